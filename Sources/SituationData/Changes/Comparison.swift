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

  package init(_ known: KnownSituation, with baseline: Baseline) {
    self.known = known
    self.baseline = baseline
    if case .day(let day) = baseline { before = known.situation.known(on: day) } else { before = nil }
    changes = ChangeFinder(known, since: baseline, before: before).changes()
    for (position, change) in changes.enumerated() {
      guard let rows = change.new?.rows, rows.count == 1 else { continue }
      positions[rows[0]] = positions[rows[0]] ?? position
    }
  }

  /// How a figure has come to be what it is; nil where it is what it was.
  package func change(of figure: Figure) -> Change? {
    guard figure.absence != .notYetReported else { return nil }
    let kinds: Set<Change.Kind> = [.new, .updated, .revised, .backdated, .statusChanged]
    if figure.rows.count == 1, let own = positions[figure.rows[0]].map({ changes[$0] }) {
      return kinds.contains(own.kind) ? own : nil
    }
    guard let old = earlier(figure) else { return before == nil ? nil : Change(kind: .new, new: figure) }
    guard old.value != figure.value || old.low != figure.low || old.high != figure.high || old.status != figure.status
    else { return nil }
    let isRestated = old.asOf == figure.asOf
    let kind: Change.Kind = !isRestated ? .updated : old.value == figure.value ? .statusChanged : .revised
    return Change(kind: kind, old: old, new: figure)
  }

  /// The answer to the same question then; nil where there was none.
  private func earlier(_ figure: Figure) -> Figure? {
    switch baseline {
    case .day:
      guard let old = try? before?.figure(named: figure.reference), old.absence == nil || old.value != nil else {
        return nil
      }
      return old
    case .published(let figures):
      return figures.rows.first { $0.cell("figure") == figure.reference }?.figure(in: known.situation)
    }
  }
}
