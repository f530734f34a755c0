import SituationData
import SourceText

extension Spanish {
  package func phrase(_ phrase: ValuePhrase) -> String { SpanishValuePhrases(language: self).text(phrase) }
}

/// What is said of values, in Spanish.
private struct SpanishValuePhrases {
  let language: Spanish

  /// Each date behind its own article: “al 2 y al 20 de febrero”.
  private func dates(_ dates: [AsOf], _ isShort: Bool, _ article: String, _ preposition: String) -> String {
    language.list(dates.map { date(WrittenDate($0, isShort: isShort), article, preposition) })
  }

  private func date(_ date: WrittenDate, _ article: String, _ preposition: String) -> String {
    language.date(date, day: article, month: preposition)
  }

  private func on(_ date: WrittenDate) -> String { self.date(date, "el", "en") }

  func text(_ phrase: ValuePhrase) -> String {
    switch phrase {
    case .status(let status): status.spanish
    case .computedStatus: "calculado aquí"
    case .estimateMark: "est."
    case .absence(let absence): absence.spanish
    case .caveat(let caveat): language.text(caveat)
    case .partsReporting(let count, let total, let kind):
      "\(kind.map(language.isolated) ?? "lugares"): \(language.count(count)) de \(language.count(total))"
    case .unitPer(let unit, let other): "\(language.isolated(unit)) por \(language.isolated(other))"
    case .dateNotGiven: "fecha no indicada"
    case .each(let frequency): "por \(language.name(of: frequency))"
    case .wholeOf(let time): "para \(date(WrittenDate(time), "el", ""))"
    case .replaced(let date): "sustituido \(on(date))"
    case .sinceCarriedOut: "realizado desde entonces"
    case .carriedOutAs(let value): "realizado: \(value)"
    case .carriedOutAsSaid(let value, let source): "realizado según \(source): \(value)"
    case .cancelled(let date): "cancelado \(on(date))"
    case .postponedOn(let date): "aplazamiento decidido \(on(date))"
    case .postponedTo(let date): "aplazado \(self.date(date, "al", "a"))"
    case .withdrawn(let date): "retirado \(on(date))"
    case .announcedFor(let status, let dates):
      "\(status.spanish) para \(language.list(dates.map { date($0, "el", "") }))"
    case .outcomeNotReported: "resultado no notificado"
    case .toCome: "por venir"
    case .dates(let dates, let isShort): language.list(dates.map { language.date($0, isShort: isShort) })
    case .asOf(let dates, let isShort): self.dates(dates, isShort, "al", "en")
    case .asOfBetween(let first, let last, let isShort):
      "en fechas del período: \(language.date(first, isShort: isShort)) – \(language.date(last, isShort: isShort))"
    case .due(let dates, let isShort): "esperado \(self.dates(dates, isShort, "el", "en"))"
    case .published(let day, let isShort): "publicado \(on(WrittenDate(day, isShort: isShort)))"
    case .publishedBetween(let first, let last): "publicado en: \(language.date(AsOf(first...last), isShort: false))"
    case .publishedBy(let day, let isShort): "publicado a más tardar \(on(WrittenDate(day, isShort: isShort)))"
    case .via(let names): "vía \(names)"
    case .partlyVia(let names): "en parte vía \(names)"
    case .filledInBy(let names): "completado por \(names)"
    case .since(let date): "desde \(self.date(date, "el", ""))"
    case .periodTo(let frequency, let date): "\(language.name(of: frequency)) hasta \(self.date(date, "el", ""))"
    case .covered(let extent) where extent.covered == 0: "no todos los lugares"
    case .covered(let extent):
      "\(language.count(extent.covered)) de\u{A0}\(Spanish.Noun.of(extent.unit).text(extent.total, in: language))"
    case .increase(let label): "\(label), añadidos al recuento"
    case .sumOfRows(let count): "suma de \(Spanish.Noun.rows.text(count, in: language))"
    case .totalOf(let names): "Total: \(names)"
    case .shareOf(let name): "Proporción: \(name)"
    case .differenceOf(let names): "Diferencia: \(names)"
    case .operation(let operation): language.name(of: operation)
    }
  }
}
