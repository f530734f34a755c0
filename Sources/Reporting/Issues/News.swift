import SituationData
import SourceText

/// What is known and the last issue did not print.
struct News {
  /// An event that has reached another stage, or is said to happen on another day.
  struct MovedEvent: Hashable {
    /// Who says so.
    let row: Int
    /// As “figure (announced → completed)”.
    let text: String
  }

  /// The day of the last issue.
  let day: Day
  let movedEvents: [MovedEvent]
  private let rows: Set<Int>
  private let situation: Situation
  /// The day on which each source last said anything, in a row or a statement.
  private let lastSaid: [String: Day]

  init(_ known: KnownSituation, since baseline: Baseline) {
    (day, situation) = (baseline.day, known.situation)
    let changes = Comparison(known, with: baseline).changes.filter { $0.kind != .stale }
    rows = Set(changes.compactMap(\.new).flatMap(\.rows))
    lastSaid = Self.lastSaid(known)
    movedEvents =
      changes.compactMap { change in
        let figures = [change.old, change.new].compactMap(\.self)
        guard figures.contains(where: \.status.isProspective), let last = figures.last, let row = last.rows.first else {
          return nil
        }
        let stages = figures.map(\.status.rawValue).unique.joined(separator: " → ")
        return MovedEvent(row: row, text: "“\(last.reference)” (\(stages))")
      }.unique
  }

  private static func lastSaid(_ known: KnownSituation) -> [String: Day] {
    let (situation, table) = (known.situation, known.situation.observations.rows)
    var last = Dictionary(
      situation.statements.map { ($0.source, $0.published) }.filter { $0.1 <= known.day }, uniquingKeysWith: max)
    for row in table.indices {
      let (source, day) = (situation.sources.entries[table[row].source].id, table.published(of: row))
      if day <= known.day { last[source] = max(last[source] ?? day, day) }
    }
    return last
  }

  /// The day on which a source last said anything, where that was before the last issue went out; nil where it has news.
  func silence(of source: String) -> Day? { lastSaid[source].flatMap { $0 <= day ? $0 : nil } }

  /// Whether a figure has something of it.
  func isIn(_ figure: Figure) -> Bool {
    let all = figure.rows + (figure.derivation?.inputs.flatMap(\.rows) ?? [])
    return all.contains { rows.contains($0) || situation.observations.rows.published(of: $0) > day }
  }
}
