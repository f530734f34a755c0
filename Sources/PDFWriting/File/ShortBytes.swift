import Drawing

/// A few numbers and operators on their way into a file. A page is made of some hundred thousand: to append each byte by itself
/// takes longer than to find out which it is, so they are put down at hand and appended together.
struct ShortBytes {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// What an operator with six numbers takes at most.
  static let most = 128

  fileprivate init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  /// Those that were put down.
  fileprivate var all: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }

  mutating func add(_ byte: UInt8) {
    precondition(count < room.count)
    room[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func add(_ letters: StaticString) {
    letters.withUTF8Buffer { for byte in $0 { add(byte) } }
  }

  /// A whole number, not negative.
  mutating func add(whole number: UInt) {
    if number > 9 { add(whole: number / 10) }
    add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// A number to five decimals, without needless zeros; 0 for what is no number.
  mutating func add(decimal value: Double) {
    // As most are: the gaps between letters.
    if let whole = Int(exactly: value), (-999_999_999...999_999_999).contains(whole) {
      if whole < 0 { add(UInt8(ascii: "-")) }
      return add(whole: whole.magnitude)
    }
    add(value, of: 100_000)
  }

  /// A place on a page: to three decimals, less than a pixel of any printer.
  mutating func add(place value: Double) { add(value, of: 1000) }

  /// A point of a page so high. PDF counts from the bottom.
  mutating func add(_ point: Point, on height: Double) {
    add(place: point.x)
    add(" ")
    add(place: height - point.y)
    add(" ")
  }

  /// A number in parts of 1, of which there is a power of ten.
  @inline(__always)
  private mutating func add(_ value: Double, of parts: UInt) {
    guard value.isFinite else { return add(UInt8(ascii: "0")) }
    let scaled = UInt((min(abs(value), 1e9) * Double(parts)).rounded())
    if value < 0, scaled > 0 { add(UInt8(ascii: "-")) }
    add(whole: scaled / parts)
    var rest = scaled % parts
    if rest > 0 { add(UInt8(ascii: ".")) }
    while rest > 0 {
      rest *= 10
      add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / parts))
      rest %= parts
    }
  }

  /// Four digits.
  mutating func add(hex number: UInt16) {
    for shift in [12, 8, 4, 0] as [UInt16] { add(Self.digit(number >> shift & 15)) }
  }

  private static func digit(_ value: UInt16) -> UInt8 {
    UInt8(truncatingIfNeeded: value) + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") - 10)
  }
}

extension [UInt8] {
  /// Appends what is put down, up to `ShortBytes.most` bytes.
  @inline(__always)
  mutating func addTogether(_ write: (inout ShortBytes) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ShortBytes.most) { room in
      var bytes = ShortBytes(room)
      write(&bytes)
      append(contentsOf: bytes.all)
    }
  }
}
