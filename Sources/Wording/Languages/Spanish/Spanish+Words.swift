import SituationData
import SourceText

// What Spanish calls what the data say by a word of their own. Statuses agree with “datum” (dato) and with nothing that is
// counted. “Reportado” is understood in America alone.

extension Status {
  var spanish: String {
    switch self {
    case .extrapolated: "extrapolado"
    case .estimated: "estimado"
    case .reported: "notificado"
    case .completed: "realizado"
    case .verified: "verificado"
    case .planned: "previsto"
    case .announced: "anunciado"
    case .postponed: "aplazado"
    case .cancelled: "cancelado"
    case .target: "meta"
    case .withdrawn: "retirado"
    }
  }
}

extension Figure.Absence {
  var spanish: String {
    switch self {
    case .notYetReported: "aún no notificado"
    case .notReported: "no notificado"
    case .noneRecorded: "ninguno registrado"
    case .notDivisible: "no divisible"
    case .inLaterReport: "en un informe posterior"
    case .noEarlierValue: "sin valor anterior"
    case .notComputable: "no calculable"
    case .numberNotGiven: "número no indicado"
    case .withdrawn: "retirado"
    }
  }
}

extension Spanish {
  func text(_ caveat: Figure.Caveat) -> String {
    switch caveat {
    case .said(let text): isolated(text)
    case .undatedLeftOut(let values): "sin fecha, no incluido: \(Noun.values.text(values, in: self))"
    case .addedBetweenDates: "añadidos al recuento entre estas fechas"
    case .leftOut(let rows, let division): "no incluido, \(name(of: division)): \(Noun.rows.text(rows, in: self))"
    }
  }

  func name(of division: Figure.Caveat.Division) -> String {
    switch division {
    case .group: "por grupo"
    case .place: "por lugar"
    case .groupOrPlace: "por grupo o lugar"
    }
  }

  func name(of frequency: Frequency) -> String {
    switch frequency {
    case .day: "día"
    case .week: "semana"
    case .month: "mes"
    case .quarter: "trimestre"
    case .year: "año"
    }
  }

  func name(of operation: DerivedFigure.Operation) -> String {
    switch operation {
    case .difference: "diferencia"
    case .ratio: "razón"
    case .share: "proporción"
    case .sum: "suma"
    case .change: "variación"
    }
  }

  func name(of kind: Change.Kind) -> String {
    switch kind {
    case .new: "nuevo"
    case .updated: "actualizado"
    case .revised: "revisado"
    case .backdated: "retroactivo"
    case .statusChanged: "estado modificado"
    case .superseded: "reemplazado"
    case .withdrawn: "retirado"
    case .stale: "desactualizado"
    }
  }

  func name(of change: ReportPhrase.ChangeWord) -> String {
    switch change {
    case .new: "nuevo"
    case .laterCount: "recuento posterior"
    case .laterValue: "valor posterior"
    case .revised: "revisado"
    case .backdated: "de una fecha anterior, conocido después"
    case .otherBasis: "otra base"
    case .carriedOut, .reached(.completed): "realizado"
    case .otherDate: "otra fecha"
    case .reached(let status): status.spanish
    case .withdrawn: "retirado"
    }
  }

  func name(of kind: Source.Kind) -> String {
    switch kind {
    case .party: "parte"
    case .authority: "autoridad de una parte"
    case .government: "gobierno"
    case .mediator: "mediador"
    case .internationalOrganisation: "organización internacional"
    case .civilSociety: "sociedad civil"
    case .media: "medios de comunicación"
    case .research: "investigación"
    }
  }

  /// Nouns with numbers.
  enum Noun {
    static let rows = CountedNoun(one: "fila", other: "filas")
    static let values = CountedNoun(one: "valor", other: "valores")
    static let caveats = CountedNoun(one: "salvedad más", other: "salvedades más")
    static let moreRows = CountedNoun(one: "fila más", other: "filas más")
    static let more = CountedNoun(one: "más", other: "más")
    static let breaks = CountedNoun(one: "interrupción", other: "interrupciones")

    static func of(_ frequency: Frequency) -> CountedNoun {
      switch frequency {
      case .day: CountedNoun(one: "día", other: "días")
      case .week: CountedNoun(one: "semana", other: "semanas")
      case .month: CountedNoun(one: "mes", other: "meses")
      case .quarter: CountedNoun(one: "trimestre", other: "trimestres")
      case .year: CountedNoun(one: "año", other: "años")
      }
    }

    static func of(_ unit: Coverage.Unit) -> CountedNoun { of(unit.frequency) }
  }
}
