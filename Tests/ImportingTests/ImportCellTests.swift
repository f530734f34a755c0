import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// What the cells of a table say, in the form that the user declares.
struct ImportCellTests {
  private typealias Sample = ImportSamples

  private static let rates = Samples.indicators + "share,Share,%,stock,,,,\ncost,Cost,USD,stock,,,,\n"

  private func plan(
    _ table: String, maps: [String] = [], sets: [String] = ["source=a"], dates: String? = nil,
    _ change: (inout ImportChoices) -> Void = { _ in }
  ) -> ImportPlan {
    Sample.plan(table, maps: maps, sets: sets, dates: dates, more: ["indicators.csv": Self.rates], change)
  }

  @Test func decimalsOfOtherCountriesAreDeclared() {
    let table = "date;share\n2025-02-01;45,125\n2025-02-02;1.204,5\n2025-02-03;7\n"
    let refused = plan(table)
    #expect(refused.faults.map(Samples.short) == ["raw/table.csv:2:12 bad-number", "raw/table.csv:3:12 bad-number"])
    #expect(refused.faults[0].message.contains("--decimal comma, or --decimal point"))
    #expect(Sample.cells(plan(table) { $0.decimal = "comma" }, "value") == ["45.125", "1204.5", "7"])
    #expect(Sample.cells(plan("date,share\n2025-02-01,\"4,5\"\n") { $0.decimal = "comma" }, "value") == ["4.5"])
    #expect(plan(table) { $0.decimal = "," }.wrongOptions.count == 1)
  }

  @Test func blanksBetweenGroupsAreDeclared() {
    let table = "date;deaths\n2025-02-01;1 234\n2025-02-02;12\u{A0}345\u{A0}678\n2025-02-03;7\n"
    #expect(plan(table).faults.map(\.rule) == [.badNumber, .badNumber])
    #expect(Sample.cells(plan(table) { $0.groups = "blank" }, "value") == ["1234", "12345678", "7"])
    for wrong in ["12 34", "1 2345", "1234 567", "1 234 ab", " 12"] {
      #expect(DigitGroups.blank.joined(wrong) == nil, "\(wrong)")
    }
    #expect(DigitGroups.blank.joined("-1 234,5") == "-1234,5")
    for wrong in ["12,34", "1,234,567", "123,45,678", "12,34,56", "1,234", "12,,34,567", "12,34,567,", ",12,34,567"] {
      #expect(DigitGroups.indian.joined(wrong) == nil, "\(wrong)")
    }
    #expect(DigitGroups.indian.joined("1,04,99,321.5") == "10499321.5")
    #expect(DigitGroups.apostrophe.joined("1'234’567.5") == "1234567.5")
    for wrong in ["1''234", "1'234'", "'1'234"] { #expect(DigitGroups.apostrophe.joined(wrong) == nil, "\(wrong)") }
    #expect(DigitGroups.arabic.joined("1٬٬234") == nil && DigitGroups.blank.joined("1  234") == "1234")
    #expect(plan(table) { $0.groups = "comma" }.wrongOptions.count == 1)
  }

  @Test(arguments: [
    ("١٢٫٥", "12.5", "12,5"), ("-١٬٢٣٤٫٥", "-1٬234.5", "-1٬234,5"), ("12٫5 %", "12.5 %", "12,5 %"),
    ("۴٫۲", "4.2", "4,2"),
    ("حي ٥٫١", "حي ٥٫١", "حي ٥٫١"), ("٫", ".", ","),
  ])
  func theDecimalSignOfArabicScriptIsThatOfTheTable(text: String, point: String, comma: String) {
    #expect(ScriptDigits(before: .point).western(text) == point)
    #expect(ScriptDigits(before: .comma).western(text) == comma)
  }

  @Test func decimalsOfArabicScriptAreOneNumberInAnyTable() {
    let (commas, semicolons) = ("date,share\n2025-02-01,١٫٢٣٤\n", "date;share\n2025-02-01;١٫٢٣٤\n")
    let declared = [
      "report.md": "---\ntitle: x\ndate: 2025-03-01\ncsv: {decimal: comma}\n---\n", "indicators.csv": Self.rates,
    ]
    for decimal in ["comma", "point"] {
      for table in [commas, semicolons] {
        #expect(Sample.cells(plan(table) { $0.decimal = decimal }, "value") == ["1.234"], "\(decimal) \(table)")
      }
    }
    #expect(Sample.cells(plan(commas), "value") == ["1.234"])
    for table in [commas, semicolons] {
      let plan = Sample.plan(table, sets: ["source=a"], more: declared)
      #expect(Sample.cells(plan, "value") == ["1.234"], "\(Sample.outcome(plan))")
    }
  }

  @Test func wordsStandForNoValueAQualifierOrBounds() {
    let table = "date,deaths,held\n2025-02-01,<5,n/a\n2025-02-02,*,–\n2025-02-03,7,9\n2025-02-04,none,1\n"
    let plan = plan(table, maps: ["deaths:<5=at most 4", "deaths:*=low 1 high 4", "deaths:none=0"]) {
      $0.missing = "n/a,–"
    }
    #expect(
      Sample.cells(plan, "indicator", "value", "low", "high", "qualifier")
        == ["deaths 4   at most", "deaths  1 4 ", "deaths 7   ", "deaths 0   ", "held 9   ", "held 1   "])
    #expect(plan.summaries[0].blanks == 2)
  }

