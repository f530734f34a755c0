/// A day of the proleptic Gregorian calendar, without a time zone.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package var number: Int32

  package init(number: Int32) {
    self.number = number
  }

  /// The day of this date, or nil where there is none (30 February, month 13, a year outside 1 to 9999).
  @inline(__always)
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= 28 || day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Howard Hinnant's days_from_civil, for years from 0 on, where division rounds down: years begin in March, so that the leap
  /// day comes last.
  @inline(__always)
  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    let y = month <= 2 ? year &- 1 : year
    let dayOfYear = (153 &* (month <= 2 ? month &+ 9 : month &- 3) &+ 2) / 5 &+ day
    number = Int32(truncatingIfNeeded: 365 &* y &+ y / 4 &- y / 100 &+ y / 400 &+ dayOfYear &- 719_469)
  }

  /// Year, month and day of the month (civil_from_days).
  package var components: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package func adding(_ days: Int) -> Day { Day(number: number + Int32(days)) }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// ISO 8601: `2025-02-18`.
  package var iso: String {
    let (year, month, day) = components
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// A number with leading zeros.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return digits.utf8.count < width ? String(repeating: "0", count: width - digits.utf8.count) + digits : digits
}
