import Content
import SituationData
import SourceText

/// Where in the input a chart is defined, for what its layout has to give up.
struct ChartPlace: Sendable {
  private let id: String
  private let location: SourceLocation
  private let excerpt: String
  private let allowed: Set<String>

  /// - Parameters:
  ///   - file: charts.yaml.
  ///   - allowed: rules whose warnings are silenced for it.
  init(_ specification: ChartSpecification, in file: TextFile?, allowed: Set<String>) {
    id = specification.id
    location = specification.location
    excerpt = file.map { $0.excerpt(around: $0.start(ofLine: specification.location.line)) } ?? ""
    self.allowed = allowed
  }

  func diagnostics(_ notices: [ChartNotice]) -> [Diagnostic] {
    notices.map(diagnostic).filter { $0.severity == .error || !allowed.contains($0.rule.rawValue) }
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
    case .noRoom(let bars, let panels):
      return Diagnostic(
        .error, .noRoom, at: location,
        "the chart “\(id)” has no room for its \(panels > 1 ? "\(panels) panels" : "\(bars) bars"); write top: 10, make several charts of it, or put them in a table",
        excerpt: excerpt)
    case .lowered:
      return Diagnostic(
        .notice, .loweredChart, at: location,
        "the chart “\(id)” is drawn lower than it asks for, since it is taller than a page; show less in it, or make two of it",
        excerpt: excerpt)
    case .tallerThanPage:
      return Diagnostic(
        .error, .noRoom, at: location,
        "the chart “\(id)” is taller than a page; write top: 10, make several charts of it, or put them in a table",
        excerpt: excerpt)
    case .laidDown:
      return Diagnostic(
        .notice, .shortenedLabel, at: location,
        "the columns of the chart “\(id)” are drawn as lying bars, since their labels do not fit below them; write kind: bars",
        excerpt: excerpt)
    }
  }
}
