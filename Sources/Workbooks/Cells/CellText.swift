/// A saved number as its cell shows it: as a date, in percent, or in digits.
enum CellText {
  static func text(_ saved: [UInt8], _ format: NumberFormat, _ dates: SerialDate) -> [UInt8] {
    switch format {
    case .number: return saved.withUnsafeBytes { CellNumber.text($0) }
    case .percent: return saved.withUnsafeBytes { CellNumber.text($0, shift: 2) } + [UInt8(ascii: "%")]
    case .day, .month, .year, .dayAndTime, .time:
      let number = Double(String(decoding: saved, as: UTF8.self))
      return number.flatMap { dates.text($0, format) }.map { Array($0.utf8) } ?? text(saved, .number, dates)
    }
  }
}
