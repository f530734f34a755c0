/// What a cell of the column `includes` says.
enum Inclusions {
  /// What ends the including of earlier rows.
  static let none = "none"

  /// The references in it, as they are written.
  static func parts(of cell: String) -> [String] { cell == none ? [] : splitOutsideQuotes(cell, at: "|").parts }
}
