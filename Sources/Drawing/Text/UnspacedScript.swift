/// Scripts that write words without spaces between them, where a line may end behind a word that no space tells, or behind any letter.
package enum UnspacedScript {
  /// Those of Thailand, Laos, Tibet, Burma and Cambodia, and those of China and Japan.
  package static func has(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF, 0xA9E0...0xA9FF,
      0xAA60...0xAADF, 0x2E80...0x312F, 0x3190...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether a text has a letter of them.
  package static func occurs(in text: String) -> Bool {
    text.utf8.contains { $0 >= 0xE0 } && text.unicodeScalars.contains(where: has)
  }
}
