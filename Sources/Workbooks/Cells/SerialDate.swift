import SourceText

/// Dates as spreadsheets number them.
struct SerialDate {
  /// Whether day 0 is 1 January 1904, as old workbooks of a Macintosh have it.
  var countsFrom1904 = false

  private static let lastDay = 2_958_465
  private static let secondsOfDay = 86_400

  /// A number as a date, in the form of ISO 8601; nil for a number that is no date.
  ///
  /// - Parameter format: that of a date or a time. Where it shows no day, the text has none.
  func text(_ number: Double, _ format: NumberFormat) -> String? {
    guard number.isFinite, number >= 0, number < Double(Self.lastDay + 1) else { return nil }
    let seconds = Int((number * Double(Self.secondsOfDay)).rounded())
    let (day, second) = seconds.quotientAndRemainder(dividingBy: Self.secondsOfDay)
    let time = Self.time(second)
    if format == .time { return day == 0 ? time : Self.time(seconds) }
    let date = date(day)
    switch format {
    case .month: return String(date.prefix(7))
    case .year: return String(date.prefix(4))
    default: return second == 0 ? date : "\(date)T\(time)"
    }
  }

  private func date(_ day: Int) -> String {
    if countsFrom1904 { return Self.first1904.adding(day).iso }
    // The number 60 stands for 29 February 1900, which there was not.
    if day == 60 { return "1900-02-29" }
    return Self.first1900.adding(day - (day > 60 ? 1 : 0)).iso
  }

  /// 31 December 1899 and 1 January 1904.
  private static let first1900 = Day(number: -25_568)
  private static let first1904 = Day(number: -24_107)

  private static func time(_ seconds: Int) -> String {
    let minutes = "\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2))"
    return seconds % 60 == 0 ? minutes : "\(minutes):\(padded(seconds % 60, to: 2))"
  }
}
