import SituationData
package import SourceText

extension Arabic {
  static let levantine = [
    "كانون\u{A0}الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين\u{A0}الأول",
    "تشرين\u{A0}الثاني", "كانون\u{A0}الأول",
  ]
  static let gregorian = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
  ]

  package func month(_ month: Int, isShort: Bool) -> String {
    let index = max(1, min(12, month)) - 1
    switch choices.months {
    case .gregorian: return Self.gregorian[index]
    case .both where !isShort: return "\(Self.levantine[index])/\u{2060}\(Self.gregorian[index])"
    case .both, .levantine: return Self.levantine[index]
    }
  }

  package func day(_ day: Int, of month: Int, isShort: Bool) -> String {
    "\(plainNumber(day))\u{A0}\(self.month(month, isShort: isShort))"
  }

  package func adding(_ year: Int, to text: String, isShort: Bool) -> String { "\(text)\u{A0}\(plainNumber(year))" }
  package func year(_ year: Int, isShort: Bool) -> String { plainNumber(year) }
  package func yearNumber(_ year: Int) -> String { plainNumber(year) }
  package func firstDay(_ day: Int) -> String { plainNumber(day) }
  package func week(of day: Day) -> String { "أسبوع \(date(WrittenDate(day)))" }

  package func quarter(_ quarter: Int, year: Int?) -> String {
    guard let year else { return "ر\(plainNumber(quarter))" }
    let names = ["الأول", "الثاني", "الثالث", "الرابع"]
    return "الربع\u{A0}\(names[max(1, min(4, quarter)) - 1])\u{A0}\(plainNumber(year))"
  }
}
