import Testing

@testable import SourceText

struct TextNumbersTests {
  func insert(_ text: String, into numbers: inout TextNumbers) -> Int {
    let bytes = Array(text.utf8)
    return numbers.insert(bytes.span)
  }

  @Test func textsAreNumberedAsTheyComeAndFoundAgain() {
    var numbers = TextNumbers()
    let texts = (0..<5000).map { "event-\($0 * 7)" }
    let first = texts.map { insert($0, into: &numbers) }
    let second = texts.map { insert($0, into: &numbers) }
    #expect(first == Array(0..<5000))
    #expect(second == first)
    for (index, text) in texts.enumerated() {
      #expect(numbers[index] == text)
      #expect(numbers.number(of: text) == index)
    }
    #expect(numbers.number(of: "event-1") == nil)
    #expect(numbers.count == 5000)
  }

  @Test("Two forms of one letter are one text, as they are for Swift and Unicode")
  func formsOfALetter() {
    var numbers = TextNumbers()
    let (composed, decomposed) = ("T\u{E9}ra", "Te\u{301}ra")
    let first = insert(decomposed, into: &numbers)
    let others = ["Gao", composed, composed].map { insert($0, into: &numbers) }
    #expect(others[0] != first)
    #expect(others.dropFirst() == [first, first])
    #expect(numbers.number(of: composed) == first)
    var single = TextNumbers()
    _ = insert(decomposed, into: &single)
    #expect(single.number(of: composed) == 0)
  }

  @Test func textsThatDifferInTheirLastByteOrLengthAreTwo() {
    var numbers = TextNumbers()
    let texts = ["", "a", "aa", "12345678", "123456789", "12345679", "1234567812345678", "12345678\u{0}"]
    let found = texts.map { insert($0, into: &numbers) }
    #expect(found == Array(0..<texts.count))
  }

  @Test("Serial numbers, near and far, and what only looks like one are texts as others")
  func serialNumbers() {
    var numbers = TextNumbers()
    let texts =
      ["0", "1", "01", "001", "4096", "4097", "5000", "999999999", "1000000000", "12345678901234567890", "-1", "1.0"]
      + (2..<3000).map(String.init) + ["9000", "20000", "500000"]
    let first = texts.map { insert($0, into: &numbers) }
    let second = texts.map { insert($0, into: &numbers) }
    #expect(first == Array(texts.indices))
    #expect(second == first)
    for (index, text) in texts.enumerated() {
      #expect(numbers[index] == text)
      #expect(numbers.number(of: text) == index)
    }
    #expect(numbers.number(of: "3001") == nil)
    #expect(numbers.number(of: "9001") == nil)
  }

  @Test("A serial number that comes too early is a text, and does not keep later ones from their places")
  func aFarSerialNumberFirst() {
    var numbers = TextNumbers()
    let texts = ["20250001"] + (1..<9000).map(String.init) + ["20250001", "40000"]
    let found = texts.map { insert($0, into: &numbers) }
    #expect(found == Array(0..<9000) + [0, 9000])
    #expect(texts.map { numbers.number(of: $0) } == found)
    #expect(found.map { numbers[$0] } == texts)
  }

  @Test("Texts of every length that differ in one byte are two")
  func textsThatDifferInOneByte() {
    for length in 1..<40 {
      var numbers = TextNumbers()
      let base = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      let texts = [base] + base.indices.map { place in base.indices.map { $0 == place ? UInt8(ascii: "b") : base[$0] } }
      #expect(texts.map { numbers.insert($0.span) } == Array(texts.indices))
      #expect(texts.map { numbers.number(of: $0.span) } == Array(texts.indices))
    }
  }

  @Test("Keys with one hash are told apart by whoever compares them")
  func keysWithOneHash() {
    var table = NumberTable()
    for hash in [UInt64.max, 0, 7 << 60] {
      let first = table.count
      for number in first..<(first + 100) {
        #expect(table.number(hash: hash) { $0 == number } == nil)
        table.insert(number, hash: hash)
      }
      for number in first..<(first + 100) { #expect(table.number(hash: hash) { $0 == number } == number) }
    }
  }
}
