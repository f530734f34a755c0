import SourceText

/// Which columns are values of one thing, told apart by their names.
enum Unpivot: Hashable, Sendable {
  case years
  case months
  case days
  /// Weeks, quarters and half-years.
  case periods
  case places
  /// Those of these names.
  case named([String])

  init(_ text: String) {
    self =
      switch text.trimmed {
      case "years": .years
      case "months": .months
      case "days": .days
      case "periods": .periods
      case "places": .places
      default: .named(text.split(separator: ",").map { String($0).trimmed })
      }
  }

  /// What the column of their names is called, and the field that it gives.
  var column: (name: String, field: String?) {
    switch self {
    case .years: ("years", "as_of")
    case .months: ("months", "as_of")
    case .days: ("days", "as_of")
    case .periods: ("periods", "as_of")
    case .places: ("places", "place")
    case .named: ("columns", nil)
    }
  }

  /// Whether a column is called as one of the dates that are turned.
  func hasDate(_ name: String, _ dates: ImportDates) -> Bool {
    switch (self, dates.asOf(Self.unmarked(name))) {
    case (.years, .year), (.months, .month), (.days, .day), (.periods, .period): true
    default: false
    }
  }

  /// The name of a column without the mark of a note behind it: “2023*”, “2023 (provisional)”.
  static func unmarked(_ name: String) -> String {
    let plain = marks.contains(where: name.lowercased().hasSuffix) ? name.prefix { $0 != "(" } : name[...]
    let rest = plain.reversed().drop { "*†‡¹²³⁴⁵".contains($0) || $0 == " " }
    return String(rest.reversed())
  }

  private static let marks = ["(provisional)", "(prov.)", "(prov)", "(p)", "(preliminary)", "(revised)", "(r)"]

  /// Makes a row of each value in columns that are told apart by their names alone.
  func turn(_ table: inout ImportedTable, maps: [String], dates: ImportDates) {
    let said = Set(maps.compactMap { ImportChoices.sides($0).flatMap { table.index(of: $0.left) } })
    if case .named(let names) = self {
      for name in names where table.index(of: name) == nil {
        table.optionFaults.append(
          "--columns: no column is called “\(name)”\(Nearest.hint(to: name, among: table.columns.map(\.handle)))")
      }
      guard table.optionFaults.isEmpty else { return }
    }
    let turned = table.columns.indices.filter { !said.contains($0) && isValue($0, in: table, dates) }
    guard !turned.isEmpty else {
      table.optionFaults.append(
        "--columns \(column.name): no column of \(table.file.name) is called so; their names: \(table.columns.map(\.handle).prefix(12).joined(separator: ", "))\(self == .days ? "; --dates FORM says how days are written" : "")"
      )
      return
    }
    replace(turned, in: &table)
  }

  /// Whether a column that the user does not speak of is one of those that are turned.
  private func isValue(_ index: Int, in table: ImportedTable, _ dates: ImportDates) -> Bool {
    let column = table.columns[index]
    switch self {
    case .named(let names): return names.contains { table.index(of: $0) == index }
    case .places: return !column.name.isEmpty && ColumnNames.field(column.name, isTidy: false) == nil
    case .years, .months, .days, .periods: return hasDate(column.name, dates)
    }
  }

  private func replace(_ turned: [Int], in table: inout ImportedTable) {
    let isTurned = Set(turned)
    let names = table.columns
    let kept = names.indices.filter { !isTurned.contains($0) }
    var key = ImportedTable.Column(name: column.name, tag: nil)
    var value = ImportedTable.Column(name: "values", tag: nil)
    (key.field, value.field) = (column.field, "value")
    table.columns = kept.map { names[$0] } + [key, value]
    table.form +=
      "; \(turned.count) columns are rows: \(names[turned[0]].handle) to \(names[turned[turned.count - 1]].handle)"
    let isDated = column.field == "as_of"
    let marked = turned.map { names[$0].name }.filter { isDated && Self.unmarked($0) != $0 }
    if !marked.isEmpty {
      table.remarks.append("left out, the marks of notes: \(marked.map { "“\($0)”" }.joined(separator: ", "))")
    }
    let keys = turned.map { index in
      ImportedTable.Cell(
        text: isDated ? Self.unmarked(names[index].name) : names[index].name, offset: names[index].offset)
    }
    let turn = ImportedTable.Cells.Turn(kept: kept, turned: turned, keys: keys)
    var rows: [ImportedTable.Row] = []
    rows.reserveCapacity(table.rows.count * turned.count)
    for row in table.rows {
      let whole = row.cells.list
      for (number, index) in turned.enumerated() {
        rows.append(
          ImportedTable.Row(
            cells: ImportedTable.Cells(number, of: turn, in: whole), offset: whole[index].offset))
      }
    }
    table.rows = rows
  }
}
