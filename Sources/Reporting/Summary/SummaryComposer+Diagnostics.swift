import SituationData
import SourceText
import Wording

extension SummaryComposer {
  func diagnostics(
    of file: String, _ extent: SummaryExtent, excess: (length: Int, unit: String)?
  ) -> [Diagnostic] {
    let source = situation.file(plan.location.file)
    let excerpt = source.map { $0.excerpt(around: $0.start(ofLine: plan.location.line)) } ?? ""
    func diagnostic(_ severity: Diagnostic.Severity, _ rule: DiagnosticRule, _ message: String) -> Diagnostic {
      Diagnostic(severity, rule, at: plan.location, message, excerpt: excerpt)
    }
    if let excess {
      return [
        diagnostic(
          .error, .summaryOverfull,
          "\(file) is \(excess.length) \(excess.unit) too high, with all left out that may be; shorten its text, names and labels, or take a key figure or a chart out"
        )
      ]
    }
    guard !plan.blocks(in: extent).isEmpty else {
      let lacks =
        plan.blocks(in: extents(extent.form)[0]).isEmpty
        ? "there are neither key figures nor charts"
        : "it has no room for its text, and there are neither key figures nor charts"
      return [
        diagnostic(
          .warning, .summaryEmpty,
          "\(file) shows its title alone, since \(lacks); give the report some, or write summary.md")
      ]
    }
    var diagnostics: [Diagnostic] = []
    if !plan.passedOver.isEmpty {
      let names = plan.passedOver.map { "“\($0)”" }
      diagnostics.append(
        diagnostic(
          .notice, .summaryShortened,
          "\(file) passes over \(names.count == 1 ? "the chart" : "the charts") \(list(names)), where there is nothing to draw; write summary.md to show \(names.count == 1 ? "it" : "them")"
        ))
    }
    let parts = leftOut(of: extent)
    if !parts.isEmpty {
      diagnostics.append(
        diagnostic(.notice, .summaryShortened, "\(file) has no room for \(list(parts)); shorten its text to show more"))
    }
    return diagnostics
  }

  /// What an extent does not show of what the widest one of its form does.
  private func leftOut(of extent: SummaryExtent) -> [String] {
    let most = extents(extent.form)[0]
    var parts: [String] = []
    if most.hasChanges, !extent.hasChanges { parts.append("what has changed of the key figures") }
    if !extent.hasSources { parts.append("the sources in full") }
    let figures = min(plan.figures, most.figures) - extent.figures
    if figures > 0 { parts.append(figures == 1 ? "the last key figure" : "the last \(figures) key figures") }
    if extent.form == .page {
      let topics = sharedTopics - extent.topics
      if topics > 0 {
        parts.append(topics == 1 ? "the last topic of the positions" : "the last \(topics) topics of the positions")
      }
      if !extent.hasSections { parts.append("its short sections") }
    }
    if min(plan.charts, most.charts.count) > extent.charts.count {
      parts.append(
        extent.charts.isEmpty ? "any chart" : extent.charts == 0..<1 ? "the second chart" : "the first chart")
    }
    return parts
  }

  private func list(_ parts: [String]) -> String {
    parts.count < 2
      ? parts.joined() : "\(parts.dropLast().joined(separator: ", ")) and \(parts[parts.count - 1])"
  }
}
