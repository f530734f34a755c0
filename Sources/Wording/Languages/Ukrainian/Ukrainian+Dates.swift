package import SourceText

extension Ukrainian {
  /// A month by itself, within a date, and behind “in”.
  static let months = [
    "січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень", "жовтень",
    "листопад", "грудень",
  ]
  static let genitives = [
    "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада",
    "грудня",
  ]
  static let locatives = [
    "січні", "лютому", "березні", "квітні", "травні", "червні", "липні", "серпні", "вересні", "жовтні", "листопаді",
    "грудні",
  ]
  static let shortMonths = [
    "січ.", "лют.", "бер.", "квіт.", "трав.", "черв.", "лип.", "серп.", "вер.", "жовт.", "лист.", "груд.",
  ]

  private static func index(_ month: Int) -> Int { max(1, min(12, month)) - 1 }

  package func month(_ month: Int, isShort: Bool) -> String {
    (isShort ? Self.shortMonths : Self.months)[Self.index(month)]
  }

  package func day(_ day: Int, of month: Int, isShort: Bool) -> String {
    "\(day)\u{A0}\((isShort ? Self.shortMonths : Self.genitives)[Self.index(month)])"
  }

  package func adding(_ year: Int, to text: String, isShort: Bool) -> String {
    "\(text)\u{A0}\(self.year(year, isShort: isShort))"
  }

  package func year(_ year: Int, isShort: Bool) -> String { isShort ? "\(year)" : "\(year)\u{202F}р." }
  package func yearNumber(_ year: Int) -> String { "\(year)" }
  package func firstDay(_ day: Int) -> String { "\(day)" }
  package func week(of day: Day) -> String { "тиждень від \(date(WrittenDate(day)))" }

  package func quarter(_ quarter: Int, year: Int?) -> String {
    let roman = ["I", "II", "III", "IV"][max(1, min(4, quarter)) - 1]
    return year.map { "\(quarter)-й\u{A0}квартал\u{A0}\(self.year($0, isShort: false))" } ?? "\(roman)\u{A0}кв."
  }

  enum Case {
    case genitive, locative
  }

  /// A date with its month in the case that the word before it asks for; that of a day is in the genitive already.
  func date(_ date: WrittenDate, in form: Case) -> String {
    guard case .month(let year, let month) = date.date, !date.isShort else {
      if case .year(let year) = date.date { return "\(year)\u{A0}\(form == .genitive ? "року" : "році")" }
      return self.date(date)
    }
    let name = (form == .genitive ? Self.genitives : Self.locatives)[Self.index(month)]
    return year == date.knownYear ? name : adding(year, to: name, isShort: false)
  }
}

extension String {
  /// With one stop where a sentence ends in “р.”, which has its own.
  var withOneStop: String { replacing("р..", with: "р.") }
}
