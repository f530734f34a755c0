import Testing

@testable import Importing

struct SharedTextsTests {
  @Test func textsStayWhatTheyAre() {
    var texts = SharedTexts()
    for number in 0..<10_000 {
      for text in ["", "short", "a name of a district", "a remark of row \(number)"] {
        #expect(texts.shared(text) == text)
      }
    }
  }

  @Test func whatIsRepeatedIsTakenOut() {
    for (texts, left) in [("", ""), ("a", "a"), ("aa", "a"), ("aabbbc", "abc"), ("abab", "abab"), ("abccc", "abc")] {
      var letters = Array(texts)
      letters.removeRepeated()
      #expect(letters == Array(left))
    }
  }
}
