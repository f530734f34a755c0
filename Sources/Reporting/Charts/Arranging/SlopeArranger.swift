import Content
import SituationData
import SourceText

/// Turns pairs of two dates round: a line for each thing, a slot for each date.
struct SlopeArranger: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification

  private static let mostLines = 12

  /// - Parameter pairs: a slot for each thing, its ends the two series.
  func slopes(of pairs: Arrangement, _ findings: inout Findings) -> Arrangement {
    guard pairs.series.count == 2 else { return pairs }
    if pairs.slots.count > Self.mostLines {
      findings.note(
        .error, .wrongType, at: chart.place(of: "figures"),
        "\(pairs.slots.count) lines are more than the \(Self.mostLines) that can be named at both ends; write “top: \(Self.mostLines)”, or name fewer"
      )
    }
    let names = SlotLabeller(basis: basis, chart: chart).labels(of: pairs).map(\.label)
    let series = pairs.slots.indices.map { index in
      Arrangement.Series(
        key: pairs.slots[index].key.joined(separator: "|"), name: names[index],
        hue: Hue.ofSeries[index % Hue.ofSeries.count])
    }
    let slots = pairs.series.indices.map { end in
      Arrangement.Slot(
        key: [pairs.series[end].key], cells: pairs.slots.map { $0.cells[end] }, name: pairs.series[end].name)
    }
    var slopes = Arrangement(series: series, slots: slots)
    // Of a day before the first value there is none, and there will be none, unless the report is one of that day.
    if known.day >= situation.dateOfIssue {
      slopes.change { if $0.figure.absence == .notYetReported { $0.figure.absence = .notReported } }
    }
    return slopes
  }
}
