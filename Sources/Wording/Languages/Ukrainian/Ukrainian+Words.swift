import SituationData
import SourceText

// What Ukrainian calls what the data say by a word of their own. Statuses are impersonal and agree with nothing.

extension Status {
  var ukrainian: String {
    switch self {
    case .extrapolated: "екстрапольовано"
    case .estimated: "оцінка"
    case .reported: "повідомлено"
    case .completed: "здійснено"
    case .verified: "перевірено"
    case .planned: "заплановано"
    case .announced: "оголошено"
    case .postponed: "відкладено"
    case .cancelled: "скасовано"
    case .target: "ціль"
    case .withdrawn: "відкликано"
    }
  }
}

extension Figure.Absence {
  var ukrainian: String {
    switch self {
    case .notYetReported: "ще не повідомлено"
    case .notReported: "не повідомлено"
    case .noneRecorded: "не зафіксовано"
    case .notDivisible: "не поділяється"
    case .inLaterReport: "у пізнішому звіті"
    case .noEarlierValue: "немає попереднього значення"
    case .notComputable: "неможливо обчислити"
    case .numberNotGiven: "кількість не вказано"
    case .withdrawn: "відкликано"
    }
  }
}

extension Ukrainian {
  func text(_ caveat: Figure.Caveat) -> String {
    switch caveat {
    case .said(let text): isolated(text)
    case .undatedLeftOut(let values): "без дати, не враховано: \(Noun.values.text(values, in: self))"
    case .addedBetweenDates: "додано до обліку між цими датами"
    case .leftOut(let rows, let division): "не враховано, \(name(of: division)): \(Noun.rows.text(rows, in: self))"
    }
  }

  func name(of division: Figure.Caveat.Division) -> String {
    switch division {
    case .group: "за групами"
    case .place: "за місцями"
    case .groupOrPlace: "за групами чи місцями"
    }
  }

  func name(of frequency: Frequency) -> String {
    switch frequency {
    case .day: "день"
    case .week: "тиждень"
    case .month: "місяць"
    case .quarter: "квартал"
    case .year: "рік"
    }
  }

  func name(of operation: DerivedFigure.Operation) -> String {
    switch operation {
    case .difference: "різниця"
    case .ratio: "відношення"
    case .share: "частка"
    case .sum: "сума"
    case .change: "зміна"
    }
  }

  func name(of kind: Change.Kind) -> String {
    switch kind {
    case .new: "нове"
    case .updated: "оновлено"
    case .revised: "уточнено"
    case .backdated: "заднім числом"
    case .statusChanged: "статус змінено"
    case .superseded: "замінено іншим"
    case .withdrawn: "відкликано"
    case .stale: "застаріле"
    }
  }

  func name(of change: ReportPhrase.ChangeWord) -> String {
    switch change {
    case .new: "нове"
    case .laterCount: "пізніший облік"
    case .laterValue: "пізніше значення"
    case .revised: "уточнено"
    case .backdated: "за ранішу дату, відоме відтоді"
    case .otherBasis: "інша основа"
    case .carriedOut, .reached(.completed): "здійснено"
    case .otherDate: "інша дата"
    case .reached(let status): status.ukrainian
    case .withdrawn: "відкликано"
    }
  }

  func name(of kind: Source.Kind) -> String {
    switch kind {
    case .party: "сторона"
    case .authority: "орган влади сторони"
    case .government: "уряд"
    case .mediator: "посередник"
    case .internationalOrganisation: "міжнародна організація"
    case .civilSociety: "громадянське суспільство"
    case .media: "ЗМІ"
    case .research: "дослідження"
    }
  }

  /// Nouns with numbers.
  enum Noun {
    static let rows = UkrainianNoun(one: "рядок", few: "рядки", many: "рядків", other: "рядка")
    /// Behind “sum”.
    static let rowsOf = UkrainianNoun(one: "рядка", few: "рядків", many: "рядків", other: "рядка")
    static let values = UkrainianNoun(one: "значення", few: "значення", many: "значень", other: "значення")
    static let caveats = UkrainianNoun(
      one: "застереження", few: "застереження", many: "застережень", other: "застереження")
    static let breaks = UkrainianNoun(one: "розрив", few: "розриви", many: "розривів", other: "розриву")

    static func of(_ frequency: Frequency) -> UkrainianNoun {
      switch frequency {
      case .day: UkrainianNoun(one: "день", few: "дні", many: "днів", other: "дня")
      case .week: UkrainianNoun(one: "тиждень", few: "тижні", many: "тижнів", other: "тижня")
      case .month: UkrainianNoun(one: "місяць", few: "місяці", many: "місяців", other: "місяця")
      case .quarter: UkrainianNoun(one: "квартал", few: "квартали", many: "кварталів", other: "кварталу")
      case .year: UkrainianNoun(one: "рік", few: "роки", many: "років", other: "року")
      }
    }

    /// In the genitive, behind “of”.
    static func out(of unit: Coverage.Unit) -> UkrainianNoun {
      switch unit {
      case .day: UkrainianNoun(one: "дня", few: "днів", many: "днів", other: "дня")
      case .month: UkrainianNoun(one: "місяця", few: "місяців", many: "місяців", other: "місяця")
      case .year: UkrainianNoun(one: "року", few: "років", many: "років", other: "року")
      }
    }
  }
}
