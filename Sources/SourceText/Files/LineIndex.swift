/// Where lines begin: the line breaks in front of each thousand bytes are counted once, the rest where it is asked for. Files of
/// a million lines need no list of them, and a place costs no walk through the file.
struct LineIndex: Sendable {
  static let step = UTF8Blocks.stretch
  /// Line breaks in front of each step, and in all.
  private let breaks: [Int]

  /// - Parameter breaks: the line breaks in front of each step, and in all.
  init(breaks: [Int]) { self.breaks = breaks }

  /// How many line breaks there are.
  var count: Int { breaks[breaks.count - 1] }

  /// The line, from 1, of the byte at an offset.
  func line(of offset: Int, in bytes: [UInt8]) -> Int {
    let step = min(offset / Self.step, breaks.count - 1)
    return bytes.withUnsafeBytes { breaks[step] + Self.count(in: $0, (step * Self.step)..<offset) + 1 }
  }

  /// The byte at which a line begins, from 1; the end of the file where there are fewer lines.
  func start(ofLine line: Int, in bytes: [UInt8]) -> Int {
    guard line > 1 else { return 0 }
    guard line - 1 <= breaks[breaks.count - 1] else { return bytes.count }
    // The last step with fewer breaks in front of it than the line has.
    var (low, high) = (0, breaks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if breaks[middle] < line - 1 { low = middle } else { high = middle }
    }
    var (offset, count) = (low * Self.step, breaks[low])
    while count < line - 1 {
      if bytes[offset] == 10 { count += 1 }
      offset += 1
    }
    return offset
  }

  /// The line breaks among bytes.
  static func count(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] == 10 { count += 1 }
    return count
  }
}
