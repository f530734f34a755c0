import Drawing

/// What of a typed text runs the other way than its line and has to be kept from what stands beside it, or is drawn in another order
/// than it is read (Unicode Standard Annex 9): behind Arabic letters the sign of “95%” and of “−5” changes sides, an ISO day is turned
/// around, and the day behind “CGTN, 8” goes to the far side of the name.
///
/// In a line from right to left that are names in Latin letters, addresses, and numbers with signs; in one from left to right, words of
/// Arabic and Hebrew. What stands in isolates is left as it is.
struct ForeignStretches {
  /// In the place of what is set apart already: nothing reaches over it.
  static let wall: Unicode.Scalar = "\u{FFFC}"

  private let letters: [Unicode.Scalar]
  private let direction: StyledText.Direction
  /// In their order, none over another.
  private(set) var ranges: [Range<Int>] = []
  /// Those since the last letter of the line's own direction.
  private var tokens: [Token] = []

  private struct Token {
    var range: Range<Int>
    /// Whether it has letters, and is not of digits and signs alone.
    var isWord: Bool
  }

  init(in letters: [Unicode.Scalar], of direction: StyledText.Direction) {
    (self.letters, self.direction) = (letters, direction)
    var place = 0
    while place < letters.count {
      let letter = letters[place]
      if letter.beginsIsolate {
        endGroup()
        place = endOfIsolate(from: place)
      } else if let token = token(at: place) {
        tokens.append(token)
        place = token.range.upperBound
      } else {
        if isWall(letter) { endGroup() }
        place += 1
      }
    }
    endGroup()
  }

  /// Whether a letter ends what belongs together.
  private func isWall(_ letter: Unicode.Scalar) -> Bool {
    if letter == Self.wall || letter.value == 0x0A || letter.value == 0x2069 { return true }
    return direction == .rightToLeft ? letter.isRightToLeft : letter.isLeftToRight
  }

  private func endOfIsolate(from start: Int) -> Int {
    var (place, depth) = (start, 0)
    while place < letters.count {
      if letters[place].beginsIsolate { depth += 1 }
      if letters[place].value == 0x2069 { depth -= 1 }
      place += 1
      if depth == 0 { break }
    }
    return place
  }

  private func letter(_ place: Int) -> Unicode.Scalar? { letters.indices.contains(place) ? letters[place] : nil }

  // MARK: - Words and numbers

  private func token(at start: Int) -> Token? {
    guard direction == .rightToLeft else {
      guard letters[start].isRightToLeft else { return nil }
      return Token(range: start..<start + 1, isWord: true)
    }
    var end = start
    while let sign = letter(end), isSign(sign, at: end) { end += 1 }
    guard let first = letter(end), first.isLeftToRight || first.isPlainDigit else { return nil }
    var isWord = false
    while let next = letter(end) {
      if next.isLeftToRight || next.isPlainDigit {
        isWord = isWord || next.isLeftToRight
        end += 1
      } else if let behind = behindJoiners(at: end) {
        end = behind
      } else {
        break
      }
    }
    while let next = letter(end), isTail(next, behind: letters[end - 1], isWord: isWord) { end += 1 }
    // “S.A.”
    if isWord, letter(end) == ".", end - start > 2, letters[end - 2] == "." { end += 1 }
    if !isWord, let blank = letter(end), blank.isBlank, letter(end + 1)?.isPercent == true { end += 2 }
    return Token(range: start..<end, isWord: isWord)
  }

  /// Whether it belongs to the number or name behind it.
  private func isSign(_ sign: Unicode.Scalar, at place: Int) -> Bool {
    guard let next = letter(place + 1) else { return false }
    let before = letter(place - 1)
    let isFree = before.map { !$0.isRightToLeft && !$0.isLeftToRight && !$0.isPlainDigit } ?? true
    let isBeforeNumber = next.isPlainDigit || Self.currencies.contains(next)
    switch sign {
    // Behind a letter of Hebrew it is the hyphen of a prefix.
    case "-": return isBeforeNumber && isFree
    case "#", "@": return (next.isPlainDigit || next.isLeftToRight) && before?.isPlainDigit != true
    case "+", "\u{2212}", "±", "<", ">", "≤", "≥", "~", "≈": return isBeforeNumber && before?.isPlainDigit != true
    default: return Self.currencies.contains(sign) && (next.isPlainDigit || next == "\u{2212}")
    }
  }

