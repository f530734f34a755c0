import SituationData
import SourceText

extension French {
  package func phrase(_ phrase: ValuePhrase) -> String { FrenchValuePhrases(language: self).text(phrase) }
}

/// What is said of values, in French.
private struct FrenchValuePhrases {
  let language: French

  private func date(_ date: WrittenDate, _ article: String, _ preposition: String) -> String {
    language.date(date, day: article, month: preposition)
  }

  /// Each date behind its own article: “au 2 et au 20 février”.
  private func dates(_ dates: [AsOf], _ isShort: Bool, _ article: String, _ preposition: String) -> String {
    language.list(dates.map { date(WrittenDate($0, isShort: isShort), article, preposition) })
  }

  private func on(_ date: WrittenDate) -> String { self.date(date, "le", "en") }

  func text(_ phrase: ValuePhrase) -> String {
    switch phrase {
    case .status(let status): status.french
    case .computedStatus: "calculé ici"
    case .estimateMark: "est."
    case .absence(let absence): absence.french
    case .caveat(let caveat): language.text(caveat)
    case .partsReporting(let count, let total, let kind):
      "\(kind.map(language.isolated) ?? "lieux")\u{A0}: \(language.count(count)) sur \(language.count(total))"
    case .unitPer(let unit, let other): "\(language.isolated(unit)) par \(language.isolated(other))"
    case .dateNotGiven: "date non communiquée"
    case .each(let frequency): "par \(language.name(of: frequency))"
    case .wholeOf(let time): "pour \(date(WrittenDate(time), "le", "").trimmed)"
    case .replaced(let date): "remplacé \(on(date))"
    case .sinceCarriedOut: "effectué depuis"
    case .carriedOutAs(let value): "effectué\u{A0}: \(value)"
    case .carriedOutAsSaid(let value, let source): "effectué selon \(source)\u{A0}: \(value)"
    case .cancelled(let date): "annulé \(on(date))"
    case .postponedOn(let date): "report décidé \(on(date))"
    case .postponedTo(let date): "reporté \(self.date(date, "au", "à"))"
    case .withdrawn(let date): "retiré \(on(date))"
    case .announcedFor(let status, let dates):
      "\(status.french) pour \(language.list(dates.map { date($0, "le", "") }).trimmed)"
    case .outcomeNotReported: "suite non signalée"
    case .toCome: "à venir"
    case .dates(let dates, let isShort): language.list(dates.map { language.date($0, isShort: isShort) })
    case .asOf(let dates, let isShort): self.dates(dates, isShort, "au", "en")
    case .asOfBetween(let first, let last, let isShort):
      "à des dates de la période\u{A0}: \(language.date(first, isShort: isShort)) – \(language.date(last, isShort: isShort))"
    case .due(let dates, let isShort): "attendu \(self.dates(dates, isShort, "le", "en"))"
    case .published(let day, let isShort): "publié \(on(WrittenDate(day, isShort: isShort)))"
    case .publishedBetween(let first, let last): "publié en\u{A0}: \(language.date(AsOf(first...last), isShort: false))"
    case .publishedBy(let day, let isShort): "publié au plus tard \(on(WrittenDate(day, isShort: isShort)))"
    case .via(let names): "via \(names)"
    case .partlyVia(let names): "en partie via \(names)"
    case .filledInBy(let names): "complété par \(names)"
    case .since(let date): "depuis \(self.date(date, "le", "").trimmed)"
    case .periodTo(let frequency, let date): "\(language.name(of: frequency)) jusqu’\(self.date(date, "au", "à"))"
    case .covered(let extent) where extent.covered == 0: "pas tous les lieux"
    case .covered(let extent):
      "\(language.count(extent.covered)) sur\u{A0}\(French.Noun.of(extent.unit).text(extent.total, in: language))"
    case .increase(let label): "\(label), ajouts au décompte"
    case .sumOfRows(let count): "somme de \(French.Noun.rows.text(count, in: language))"
    case .totalOf(let names): "Total\u{A0}: \(names)"
    case .shareOf(let name): "Part\u{A0}: \(name)"
    case .differenceOf(let names): "Différence\u{A0}: \(names)"
    case .operation(let operation): language.name(of: operation)
    }
  }
}

extension String {
  /// Without the blanks that it begins with.
  var trimmed: String { String(drop { $0 == " " || $0 == "\u{A0}" }) }
}
