package import SourceText

extension English {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  package func month(_ month: Int, isShort: Bool) -> String {
    let name = Self.months[max(1, min(12, month)) - 1]
    return isShort ? String(name.prefix(3)) : name
  }

  package func day(_ day: Int, of month: Int, isShort: Bool) -> String {
    "\(day)\u{A0}\(self.month(month, isShort: isShort))"
  }

  package func adding(_ year: Int, to text: String, isShort: Bool) -> String { "\(text)\u{A0}\(year)" }
  package func year(_ year: Int, isShort: Bool) -> String { "\(year)" }
  package func yearNumber(_ year: Int) -> String { "\(year)" }
  package func firstDay(_ day: Int) -> String { "\(day)" }
  package func week(of day: Day) -> String { "week of \(date(WrittenDate(day)))" }
  package func quarter(_ quarter: Int, year: Int?) -> String { "Q\(quarter)\(year.map { "\u{A0}\($0)" } ?? "")" }
}
