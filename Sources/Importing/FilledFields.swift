/// The texts of a row of observations, but for those that are empty: most rows fill few of the fields, and a table has many rows.
struct FilledFields {
  private(set) var cells: [(field: UInt8, text: String)]

  /// - Parameter texts: one for each field.
  init(_ texts: [String]) {
    cells = []
    cells.reserveCapacity(texts.count { !$0.isEmpty })
    for (field, text) in texts.enumerated() where !text.isEmpty { cells.append((UInt8(field), text)) }
  }

  /// One for each field.
  var texts: [String] {
    var texts = [String](repeating: "", count: ImportDraft.fields.count)
    for cell in cells { texts[Int(cell.field)] = cell.text }
    return texts
  }
}
