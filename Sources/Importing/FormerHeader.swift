import SourceText

/// The line of names of an earlier table, which may stand elsewhere in this one.
struct FormerHeader {
  private let names: Set<String>

  /// - Parameter names: those of the columns of the earlier table.
  init(_ names: [String]) { self.names = Set(names.map(NameForm.compared).filter { !$0.isEmpty }) }

  /// Asks whether the names stand in another line than that in which they are looked for; nil where they do not.
  ///
  /// - Parameter header: the line in which they stood; nil for the first.
  func question(in grid: ImportGrid, header: ClosedRange<Int>?, of table: ImportedTable) -> ImportQuestion? {
    guard names.count > 1, header?.count ?? 1 == 1 else { return nil }
    let kept = header.map { lines in grid.rows.first { lines.contains($0.line) } } ?? grid.rows.first
    let known = kept.map(count) ?? 0
    guard 2 * known < names.count else { return nil }
    let rows = grid.rows.prefix(2 * ImportGrid.linesForHeader)
    guard let best = rows.max(by: { count($0) < count($1) }), count(best) > max(1, known),
      2 * count(best) >= names.count
    else { return nil }
    // Hashtags stand below the names, which are found by them.
    guard !rows.contains(where: { HXLTag.areTags($0.texts, columns: $0.cells.count) }) else { return nil }
    return ImportQuestion(
      "--header \(best.line)",
      "\(table.place(of: best.offset)): the names of the columns of last time stand in line \(best.line), and not in line \(header?.lowerBound ?? grid.rows[0].line) as then"
    )
  }

  private func count(_ row: ImportGrid.Row) -> Int {
    Set(row.texts.map(NameForm.compared)).intersection(names).count
  }
}
