import Content
import Drawing
import SituationData
import SourceText
import Wording

/// How a chart is drawn, in words: in its key where it is a matter of marks, in its subtitle where it is one of meaning.
extension Composition {
  /// An entry of the key, and the sentence that says the same to those who do not see the swatch.
  struct KeyWord {
    var entry: KeyEntry
    var sentence: String
  }

  // MARK: - Subtitle

  /// The sentences on unit, increases of totals, partial periods and revisions; only for what occurs in the chart.
  func subtitleWords(_ arranged: ArrangedChart, _ drawn: DrawnChart, unit: Unit, subtitle: String) -> RichText {
    let (chart, arrangement) = (arranged.specification, arranged.arrangement)
    let bars = arranged.given.filter { $0.figure.absence == nil }
    var (base, sentences): (RichText, [String]) = ("", [])
    if let totals = drawn.base {
      base = wholes(totals.least, totals.greatest, chart, unit)
    } else if let word = unit.word, !subtitle.lowercased().contains(word.lowercased()),
      !chart.title.text.lowercased().contains(word.lowercased())
    {
      sentences.append(phrase(.inUnit(word)))
    }
    let increases = bars.filter { $0.figure.isIncreaseOfTotal }
    if let increase = increases.first {
      let isAll = increases.count == bars.count
      sentences.append(
        isAll
          ? phrase(.addedToCount(increase.figure.period?.frequency))
          : phrase(.addedToCountOf(language.list(names(of: arrangement) { $0.isIncreaseOfTotal }))))
    }
    let reaches = reaches(of: arranged)
    if !reaches.isEmpty { sentences.append(phrase(.keyPartial(reaches))) }
    if bars.contains(where: { $0.figure.isRevision }) { sentences.append(phrase(.keyRevision)) }
    let rest = RichText(sentences.joined(separator: " "))
    return base.isEmpty || rest.isEmpty ? base + rest : base + " " + rest
  }

  /// What the bars are percentages of, each total leading to its line.
  private func wholes(_ least: Figure, _ greatest: Figure, _ chart: ChartSpecification, _ unit: Unit) -> RichText {
    let places = ["\u{0}", words.value(least) == words.value(greatest) ? "\u{0}" : "\u{1}"]
    let frame = phrase(.shareOfTotals(chart.frequency, least: places[0], greatest: places[1], unit: unit.word))
    var text = RichText()
    for character in frame {
      switch String(character) {
      case places[0]: text += RichText([RichText.Span(words.value(least), link: register?.line(of: least))])
      case places[1]: text += RichText([RichText.Span(words.value(greatest), link: register?.line(of: greatest))])
      default: text.append(String(character))
      }
    }
    return text
  }

