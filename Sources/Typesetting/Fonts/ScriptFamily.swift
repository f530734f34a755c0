/// A family of Noto that is there for one script, beside those that everything is set in. It is loaded where a situation has letters
/// of it.
package struct ScriptFamily: Hashable, Sendable {
  /// As its files are named: `NotoSansEthiopic`.
  package let name: String
  /// Debian's package that brings them all.
  package static let debianPackage = "fonts-noto-core"

  /// The family for a letter; nil for those of Inter, for Arabic and Hebrew, and for signs of no script.
  package static func of(_ scalar: Unicode.Scalar) -> ScriptFamily? {
    guard scalar.value >= Self.blocks[0].letters.lowerBound else { return nil }
    var (from, to) = (0, blocks.count)
    while from < to {
      let middle = (from + to) / 2
      if blocks[middle].letters.upperBound < scalar.value { from = middle + 1 } else { to = middle }
    }
    guard from < blocks.count, blocks[from].letters.contains(scalar.value) else { return nil }
    return ScriptFamily(blocks[from].script)
  }

  /// The families that the letters of files need, in the order of their names. Grows with the bytes, of which those of the
  /// scripts that nearly all files are in are passed over.
  ///
  /// - Parameter texts: files or parts of them, in UTF-8; what is none has no letters.
  package static func needed(by texts: some Sequence<ArraySlice<UInt8>>) -> [ScriptFamily] {
    var found: Set<ScriptFamily> = []
    for bytes in texts { bytes.withUnsafeBytes { collect($0, in: &found) } }
    return found.sorted { $0.name < $1.name }
  }

  private static func collect(_ bytes: UnsafeRawBufferPointer, in found: inout Set<ScriptFamily>) {
    var position = 0
    var last: UInt32 = 0
    while position < bytes.count {
      if position + 16 <= bytes.count,
        isOfNone(bytes.loadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self))
      {
        position += 16
        continue
      }
      let lead = bytes[position]
      position += 1
      guard lead >= 0xC0 else { continue }
      let more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
      guard position + more <= bytes.count else { return }
      var value = UInt32(lead) & (0x3F >> UInt32(more))
      for offset in 0..<more { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
      position += more
      // Letters of a script come together, and none share sixteen places.
      guard value >> 4 != last, let scalar = Unicode.Scalar(value) else { continue }
      if let family = of(scalar) { found.insert(family) }
      last = value >> 4
    }
  }

  /// Whether no letter of a family begins among these bytes: those up to U+04FF are of none, nor are those of Hebrew and Arabic
  /// from U+05C0 to U+06FF.
  @inline(__always)
  private static func isOfNone(_ bytes: SIMD16<UInt8>) -> Bool {
    let isPlain = bytes .<= SIMD16<UInt8>(repeating: 0xD3)
    let isHebrewOrArabic = bytes &- SIMD16<UInt8>(repeating: 0xD7) .<= SIMD16<UInt8>(repeating: 0xDB - 0xD7)
    let halves = unsafeBitCast(isPlain .| isHebrewOrArabic, to: SIMD2<UInt64>.self)
    return halves[0] & halves[1] == .max
  }

  private init(_ script: String) {
    name = script == "Tibetan" ? "NotoSerifTibetan" : "NotoSans\(script)"
  }

  /// Blocks of Unicode by their letters, in order.
  private static let blocks: [(letters: ClosedRange<UInt32>, script: String)] = [
    (0x0530...0x058F, "Armenian"), (0x0700...0x074F, "Syriac"), (0x0780...0x07BF, "Thaana"), (0x07C0...0x07FF, "NKo"),
    (0x0800...0x083F, "Samaritan"), (0x0840...0x085F, "Mandaic"), (0x0860...0x086F, "Syriac"),
    (0x0900...0x097F, "Devanagari"), (0x0980...0x09FF, "Bengali"), (0x0A00...0x0A7F, "Gurmukhi"),
    (0x0A80...0x0AFF, "Gujarati"), (0x0B00...0x0B7F, "Oriya"), (0x0B80...0x0BFF, "Tamil"), (0x0C00...0x0C7F, "Telugu"),
    (0x0C80...0x0CFF, "Kannada"), (0x0D00...0x0D7F, "Malayalam"), (0x0D80...0x0DFF, "Sinhala"),
    (0x0E00...0x0E7F, "Thai"), (0x0E80...0x0EFF, "Lao"), (0x0F00...0x0FFF, "Tibetan"), (0x1000...0x109F, "Myanmar"),
    (0x10A0...0x10FF, "Georgian"), (0x1200...0x139F, "Ethiopic"),
    (0x13A0...0x13FF, "Cherokee"), (0x1400...0x167F, "CanadianAboriginal"), (0x1680...0x169F, "Ogham"),
    (0x16A0...0x16FF, "Runic"), (0x1700...0x171F, "Tagalog"), (0x1720...0x173F, "Hanunoo"), (0x1740...0x175F, "Buhid"),
    (0x1760...0x177F, "Tagbanwa"), (0x1780...0x17FF, "Khmer"), (0x1800...0x18AF, "Mongolian"),
    (0x18B0...0x18FF, "CanadianAboriginal"), (0x1900...0x194F, "Limbu"), (0x1950...0x197F, "TaiLe"),
    (0x1980...0x19DF, "NewTaiLue"), (0x19E0...0x19FF, "Khmer"), (0x1A00...0x1A1F, "Buginese"),
    (0x1A20...0x1AAF, "TaiTham"), (0x1B00...0x1B7F, "Balinese"), (0x1B80...0x1BBF, "Sundanese"),
    (0x1BC0...0x1BFF, "Batak"), (0x1C00...0x1C4F, "Lepcha"), (0x1C50...0x1C7F, "OlChiki"),
    (0x1C90...0x1CBF, "Georgian"),
    (0x2D00...0x2D2F, "Georgian"), (0x2D30...0x2D7F, "Tifinagh"), (0x2D80...0x2DDF, "Ethiopic"),
    (0xA000...0xA4CF, "Yi"), (0xA4D0...0xA4FF, "Lisu"),
    (0xA500...0xA63F, "Vai"), (0xA6A0...0xA6FF, "Bamum"), (0xA800...0xA82F, "SylotiNagri"),
    (0xA840...0xA87F, "PhagsPa"),
    (0xA880...0xA8DF, "Saurashtra"), (0xA8E0...0xA8FF, "Devanagari"), (0xA900...0xA92F, "KayahLi"),
    (0xA930...0xA95F, "Rejang"), (0xA980...0xA9DF, "Javanese"), (0xA9E0...0xA9FF, "Myanmar"),
    (0xAA00...0xAA5F, "Cham"), (0xAA60...0xAA7F, "Myanmar"), (0xAA80...0xAADF, "TaiViet"),
    (0xAAE0...0xAAFF, "MeeteiMayek"), (0xAB00...0xAB2F, "Ethiopic"), (0xAB70...0xABBF, "Cherokee"),
    (0xABC0...0xABFF, "MeeteiMayek"),
    (0x10D00...0x10D3F, "HanifiRohingya"), (0x11100...0x1114F, "Chakma"),
    (0x1E900...0x1E95F, "Adlam"),
  ]
}
