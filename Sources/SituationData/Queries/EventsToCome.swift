package import SourceText

/// What is planned, announced or postponed for a later day, or for none that is known.
package struct EventsToCome {
  private let known: KnownSituation

  package init(in known: KnownSituation) { self.known = known }

  /// Each event once where its sources agree, in the order of the indicators.
  package var figures: [Figure] {
    let situation = known.situation
    let rows = situation.observations.rows
    var figures: [Figure] = []
    // Which rows are current is found for what has something to come alone.
    for (index, indicator) in situation.indicators.entries.enumerated()
    where situation.observations.hasStatus(of: index, where: \.isProspective) {
      let prospective = known.currentRows(of: index).rows.filter { rows.status(of: $0).isProspective }
      for status in Set(prospective.map(rows.status)).sorted(by: { ($0.stage ?? 0) < ($1.stage ?? 0) }) {
        figures += events(of: indicator, status, among: prospective.filter { rows.status(of: $0) == status })
      }
    }
    return figures.filter(isToCome)
  }

  /// Where the sources of an event differ, each stands for itself.
  private func events(of indicator: Indicator, _ status: Status, among rows: [Int]) -> [Figure] {
    guard indicator.accumulation == .flow else { return rows.map { known.settled(known.figure(ofRow: $0)) } }
    let reference = Reference(indicator: indicator.id, status: status)
    if let series = try? EventSeries(of: reference, in: known) { return series.figures }
    let sources = rows.map { known.situation.sources.entries[known.row($0).source].id }.unique
    return sources.flatMap { source in
      (try? EventSeries(of: reference.with { $0.source = source }, in: known))?.figures ?? []
    }
  }

  private func isToCome(_ figure: Figure) -> Bool {
    guard figure.outcome == nil, figure.status != .cancelled, figure.status != .target else { return false }
    return figure.due?.last.map { $0 > known.day } ?? true
  }
}

extension Figure {
  /// When something that is only said to happen is due; nil where nobody knows. What was put off without a new day has none.
  package var due: AsOf? {
    guard let due = asOf.last, let last = due.last else { return nil }
    if status == .postponed, let said = published?.day, last <= said { return nil }
    return due
  }
}
