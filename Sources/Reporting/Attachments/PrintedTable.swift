/// A table of what a report prints, in cells as files of a situation have them. Its names belong to the format, as those of
/// figures.csv do: it is one table, in whatever languages the report is printed.
package struct PrintedTable: Sendable {
  package struct Column: Sendable {
    package enum Kind: Sendable {
      case text
      case number
      case day
    }

    package let name: String
    /// What its cells are, where they can be.
    package let kind: Kind
  }

  package let name: String
  package let columns: [Column]
  package let rows: [[String]]

  private static let numbers: Set<String> = ["value", "low", "high"]
  private static let days: Set<String> = ["from", "to", "as_of", "published", "since"]

  init(_ name: String, _ columns: [String], _ rows: [[String]]) {
    (self.name, self.rows) = (name, rows)
    self.columns = columns.map { column in
      let kind = ["old_", "new_"].first { column.hasPrefix($0) }.map { String(column.dropFirst($0.count)) } ?? column
      return Column(
        name: column, kind: Self.numbers.contains(kind) ? .number : Self.days.contains(kind) ? .day : .text)
    }
  }
}
