import Content
import Drawing
import SituationData
import SourceText
import Wording

/// A figure that is drawn inside a bar, since the bar's own contains it.
struct ChartPart {
  var figure: Figure
  var anchor: Bar.Part.Anchor
  /// The series that it is of, which is one line in the register; empty where it has one of its own.
  var series: [Figure] = []
}

/// Finds the figures that are drawn inside the bars of a chart.
struct PartFinder: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification

  /// For each bar, by its id, the figures that it already includes.
  func parts(
    in arrangement: Arrangement, _ printed: inout PrintedFigures, _ findings: inout Findings
  ) -> [Int: [ChartPart]] {
    let bars = arrangement.given
    var parts: [Int: [ChartPart]] = [:]
    // Found once for all parts.
    let included = chart.parts.isEmpty ? [] : bars.map { IncludedFigures(of: $0.figure, in: known) }
    for part in chart.parts {
      guard
        let reference = attempt(
          at: part.location, &findings, { known throws(Refusal) in try known.reference(named: part.text) }),
        let asked = attempt(at: part.location, &findings, { known throws(Refusal) in try known.figure(reference) })
      else { continue }
      var isFound = asked.absence?.isOfNoRow == true
      for (bar, included) in zip(bars, included) {
        guard let figure = included.figure(of: reference.indicator, as: asked) else { continue }
        isFound = true
        guard figure.value != nil else { continue }
        parts[bar.id, default: []].append(ChartPart(figure: figure, anchor: .end))
        printed.add(figure, at: part.location, basis, &findings)
      }
      // A bar that was refused might have been the one.
      let isComplete = chart.figures.allSatisfy { item in bars.contains { $0.location == item.reference.location } }
      if !isFound, isComplete, !bars.isEmpty, !mayLackRows(of: part, bars) {
        findings.note(
          .error, .addition, at: part.location,
          "no bar of this chart includes “\(part.text)”; a part has to be named in the column includes of the bar's row (\(places(of: bars)))"
        )
      }
    }
    refuseExcess(parts, in: arrangement, at: "parts", &findings)
    return parts
  }

  /// Where the rows of bars stand.
  private func places(of bars: [BarFigure]) -> String {
    bars.flatMap(\.figure.rows).unique.map { situation.place(of: $0) }.firstNamed
  }

  /// Whether a bar or its part may be missing because rows could not be read.
  private func mayLackRows(of part: PlacedText, _ bars: [BarFigure]) -> Bool {
    ([part.text] + bars.map(\.figure.reference)).contains { text in
      guard let reference = try? known.reference(named: text) else { return true }
      return known.mayLackRows(of: reference)
    }
  }

  // MARK: - Parts of a series by period

  /// What each period's figure consists of in part, by the id of the figure; and those of a reference that has no value in
  /// some periods, by how many.
  func partsByPeriod(
    in arrangement: Arrangement, _ printed: inout PrintedFigures, _ findings: inout Findings
  ) -> (parts: [Int: [ChartPart]], gaps: [String: Int]) {
    guard let frequency = chart.frequency, !chart.ofWhich.isEmpty, let whole = arrangement.given.first?.figure else {
      return ([:], [:])
    }
    var (parts, gaps): ([Int: [ChartPart]], [String: Int]) = ([:], [:])
    var accepted: [Figure] = []
    for place in chart.ofWhich {
      let question = PeriodQuestion(frequency, from: chart.from, to: chart.to)
      guard
        let found = attempt(
          at: place.location, &findings,
          { known throws(Refusal) in
            try PeriodSeries(of: try known.reference(named: place.text), by: question, in: known).figures
          })
      else { continue }
      guard accept(found, at: place, in: whole, beside: accepted, &findings) else { continue }
      if let sample = found.first { accepted.append(sample) }
      var drawn: [(id: Int, figure: Figure)] = []
      for bar in arrangement.given where bar.figure.value != nil {
        let part = found.first { $0.period?.calendar == bar.figure.period?.calendar && $0.value != nil }
        if let part { drawn.append((bar.id, part)) } else { gaps[place.text, default: 0] += 1 }
      }
      for (id, figure) in drawn {
        parts[id, default: []].append(ChartPart(figure: figure, anchor: .zero, series: found))
      }
      for figure in found { printed.add(figure, at: place.location, basis, &findings) }
    }
    refuseExcess(parts, in: arrangement, at: "of_which", &findings)
    return (parts, gaps)
  }

  /// House rule 2: a part is of the drawn figure, and several are no parts of each other.
  private func accept(
    _ found: [Figure], at place: PlacedText, in whole: Figure, beside others: [Figure], _ findings: inout Findings
  ) -> Bool {
    guard let sample = found.first(where: { !$0.rows.isEmpty }) ?? found.first else { return true }
    if let refusal = Addition(in: known).refusal(ofPart: sample, in: whole) {
      findings.note(refusal, at: place.location)
      return false
    }
    for other in others {
      if other.asked == sample.asked {
        findings.note(.error, .addition, at: place.location, "house rule 2: “\(place.text)” stands twice in “of_which”")
        return false
      }
      if let refusal = Addition(in: known).refusal(ofSeries: other, sample) {
        findings.note(refusal, at: place.location)
        return false
      }
    }
    return true
  }

  /// What is more than the figure that it should be a part of is none.
  private func refuseExcess(
    _ parts: [Int: [ChartPart]], in arrangement: Arrangement, at key: String, _ findings: inout Findings
  ) {
    for bar in arrangement.given {
      guard let own = parts[bar.id], let value = bar.figure.value else { continue }
      let values = own.compactMap(\.figure.value)
      let sum = values.reduce(DecimalNumber.zero) { $0.adding($1) ?? $0 }
      guard sum > value || values.contains(where: { $0 < .zero }) else { continue }
      let period = bar.figure.period.map { language.period($0.calendar, $0.frequency) } ?? bar.figure.reference
      findings.note(
        .error, .partsExceed, at: chart.place(of: key),
        "house rule 2: of “\(period)” the parts (\(values.map(\.plain).joined(separator: " + "))) add up to more than the bar (\(value.plain)); correct the data, or take a part out"
      )
      return
    }
  }
}
