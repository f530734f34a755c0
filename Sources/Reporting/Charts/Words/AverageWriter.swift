import Content
import Drawing
import SituationData
import SourceText
import Wording

/// The moving averages of a chart.
struct AverageWriter: PuttingIntoWords {
  let basis: ReportBasis
  let arranged: ArrangedChart

  private var chart: ChartSpecification { arranged.specification }
  private var arrangement: Arrangement { arranged.arrangement }

  /// What is averaged; empty where nothing is.
  var name: String {
    guard let count = chart.average, let frequency = chart.frequency else { return "" }
    return phrase(.averageOf(count, frequency))
  }

  /// Each average is printed, and none is formed of a level or a rate.
  func lines(_ notes: inout ChartNotes) -> [AverageLine] {
    guard let count = chart.average else { return [] }
    var lines: [AverageLine] = []
    for series in 0..<max(1, arrangement.series.count) {
      let cells = arrangement.slots.map { slot in slot.cells[series].first { $0.figure.hasHappened } }
      guard let sample = cells.lazy.compactMap(\.self).first(where: { !$0.isFiller }) else { continue }
      if let refusal = refusal(of: sample.figure) {
        notes.findings.note(.error, .addition, at: chart.place(of: "average"), refusal)
        return []
      }
      let missing = sample.figure.missing(.notReported)
      let averages = MovingAverage(of: cells.map { $0?.figure ?? missing }, over: count).figures
      let hue = arrangement.series.indices.contains(series) ? arrangement.series[series].hue : .blue
      lines.append(
        AverageLine(
          series: arrangement.series.isEmpty ? nil : series,
          name: RichText(
            arrangement.series.isEmpty
              ? language.capitalized(name) : phrase(.enumeration([arrangement.series[series].name, name]))),
          bars: averages.enumerated().map { index, average in
            guard let average, var bar = cells[index] else { return nil }
            notes.printed.add(average, at: bar.location, basis, &notes.findings)
            bar.figure = average
            var drawn = MarkWriter(basis: basis).bar(
              bar, series: arrangement.series.isEmpty ? nil : (series, hue), kind: .lines, mention: nil)
            drawn.followsGap = index == 0 || averages[index - 1] == nil
            return drawn
          }))
    }
    return lines
  }

  private func refusal(of figure: Figure) -> String? {
    guard let indicator = figure.indicator else { return nil }
    let reason =
      indicator.measure == .rate
      ? "is a rate" : indicator.accumulation == .stock ? "is a level, of which each period has its last value" : nil
    return reason.map {
      "“\(indicator.id)” \($0), and a moving average is one of what happened in each period; leave “average” out"
    }
  }
}
