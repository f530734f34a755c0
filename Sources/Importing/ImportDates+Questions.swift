import SourceText

/// What is asked of dates.
extension ImportDates {
  /// Whether a text is a date of digits alone, which is a number elsewhere.
  static func isCompact(_ text: String) -> Bool {
    ["yearmonthday", "yearmonth", "seconds", "milliseconds"].contains { form($0).flatMap { read(text, $0) } != nil }
  }

  /// The forms in which all of some texts are dates.
  static func forms(reading texts: [String]) -> [String] {
    guard !texts.isEmpty else { return [] }
    let reading = known.filter { name in
      guard let form = form(name) else { return false }
      let dates = ImportDates(form)
      // Days of a spreadsheet that lie before 1954 are other numbers as likely.
      let isRecent = name != "serial" || texts.allSatisfy { Int($0.prefix { $0 != "." }).map { $0 >= 20000 } ?? true }
      return isRecent && texts.allSatisfy { dates.asOf($0) != nil }
    }
    // What is a day in one form is no month in another, and what has signs between its parts needs no names.
    let days = reading.filter { $0.contains("day") }
    let all = days.isEmpty ? reading : days
    let signed = all.filter { !$0.contains(" ") }
    return signed.isEmpty ? all : signed
  }

  /// A date in a name or title: `2025-02-14`, `14 February 2025`, or a month.
  static func date(in text: String) -> String? {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
    for word in words {
      if let date = DateReader().asOf(word), word.utf8.count > 4 { return date.iso }
    }
    let (day, month) = (ImportDates(.named([.day, .month, .year])), ImportDates(.named([.month, .year])))
    let flat = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    for (count, dates) in [(3, day), (2, month)] {
      for start in flat.indices where start + count <= flat.count {
        if let date = dates.asOf(flat[start..<start + count].joined(separator: " ")), date != .unknown {
          return date.iso
        }
      }
    }
    return nil
  }
}
