import Content
import Drawing
import SituationData
import SourceText
import Wording

/// An entry of the key, and the sentence that says the same to those who do not see the swatch.
struct KeyWord {
  var entry: KeyEntry
  var sentence: String
}

/// How the marks of a chart are drawn, for its key.
struct KeyWriter: PuttingIntoWords {
  let basis: ReportBasis
  let arranged: ArrangedChart

  private var chart: ChartSpecification { arranged.specification }
  private var arrangement: Arrangement { arranged.arrangement }
  private var marks: MarkWriter { MarkWriter(basis: basis) }

  /// The entries of the key, only for what occurs in the chart.
  func keys() -> [KeyWord] {
    let bars = arranged.given
    let drawn = bars.filter { $0.figure.absence == nil }
    var keys: [KeyWord] = []
    func add(_ swatch: KeyEntry.Swatch, _ text: ChartPhrase, _ sentence: ChartPhrase) {
      keys.append(KeyWord(entry: KeyEntry(swatch, RichText(phrase(text))), sentence: phrase(sentence)))
    }
    if let bar = drawn.first(where: { $0.figure.status == .extrapolated }) {
      add(.mark(.light, hue(of: bar)), .key(.extrapolated, isOpen: true), .keyExtrapolated)
    }
    let averages = AverageWriter(basis: basis, arranged: arranged)
    if chart.kind == .columns, averages.isDrawn {
      keys.append(
        KeyWord(entry: KeyEntry(.average, RichText(language.capitalized(averages.name))), sentence: ""))
    }
    let statuses = Set(drawn.map { $0.figure.status })
    for status in [Status.planned, .announced, .postponed, .cancelled, .target] where statuses.contains(status) {
      guard let bar = drawn.first(where: { $0.figure.status == status }) else { continue }
      let isOpen = drawn.allSatisfy { $0.figure.status != status || ($0.figure.outcome?.isStillToCome ?? true) }
      let sentence: ChartPhrase =
        chart.isOfLines
        ? .keyBroken(phrase(.key(status, isOpen: isOpen))) : .keyStatus(status, isOpen: isOpen)
      add(.mark(bar.figure.appearance, hue(of: bar)), .key(status, isOpen: isOpen), sentence)
    }
    keys += partWords()
    if let bar = drawn.first(where: {
      $0.figure.appearance == .dottedEnd && arranged.parts[$0.id] == nil && $0.figure.value != nil
        && chart.layout != .share
    }) {
      add(
        .mark(.dottedEnd, hue(of: bar)), .key(.estimated, isOpen: true),
        chart.isOfLines ? .keyBroken(phrase(.key(.estimated, isOpen: true))) : .keyEstimated)
    }
    if drawn.contains(where: { $0.figure.low != nil && $0.figure.value != nil }), chart.kind != .people,
      chart.layout != .stacked, chart.layout != .share
    {
      let bounds = arrangement.commonBounds.map { words.text($0, .bounds) }
      add(.interval, .bounds(bounds), chart.isOfLines ? .keyBand(bounds) : .keyInterval(bounds))
    }
    let absences =
      chart.every == nil || chart.isOfLines ? [] : Set(arrangement.bars.compactMap { $0.figure.absence })
    for absence in [
      Figure.Absence.notReported, .noneRecorded, .inLaterReport, .notDivisible, .notComputable, .noEarlierValue,
    ]
    where absences.contains(absence) {
      add(.missing, .missing(absence), .keyMissing(absence))
    }
    return keys
  }

  private func partWords() -> [KeyWord] {
    let (bars, parts) = (arranged.given, arranged.parts)
    var keys: [KeyWord] = []
    let included = bars.flatMap { bar in
      (parts[bar.id] ?? []).filter { $0.anchor == .end }.map {
        (name: marks.partName($0.figure, in: bar.figure), bar: bar)
      }
    }
    if let first = included.first {
      // Where each part bears its name, the key need not say it again.
      let name = MarkWriter.namesAllParts(included.map(\.name)) ? nil : first.name
      keys.append(
        KeyWord(
          entry: KeyEntry(.part(hue(of: first.bar)), RichText(phrase(.included(name)))),
          sentence: phrase(.keyIncluded(name))))
    }
    for place in chart.ofWhich {
      guard let reference = try? known.reference(named: place.text),
        let bar = bars.first(where: { (parts[$0.id] ?? []).contains { $0.figure.reference == reference.text } }),
        let last = bars.last(where: { (parts[$0.id] ?? []).contains { $0.figure.reference == reference.text } }),
        let part = parts[last.id]?.first(where: { $0.figure.reference == reference.text })
      else { continue }
      var remarks: [String] = []
      if let own = part.figure.period?.covered, let whole = last.figure.period?.covered,
        own.upperBound < whole.upperBound
      {
        remarks.append(phrase(.reachTo(WrittenDate(own.upperBound))))
      }
      if let count = arranged.gaps[place.text], let frequency = chart.frequency {
        remarks.append(phrase(.noValueFor(count, frequency)))
      }
      let name = phrase(.remarked(marks.partName(part.figure, in: bar.figure), phrase(.clauses(remarks))))
      keys.append(
        KeyWord(
          entry: KeyEntry(.ofWhich(hue(of: bar)), RichText(phrase(.ofWhich(name)))),
          sentence: phrase(.keyOfWhich(name))))
    }
    return keys
  }

  /// The colour that a figure is drawn in.
  private func hue(of bar: BarFigure) -> Hue {
    guard bar.isHighlighted else { return .grey }
    let index = arrangement.series.indices.first { index in
      arrangement.figures(of: index).contains { $0.id == bar.id }
    }
    return index.map { arrangement.series[$0].hue } ?? basis.style.hue(of: bar.figure.status)
  }
}
