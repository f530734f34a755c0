import SourceText

/// Looks at texts that nothing else reads whether they belong into another column, as they do where the cells of a row were shifted.
enum MisplacedCells {
  static func check(
    _ columns: ObservationColumns, _ filled: ObservationColumns.Filled, in cells: inout RowReader
  ) {
    if filled.contains(.url) {
      if begins(columns.url, in: cells) {
        cells.checkAddress(columns.url)
      } else if let fault = fault(ofAddress: cells.row[columns.url]) {
        warn(columns.url, fault, in: &cells)
      }
    }
    if filled.contains(.document) {
      if cells.row.has(columns.url), begins(columns.document, in: cells) {
        warn(columns.document, "an address stands in the column document; move it to url", in: &cells)
      } else if !filled.contains(.status), let count = cells.row.field(columns.document)?.range.count, count <= 12,
        Status(rawValue: cells.row[columns.document]) != nil
      {
        let message =
          "“\(cells.row[columns.document])” is a status, and stands in the column document; see whether the cells of this row were shifted"
        warn(columns.document, message, in: &cells)
      }
    }
    if filled.contains(.allow) {
      for rule in Allowance.rules(in: cells.row[columns.allow]) {
        guard let fault = Allowance.fault(of: rule) else { continue }
        return cells.fail(.unknownWord, in: columns.allow, fault)
      }
    }
  }

  /// Whether a cell begins as nearly all addresses do.
  private static func begins(_ column: TableColumn, in cells: RowReader) -> Bool {
    cells.row.withBytes(of: column) { text in
      text.count > 8 && text[0] == UInt8(ascii: "h") && text[1] == UInt8(ascii: "t") && text[2] == UInt8(ascii: "t")
        && text[3] == UInt8(ascii: "p") && (text[4] == UInt8(ascii: ":") || text[4] == UInt8(ascii: "s"))
    } ?? false
  }

  private static func fault(ofAddress text: String) -> String? {
    let isAddress = !text.contains(where: \.isWhitespace) && (text.contains(":") || text.contains("."))
    return isAddress
      ? nil
      : "“\(text.visible)” is no address of the web; write one with https://, or move the text to the column document or caveat"
  }

  private static func warn(_ column: TableColumn, _ message: String, in cells: inout RowReader) {
    let rules = Allowance.rules(in: cells.row["allow"])
    guard !rules.contains(DiagnosticRule.misplacedCell.rawValue) else { return }
    cells.faults.append(cells.row.diagnostic(.warning, .misplacedCell, in: column, message))
  }
}
