package import Content
import Drawing
package import SituationData

extension Issue {
  /// A chart that can be drawn as a picture of its own.
  package struct Picture: Sendable {
    package let content: ChartTable
    /// The fingerprint of the rows of figures.csv that the picture prints.
    package let fingerprint: String
    private let place: ChartPlace

    /// - Parameters:
    ///   - file: charts.yaml.
    ///   - allowed: rules whose warnings are silenced for it.
    init(
      _ content: ChartTable, of specification: ChartSpecification, in file: TextFile?, fingerprint: String,
      allowed: Set<String>
    ) {
      self.content = content
      self.fingerprint = fingerprint
      place = ChartPlace(specification, in: file, allowed: allowed)
    }

    package var id: String { content.id }
    package var title: String { content.title.string }
    /// What is read out in place of the picture.
    package var alternativeText: String { content.alternativeText }
    /// Who says so and as of when, in one line.
    package var sources: String { content.sourceLine.string }

    /// What its layout had to give up, at its place in the input.
    package func diagnostics(_ notices: [ChartNotice]) -> [Diagnostic] { place.diagnostics(notices) }
  }

  /// What the layout of a chart that the report shows had to give up, at its place in the input.
  package func diagnostics(_ notices: [ChartNotice], ofChart id: String) -> [Diagnostic] {
    guard let specification = charts.chart(id) else { return [] }
    return ChartPlace(specification, in: situation.charts, allowed: allowedByChart[id] ?? []).diagnostics(notices)
  }
}

/// Where in the input a chart is defined, for what its layout had to give up.
private struct ChartPlace: Sendable {
  private let id: String
  private let location: SourceLocation
  private let excerpt: String
  private let allowed: Set<String>

  init(_ specification: ChartSpecification, in file: TextFile?, allowed: Set<String>) {
    id = specification.id
    location = specification.location
    excerpt = file.map { $0.excerpt(around: $0.start(ofLine: specification.location.line)) } ?? ""
    self.allowed = allowed
  }

  func diagnostics(_ notices: [ChartNotice]) -> [Diagnostic] {
    notices.map(diagnostic).filter { !allowed.contains($0.rule.rawValue) }
  }

  private func diagnostic(_ notice: ChartNotice) -> Diagnostic {
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
