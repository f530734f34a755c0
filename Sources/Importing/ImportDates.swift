package import SourceText

/// Reads the dates of a table in the form that the user declares, and always in ISO 8601.
package struct ImportDates: Hashable, Sendable {
  /// How the dates of a table are written.
  enum Form: Hashable, Sendable {
    /// Parts in this order with a sign between them, months as numbers: `day/month/year`, `month/year`.
    case signed([Part], Character)
    /// The same with blanks or signs between them, months by name: `day month year`.
    case named([Part])
    /// Digits without signs between the parts: `20250218`.
    case compact([Part])
    /// `2025-W07`.
    case week
    /// `2025-Q1`.
    case quarter
    /// `2025-H1`, `S1 2025`.
    case halfyear
    /// Days since the end of 1899, or of 1903, as a spreadsheet has them where a cell is no date.
    case serial(Day?)
    /// Seconds since the beginning of 1970, or thousands of them, as a program has them: so many digits.
    case seconds(digits: Int)
  }

  typealias Part = DateReader.Pattern.Part

  private let form: Form?
  /// The form that report.md declares.
  private let declared: DateReader

  /// - Parameter form: nil for ISO 8601 alone.
  init(_ form: Form?, declared: DateReader = DateReader()) { (self.form, self.declared) = (form, declared) }

  /// What an option names; nil for no form.
  static func form(_ text: String) -> Form? {
    switch text.trimmed {
    case "yearmonthday": return .compact([.year, .month, .day])
    case "yearmonth": return .compact([.year, .month])
    case "week": return .week
    case "quarter": return .quarter
    case "halfyear": return .halfyear
    case "seconds": return .seconds(digits: 10)
    case "milliseconds": return .seconds(digits: 13)
    case "serial": return .serial(Day(year: 1899, month: 12, day: 30))
    case "serial-1904": return .serial(Day(year: 1904, month: 1, day: 1))
    case let text:
      let sign = text.first { "/.- ".contains($0) }
      guard let sign else { return nil }
      let words = text.split(separator: sign, omittingEmptySubsequences: false)
      let parts = words.compactMap { Part(rawValue: String($0)) }
      guard parts.count == words.count, Set(parts).count == parts.count, parts.contains(.year), parts.contains(.month),
        parts.count == 3 || !parts.contains(.day)
      else { return nil }
      return sign == " " ? .named(parts) : .signed(parts, sign)
    }
  }

  /// The forms that are offered where dates are in none that is read.
  static let known = [
    "day/month/year", "month/day/year", "day.month.year", "month.day.year", "day-month-year", "month-day-year",
    "year/month/day", "year.month.day", "day month year", "month day year", "year month day", "month year",
    "year month", "month/year",
    "year/month", "week", "quarter", "halfyear", "serial", "yearmonthday", "yearmonth",
    "seconds", "milliseconds",
  ]

  /// The day or span of days of a text; nil where it is none. Of a day with a time the day is kept.
  package func asOf(_ text: String) -> AsOf? {
    if let date = DateReader().asOf(text) { return date }
    let text = Self.withoutTime(NameForm.compared(text))
    if let date = DateReader().asOf(text) { return date }
    if let year = Self.year(text) { return .year(year) }
    if let month = Self.monthOfAProgram(text) { return month }
    if let date = form.flatMap({ Self.read(text, $0) }) { return date }
    return declared.asOf(text) ?? DateSpan.read(text, form) { day($0) }
  }

  private func day(_ text: String) -> AsOf? {
    let date = DateReader().asOf(text) ?? form.flatMap { Self.read(text, $0) } ?? declared.asOf(text)
    return date.flatMap { $0.isDay ? $0 : nil }
  }

  /// `2024`, or `2024.0`, as a program writes it.
  private static func year(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, !parts[1].isEmpty, parts[1].allSatisfy({ $0 == "0" }) else {
      return nil
    }
    return Int(parts[0]).flatMap { readYears.contains($0) ? $0 : nil }
  }

  /// `2024M01`, as statistical services write a month.
  private static func monthOfAProgram(_ text: String) -> AsOf? {
    let parts = text.split(separator: "M", omittingEmptySubsequences: false)
    guard (6...8).contains(text.utf8.count), parts.count == 2,
      let year = number(parts[0].last == "-" ? String(parts[0].dropLast()) : String(parts[0]), digits: [4]),
      readYears.contains(year), let month = number(String(parts[1]), digits: [1, 2]), (1...12).contains(month)
    else { return nil }
    return .month(year: year, month: month)
  }

  private static let readYears = 1900...2100

  /// `2025-02-18T14:00:00Z` and `18/02/2025 14:00` without what stands behind the day.
  private static func withoutTime(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":") else { return text }
    let start = text[..<colon].lastIndex { $0 == "T" || $0 == " " }
    guard let start, start > text.startIndex else { return text }
    let time = text[text.index(after: start)...]
    let isTime =
      time.first?.isNumber ?? false && time.allSatisfy { $0.isASCII && ($0.isNumber || ":.+-ZzAPMapm ".contains($0)) }
    return isTime ? String(text[..<start]).trimmed : text
  }

  static func read(_ text: String, _ form: Form) -> AsOf? {
    switch form {
    case .signed(let parts, let sign):
      return date(parts, text.split(separator: sign, omittingEmptySubsequences: false).map { String($0).trimmed })
    case .named(let parts): return date(parts, words(of: text))
    case .compact(let parts):
      let digits = Array(text)
      guard digits.count == 2 + 2 * parts.count, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      return date(parts, parts.indices.map { String($0 == 0 ? digits[..<4] : digits[(2 + 2 * $0)..<(4 + 2 * $0)]) })
    case .week: return week(text)
    case .quarter: return quarter(text)
    case .halfyear: return halfyear(text)
    case .seconds(let digits):
      guard text.utf8.count == digits, let number = number(text, digits: [digits]) else { return nil }
      return Day(year: 1970, month: 1, day: 1).map { .day($0.adding((digits == 13 ? number / 1000 : number) / 86400)) }
    case .serial(let origin):
      let whole = text.split(separator: ".", maxSplits: 1).first.map(String.init) ?? ""
      let fraction = text.dropFirst(whole.count + 1)
      guard whole.utf8.count <= 5, whole.allSatisfy(\.isNumber), fraction.allSatisfy(\.isNumber), let origin,
        let number = Int(whole), number > 60
      else { return nil }
      return .day(origin.adding(number))
    }
  }

  /// Letters and digits apart, without the words that stand between them in several languages.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var isNumber: Bool?
    for character in text {
      guard character.isLetter || character.isNumber || character == "׳" || character == "'" else {
        isNumber = nil
        continue
      }
      if isNumber == character.isNumber, !words.isEmpty {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
      isNumber = character.isNumber
    }
    let said = words.filter { !fillers.contains($0.lowercased()) && !weekdays.contains($0.lowercased()) }
    // A name of two words is one.
    return said.reduce(into: []) { merged, word in
      if let last = merged.last, !(last.first?.isNumber ?? true), !(word.first?.isNumber ?? true) {
        merged[merged.count - 1] += word
      } else {
        merged.append(word)
      }
    }
  }

  private static let weekdays: Set = [
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonntag",
  ]
  private static let fillers: Set = [
    "de", "del", "of", "the", "st", "nd", "rd", "th", "er", "р", "року", "года", "年", "月", "日", "년", "월", "일",
  ]

  /// - Parameter texts: one for each part.
  static func date(_ parts: [Part], _ texts: [String]) -> AsOf? {
    guard parts.count == texts.count else { return nil }
    var (year, month, day): (Int?, Int?, Int?)
    for (part, text) in zip(parts, texts) {
      switch part {
      case .year: year = number(text, digits: [4]) ?? number(text, digits: [2]).map { 2000 + $0 }
      case .month: month = number(text, digits: [1, 2]) ?? MonthNames.month(text)
      case .day: day = number(text, digits: [1, 2])
      }
    }
    guard let year, readYears.contains(year), let month, (1...12).contains(month) else { return nil }
    guard parts.contains(.day) else { return .month(year: year, month: month) }
    return day.flatMap { Day(year: year, month: month, day: $0) }.map { .day($0) }
  }

  /// A whole number with so many digits; `2024.0` is one.
  static func number(_ text: String, digits: Set<Int>) -> Int? {
    var text = text[...]
    while text.contains("."), text.last == "0" { text = text.dropLast() }
    if text.last == "." { text = text.dropLast() }
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  /// The year, and the number beside a letter or word, as in `2025-W07` or `KW 7/2025`: 2021/22 is a year of accounts.
  private static func yearAndNumber(_ text: String, words known: [String]) -> (year: Int, number: Int)? {
    let words = words(of: text).map { $0.lowercased() }
    let numbers = words.filter { $0.first?.isNumber ?? false }
    let names = words.filter { !($0.first?.isNumber ?? true) }
    guard numbers.count == 2, names.count == 1, known.contains(names[0]),
      let place = numbers.firstIndex(where: { $0.utf8.count == 4 }), let year = Int(numbers[place]),
      readYears.contains(year), let number = Int(numbers[1 - place])
    else { return nil }
    return (year, number)
  }

  /// A week of ISO 8601, from Monday to Sunday.
  static func week(_ text: String) -> AsOf? {
    guard let (year, number) = yearAndNumber(text, words: ["w", "wk", "week", "kw", "sem", "semaine", "semana", "s"]),
      (1...53).contains(number), let january4 = Day(year: year, month: 1, day: 4)
    else { return nil }
    let monday = january4.adding(-(Int(january4.number + 3) % 7 + 7) % 7).adding(7 * (number - 1))
    // A year of 52 weeks has no 53rd.
    guard monday.adding(3).components.year == year else { return nil }
    return .period(monday, monday.adding(6))
  }

  static func quarter(_ text: String) -> AsOf? {
    let known = ["q", "quarter", "qtr", "t", "trimestre", "trim", "quartal", "кв", "квартал"]
    guard let (year, number) = yearAndNumber(text, words: known), (1...4).contains(number),
      let first = Day(year: year, month: 3 * number - 2, day: 1),
      let last = Day(year: year, month: 3 * number, day: Day.length(ofMonth: 3 * number, in: year))
    else { return nil }
    return .period(first, last)
  }

  static func halfyear(_ text: String) -> AsOf? {
    let known = ["h", "hy", "half", "s", "sem", "semester", "semestre", "semestr"]
    guard let (year, number) = yearAndNumber(text, words: known), (1...2).contains(number),
      let first = Day(year: year, month: 6 * number - 5, day: 1),
      let last = Day(year: year, month: 6 * number, day: number == 1 ? 30 : 31)
    else { return nil }
    return .period(first, last)
  }

  // MARK: - Several cells

  /// The text of a cell with what the name of its column says of it: 7 in a column of weeks is no month.
  static func part(_ text: String, of name: String) -> String {
    guard number(text, digits: [1, 2]) != nil else { return text }
    let words = ColumnWords(name)
    return words.say(ColumnWords.week) ? "W\(text)" : words.say(ColumnWords.quarter) ? "Q\(text)" : text
  }

  /// The date that the cells of several columns say together: a year, then a month by number or name, a quarter or a week, and a
  /// day; or the other way round.
  func asOf(parts texts: [String]) -> AsOf? {
    let isReversed = texts.first.map { Self.number($0, digits: [4]) == nil } ?? false
    let ordered = isReversed ? Array(texts.reversed()) : texts
    switch ordered.count {
    case 1: return asOf(ordered[0])
    case 2:
      if let date = Self.date([.year, .month], ordered) { return date }
      let text = ordered.joined(separator: " ")
      return Self.quarter(text) ?? Self.week(text)
    case 3: return Self.date([.year, .month, .day], ordered)
    default: return nil
    }
  }
}
