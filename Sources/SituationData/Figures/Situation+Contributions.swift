package import SourceText

extension Situation {
  /// What a source contributes to figures: of what was computed, its part in the inputs; of what several sources report,
  /// the rows that are its own, with their dates and relays. A figure of the source alone is returned as it is.
  ///
  /// The value of what several sources report is left as it is; it is no source's own.
  package func contributions(of source: String, to figures: [Figure]) -> [Figure] {
    var parts: [Figure] = []
    // By their places: a figure is large, and most are of one source.
    for index in figures.indices where figures[index].sources.contains(source) {
      if let derivation = figures[index].derivation {
        parts += contributions(of: source, to: derivation.inputs)
      } else if figures[index].sources.count == 1 {
        parts.append(figures[index])
      } else {
        parts.append(part(of: source, in: figures[index]))
      }
    }
    return parts
  }

  private func part(of source: String, in figure: Figure) -> Figure {
    let position = sources.index(of: source)
    var part = figure
    part.rows = figure.rows.filter { observations.rows[$0].source == position }
    let rows = part.rows.map { observations.rows[$0] }
    part.sources = [source]
    part.via = Set(rows.compactMap(\.via)).map { sources.entries[$0].id }.sorted()
    part.published = rows.map(\.published).filter { !$0.isAssumed }.max()
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
    figure.sources.flatMap { source in
      Set(contributions(of: source, to: [figure]).flatMap(\.asOf)).sorted().map { (source, $0) }
    }
  }
}
