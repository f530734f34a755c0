import Content
import Drawing
import SituationData
import SourceText
import Wording

/// How a chart is drawn where that is a matter of meaning: what the program says behind its subtitle.
struct SubtitleWriter: PuttingIntoWords {
  let basis: ReportBasis
  let arranged: ArrangedChart

  private var chart: ChartSpecification { arranged.specification }
  private var arrangement: Arrangement { arranged.arrangement }

  /// - Parameter unit: the word of it that the numbers do not show.
  /// - Returns: the sentences on unit, increases of totals, partial periods and revisions; only for what occurs in the chart.
  func sentences(_ drawn: DrawnChart, unit: String?, subtitle: String, _ mentions: inout Mentions) -> RichText {
    let bars = arranged.given.filter { $0.figure.absence == nil }
    var (base, sentences): (RichText, [String]) = ("", [])
    if let totals = drawn.base {
      base = wholes(totals.least, totals.greatest, unit, &mentions)
    } else if let word = unit, !subtitle.lowercased().contains(word.lowercased()),
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
          : phrase(.addedToCountOf(language.list(names { $0.isIncreaseOfTotal }))))
    }
    // Below a column that stands for a week there is its first day alone.
    if chart.frequency == .week, chart.hasAxisOfPeriods, increases.isEmpty || increases.count < bars.count {
      sentences.append(phrase(.byWeek))
    }
    let reaches = reachesOfSeries()
    if !reaches.isEmpty { sentences.append(phrase(.keyPartial(reaches))) }
    let averages = AverageWriter(basis: basis, arranged: arranged)
    if averages.isDrawn { sentences.append(phrase(.keyAverage(averages.name))) }
    if !arranged.holdsZero { sentences.append(phrase(.axisWithoutZero)) }
    if bars.contains(where: { $0.figure.isRevision }) { sentences.append(phrase(.keyRevision)) }
    return language.phrase(.sentences([base, RichText(phrase(.sentences(sentences)))]))
  }

  /// What the bars are percentages of, each total leading to its line.
  private func wholes(_ least: Figure, _ greatest: Figure, _ unit: String?, _ mentions: inout Mentions) -> RichText {
    let places = ["\u{0}", words.value(least) == words.value(greatest) ? "\u{0}" : "\u{1}"]
    let frame = phrase(.shareOfTotals(chart.frequency, least: places[0], greatest: places[1], unit: unit))
    var text = RichText()
    for character in frame {
      switch String(character) {
      case places[0]: text += RichText([RichText.Span(words.value(least), mention: mentions.line(of: least))])
      case places[1]: text += RichText([RichText.Span(words.value(greatest), mention: mentions.line(of: greatest))])
      default: mentions.append(String(character), to: &text)
      }
    }
    return text
  }

  /// The series of which some figure fits; where there are none, what the figures are called.
  private func names(where fits: (Figure) -> Bool) -> [String] {
    guard !arrangement.series.isEmpty else {
      let names = arrangement.given.map(\.figure).filter(fits).map {
        words.name($0, term: words.term($0.term, of: $0), saysIncrease: false)
      }
      return names.unique
    }
    return arrangement.series.indices.filter { index in
      arrangement.figures(of: index).contains { !$0.isFiller && fits($0.figure) }
    }.map { arrangement.series[$0].name }
  }

  /// How far periods that are partly covered reach; more than three are counted, and whose they are where series differ.
  private func reachesOfSeries() -> [String] {
    guard arrangement.series.count > 1 else { return reaches(partial(arranged.given)) }
    let own = arrangement.series.indices.map { reaches(partial(arrangement.figures(of: $0))) }
    let said = own.filter { !$0.isEmpty }
    if Set(said).count < 2, said.count == own.count || said.isEmpty { return said.first ?? [] }
    return arrangement.series.indices.filter { !own[$0].isEmpty }.map { index in
      phrase(.labelled(arrangement.series[index].name, phrase(.enumeration(own[index]))))
    }
  }

  private func partial(_ bars: [BarFigure]) -> [Figure] { bars.map(\.figure).filter(\.isPartial) }

  private func reaches(_ figures: [Figure]) -> [String] {
    let periods = figures.compactMap(\.period)
    guard periods.count <= 3 else { return [phrase(.periods(periods.count, periods[0].frequency))] }
    return figures.map { figure in
      guard let period = figure.period else { return words.coverage(figure) ?? "" }
      let remarks = [words.coverage(figure) ?? "", words.since(figure) ?? ""]
      if remarks.contains(where: { !$0.isEmpty }) {
        return phrase(
          .labelled(language.period(period.calendar, period.frequency), phrase(.enumeration(remarks))))
      }
      let isCutAtEnd = period.covered.upperBound < period.calendar.upperBound
      let isCutAtStart = period.covered.lowerBound > period.calendar.lowerBound
      let (from, to) = (WrittenDate(period.covered.lowerBound), WrittenDate(period.covered.upperBound))
      switch (isCutAtStart, isCutAtEnd) {
      case (true, true): return phrase(.reachFromTo(from, to))
      case (true, false): return phrase(.reachFrom(from))
      case (false, true): return phrase(.reachTo(to))
      // A border beside a day that was filled in: there is no more to say of it than which period it is.
      case (false, false): return language.period(period.calendar, period.frequency)
      }
    }
  }
}
