import SourceText

/// What the rows of one indicator include: what a row names itself, and what it holds over from an earlier row of its series
/// because no row has said otherwise since.
struct HeldInclusions: Sendable {
  /// The cells by row; without an entry a row includes nothing.
  private let cells: [Int: String]
  /// The rows that include something, in their order.
  let wholes: [Int]

  /// What rows share among which an `includes` goes on: it speaks of one count of one source.
  private struct Series: Hashable {
    var series: RowSeries
    var scope: String
  }

  init(of indicator: Int, in situation: Situation, on day: Day) {
    let table = situation.observations
    let all = table.rows(of: indicator)
    guard all.contains(where: table.rows.hasIncludes) else {
      (cells, wholes) = ([:], [])
      return
    }
    var series: [Series: [Int]] = [:]
    for row in all where table.rows.published(of: row) <= day && table.rows.name(of: row) == nil {
      let key = Series(series: RowSeries(of: row, in: table.rows), scope: table.text(.scope, of: row))
      series[key, default: []].append(row)
    }
    var cells: [Int: String] = [:]
    for rows in series.values {
      var held = ""
      for row in rows.sorted(by: { Self.precedes($0, $1, in: table.rows) }) {
        let own = table.rows.hasIncludes(row) ? table.text(.includes, of: row) : ""
        if !own.isEmpty { held = own == Inclusions.none ? "" : own }
        if !held.isEmpty { cells[row] = held }
      }
    }
    self.cells = cells
    wholes = cells.keys.sorted()
  }

  /// What the row includes, as it is written; nil for nothing.
  func cell(of row: Int) -> String? { cells[row] }

  /// By the day on which a source said so; of one day by what they speak of.
  private static func precedes(_ one: Int, _ other: Int, in rows: ObservationRows) -> Bool {
    let (first, second) = (rows.published(of: one), rows.published(of: other))
    if first != second { return first < second }
    let (a, b) = (rows.asOf(of: one), rows.asOf(of: other))
    return a == b ? one < other : a < b
  }
}
