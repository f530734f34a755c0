import SourceText

/// What stands of all that was said of one occurrence, found once for all of its rows.
struct OccurrenceHistory: Sendable {
  /// Rows that have happened, by publication, then by the id of their source.
  private(set) var happened: [Int] = []
  /// Rows that cancel it or put it off, by publication: of those that say the same the last.
  private(set) var changes: [Int] = []
  /// For each source the last day on which it has planned or announced it.
  private(set) var announced: [Int: Day] = [:]
  private(set) var lastWithdrawal: Day?
  /// Whether anything stands.
  private(set) var stands = false

  private init(of rows: [Int], in current: CurrentRows, _ known: KnownSituation) {
    struct Change: Hashable {
      var status: Status
      var asOf: AsOf
    }
    var lastChanges: [Change: (day: Day, row: Int)] = [:]
    var reports: [(day: Day, source: String, row: Int)] = []
    for index in rows {
      if let day = current.withdrawn[index] { lastWithdrawal = max(lastWithdrawal ?? day, day) }
      let row = known.row(index)
      guard current.replacements[index] == nil, current.withdrawn[index] == nil, row.status != .withdrawn else {
        continue
      }
      let day = row.published.day
      stands = true
      if row.status.hasHappened, row.status != .extrapolated {
        reports.append((day, known.situation.sources.entries[row.source].id, index))
      }
      if row.status == .cancelled || row.status == .postponed {
        let change = Change(status: row.status, asOf: row.asOf)
        if lastChanges[change].map({ $0 < (day, index) }) ?? true { lastChanges[change] = (day, index) }
      }
      if (row.status.stage ?? 0) < 2 { announced[row.source] = max(announced[row.source] ?? day, day) }
    }
    happened = reports.sorted { ($0.day, $0.source) < ($1.day, $1.source) }.map(\.row)
    changes = lastChanges.values.sorted { $0 < $1 }.map(\.row)
  }

  /// What stands of all that was said of an occurrence of an indicator.
  static func known(of occurrence: Occurrence, ofIndicator indicator: Int, in known: KnownSituation) -> Self {
    known.askedOfData.history(of: occurrence, ofIndicator: indicator) {
      let current = known.currentRows(of: indicator)
      return OccurrenceHistory(of: current.occurrences[occurrence] ?? [], in: current, known)
    }
  }
}