  @Test(arguments: [
    ("share", "45%", "45"), ("share", "45.5 %", "45.5"), ("cost", "$1,200", "1200"), ("cost", "USD 7", "7"),
    ("cost", "US$3", "3"),
  ])
  func aSignThatTheUnitSaysIsRead(indicator: String, text: String, value: String) {
    #expect(Sample.cells(plan("date,\(indicator)\n2025-02-01,\"\(text)\"\n"), "value") == [value])
  }

  @Test(arguments: [("cost", "€3"), ("deaths", "45%"), ("share", "$4"), ("deaths", "1,234*"), ("deaths", "5\u{A0}000")])
  func anyOtherSignIsRefused(indicator: String, text: String) {
    let plan = plan("date,\(indicator)\n2025-02-01,\"\(text)\"\n")
    #expect(plan.faults.map(Samples.short) == ["raw/table.csv:2:12 bad-number"])
  }

  @Test func fractionsOfAPercentageAreAsked() {
    let table = "date,share\n2025-02-01,0.47\n2025-02-02,1\n"
    #expect(Sample.outcome(plan(table)) == ["open: --percent-of-one"])
    #expect(plan(table).questions[0].alternatives == ["--factor 1"])
    #expect(Sample.cells(plan(table) { $0.isPercentOfOne = true }, "value") == ["47", "100"])
    #expect(Sample.cells(plan(table) { $0.factors = ["1"] }, "value", "caveat") == ["0.47 ", "1 "])
    #expect(Sample.cells(plan("date,share\n2025-02-01,0.47\n2025-02-02,1.2\n"), "value") == ["0.47", "1.2"])
  }

