extension HurriedEditorTests {
  private static func chart(_ kind: String, _ keys: String) -> String {
    "- id: c\n  kind: \(kind)\n  title: River\n" + keys.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  private static let shown = "Text.\n\n![](chart:c)"
  private static let moved = "moved,People moved,people,flow,events,,,,\n"

  /// Lines, slopes, averages and heads of tables under the rules of all others.
  static let lines: [Case] = [
    Case(
      name: "a line of months, the last of which has ten days",
      body: shown,
      rows: (1...31).map { row("boats", "5", "2026-01-\($0 < 10 ? "0" : "")\($0)") }
        + (1...9).map { row("boats", "4", "2026-02-0\($0)") },
      charts: chart("lines", "figures: [boats@lodge]\nevery: month"), prints: ["36 (9 of 28 days)"]),
    Case(
      name: "an average over months that are not whole",
      body: shown,
      rows: ["01", "02"].flatMap { month in
        (1...27).map { row("boats", "5", "2026-\(month)-\($0 < 10 ? "0" : "")\($0)") }
      },
      charts: chart("columns", "figures: [boats@lodge]\nevery: month\naverage: 2 months"),
      findings: ["charts.yaml:6 empty-chart"], never: ["Average", "average"]),
    Case(
      name: "an event that is overdue, on a line at its day",
      body: shown,
      rows: [row("moved", "12", "2026-02-20", said: "2026-02-01", "planned", event: "e")],
      charts: chart("lines", "figures: [moved@lodge planned]"), indicator: moved,
      findings: ["charts.yaml:4 overdue"], prints: ["12 (planned for 20 February; outcome not reported)"]),
    Case(
      name: "what was planned for each place, and what came of it",
      body: shown,
      rows: [
        row("moved", "12", "2026-02-20", said: "2026-02-01", "planned", event: "e", at: "Quay"),
        row("moved", "7", "2026-02-20", said: "2026-02-21", "completed", event: "e", at: "Quay"),
        row("moved", "5", "2026-02-20", said: "2026-02-01", "planned", event: "f", at: "Pier"),
        row("moved", "5", "2026-02-20", said: "2026-02-21", "completed", event: "f", at: "Pier"),
      ],
      charts: chart("slope", "figures: [moved@lodge planned, moved@lodge]\nby: place"), indicator: moved,
      findings: ["charts.yaml:4 replaced", "charts.yaml:4 replaced"],
      prints: ["Quay 12 (planned)", "7 carried out", "Planned", "Completed"], never: ["moved@lodge"]),
    Case(
      name: "a slope from one source to another, of other days",
      body: shown,
      rows: ["Quay", "Pier"].flatMap {
        [
          row("afloat", "30", "2026-01-05", at: $0),
          row("afloat", "40", "2026-03-02", by: "guard", said: "2026-03-03", at: $0),
        ]
      },
      charts: chart("slope", "figures: [afloat@lodge on 2026-01-05, afloat@guard on 2026-03-02]\nby: place"),
      prints: ["River Lodge, as of 5 January 2026", "Coast Guard, as of 2 March 2026"]),
    Case(
      name: "a source that has two words, on one line",
      body: shown,
      rows: [
        row("crew", "9", "2026-01-05", term: "sailors"), row("crew", "6", "2026-02-05", term: "deserters"),
      ],
      charts: chart("lines", "figures: [crew@lodge]\nevery: month"), findings: ["charts.yaml:4 other-term"]),
    Case(
      name: "the rest of a ranking that may not be added up",
      body: shown, rows: ["A", "B", "C", "D"].enumerated().map { row("fever", "\(9 - $0)", at: $1) },
      charts: chart("bars", "figures: [fever@lodge]\nby: place\ntop: 2"), prints: ["Not drawn: C and D."]),
    Case(
      name: "a value whose day nobody said, beside a line",
      body: shown,
      rows: [
        row("afloat", "3", "2026-03-01"), row("afloat", "4", "2026-03-02"),
        row("afloat", "9", "unknown", said: "2026-03-04"),
      ],
      charts: chart("lines", "figures: [afloat@lodge]"), prints: ["1 value without a date left out"]),
    Case(
      name: "the head of a column that says it has happened",
      body: "| Place | Rescued |\n|---|---|\n| Quay | {moved@lodge announced} |",
      rows: [row("moved", "12", "2026-03-20", said: "2026-03-01", "announced", event: "e")], indicator: moved,
      findings: ["report.md:5 status-word"]),
    Case(
      name: "the head of a column over what has happened, and of what has not",
      body: "| Place | Rescued | Announced |\n|---|---|---|\n| Quay | {moved@lodge} | {moved@lodge announced} |",
      rows: [
        row("moved", "12", "2026-03-20", said: "2026-03-01", "announced", event: "e"),
        row("moved", "4", "2026-02-20", said: "2026-02-21", "completed", event: "f"),
      ],
      indicator: moved),
    Case(
      name: "a price in the currency of the country, over markets",
      front: "derived: {all: \"sum(bread@lodge at Quay, bread@lodge at Pier)\"}\n", body: "{all}",
      rows: [row("bread", "1200", at: "Quay"), row("bread", "1500", at: "Pier")],
      indicator: "bread,Price of bread,SDG,stock,,,,,\n", findings: ["report.md:6 rate-summed-by-place"]),
    Case(
      name: "a ratio of dollars and millions of dollars",
      front: "derived: {x: \"ratio(got@lodge, needed@lodge)\"}\n", body: "{x}",
      rows: [row("got", "950000"), row("needed", "120")],
      indicator: "got,Money received,USD,stock,,,,,\nneeded,Money needed,USD million,stock,,,,,\n",
      findings: ["report.md:4 one-unit"], isRefused: true),
    Case(
      name: "a rate per so many, and a half",
      body: "{fever_of@lodge} per 1,000 people; 4½ thousand people are afloat.",
      rows: [row("fever_of", "12"), row("afloat", "4500")],
      indicator: "fever_of,Fever,cases per 1000,stock,,,,,\n", findings: ["report.md:5 typed-number"]),
    Case(
      name: "an operation that is cut at its comma",
      front: "derived: {x: sum(afloat@lodge, afloat@guard)}\n", body: "{x}", rows: [row("afloat", "3")],
      findings: ["report.md:4 bad-reference"], isRefused: true),
  ]
}
