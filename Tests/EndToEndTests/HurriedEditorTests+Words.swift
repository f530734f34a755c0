extension HurriedEditorTests {
  private static let person = row(
    "rescued", "", said: "2026-03-05", "completed", event: "e", name: "Ada Venn", isPublic: "no")

  private static func chart(_ kind: String, _ figures: String, _ keys: String = "") -> String {
    "- id: c\n  kind: \(kind)\n  title: A chart\n  figures: \(figures)\n\(keys)"
  }

  private static let fiveDays = (1...5).map { row("afloat", "\($0 + 30)", "2026-03-0\($0)") }

  /// Words that are cut, dropped or of a kind that nobody may print.
  static let words: [Case] = [
    Case(
      name: "a private name in each cell of a statement", body: "Text.", rows: [person],
      statements:
        "topic,party,statement,source,published,speaker,quote\nAda Venn,lodge,Asks for Ada Venn,lodge,2026-03-01,Ada Venn,where is Ada Venn\n",
      findings: [
        "statements.csv:2 private-name", "statements.csv:2 private-name", "statements.csv:2 private-name",
        "statements.csv:2 private-name",
      ],
      isRefused: true),
    Case(
      name: "a private name in the cells of an indicator", body: "Text.", rows: [person],
      indicator: "x,Ships of Ada Venn,Ada Venn,stock,,,,,\n",
      findings: ["indicators.csv:13 private-name", "indicators.csv:13 private-name"], isRefused: true),
    Case(
      name: "a private name in a great many rows", body: "Text.",
      rows: [person] + (1...40).map { row("afloat", "\($0)", at: "Pier \($0)", caveat: "seen by Ada Venn") },
      findings: ["observations.csv:3 private-name"], isRefused: true),
    Case(
      name: "a level that its source took back", body: "Afloat: {afloat@lodge}.",
      rows: [
        row("afloat", "31", "2026-03-01", said: "2026-03-01"),
        row("afloat", "", "2026-03-01", said: "2026-03-04", "withdrawn"),
      ],
      findings: ["report.md:5 replaced"], prints: ["Afloat: withdrawn"], never: ["not yet reported"]),
    Case(
      name: "a level that its source took back, with an older one", body: "Afloat: {afloat@lodge}.",
      rows: [
        row("afloat", "28", "2026-02-01", said: "2026-02-01"), row("afloat", "31", "2026-03-01", said: "2026-03-01"),
        row("afloat", "", "2026-03-01", said: "2026-03-04", "withdrawn"),
      ],
      prints: ["Afloat: 28"]),
    Case(
      name: "a period that ends behind its chart", body: "Text.\n\n![](chart:c)", rows: fiveDays,
      charts: chart(
        "columns", "[afloat@lodge]",
        "  every: day\n  annotate:\n    - {from: 2026-03-03, to: 2026-03-12, text: Storm}\n"),
      findings: ["charts.yaml:7 outside-of-chart"]),
    Case(
      name: "a period that begins before its lines", body: "Text.\n\n![](chart:c)", rows: fiveDays,
      charts: chart(
        "lines", "[afloat@lodge]",
        "  every: day\n  annotate:\n    - {from: 2026-02-03, to: 2026-03-02, text: Storm}\n"),
      findings: ["charts.yaml:7 outside-of-chart"]),
    Case(
      name: "a period within its chart", body: "Text.\n\n![](chart:c)", rows: fiveDays,
      charts: chart(
        "columns", "[afloat@lodge]",
        "  every: day\n  annotate:\n    - {from: 2026-03-03, to: 2026-03-05, text: Storm}\n")),
    Case(
      name: "labels of the ends of one slope", body: "Text.\n\n![](chart:c)", rows: fiveDays,
      charts: chart(
        "slope", "[{figure: afloat@lodge on 2026-03-01, label: Before}, {figure: afloat@lodge, label: After}]"),
      findings: ["charts.yaml:4 not-printed", "charts.yaml:4 not-printed"]),
    Case(
      name: "one label for both ends of a slope", body: "Text.\n\n![](chart:c)", rows: fiveDays,
      charts: chart(
        "slope", "[{figure: afloat@lodge on 2026-03-01, label: At sea}, {figure: afloat@lodge, label: At sea}]"),
      prints: ["At sea"]),
    Case(
      name: "a label of a chart by period", body: "Text.\n\n![](chart:c)", rows: fiveDays,
      charts: chart("columns", "[{figure: afloat@lodge, label: At sea}]", "  every: day\n"),
      findings: ["charts.yaml:4 not-printed"]),
    Case(
      name: "a running total that is called a flow", body: "Text.",
      rows: (1...12).map { row("boats", "\($0 * 40 + $0 % 3)", "2026-02-\($0 + 10)") },
      findings: ["indicators.csv:2 running-total"]),
    Case(
      name: "a flow that rises and falls", body: "Text.",
      rows: (1...12).map { row("boats", "\($0 * 40 % 130 + 5)", "2026-02-\($0 + 10)") }),
    Case(
      name: "a total that is zero on a day after its first values", body: "Text.",
      rows: [row("sunk", "40", "2026-01-10"), row("sunk", "60", "2026-02-10")],
      indicator: "sunk,Boats sunk,boats,cumulative,,,,,\n", since: "2026-02-01",
      findings: ["indicators.csv:13 before-since"]),
    Case(
      name: "money whose unit has the scale already", body: "Text.",
      rows: [row("damage", "53200000000")], findings: ["observations.csv:2 doubtful-number"]),
    Case(
      name: "a total that includes what was counted after it", body: "Text.",
      rows: [
        row("lost", "70", "2026-02-01", by: "guard"), row("lost", "75", "2026-03-01", by: "guard"),
        row("lost_total", "90", "2026-02-02", by: "guard", including: "lost@guard on 2026-03-01"),
      ],
      findings: ["observations.csv:4 bad-reference"], isRefused: true),
    Case(
      name: "the word of another source before a colon",
      body: "Deserters ashore: {crew@lodge}.\n\nSailors ashore: {crew@lodge}.",
      rows: [row("crew", "4", term: "sailors"), row("crew", "6", by: "guard", term: "deserters")],
      findings: ["report.md:5 other-term"]),
    Case(
      name: "a note at another day than it names", body: "Text.\n\n![](chart:c)", rows: fiveDays,
      charts: chart(
        "columns", "[afloat@lodge]",
        "  every: day\n  annotate:\n    - {on: 2026-03-02, text: Storm of 3 March}\n    - {on: 2026-03-04, text: Calm since 4 March 2026}\n"
      ),
      findings: ["charts.yaml:7 other-date"]),
    Case(
      name: "a header that is short for another", body: "Text.", rows: ["afloat,lodge,31,2026-03-01"],
      header: "indicator,source,Val,as_of", findings: ["observations.csv:1 missing-column"], isRefused: true),
    Case(
      name: "a group that a spreadsheet made a number of", body: "Text.",
      rows: [row("crew", "3", of: "44690"), row("crew", "4", of: "10+")],
      findings: ["observations.csv:2 date-like-name"]),
    Case(
      name: "wholes of a year, of a country, in two words", body: "Text.",
      rows: [
        row("boats", "3", at: "Total 2026"), row("boats", "4", at: "National"), row("boats", "5", at: "العدد الكلي"),
      ],
      findings: [
        "observations.csv:2 whole-as-part", "observations.csv:3 whole-as-part",
        "observations.csv:4 whole-as-part",
      ],
      isRefused: true),
  ]
}
