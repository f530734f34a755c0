package import Drawing

extension TextBlock.Line {
  /// The letters as the eye meets them from left to right, brackets as they look, without what has no glyph.
  package var lettersAsDrawn: String {
    runs.map { run in
      let letters = run.text.unicodeScalars.filter { !MixedText.isUnseen($0) }
      guard !run.bidiLevel.isMultiple(of: 2) else { return String(String.UnicodeScalarView(letters)) }
      return String(String.UnicodeScalarView(letters.reversed().map { MixedText.brackets[$0] ?? $0 }))
    }.joined()
  }
}

extension MixedText {
  package static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", ")": "(", "[": "]", "]": "["]

  /// Whether a letter leaves no ink: marks of direction and joiners.
  package static func isUnseen(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069: true
    default: false
    }
  }

  /// The text in the order of reading, without what leaves no ink.
  package var read: String { String(String.UnicodeScalarView(text.unicodeScalars.filter { !Self.isUnseen($0) })) }

  /// Its words of letters that are read from right to left.
  package var words: [String] {
    read.unicodeScalars.split { letter in
      let isLetter = letter.properties.isAlphabetic || letter.properties.generalCategory == .nonspacingMark
      return !(0x0590...0x06FF).contains(letter.value) || !isLetter
    }.map { String(String.UnicodeScalarView($0)) }
  }
}
