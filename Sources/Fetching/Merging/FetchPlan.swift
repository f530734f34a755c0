package import SituationData
package import SourceText

/// What the rows of queries come to in a situation: what is new, what is corrected, and the tables that say so. Nothing is
/// written here.
package struct FetchPlan {
  /// What has become of the rows of one query.
  package struct Summary {
    /// Its file.
    package let query: String
    package let rows: Int
    package var new = 0
    package var corrected = 0
    /// Those of them that took the place of what was fetched earlier on the same day.
    package var correctedAgain = 0
    package var known = 0
    /// Those that count as published on the day of the server, since no row says when they were.
    package var undated = 0
    /// What the query returned before and does not return any more, in words.
    package var gone: [String] = []
  }

  /// What is wrong or doubtful in the rows.
  package private(set) var findings: [Diagnostic] = []
  package private(set) var summaries: [Summary] = []
  /// The tables of the queries as they are to be, by their names; those of which nothing changes are not among them.
  package private(set) var tables: [(file: TextFile, isNew: Bool)] = []
  /// How many rows are published after the date of the report.
  package private(set) var later = 0

  private let situation: Situation
  private let own: [TextFile]
  private let time: ServerTime
  private let isWithdrawing: Bool

  /// - Parameters:
  ///   - situation: without faults.
  ///   - own: its files.
  ///   - time: when the queries were run.
  ///   - isWithdrawing: whether what a query does not return any more is withdrawn.
  package init(
    _ fetched: [FetchedTable], at time: ServerTime, into situation: Situation, of own: [TextFile], isWithdrawing: Bool
  ) {
    (self.situation, self.own, self.time, self.isWithdrawing) = (situation, own, time, isWithdrawing)
    var reader = ObservationReader(
      indicators: situation.indicators, sources: situation.sources, places: situation.places,
      dates: situation.header.dates, decimal: situation.header.decimal)
    for file in own where Situation.holdsObservations(file.role) { reader.read(file) }
    reader.faults = []
    // A server writes dates in one way, whatever the tables do.
    reader.dates = DateReader()
    var ends = [reader.table.rows.count]
    for table in fetched {
      findings += table.faults
      guard table.faults.isEmpty else { continue }
      reader.read(table.file)
      ends.append(reader.table.rows.count)
      findings += table.translated(reader.faults)
      reader.faults = []
    }
    guard !hasErrors else { return }
    reader.findEvents()
    merge(fetched, reader, ends)
    if hasErrors { tables = [] }
    guard !tables.isEmpty else { return }
    // The situation has to read what is written as it reads any other table.
    let others = own.filter { file in !tables.contains { $0.file.name == file.name } }
    findings += Situation.read(others + tables.map(\.file)).faults.filter { $0.severity == .error }
    if hasErrors { tables = [] }
  }

  private var hasErrors: Bool { findings.contains { $0.severity == .error } }

  // MARK: - Merging

  /// - Parameter ends: behind which row each table ends, that of the situation first.
  private mutating func merge(_ fetched: [FetchedTable], _ reader: ObservationReader, _ ends: [Int]) {
    let today = DateReader().day(time.day) ?? situation.dateOfIssue
    var comparison = FetchComparison(reader, known: ends[0])
    for (index, table) in fetched.enumerated() {
      var merging = Merging(table, reader, today: today, situation: situation)
      let isOwn = { merging.isOwn($0, in: target(of: table)?.name) }
      for row in ends[index]..<ends[index + 1] {
        merging.take(row, comparison.take(row, today: today, isOwn: isOwn))
      }
      if let file = target(of: table) {
        let gone = comparison.gone(from: file.name, known: ends[0], isOwn: isOwn)
        merging.lose(gone, isWithdrawn: isWithdrawing)
      }
      findings += merging.faults
      summaries.append(merging.summary)
      later += merging.later
      add(merging, to: target(of: table))
    }
  }

  /// The table that the rows of a query go into, where it is there; capitals do not matter.
  private func target(of table: FetchedTable) -> TextFile? {
    own.first { !$0.isSheet && $0.name.lowercased() == table.query.table.lowercased() }
  }

  private mutating func add(_ merging: Merging, to target: TextFile?) {
    guard !merging.rows.isEmpty else { return }
    let document = merging.table.query.document(at: time)
    let rows = merging.rows.map { row in
      var row = row
      row["document"] = [row["document"] ?? "", document].filter { !$0.isEmpty }.joined(separator: "; ")
      return row.filter { !$0.value.isEmpty }
    }
    let empty = TextFile(
      name: merging.table.query.table, bytes: Array(DelimitedText.line(["indicator", "source", "value", "as_of"]).utf8))
    let appended = AppendedTable(target ?? empty, decimal: situation.header.decimal)
    tables.append((appended.adding(rows, without: merging.dropped), target == nil))
  }
}
