import Content
import SituationData
import SourceText

/// House rule 2 for stacks, shares and bars back to back.
struct LayoutChecks: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification

  /// Refuses what the layout would add up or share out although it may not; whether nothing was refused.
  func accepts(_ arrangement: Arrangement, _ findings: inout Findings) -> Bool {
    guard !arrangement.series.isEmpty else { return true }
    switch chart.layout {
    case .stacked, .share: return acceptsStacks(arrangement, &findings)
    case .diverging:
      guard let bar = negative(arrangement) else { return true }
      findings.note(
        .error, .wrongType, at: chart.place(of: "layout"),
        "“\(bar.figure.reference)” is below zero (\(value(of: bar.figure))), and bars back to back show no such value; write “layout: grouped”"
      )
      return false
    case .grouped, .multiples, nil: return true
    }
  }

  private func acceptsStacks(_ arrangement: Arrangement, _ findings: inout Findings) -> Bool {
    let place = chart.place(of: "layout")
    let samples = arrangement.series.indices.compactMap { index in
      arrangement.figures(of: index).first { $0.figure.hasHappened }?.figure
    }
    let addition = Addition(in: known, acrossDates: samples.contains { $0.asked?.acrossDates == true })
    for (index, sample) in samples.enumerated() {
      for other in samples.dropFirst(index + 1) {
        guard let refusal = addition.refusal(ofSeries: sample, other) else { continue }
        refuse(refusal, at: place, &findings)
        return false
      }
    }
    for slot in arrangement.slots {
      let stacked = slot.bars.map(\.figure).filter(\.hasHappened)
      if let refusal = addition.refusal(ofStack: stacked) {
        refuse(refusal, at: place, &findings)
        return false
      }
    }
    guard chart.layout == .share else { return true }
    if let bar = arrangement.given.first(where: { !$0.figure.hasHappened }) {
      findings.note(
        .error, .notHappened, at: bar.location,
        "house rule 3: “\(bar.figure.reference)” has not happened, and is no share of what has; take it out, or write “layout: stacked”, which sets it beside the stack"
      )
      return false
    }
    guard let bar = negative(arrangement) else { return true }
    findings.note(
      .error, .addition, at: place,
      "house rule 2: “\(bar.figure.reference)” is below zero (\(value(of: bar.figure))), and is no share of a whole; write “layout: grouped”"
    )
    return false
  }

  private func refuse(_ refusal: Refusal, at place: SourceLocation, _ findings: inout Findings) {
    var refusal = refusal
    refusal.message += "; write “layout: grouped” or “layout: multiples”"
    findings.note(refusal, at: place)
  }

  private func negative(_ arrangement: Arrangement) -> BarFigure? {
    arrangement.given.first { ($0.figure.value ?? .zero) < .zero || ($0.figure.low ?? .zero) < .zero }
  }

  private func value(of figure: Figure) -> String { (figure.value ?? figure.low)?.plain ?? "" }
}
