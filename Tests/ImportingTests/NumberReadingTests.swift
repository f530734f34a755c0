import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Texts that are no numbers as they stand, and have one in them.
struct NumberReadingTests {
  @Test(
    arguments: [
      ("", []), ("families", []), ("12", []), ("5/12", []), ("1 2 3", []), ("n12", []), ("12 a 7", []), ("(a)", []),
      ("-", []),
      ("12¹", ["12", "missing"]), ("12 a", ["12", "missing"]), ("1,234*", ["1234", "missing"]),
      ("12 families", ["missing", "12"]), ("30 people (est.)", ["missing", "30"]), ("(12)", ["-12", "12", "missing"]),
      ("1.20E+05", ["about 120000", "120000", "missing"]), ("3e3", ["about 3000", "3000", "missing"]),
      ("1e99", []), ("1.2k", ["1200", "1.2", "missing"]), ("3 million", ["3000000", "3", "missing"]),
      ("1.5bn", ["1500000000", "1.5", "missing"]),
      ("9000000000000 crore", ["missing", "9000000000000"]),
    ] as [(String, [String])])
  func whatMayStandForAText(text: String, words: [String]) {
    #expect(NumberReading(text)?.words ?? [] == words)
  }

  @Test(arguments: [
    ("~51", "about 51"), ("<5", "less than 5"), ("50+", "at least 50"), ("10–15", "low 10 high 15"),
    ("12 families", "12"),
    ("(12)", "-12"), ("many", nil),
  ])
  func whatTheFaultOfACellOffers(text: String, word: String?) { #expect(NumberReading.word(for: text) == word) }

  @Test func twoNumbersInACellAreNone() {
    #expect(NumberReading.isPair("5/12") && NumberReading.isPair("1,234 / 5"))
    #expect(!NumberReading.isPair("5") && !NumberReading.isPair("5/12/13") && !NumberReading.isPair("a/5"))
  }
}
