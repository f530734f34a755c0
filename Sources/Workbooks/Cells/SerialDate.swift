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
    guard let date = self.day(day)?.text else { return nil }
    switch format {
    case .month: return String(date.prefix(7))
    case .year: return String(date.prefix(4))
    default: return second == 0 ? date : "\(date)T\(time)"
    }
  }

  /// The day of a whole number; nil for one that is no date.
  func day(_ number: Int) -> SheetDay? {
    guard 0 <= number, number <= (countsFrom1904 ? Self.lastDay - 1462 : Self.lastDay) else { return nil }
    if countsFrom1904 { return SheetDay(Self.first1904.adding(number).components) }
    // The number 60 stands for 29 February 1900, which there was not.
    if number == 60 { return SheetDay((1900, 2, 29)) }
    return SheetDay(Self.first1900.adding(number - (number > 60 ? 1 : 0)).components)
  }

  /// A day as a number of dates from 1900 on; nil before the 29 February 1900 that there was not, where programs differ.
  static func number(of day: Day) -> Int? {
    let number = Int(day.number) - Int(first1900.number) + 1
    return (61...lastDay).contains(number) ? number : nil
  }

  /// 31 December 1899 and 1 January 1904.
  private static let first1900 = Day(number: -25_568)
  private static let first1904 = Day(number: -24_107)

  private static func time(_ seconds: Int) -> String {
    let minutes = "\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2))"
    return seconds % 60 == 0 ? minutes : "\(minutes):\(padded(seconds % 60, to: 2))"
  }
}
