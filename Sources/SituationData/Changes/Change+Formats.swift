import SourceText

extension Change {
  private static let sideColumns = [
    "value", "low", "high", "as_of", "published", "status", "source", "caveat", "inputs",
  ]

  /// What both sides share, then what stood, then what stands.
  private static let columns =
    ["kind", "figure", "indicator", "group", "place", "unit"] + sideColumns.map { "old_\($0)" }
    + sideColumns.map { "new_\($0)" }

  private struct Sides {
    var old: FigureRow?
    var new: FigureRow?

    init(_ change: Change, in situation: Situation) {
      old = change.old.map { FigureRow($0, in: situation) }
      new = change.new.map { FigureRow($0, in: situation) }
    }

    /// A cell of what stands, or else of what stood.
    func shared(_ column: String) -> String { (new ?? old)?.cell(column) ?? "" }
  }

  private func cells(in situation: Situation) -> [String] {
    let sides = Sides(self, in: situation)
    return [kind.rawValue] + ["figure", "indicator", "group", "place", "unit"].map(sides.shared)
      + Self.sideColumns.map { sides.old?.cell($0) ?? "" } + Self.sideColumns.map { sides.new?.cell($0) ?? "" }
  }

  /// What others may read of a change beside the figures that are printed: nothing that was said of what stood then.
  package static let printedColumns = columns.filter { $0 != "old_caveat" }

  /// The cells of those columns.
  package func printedCells(in situation: Situation) -> [String] {
    zip(Self.columns, cells(in: situation)).filter { Self.printedColumns.contains($0.0) }.map(\.1)
  }

  /// All changes with their header as CSV (RFC 4180, LF).
  package static func csv(_ changes: [Change], in situation: Situation) -> String {
    FigureRow.csv([columns] + changes.map { $0.cells(in: situation) })
  }

  /// An array of objects with the kind, the figure, and both sides as `figures` prints them; null where there is none.
  package static func json(_ changes: [Change], in situation: Situation) -> String {
    let objects = changes.map { change in
      let sides = Sides(change, in: situation)
      let members = [
        ("kind", JSONText.quoted(change.kind.rawValue)), ("figure", JSONText.quoted(sides.shared("figure"))),
        ("old", sides.old?.json ?? "null"), ("new", sides.new?.json ?? "null"),
      ]
      return "  {\(members.map { "\(JSONText.quoted($0)): \($1)" }.joined(separator: ", "))}"
    }
    return objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n"
  }

  /// A table of fixed letters: each side with its date, source and status.
  package static func table(_ changes: [Change], in situation: Situation) -> String {
    let shown = ["value", "as_of", "published", "status", "source"]
    let header = ["kind", "figure", "unit"] + shown.map { "old_\($0)" } + shown.map { "new_\($0)" }
    let lines = changes.map { change in
      let sides = Sides(change, in: situation)
      return [change.kind.rawValue, sides.shared("figure"), sides.shared("unit")]
        + shown.map { sides.old?.cell($0) ?? "" } + shown.map { sides.new?.cell($0) ?? "" }
    }
    return FigureRow.table([header] + lines, numbers: ["old_value", "new_value"])
  }
}
