import SituationData
import SourceText

extension Hebrew {
  package func phrase(_ phrase: ValuePhrase) -> String { HebrewValuePhrases(language: self).text(phrase) }
}

/// What is said of values, in Hebrew.
private struct HebrewValuePhrases {
  let language: Hebrew

  private func date(_ date: WrittenDate, _ letter: String) -> String { language.date(date, behind: letter) }

  /// Each date behind the letter that is written in one with it.
  private func dates(_ dates: [AsOf], _ isShort: Bool, _ letter: String = "") -> String {
    language.list(
      dates.map {
        letter.isEmpty ? language.date($0, isShort: isShort) : date(WrittenDate($0, isShort: isShort), letter)
      })
  }

  func text(_ phrase: ValuePhrase) -> String {
    switch phrase {
    case .status(let status): status.hebrew
    case .computedStatus: "חושב כאן"
    case .estimateMark: "אומדן"
    case .absence(let absence): absence.hebrew
    case .caveat(let caveat): language.text(caveat)
    case .partsReporting(let count, let total, let kind):
      "\(language.isolated(kind ?? "מקום")): \(language.count(count)) מתוך \(language.count(total))"
    case .unitPer(let unit, let other): "\(language.isolated(unit)) לכל \(language.isolated(other))"
    case .dateNotGiven: "התאריך לא נמסר"
    case .each(let frequency): "ב\(language.name(of: frequency))"
    case .wholeOf(let time): "עבור \(language.date(time, isShort: false))"
    case .replaced(let date): "הוחלף \(self.date(date, "ב"))"
    case .sinceCarriedOut: "בוצע מאז"
    case .carriedOutAs(let value): "בוצע: \(value)"
    case .carriedOutAsSaid(let value, let source): "בוצע לפי \(source): \(value)"
    case .cancelled(let date): "בוטל \(self.date(date, "ב"))"
    case .postponedOn(let date): "נדחה \(self.date(date, "ב"))"
    case .postponedTo(let date): "נדחה \(self.date(date, "ל"))"
    case .withdrawn(let date): "נמשך \(self.date(date, "ב"))"
    case .announcedFor(let status, let dates): "\(status.hebrew) \(language.list(dates.map { date($0, "ל") }))"
    case .outcomeNotReported: "התוצאה לא דווחה"
    case .toCome: "טרם בא"
    case .dates(let dates, let isShort): self.dates(dates, isShort)
    case .asOf(let dates, let isShort): "נכון \(self.dates(dates, isShort, "ל"))"
    case .asOfBetween(let first, let last, let isShort):
      "נכון לתאריכים מ-\(language.date(first, isShort: isShort)) עד \(language.date(last, isShort: isShort))"
    case .due(let dates, let isShort): "צפוי \(self.dates(dates, isShort, "ב"))"
    case .published(let day, let isShort): "פורסם \(date(WrittenDate(day, isShort: isShort), "ב"))"
    case .publishedBetween(let first, let last): "פורסם \(date(WrittenDate(AsOf(first...last)), "ב"))"
    case .publishedBy(let day, let isShort): "פורסם לא יאוחר \(date(WrittenDate(day, isShort: isShort), "מ"))"
    case .via(let names): "באמצעות \(names)"
    case .partlyVia(let names): "בחלקו באמצעות \(names)"
    case .filledInBy(let names): "הושלם על ידי \(names)"
    case .since(let date): "מאז \(language.date(date))"
    case .periodTo(let frequency, let date): "\(language.name(of: frequency)) עד \(language.date(date))"
    case .covered(let extent) where extent.covered == 0: "לא כל המקומות נכללים"
    case .covered(let extent):
      "\(language.count(extent.covered)) מתוך \(Hebrew.Noun.of(extent.unit).text(extent.total, in: language))"
    case .increase(let label): "\(label), תוספת לספירה"
    case .sumOfRows(let count): "סכום של \(Hebrew.Noun.rows.text(count, in: language))"
    case .totalOf(let names): "סך הכול: \(names)"
    case .shareOf(let name): "חלק: \(name)"
    case .differenceOf(let names): "הפרש: \(names)"
    case .operation(let operation): language.name(of: operation)
    }
  }
}
