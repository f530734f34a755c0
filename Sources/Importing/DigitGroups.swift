import SourceText

/// Signs between groups of digits that no number of a situation has.
enum DigitGroups: String, CaseIterable {
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
    let groups = text.split(whereSeparator: isSign)
    guard groups.count > (self == .indian ? 2 : 1), let last = groups.last else { return nil }
    func isOfDigits(_ group: Substring, _ range: ClosedRange<Int>) -> Bool {
      range.contains(group.count) && group.allSatisfy { $0.isASCII && $0.isNumber }
    }
    let size = self == .indian ? 2 : 3
    let first = groups[0].first == "-" ? groups[0].dropFirst() : groups[0]
    let end = last.prefix { $0 != "," && $0 != "." }
    guard isOfDigits(first, 1...size), isOfDigits(end, 3...3),
      groups.dropFirst().dropLast().allSatisfy({ isOfDigits($0, size...size) })
    else { return nil }
    return groups.joined()
  }
}

extension ImportedTable {
  /// Digits of Arabic script, in cells of nothing but digits and signs, are those that all else is read by.
  mutating func readArabicDigits() {
    for index in columns.indices { columns[index].name = Self.western(columns[index].name) }
    for row in rows.indices {
      for index in rows[row].cells.indices {
        let text = rows[row].cells[index].text
        // Most cells have no letter beyond those of a keyboard.
        guard text.utf8.contains(where: { $0 >= 0xD9 && $0 <= 0xDB }) else { continue }
        rows[row].cells[index].text = Self.western(text)
      }
    }
  }

  private static func western(_ text: String) -> String {
    func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
      let zeros: [UInt32] = [0x660, 0x6F0]
      return zeros.first { $0..<($0 + 10) ~= scalar.value }.flatMap { Unicode.Scalar(scalar.value - $0 + 48) }
    }
    guard text.unicodeScalars.contains(where: { digit($0) != nil }), !text.contains(where: \.isLetter) else {
      return text
    }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { digit($0) ?? $0 }))
  }
}
