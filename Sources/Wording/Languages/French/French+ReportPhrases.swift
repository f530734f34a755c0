import SituationData
import SourceText

extension French {
  package func phrase(_ phrase: ReportPhrase) -> String { FrenchReportPhrases(language: self).text(phrase) }
}

/// What reports say, in French.
private struct FrenchReportPhrases {
  let language: French

  private func date(_ day: Day) -> String { language.date(WrittenDate(day)) }
  private func shortDate(_ day: Day) -> String { language.date(WrittenDate(day, isShort: true)) }
  private func issue(_ number: Int?) -> String {
    number.map { "Rapport de situation n°\u{A0}\($0)" } ?? "Rapport de situation"
  }

  func text(_ phrase: ReportPhrase) -> String {
    switch phrase {
    case .issue(let number, let day, let known):
      language.headline([issue(number), date(day), known.map { "données connues au \(date($0))" }])
    case .covers(let days): "Période couverte\u{A0}: \(language.date(days, isShort: false))"
    case .footer(let title, let number, let known):
      language.headline([title, number.map { issue($0) }, "Données connues au \(date(known))"])
    case .page(let page, let pages): "\(page) / \(pages)"
    case .continuation(let caption): language.headline([caption, "suite"])
    case .draft: "PROJET"
    case .logo(let publisher): publisher.isEmpty ? "Logo" : "Logo\u{A0}: \(publisher)"
    case .contentsTitle: "Sommaire"
    case .keyFiguresTitle: "Chiffres clés"
    case .draftNote: "Projet, ne pas publier"
    case .column(let column): header(column)
    case .registerTitle: "Tous les chiffres de ce rapport"
    case .registerNote:
      "Valeur, date, source, statut et réserve de chaque chiffre tels que les données les donnent. Un chiffre calculé nomme ce dont il est tiré."
    case .registerAttached(let lines):
      "Valeur, date, source, statut, réserve et lignes de chaque chiffre (nombre de chiffres\u{A0}: \(language.count(lines))) figurent dans figures.csv, joint à ce fichier avec sources.csv et provenance.json."
    case .registerSeries(let count, let from, let to):
      "\(French.Noun.values.text(count, in: language)), \(from == to ? from : "\(from) – \(to)")"
    case .moreRows(let count): "et \(French.Noun.moreRows.text(count, in: language))"
    case .moreCaveats(let count): "et \(French.Noun.caveats.text(count, in: language))"
    case .footnotesTitle: "Notes"
    case .sourcesTitle: "Sources"
    case .sourceKind(let kind): language.name(of: kind)
    case .moreDocuments(let count): French.Noun.others.text(count, in: language)
    case .reports(let first, let last, let isLatestPossible):
      "rapports \(days(first, last))\(isLatestPossible ? " au plus tard" : "")"
    case .publicationDays(nil, let last, let isLatestPossible):
      isLatestPossible ? "au plus tard le \(date(last))" : date(last)
    case .publicationDays(let first?, let last, let isLatestPossible):
      "\(days(first, last))\(isLatestPossible ? " au plus tard" : "")"
    case .statement: "déclaration"
    case .noStatements: "Aucune déclaration n’était connue à la date de parution."
    case .notStated: "non indiqué"
    case .statementsNote:
      "Positions telles qu’exprimées publiquement\u{202F}; chacune est l’affirmation de la partie, non une constatation de ce rapport."
    case .notStatedNote: "«\u{A0}Non indiqué\u{A0}»\u{A0}: dans aucune des sources de ce rapport."
    case .silentParties(let names):
      "Aucune position à ce sujet dans les sources de ce rapport\u{A0}: \(language.list(names))."
    case .nothingReported: "Rien de tel n’avait été signalé à la date de parution."
    case .notVerifiedHere: "non vérifié ici"
    case .allReported(let origin): "Le tout tel que signalé par\u{A0}: \(origin)"
    case .accordingTo(let source): "selon \(source)"
    case .correctionsTitle: "Rectificatifs"
    case .changesTitle(let day): "Depuis le dernier numéro, \(date(day))"
    case .noChanges: "Aucun chiffre de ce rapport n’a changé."
    case .comparedWithKnown(let day): "Comparé à ce qui était connu au \(date(day))."
    case .comparedWithPublished(let day): "Comparé aux chiffres publiés avec les données connues au \(date(day))."
    case .change(let kind): language.name(of: kind)
    case .unchanged(let names): "Pas de valeur plus récente\u{A0}: \(language.list(names))."
    case .changed(let kind, let day): "\(language.name(of: kind)) depuis le \(shortDate(day))"
    case .changedFrom(let kind, let day): "\(language.name(of: kind)) depuis le \(shortDate(day)), auparavant\u{A0}:"
    case .asPublished: "tel que publié dans un numéro antérieur"
    case .summary: "Résumé"
    case .positionsTitle: "Positions des parties"
    case .sharedTopicsNote:
      "Sujets sur lesquels deux parties ou plus ont une position\u{202F}; des affirmations, non des constatations. «\u{A0}Non indiqué\u{A0}»\u{A0}: dans aucune source."
    case .nextTitle: "À venir"
    case .toComeNote(let day): "Prévu ou annoncé, selon ce qui était connu au \(date(day))\u{202F}; non effectué."
    case .nothingToCome: "Rien n’est connu comme prévu ou annoncé."
    case .summaryFoot(let number, let known, let figures): language.headline([issue(number), foot(known, figures)])
    case .pictureFoot(let known, let figures): foot(known, figures)
    case .fullReport: "Rapport complet"
    case .figuresOf(let digits): "chiffres \(digits)"
    case .howToRead: "Comment lire ce rapport"
    case .contact(let address): "Contact\u{A0}: \(address)"
    case .explain(let status, let isOpen): explanation(of: status, isOpen: isOpen)
    case .explainComputed: "tiré ici des chiffres nommés."
    case .fingerprint(let digits):
      "Empreinte des chiffres (SHA-256 des lignes du fichier joint figures.csv, triées)\u{A0}: \(digits)"
    case .toBeReviewed: "Cette édition n’a pas encore été relue par une personne de langue maternelle française."
    case .attached(.figures):
      "Tous les chiffres de ce rapport\u{A0}: valeur, bornes, dates, source, statut, réserve, lignes"
    case .attached(.sources): "Les sources que ce rapport nomme"
    case .attached(.provenance): "De quoi et avec quoi ce rapport a été fait"
    }
  }

