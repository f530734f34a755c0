import SourceText

/// Numbers in thousands that are taken for single ones are wrong by a factor that nobody sees.
extension SituationProposal {
  mutating func proposeScale(_ page: ColumnProposals) {
    guard choices.factors.isEmpty else { return settleScales(page) }
    let table = page.table
    let grid = ImportedTable.isJSON(table.file) ? [] : ImportGrid(delimited: table.file, header: nil).rows
    let shape = ImportShape.read(choices).shape
    let around = grid.filter { row in
      row.filled == 1 || row.line < shape.header?.lowerBound ?? 0
        || (row.line > shape.header?.upperBound ?? 1 && row.line < shape.rows?.lowerBound ?? 0)
    }
    let texts = around.flatMap { row in
      row.texts.filter { !$0.isEmpty }.unique.map { ($0, table.place(of: row.offset)) }
    }
    let values = indicators(of: page).map { index, row in
      (table.columns[index], table.place(of: table.columns[index].offset), row.count > 2 ? row[2] : "")
    }
    for question in ScaleQuestions.all(texts, values: values) { ask(question) }
  }

  /// The columns of values, and the rows for indicators.csv that are added for them.
  private func indicators(of page: ColumnProposals) -> [(column: Int, row: [String])] {
    page.table.columns.indices.compactMap { index in
      let prefix = "\(page.name(index))="
      guard let map = trial.maps.first(where: { $0.hasPrefix(prefix) }), page.table.columns[index].field == nil else {
        return nil
      }
      let id = String(map.dropFirst(prefix.count).prefix { !" @/".contains($0) })
      return trial.indicators.lazy.compactMap(ImportDefinitions.cells).first { $0.first == id }.map { (index, $0) }
    }
  }

  /// Values that are multiplied are no longer thousands, as their label says; those that stand as they are have the unit that it says.
  private mutating func settleScales(_ page: ColumnProposals) {
    let factors = ImportNumbers.factors(choices.factors, in: page.table).factors
    for (column, row) in indicators(of: page) where row.count > 2 {
      guard let factor = (factors[column] ?? factors[nil])?.plain, let said = ScaleQuestions.factor(row[1]) else {
        continue
      }
      var settled = row
      let offset = page.table.columns[column].offset
      if factor == "1", let unit = ScaleQuestions.scaled(row[2], as: row[1]) {
        settled[2] = unit
        notices.append(
          tables[0].proposal(
            at: offset,
            "the values of “\(row[0])” stand as they are, and its label says their scale: they are in “\(unit)”"))
      } else if factor == "\(said)", let label = ScaleQuestions.unscaled(row[1]) {
        settled[1] = label
        notices.append(
          tables[0].proposal(
            at: offset,
            "the values of “\(row[0])” are multiplied by \(factor), so that they are called “\(label)”, not “\(row[1])”"
          ))
      }
      let text = settled.map { DelimitedText.cell($0) }.joined(separator: ",")
      for index in choices.indicators.indices where isRow(choices.indicators[index], of: row[0]) {
        choices.indicators[index] = text
      }
      for index in trial.indicators.indices where isRow(trial.indicators[index], of: row[0]) {
        trial.indicators[index] = text
      }
    }
  }

  private func isRow(_ text: String, of id: String) -> Bool { ImportDefinitions.cells(text)?.first == id }
}