  @Test func aFactorIsSaidInTheCaveat() {
    let table = "date,deaths,cost,note\n2025-02-01,1.5,2,x\n"
    let thousands = plan(table, maps: ["note=caveat"]) { $0.factors = ["deaths=1000"] }
    #expect(
      Sample.cells(thousands, "value", "caveat")
        == ["1500 x; the source’s figure multiplied by 1,000", "2 x"], "\(Sample.outcome(thousands))")
    #expect(plan(table, maps: ["note=caveat"]) { $0.factors = ["0"] }.wrongOptions.count == 1)
    #expect(plan(table, maps: ["note=caveat"]) { $0.factors = ["deth=10"] }.wrongOptions.count == 1)
    #expect(
      plan("date,cost\n2025-02-01,99999999999\n") { $0.factors = ["1000000000"] }.faults.map(Samples.short)
        == ["raw/table.csv:2:12 bad-number"])
  }

  @Test(arguments: [
    ("day.month.year", "18.02.2025", "2025-02-18"), ("day.month.year", "8.2.25", "2025-02-08"),
    ("month/day/year", "2/18/2025", "2025-02-18"), ("day month year", "18 February 2025", "2025-02-18"),
    ("day month year", "18-Feb-25", "2025-02-18"), ("day month year", "18 de febrero de 2025", "2025-02-18"),
    ("day month year", "18. März 2025", "2025-03-18"), ("day month year", "18 août 2025", "2025-08-18"),
    ("day month year", "18 شباط 2025", "2025-02-18"), ("day month year", "3 كانون الثاني 2025", "2025-01-03"),
    ("day month year", "18 בפברואר 2025", ""), ("day month year", "18 פברואר 2025", "2025-02-18"),
    ("day month year", "18 лютого 2025", "2025-02-18"), ("month day year", "February 18, 2025", "2025-02-18"),
    ("month year", "Sept 2024", "2024-09"), ("month/year", "9/2024", "2024-09"),
    ("week", "2025-W07", "2025-02-10/2025-02-16"),
    ("week", "Week 1, 2025", "2024-12-30/2025-01-05"), ("week", "2025-W53", ""),
    ("week", "2020-W53", "2020-12-28/2021-01-03"),
    ("week", "1965-W01", "1965-01-04/1965-01-10"), ("quarter", "2025-Q1", "2025-01-01/2025-03-31"),
    ("quarter", "T4 2024", "2024-10-01/2024-12-31"),
    ("quarter", "2025-Q5", ""), ("serial", "45706", "2025-02-18"), ("serial", "45706.5", "2025-02-18"),
    ("serial", "12", ""), ("day/month/year", "31/02/2025", ""), ("day/month/year", "18/02/2025 14:30", "2025-02-18"),
    ("", "2025-02-18T23:59:59Z", "2025-02-18"), ("", "2025-02-18 08:00:00.000", "2025-02-18"), ("", "2024.0", "2024"),
    ("", "2024.5", ""), ("", "1/2/2025", ""), ("week", "2025-02-18", "2025-02-18"),
  ])
  func formsOfDates(form: String, text: String, iso: String) {
    let dates = ImportDates(form.isEmpty ? nil : ImportDates.form(form))
    #expect((dates.asOf(text)?.iso ?? "") == iso)
  }

  @Test(arguments: ["day", "day/day/year", "day month", "x/y/z", "", "day/month-year"])
  func aFormThatIsNoneIsWrongUsage(form: String) {
    #expect(plan("date,deaths\n2025-02-01,1\n", dates: form).wrongOptions.count == 1)
  }

  @Test func theFormsThatReadAllDatesAreOffered() {
    let asked = plan("date,deaths\n02/03/2025,1\n03/04/2025,2\n")
    #expect(Sample.outcome(asked) == ["open: --dates day/month/year"])
    #expect(asked.questions[0].alternatives == ["--dates month/day/year"])
    let clear = plan("date,deaths\n02/03/2025,1\n23/04/2025,2\n")
    #expect(clear.questions[0].alternatives.isEmpty && clear.questions[0].option == "--dates day/month/year")
    #expect(plan("date,deaths\nsoon,1\n").faults.map(Samples.short) == ["raw/table.csv:2:1 bad-date"])
  }

  @Test func twoColumnsGiveOneDate() {
    let table = "Year,Month,deaths\n2025,January,1\n2025.0,2,2\n"
    let sets = ["source=a", "published=2025-02-20"]
    #expect(Sample.cells(plan(table, sets: sets) { $0.asOf = "Year,Month" }, "as_of") == ["2025-01", "2025-02"])
    #expect(
      Sample.cells(plan("d,m,y,deaths\n3,Feb,2025,1\n", sets: sets) { $0.asOf = "d,m,y" }, "as_of") == ["2025-02-03"])
    #expect(
      Sample.outcome(plan("Year,Month,deaths\n2025,January,1\n")).first == "open: --as-of Year,Month")
    let wrong = plan("Year,Month,deaths\n2025,Janvember,1\n", sets: sets) { $0.asOf = "Year,Month" }
    #expect(wrong.faults.map(Samples.short) == ["raw/table.csv:2:1 bad-date"])
    #expect(plan(table) { $0.asOf = "Year,Munth" }.wrongOptions.count == 1)
  }

  @Test func aDateInATitleOrNameIsOffered() {
    let titled = plan("Deaths as of 14 February 2025,\nArea,deaths\nNorth,1\n", maps: ["Area=place"]) {
      $0.header = "2"
    }
    #expect(titled.questions.first?.alternatives == ["--set as_of=2025-02-14"], "\(titled.questions)")
    let named = Sample.plan("deaths,source\n1,a\n", named: "x/deaths_2025-02-14.csv")
    #expect(named.questions.map(\.alternatives) == [["--set as_of=2025-02-14"]])
  }

  @Test func oneAsOfForAColumn() {
    let plan = plan(
      "Area,Jan,Feb\nNorth,1,2\n", maps: ["Area=place", "Jan=deaths on 2025-01-31", "Feb=deaths on 2025-02-28"])
    #expect(Sample.cells(plan, "value", "as_of") == ["1 2025-01-31", "2 2025-02-28"])
  }

  @Test func theLineOfASeparatorIsNoHeader() {
    #expect(Sample.cells(plan("sep=;\ndate;deaths\n2025-02-01;1\n"), "value") == ["1"])
  }
}
