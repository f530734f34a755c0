package import SourceText

extension Situation {
  /// Whether value, bounds or qualifier of a row could not be read.
  package func isIllegible(_ row: Int) -> Bool { observations.rows.isIllegible(row) }

  /// What each source contributes to figures: of what was computed, its part in the inputs; of what several sources report,
  /// the rows that are its own, with their dates and relays. A figure of one source alone is returned as it is.
  ///
  /// The value of what several sources report is left as it is; it is no source's own.
  package func contributions(to figures: [Figure]) -> [String: [Figure]] {
    var parts: [String: [Figure]] = [:]
    addContributions(to: figures, &parts)
    return parts
  }

  private func addContributions(to figures: [Figure], _ parts: inout [String: [Figure]]) {
    for figure in figures {
      if let derivation = figure.derivation {
        addContributions(to: derivation.inputs, &parts)
      } else if figure.sources.count == 1 {
        parts[figure.sources[0], default: []].append(figure)
      } else {
        let rows = Dictionary(grouping: figure.rows) { observations.rows.source(of: $0) }
        for source in figure.sources {
          let own = sources.index(of: source).flatMap { rows[$0] } ?? []
          parts[source, default: []].append(part(of: source, own, in: figure))
        }
      }
    }
  }

  private func part(of source: String, _ own: [Int], in figure: Figure) -> Figure {
    var part = figure
    part.rows = own
    let rows = own.map { observations.rows[$0] }
    part.sources = [source]
    part.via = Set(rows.compactMap(\.via)).map { sources.entries[$0].id }.sorted()
    part.published = rows.map(\.published).lastStated
    let dates = Set(rows.map(\.asOf)).sorted()
    let days = dates.compactMap(\.days)
    part.asOf = dates
    if figure.indicator?.accumulation == .flow, dates.count > 1, let first = days.map(\.lowerBound).min(),
      let last = days.map(\.upperBound).max()
    {
      part.asOf = [AsOf(first...last)]
    }
    return part
  }

  /// The dates of a figure with the source that each is of: of a figure of one source, all of its dates.
  package func datedSources(of figure: Figure) -> [(source: String, asOf: AsOf)] {
    let parts = contributions(to: [figure])
    return figure.sources.flatMap { source in
      Set(parts[source, default: []].flatMap(\.asOf)).sorted().map { (source, $0) }
    }
  }
}
