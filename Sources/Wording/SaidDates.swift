package import SituationData
package import SourceText

/// What a sentence and its page say of dates, so that a value in it need not say it again.
package struct SaidDates: Hashable, Sendable {
  /// That of the page; nil where it says none.
  package var year: Int?
  /// All days that the sentence names.
  package var days: Set<Day>

  package init(year: Int? = nil, days: Set<Day> = []) { (self.year, self.days) = (year, days) }

  /// Whether the sentence names these dates and no other, which might be meant by them.
  func say(_ dates: [AsOf]) -> Bool {
    guard !days.isEmpty else { return false }
    let ends = dates.flatMap { [$0.first, $0.last] }
    return ends.allSatisfy { $0 != nil } && Set(ends.compactMap(\.self)) == days
  }
}

extension FigureWords {
  /// The dates that stand in brackets behind a value: where they are not those that were asked for, and where they are a part
  /// of what is said.
  func dates(_ figure: Figure, beside said: SaidDates) -> String? {
    // What is not yet reported has no date.
    if figure.asOf.isEmpty { return nil }
    let dates = language.list(
      figure.asOf.map { date in said.year.map { language.date(date, inYear: $0) } ?? language.date(date, isShort: false)
      }
    )
    if let derivation = figure.derivation,
      derivation.definition.acrossDates || derivation.definition.operation == .change
    {
      return dates
    }
    if figure.asOf == [.unknown] { return language.phrase(ValuePhrase.dateNotGiven) }
    // Of a week or month in a row only the program says that it is more than its day.
    if let span = span(figure, figure.asOf, isShort: false) { return span }
    return saysDates(figure) && !said.say(figure.asOf) ? dates : nil
  }

  /// Whether a value in a text has its dates behind it.
  package func saysDates(_ figure: Figure) -> Bool { figure.requestedDay != nil || coversDays(figure) }
}