  private func foot(_ known: Day, _ figures: String) -> String {
    language.headline(["Données connues au \(date(known))", "Chiffres \(figures)"])
  }

  private func days(_ first: Day?, _ last: Day) -> String {
    first.map { "du \(date($0)) au \(date(last))" } ?? "du \(date(last))"
  }

  private func header(_ column: ReportPhrase.Column) -> String {
    switch column {
    case .figure: "Chiffre"
    case .value: "Valeur"
    case .asOf: "Date des données"
    case .source, .sourceAndDocument: "Source"
    case .status: "Statut"
    case .caveat: "Réserve, ligne"
    case .figureAndStatus: "Chiffre, statut"
    case .number: "n°"
    case .kind: "Type"
    case .note: "Note"
    case .published: "Publication"
    case .topic: "Sujet"
    case .place: "Lieu"
    case .group: "Groupe"
    case .issue: "Numéro"
    case .printed: "Imprimé"
    case .right: "À lire"
    case .reason: "Motif"
    case .before: "Avant"
    case .now: "Maintenant"
    case .difference: "Différence"
    case .change: "Changement"
    }
  }

  private func explanation(of status: Status, isOpen: Bool) -> String {
    let outcome = "ce que l’on sait de la suite figure à côté de chaque chiffre."
    return switch status {
    case .reported: "publié par sa source, non vérifié ici."
    case .verified: "vérifié par sa source."
    case .completed: "effectué, selon sa source."
    case .estimated: "modélisé ou évalué par sa source, non compté."
    case .extrapolated: "complété entre deux rapports, non dit par la source."
    case .announced: "dit à venir\u{202F}; \(isOpen ? "non effectué à la date de parution." : outcome)"
    case .planned: "fixé dans un accord ou un plan\u{202F}; \(isOpen ? "non effectué." : outcome)"
    case .postponed: "remis à une date ultérieure."
    case .cancelled: "annulé."
    case .target: "un niveau convenu, non un événement."
    case .withdrawn: "retiré par sa source."
    }
  }
}
