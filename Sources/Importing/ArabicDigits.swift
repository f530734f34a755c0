import SourceText

/// Digits of Arabic script, in cells of nothing but digits and signs, become those that all else is read by.
struct ArabicDigits {
  /// What stands before the decimals of the table, in the place of `٫`.
  private let point: Unicode.Scalar

  init(before decimal: NumberReader.DecimalSign) { point = decimal == .comma ? "," : "." }

  /// Reads them in all names and cells of a table.
  func read(in table: inout ImportedTable) {
    for index in table.columns.indices { table.columns[index].name = western(table.columns[index].name) }
    for row in table.rows.indices {
      for index in table.rows[row].cells.indices {
        let text = table.rows[row].cells[index].text
        // Most cells have no letter beyond those of a keyboard.
        guard text.utf8.contains(where: { $0 >= 0xD9 && $0 <= 0xDB }) else { continue }
        table.rows[row].cells[index].text = western(text)
      }
    }
  }

  /// A text of digits and signs with the digits and the decimal sign of other scripts; any other text as it is.
  func western(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { sign($0) != nil }), !text.contains(where: \.isLetter) else {
      return text
    }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { sign($0) ?? $0 }))
  }

  private func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar == "٫" { return point }
    let zeros: [UInt32] = [0x660, 0x6F0]
    return zeros.first { $0..<($0 + 10) ~= scalar.value }.flatMap { Unicode.Scalar(scalar.value - $0 + 48) }
  }
}
