import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Dates as tables have them.
struct ImportDatesTests {
  @Test(arguments: [
    ("day month year", "1–7 Feb 2025", "2025-02-01/2025-02-07"),
    ("day month year", "28 Jan - 3 Feb 2025", "2025-01-28/2025-02-03"),
    ("day month year", "29 December to 4 January 2025", "2024-12-29/2025-01-04"),
    ("day month year", "1 mars 2025 au 7 mars 2025", "2025-03-01/2025-03-07"),
    ("month day year", "Feb 1-7, 2025", "2025-02-01/2025-02-07"),
    ("month day year", "Jan 28 – Feb 3, 2025", "2025-01-28/2025-02-03"),
    ("day/month/year", "01/02/2025 - 07/02/2025", "2025-02-01/2025-02-07"),
    ("day.month.year", "01.02.2025–07.02.2025", "2025-02-01/2025-02-07"),
    ("week", "2025-02-01 to 2025-02-07", "2025-02-01/2025-02-07"),
    ("day month year", "7–1 Feb 2025", nil), ("day month year", "1–31 Feb 2025", nil), ("day month year", "1–7", nil),
    ("day month year", "Block 1 - Block 2", nil), ("day month year", "–", nil), ("day month year", "1–1 Feb 2025", nil),
  ])
  func twoDaysAreASpan(form: String, text: String, date: String?) {
    #expect(ImportDates(ImportDates.form(form)).asOf(text)?.iso == date)
  }

  @Test(arguments: [
    (["2025年2月1日"], ["year month day"]), (["5 февраля 2025"], ["day month year"]), (["gennaio 2025"], ["month year"]),
    (["16 Şubat 2025"], ["day month year"]), (["março 2025"], ["month year"]),
    (["1 Februari 2025"], ["day month year"]), (["3 października 2025"], ["day month year"]),
    (["2024-H1", "2024-H2"], ["halfyear"]), (["2024-S1", "2024-S2"], ["week", "halfyear"]),
    (["2024-S1", "2024-S12"], ["week"]), (["2024-Q1", "2024-Q2"], ["quarter"]),
    // Days of a spreadsheet are of these times; a year of another calendar is none.
    (["45690", "45691.5"], ["serial"]), (["2566", "2567"], []), (["800"], []),
  ])
  func formsThatReadDates(texts: [String], forms: [String]) { #expect(ImportDates.forms(reading: texts) == forms) }

  @Test func halfYearsAreSixMonths() {
    #expect(ImportDates.halfyear("2024-S2")?.iso == "2024-07-01/2024-12-31")
    #expect(ImportDates.halfyear("H1 2024")?.iso == "2024-01-01/2024-06-30")
    #expect(ImportDates.halfyear("H3 2024") == nil)
  }

  @Test(arguments: [
    ("Year", ["2566", "2567"], ColumnKind.year), ("Anno", ["1446"], .year), ("Year", ["2022", "2023"], .year),
    ("Year", ["1200", "850"], .number), ("Cases", ["2566", "2567"], .number),
  ])
  func yearsOfOtherCalendarsAreYears(name: String, texts: [String], kind: ColumnKind) {
    #expect(ColumnKind(name, texts: texts, rows: 3, dates: ImportDates(nil)) == kind)
  }
}
