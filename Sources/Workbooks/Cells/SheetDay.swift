/// A date of four, two and two digits, as ISO 8601 writes it.
struct SheetDay {
  /// Its ten signs, the first one lowest.
  private let signs: (UInt64, UInt64)

  /// - Parameter date: with a year of four digits.
  @inline(__always)
  init(_ date: (year: Int, month: Int, day: Int)) {
    let dash = UInt64(UInt8(ascii: "-"))
    let year = Self.pair(date.year / 100) | Self.pair(date.year % 100) &<< 16
    signs = (year | dash &<< 32 | Self.pair(date.month) &<< 40 | dash &<< 56, Self.pair(date.day))
  }

  @inline(__always)
  private static func pair(_ number: Int) -> UInt64 { UInt64(48 &+ number / 10) | UInt64(48 &+ number % 10) &<< 8 }

  @inline(__always)
  func withBytes<Failure: Error>(_ body: (UnsafeRawBufferPointer) throws(Failure) -> Void) throws(Failure) {
    let signs = (signs.0.littleEndian, signs.1.littleEndian)
    try withUnsafeBytes(of: signs) { bytes throws(Failure) in
      try body(UnsafeRawBufferPointer(rebasing: bytes[..<10]))
    }
  }

  var text: String {
    var text = ""
    withBytes { text = String(decoding: $0, as: UTF8.self) }
    return text
  }
}
