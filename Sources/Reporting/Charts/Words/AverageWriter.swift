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

  /// The averages of a series beside what they are of.
  private struct Averaged {
    var series: Int
    var cells: [BarFigure?]
    var sample: BarFigure
    var averages: [Figure?]
  }

  /// The series that have an average somewhere, or may have none.
  private var averaged: [Averaged] {
    guard let count = chart.average else { return [] }
    return (0..<max(1, arrangement.series.count)).compactMap { series in
      let cells = arrangement.slots.map { slot in slot.cells[series].first { $0.figure.hasHappened } }
      guard let sample = cells.lazy.compactMap(\.self).first(where: { !$0.isFiller }) else { return nil }
      let missing = sample.figure.missing(.notReported)
      let averages = MovingAverage(of: cells.map { $0?.figure ?? missing }, over: count).figures
      return Averaged(series: series, cells: cells, sample: sample, averages: averages)
    }
  }

  /// Whether there is an average to draw: in some window each period has a value and is covered whole.
  var isDrawn: Bool { averaged.contains { $0.averages.contains { $0 != nil } } }

  /// Each average is printed, and none is formed of a level or a rate.
  func lines(_ notes: inout ChartNotes) -> [AverageLine] {
    let averaged = averaged
    if let refusal = averaged.lazy.compactMap({ refusal(of: $0.sample.figure) }).first {
      notes.findings.note(.error, .addition, at: chart.place(of: "average"), refusal)
      return []
    }
    var lines: [AverageLine] = []
    for own in averaged where own.averages.contains(where: { $0 != nil }) {
      let (series, cells, averages) = (own.series, own.cells, own.averages)
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
    if lines.isEmpty, !averaged.isEmpty, let frequency = chart.frequency {
      notes.findings.note(
        .warning, .emptyChart, at: chart.place(of: "average"),
        "the chart “\(chart.id)” has no average to draw: no \(chart.average ?? 0) \(frequency.rawValue)s in a row all have a value and are covered whole; leave “average” out"
      )
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
