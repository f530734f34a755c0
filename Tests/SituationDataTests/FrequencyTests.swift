import SituationData
import SourceText
import Testing

struct FrequencyTests {
  @Test(arguments: [
    (Frequency.day, "2025-02-18", "2025-02-18"), (.week, "2025-02-17", "2025-02-23"),
    (.month, "2025-02-01", "2025-02-28"), (.quarter, "2025-01-01", "2025-03-31"), (.year, "2025-01-01", "2025-12-31"),
  ])
  func findsThePeriodOfADay(frequency: Frequency, first: String, last: String) throws {
    let period = frequency.period(of: try #require(DateReader().day("2025-02-18")))
    #expect([period.lowerBound.iso, period.upperBound.iso] == [first, last])
  }

  @Test func weeksBeginOnMondayBefore1970Too() throws {
    let period = Frequency.week.period(of: try #require(DateReader().day("1969-12-31")))
    #expect([period.lowerBound.iso, period.upperBound.iso] == ["1969-12-29", "1970-01-04"])
  }
}
