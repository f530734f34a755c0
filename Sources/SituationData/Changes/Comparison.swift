import SourceText

/// What is known, set against an earlier state.
package struct Comparison: Sendable {
  package let baseline: Baseline
  /// All that is different: by indicator in the order of indicators.csv, then by source, place and group, events last.
  /// Values that were filled in are no reports, and are left out.
  package let changes: [Change]
  private let known: KnownSituation
  /// The first change to what stands in a row.
  private var positions: [Int: Int] = [:]
  /// What was known then; nil where it is compared with what was printed.
  private let before: KnownSituation?
  /// What was printed, by the names of its figures, and by these and the days that they are of.
  private let printed: [PrintedName: [FigureRow]]

  private struct PrintedName: Hashable {
    var figure: String
    /// Empty for what is of no span of days, as a level or running total; nil for all of a name.
    var span: String?
  }

  package init(_ known: KnownSituation, with baseline: Baseline) {
    self.known = known
    self.baseline = baseline
    switch baseline {
    case .day(let day): (before, printed) = (known.situation.known(on: day), [:])
    case .published(let figures): (before, printed) = (nil, Self.byName(figures.rows))
    }
    changes = ChangeFinder(known, since: baseline, before: before).changes()
    for (position, change) in changes.enumerated() {
      guard let rows = change.new?.rows, rows.count == 1 else { continue }
      positions[rows[0]] = positions[rows[0]] ?? position
    }
  }

  /// How a figure has come to be what it is; nil where it is what it was.
  package func change(of figure: Figure) -> Change? {
    guard figure.absence?.isOfNoRow != true else { return nil }
    let kinds: Set<Change.Kind> = [.new, .updated, .revised, .backdated, .statusChanged]
    if figure.rows.count == 1, let own = positions[figure.rows[0]].map({ changes[$0] }) {
      return kinds.contains(own.kind) ? own : nil
    }
    guard let old = earlier(figure) else { return before == nil ? nil : Change(kind: .new, new: figure) }
    guard old.value != figure.value || old.low != figure.low || old.high != figure.high || old.status != figure.status
    else { return nil }
    return Change(kind: kind(from: old, to: figure), old: old, new: figure)
  }

  private func kind(from old: Figure, to new: Figure) -> Change.Kind {
    if old.asOf == new.asOf { return old.value == new.value ? .statusChanged : .revised }
    // An earlier value stands again where a later one, or one that it is computed from, was taken back.
    guard let last = old.days, let now = new.days else { return .updated }
    return (now.upperBound, now.lowerBound) < (last.upperBound, last.lowerBound) ? .withdrawn : .updated
  }

  /// The answer to the same question then; nil where there was none.
  private func earlier(_ figure: Figure) -> Figure? {
    switch baseline {
    case .day:
      guard let old = try? before?.figure(named: figure.reference), old.absence == nil || old.value != nil else {
        return nil
      }
      return old
    case .published:
      let own = FigureRow(figure, in: known.situation)
      // A period or an event of a series has the name of the series, and is no answer to another question.
      if let same = printed[PrintedName(figure: figure.reference, span: own.span)] {
        return same.count == 1 ? same[0].figure(in: known.situation) : nil
      }
      let all = printed[PrintedName(figure: figure.reference)] ?? []
      guard all.count == 1, figure.period == nil, all[0].span.isEmpty == own.span.isEmpty else { return nil }
      return all[0].figure(in: known.situation)
    }
  }

  private static func byName(_ rows: [FigureRow]) -> [PrintedName: [FigureRow]] {
    rows.reduce(into: [:]) { printed, row in
      printed[PrintedName(figure: row.cell("figure")), default: []].append(row)
      printed[PrintedName(figure: row.cell("figure"), span: row.span), default: []].append(row)
    }
  }
}

extension FigureRow {
  /// The days that it is of; empty for a level or running total.
  fileprivate var span: String { cell("from").isEmpty ? "" : "\(cell("from"))/\(cell("to"))" }
}
