import SituationData
import SourceText

extension Arabic {
  package func phrase(_ phrase: ValuePhrase) -> String { ArabicValuePhrases(language: self).text(phrase) }
}

/// What is said of values, in Arabic.
private struct ArabicValuePhrases {
  let language: Arabic

  private func date(_ date: WrittenDate) -> String { language.date(date) }

  private func dates(_ dates: [AsOf], _ isShort: Bool) -> String {
    language.list(dates.map { language.date($0, isShort: isShort) })
  }

  /// Behind “until”, a year needs its noun.
  private func until(_ date: AsOf, _ isShort: Bool) -> String {
    let text = language.date(date, isShort: isShort)
    if case .year = date { return "عام\u{A0}\(text)" }
    return text
  }

  func text(_ phrase: ValuePhrase) -> String {
    switch phrase {
    case .status(let status): status.arabic
    case .computedStatus: "محسوب هنا"
    case .estimateMark: "تقديري"
    case .absence(let absence): absence.arabic
    case .caveat(let caveat): language.text(caveat)
    case .partsReporting(let count, let total, let kind):
      "\(language.isolated(kind ?? "المكان")): \(language.count(count)) من \(language.count(total))"
    case .unitPer(let unit, let other): "\(language.isolated(unit)) لكل \(language.isolated(other))"
    case .dateNotGiven: "التاريخ غير مذكور"
    case .each(let frequency): language.adverb(of: frequency)
    case .wholeOf(let time): "عن \(until(time, false))"
    case .replaced(let date): "استُعيض عنه في \(self.date(date))"
    case .sinceCarriedOut: "نُفّذ بعد ذلك"
    case .carriedOutAs(let value): "منفَّذ: \(value)"
    case .carriedOutAsSaid(let value, let source): "منفَّذ بحسب \(source): \(value)"
    case .cancelled(let date): "أُلغي في \(self.date(date))"
    case .postponedOn(let date): "أُجّل في \(self.date(date))"
    case .postponedTo(let date): "أُجّل إلى \(self.date(date))"
    case .withdrawn(let date): "سُحب في \(self.date(date))"
    case .announcedFor(let status, let dates): "\(status.arabic) ليوم \(language.list(dates.map { date($0) }))"
    case .outcomeNotReported: "لم يُبلَّغ عن النتيجة"
    case .toCome: "لم يحِن بعد"
    case .dates(let dates, let isShort): self.dates(dates, isShort)
    case .asOf(let dates, let isShort): "حتى \(language.list(dates.map { until($0, isShort) }))"
    case .asOfBetween(let first, let last, let isShort):
      "حتى تواريخ من \(until(first, isShort)) إلى \(until(last, isShort))"
    case .due(let dates, let isShort): "منتظر في \(self.dates(dates, isShort))"
    case .published(let day, let isShort): "نُشر في \(date(WrittenDate(day, isShort: isShort)))"
    case .publishedBetween(let first, let last): "نُشر في \(language.date(AsOf(first...last), isShort: false))"
    case .publishedBy(let day, let isShort): "نُشر في موعد أقصاه \(date(WrittenDate(day, isShort: isShort)))"
    case .via(let names): "عبر \(names)"
    case .partlyVia(let names): "جزئيًا عبر \(names)"
    case .filledInBy(let names): "استُكمل من جانب \(names)"
    case .since(let date): "منذ \(self.date(date))"
    case .periodTo(let frequency, let date): "\(language.name(of: frequency)) حتى \(self.date(date))"
    case .covered(let extent) where extent.covered == 0: "ليست كل الأماكن مشمولة"
    case .covered(let extent):
      "\(language.count(extent.covered)) من أصل \(Arabic.Noun.behind(extent.unit).text(extent.total, in: language))"
    case .increase(let label): "\(label)، ما أُضيف إلى الحصيلة"
    case .sumOfRows(let count): "مجموع \(Arabic.Noun.rowsBehind.text(count, in: language))"
    case .totalOf(let names): "المجموع: \(names)"
    case .shareOf(let name): "الحصة: \(name)"
    case .differenceOf(let names): "الفرق: \(names)"
    case .operation(let operation): language.name(of: operation)
    }
  }
}
