/// Names that a spreadsheet makes of something else: 5-9 becomes 05-Sep or 9-May, 10-14 becomes Oct-14.
package enum DateLikeName {
  package static func matches(_ name: String) -> Bool {
    // Most names are told by that.
    guard name.utf8.contains(where: { "-/.".utf8.contains($0) }) else { return false }
    let text = name.lowercased().replacing(". ", with: ".").split(separator: " ", omittingEmptySubsequences: true)
    // Behind a whole date may stand a time.
    guard let date = text.first, text.count == 1 || text.count == 2 && isTime(text[1]) else { return false }
    let parts = date.split { "-/.".contains($0) }
    let signs = date.filter { "-/.".contains($0) }.count
    guard signs >= parts.count - 1, signs <= parts.count else { return false }
    switch parts.count {
    case 2:
      return text.count == 1
        && (isMonth(parts[0]) && isNumber(parts[1], 1...4) || isNumber(parts[0], 1...2) && isMonth(parts[1]))
    case 3:
      let isNamed = parts.contains(where: isMonth) && parts.count(where: { isNumber($0, 1...4) }) == 2
      let isISO = isNumber(parts[0], 4...4) && isNumber(parts[1], 1...2) && isNumber(parts[2], 1...2)
      let isOther = isNumber(parts[0], 1...2) && isNumber(parts[1], 1...2) && isNumber(parts[2], 4...4)
      return isNamed || isISO || isOther
    default: return false
    }
  }

  /// A day of 2000 to 2049 as spreadsheets count days: 44690 for 9 May 2022.
  package static func isSerial(_ name: String) -> Bool {
    name.utf8.count == 5 && (Int(name).map { (36_526..<54_789).contains($0) } ?? false)
  }

  private static func isNumber(_ text: Substring, _ digits: ClosedRange<Int>) -> Bool {
    digits.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static func isTime(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":")
    return parts.count >= 2 && parts.allSatisfy { isNumber($0, 1...2) }
  }

  private static func isMonth(_ text: Substring) -> Bool { months.contains(NameForm.skeleton(String(text))) }

  /// As spreadsheets write them in English, French, Spanish, German, Arabic, Hebrew and Ukrainian.
  private static let months = Set(
    """
    jan feb mar apr may jun jul aug sep sept oct nov dec
    janv févr mars avr mai juin juil août déc
    ene abr ago dic
    jän mär mrz okt dez
    يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
    ינו פבר מרץ אפר מאי יונ יונ יול אוג ספט אוק נוב דצמ
    січ лют бер кві тра чер лип сер вер жов лис гру
    """.split { $0 == " " || $0 == "\n" }.map { NameForm.skeleton(String($0)) })
}
