import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// What periods and spans cover: as the column of figures.csv says it, with a star behind each partial one.
struct CoverageTests {
  private static let indicators = """
    id,label,unit,accumulation,reporting,groups,frequency,since
    loads,Loads,trucks,flow,,exclusive,,
    weekly,Loads by week,trucks,flow,,,week,
    monthly,Loads by month,trucks,flow,,,month,
    now_and_then,Loads now and then,trucks,flow,,,irregular,
    talks,Talks,events,flow,events,,,
    toll,Toll,people,cumulative,,,day,2024-12-01
    weekly_toll,Toll by week,people,cumulative,,,week,
    sheltered,People sheltered,people,stock,,,,

    """

  private func covered(
    _ reference: String, by frequency: Frequency = .month, from: String? = nil, to: String? = nil,
    on day: String = "2025-12-31",
    _ rows: [String]
  ) throws -> [String] {
    let known = try known(rows, on: day)
    let question = PeriodQuestion(
      frequency, from: from.flatMap { DateReader().day($0) }, to: to.flatMap { DateReader().day($0) })
    return try PeriodSeries(of: try known.reference(named: reference), by: question, in: known).figures.map {
      said($0, known)
    }
  }

  /// Rows as "indicator as-of value group", published on their last day.
  private func known(_ rows: [String], on day: String = "2025-12-31") throws -> KnownSituation {
    try Samples.known(
      rows.map { row in
        let cells = row.split(separator: " ").map(String.init)
        let published = cells[1].split(separator: "/").last ?? ""
        return "\(cells[0]),a,\(cells[2]),\(cells[1]),\(published),,,\(cells.count > 3 ? cells[3] : ""),,,,,,"
      }, on: day, indicators: Self.indicators)
  }

  private func said(_ figure: Figure, _ known: KnownSituation) -> String {
    let row = FigureRow(figure, in: known.situation)
    return row.cell("coverage") + (row.cell("partial") == "yes" ? "*" : "")
      + (figure.coverage.map { ($0.startsOpen ? " <" : "") + ($0.endsOpen ? " >" : "") } ?? "")
  }

