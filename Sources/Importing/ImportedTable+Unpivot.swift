import SourceText

extension ImportedTable {
  /// Makes a row of each value in columns that are told apart by their names alone.
  mutating func turn(_ unpivot: Unpivot, maps: [String], dates: ImportDates) {
    let said = Set(maps.compactMap { ImportChoices.sides($0).flatMap { index(of: $0.left) } })
    if case .named(let names) = unpivot {
      for name in names where index(of: name) == nil {
        optionFaults.append(
          "--columns: no column is called “\(name)”\(Nearest.hint(to: name, among: columns.map(\.handle)))")
      }
      guard optionFaults.isEmpty else { return }
    }
    let turned = columns.indices.filter { !said.contains($0) && isValue($0, of: unpivot, dates: dates) }
    guard !turned.isEmpty else {
      optionFaults.append(
        "--columns \(unpivot.column.name): no column of \(file.name) is called so; their names: \(columns.map(\.handle).prefix(12).joined(separator: ", "))\(unpivot == .days ? "; --dates FORM says how days are written" : "")"
      )
      return
    }
    replace(turned, column: unpivot.column)
  }

  /// Whether a column that the user does not speak of is one of those that are turned.
  private func isValue(_ index: Int, of unpivot: Unpivot, dates: ImportDates) -> Bool {
    let column = columns[index]
    switch unpivot {
    case .named(let names): return names.contains { self.index(of: $0) == index }
    case .places: return !column.name.isEmpty && ColumnNames.field(column.name, isTidy: false) == nil
    case .years, .months, .days, .periods: return unpivot.hasDate(column.name, dates)
    }
  }

  private mutating func replace(_ turned: [Int], column: (name: String, field: String?)) {
    let isTurned = Set(turned)
    let kept = columns.indices.filter { !isTurned.contains($0) }
    let names = columns
    var key = Column(name: column.name, tag: nil)
    var value = Column(name: "values", tag: nil)
    (key.field, value.field) = (column.field, "value")
    columns = kept.map { names[$0] } + [key, value]
    form +=
      "; \(turned.count) columns are rows: \(names[turned[0]].handle) to \(names[turned[turned.count - 1]].handle)"
    let isDated = column.field == "as_of"
    let marked = turned.map { names[$0].name }.filter { isDated && Unpivot.unmarked($0) != $0 }
    if !marked.isEmpty {
      remarks.append("left out, the marks of notes: \(marked.map { "“\($0)”" }.joined(separator: ", "))")
    }
    rows = rows.flatMap { row in
      let own = kept.map { row.cells[$0] }
      return turned.map { index in
        let text = isDated ? Unpivot.unmarked(names[index].name) : names[index].name
        let name = Cell(text: text, offset: names[index].offset)
        return Row(cells: own + [name, row.cells[index]], offset: row.cells[index].offset)
      }
    }
  }
}
