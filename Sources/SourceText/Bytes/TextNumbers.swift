/// Numbers for texts in the order in which they first come. Each text is kept once, as bytes or as the serial number that it
/// is, however many rows have it.
package struct TextNumbers: Sendable {
  /// By number: the position of the text's end in `ends`, or ~ its serial number, which is below 0.
  private var entries: [Int32] = []
  private var bytes: [UInt8] = []
  /// Where each text that is kept as bytes ends.
  private var ends: [Int] = []
  private var table = NumberTable()
  private var serials = SerialTable()
  /// The number of the first of several forms that Unicode holds for the same text: é is one letter or two.
  private var sameAs: [Int: Int] = [:]
  /// The first form of each text that is more than ASCII.
  private var firstForms: [String: Int] = [:]

  package init() {}

  /// The text of a number.
  package subscript(number: Int) -> String {
    let entry = entries[number]
    return entry < 0 ? String(~entry) : String(decoding: bytes[range(at: entry)], as: UTF8.self)
  }

  package var count: Int { entries.count }

  package mutating func reserveCapacity(_ texts: Int) { entries.reserveCapacity(texts) }

  /// The number of a text that has one.
  package func number(of text: String) -> Int? { number(of: Array(text.utf8).span) ?? firstForms[text] }

  /// The same of bytes that are UTF-8, where the text came in just this form.
  @inline(__always)
  package func number(of text: Span<UInt8>) -> Int? {
    text.withUnsafeBytes { number(of: $0, serial: SerialTable.serial($0)) }
  }

  /// The number of a text, which gets one where it has none.
  package mutating func insert(_ text: Span<UInt8>) -> Int {
    insert(text, serial: text.withUnsafeBytes { SerialTable.serial($0) })
  }

  /// - Parameter serial: the serial number that the text is, or nil.
  @inline(__always)
  package mutating func insert(_ text: Span<UInt8>, serial: Int?) -> Int {
    if let serial {
      if let number = serials.number(of: serial) { return number }
      if !serials.isIncomplete, let number = append(serial: serial) { return number }
    }
    return text.withUnsafeBytes { number(of: $0, serial: serial) ?? append($0, serial: serial) }
  }

  @inline(__always)
  private mutating func append(serial: Int) -> Int? {
    guard serials.insert(entries.count, for: serial) else { return nil }
    entries.append(~Int32(truncatingIfNeeded: serial))
    return entries.count - 1
  }

  @inline(__always)
  private func number(of text: UnsafeRawBufferPointer, serial: Int?) -> Int? {
    if let serial {
      if let number = serials.number(of: serial) { return number }
      if !serials.isIncomplete { return nil }
    }
    let number = bytes.withUnsafeBytes { bytes in
      table.number(hash: Self.hash(text)) { bytes.holds(text, in: range(at: entries[$0])) }
    }
    return sameAs.isEmpty ? number : number.map { sameAs[$0] ?? $0 }
  }

  private mutating func append(_ text: UnsafeRawBufferPointer, serial: Int?) -> Int {
    if let serial, let number = append(serial: serial) { return number }
    let number = entries.count
    entries.append(Int32(truncatingIfNeeded: ends.count))
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    table.insert(number, hash: Self.hash(text))
    guard text.contains(where: { $0 >= 0x80 }) else { return number }
    let first = firstForms[self[number], default: number]
    if first == number { firstForms[self[number]] = number } else { sameAs[number] = first }
    return first
  }

  /// The bytes of a text by the position of its end.
  @inline(__always)
  private func range(at entry: Int32) -> Range<Int> {
    let position = Int(entry)
    return (position > 0 ? ends[position - 1] : 0)..<ends[position]
  }

  @inline(__always)
  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = StableHash()
    hash.combine(text)
    return hash.value
  }
}
