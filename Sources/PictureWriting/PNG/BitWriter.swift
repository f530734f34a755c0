/// Packs numbers of some bits each into bytes, from the lowest bit on.
struct BitWriter {
  private var words: [UInt32] = []
  private var buffer: UInt64 = 0
  private var filled = 0

  /// - Parameters:
  ///   - value: below 2 to the power of `count`.
  ///   - count: at most 32.
  @inline(__always)
  mutating func append(_ value: UInt32, count: Int) {
    buffer |= UInt64(value) << UInt64(filled)
    filled += count
    guard filled >= 32 else { return }
    words.append(UInt32(truncatingIfNeeded: buffer).littleEndian)
    buffer >>= 32
    filled -= 32
  }

  /// Appends what some numbers stand for.
  ///
  /// - Parameter table: at the place of each number its bits, at most 32 of them.
  mutating func append(_ table: [(bits: UInt32, count: Int)], of numbers: ArraySlice<UInt16>) {
    // At hand, and not in the structure, for as long as there is something to write.
    var (buffer, filled) = (buffer, filled)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.step) { room in
      table.withUnsafeBufferPointer { table in
        numbers.withUnsafeBufferPointer { numbers in
          for start in stride(from: 0, to: numbers.count, by: Self.step) {
            var count = 0
            for number in numbers[start..<min(start + Self.step, numbers.count)] {
              let word = table[Int(number)]
              buffer |= UInt64(word.bits) &<< UInt64(truncatingIfNeeded: filled)
              filled &+= word.count
              guard filled >= 32 else { continue }
              room[count] = UInt32(truncatingIfNeeded: buffer).littleEndian
              count &+= 1
              buffer >>= 32
              filled &-= 32
            }
            words.append(contentsOf: UnsafeMutableBufferPointer(rebasing: room[..<count]))
          }
        }
      }
    }
    (self.buffer, self.filled) = (buffer, filled)
  }

  /// Numbers that are written at once: what they need is at hand, and not so much that it goes back to the system each time.
  private static let step = 4096

  /// What was written; the last byte is filled with zeros. Nothing is written afterwards.
  mutating func finish() -> [UInt8] {
    var bytes = words.withUnsafeBytes { Array($0) }
    while filled > 0 {
      bytes.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      filled -= 8
    }
    words.removeAll(keepingCapacity: true)
    (buffer, filled) = (0, 0)
    return bytes
  }
}
