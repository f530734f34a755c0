import Content
import Drawing
import SituationData
import SourceText

/// Where in the input a chart is defined, for what its layout has to give up.
struct ChartPlace: Sendable {
  private let id: String
  private let location: SourceLocation
  private let excerpt: String
  private let allowed: Set<String>
  /// What would make longer, and fewer, periods of those of the chart.
  private let advice: String?

  /// - Parameters:
  ///   - file: charts.yaml.
  ///   - allowed: rules whose warnings are silenced for it.
  init(_ specification: ChartSpecification, in file: TextFile?, allowed: Set<String>) {
    id = specification.id
    location = specification.location
    excerpt = file.map { $0.excerpt(around: $0.start(ofLine: specification.location.line)) } ?? ""
    self.allowed = allowed
    advice =
      switch specification.frequency {
      case .day: "every: week, or every: month"
      case .week: "every: month, or every: quarter"
      case .month: "every: quarter, or every: year"
      case .quarter: "every: year"
      case .year, nil: nil
      }
  }

  func diagnostics(_ notices: [ChartNotice]) -> [Diagnostic] {
    notices.map(diagnostic).filter { $0.severity == .error || !allowed.contains($0.rule.rawValue) }
  }

  private func diagnostic(_ notice: ChartNotice) -> Diagnostic {
    switch notice {
    case .truncated(let label):
      return Diagnostic(
        .warning, .shortenedLabel, at: location,
        "in the chart “\(id)” the label “\(label.replacing("\n", with: " "))” does not fit and is cut or left out; give it a shorter one",
        excerpt: excerpt)
    case .crowded(let count):
      return Diagnostic(
        .warning, .shortenedLabel, at: location,
        "the \(count) bars of the chart “\(id)” leave no room for labels that can be read; write top: 40, or put them in a table",
        excerpt: excerpt)
    case .unlabelled(let count):
      return Diagnostic(
        .warning, .shortenedLabel, at: location,
        "\(count == 1 ? "one value" : "\(count) values") of the stacks of the chart “\(id)” \(count == 1 ? "has no room in its segment and is" : "have no room in their segments and are") not printed; write layout: grouped, or put \(count == 1 ? "it" : "them") in a table",
        excerpt: excerpt)
    case .crossedRemarks:
      return Diagnostic(
        .warning, .shortenedLabel, at: location,
        "in the chart “\(id)” the line of a remark runs through the words of another; shorten them, or take some out",
        excerpt: excerpt)
    case .thinColumns(let count):
      return Diagnostic(
        .warning, .crowdedColumns, at: location,
        "each of the \(count) columns of the chart “\(id)” is thinner than a pixel; write \(advice ?? "a longer period, or from and to")",
        excerpt: excerpt)
    case .noRoom(let bars, let panels):
      return Diagnostic(
        .error, .noRoom, at: location,
        "the chart “\(id)” has no room for its \(panels > 1 ? "\(panels) panels" : "\(bars) bars"); write top: 10, make several charts of it, or put them in a table",
        excerpt: excerpt)
    case .thinnedAxis(let labels):
      return Diagnostic(
        .notice, .roomMade, at: location,
        "the axis of the chart “\(id)” has no room for \(labels.count) of its labels, as “\((labels.first ?? "").replacing("\n", with: " "))”",
        excerpt: excerpt)
    case .roomMade(let steps):
      return Diagnostic(
        .notice, .roomMade, at: location,
        "to leave its marks their room, the chart “\(id)” is drawn otherwise than at a larger size: \(steps.map(\.hint).joined(separator: "; "))",
        excerpt: excerpt)
    case .tooSmall(let size, let needed):
      return Diagnostic(
        .error, .noRoom, at: location,
        "the chart “\(id)” has no room for its marks and words in \(size.detailOfMessage): bars would be too short to compare, letters too small to read, or sources cut; \(needed.map { "--size \($0.detailOfMessage) would do, or write" } ?? "write") shorter texts, top: 10, or several charts",
        excerpt: excerpt)
    case .tooManyPixels(let width, let height):
      return Diagnostic(
        .error, .noRoom, at: location,
        "the chart “\(id)” would be a picture of \(width)x\(height) pixels, more than can be drawn; take a lower --scale, or a smaller size",
        excerpt: excerpt)
    case .lowered:
      return Diagnostic(
        .notice, .loweredChart, at: location,
        "the chart “\(id)” is drawn lower than it asks for, so that its page has room for it; show less in it, or make two of it",
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

extension Size {
  /// As a picture has it, of two pixels to a layout unit.
  fileprivate var detailOfMessage: String { "\(Int((2 * width).rounded()))x\(Int((2 * height).rounded()))" }
}

extension RoomStep {
  fileprivate var hint: String {
    switch self {
    case .wholeLines: "note and sources take the whole width, and the issue a line of its own"
    case .shortSources: "the line of sources leaves out what stands at each bar"
    case .closePanels: "its panels stand closer, each with its greatest value alone"
    case .shortSubtitle: "its subtitle stands in the alternative text alone"
    case .numberedRemarks: "its remarks are numbered, with their texts below it"
    case .laidDown: "its columns are laid down"
    }
  }
}
