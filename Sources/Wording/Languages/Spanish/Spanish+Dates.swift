package import SourceText

extension Spanish {
  static let months = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]
  static let shortMonths = [
    "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic",
  ]

  package func month(_ month: Int, isShort: Bool) -> String {
    (isShort ? Self.shortMonths : Self.months)[max(1, min(12, month)) - 1]
  }

  package func day(_ day: Int, of month: Int, isShort: Bool) -> String {
    let name = self.month(month, isShort: isShort)
    return isShort ? "\(day)\u{A0}\(name)" : "\(day)\u{A0}de\u{A0}\(name)"
  }

  package func adding(_ year: Int, to text: String, isShort: Bool) -> String {
    isShort ? "\(text)\u{A0}\(year)" : "\(text)\u{A0}de\u{A0}\(year)"
  }

  package func year(_ year: Int, isShort: Bool) -> String { "\(year)" }
  package func yearNumber(_ year: Int) -> String { "\(year)" }
  package func firstDay(_ day: Int) -> String { "\(day)" }
  package func week(of day: Day) -> String { "semana del \(date(WrittenDate(day)))" }
  package func quarter(_ quarter: Int, year: Int?) -> String { "T\(quarter)\(year.map { "\u{A0}\($0)" } ?? "")" }

  /// A date behind the word that it needs: a day has an article, a month or year has none.
  func date(_ date: WrittenDate, day article: String, month preposition: String) -> String {
    let text = self.date(date)
    switch date.date {
    case .day: return "\(article)\u{A0}\(text)"
    case .month, .year: return preposition.isEmpty ? text : "\(preposition)\u{A0}\(text)"
    case .period: return "\(article) \(text)"
    case .unknown: return text
    }
  }
}
