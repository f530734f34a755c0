import Drawing
package import SituationData
import SourceText

/// What a value covers.
extension FigureWords {
  /// The day of a level in a period, where that is not the last of the period: "5 January", with its year where the period
  /// is none; nil otherwise.
  package func dayInPeriod(_ figure: Figure) -> String? {
    guard figure.indicator?.accumulation == .stock, figure.derivation == nil, figure.value != nil || figure.low != nil,
      let period = figure.period, let last = figure.asOf.last?.last, last != period.calendar.upperBound
    else { return nil }
    return date(.day(last), isShort: true)
  }

  /// "6 of 31 days", where a value does not cover all that it is of; nil otherwise.
  package func coverage(_ figure: Figure) -> String? {
    guard figure.isPartial, let extent = figure.coverage?.extent, !extent.isWhole else { return nil }
    return language.phrase(ValuePhrase.covered(extent))
  }

  /// What of its period a value lacks or has beside it, where it stands at its mark: "6 of 31 days", "since 27 Jan 2025".
  package func extent(_ figure: Figure) -> String? {
    if let coverage = coverage(figure) { return coverage }
    return figure.isPartial ? since(figure, isShort: true) : weekInDay(figure)
  }

  /// "since 27 January 2025", where the earlier value of a running total is not of the day before; nil otherwise.
  package func since(_ figure: Figure, isShort: Bool = false) -> String? {
    figure.period?.since.map { language.phrase(ValuePhrase.since(WrittenDate($0, isShort: isShort))) }
  }

  /// A value of more days than the day that it is drawn at.
  private func weekInDay(_ figure: Figure) -> String? {
    figure.period?.frequency == .day ? span(figure, figure.asOf, isShort: true) : nil
  }

  /// "week to 9 February 2025": what a single row of a day covers, where that is more than the day; nil otherwise.
  func span(_ figure: Figure, _ dates: [AsOf], isShort: Bool) -> String? {
    guard let indicator = figure.indicator, indicator.accumulation == .flow, figure.derivation == nil,
      figure.hasHappened, figure.value != nil || figure.low != nil, let frequency = indicator.frequency,
      frequency != .day, dates.count == 1, dates[0].isDay
    else { return nil }
    return language.phrase(ValuePhrase.periodTo(frequency, WrittenDate(dates[0], isShort: isShort)))
  }
}
