import SituationTestSupport
import Testing

@testable import Fetching
@testable import SourceText

struct QueryTests {
  private func fault(_ text: String, named name: String = "data.sql") -> String? {
    Query(Samples.file(name, text)).fault.map(Samples.short)
  }

  @Test(arguments: [
    "select 1", "SELECT * FROM figures;\n",
    "-- of the office\n  /* of all /* and more */ */ With a AS (SELECT 1) TABLE a",
    "(VALUES (1)) ", "TABLE figures",
  ])
  func whatReadsIsAQuery(text: String) { #expect(fault(text) == nil) }

  @Test(arguments: [
    ("DELETE FROM figures", "data.sql:1:1 bad-query"), ("-- SELECT\n COMMIT", "data.sql:2:2 bad-query"),
    ("", "data.sql:1:1 bad-query"), ("/* SELECT 1", "data.sql:1:12 bad-query"), ("sélect", "data.sql:1:1 bad-query"),
    ("SELECT 1\u{0}", "data.sql:1:9 control-character"),
  ])
  func whatDoesMoreIsNone(text: String, fault expected: String) { #expect(fault(text) == expected) }

  @Test func aQueryHasATableOfObservations() {
    #expect(Query(Samples.file("casualties.SQL", "SELECT 1")).table == "casualties.csv")
    #expect(fault("SELECT 1", named: "sources.sql") == "sources.sql:1:1 bad-query")
    #expect(fault("SELECT 1", named: "Indicators.sql") == "Indicators.sql:1:1 bad-query")
    #expect(
      fault("SELECT 1", named: "Con.sql") == "Con.sql:1:1 bad-query" && fault("SELECT 1", named: "cons.sql") == nil)
    #expect(Query.isNamed("a.sql") && !Query.isNamed(".sql") && !Query.isNamed(".a.sql") && !Query.isNamed("a.sqlite"))
  }

  @Test func twoQueriesHaveTwoTables() {
    let queries = ["a.sql", "b.sql", "A.SQL"].map { Query(Samples.file($0, "SELECT 1")) }
    #expect(Query.repeated(among: queries).map(Samples.short) == ["A.SQL:1:1 bad-query"])
    #expect(Query.repeated(among: [queries[0], queries[1]]).isEmpty)
  }

  @Test(arguments: [
    ("data.sql e004ebd5, 2025-02-20T10:11:12Z", true), ("Bulletin 7; my data.SQL e004ebd5, 2025-02-20T10:11:12Z", true),
    ("data.sql e004ebd5", false), ("after data.sql e004ebd5, 2025-02-20T10:11:12Z it was seen", false), ("", false),
  ])
  func whatAQueryHasWrittenIsKnown(text: String, isWritten: Bool) { #expect(Query.isDocument(text) == isWritten) }

  @Test func theServerCountsSignsAndNotBytes() {
    let query = Query(Samples.file("data.sql", "-- ä€😀\nSELECT ä,\n  x"))
    let fault = query.fault("column “x” does not exist", position: 20)
    #expect(Samples.short(fault) == "data.sql:3:3 bad-query" && fault.excerpt == "  x")
    #expect(Samples.short(query.fault("too late", position: nil)) == "data.sql:2:1 bad-query")
    #expect(Samples.short(query.fault("too far", position: 9999)) == "data.sql:3:4 bad-query")
  }

  @Test func aColumnIsFoundWhereItIsNamedLast() {
    let query = Query(Samples.file("data.sql", "SELECT day AS as_of,\n  as_of_day FROM (SELECT as_of)"))
    #expect(query.fault(.error, .badDate, column: "as_of", "").location.column == 26)
    #expect(query.fault(.error, .badDate, column: "nowhere", "").location.line == 1)
  }

  @Test func aDocumentSaysWhichQueryAndWhen() {
    let query = Query(Samples.file("data.sql", "SELECT 1"))
    #expect(query.document(at: ServerTime("2025-02-20T10:11:12Z")) == "data.sql e004ebd5, 2025-02-20T10:11:12Z")
  }

  @Test func cellsAreTextsOfASituation() {
    typealias Column = FetchedRows.Column
    #expect(Column(name: "x", type: Column.Kind.bool).text("t") == "yes")
    #expect(Column(name: "x", type: Column.Kind.bool).text("f") == "no")
    let numeric = Column(name: "x", type: Column.Kind.numeric)
    #expect(["12.000", "12.500", "1200", "0.00", "-0.10"].map(numeric.text) == ["12", "12.5", "1200", "0", "-0.1"])
    #expect(Column(name: "x").text("12.000") == "12.000")
  }
}
