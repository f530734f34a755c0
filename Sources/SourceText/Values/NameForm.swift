/// How names are written and compared: two are the same name where they differ in nothing that a reader sees.
package enum NameForm {
  /// Whether bytes are a name that can be written in one way only: ASCII, without blanks that stand twice.
  package static func isPlain(_ text: Span<UInt8>) -> Bool {
    var before: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || before != 0x20 else { return false }
      before = byte
    }
    return true
  }

  /// A name as it is printed: blanks folded, and without unseen signs but for the joiners that shape letters.
  package static func printed(_ name: String) -> String { folded(name, keepsJoiners: true) }

  /// A name as it is compared. That é is one letter or two makes no difference to a `String`.
  package static func compared(_ name: String) -> String { folded(name, keepsJoiners: false) }

  /// What two names share that differ only in capitals, accents, punctuation and letters of another alphabet that look alike;
  /// points between digits count.
  package static func skeleton(_ name: String) -> String {
    let scalars = Array(compared(name).lowercased().unicodeScalars)
    // Letter by letter a `String` would take longer than all that is looked up.
    var skeleton: [UInt8] = []
    for (index, scalar) in scalars.enumerated() {
      if isMark(scalar) { continue }
      if isPunctuation(scalar) || scalar == " " {
        let isBetweenDigits =
          index > 0 && index + 1 < scalars.count && isDigit(scalars[index - 1])
          && isDigit(scalars[index + 1])
        if isBetweenDigits { skeleton.append(isPunctuation(scalar) ? UInt8(ascii: "-") : UInt8(ascii: " ")) }
      } else if scalar.isASCII {
        skeleton.append(UInt8(ascii: scalar))
      } else {
        skeleton += bare(scalar).utf8
      }
    }
    return String(decoding: skeleton, as: UTF8.self)
  }

  private static func folded(_ name: String, keepsJoiners: Bool) -> String {
    let bytes = name.utf8.span
    if isPlain(bytes), bytes.isEmpty || (bytes[0] != 0x20 && bytes[bytes.count - 1] != 0x20) { return name }
    var folded = String.UnicodeScalarView()
    var hasBlank = false
    var (last, joiner): (Unicode.Scalar?, Unicode.Scalar?)
    for scalar in name.unicodeScalars {
      if isBlank(scalar) {
        hasBlank = !folded.isEmpty
      } else if isUnseen(scalar) {
        joiner = scalar.value == 0x200C || scalar.value == 0x200D ? scalar : joiner
      } else {
        if hasBlank { folded.append(" ") }
        if keepsJoiners, !hasBlank, let joiner, let last, isShaped(last), isShaped(scalar) { folded.append(joiner) }
        folded.append(scalar)
        (hasBlank, joiner, last) = (false, nil, scalar)
      }
    }
    return String(folded)
  }

  // Most names are ASCII, of which nothing has to be looked up.

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
  }

  /// Whether joiners change how a letter looks: not in Latin, Greek and Cyrillic.
  private static func isShaped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x590 && scalar.properties.isAlphabetic
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x30...0x39).contains(scalar.value) : scalar.properties.numericType == .decimal
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return false }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: scalar.value == 0x640  // the stroke that only lengthens Arabic words
    }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value) { return false }
    return switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      // These say how many.
      scalar != "%" && scalar != "&"
    default: false
    }
  }

  /// A letter, none of ASCII, without what its name says it is “with”.
  private static func bare(_ scalar: Unicode.Scalar) -> String {
    if let latin = alike[scalar] { return latin }
    guard scalar.properties.isAlphabetic, let name = scalar.properties.name else {
      return String(scalar)
    }
    let bare = name.utf8.split(separator: 0x20).prefix { !$0.elementsEqual("WITH".utf8) }.joined(separator: [0x20])
    let words = String(decoding: Array(bare), as: UTF8.self)
    return bareLatin(words) ?? words
  }

  /// Cyrillic and Greek letters, small, that look like Latin ones as they are or as capitals. No two of one alphabet are the same.
  private static let alike: [Unicode.Scalar: String] = [
    "а": "a", "в": "b", "с": "c", "е": "e", "н": "h", "і": "i", "ј": "j", "к": "k", "м": "m", "о": "o", "р": "p",
    "ѕ": "s", "т": "t", "х": "x", "у": "y", "α": "a", "β": "b", "ε": "e", "η": "h", "ι": "i", "κ": "k", "μ": "m",
    "ν": "n", "ο": "o", "ρ": "p", "τ": "t", "χ": "x", "υ": "y", "ζ": "z",
  ]

  /// Whether a name has letters of more than one of these alphabets.
  package static func mixesAlphabets(_ name: String) -> Bool {
    let alphabets = name.unicodeScalars.compactMap { scalar -> Substring? in
      guard scalar.properties.isAlphabetic else { return nil }
      return scalar.isASCII ? "LATIN" : scalar.properties.name?.prefix { $0 != " " }
    }
    return !Set(alphabets).isDisjoint(with: ["CYRILLIC", "GREEK"]) && alphabets.contains("LATIN")
  }

  /// `LATIN SMALL LETTER E` is an e.
  private static func bareLatin(_ name: String) -> String? {
    let start = "LATIN SMALL LETTER "
    guard name.hasPrefix(start), name.utf8.count == start.utf8.count + 1 else { return nil }
    return name.suffix(1).lowercased()
  }
}
