import SourceText
import Testing

@testable import Wording

/// Rounding hides nothing, and money that stands together has one scale.
struct RoundingTests {
  private let english = English()

  private func number(_ plain: String) throws -> DecimalNumber { try NumberReader().number(plain) }

  @Test(
    "What is not zero is never 0%, and what is not all never 100%",
    arguments: [
      ("0", "0%"), ("0.0004", "less than 1%"), ("0.049", "less than 1%"), ("0.43", "0.43%"), ("0.434", "0.43%"),
      ("1", "1%"), ("3.04", "3.04%"), ("3.456", "3.5%"), ("9.96", "9.96%"), ("10.4", "10%"), ("23.046", "23%"),
      ("89.7", "90%"), ("90.44", "90.4%"), ("99.9", "99.9%"), ("99.96", "more than 99%"), ("99.9999", "more than 99%"),
      ("100", "100%"), ("100.2", "more than 100%"), ("143.7", "144%"), ("-0.0004", "−0.0004%"),
    ])
  func shares(_ value: String, _ text: String) throws {
    #expect(english.share(try number(value)) == text)
  }

  @Test(
    "A ratio has at most three digits, and as many as say something",
    arguments: [
      ("0", "0"), ("0.0000207", "0.000021"), ("0.054", "0.054"), ("0.58", "0.58"), ("0.999999", "more than 0.99"),
      ("1", "1"), ("1.0004", "more than 1"), ("2.345", "2.35"), ("12.345", "12.3"), ("123.45", "123"),
      ("4024.25", "4,020"), ("922337203685477580", "922,000,000,000,000,000"),
    ])
  func ratios(_ value: String, _ text: String) throws {
    #expect(english.ratio(try number(value)) == text)
  }

  @Test("Two digits where an input has no more") func fewDigits() throws {
    #expect(english.ratio(try number("2.345"), digits: 2) == "2.3")
    #expect(english.share(try number("90.44"), digits: 2) == "90%")
    #expect(english.share(try number("99.6"), digits: 2) == "more than 99%")
  }

  @Test("Shares of one whole that differ read differently where a digit is left for it") func neighbours() throws {
    let values = try ["45.2", "45.4", "9.4"].map(number)
    #expect(english.shares(values, digits: [3, 3, 3]) == ["45.2%", "45.4%", "9.4%"])
    #expect(english.shares(values, digits: [2, 2, 2]) == ["45%", "45%", "9.4%"])
  }

  @Test(
    "Money that stands together has one scale",
    arguments: [
      (["1949999999", "1960000000"], "USD", ["$1,949,999,999", "$1,960,000,000"]),
      (["1950000000", "60000000"], "USD", ["$1.95 bn", "$0.06 bn"]),
      (["1500000", "53200000000"], "USD", ["$1.5 million", "$53,200 million"]),
      (["0", "53.2"], "USD billion", ["$0 bn", "$53.2 bn"]), (["12500", "0"], "EUR", ["€12,500", "€0"]),
      (["922337203685477580", "1.5"], "USD", ["$922,337,203,685,477,580", "$1.5"]),
    ])
  func money(_ plain: [String], _ unit: String, _ texts: [String]) throws {
    let amounts = try plain.map { (number: try number($0), unit: Unit(unit)) }
    let scale = MoneyScale(of: amounts)
    let written = amounts.map { english.value($0.number, unit: $0.unit, scale: scale) }
    #expect(written.map { $0.replacing("\u{A0}", with: " ") } == texts)
  }

  @Test("Currencies and units are brought into one scale each") func units() throws {
    let amounts: [(number: DecimalNumber, unit: Unit)] = [
      (try number("53.2"), Unit("USD billion")), (try number("12500"), Unit("USD")),
      (try number("3"), Unit("EUR billion")),
    ]
    let scale = MoneyScale(of: amounts)
    let written = amounts.map { english.value($0.number, unit: $0.unit, scale: scale) }
    #expect(written.map { $0.replacing("\u{A0}", with: " ") } == ["$53,200,000,000", "$12,500", "€3 bn"])
  }

  @Test("The difference of two percentages is in percentage points") func points() throws {
    func text(_ plain: String) throws -> String {
      english.value(try number(plain), unit: Unit("percentage points")).replacing("\u{A0}", with: " ")
    }
    #expect(try text("3.2") == "3.2 percentage points")
    #expect(try text("-1") == "−1 percentage point")
  }
}
