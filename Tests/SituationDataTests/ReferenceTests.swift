import Testing

@testable import SituationData
@testable import SourceText

struct ReferenceTests {
  @Test(arguments: [
    "deaths", "deaths@moh-gaza", "deaths/children@moh-gaza", "deaths/\"bodies recovered\"@moh-gaza", "deaths at Gaza",
    "deaths@a at \"West Bank\" announced on 2025-02-18", "deaths from 2025-01-19 to 2025-02-20", "deaths on 2025-02",
    "deaths@a planned", "deaths@a on 2025-02-18 across dates", "deaths on 2025-01-19/2025-02-18", "وفيات@a",
  ])
  func comesBackAsWritten(text: String) throws {
    #expect(try Reference.parse(text).get().text == text)
  }

  @Test func blanksDoNotMatterAndMonthsAreTheirDays() throws {
    let text = try Reference.parse("  deaths   from 2025-01   to 2025-02 ").get().text
    #expect(text == "deaths from 2025-01-01 to 2025-02-28")
  }

  @Test(arguments: [
    "", "@a", "deaths@", "deaths/@a", "deaths@a@b", "deaths/a/b", "deaths at", "deaths at West Bank", "deaths on",
    "deaths on 2025-02-30", "deaths on unknown", "deaths from 2025-02-01", "deaths from 2025-02-02 to 2025-02-01",
    "deaths on 2025-02-18 announced", "deaths announced at Gaza", "deaths withdrawn", "deaths across",
    "deaths, missing",
    "deaths/bodies recovered", "deaths/\"open", "deaths/\"\"", "deaths on 2025-02-18 on 2025-02-19", "de aths",
    "{deaths}",
  ])
  func refusesTheRest(text: String) {
    #expect(throws: Reference.Fault.self) { try Reference.parse(text).get() }
  }

  @Test func anUnknownStatusHasItsNearestWord() {
    guard case .failure(let fault) = Reference.parse("deaths@a anounced") else {
      Issue.record("an unknown status was taken")
      return
    }
    #expect(fault.rule == .unknownStatus)
    #expect(fault.message.contains("did you mean “announced”?"))
  }

  private func parse(_ text: String) -> Result<DerivedFigure, Reference.Fault> {
    DerivedFigure.parse(text, id: "x", location: SourceLocation(file: "report.md", line: 1, column: 1), excerpt: "")
  }

  @Test(arguments: [
    "difference(a, b)", "ratio(a@x, b@y on 2025-02-18)", "share(a/\"x, y\"@s, a@s)", "sum(a, b, c) across dates",
    "change(a@x, since 2025-02-13)", "sum(a)",
  ])
  func readsDerivedFigures(text: String) throws { #expect(try parse(text).get().text == text) }

  @Test(arguments: [
    "", "difference", "difference(a)", "difference(a, b, c)", "difference a, b", "diff(a, b)", "change(a)",
    "change(a, since)", "change(a, since 2025-02-30)", "change(since 2025-02-13)", "sum()", "share(a, b) across",
    "share(a, b) of course", "share(a, )", "ratio(a b, c)", ")(", "sum(a, sum(b, c))",
  ])
  func refusesBrokenDerivedFigures(text: String) {
    #expect(throws: Reference.Fault.self) { try parse(text).get() }
  }
}
