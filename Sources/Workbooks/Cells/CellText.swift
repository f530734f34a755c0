/// A saved number as its cell shows it: as a date, in percent, or in digits.
enum CellText {
  /// How many of the signs of a saved date its cell shows: the month or year alone, no midnight, no fractions of a second.
  static func shownCount(ofDate saved: UnsafeRawBufferPointer, _ format: NumberFormat?) -> Int {
    switch format {
    case .month: return 7
    case .year: return 4
    default:
      let time = UnsafeRawBufferPointer(rebasing: saved.dropFirst(10).prefix(9))
      return XMLText.isEqual(time, "T00:00:00") ? 10 : 19
    }
  }

  static func text(_ saved: UnsafeRawBufferPointer, _ format: NumberFormat, _ dates: SerialDate) -> [UInt8] {
    switch format {
    case .number: return CellNumber.text(saved)
    case .percent: return CellNumber.text(saved, shift: 2) + [UInt8(ascii: "%")]
    case .day, .month, .year, .dayAndTime, .time:
      let number = Double(String(decoding: saved, as: UTF8.self))
      return number.flatMap { dates.text($0, format) }.map { Array($0.utf8) } ?? text(saved, .number, dates)
    }
  }
}