  @Test("Over places a day is covered where every place of the sum has a row")
  func places() throws {
    func covered(_ rows: [String], _ indicator: String = "loads") throws -> [String] {
      let known = try Samples.known(
        rows.map { row in
          let cells = row.split(separator: " ").map(String.init)
          return
            "\(indicator),a,1,\(cells[0]),\(cells[0].split(separator: "/").last ?? ""),,,\(cells.count > 2 ? cells[2] : ""),\(cells[1]),,,,,"
        }, on: "2025-12-31", indicators: Self.indicators)
      return try PeriodSeries(
        of: try known.reference(named: "\(indicator)@a"), by: PeriodQuestion(.month, from: nil, to: nil), in: known
      ).figures.map { said($0, known) }
    }
    func january(_ place: String) -> [String] { ["2025-01-01/2025-01-30 \(place)", "2025-01-31 \(place)"] }
    #expect(try covered(january("n") + january("s")) == ["31 of 31 days"])
    #expect(try covered(january("n") + ["2025-01-01/2025-01-10 s"]) == ["10 of 31 days* >"])
    #expect(try covered(january("n") + ["2025-01-05 s", "2025-01-07 s"]) == ["2 of 31 days* < >"])
    // No day of both, and a month that one of them lacks.
    #expect(try covered(["2025-01-05 n", "2025-01-07 s"]) == ["0 of 31 days* < >"])
    #expect(
      try covered(january("n") + january("s") + ["2025-02-01/2025-02-28 n"]) == [
        "31 of 31 days", "0 of 28 days* < >",
      ])
    // Groups of one place report together.
    #expect(
      try covered(["2025-01-01/2025-01-10 n x", "2025-01-11/2025-01-31 n y"] + january("s").map { "\($0) x" }) == [
        "31 of 31 days"
      ])
    #expect(try covered(["2025-01-05 n", "2025-01-07 s"], "talks") == ["31 of 31 days"])
  }

  @Test func holesCountAtTheEndsAndInTheMiddle() throws {
    #expect(
      try covered(
        "loads@a", ["loads 2025-01-01 1", "loads 2025-01-02 1", "loads 2025-01-31 1", "loads 2025-02-01/2025-02-28 9"])
        == ["3 of 31 days* < >", "28 of 28 days"])
    #expect(
      try covered("loads@a", by: .week, ["loads 2025-03-05 1", "loads 2025-03-06/2025-03-09 4"]) == ["5 of 7 days* <"])
    #expect(try covered("loads@a", by: .week, ["loads 2025-03-03 0", "loads 2025-03-04 4"]) == ["2 of 7 days* >"])
    #expect(
      try covered("loads@a", ["loads 2025-01-31 1", "loads 2025-03-01/2025-03-31 4"])
        == ["1 of 31 days* <", "0 of 28 days", "31 of 31 days"])
  }

  @Test func wholeMonthsAndYearsAreCountedAsSuch() throws {
    let rows = ["2025-01", "2025-02", "2025-05"]
    let known = try Samples.known(
      rows.map { "loads,a,1,\($0),\($0)-28,,,,,,,,," }, on: "2025-12-31", indicators: Self.indicators)
    func series(_ frequency: Frequency, to: String? = nil) throws -> [String] {
      let question = PeriodQuestion(frequency, to: to.flatMap { DateReader().day($0) })
      return try PeriodSeries(of: try known.reference(named: "loads@a"), by: question, in: known).figures.map {
        said($0, known)
      }
    }
    #expect(try series(.year) == ["3 of 12 months* < >"])
    #expect(try series(.quarter) == ["2 of 3 months* >", "1 of 3 months* < >"])
    #expect(try series(.month).prefix(3) == ["1 of 1 month", "1 of 1 month", "0 of 1 month"])
    #expect(said(try known.figure(named: "loads@a from 2025-01-15 to 2025-02-28"), known).hasPrefix("45 of 45 days"))
    #expect(said(try known.figure(named: "loads@a from 2025-01-01 to 2025-04-30"), known) == "2 of 4 months* >")
  }

  @Test func aRowCoversWhatItsIndicatorSays() throws {
    #expect(
      try covered(
        "weekly@a", ["weekly 2025-01-07 1", "weekly 2025-01-14 1", "weekly 2025-01-28 1", "weekly 2025-02-04 1"])
        == ["24 of 31 days* < >", "4 of 28 days* >"])
    #expect(
      try covered("monthly@a", by: .quarter, ["monthly 2025-01-31 1", "monthly 2025-02-28 1", "monthly 2025-03-31 1"])
        == ["90 of 90 days"])
    #expect(try covered("now_and_then@a", ["now_and_then 2025-01-07 1", "now_and_then 2025-02-20 1"]) == ["", ""])
    #expect(
      try covered("now_and_then@a", from: "2025-01-05", ["now_and_then 2025-01-07 1", "now_and_then 2025-02-20 1"])
        == ["* <", ""])
  }

  @Test func eventsCoverEveryDayUpToTheDayOfIssue() throws {
    let rows = ["talks 2025-01-07 1", "talks 2025-03-05 1"]
    #expect(try covered("talks@a", on: "2025-03-10", rows) == ["31 of 31 days", "28 of 28 days", "10 of 31 days* >"])
    #expect(try covered("talks@a", on: "2025-06-10", rows) == ["31 of 31 days", "28 of 28 days", "31 of 31 days"])
    #expect(
      try covered("talks@a", from: "2025-01-02", to: "2025-02-27", rows) == ["30 of 31 days* <", "27 of 28 days* >"])
  }

  @Test func inAGroupADayIsCoveredWhereAnyGroupHasARow() throws {
    let rows = ["loads 2025-01-01/2025-01-30 1 food", "loads 2025-01-31 1 fuel", "loads 2025-02-01 3 fuel"]
    #expect(try covered("loads/food@a", rows) == ["31 of 31 days"])
    #expect(try covered("loads@a", rows) == ["31 of 31 days", "1 of 28 days* >"])
    // Rows of the whole say nothing of groups, nor those of groups of the whole.
    #expect(try covered("loads/food@a", rows + ["loads 2025-02-02 1"]).first == "31 of 31 days")
    #expect(try covered("loads@a", rows + ["loads 2025-01-02 1"]) == ["1 of 31 days* < >"])
  }

  @Test func sumsOverDatesSayWhatTheyCover() throws {
    let known = try known(["loads 2025-01-02 1", "loads 2025-01-03 1", "loads 2025-01-31 1"])
    #expect(said(try known.figure(named: "loads@a from 2025-01-01 to 2025-01-31"), known) == "3 of 31 days* < >")
    #expect(said(try known.figure(named: "loads@a from 2025-01-02 to 2025-01-03"), known) == "2 of 2 days")
    // No span was asked for, but the days between are not all there.
    let all = try known.figure(named: "loads@a")
    #expect(said(all, known) == "* < >")
    #expect(FigureRow(all, in: known.situation).cell("caveat") == "covers 3 of 30 days")
    #expect(said(try known.figure(named: "loads@a on 2025-01-31"), known) == "")
  }

  @Test func aRunningTotalIsOpenAtBordersBetweenDistantReports() throws {
    let rows = ["toll 2025-01-05 100", "toll 2025-04-10 140", "toll 2025-05-31 180", "toll 2025-06-03 190"]
    #expect(
      try covered("toll@a", from: "2025-01-01", rows) == [
        "5 of 31 days* < >", "0 of 28 days", "0 of 31 days", "10 of 30 days* < >", "31 of 31 days* <",
        "3 of 30 days* >",
      ])
    #expect(try covered("toll@a", by: .year, rows) == ["0 of 366 days", "154 of 365 days* < >"])
    let near = [
      "weekly_toll 2024-12-28 1", "weekly_toll 2025-01-04 2", "weekly_toll 2025-01-29 4", "weekly_toll 2025-02-05 8",
    ]
    #expect(
      try covered("weekly_toll@a", near) == ["28 of 31 days <", "29 of 31 days", "5 of 28 days* >"])
    let known = try known(near)
    let figures = try PeriodSeries(
      of: try known.reference(named: "weekly_toll@a"), by: PeriodQuestion(.month), in: known
    ).figures
    #expect(figures.map { $0.period?.followsReports } == [false, true, true])
    #expect(figures.map { $0.period?.since?.iso } == [nil, "2024-12-28", "2025-01-29"])
  }

  @Test func daysThatALaterRowCoversAreNotWithoutReport() throws {
    let known = try known(["weekly 2025-01-12 70", "weekly 2025-01-26 90"])
    let figures = try PeriodSeries(of: try known.reference(named: "weekly@a"), by: PeriodQuestion(.day), in: known)
      .figures
    #expect(
      figures.map(\.absence) == [nil] + Array(repeating: .notReported, count: 7)
        + Array(repeating: .inLaterReport, count: 6) + [nil])
    let sum = try known.figure(named: "weekly@a from 2025-01-01 to 2025-01-31")
    #expect(sum.asOf.map(\.iso) == ["2025-01-06/2025-01-26"])
    #expect(said(sum, known) == "14 of 31 days* < >")
    #expect(try covered("weekly@a", from: "2025-01-01", ["weekly 2025-02-03 9"]).first == "4 of 31 days <")
  }

  @Test func aLevelHasNoCoverage() throws {
    #expect(try covered("sheltered@a", ["sheltered 2025-01-05 100", "sheltered 2025-02-28 300"]) == ["", ""])
  }
}
