import Testing

@testable import SourceText

struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2023-10-07", 19_637), ("2025-02-18", 20_137),
    ("1900-01-01", -25_567), ("2100-12-31", 47_846),
  ])
  func countsDays(iso: String, number: Int) throws {
    let day = try #require(DateReader().day(iso))
    #expect(Int(day.number) == number)
    #expect(day.iso == iso)
  }

  @Test func everyDayOfFourCenturiesComesBack() {
    for number in stride(from: Int32(-150_000), through: 20_000, by: 7) {
      let (year, month, day) = Day(number: number).components
      #expect(Day(year: year, month: month, day: day)?.number == number)
    }
  }

  @Test(arguments: [
    "2025-02-30", "2025-02-29", "1900-02-29", "1899-12-31", "2101-01-01", "0001-01-01", "9999-12-31", "2025-13-01",
    "2025-00-01", "2025-01-00", "2025-04-31", "0000-01-01",
    "25-02-18", "2025-2-18", "2025/02/18", "18.02.2025", "2025-02-18T00:00", " 2025-02-18", "2025-02-", "", "today",
    "２０２５-02-18", "2025-02-18/", "/2025-02-18", "2025-02-18/2025-02-17", "2025-02-18/2025-02-30", "Unknown",
  ])
  func refusesWhatIsNoDate(text: String) { #expect(DateReader().asOf(text) == nil) }

  @Test(arguments: [
    ("2025-02-18", "2025-02-18", "2025-02-18"), ("2025-02", "2025-02-01", "2025-02-28"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2025", "2025-01-01", "2025-12-31"),
    ("2025-01-19/2025-02-18", "2025-01-19", "2025-02-18"),
  ])
  func datesCoverDays(text: String, first: String, last: String) throws {
    let asOf = try #require(DateReader().asOf(text))
    #expect(asOf.iso == text)
    #expect(asOf.first?.iso == first)
    #expect(asOf.last?.iso == last)
  }

  @Test func unknownSortsBeforeAllAndMonthsByTheirLastDay() {
    let texts = ["2025", "2025-02", "unknown", "2025-02-18", "2025-02-28", "2025-01-19/2025-02-19"]
    let sorted = texts.compactMap { DateReader().asOf($0) }.sorted().map(\.iso)
    #expect(sorted == ["unknown", "2025-02-18", "2025-01-19/2025-02-19", "2025-02", "2025-02-28", "2025"])
  }

  @Test(arguments: [
    ("day/month/year", "18/02/2025"), ("day/month/year", "18/2/2025"), ("month/day/year", "2/18/2025"),
    ("day.month.year", "18.02.2025"), ("year/month/day", "2025/02/18"), ("day-month-year", "18-02-2025"),
    ("day/month/year", "2025-02-18"),
  ])
  func readsDeclaredForms(pattern: String, text: String) throws {
    let form = try #require(DateReader.Pattern(pattern))
    let reader = DateReader(pattern: form)
    #expect(reader.day(text)?.iso == "2025-02-18")
  }

  @Test(arguments: ["30/02/2025", "2/18/2025", "18/02/25", "18.02.2025"])
  func refusesOtherForms(text: String) throws {
    let form = try #require(DateReader.Pattern("day/month/year"))
    let reader = DateReader(pattern: form)
    #expect(reader.day(text) == nil)
  }

  @Test(arguments: ["", "day", "day/month", "day/month/day", "day/month.year", "day/month/year/", "d/m/y"])
  func refusesBrokenForms(pattern: String) { #expect(DateReader.Pattern(pattern) == nil) }

  @Test func theOrderOfDatesIsTotal() {
    let month = AsOf.month(year: 2025, month: 1)
    let days = Day(year: 2025, month: 1, day: 1).flatMap { first in month.last.map { AsOf.period(first, $0) } }
    #expect(days.map { month < $0 && !($0 < month) } == true)
  }
}
