import SituationData

/// What the rows of a bar include, by what a chart's part is asked for.
struct IncludedFigures {
  private struct Key: Hashable {
    var indicator: String
    var sources: [String]
    var group: String?
  }

  private var figures: [Key: Figure] = [:]

  init(of figure: Figure, in known: KnownSituation) {
    for included in known.includedFigures(of: figure) {
      guard let indicator = included.figure.indicator?.id else { continue }
      let key = Key(indicator: indicator, sources: included.figure.sources, group: included.figure.group)
      // The first that a row names.
      figures[key] = figures[key] ?? included.figure
    }
  }

  /// The figure of an indicator that has the sources and the group of another.
  func figure(of indicator: String, as asked: Figure) -> Figure? {
    figures[Key(indicator: indicator, sources: asked.sources, group: asked.group)]
  }
}
