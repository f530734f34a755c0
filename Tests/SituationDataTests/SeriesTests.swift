import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// Values by day, week, month, quarter and year. A star marks a partial period.
struct SeriesTests {
  private func deaths(_ rows: String...) throws -> KnownSituation {
    try Samples.known(rows.map { "deaths,a,\($0),,,,,,,,," })
  }

  @Test func cumulativesGiveWhatWasAddedToTheCount() throws {
    let known = try deaths(
      "100,2023-10-31,", "250,2023-11-15,", "300,2023-11-30,", "390,2024-02-10,", "380,2024-03-31,")
    // October is cut by `since`, February follows two months without a value; its last value is of the 10th, so that the
    // border to March is not known either.
    #expect(try known.series("deaths@a", .month) == ["100*", "200", "not reported", "not reported", "90*", "-10*"])
    #expect(try known.series("deaths@a", .quarter) == ["300*", "80*"])
    #expect(try known.series("deaths@a", .year) == ["300*", "80*"])
    let figures = try PeriodSeries(of: try known.reference(named: "deaths@a"), by: PeriodQuestion(.month), in: known)
      .figures
    #expect(figures.map { $0.period?.since?.iso } == [nil, nil, nil, nil, "2023-11-30", "2024-02-10"])
    #expect(figures.map(\.isRevision) == [false, false, false, false, false, true])
    #expect(figures.allSatisfy { $0.isIncreaseOfTotal == ($0.absence == nil) })
  }

  @Test func aCumulativeWithoutSinceHasNoFirstAdded() throws {
    let known = try Samples.known(["total,a,100,2024-01-31,,,,,,,,,,", "total,a,130,2024-02-29,,,,,,,,,,"])
    #expect(try known.series("total@a", .month) == ["no earlier value", "30"])
    #expect(try known.series("total@a", .month, from: "2024-02-01") == ["30"])
  }

  @Test func periodsAreCutByWhatWasAskedFor() throws {
    let known = try deaths("100,2024-01-31,", "130,2024-02-29,", "150,2024-03-31,")
    #expect(try known.series("deaths@a", .month, from: "2024-02-10", to: "2024-03-15") == ["30*", "not reported"])
    #expect(try known.series("deaths@a", .month, from: "2024-02-01", to: "2024-03-31") == ["30", "20"])
    #expect(try known.series("deaths@a", .month, from: "2024-03-01", to: "2024-02-01") == [])
  }

  @Test func theLastPeriodIsCutByTheLastAsOf() throws {
    #expect(try deaths("100,2024-01-31,", "130,2024-02-28,").series("deaths@a", .month, from: "2024-02-01") == ["30*"])
    #expect(try deaths("100,2024-01-31,", "130,2024-02-29,").series("deaths@a", .month, from: "2024-02-01") == ["30"])
  }

  @Test func theStatusOfADifferenceIsTheWeakerOne() throws {
    let rows = ["deaths,a,100,2024-01-31,2024-02-01,estimated,,,,,,,,", "deaths,a,130,2024-02-29,,verified,,,,,,,,"]
    let figures = try PeriodSeries(
      of: Reference(indicator: "deaths", source: "a"), by: PeriodQuestion(.month), in: try Samples.known(rows)
    ).figures
    #expect(figures.last?.status == .estimated)
  }

  @Test func filledInDaysStandOnlyWhereThereIsNoOther() throws {
    let known = try Samples.known([
      "deaths,a,100,2024-01-31,,,,,,,,,,", "deaths,a,120,2024-02-28,,,,,,,,,,",
      "deaths,a,125,2024-02-29,,extrapolated,,,,,,,,c",
      "deaths,a,140,2024-03-31,,extrapolated,,,,,,,,c",
    ])
    let figures = try PeriodSeries(
      of: Reference(indicator: "deaths", source: "a"), by: PeriodQuestion(.month), in: known
    ).figures
    #expect(figures.suffix(2).map { $0.value?.plain } == ["20", "20"])
    #expect(figures.suffix(2).map(\.status) == [.reported, .extrapolated])
  }

