/// Signs between groups of digits that no number of a situation has.
enum DigitGroups: String, CaseIterable, Sendable {
  /// `1 234`
  case blank
  /// `1'234`
  case apostrophe
  /// `1٬234`
  case arabic
  /// `12,34,567`: groups of two above the thousands.
  case indian

  private func isSign(_ character: Character) -> Bool {
    switch self {
    case .blank: character.isWhitespace
    case .apostrophe: "'’".contains(character)
    case .arabic: character == "٬"
    case .indian: character == ","
    }
  }

  /// A number without the signs between its groups of digits; nil where it has other ones, or none.
  func joined(_ text: String) -> String? {
    // Two blanks may stand for one; of any other sign each is followed by digits.
    let groups = text.split(omittingEmptySubsequences: self == .blank, whereSeparator: isSign)
    guard groups.count > (self == .indian ? 2 : 1), let last = groups.last else { return nil }
    func isOfDigits(_ group: Substring, _ range: ClosedRange<Int>) -> Bool {
      range.contains(group.count) && group.allSatisfy { $0.isASCII && $0.isNumber }
    }
    let size = self == .indian ? 2 : 3
    let first = groups[0].first.map { "-−".contains($0) } ?? false ? groups[0].dropFirst() : groups[0]
    let end = last.prefix { $0 != "," && $0 != "." }
    guard isOfDigits(first, 1...size), isOfDigits(end, 3...3),
      groups.dropFirst().dropLast().allSatisfy({ isOfDigits($0, size...size) })
    else { return nil }
    return groups.joined()
  }
}
