import Drawing

/// Decides letter by letter what of a text is set. Letters that are left out are nil, so that places stay.
struct PrintableFilter {
  let fonts: FontSet
  private(set) var letters: [Unicode.Scalar?] = []
  /// How many entries of `letters` each text that was read has.
  private(set) var counts: [Int] = []
  /// Places of the isolates of this paragraph that have not been closed yet.
  private var open: [Int] = []

  init(fonts: FontSet) {
    self.fonts = fonts
  }

  mutating func read(_ text: String) {
    let start = letters.count
    for scalar in text.unicodeScalars { read(scalar) }
    counts.append(letters.count - start)
  }

  /// Ends the last paragraph.
  mutating func finish() {
    for place in open { letters[place] = nil }
    open.removeAll()
  }

  private mutating func read(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A:
      finish()
      letters.append(scalar)
    case 0x2066...0x2068:
      open.append(letters.count)
      letters.append(scalar)
    case 0x2069:
      letters.append(open.popLast() == nil ? nil : scalar)
    default: letters.append(printed(scalar))
    }
  }

  /// What is set for a letter that no partner decides on.
  private func printed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20...0x7E: scalar
    case 0x09, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: " "
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x206A...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      nil
    default: fonts.isPrintable(scalar) ? scalar : Self.substitute
    }
  }

  /// Whether every letter of a text is set as it is, as of nearly all texts.
  func keepsAll(of text: StyledText) -> Bool {
    var open = 0
    for stretch in text.stretches {
      for scalar in stretch.text.unicodeScalars {
        switch scalar.value {
        case 0x20...0x7E: continue
        case 0x0A: if open > 0 { return false }
        case 0x2066...0x2068: open += 1
        case 0x2069:
          open -= 1
          if open < 0 { return false }
        default: if printed(scalar) != scalar { return false }
        }
      }
    }
    return open == 0
  }

  /// Inter has no U+FFFD.
  private static let substitute: Unicode.Scalar = "\u{25A1}"
}