  /// The series of which some figure fits; where there are none, what the figures are called.
  private func names(of arrangement: Arrangement, where fits: (Figure) -> Bool) -> [String] {
    guard !arrangement.series.isEmpty else {
      let names = arrangement.given.map(\.figure).filter(fits).map {
        words.name($0, term: $0.term, saysIncrease: false)
      }
      return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    return arrangement.series.indices.filter { index in
      arrangement.figures(of: index).contains { !$0.isFiller && fits($0.figure) }
    }.map { arrangement.series[$0].name }
  }

  /// How far periods that are partly covered reach; more than three are counted, and whose they are where series differ.
  private func reaches(of chart: ArrangedChart) -> [String] {
    let arrangement = chart.arrangement
    guard arrangement.series.count > 1 else { return reaches(partial(chart.given)) }
    let own = arrangement.series.indices.map { reaches(partial(arrangement.figures(of: $0))) }
    let said = own.filter { !$0.isEmpty }
    if Set(said).count < 2, said.count == own.count || said.isEmpty { return said.first ?? [] }
    return arrangement.series.indices.filter { !own[$0].isEmpty }.map { index in
      "\(arrangement.series[index].name): \(own[index].joined(separator: ", "))"
    }
  }

  private func partial(_ bars: [BarFigure]) -> [Figure.Period] {
    bars.compactMap { $0.figure.absence == nil ? $0.figure.period : nil }.filter(\.isPartial)
  }

  private func reaches(_ periods: [Figure.Period]) -> [String] {
    guard periods.count <= 3 else { return [phrase(.periods(periods.count, periods[0].frequency))] }
    return periods.map { period in
      if let since = period.since {
        let name = language.period(period.calendar, period.frequency)
        return "\(name) \(phrase(.since(words.date(.day(since)))))"
      }
      let isCutAtEnd = period.covered.upperBound < period.calendar.upperBound
      let isCutAtStart = period.covered.lowerBound > period.calendar.lowerBound
      let from = isCutAtStart ? phrase(.reachFrom(words.date(.day(period.covered.lowerBound)))) : nil
      let to = isCutAtEnd ? phrase(.reachTo(words.date(.day(period.covered.upperBound)))) : nil
      return [from, to].compactMap(\.self).joined(separator: " ")
    }
  }

  // MARK: - Key

  /// The entries of the key, only for what occurs in the chart.
  func keyWords(
    _ arrangement: Arrangement, parts: [Int: [ChartPart]], gaps: [String: Int], _ chart: ChartSpecification
  ) -> [KeyWord] {
    let bars = arrangement.given
    let drawn = bars.filter { $0.figure.absence == nil }
    var keys: [KeyWord] = []
    func add(_ swatch: KeyEntry.Swatch, _ text: ChartPhrase, _ sentence: ChartPhrase) {
      keys.append(KeyWord(entry: KeyEntry(swatch, RichText(phrase(text))), sentence: phrase(sentence)))
    }
    func hue(of bar: BarFigure) -> Hue { self.hue(of: bar, in: arrangement) }
    if let bar = drawn.first(where: { $0.figure.status == .extrapolated }) {
      add(.mark(.light, hue(of: bar)), .key(.extrapolated), .keyExtrapolated)
    }
    for status in [Status.planned, .announced, .postponed, .cancelled, .target] {
      guard let bar = drawn.first(where: { $0.figure.status == status }) else { continue }
      add(.mark(appearance(bar.figure), hue(of: bar)), .key(status), .keyStatus(status))
    }
    keys += partWords(bars, parts: parts, gaps: gaps, arrangement, chart)
    if let bar = drawn.first(where: {
      appearance($0.figure) == .dottedEnd && parts[$0.id] == nil && $0.figure.value != nil && chart.layout != .share
    }) {
      add(.mark(.dottedEnd, hue(of: bar)), .key(.estimated), .keyEstimated)
    }
    if drawn.contains(where: { $0.figure.low != nil && $0.figure.value != nil }), chart.kind != .people,
      chart.layout != .stacked, chart.layout != .share
    {
      add(.interval, .bounds(arrangement.commonBounds), .keyInterval(arrangement.commonBounds))
    }
    let absences = chart.every == nil ? [] : Set(arrangement.bars.compactMap { $0.figure.absence })
    for absence in [Figure.Absence.notReported, .noneRecorded, .notDivisible, .notComputable, .noEarlierValue]
    where absences.contains(absence) {
      add(.missing, .missing(absence), .keyMissing(absence))
    }
    return keys
  }

  private func partWords(
    _ bars: [BarFigure], parts: [Int: [ChartPart]], gaps: [String: Int], _ arrangement: Arrangement,
    _ chart: ChartSpecification
  ) -> [KeyWord] {
    var keys: [KeyWord] = []
    let included = bars.flatMap { bar in
      (parts[bar.id] ?? []).filter { $0.anchor == .end }.map { (name: partName($0.figure, in: bar.figure), bar: bar) }
    }
    if let first = included.first {
      // Where each part bears its name, the key need not say it again.
      let name = Self.namesAllParts(included.map(\.name)) ? nil : first.name
      keys.append(
        KeyWord(
          entry: KeyEntry(.part(hue(of: first.bar, in: arrangement)), RichText(phrase(.included(name)))),
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
        remarks.append(phrase(.reachTo(words.date(.day(own.upperBound)))))
      }
      if let count = gaps[place.text], let frequency = chart.frequency {
        remarks.append(phrase(.noValueFor(count, frequency)))
      }
      let name =
        partName(part.figure, in: bar.figure) + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))")
      keys.append(
        KeyWord(
          entry: KeyEntry(.ofWhich(hue(of: bar, in: arrangement)), RichText(phrase(.ofWhich(name)))),
          sentence: phrase(.keyOfWhich(name))))
    }
    return keys
  }

  /// Whether every part bears its name, and not only the first: parts of several names are all drawn alike.
  static func namesAllParts(_ names: [String]) -> Bool { names.count == 1 || Set(names).count > 1 }

  /// The colour that a figure is drawn in.
  func hue(of bar: BarFigure, in arrangement: Arrangement) -> Hue {
    guard bar.isHighlighted else { return .grey }
    let index = arrangement.series.indices.first { index in
      arrangement.figures(of: index).contains { $0.id == bar.id }
    }
    return index.map { arrangement.series[$0].hue } ?? .blue
  }
}
