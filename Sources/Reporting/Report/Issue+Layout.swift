import Charting
package import Drawing
package import SituationData

/// What a layout gives: its scenes, and what it had to give up, each at its place in the input.
package struct Layout: Sendable {
  package let scenes: [Scene]
  package let notices: [Diagnostic]
}

extension Issue {
  /// A chart that can be drawn as a picture of its own.
  package struct Picture: Sendable {
    let content: ChartContent
    /// Rules whose warnings are silenced for it.
    let allowed: Set<String>
    /// The fingerprint of the rows of figures.csv that the picture prints.
    package let fingerprint: String

    init(_ composed: ComposedChart, allowed: Set<String>) {
      content = composed.picture
      self.allowed = allowed
      fingerprint = Fingerprint.of(composed.printout.rows)
    }

    package var id: String { content.id }
    package var title: String { content.title.string }
    /// What is read out in place of the picture.
    package var alternativeText: String { content.alternativeText }
    /// Who says so and as of when, in one line.
    package var sources: String { content.sourceLine.string }
  }

  /// The pages of the report.
  package func pages(palette: Palette, typesetter: any Typesetter) -> Layout {
    let layout = PageLayout(report, palette: palette, typesetter: typesetter)
    let allowed = Dictionary(uniqueKeysWithValues: pictures.map { ($0.id, $0.allowed) })
    return Layout(
      scenes: layout.pages,
      notices: layout.notices.flatMap { notices([$0.notice], chart: $0.chart, allowed: allowed[$0.chart] ?? []) })
  }

  /// A chart as a picture of its own, in layout units.
  package func layout(of picture: Picture, size: Size, palette: Palette, typesetter: any Typesetter) -> Layout {
    let layout = ChartLayout.picture(picture.content, size: size, palette: palette, typesetter: typesetter)
    return Layout(
      scenes: [layout.scene], notices: notices(layout.notices, chart: picture.id, allowed: picture.allowed))
  }

  private func notices(_ notices: [ChartLayout.Notice], chart id: String, allowed: Set<String>) -> [Diagnostic] {
    notices.map { diagnostic($0, chart: id) }.filter { !allowed.contains($0.rule.rawValue) }
  }

  /// What a layout had to give up, at the chart's place in charts.yaml.
  private func diagnostic(_ notice: ChartLayout.Notice, chart id: String) -> Diagnostic {
    let location = charts.chart(id)?.location ?? SourceLocation(file: "charts.yaml", line: 1, column: 1)
    let file = situation.charts
    let excerpt = file.map { $0.excerpt(around: $0.start(ofLine: location.line)) } ?? ""
    switch notice {
    case .truncated(let label):
      return Diagnostic(
        .warning, .shortenedLabel, at: location,
        "in the chart “\(id)” the label “\(label)” does not fit and is cut or left out; give it a shorter one",
        excerpt: excerpt)
    case .crowded(let count):
      return Diagnostic(
        .warning, .shortenedLabel, at: location,
        "the \(count) bars of the chart “\(id)” leave no room for labels that can be read; write top: 40, or put them in a table",
        excerpt: excerpt)
    case .laidDown:
      return Diagnostic(
        .notice, .shortenedLabel, at: location,
        "the columns of the chart “\(id)” are drawn as lying bars, since their labels do not fit below them; write kind: bars",
        excerpt: excerpt)
    }
  }
}