  /// The place behind signs that stand within a word, a number or an address; nil where nothing of it follows.
  private func behindJoiners(at start: Int) -> Int? {
    var end = start
    while let next = letter(end), Self.joiners.contains(next) { end += 1 }
    guard end > start, let next = letter(end), next.isLeftToRight || next.isPlainDigit else { return nil }
    return end
  }

  private func isTail(_ sign: Unicode.Scalar, behind last: Unicode.Scalar, isWord: Bool) -> Bool {
    if sign.isPercent || sign == "°" { return true }
    if Self.currencies.contains(sign) { return !isWord }
    // “C++”.
    return isWord && (sign == "+" || sign == "#") && (last.isLeftToRight || last == sign)
  }

  // MARK: - What belongs together

  private mutating func endGroup() {
    defer { tokens.removeAll(keepingCapacity: true) }
    guard let first = tokens.firstIndex(where: \.isWord), let last = tokens.lastIndex(where: \.isWord) else {
      for token in tokens { addNumber(token.range) }
      return
    }
    for token in tokens[..<first] { addNumber(token.range) }
    var end = last
    // “Boeing 737”, but not “CGTN, 8”, nor a day that is joined to its month.
    if direction == .rightToLeft, last + 1 < tokens.count, letter(tokens[last].range.upperBound) == " ",
      tokens[last + 1].range.lowerBound == tokens[last].range.upperBound + 1,
      letter(tokens[last + 1].range.upperBound) != "\u{A0}"
    {
      end += 1
    }
    ranges.append(bracketed(tokens[first].range.lowerBound..<tokens[end].range.upperBound))
    for token in tokens[(end + 1)...] { addNumber(token.range) }
  }

  /// With the brackets that stand around a part of it.
  private func bracketed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    var depth = 0
    for letter in letters[range] {
      if Self.opening.contains(letter) { depth += 1 }
      if Self.closing.contains(letter) { depth -= 1 }
    }
    while depth > 0, let next = letter(range.upperBound), Self.closing.contains(next) {
      range = range.lowerBound..<range.upperBound + 1
      depth -= 1
    }
    while depth < 0, let before = letter(range.lowerBound - 1), Self.opening.contains(before) {
      range = range.lowerBound - 1..<range.upperBound
      depth += 1
    }
    return range
  }

  /// Digits alone are drawn as they are read.
  private mutating func addNumber(_ range: Range<Int>) {
    let number = letters[range]
    guard number.contains(where: { !$0.isPlainDigit }) else { return }
    // The lower number of a range stands on the side from which it is read; one that begins with 0 is dialled.
    let hyphens = number.indices.filter { letters[$0] == "-" }
    if let hyphen = hyphens.first, hyphens.count == 1, hyphen > range.lowerBound,
      letters[range.lowerBound] != "0" || hyphen == range.lowerBound + 1 || letters[range.lowerBound + 1] == ".",
      number.allSatisfy({ $0.isPlainDigit || $0 == "-" || $0 == "." || $0 == "," || $0.isPercent })
    {
      ranges.append(range.lowerBound..<hyphen)
      ranges.append(hyphen + 1..<range.upperBound)
    } else {
      ranges.append(range)
    }
  }

  private static let currencies: Set<Unicode.Scalar> = ["$", "€", "£", "₪", "¥"]
  private static let joiners = Set(".,:;/-_@&=?+%#~'’!°$".unicodeScalars)
  private static let opening = Set("([{“«".unicodeScalars)
  private static let closing = Set(")]}”»".unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var beginsIsolate: Bool { (0x2066...0x2068).contains(value) }
  fileprivate var isPlainDigit: Bool { (0x30...0x39).contains(value) }
  fileprivate var isPercent: Bool { self == "%" || self == "‰" }
  fileprivate var isBlank: Bool { value == 0x20 || value == 0xA0 || value == 0x202F }

  /// Letters of Hebrew and Arabic and of the scripts beside them, with their marks and digits.
  var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE: true
    default: false
    }
  }

  /// Letters of Latin, Greek, Cyrillic and Armenian.
  var isLeftToRight: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x02AF, 0x0370...0x058F,
      0x1E00...0x1FFF:
      true
    default: false
    }
  }
}
