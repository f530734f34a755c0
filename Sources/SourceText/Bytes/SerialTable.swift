/// Which numbers belong to texts that are serial numbers, as ids of events often are. Each has its place by itself, so that
/// rows with one id after another find theirs beside the last one, where a hash would send each to another end of a table.
package struct SerialTable: Sendable {
  /// Number + 1 by serial number; 0 for none.
  private var numbers: [UInt32] = []
  /// Whether a serial number had no place, and has its number elsewhere.
  package private(set) var isIncomplete = false

  @inline(__always)
  package func number(of serial: Int) -> Int? {
    guard serial < numbers.count, numbers[serial] > 0 else { return nil }
    return Int(numbers[serial]) - 1
  }

  /// False where the serial number is too far from 0 for as many numbers as there are.
  package mutating func insert(_ number: Int, for serial: Int) -> Bool {
    if serial >= numbers.count {
      guard serial < 4 * number + 4096 else {
        isIncomplete = true
        return false
      }
      numbers.append(contentsOf: repeatElement(0, count: max(serial + 1, 2 * numbers.count) - numbers.count))
    }
    numbers[serial] = UInt32(truncatingIfNeeded: number + 1)
    return true
  }

  /// The serial number that a text is: up to nine digits, and no zero in front.
  @inline(__always)
  package static func serial(_ text: UnsafeRawBufferPointer) -> Int? {
    guard (1...9).contains(text.count), text[0] != UInt8(ascii: "0") else { return nil }
    var serial = 0
    for byte in text {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      serial = serial &* 10 &+ Int(digit)
    }
    return serial
  }
}