  @Test func stocksGiveTheLastValueOfThePeriod() throws {
    let known = try Samples.known(
      [
        "held,a,5,2025-01-10,,,,,,,,,,", "held,a,4,2025-01-31,,,,,,,,,,", "held,a,0,2025-03,2025-04-01,,,,,,,,,",
      ], on: "2025-04-02")
    // A month is of its last day. Nothing is filled in for February; a zero is a zero.
    #expect(try known.series("held@a", .month) == ["4", "not reported", "0"])
    #expect(try known.series("held@a", .year) == ["0"])
  }

  @Test func flowsGiveSums() throws {
    let known = try Samples.known([
      "trucks,a,1,2025-01-30,,,,,,,,,,", "trucks,a,2,2025-01-31,,,,,,,,,,", "trucks,a,0,2025-02-02,,,,,,,,,,",
      "trucks,a,4,2025-02-03/2025-02-04,2025-02-05,,,,,,,,,",
    ])
    #expect(
      try known.series("trucks@a", .day) == ["1", "2", "not reported", "0", "not divisible", "not divisible"])
    #expect(try known.series("trucks@a", .month) == ["3*", "4*"])
    #expect(try known.series("trucks@a", .week) == ["3*", "4*"])
    #expect(try known.series("trucks@a", .quarter) == ["7*"])
  }

  @Test func noneRecordedIsNotNotReported() throws {
    let known = try Samples.known(
      [
        "released,a,3,2025-01-19,,completed,e1,,,,,,,", "released,a,3,2025-03-01,2025-03-01,completed,e2,,,,,,,",
      ], on: "2025-03-31")
    #expect(try known.series("released@a", .month) == ["3", "none recorded", "3"])
    #expect(try known.series("released@a", .month, to: "2025-04-30").count == 3)
  }

  @Test func aValueAcrossABorderLeavesAllThatItTouchesNotDivisible() throws {
    let known = try Samples.known(
      [
        "trucks,a,1,2025-01-01,,,,,,,,,,", "trucks,a,90,2025-01-15/2025-03-15,2025-03-16,,,,,,,,,",
        "trucks,a,1,2025-04-30,,,,,,,,,,",
      ], on: "2025-05-01")
    #expect(try known.series("trucks@a", .month) == ["not divisible", "not divisible", "not divisible", "1*"])
    #expect(try known.series("trucks@a", .year) == ["92*"])
  }

  @Test func datesGoIntoTheQuestionNotTheReference() throws {
    let known = try deaths("100,2024-01-31,")
    #expect(throws: Refusal.self) { try known.series("deaths@a on 2024-01-31", .month) }
  }

  @Test(arguments: [
    ("deaths@a from 2024-02-01 to 2024-02-29", "30 2024-02-01/2024-02-29 reported a"),
    ("deaths@a from 2023-10-07 to 2024-01-31", "100 2023-10-07/2024-01-31 reported a"),
    ("deaths@a from 2024-02-01 to 2024-03-31", "50 2024-02-01/2024-03-31 reported a"),
    ("deaths@a from 2023-12-01 to 2024-02-29", "no earlier value 2023-12-01/2024-02-29 reported a"),
    ("deaths@a from 2024-04-01 to 2024-04-30", "not reported reported a"),
    ("deaths@b from 2024-02-01 to 2024-02-29", "refused: house-rule-6"),
    ("deaths@c from 2024-02-01 to 2024-02-29", "about 5 2024-02-01/2024-02-29 reported c"),
  ])
  func oneDifferenceOfARunningTotal(reference: String, summary: String) throws {
    let known = try Samples.known([
      "deaths,a,100,2024-01-31,,,,,,,,,,", "deaths,a,130,2024-02-29,,,,,,,,,,", "deaths,a,150,2024-03-31,,,,,,,,,,",
      "deaths,b,10,2024-01-31,,,,,,at least,,,,", "deaths,b,15,2024-02-29,,,,,,,,,,",
      "deaths,c,10,2024-01-31,,,,,,,,,,",
      "deaths,c,15,2024-02-29,,,,,,,14,16,,",
    ])
    #expect(known.summary(reference) == summary)
  }

  @Test func rowsByGroupAreNotNothing() throws {
    let known = try Samples.known(
      [
        "moved,a,3,2025-01-19,,completed,e1,,,,,,,", "moved,a,4,2025-01-20,,completed,e2,alive,,,,,,",
        "moved,a,2,2025-01-22,,completed,e3,,,,,,,", "moved,a,1,2025-01-22,,completed,e3,dead,,,,,,",
        "released,b,3,2025-01-19,,completed,e1,,,,,,,", "released,b,4,2025-01-20,,completed,e2,,East,,,,,",
        "released,b,4,2025-01-22,,completed,e3,,,,,,,",
      ], indicators: Samples.indicators + "moved,People moved,people,flow,events,,,\n")
    #expect(try known.series("moved@a", .day) == ["3", "not reported", "none recorded", "2"])
    #expect(try known.series("released@b", .day) == ["3", "4", "none recorded", "4"])
    // A breakdown of what is counted is not left out.
    #expect(try known.figure(named: "moved@a").caveats == [.leftOut(1, by: .group)])
    #expect(try known.figure(named: "released@b").caveats == [])
    #expect(try known.figure(named: "moved@a from 2025-01-21 to 2025-01-22").caveats == [])
    #expect(known.summary("moved@a from 2025-01-20 to 2025-01-21") == "not reported reported a")
    #expect(known.summary("moved@a from 2025-01-21 to 2025-01-21") == "none recorded reported a")
    let month = try PeriodSeries(
      of: Reference(indicator: "moved", source: "a"), by: PeriodQuestion(.month), in: known
    ).figures
    #expect(month.map(\.caveats) == [[.leftOut(1, by: .group)]])
  }

  @Test func whatIsFilledInAndNotUsedCutsNothing() throws {
    let known = try Samples.known([
      "trucks,a,5,2025-01-10,,,,,,,,,,", "trucks,a,50,2025-01-20/2025-02-05,2025-02-06,extrapolated,,,,,,,,c",
      "trucks,a,6,2025-02-10,,,,,,,,,,",
    ])
    #expect(try known.series("trucks@a", .month) == ["5*", "6*"])
  }

  @Test func aRunningTotalThatFellIsARevision() throws {
    let known = try deaths("100,2024-01-31,", "90,2024-02-29,")
    let figure = try known.figure(named: "deaths@a from 2024-02-01 to 2024-02-29")
    #expect(figure.value?.plain == "-10" && figure.isRevision && figure.isIncreaseOfTotal)
    #expect(figure.asked?.text == figure.reference)
    #expect(FigureRow(figure, in: known.situation).cells.contains { $0.contains("revision: the running total fell") })
    let later = try known.figure(named: "deaths@a from 2024-03-01 to 2024-03-31")
    #expect(later.rows == [] && later.requestedDay == nil && later.asOf == [] && !later.isIncreaseOfTotal)
    let periods = try PeriodSeries(
      of: Reference(indicator: "deaths", source: "a"), by: PeriodQuestion(.month), in: known
    ).figures
    #expect(periods.suffix(2).map(\.isRevision) == [false, true] && periods.suffix(2).allSatisfy(\.isIncreaseOfTotal))
  }

  @Test func nothingIsTakenFromAnEndOfARange() throws {
    let known = try Samples.known(["deaths,b,10,2024-01-31,,,,,,at least,,,,", "deaths,b,15,2024-02-29,,,,,,,,,,"])
    #expect(try known.series("deaths@b", .month, from: "2024-02-01") == ["not computable"])
  }
}
