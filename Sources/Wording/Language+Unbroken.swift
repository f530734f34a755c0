extension Language {
  /// The text with blanks that do not break inside dates and between a number and its unit: no line ends in "24" where the
  /// next begins with "January".
  package func unbroken(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }), text.contains(" ") else { return text }
    let words = runningWords
    let pieces = text.split(separator: " ", omittingEmptySubsequences: false)
    var result = String(pieces[0])
    for (left, right) in zip(pieces, pieces.dropFirst()) {
      result += Self.belongTogether(left, right, words) ? "\u{A0}" : " "
      result += right
    }
    return result
  }

  private static func belongTogether(_ left: Substring, _ right: Substring, _ words: RunningWords) -> Bool {
    // No line begins with the dash of a period.
    if right == "–" { return isNumber(left) || words.months[core(of: left)] != nil }
    // Words after the first of a chunk that is joined already stand behind its last blank.
    let joined = left.split(separator: "\u{A0}")
    let left = joined.last ?? left
    let number = left.drop { !$0.isLetter && !$0.isNumber }
    // What a number may not be read without stands in brackets behind it.
    if right.first == "(", right.count > 1,
      right.dropFirst().first?.isLetter == true || right.dropFirst().first?.isNumber == true
    {
      return isNumber(number.drop { "$€£₪".contains($0) }) || joined.dropLast().last.map { isNumber($0) } ?? false
    }
    if isNumber(number.drop { "$€£₪".contains($0) }) {
      let word = core(of: right)
      return words.months[word] != nil || words.units.contains(word)
    }
    return isNumber(digits(of: right)) && left.first?.isUppercase != false && words.months[left.lowercased()] != nil
  }

  /// A word without what stands around it, in lower case.
  private static func core(of piece: Substring) -> String {
    String(piece.drop { !$0.isLetter && !$0.isNumber }.prefix { $0.isLetter || $0.isNumber }).lowercased()
  }

  private static func digits(of piece: Substring) -> Substring { piece.prefix { $0.isNumber } }

  /// Whether it is all digits, with the signs that stand between them.
  private static func isNumber(_ piece: Substring) -> Bool {
    guard let last = piece.last, last.isNumber else { return false }
    return piece.allSatisfy { $0.isNumber || ",.–-\u{2212}".contains($0) }
  }
}
