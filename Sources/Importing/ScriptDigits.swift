import SourceText

/// Digits of other scripts, in cells of nothing but digits and signs, become those that all else is read by.
struct ScriptDigits {
  /// What stands before the decimals of the table, in the place of `٫`.
  private let point: Unicode.Scalar

  init(before decimal: NumberReader.DecimalSign) { point = decimal == .comma ? "," : "." }

  /// Reads them in all names and cells of a table.
  func read(in table: inout ImportedTable) {
    for index in table.columns.indices { table.columns[index].name = western(table.columns[index].name) }
    for row in table.rows.indices {
      for index in table.rows[row].cells.indices {
        let text = table.rows[row].cells[index].text
        // Most cells have no sign beyond those of a keyboard.
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { continue }
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

  /// A text with the digits of other scripts as any others, and all else as it is.
  static func western(digitsOf text: Substring) -> Substring {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return Substring(text.unicodeScalars.map { digit($0) ?? $0 }.reduce(into: "") { $0.unicodeScalars.append($1) })
  }

  private func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= 0x80 else { return nil }
    return scalar == "٫" ? point : Self.digit(scalar)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= 0x80, scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue
    else { return nil }
    return Unicode.Scalar(UInt32(digit) + 48)
  }
}
