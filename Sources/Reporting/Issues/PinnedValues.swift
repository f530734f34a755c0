import SituationData
import SourceText
import Wording

/// Values that are asked for up to a day, where later ones are known.
struct PinnedValues: PuttingIntoWords {
  let basis: ReportBasis

  func check(_ references: [PlacedText], _ found: inout Findings) {
    for reference in references {
      guard let later = later(than: reference.text) else { continue }
      found.note(.notice, .newerKnown, at: reference.location, "“\(reference.text)” \(later)")
    }
  }

  /// Derived figures, and what changes are counted from.
  func check(_ derived: [DerivedFigure], since last: Day, _ found: inout Findings) {
    for figure in derived {
      for input in figure.inputs {
        guard let later = later(than: input) else { continue }
        found.note(.notice, .newerKnown, at: figure.location, "“\(input.text)” in “\(figure.id)” \(later)")
      }
      if let since = figure.since, since < last {
        found.note(
          .notice, .newerKnown, at: figure.location,
          "“\(figure.id)” counts from \(since.iso), which is before the last issue, of \(last.iso)")
      }
    }
  }

  /// A chart that is drawn up to a day.
  func check(endOf chart: ChartSpecification, _ found: inout Findings) {
    guard let end = chart.to else { return }
    let days = chart.figures.compactMap { item in (try? known.reference(named: item.reference.text)).flatMap(lastDay) }
    guard let last = days.max(), last > end else { return }
    found.note(
      .notice, .newerKnown, at: chart.place(of: "to"),
      "the chart “\(chart.id)” ends on \(end.iso), and values are known up to \(last.iso)")
  }

  /// What is known later than what a reference names, in words behind it; nil where nothing is, or it is pinned to no day.
  func later(than text: String) -> String? {
    (try? known.reference(named: text)).flatMap(later)
  }

  private func later(than reference: Reference) -> String? {
    switch reference.time {
    case .latest: return nil
    case .on:
      guard let day = (try? known.figure(reference))?.days?.upperBound, let latest = latest(of: reference),
        let last = latest.days?.upperBound, last > day
      else { return nil }
      return "is pinned to a day, and \(latest.value.map { "\($0.plain) of " } ?? "a value of ")\(last.iso) is known"
    case .between(_, let end):
      guard let last = lastDay(of: reference), last > end else { return nil }
      return "ends on \(end.iso), and values are known up to \(last.iso)"
    }
  }

  private func lastDay(of reference: Reference) -> Day? { latest(of: reference)?.days?.upperBound }

  /// What is known of the last day on which anything is.
  private func latest(of reference: Reference) -> Figure? {
    try? known.figure(reference.with { $0.time = .on(.day(known.day)) })
  }
}
