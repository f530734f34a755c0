import SourceText

/// Reads `indicators.csv`.
struct IndicatorTable {
  static let columns = TableReader.Columns(
    required: ["id", "label", "unit", "accumulation"],
    optional: ["reporting", "groups", "part_of", "since", "definition", "allow"], translated: ["label"])

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
        definition: row["definition"], allowance: reader.allowance(), isDoubtful: reader.hasErrors || table.lacksColumns,
        location: row.location(of: "id"))
      if let whole = indicator.partOf { partOf.append((row, whole)) }
      content.insert(indicator, id: id, reader: &reader)
    }
    content.finish(table)
    var hints = WordHints(partOf.isEmpty ? [] : content.catalog.ids)
    for (row, whole) in partOf where content.catalog[whole] == nil && !content.unread.contains(whole) {
      content.faults.append(
        row.diagnostic(
          .error, .unknownIndicator, in: "part_of",
          "the indicator “\(whole)” is unknown\(hints.hint(to: whole))"))
    }
    return content
  }
}

/// What reading a table of ids gives.
struct TableContent<Entry: Sendable> {
  var catalog = Catalog<Entry>()
  var faults: [Diagnostic] = []
  var unread = UnreadIds()

  /// Takes a row over. A row with a bad cell still defines its id, so that nothing else fails because of it.
  mutating func insert(_ entry: Entry, id: String, reader: inout RowReader) {
    if !isIdentifier(id) { unread.isEverything = true }
    if id.isEmpty {
      // Its fault is that of the empty cell.
    } else if !catalog.insert(entry, id: id) {
      reader.fail(.duplicateId, in: "id", "the id “\(id)” stands twice; give each row its own")
    }
    faults += reader.faults
  }

  mutating func finish(_ table: TableReader) {
    faults += table.faults
    unread.words.formUnion(table.lostWords)
    if table.indices["id"] == nil { unread.isEverything = true }
  }
}

/// Ids that may be missing because what defines them could not be read: that they are unknown is then no fault of its own.
package struct UnreadIds: Sendable {
  /// Whether a whole file is not there, or an id is not legible.
  package var isEverything = false
  package var words: Set<String> = []

  package func contains(_ id: String) -> Bool { isEverything || words.contains(id) }
}
