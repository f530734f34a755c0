import SituationData
import SourceText

extension Ukrainian {
  package func phrase(_ phrase: ValuePhrase) -> String {
    UkrainianValuePhrases(language: self).text(phrase).withOneStop
  }
}

/// What is said of values, in Ukrainian.
private struct UkrainianValuePhrases {
  let language: Ukrainian

  private func dates(_ dates: [AsOf], _ isShort: Bool) -> String {
    language.list(dates.map { language.date($0, isShort: isShort) })
  }

  /// Dates of which a year is “2025 рік” behind the words before it.
  private func accusative(_ date: AsOf, _ isShort: Bool) -> String {
    if case .year(let year) = date { return "\(year)\u{A0}рік" }
    return language.date(date, isShort: isShort)
  }

  /// The day alone; a month or year behind “in”.
  private func on(_ date: WrittenDate) -> String {
    let text = language.date(date, in: .locative)
    switch date.date {
    case .month, .year: return "у\u{A0}\(text)"
    case .day, .period, .unknown: return text
    }
  }

  func text(_ phrase: ValuePhrase) -> String {
    switch phrase {
    case .status(let status): status.ukrainian
    case .computedStatus: "обчислено тут"
    case .estimateMark: "оцін."
    case .absence(let absence): absence.ukrainian
    case .caveat(let caveat): language.text(caveat)
    case .partsReporting(let count, let total, let kind):
      "\(kind.map(language.isolated) ?? "місця"): \(language.count(count)) з \(language.count(total))"
    case .unitPer(let unit, let other): "\(language.isolated(unit)) / \(language.isolated(other))"
    case .dateNotGiven: "дату не вказано"
    case .each(let frequency): "на \(language.name(of: frequency))"
    case .wholeOf(let time): "за \(accusative(time, false))"
    case .replaced(let date): "замінено \(on(date))"
    case .sinceCarriedOut: "відтоді здійснено"
    case .carriedOutAs(let value): "здійснено: \(value)"
    case .carriedOutAsSaid(let value, let source): "здійснено (за даними: \(source)): \(value)"
    case .cancelled(let date): "скасовано \(on(date))"
    case .postponedOn(let date): "відкладено \(on(date))"
    case .postponedTo(let date): "перенесено на \(language.date(date))"
    case .withdrawn(let date): "відкликано \(on(date))"
    case .announcedFor(let status, let dates):
      "\(status.ukrainian) на \(language.list(dates.map { language.date($0) }))"
    case .outcomeNotReported: "про результат не повідомлено"
    case .toCome: "попереду"
    case .dates(let dates, let isShort): self.dates(dates, isShort)
    case .asOf(let dates, let isShort): "станом на \(language.list(dates.map { accusative($0, isShort) }))"
    case .asOfBetween(let first, let last, let isShort):
      "станом на дати періоду: \(language.date(first, isShort: isShort)) – \(language.date(last, isShort: isShort))"
    case .due(let dates, let isShort):
      "очікується \(language.list(dates.map { on(WrittenDate($0, isShort: isShort)) }))"
    case .published(let day, let isShort): "опубліковано \(language.date(.day(day), isShort: isShort))"
    case .publishedBetween(let first, let last): "опубліковано \(language.date(AsOf(first...last), isShort: false))"
    case .publishedBy(let day, let isShort): "опубліковано не пізніше \(language.date(.day(day), isShort: isShort))"
    case .via(let names): "за посередництва: \(names)"
    case .partlyVia(let names): "частково за посередництва: \(names)"
    case .filledInBy(let names): "доповнено: \(names)"
    case .since(let date): "з \(language.date(date, in: .genitive))"
    case .periodTo(let frequency, let date): "\(language.name(of: frequency)) до \(language.date(date, in: .genitive))"
    case .covered(let extent) where extent.covered == 0: "не всі місця"
    case .covered(let extent):
      "\(language.count(extent.covered)) з\u{A0}\(Ukrainian.Noun.out(of: extent.unit).text(extent.total, in: language))"
    case .increase(let label): "\(label), додано до обліку"
    case .sumOfRows(let count): "сума \(Ukrainian.Noun.rowsOf.text(count, in: language))"
    case .totalOf(let names): "Усього: \(names)"
    case .shareOf(let name): "Частка: \(name)"
    case .differenceOf(let names): "Різниця: \(names)"
    case .operation(let operation): language.name(of: operation)
    }
  }
}
