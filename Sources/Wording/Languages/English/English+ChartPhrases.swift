import Content
import SituationData
import SourceText

extension English {
  package func phrase(_ phrase: ChartPhrase) -> String { EnglishChartPhrases(language: self).text(phrase) }
}

/// What charts say, in British English.
private struct EnglishChartPhrases {
  let language: English

  func text(_ phrase: ChartPhrase) -> String {
    switch phrase {
    case .source(let parts): "Source: \(parts.joined(separator: "; "))."
    case .sourcesAtMarks(let parts): "\((["Sources and dates at the marks"] + parts).joined(separator: "; "))."
    case .noFigures: "no figures"
    case .inUnit(let unit): "In \(unit)."
    case .tooSmallToLabel(let values): "Too small to label: \(values)."
    case .net: "net"
    case .byWeek: "By week, each named by its first day."
    case .addedToCount(let frequency):
      frequency.map { "Added to the count, by \($0.english)." } ?? "Added to the count."
    case .addedToCountOf(let names): "Added to the count: \(names)."
    case .shareOfTotals(let frequency, let least, let greatest, let unit):
      shareOfTotals(frequency, least, greatest, unit.map { " \($0)" } ?? "")
    case .ofTotal(let total): "of \(total)"
    case .noShare(let missing): "no share" + (missing.map { " (\($0))" } ?? " (the total is zero)")
    case .total: "total"
    case .noValue: "no value"
    case .earlier: "Earlier"
    case .later: "Later"
    case .difference: "Difference"
    case .keyPartial(let periods): "Light, dashed end: partly covered (\(periods.joined(separator: "; ")))."
    case .reachFrom(let date): "from \(language.date(date))"
    case .reachTo(let date): "to \(language.date(date))"
    case .reachFromTo(let first, let last): "from \(language.date(first)) to \(language.date(last))"
    case .keyExtrapolated, .keyStatus, .keyIncluded, .keyEstimated, .keyInterval, .keyMissing, .keyRevision,
      .keyOfWhich:
      keySentence(phrase)
    case .keyBand(let bounds): "Band: \(bounds ?? "bounds given by the source")."
    case .keyBroken(let status): "Broken line: \(status)."
    case .key(let status, let isOpen): key(status, isOpen: isOpen)
    case .included(let name): name.map { "included: \($0)" } ?? "included in the figure"
    case .ofWhich(let name): "of which \(name)"
    case .runsBetweenReports(let frequency):
      "\(language.capitalized(frequency.english))s run from the last report before to the last report in them."
    case .countsWhereItEnds(let own, let frequency):
      "A \(own.english) counts in the \(frequency.english) that it ends in."
    case .gap(let absence, let periods): "\(absence.english) for \(periods)"
    case .noValueBetween(let from, let to): "no value between \(language.date(from)) and \(language.date(to))"
    case .averageOf(let count, let frequency): "average of \(count) \(frequency.english)s"
    case .keyAverage(let name): "Line: \(name), each with those before it."
    case .gaps(let gaps): "Gaps: \(gaps)."
    case .gapCount(let count): "\(count) gaps"
    case .axisWithoutZero: "The axis does not begin at zero."
    case .drawnGrey(let names): "Grey: \(names)."
    case .noValueFor(let count, let frequency): "no value for \(count) \(frequency.english)\(count == 1 ? "" : "s")"
    case .periods(let count, let frequency): "\(count)\u{A0}\(frequency.english)\(count == 1 ? "" : "s")"
    case .bounds(let bounds): bounds ?? "bounds given by the source"
    case .missing(let absence): absence.english
    case .others(let count): count == 1 ? "1 other" : "\(count) others"
    case .othersLeftOut(let names): "Not drawn: \(names)."
    case .onlyParts(let dates, let division):
      "For \(dates) date\(dates == 1 ? "" : "s") only values by \(division.english) are known, which are not drawn."
    case .nothingToDraw: "Nothing to draw: no value was known on the date of issue."
    case .chartOf(let kind, let layout, let title): "\(name(of: kind, layout)): \(title)"
    case .compared(let names): "Compared: \(names)"
    case .extremes(let highest, let lowest): "Highest: \(highest). Lowest: \(lowest)."
    case .fromTo(let first, let last): "From \(first), to \(last)."
    case .partlyCovered(let values): "Partly covered: \(values)."
    case .crossing(let upper, let lower, let when): "\(upper) passes \(lower): \(when)."
    case .crossings(let count): "The lines cross \(count) times."
    case .trend(let trend): trend.english
    }
  }

  private func shareOfTotals(_ frequency: Frequency?, _ least: String, _ greatest: String, _ unit: String) -> String {
    let whole = frequency.map { "total of the \($0.english)" } ?? "total"
    return least == greatest
      ? "Percentages of the \(whole), \(least)\(unit)."
      : "Percentages of the \(whole), which is from \(least) to \(greatest)\(unit)."
  }

  /// How marks are drawn, in full sentences.
  private func keySentence(_ phrase: ChartPhrase) -> String {
    switch phrase {
    case .keyExtrapolated: "Light: extrapolated."
    case .keyStatus(.announced, let isOpen): "Outlined: \(key(.announced, isOpen: isOpen))."
    case .keyStatus(.planned, let isOpen): "Dashed: \(key(.planned, isOpen: isOpen))."
    case .keyStatus(.postponed, _): "Dotted: postponed."
    case .keyStatus(.cancelled, _): "Dotted: cancelled."
    case .keyStatus(.target, _): "Dashed: target."
    case .keyIncluded(let name): "Hatched: \(name.map { "\($0), " } ?? "")included in the bar."
    case .keyOfWhich(let name): "Patterned: of which \(name)."
    case .keyEstimated: "Dotted end: estimated."
    case .keyInterval(let bounds): "Line: \(bounds ?? "bounds given by the source")."
    case .keyMissing(let absence): "Empty: \(absence.english)."
    case .keyRevision: "Below zero: the running total was revised."
    default: ""
    }
  }

  private func key(_ status: Status, isOpen: Bool) -> String {
    switch status {
    case .announced where isOpen: "announced, not carried out"
    case .planned where isOpen: "planned, not carried out"
    case .announced, .planned, .extrapolated, .estimated, .postponed, .cancelled, .target, .reported, .completed,
      .verified, .withdrawn:
      status.english
    }
  }

  private func name(of kind: ChartKind, _ layout: SeriesLayout?) -> String {
    let name =
      switch kind {
      case .bars: "Bar chart"
      case .columns: "Column chart"
      case .people: "Chart with a sign for each person"
      case .intervals: "Chart of intervals"
      case .dumbbells: "Chart of pairs of values, joined"
      case .lines: "Line chart"
      case .slope: "Slope chart of two dates"
      }
    return switch kind == .dumbbells || kind == .slope ? nil : layout {
    case .grouped: kind == .lines ? name : "\(name), side by side"
    case .stacked: "\(name), stacked"
    case .share: "\(name), shares of a whole"
    case .diverging: "\(name), back to back"
    case .multiples: "\(name), a panel for each"
    case nil: name
    }
  }
}

extension ChartPhrase.Trend {
  fileprivate var english: String {
    switch self {
    case .rising: "No value is lower than the one before."
    case .falling: "No value is higher than the one before."
    case .level: "All values are equal."
    case .mixed: "Values rise and fall between."
    }
  }
}
