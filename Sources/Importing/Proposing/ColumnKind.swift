import SituationData
import SourceText

/// What a column of a table seems to be, by its name and its cells.
enum ColumnKind: Equatable {
  case date
  case year
  // These are dates with a year beside them.
  case month
  case quarter
  case week
  case day
  case code
  case position
  /// By its name and cells, rows that are numbered, or numbers of something.
  case counter
  /// Yes or no.
  case mark
  /// Whole numbers of years of persons.
  case age
  case number
  case low
  case high
  case place(Int)
  case group
  case indicator
  case note
  /// The units of values.
  case unit
  /// Signs of no value alone.
  case blank
  case address
  case document
  case source
  /// One text in all rows.
  case constant
  case text

  /// Whether its cells are dates or parts of dates.
  var isDate: Bool { [.date, .year, .month, .quarter, .week, .day].contains(self) }

  /// - Parameters:
  ///   - texts: those of its cells that are not empty.
  ///   - rows: how many rows the table has.
  init(_ name: String, texts: [String], rows: Int, dates: ImportDates) {
    let words = ColumnWords(name)
    let distinct = texts.unique.filter { !CellForm.isMissing($0) }
    if let date = Self.date(words, distinct.filter { !NameCheck.isWhole($0) }, dates) {
      self = date
      return
    }
    if distinct.isEmpty, !texts.isEmpty, !words.isCode {
      self = .blank
      return
    }
    let numbers = texts.count { CellForm.isNumber($0) }
    func areMost(_ fits: (String) -> Bool) -> Bool { texts.count < 2 * texts.count(where: fits) }
    let isNumeric =
      numbers > 0 && areMost { CellForm.isNumber($0) || CellForm.isMissing($0) }
      || texts.contains(where: CellForm.isScaled)
        && areMost { CellForm.isNumber($0) || CellForm.isMissing($0) || CellForm.isScaled($0) }
      || words.isOfAmount && texts.contains(where: CellForm.hasNumber)
        && areMost { CellForm.hasNumber($0) || CellForm.isMissing($0) }
      || (numbers > 0 || words.isOfAmount) && CellForm.areQualified(texts)
    if words.isCode, !texts.contains(where: { $0.contains(".") && CellForm.isNumber($0) }) {
      self = .code
    } else if isNumeric, !name.isEmpty, words.words.isEmpty || Self.areCounted(words, texts) {
      self = .counter
    } else if isNumeric, words.isOfPhases, distinct.count < 13, 2 * distinct.count <= texts.count {
      self = .group
    } else if isNumeric {
      self = Self.number(words)
    } else {
      self = Self.text(words, texts, distinct, rows: rows)
    }
  }

  private static func date(_ words: ColumnWords, _ distinct: [String], _ dates: ImportDates) -> ColumnKind? {
    guard !distinct.isEmpty else { return nil }
    func all(_ range: ClosedRange<Int>) -> Bool {
      distinct.allSatisfy { text in Int(text.filter { $0.isASCII && $0.isNumber }).map(range.contains) ?? false }
        && distinct.allSatisfy { $0.utf8.count < 8 }
    }
    // What is no year of this calendar is refused as a date.
    if words.words.count < 3, words.say(ColumnWords.calendarYear), distinct.allSatisfy(CellForm.isYearOfAnyCalendar) {
      return .year
    }
    if distinct.allSatisfy(CellForm.isYear) { return words.say(ColumnWords.year) || distinct.count == 1 ? .year : nil }
    if distinct.allSatisfy({ dates.asOf($0) != nil }) { return .date }
    // A day of no year of this calendar is refused as one.
    if words.say(ColumnWords.date), distinct.allSatisfy(CellForm.isDayOfAnotherCalendar) { return .date }
    if words.say(ColumnWords.week), all(1...53) { return .week }
    if words.say(ColumnWords.quarter), all(1...4) { return .quarter }
    if words.say(ColumnWords.month), all(1...12) { return .month }
    // What a month is cut to may be something else as well: AVR is a country, too.
    if words.say(ColumnWords.month) || distinct.count > 2, distinct.allSatisfy({ MonthNames.month($0) != nil }) {
      return .month
    }
    if words.say(ColumnWords.day), all(1...31) { return .day }
    if words.say(ColumnWords.date), distinct.allSatisfy(ImportDates.isCompact) { return .date }
    if !distinct.allSatisfy({ CellForm.isNumber($0) && !CellForm.hasPartsOfDate($0) }),
      !ImportDates.forms(reading: distinct).isEmpty
    {
      return .date
    }
    return nil
  }

  /// Whether its rows are numbered: 1, 2, 3, …
  private static func areCounted(_ words: ColumnWords, _ texts: [String]) -> Bool {
    words.words.allSatisfy(ColumnWords.count.contains) && words.words.count < 3 && texts.count > 1
      && texts.enumerated().allSatisfy { $1 == "\($0 + 1)" }
  }

  private static func number(_ words: ColumnWords) -> ColumnKind {
    if words.say(ColumnWords.position), words.words.count < 3 { return .position }
    if !words.words.isEmpty, words.words.allSatisfy(ColumnWords.age.contains) { return .age }
    if words.say(ColumnWords.low) { return .low }
    return words.say(ColumnWords.high) ? .high : .number
  }

  private static func text(_ words: ColumnWords, _ texts: [String], _ distinct: [String], rows: Int) -> ColumnKind {
    if texts.allSatisfy({ $0.hasPrefix("http://") || $0.hasPrefix("https://") }) || words.say(ColumnWords.address) {
      return .address
    }
    if !distinct.isEmpty, distinct.allSatisfy({ ["true", "false", "yes", "no", "y", "n"].contains($0.lowercased()) }) {
      return .mark
    }
    let isSame = distinct.count == 1 && texts.count == rows && rows > 2
    if words.isOfMarks { return isSame ? .constant : .note }
    if words.say(ColumnWords.note) { return .note }
    if words.isOfUnits { return .unit }
    if words.say(ColumnWords.indicator) { return .indicator }
    if let rank = words.placeRank, !words.say(["type", "kind", "class", "status", "model"]) { return .place(rank) }
    if isSame { return .constant }
    if words.say(ColumnWords.group) { return .group }
    if words.say(ColumnWords.source) { return .source }
    return words.say(ColumnWords.document) ? .document : .text
  }
}
