import SituationData
import SourceText

// What Hebrew calls what the data say by a word of their own. Statuses agree with “number” (מספר) and with nothing that is
// counted.

extension Status {
  var hebrew: String {
    switch self {
    case .extrapolated: "אקסטרפולציה"
    case .estimated: "אומדן"
    case .reported: "דווח"
    case .completed: "בוצע"
    case .verified: "אומת"
    case .planned: "מתוכנן"
    case .announced: "הוכרז"
    case .postponed: "נדחה"
    case .cancelled: "בוטל"
    case .target: "יעד"
    case .withdrawn: "נמשך"
    }
  }
}

extension Figure.Absence {
  var hebrew: String {
    switch self {
    case .notYetReported: "טרם דווח"
    case .notReported: "לא דווח"
    case .noneRecorded: "לא נרשם"
    case .notDivisible: "אינו ניתן לחלוקה"
    case .inLaterReport: "בדוח מאוחר יותר"
    case .noEarlierValue: "אין ערך קודם"
    case .notComputable: "אינו ניתן לחישוב"
    case .numberNotGiven: "לא נמסר מספר"
    case .withdrawn: "נמשך"
    }
  }
}

extension Hebrew {
  func text(_ caveat: Figure.Caveat) -> String {
    switch caveat {
    case .said(let text): isolated(text)
    case .undatedLeftOut(let values): "ללא תאריך, לא נכלל: \(Noun.values.text(values, in: self))"
    case .addedBetweenDates: "תוספת לספירה בין התאריכים האלה"
    case .leftOut(let rows, let division): "לא נכלל, \(name(of: division)): \(Noun.rows.text(rows, in: self))"
    }
  }

  func name(of division: Figure.Caveat.Division) -> String {
    switch division {
    case .group: "לפי קבוצה"
    case .place: "לפי מקום"
    case .groupOrPlace: "לפי קבוצה או מקום"
    }
  }

  func name(of frequency: Frequency) -> String {
    switch frequency {
    case .day: "יום"
    case .week: "שבוע"
    case .month: "חודש"
    case .quarter: "רבעון"
    case .year: "שנה"
    }
  }

  func name(of operation: DerivedFigure.Operation) -> String {
    switch operation {
    case .difference: "הפרש"
    case .ratio: "יחס"
    case .share: "חלק"
    case .sum: "סכום"
    case .change: "שינוי"
    }
  }

  func name(of kind: Change.Kind) -> String {
    switch kind {
    case .new: "חדש"
    case .updated: "עודכן"
    case .revised: "תוקן"
    case .backdated: "בדיעבד"
    case .statusChanged: "הסטטוס השתנה"
    case .superseded: "הוחלף באחר"
    case .withdrawn: "נמשך"
    case .stale: "לא עדכני"
    }
  }

  func name(of change: ReportPhrase.ChangeWord) -> String {
    switch change {
    case .new: "חדש"
    case .laterCount: "ספירה מאוחרת יותר"
    case .laterValue: "ערך מאוחר יותר"
    case .revised: "תוקן"
    case .backdated: "של תאריך מוקדם יותר, נודע מאז"
    case .otherBasis: "על בסיס אחר"
    case .carriedOut, .reached(.completed): "בוצע"
    case .otherDate: "תאריך אחר"
    case .reached(let status): status.hebrew
    case .withdrawn: "נמשך"
    }
  }

  func name(of kind: Source.Kind) -> String {
    switch kind {
    case .party: "צד"
    case .authority: "רשות של צד"
    case .government: "ממשלה"
    case .mediator: "מתווך"
    case .internationalOrganisation: "ארגון בין־לאומי"
    case .civilSociety: "חברה אזרחית"
    case .media: "תקשורת"
    case .research: "מחקר"
    }
  }

  /// Nouns with numbers.
  enum Noun {
    static let rows = HebrewNoun(one: "שורה אחת", two: "שתי שורות", other: "שורות")
    static let values = HebrewNoun(one: "ערך אחד", two: "שני ערכים", other: "ערכים")
    static let caveats = HebrewNoun(one: "הסתייגות אחת", two: "שתי הסתייגויות", other: "הסתייגויות")
    static let breaks = HebrewNoun(one: "הפסקה אחת", two: "שתי הפסקות", other: "הפסקות")

    static func of(_ frequency: Frequency) -> HebrewNoun {
      switch frequency {
      case .day: HebrewNoun(one: "יום אחד", two: "יומיים", other: "ימים")
      case .week: HebrewNoun(one: "שבוע אחד", two: "שבועיים", other: "שבועות")
      case .month: HebrewNoun(one: "חודש אחד", two: "חודשיים", other: "חודשים")
      case .quarter: HebrewNoun(one: "רבעון אחד", two: "שני רבעונים", other: "רבעונים")
      case .year: HebrewNoun(one: "שנה אחת", two: "שנתיים", other: "שנים")
      }
    }

    static func of(_ unit: Coverage.Unit) -> HebrewNoun { of(unit.frequency) }
  }
}
