import SituationData
import SourceText

/// Years of accounts, as “2021/22” or “FY 2023”. When they begin only the user knows.
struct AccountingYears {
  let texts: [String]
  /// The years in which they begin.
  private let starts: [Int]
  /// Whether they are called after one year alone, which may be that of the calendar.
  private let areCalendarYears: Bool

  /// Nil where a text is none such.
  init?(_ texts: [String]) {
    let years = texts.compactMap(Self.year)
    guard !texts.isEmpty, years.count == texts.count, texts.count <= 24 else { return nil }
    (self.texts, starts) = (texts, years.map(\.start))
    areCalendarYears = years.allSatisfy(\.isOne)
  }

  /// `2021/22` begins in 2021; one that is called after a single year is called after its end.
  private static func year(_ text: String) -> (start: Int, isOne: Bool)? {
    let isOfAccounts = text.lowercased().hasPrefix("fy")
    let plain = String(isOfAccounts ? text.dropFirst(2) : Substring(text)).trimmed
    if isOfAccounts, plain.utf8.count == 4, CellForm.isYear(plain), let year = Int(plain) { return (year - 1, true) }
    let ends = plain.split(omittingEmptySubsequences: false) { "/-–".contains($0) }.map { String($0).trimmed }
    guard ends.count == 2, ends[0].utf8.count == 4, [2, 4].contains(ends[1].utf8.count), let first = Int(ends[0]),
      let last = Int(ends[1]), CellForm.isYear(ends[0]), last == first + 1 || last == (first + 1) % 100
    else { return nil }
    return (first, false)
  }

  /// Whether each may be a month as well: 2009-10.
  var mayBeMonths: Bool { texts.allSatisfy { DateReader().asOf($0) != nil } }

  /// An option for each way in which they may begin.
  ///
  /// - Parameters:
  ///   - column: that which holds them.
  ///   - others: what stands before it, as an option.
  func options(_ column: String, behind others: String) -> [String] {
    let spans = [("07-01", "06-30"), ("04-01", "03-31"), ("10-01", "09-30")].map { first, last in
      starts.map { "\($0)-\(first)/\($0 + 1)-\(last)" }
    }
    return (spans + (areCalendarYears ? [starts.map { "\($0 + 1)" }] : [])).map { spans in
      others
        + zip(texts, spans).map { " --map \(ShellText.quoted(ImportMapping.map(column, $0, $1)))" }.joined()
    }
  }

  /// What is asked of them; the place stands before it.
  var question: String {
    "“\(texts[0].visible)” is a year of accounts; does it begin in July, April or October\(areCalendarYears ? ", or is it a year of the calendar" : "")\(mayBeMonths ? ", or is it a month" : "")? Other days can be written in place of these"
  }
}
