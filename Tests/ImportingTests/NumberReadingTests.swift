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
      ("54.2 [48.1–60.3]", ["54.2 low 48.1 high 60.3", "54.2", "missing"]),
      ("1200 [900; 1500]", ["1200 low 900 high 1500", "1200", "missing"]), ("5 [1]", ["5", "missing"]),
      ("12 [13; 15]", []),
      ("1.20E+05", ["about 120000", "120000", "missing"]), ("3e3", ["about 3000", "3000", "missing"]),
      ("1e99", []), ("1.2k", ["1200", "1.2", "missing"]), ("3 million", ["3000000", "3", "missing"]),
      ("1.5bn", ["1500000000", "1.5", "missing"]),
      ("9000000000000 crore", ["missing", "9000000000000"]),
    ] as [(String, [String])])
  func whatMayStandForAText(text: String, words: [String]) {
    #expect(NumberReading(text, point, nil)?.words ?? [] == words)
  }

  private let point = NumberForm(reader: NumberReader())

  @Test(
    "A number is read as its table has them, and stands behind --map with a decimal point",
    arguments: [
      ("1.234¹", ["1234", "missing"]), ("2.345 b", ["2345", "missing"]), ("12,5 a", ["12.5", "missing"]),
      ("1 200 b", ["1200", "missing"]), ("(134.567)", ["-134567", "134567", "missing"]),
      ("1,5 million", ["1500000", "1.5", "missing"]),
      ("–1 200", ["-1200", "missing"]), ("–1,2", ["-1.2", "missing"]),
    ] as [(String, [String])])
  func formOfTheTable(text: String, words: [String]) {
    let form = NumberForm(reader: NumberReader(decimal: .comma), groups: .blank)
    #expect(NumberReading(text, form, nil)?.words ?? [] == words)
    // What may be two numbers is none before somebody has said which.
    let doubtful = NumberForm(reader: NumberReader(separator: UInt8(ascii: ";"), declared: nil))
    if text.contains(".") || text.contains(",") { #expect(NumberReading(text, doubtful, nil) == nil) }
  }

  @Test("People in brackets are not below zero, and a share in brackets hardly is")
  func brackets() {
    #expect(NumberReading("(12)", point, .count)?.words == ["12", "missing"])
    #expect(NumberReading("(12.3)", point, .rate)?.words == ["12.3", "-12.3", "missing"])
    #expect(NumberReading("(12.3)", point, .amount)?.words == ["-12.3", "12.3", "missing"])
  }

  @Test(arguments: [
    ("~51", "about 51"), ("<5", "less than 5"), ("50+", "at least 50"), ("10–15", "low 10 high 15"),
    ("12 families", "12"), ("(12)", "-12"), ("many", nil), ("48\u{A0}291", "48291"),
    ("\u{200F}512", "512"), ("1.204.500", "1204500"), ("1.204", nil), ("12 34", nil), ("over 2000", "more than 2000"),
    ("1000+", "at least 1000"),
    ("some 300", "about 300"), ("Approximately 400", "about 400"), ("nearly 500", "about 500"), ("~12k", "about 12000"),
    ("no more than 30", "at most 30"), ("more than 2 million", "more than 2000000"), ("over 5m", nil), ("up to", nil),
    ("plus de 200", "more than 200"), ("au moins 3", "at least 3"), ("más de 40", "more than 40"),
    ("weniger als 5", "less than 5"), ("понад 700", "more than 700"), ("не менше 8", "at least 8"),
    ("أكثر من 90", "more than 90"), ("ما لا يقل عن 12", "at least 12"), ("כ-300", "about 300"),
    ("לפחות 4", "at least 4"),
    ("200 or more", "at least 200"), ("200 approx.", "about 200"), ("200 (est.)", "about 200"),
  ])
  func whatTheFaultOfACellOffers(text: String, word: String?) {
    #expect(NumberReading.word(for: text, point, nil) == word)
  }

  @Test(
    "The sign of the unit is no part of the number, wherever it stands",
    arguments: [
      ("over $2 million", "USD", "over 2 million"), ("$1.2m", "USD million", "1.2m"), ("EUR 5k", "EUR", "5k"),
      ("$5", "EUR", "$5"), ("up to 5 %", "%", "up to 5 "), ("NIS 5", "people", "NIS 5"),
    ])
  func signsOfUnits(text: String, unit: String, bare: String) {
    #expect(ImportNumbers.withoutSign(text, unit: unit) == bare.trimmed)
  }

  @Test func twoNumbersInACellAreNone() {
    #expect(NumberReading.isPair("5/12", point) && NumberReading.isPair("1,234 / 5", point))
    #expect(
      !NumberReading.isPair("5", point) && !NumberReading.isPair("5/12/13", point)
        && !NumberReading.isPair("a/5", point))
  }
}
