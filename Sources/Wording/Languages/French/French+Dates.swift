package import SourceText

extension French {
  static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  static let shortMonths = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
  ]

  package func month(_ month: Int, isShort: Bool) -> String {
    (isShort ? Self.shortMonths : Self.months)[max(1, min(12, month)) - 1]
  }

  package func day(_ day: Int, of month: Int, isShort: Bool) -> String {
    "\(firstDay(day))\u{A0}\(self.month(month, isShort: isShort))"
  }

  package func adding(_ year: Int, to text: String, isShort: Bool) -> String { "\(text)\u{A0}\(year)" }
  package func year(_ year: Int, isShort: Bool) -> String { "\(year)" }
  package func yearNumber(_ year: Int) -> String { "\(year)" }
  package func firstDay(_ day: Int) -> String { day == 1 ? "1er" : "\(day)" }
  package func week(of day: Day) -> String { "semaine du \(date(WrittenDate(day)))" }
  package func quarter(_ quarter: Int, year: Int?) -> String { "T\(quarter)\(year.map { "\u{A0}\($0)" } ?? "")" }

  /// A date behind the word that it needs: a day has an article, a month or year has none.
  func date(_ date: WrittenDate, day article: String, month preposition: String) -> String {
    let text = self.date(date)
    switch date.date {
    case .day: return "\(article)\u{A0}\(text)"
    case .month, .year: return "\(preposition)\u{A0}\(text)"
    case .period: return "\(article) \(text)"
    case .unknown: return text
    }
  }
}
