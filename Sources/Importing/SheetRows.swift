/// Rows that a sheet of a workbook lacks.
package struct SheetRows: Sendable {
  /// As people call the place, “figures.xlsx, sheet indicators”.
  package let sheet: String
  /// The names of its columns.
  package let header: [String]
  package let rows: [[String]]
}
