/// Numbers for texts in the order in which they first come. Each text is kept once, as bytes, however many rows have it.
package struct TextNumbers: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends: [Int] = []
  private var table = NumberTable()
  /// The number of the first of several forms that Unicode holds for the same text: é is one letter or two.
  private var sameAs: [Int: Int] = [:]
  /// The first form of each text that is more than ASCII.
  private var firstForms: [String: Int] = [:]

  /// The text of a number.
  package subscript(number: Int) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0[range(of: number)], as: UTF8.self) }
  }

  package var count: Int { ends.count }

  /// The number of a text that has one.
  func number(of text: String) -> Int? { number(of: Array(text.utf8).span) ?? firstForms[text] }

  /// The number of a text, which gets one where it has none.
  mutating func insert(_ text: Span<UInt8>) -> Int {
    if let number = number(of: text) { return number }
    let number = ends.count
    var isASCII = true
    for index in text.indices {
      bytes.append(text[index])
      isASCII = isASCII && text[index] < 0x80
    }
    ends.append(bytes.count)
    table.insert(number, hash: Self.hash(text))
    guard !isASCII else { return number }
    let first = firstForms[self[number], default: number]
    if first == number { firstForms[self[number]] = number } else { sameAs[number] = first }
    return first
  }

  /// The same of bytes that are UTF-8, where the text came in just this form.
  func number(of text: Span<UInt8>) -> Int? {
    let number = table.number(hash: Self.hash(text)) { number in
      let range = range(of: number)
      return text.withUnsafeBufferPointer { text in
        bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[range]).elementsEqual(text) }
      }
    }
    return sameAs.isEmpty ? number : number.map { sameAs[$0] ?? $0 }
  }

  private func range(of number: Int) -> Range<Int> { (number > 0 ? ends[number - 1] : 0)..<ends[number] }

  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.combine(text)
    return hash.value
  }
}
