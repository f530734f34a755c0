import SituationTestSupport
import Testing

@testable import Fetching
@testable import SituationData
@testable import SourceText

/// What rows of a query come to, without a database.
struct FetchPlanTests {
  private static let columns = ["indicator", "source", "value", "as_of"]
  private static let query = Query(Samples.file("data.sql", "SELECT indicator, source, value, as_of FROM figures"))
  private static let time = ServerTime("2025-02-25T08:00:00Z")

  private func plan(
    _ rows: [[String]], columns: [String] = Self.columns, into known: String? = nil, at time: ServerTime = Self.time,
    isWithdrawing: Bool = false, report: String = Samples.report
  ) -> FetchPlan {
    var files = Samples.files([], report: report).filter { $0.name != "data.csv" }
    if let known { files.append(Samples.file("data.csv", known)) }
    let fetched = FetchedRows(columns: columns.map { FetchedRows.Column(name: $0) }, rows: rows)
    return FetchPlan(
      [FetchedTable(Self.query, fetched)], at: time, into: Situation.read(files).situation, of: files,
      isWithdrawing: isWithdrawing)
  }

  private func text(_ plan: FetchPlan) -> String? { plan.tables.first.map { $0.file.text(0..<9999) } }

  /// New, corrected, as they were, gone.
  private func counts(_ plan: FetchPlan) -> [Int] {
    plan.summaries.flatMap { [$0.new, $0.corrected, $0.known, $0.gone.count] }
  }

  private static let rows = [["deaths", "a", "100", "2025-02-18"], ["held", "b", "59", "2025-02-19"]]
  private static let mark = "data.sql \(Fingerprint.of(Self.query.file.bytes).prefix(8))"
  private static let first = """
    indicator,source,value,as_of,document
    deaths,a,100,2025-02-18,"\(mark), 2025-02-25T08:00:00Z"
    held,b,59,2025-02-19,"\(mark), 2025-02-25T08:00:00Z"

    """

  @Test func aTableIsMadeOfTheFirstRows() {
    let plan = plan(Self.rows)
    #expect(text(plan) == Self.first && plan.tables[0].isNew && plan.findings.isEmpty)
    #expect(counts(plan) == [2, 0, 0, 0])
  }

