import SituationData
import SourceText

// What French calls what the data say by a word of their own. Statuses agree with “number” (nombre) and with nothing that is
// counted. “Figure”, “reporté” and “billion” are other things in French than in English.

extension Status {
  var french: String {
    switch self {
    case .extrapolated: "extrapolé"
    case .estimated: "estimé"
    case .reported: "signalé"
    case .completed: "effectué"
    case .verified: "vérifié"
    case .planned: "prévu"
    case .announced: "annoncé"
    case .postponed: "reporté"
    case .cancelled: "annulé"
    case .target: "cible"
    case .withdrawn: "retiré"
    }
  }
}

extension Figure.Absence {
  var french: String {
    switch self {
    case .notYetReported: "pas encore signalé"
    case .notReported: "non signalé"
    case .noneRecorded: "aucun enregistré"
    case .notDivisible: "non divisible"
    case .inLaterReport: "dans un rapport ultérieur"
    case .noEarlierValue: "pas de valeur antérieure"
    case .notComputable: "non calculable"
    case .numberNotGiven: "nombre non communiqué"
    case .withdrawn: "retiré"
    }
  }
}

extension French {
  func text(_ caveat: Figure.Caveat) -> String {
    switch caveat {
    case .said(let text): isolated(text)
    case .undatedLeftOut(let values): "sans date, non compté : \(Noun.values.text(values, in: self))".spaced
    case .addedBetweenDates: "ajouts au décompte entre ces dates"
    case .leftOut(let rows, let division):
      "non compté, \(name(of: division)) : \(Noun.rows.text(rows, in: self))".spaced
    }
  }

  func name(of division: Figure.Caveat.Division) -> String {
    switch division {
    case .group: "par groupe"
    case .place: "par lieu"
    case .groupOrPlace: "par groupe ou par lieu"
    }
  }

  func name(of frequency: Frequency) -> String {
    switch frequency {
    case .day: "jour"
    case .week: "semaine"
    case .month: "mois"
    case .quarter: "trimestre"
    case .year: "an"
    }
  }

  func name(of operation: DerivedFigure.Operation) -> String {
    switch operation {
    case .difference: "différence"
    case .ratio: "rapport"
    case .share: "part"
    case .sum: "somme"
    case .change: "variation"
    }
  }

  func name(of kind: Change.Kind) -> String {
    switch kind {
    case .new: "nouveau"
    case .updated: "actualisé"
    case .revised: "révisé"
    case .backdated: "rétroactif"
    case .statusChanged: "statut modifié"
    case .superseded: "remplacé"
    case .withdrawn: "retiré"
    case .stale: "périmé"
    }
  }

  func name(of change: ReportPhrase.ChangeWord) -> String {
    switch change {
    case .new: "nouveau"
    case .laterCount: "décompte ultérieur"
    case .laterValue: "valeur ultérieure"
    case .revised: "révisé"
    case .backdated: "d’une date antérieure, connu depuis"
    case .otherBasis: "autre base"
    case .carriedOut, .reached(.completed): "effectué"
    case .otherDate: "autre date"
    case .reached(let status): status.french
    case .withdrawn: "retiré"
    }
  }

  func name(of kind: Source.Kind) -> String {
    switch kind {
    case .party: "partie"
    case .authority: "autorité d’une partie"
    case .government: "gouvernement"
    case .mediator: "médiateur"
    case .internationalOrganisation: "organisation internationale"
    case .civilSociety: "société civile"
    case .media: "médias"
    case .research: "recherche"
    }
  }

  /// Nouns with numbers.
  enum Noun {
    static let rows = CountedNoun(one: "ligne", other: "lignes")
    static let values = CountedNoun(one: "valeur", other: "valeurs")
    static let caveats = CountedNoun(one: "autre réserve", other: "autres réserves")
    static let moreRows = CountedNoun(one: "autre ligne", other: "autres lignes")
    static let others = CountedNoun(one: "autre", other: "autres")
    static let breaks = CountedNoun(one: "interruption", other: "interruptions")

    static func of(_ frequency: Frequency) -> CountedNoun {
      switch frequency {
      case .day: CountedNoun(one: "jour", other: "jours")
      case .week: CountedNoun(one: "semaine", other: "semaines")
      case .month: CountedNoun(one: "mois", other: "mois")
      case .quarter: CountedNoun(one: "trimestre", other: "trimestres")
      case .year: CountedNoun(one: "an", other: "ans")
      }
    }

    static func of(_ unit: Coverage.Unit) -> CountedNoun { of(unit.frequency) }
  }
}

extension String {
  /// The blanks that do not break before the double signs of French, where a phrase is written with plain ones.
  var spaced: String {
    replacing(" :", with: "\u{A0}:").replacing(" ;", with: "\u{202F};").replacing("« ", with: "«\u{A0}")
      .replacing(" »", with: "\u{A0}»")
  }
}
