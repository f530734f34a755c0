import Testing

@testable import SourceText

struct NumberTests {
  @Test(arguments: [
    ("48291", "48291"), ("48,291", "48291"), ("1,234,567", "1234567"), ("48\u{2009}291", "48291"),
    ("48\u{202F}291", "48291"), ("-5", "-5"), ("\u{2212}5", "-5"), ("53.20", "53.2"), ("0.50", "0.5"),
    ("-0.05", "-0.05"),
    ("1,234.5", "1234.5"), ("0", "0"), ("-0", "0"), ("007", "7"), ("999999999999999999", "999999999999999999"),
    ("0.000000000000000001", "0.000000000000000001"),
  ])
  func readsNumbers(text: String, plain: String) throws { #expect(try NumberReader().number(text).plain == plain) }

  @Test(arguments: [
    "", "about 250", "NaN", "nan", "inf", "5.3E+10", "1e3", "48,29", "48,2911", ",291", "48,,291", "1,234\u{2009}567",
    "5.",
    ".5", "1.2.3", "+5", "--5", "5-", "٤٨", "½", "0x10", "1_000", "48 291", "48'291", "5%", "$5", "1,23,456", "-",
    "1.2,345",
  ])
  func refusesTheRest(text: String) {
    #expect(throws: NumberReader.Fault.notANumber) { try NumberReader().number(text) }
  }

  @Test(arguments: ["1000000000000000000", "99999999999999999999999999", "0.0000000000000000001"])
  func refusesTooManyDigits(text: String) {
    #expect(throws: NumberReader.Fault.tooLong) { try NumberReader().number(text) }
  }

  @Test(arguments: ["48,291", "53,2", "1,5", "48.291", "-1.500", "1,234.5", "1,234,567"], [UInt8(59), 9])
  func refusesWhatMayMeanTwoNumbersBetweenSemicolonsAndTabs(text: String, separator: UInt8) {
    #expect(throws: NumberReader.Fault.ambiguousSign) {
      try NumberReader(separator: separator, declared: nil).number(text)
    }
  }

  @Test(arguments: ["1.5": "1.5", "0.125": "0.125", "1234.567": "1234.567", "48\u{2009}291": "48291", "-3.25": "-3.25"])
  func readsWhatMeansOneNumberThere(text: String, plain: String) throws {
    #expect(try NumberReader(separator: 59, declared: nil).number(text).plain == plain)
  }

  @Test(arguments: [
    ("48.291", "48291"), ("45,125", "45.125"), ("1.204.500,5", "1204500.5"), ("7,25", "7.25"), ("1.5", nil),
    ("48,291,000", nil),
  ])
  func readsDecimalCommasWhereTheyAreDeclared(text: String, plain: String?) {
    #expect((try? NumberReader(separator: 59, declared: .comma).number(text).plain) == plain)
  }

  @Test(arguments: [("48.291", "48.291"), ("45,125", "45125"), ("1.5", "1.5"), ("7,25", nil)])
  func readsDecimalPointsWhereTheyAreDeclared(text: String, plain: String?) {
    #expect((try? NumberReader(separator: 9, declared: .point).number(text).plain) == plain)
  }

  @Test func betweenCommasADeclarationChangesNothing() throws {
    #expect(try NumberReader(separator: 44, declared: .comma).number("48,291.5").plain == "48291.5")
  }

  @Test(arguments: [
    ("1,234*", ["*"]), ("about 250", ["about"]), ("5.3E+10", ["E+"]), ("512\u{A0}", []), ("-5", []),
    ("~ 20 (est)", ["~", "(est)"]),
    ("٤٨", ["٤٨"]), ("\u{200F}48", []),
  ])
  func namesWhatIsNoPartOfANumber(text: String, strangers: [String]) {
    #expect(NumberReader.strangers(in: text) == strangers)
  }

  @Test func sumsAreExact() throws {
    let tenth = try NumberReader().number("0.1")
    let sum = (0..<10).reduce(DecimalNumber.zero as DecimalNumber?) { sum, _ in sum?.adding(tenth) }
    #expect(sum == DecimalNumber(digits: 1))
    #expect(sum?.plain == "1")
  }

  @Test func overflowIsReportedAndNothingHasADoublelessSign() {
    let large = DecimalNumber(digits: Int64.max - 1)
    #expect(large.adding(large) == nil)
    #expect(DecimalNumber(digits: -Int64.max).subtracting(DecimalNumber(digits: 1)) == nil)
    #expect(large.adding(DecimalNumber(digits: 1, scale: 18)) == nil)
    #expect(large.multiplied(by: Int64.max, dividedBy: DecimalNumber(digits: 1), places: 6) == nil)
    #expect(large.multiplied(by: 1, dividedBy: .zero, places: 2) == nil)
    #expect(large.multiplied(by: 1, dividedBy: DecimalNumber(digits: 1, scale: 18), places: 6) == nil)
  }

  @Test(arguments: [
    (1, 3, "0.33"), (2, 3, "0.67"), (1, 200, "0.01"), (-1, 200, "-0.01"), (-2, 3, "-0.67"), (1, -3, "-0.33"),
    (5, 1, "5"),
    (14_222, 61_709, "0.23"),
  ])
  func quotientsAreRoundedHalfAwayFromZero(dividend: Int64, divisor: Int64, plain: String) {
    let quotient = DecimalNumber(digits: dividend).multiplied(
      by: 1, dividedBy: DecimalNumber(digits: divisor), places: 2)
    #expect(quotient?.plain == plain)
  }

  @Test func comparesAcrossScales() throws {
    let numbers = try ["-1", "-0.5", "0", "0.49", "0.5", "53.2", "53.142"].map { try NumberReader().number($0) }
    #expect(numbers.sorted().map(\.plain) == ["-1", "-0.5", "0", "0.49", "0.5", "53.142", "53.2"])
    #expect(DecimalNumber(digits: 50, scale: 1) == DecimalNumber(digits: 5))
    #expect(DecimalNumber(digits: Int64.max, scale: 0) > DecimalNumber(digits: 1, scale: 18))
  }
}
