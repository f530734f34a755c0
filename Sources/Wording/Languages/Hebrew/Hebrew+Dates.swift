package import SourceText

extension Hebrew {
  static let months = [
    "ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר",
  ]
  static let shortMonths = [
    "ינו׳", "פבר׳", "מרץ", "אפר׳", "מאי", "יוני", "יולי", "אוג׳", "ספט׳", "אוק׳", "נוב׳", "דצמ׳",
  ]

  package func month(_ month: Int, isShort: Bool) -> String {
    (isShort ? Self.shortMonths : Self.months)[max(1, min(12, month)) - 1]
  }

  package func day(_ day: Int, of month: Int, isShort: Bool) -> String {
    "\(plainNumber(day))\u{A0}ב\(self.month(month, isShort: isShort))"
  }

  package func adding(_ year: Int, to text: String, isShort: Bool) -> String { "\(text)\u{A0}\(plainNumber(year))" }
  package func year(_ year: Int, isShort: Bool) -> String { plainNumber(year) }
  package func yearNumber(_ year: Int) -> String { plainNumber(year) }
  package func firstDay(_ day: Int) -> String { plainNumber(day) }
  package func week(of day: Day) -> String { "השבוע של \(date(WrittenDate(day)))" }

  package func quarter(_ quarter: Int, year: Int?) -> String {
    guard let year else { return "ר\(plainNumber(quarter))" }
    return "רבעון\u{A0}\(plainNumber(quarter))\u{A0}\(plainNumber(year))"
  }

  /// A date behind a letter that is written in one with it: with a hyphen before digits.
  func date(_ date: WrittenDate, behind letter: String) -> String {
    let text = self.date(date)
    if case .month = date.date { return letter + text }
    if case .unknown = date.date { return text }
    return "\(letter)-\(text)"
  }
}
