import SituationData
import SourceText

/// What has changed of the figures that a report prints, in their order there, and which of them have not.
struct PrintedChanges {
  private(set) var changes: [Change] = []
  private(set) var unchanged: [Figure] = []

  /// What a value is of, whatever its date.
  private struct Series: Hashable {
    var indicator: String?
    var sources: [String]
    var place: String?
    var group: String?

    init(_ figure: Figure) {
      (indicator, sources, place, group) = (figure.indicator?.id, figure.sources, figure.place, figure.group)
    }
  }

  /// The first lines of the register that print a row by itself, that print what it is added up in, and that print its series.
  private struct Places {
    var rows: [Int: Int] = [:]
    var sums: [Int: Int] = [:]
    var series: [Series: Int] = [:]

    init(_ register: Register) {
      for (position, entry) in register.entries.enumerated() {
        for figure in entry.figures where figure.derivation?.isOfChart != true {
          let isSum = figure.isOfSeveralRows && !entry.isSeries
          for row in figure.rows {
            if isSum { sums[row] = sums[row] ?? position } else { rows[row] = rows[row] ?? position }
          }
          series[Series(figure)] = series[Series(figure)] ?? position
        }
      }
    }

    /// The line that a change belongs to; nil where the report does not print what has changed.
    func position(of change: Change) -> Int? {
      let sides = [change.new, change.old].compactMap(\.self)
      let own = sides.flatMap(\.rows)
      guard !sides.contains(where: \.isOfSeveralRows) else {
        return own.allSatisfy { rows[$0] != nil } ? own.compactMap { rows[$0] }.min() : nil
      }
      if let position = own.compactMap({ rows[$0] }).min() { return position }
      switch change.kind {
      case .statusChanged, .superseded: return own.compactMap { sums[$0] }.min()
      case .withdrawn: return change.old.flatMap { series[Series($0)] }
      case .new, .updated, .revised, .backdated, .stale: return nil
      }
    }
  }

  init(_ comparison: Comparison, of known: KnownSituation, in register: Register) {
    let places = Places(register)
    let entries = register.entries
    // What a line prints in a word of its own; what a chart computes follows from what it draws.
    let single = entries.indices.filter { index in
      !entries[index].isSeries && entries[index].figures[0].derivation?.isOfChart != true
    }
    let sums = single.filter { entries[$0].figures[0].isOfSeveralRows }
    let named = Set(sums.map { entries[$0].figures[0].reference })
    var found: [(position: Int, change: Change)] = []
    // What others had said of an event too is one line with what was said last.
    let settling = Set(comparison.changes.filter { $0.kind == .statusChanged }.compactMap { $0.new?.rows })
    for change in comparison.changes where change.kind != .stale {
      if change.kind == .superseded, let new = change.new, settling.contains(new.rows) { continue }
      // What is added up or computed is asked for below.
      if let new = change.new, new.isOfSeveralRows, named.contains(new.reference) { continue }
      if let position = places.position(of: change) { found.append((position, change)) }
    }
    let told = Set(found.flatMap { [$0.change.old, $0.change.new].compactMap(\.self).flatMap(\.rows) })
    var positions = Set(found.map(\.position))
    for index in single {
      let figure = entries[index].figures[0]
      let isOwn = figure.isOfSeveralRows || (!positions.contains(index) && told.isDisjoint(with: figure.rows))
      guard isOwn, figure.outcome?.isSettled != true, let change = comparison.change(of: figure) else { continue }
      found.append((index, change))
      positions.insert(index)
    }
    changes = found.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
      .map(\.element.change)
    func isNews(_ figure: Figure) -> Bool {
      let rows = known.situation.observations.rows
      return figure.rows.contains { rows.published(of: $0) > comparison.baseline.day }
    }
    for index in single where !positions.contains(index) {
      let figure = entries[index].figures[0]
      guard figure.absence == nil, figure.outcome?.isSettled != true else { continue }
      // A sum may have been no question then, and have something new in it.
      if told.isDisjoint(with: figure.rows), !isNews(figure) { unchanged.append(figure) }
    }
  }
}

extension Figure {
  /// Whether it is computed, or added up of several rows.
  fileprivate var isOfSeveralRows: Bool { rows.count > 1 || derivation != nil }
}
