import SourceText

/// The rows that are known on a day to take back another, found by what they are of.
struct Withdrawals {
  /// What a withdrawn row and the one that it takes back share.
  private struct Subject: Hashable {
    private var indicator: Int
    private var slot: RowSlot

    init(_ row: Observation) { (indicator, slot) = (row.indicator, RowSlot(row)) }
  }

  private struct Date: Hashable {
    var source: Int
    var asOf: AsOf
  }

  private var rowsBySubject: [Subject: Int] = [:]
  private var rowsByDate: [Date: Int] = [:]

  init(_ known: KnownSituation) {
    let rows = known.situation.observations.rows
    func last(_ old: Int?, _ new: Int) -> Int {
      old.map { rows.published(of: $0) < rows.published(of: new) ? new : $0 } ?? new
    }
    for index in rows.indices where rows.status(of: index) == .withdrawn {
      let row = rows[index]
      guard row.name == nil, row.published.day <= known.day else { continue }
      rowsBySubject[Subject(row)] = last(rowsBySubject[Subject(row)], index)
      let date = Date(source: row.source, asOf: row.asOf)
      rowsByDate[date] = last(rowsByDate[date], index)
    }
  }

  /// The last row that takes back an observation.
  func row(of observation: Observation) -> Int? { rowsBySubject[Subject(observation)] }

  /// The last row of a source that takes back a value of a date.
  func row(ofSource source: Int, asOf: AsOf) -> Int? { rowsByDate[Date(source: source, asOf: asOf)] }
}