  @Test func aColumnThatIsMissingIsOneOfTheQuery() {
    let plan = plan([["deaths", "a", "100"]], columns: ["indicator", "source", "value"])
    let messages = plan.findings.map(\.message)
    #expect(
      messages.contains { $0.contains("“as_of” is missing; the query has to return it: SELECT … AS") }, "\(messages)")
  }

  @Test func whatIsThereIsNotWrittenAgain() {
    let plan = plan(Self.rows.reversed(), into: Self.first)
    #expect(plan.tables.isEmpty && counts(plan) == [0, 0, 2, 0])
  }

  @Test func whatTheDatabaseCorrectsIsARowOfTheServersDay() {
    let later = ServerTime("2025-02-26T09:00:00Z")
    let corrected = [["deaths", "a", "104", "2025-02-18"], Self.rows[1]]
    let plan = plan(corrected, into: Self.first, at: later)
    #expect(counts(plan) == [0, 1, 1, 0] && plan.summaries[0].undated == 1 && plan.later == 1)
    let second = """
      indicator,source,value,as_of,document,published
      deaths,a,100,2025-02-18,"\(Self.mark), 2025-02-25T08:00:00Z",
      held,b,59,2025-02-19,"\(Self.mark), 2025-02-25T08:00:00Z",
      deaths,a,104,2025-02-18,"\(Self.mark), 2025-02-26T09:00:00Z",by 2025-02-26

      """
    #expect(text(plan) == second)
    // Asked once more nothing is new; on the same day the last value stands; and what is taken back is a correction, too.
    #expect(self.plan(corrected, into: second, at: later).tables.isEmpty)
    let again = self.plan([["deaths", "a", "105", "2025-02-18"], Self.rows[1]], into: second, at: later)
    #expect(again.summaries[0].correctedAgain == 1)
    #expect(text(again) == second.replacing("a,104", with: "a,105"))
    let back = self.plan(Self.rows, into: second, at: ServerTime("2025-02-27T09:00:00Z"))
    #expect(text(back)?.hasSuffix(",by 2025-02-27\n") == true && counts(back) == [0, 1, 1, 0])
  }

  /// A table whose rows say when they were published, of which a value is changed without a new day.
  @Test func anOldDayIsNotThatOfACorrection() {
    let columns = Self.columns + ["published"]
    let known = "indicator,source,value,as_of,published,document\ndeaths,a,100,2025-02-18,2025-02-19,\(Self.mark)\n"
    let row = ["deaths", "a", "104", "2025-02-18", "2025-02-19"]
    let corrected = plan([row], columns: columns, into: known)
    #expect(text(corrected)?.contains("deaths,a,104,2025-02-18,by 2025-02-25,") == true)
    #expect(plan([row], columns: columns, into: text(corrected)).tables.isEmpty)
    // With a new day it is a row of that day, and the whole history may be returned each time.
    let dated = ["deaths", "a", "104", "2025-02-18", "2025-02-21"]
    let history = plan([["deaths", "a", "100", "2025-02-18", "2025-02-19"], dated], columns: columns, into: known)
    #expect(text(history)?.contains("deaths,a,104,2025-02-18,2025-02-21,") == true && counts(history) == [0, 1, 1, 0])
    #expect(plan([dated], columns: columns, into: text(history)).tables.isEmpty)
    let back = plan([["deaths", "a", "100", "2025-02-18", "2025-02-19"]], columns: columns, into: text(corrected))
    #expect(back.summaries[0].correctedAgain == 1)
  }

  @Test func whatPeopleWroteIsNotOverwritten() {
    let known = "indicator;source;value;as_of;caveat\r\ndeaths;a;1.5;2025-02-17;\"x;\r\ny\"\r\n\r\n\r\n"
    let plan = plan([["needs", "a", "2.5", "2025-02-18"]], into: known.replacing("deaths", with: "needs"))
    #expect(
      text(plan)
        == "indicator;source;value;as_of;caveat;document\r\nneeds;a;1.5;2025-02-17;\"x;\r\ny\";\r\nneeds;a;2.5;2025-02-18;;\(Self.mark), 2025-02-25T08:00:00Z\r\n"
    )
    let own = self.plan(
      [["deaths", "a", "104", "2025-02-25"]], into: "indicator,source,value,as_of\ndeaths,a,1,2025-02-25\n")
    #expect(own.findings.map(Samples.short) == ["data.sql:1:1 duplicate-observation"] && own.tables.isEmpty)
  }

  @Test func aSituationWithDecimalCommasGetsThem() {
    let report = Samples.report.replacing("---\nText", with: "csv: {decimal: comma}\n---\nText")
    let plan = plan(
      [["needs", "a", "2.5", "2025-02-18"]], into: "indicator;source;value;as_of\nneeds;a;1,5;2025-02-17\n",
      report: report)
    #expect(text(plan)?.contains("\nneeds;a;2,5;2025-02-18;") == true)
  }

  @Test func whatIsGoneIsSaidAndWithdrawnWhereItShallBe() {
    let gone = plan([Self.rows[0]], into: Self.first)
    #expect(counts(gone) == [0, 0, 1, 1] && gone.tables.isEmpty)
    #expect(gone.summaries[0].gone == ["held@b on 2025-02-19: 59 (data.csv:3)"])
    let withdrawn = plan([Self.rows[0]], into: Self.first, isWithdrawing: true)
    #expect(text(withdrawn)?.contains("\nheld,b,,2025-02-19,") == true)
    #expect(text(withdrawn)?.contains("withdrawn") == true && withdrawn.findings.isEmpty)
    #expect(counts(plan([Self.rows[0]], into: text(withdrawn))) == [0, 0, 1, 0])
    // What a person wrote into the table is none of the query's business.
    let own = "indicator,source,value,as_of\nheld,b,59,2025-02-19\n"
    #expect(counts(plan([Self.rows[0]], into: own)) == [1, 0, 0, 0])
  }

  /// Of a table that keeps what was said earlier, each row is a statement of its day.
  @Test func aHistoryIsNoCorrection() {
    let columns = Self.columns + ["published"]
    let rows = [["held", "b", "5", "2025-02-17", ""], ["held", "b", "6", "2025-02-17", "2025-02-20"]]
    let first = plan(rows, columns: columns)
    #expect(counts(first) == [2, 0, 0, 0])
    let later = ServerTime("2025-02-27T09:00:00Z")
    #expect(plan(rows, columns: columns, into: text(first), at: later).tables.isEmpty)
    #expect(plan(rows.reversed(), columns: columns, into: text(first), at: later).tables.isEmpty)
    // What an earlier one says otherwise now does not become the last.
    let slip = [["held", "b", "4", "2025-02-17", ""], rows[1]]
    let changed = plan(slip, columns: columns, into: text(first), at: later)
    #expect(changed.tables.isEmpty && changed.findings.map(\.severity) == [.warning])
    #expect(changed.findings[0].message.contains("data.csv:2"))
    // One that was left out before stands on its day.
    let between = [rows[0], ["held", "b", "7", "2025-02-17", "2025-02-18"], rows[1]]
    let filled = plan(between, columns: columns, into: text(first), at: later)
    #expect(text(filled)?.contains("held,b,7,2025-02-17,2025-02-18,") == true && counts(filled) == [0, 1, 2, 0])
  }

  @Test func whatWasFetchedTodayIsWithdrawnToday() {
    let later = ServerTime("2025-02-26T09:00:00Z")
    let corrected = plan([["held", "b", "60", "2025-02-19"]], into: Self.first, at: later)
    let withdrawn = plan([Self.rows[0]], into: text(corrected), at: later, isWithdrawing: true)
    #expect(withdrawn.findings.isEmpty && text(withdrawn)?.contains("held,b,60") == false)
    #expect(text(withdrawn)?.contains("held,b,,2025-02-19,") == true)
    let back = plan(Self.rows, into: text(withdrawn), at: later)
    #expect(back.findings.isEmpty && text(back)?.contains("withdrawn") == false)
  }

  @Test func faultsOfRowsAreThoseOfTheQuery() {
    let bad = plan([
      ["deaths", "a", "x", "2025-02-30"], ["deaths", "a", "y", "2025-02-18"], ["lost", "a", "1", "2025"],
    ])
    #expect(bad.tables.isEmpty)
    #expect(
      Set(bad.findings.map(Samples.short)).isSuperset(of: [
        "data.sql:1:27 bad-number", "data.sql:1:34 bad-date", "data.sql:1:8 unknown-indicator",
      ]))
    let number = bad.findings.first { $0.rule == .badNumber }
    #expect(number?.message.hasPrefix("row 1: ") == true && number?.message.hasSuffix("(as in 1 more row)") == true)
  }

  @Test func columnsThatAreMissingOrUnknownAreSaid() {
    let missing = plan([["deaths", "a"]], columns: ["indicator", "source"])
    #expect(missing.findings.contains { $0.rule == .missingColumn && $0.severity == .error })
    let unknown = plan([Self.rows[0] + ["1"]], columns: Self.columns + ["oid"])
    #expect(unknown.findings.map(\.rule) == [.unknownColumn] && text(unknown)?.contains("oid") == false)
  }

  @Test func oneObservationStandsOnce() {
    let twice = plan([Self.rows[0], Self.rows[0]])
    #expect(twice.findings.map(Samples.short) == ["data.sql:1:1 duplicate-observation"] && twice.tables.isEmpty)
  }

  @Test func aTimeOfDayIsNoDay() {
    let columns = [("indicator", 25), ("source", 25), ("value", 25), ("as_of", 1184)].map {
      FetchedRows.Column(name: $0.0, type: $0.1)
    }
    let rows = FetchedRows(columns: columns, rows: [["deaths", "a", "1", "2025-02-18 00:00:00+00"]])
    let table = FetchedTable(Self.query, rows)
    #expect(table.faults.map(Samples.short) == ["data.sql:1:34 bad-date"])
  }

  /// Signs that a table gives a meaning to come through as they are.
  @Test func textsKeepTheirSigns() {
    let columns = Self.columns + ["caveat"]
    let caveat = "=1+1, \"so\" it\nis"
    let plan = plan([Self.rows[0] + [caveat]], columns: columns)
    let files = Samples.files([], more: ["data.csv": text(plan) ?? ""])
    let (situation, faults) = Situation.read(files)
    #expect(faults.filter { $0.severity == .error }.isEmpty)
    #expect(
      situation.observations.text(.caveat, of: 0) == "=1+1, \"so\" it is"
        || situation.observations.text(.caveat, of: 0) == caveat)
  }
}
