import Testing

@testable import SituationData

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
}
