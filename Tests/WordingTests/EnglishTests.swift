import SituationData
import SourceText
import Testing
import Wording

/// Numbers, amounts and dates as a British reader expects them.
struct EnglishTests {
  private let english = English()

  @Test func aNumberOfPeriodsIsNotBroken() {
    #expect(English().phrase(.periods(6, .month)) == "6\u{A0}months")
    #expect(English().phrase(.periods(1, .week)) == "1\u{A0}week")
  }

  @Test(
    "Numbers are grouped and never rounded",
    arguments: [
      ("0", "0"), ("-0", "0"), ("7", "7"), ("999", "999"), ("1000", "1,000"), ("48291", "48,291"),
      ("-48291.5", "−48,291.5"), ("0.004", "0.004"), ("-0.5", "−0.5"), ("53200000000", "53,200,000,000"),
      ("999999999999999999", "999,999,999,999,999,999"), ("1.000", "1"),
    ])
  func numbers(_ plain: String, _ text: String) throws {
    #expect(english.number(try NumberReader().number(plain)) == text)
  }

  @Test(
    "What the data remark of a value is said whole, in the number of what it counts",
    arguments: [
      (.undatedLeftOut(2), "2 values without a date left out"), (.leftOut(1, by: .group), "1 row by group left out"),
      (.leftOut(3, by: .groupOrPlace), "3 rows by group or place left out"),
      (.addedBetweenDates, "added to the count between these dates"),
      (.said("as the ministry has it"), "as the ministry has it"),
    ] as [(Figure.Caveat, String)])
  func caveats(_ caveat: Figure.Caveat, _ text: String) {
    #expect(english.phrase(.caveat(caveat)) == text)
    #expect(english.phrase(.unitPer("people", "trucks")) == "people per trucks")
  }

  @Test(
    "Money is shortened where no digit is lost by it, people never",
    arguments: [
      ("48291", "people", "48,291"), ("53200000", "people", "53,200,000"), ("23.1", "%", "23.1%"),
      ("53.2", "USD billion", "$53.2 bn"), ("53200000000", "USD", "$53.2 bn"), ("-53.2", "USD billion", "−$53.2 bn"),
      ("53142", "USD million", "$53.142 bn"), ("999", "USD", "$999"), ("12500", "USD", "$12,500"),
      ("1234567", "USD", "$1,234,567"), ("1500000", "EUR", "€1.5 million"), ("2", "CHF million", "CHF 2 million"),
      ("0", "USD billion", "$0 bn"), ("0.004", "USD", "$0.004"), ("3", "housing units", "3"),
    ])
  func values(_ plain: String, _ unit: String, _ text: String) throws {
    let value = english.value(try NumberReader().number(plain), unit: Unit(unit))
    #expect(value.replacing("\u{A0}", with: " ") == text)
  }

  @Test("Ticks share their decimals and their unit")
  func ticks() {
    func ticks(_ values: [Double], _ unit: String) -> [String] {
      english.ticks(values, unit: Unit(unit)).map { $0.replacing("\u{A0}", with: " ") }
    }
    #expect(ticks([0, 0.5, 1], "%") == ["0%", "0.5%", "1.0%"])
    #expect(ticks([-2000, 0, 2000], "people") == ["−2,000", "0", "2,000"])
    #expect(ticks([0, 2e10, 4e10], "USD") == ["0", "$20 bn", "$40 bn"])
    #expect(ticks([0, 0.1, 0.2, 0.30000000000000004], "people") == ["0", "0.1", "0.2", "0.3"])
    #expect(ticks([], "people").isEmpty)
    #expect(ticks([.nan, .infinity], "people") == ["0", "0"])
  }

  @Test(
    "Dates, long and short",
    arguments: [
      ("2025-02-18", "18 February 2025", "18 Feb 2025"), ("2025-02", "February 2025", "Feb 2025"),
      ("2025", "2025", "2025"), ("2025-02-13/2025-02-20", "13–20 February 2025", "13–20 Feb 2025"),
      ("2025-01-19/2025-02-15", "19 January – 15 February 2025", "19 Jan – 15 Feb 2025"),
      ("2023-10-07/2024-06-30", "7 October 2023 – 30 June 2024", "7 Oct 2023 – 30 Jun 2024"),
      ("unknown", "date not given", "date not given"),
    ])
  func dates(_ iso: String, _ long: String, _ short: String) throws {
    let date = try #require(DateReader().asOf(iso))
    func plain(_ isShort: Bool) -> String {
      english.date(date, isShort: isShort).replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "")
    }
    #expect(plain(false) == long)
    #expect(plain(true) == short)
  }

  @Test(
    "Calendar periods",
    arguments: [
      (Frequency.day, "18 February 2025"), (.week, "week of 17 February 2025"), (.month, "February 2025"),
      (.quarter, "Q1 2025"), (.year, "2025"),
    ])
  func periods(_ frequency: Frequency, _ text: String) throws {
    let day = try #require(Day(year: 2025, month: 2, day: 18))
    #expect(english.period(frequency.period(of: day), frequency).replacing("\u{A0}", with: " ") == text)
  }

  @Test("An axis of months names the year below its first label and below each January")
  func axis() throws {
    let first = try #require(Day(year: 2023, month: 11, day: 1))
    let last = try #require(Day(year: 2024, month: 2, day: 29))
    let levels = english.axisLabels(Frequency.month.periods(in: first...last), .month)
    #expect(levels.first?.map(\.text) == ["Nov\n2023", "Dec", "Jan\n2024", "Feb"])
    #expect(levels.last?.map(\.text) == ["2023", "2024"])
    #expect(levels.allSatisfy { level in level.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= 4 } })
  }

  @Test("An axis of days has every second day where not all have room, and the year where it is another")
  func days() throws {
    let first = try #require(Day(year: 2024, month: 12, day: 30))
    let last = try #require(Day(year: 2025, month: 1, day: 3))
    let levels = english.axisLabels(Frequency.day.periods(in: first...last), .day)
    #expect(levels[0].map(\.text) == ["30 Dec\n2024", "31 Dec", "1 Jan\n2025", "2 Jan", "3 Jan"])
    #expect(levels[1].map(\.text) == ["30 Dec\n2024", "1 Jan\n2025", "3 Jan"])
  }

  @Test(
    "A day stays with its month, a month with its year, a number with its unit",
    arguments: [
      ("entered on 24 January, more", "entered on 24~January, more"), ("in February 2025", "in February~2025"),
      ("on (22 February 2025), and", "on (22~February~2025), and"),
      ("19 January – 20 February, 3 – 4", "19~January~– 20~February, 3~– 4"), ("north – south", "north – south"),
      ("from 2–4 May to 6 Sept", "from 2–4~May to 6~Sept"),
      ("$53.2 bn for 14 days.", "$53.2~bn for 14~days."), ("48,291 people", "48,291 people"),
      ("on 24, January", "on 24, January"), ("it may 2 be", "it may 2 be"), ("no. 1 in  2025 ", "no. 1 in  2025 "),
      ("nothing", "nothing"), ("", ""),
    ])
  func unbroken(_ text: String, _ result: String) {
    #expect(english.unbroken(text).replacing("\u{A0}", with: "~") == result)
  }

  @Test("Lists", arguments: [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
  func lists(_ parts: [String], _ text: String) {
    #expect(english.list(parts) == text)
  }
}
