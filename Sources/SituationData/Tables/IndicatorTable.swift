/// Reads `indicators.csv`.
struct IndicatorTable {
  static let columns = TableReader.Columns(
    required: ["id", "label", "unit", "accumulation"],
    optional: ["reporting", "groups", "part_of", "since", "definition"], translated: ["label"])

  private enum Reporting: String, CaseIterable {
    case events
  }

  private enum Groups: String, CaseIterable {
    case exclusive
    case overlapping
  }

  static func read(_ file: TextFile, dates: DateReader) -> TableContent<Indicator> {
    var table = TableReader(file: file, columns: columns)
    var content = TableContent<Indicator>()
    var partOf: [(row: TableRow, whole: String)] = []
    while let row = table.next() {
      var reader = RowReader(row, dates: dates)
      let id = reader.id("id")
      let accumulation = reader.word(Indicator.Accumulation.self, in: "accumulation")
      if accumulation == nil, row["accumulation"].isEmpty { _ = reader.required("accumulation") }
      let indicator = Indicator(
        id: id, label: reader.required("label"), unit: reader.required("unit"), accumulation: accumulation ?? .stock,
        reportsEvents: reader.word(Reporting.self, in: "reporting") == .events,
        hasExclusiveGroups: reader.word(Groups.self, in: "groups") == .exclusive,
        partOf: row["part_of"].isEmpty ? nil : row["part_of"], since: reader.day("since"),
        definition: row["definition"], location: row.location(of: "id"))
      if let whole = indicator.partOf { partOf.append((row, whole)) }
      content.insert(indicator, id: id, reader: &reader)
    }
    content.finish(table)
    if !content.isIncomplete {
      for (row, whole) in partOf where content.catalog[whole] == nil {
        content.faults.append(
          row.diagnostic(
            .error, .unknownIndicator, in: "part_of",
            "the indicator “\(whole)” is unknown\(Nearest.hint(to: whole, among: content.catalog.ids))"))
      }
    }
    return content
  }
}

/// What reading a table of ids gives.
struct TableContent<Entry: Sendable> {
  var catalog = Catalog<Entry>()
  var faults: [Diagnostic] = []
  /// Whether ids may be missing because the file could not be read whole.
  var isIncomplete = false

  init(isIncomplete: Bool = false) {
    self.isIncomplete = isIncomplete
  }

  /// Takes a row over. A row with a bad cell still defines its id, so that nothing else fails because of it.
  mutating func insert(_ entry: Entry, id: String, reader: inout RowReader) {
    if id.isEmpty {
      isIncomplete = true
    } else if !catalog.insert(entry, id: id) {
      reader.fail(.duplicateId, in: "id", "the id “\(id)” stands twice; give each row its own")
    }
    faults += reader.faults
  }

  mutating func finish(_ table: TableReader) {
    faults += table.faults
    isIncomplete = isIncomplete || table.isIncomplete
  }
}
