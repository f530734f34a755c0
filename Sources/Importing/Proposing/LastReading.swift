import SourceText

/// Tables as they were read last: they are read again only where the options differ that say how they lie.
struct LastReading: Sendable {
  private var choices: ImportChoices?
  private var tables: [ImportedTable] = []

  /// The tables of files that are always the same.
  mutating func tables(of files: [TextFile], _ wanted: ImportChoices) -> [ImportedTable] {
    guard choices != wanted.ofReading else { return tables }
    let settings = ImportSettings(wanted)
    let dates = ImportDates(settings.form)
    tables = files.map {
      ImportedTable.read($0, settings.shape, maps: wanted.maps, dates: dates, decimal: settings.decimal)
    }
    choices = wanted.ofReading
    return tables
  }
}

extension ImportChoices {
  /// What of them bears upon how a table is read.
  fileprivate var ofReading: ImportChoices {
    // Columns that the user speaks of are not turned, and names that stand among the rows may be left out.
    var kept = ImportChoices(maps: columns == nil ? maps.filter { $0.hasSuffix("=skip") } : maps, dates: dates)
    (kept.header, kept.rows, kept.columns) = (header, rows, columns)
    (kept.until, kept.isTransposed, kept.decimal) = (until, isTransposed, decimal)
    return kept
  }
}
