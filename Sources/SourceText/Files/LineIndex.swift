/// Where lines begin: the line breaks in front of each thousand bytes are counted once, the rest where it is asked for. Files of
/// a million lines need no list of them, and a place costs no walk through the file.
struct LineIndex: Sendable {
  private static let step = 1024
  /// Line breaks in front of each step, and in all.
  private let breaks: [Int]

  init(_ bytes: [UInt8]) {
    var breaks = [0]
    breaks.reserveCapacity(bytes.count / Self.step + 2)
    var total = 0
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: Self.step) {
        total += Self.count(in: bytes, start..<min(start + Self.step, bytes.count))
        breaks.append(total)
      }
    }
    self.breaks = breaks
  }

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

  /// The line breaks among bytes, at most one step of them.
  private static func count(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    // The blocks of a step take 64 at most, which a byte holds.
    var counts = SIMD16<UInt8>(repeating: 0)
    while index + ByteBlock.count <= range.upperBound {
      ByteBlock(bytes, at: index).countDown(10, in: &counts)
      index += ByteBlock.count
    }
    var count = 0
    for place in counts.indices { count += Int(0 &- counts[place]) }
    while index < range.upperBound {
      count += bytes[index] == 10 ? 1 : 0
      index += 1
    }
    return count
  }
}
