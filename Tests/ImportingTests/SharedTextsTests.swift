import Testing

@testable import Importing

struct SharedTextsTests {
  @Test func textsStayWhatTheyAre() {
    var texts = SharedTexts()
    for number in 0..<10_000 {
      // Two that Swift calls equal are of different letters.
      for text in [
        "", "short", "a name of a district", "a remark of row \(number)", "the caf\u{E9} of a district",
        "the cafe\u{301} of a district",
      ] {
        #expect(texts.shared(text).utf8.elementsEqual(text.utf8))
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
