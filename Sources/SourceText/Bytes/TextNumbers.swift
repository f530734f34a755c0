/// Numbers for texts in the order in which they first come. Each text is kept once, however many rows have it.
package struct TextNumbers: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends, by its number.
  private var ends: [Int] = []
  private var table = NumberTable()
  /// The number of the first of several forms that Unicode holds for the same text: é is one letter or two.
  private var sameAs: [Int: Int] = [:]
  /// The first form of each text that is more than ASCII.
  private var firstForms: [String: Int] = [:]

  package init() {}

  /// The text of a number.
  package subscript(number: Int) -> String { String(decoding: bytes[range(of: number)], as: UTF8.self) }

  package var count: Int { ends.count }

  /// The number of a text that has one.
  package func number(of text: String) -> Int? { number(of: Array(text.utf8).span) ?? firstForms[text] }

  /// The same of bytes that are UTF-8, where the text came in just this form.
  @inline(__always)
  package func number(of text: Span<UInt8>) -> Int? { text.withUnsafeBytes { number(of: $0) } }

  /// The number of a text, which gets one where it has none.
  package mutating func insert(_ text: Span<UInt8>) -> Int { text.withUnsafeBytes { number(of: $0) ?? append($0) } }

  @inline(__always)
  private func number(of text: UnsafeRawBufferPointer) -> Int? {
    let number = bytes.withUnsafeBytes { bytes in
      table.number(hash: Self.hash(text)) { bytes.holds(text, in: range(of: $0)) }
    }
    return sameAs.isEmpty ? number : number.map { sameAs[$0] ?? $0 }
  }

  private mutating func append(_ text: UnsafeRawBufferPointer) -> Int {
    let number = ends.count
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    table.insert(number, hash: Self.hash(text))
    guard text.contains(where: { $0 >= 0x80 }) else { return number }
    let first = firstForms[self[number], default: number]
    if first == number { firstForms[self[number]] = number } else { sameAs[number] = first }
    return first
  }

  /// The bytes of a text.
  @inline(__always)
  private func range(of number: Int) -> Range<Int> { (number > 0 ? ends[number - 1] : 0)..<ends[number] }

  @inline(__always)
  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = StableHash()
    hash.combine(text)
    return hash.value
  }
}
