extension HurriedEditorTests {
  private static func chart(_ title: String, _ figures: String, _ keys: String = "", kind: String = "bars") -> String {
    "- id: c\n  kind: \(kind)\n  title: \(title)\n  figures: \(figures)\n\(keys)"
  }

  private static let shown = "Text.\n\n![](chart:c)"
  private static let nested = [
    row("lost_total", "90", by: "guard", including: "lost@guard"),
    row("lost", "70", by: "guard", including: "unfound@guard"), row("unfound", "20", by: "guard"),
  ]

  private static func due(
    _ value: String, _ status: String, said: String, on day: String = "2026-03-06", event: String = "e1",
    by source: String = "guard"
  ) -> String { row("rescued", value, day, by: source, said: said, status, event: event) }

  private static let levels = [row("crew", "4"), row("afloat", "70"), row("afloat", "84", by: "guard")]

  /// More of each kind: what may not be added up, what has become of things, who has said a figure.
  static let kinds: [Case] = [
    // What may be added.
    Case(
      name: "includes at two removes in a stack", body: shown, rows: nested,
      charts: chart("Lives", "[lost_total@guard, unfound@guard]", "  layout: stacked\n  series: indicator\n"),
      findings: ["charts.yaml:5 house-rule-2"], isRefused: true),
    Case(
      name: "includes at two removes among places",
      front: "derived: {p: \"sum(afloat@lodge at Coast, afloat@lodge at Cove)\"}\n",
      body: "{p}",
      rows: [
        row("afloat", "90", at: "Coast", including: "afloat@lodge at Bay"),
        row("afloat", "60", at: "Bay", including: "afloat@lodge at Cove"), row("afloat", "20", at: "Cove"),
      ],
      findings: ["report.md:4 house-rule-2"], isRefused: true),
    Case(
      name: "includes at two removes of earlier days",
      front: "derived: {p: \"sum(unfound@guard, lost_total@guard)\"}\n",
      body: "{p}",
      rows: [
        row("unfound", "20", "2026-02-01", by: "guard"),
        row("lost", "70", "2026-02-01", by: "guard", including: "unfound@guard on 2026-02-01"),
        row("lost_total", "90", by: "guard", including: "lost@guard on 2026-02-01"), row("unfound", "25", by: "guard"),
      ],
      findings: ["report.md:4 house-rule-2"], isRefused: true),
    Case(
      name: "a place and one within it in a stack", body: shown,
      rows: [row("boats", "9", at: "The Bay"), row("boats", "4", at: "Long Pier")],
      charts: chart(
        "Boats", "[boats@lodge at bay, boats@lodge at pier]", "  layout: stacked\n  series: place\n  every: month\n",
        kind: "columns"), places: bay,
      findings: ["charts.yaml:5 house-rule-2"], isRefused: true),
    Case(
      name: "a whole among four places", body: "{boats@lodge}",
      rows: [12, 31, 7, 5, 55].enumerated().map {
        row("boats", "\($1)", at: ["Fen", "Dock", "Quay", "Pier", "Shore"][$0])
      },
      findings: ["observations.csv:6 sum-of-others", "report.md:5 house-rule-2"], isRefused: true),
    Case(
      name: "a price less a cost", front: "derived: {gap: \"difference(fuel@lodge, cost@lodge)\"}\n", body: "{gap}",
      rows: [row("fuel", "3"), row("cost", "2")], indicator: "cost,Cost,USD,stock,,,,amount,\n",
      findings: ["report.md:4 house-rule-6"], isRefused: true),
    // What is covered.
    Case(
      name: "a year without one of its months", body: "Seen: {boats@lodge from 2025-01-01 to 2025-12-31}.",
      rows: (1...12).filter { $0 != 7 }.map {
        row("boats", "8", "2025-\($0 < 10 ? "0" : "")\($0)", said: "2026-01-10")
      },
      prints: ["Seen: 88 (1 January – 31 December 2025, 11 of 12 months)"]),
    Case(
      name: "a place without one of its days", body: "Seen: {boats@lodge from 2026-02-01 to 2026-02-03}.",
      rows: (1...3).flatMap { day in
        ["Quay", "Dock"].filter { day != 2 || $0 == "Quay" }.map { row("boats", "8", "2026-02-0\(day)", at: $0) }
      },
      prints: ["Seen: 40 (1–3 February, 2 of 3 days)"]),
    // What has become of it.
    Case(
      name: "of two announcements one is carried out", body: "Due: {rescued@guard announced}.",
      rows: [
        due("9", "announced", said: "2026-03-01"), due("4", "announced", said: "2026-03-01", event: "e2"),
        due("4", "completed", said: "2026-03-07", event: "e2"),
      ],
      findings: ["report.md:5 overdue"], prints: ["Due: 9 (announced for 6 March; outcome not reported)"]),
    Case(
      name: "a report of the last issue under a later date",
      body: "Due: {rescued@guard announced}. So far {lost@lodge on 2026-02-20}.\n\n![](chart:c)",
      rows: [
        due("9", "announced", said: "2026-03-01"), due("9", "completed", said: "2026-03-07"),
        row("lost", "40", "2026-02-20"), row("lost", "44", "2026-03-05"),
      ],
      charts: chart("People due", "[rescued@guard announced]", kind: "people"),
      findings: ["report.md:5 replaced", "report.md:5 newer-known", "charts.yaml:4 replaced"],
      prints: ["9 (announced, since carried out)", "So far 40"], never: ["not carried out"]),
    Case(
      name: "a report of the last issue with an event put off",
      body: "| Due | So far |\n|---|---|\n| {rescued@guard announced} | {lost@lodge on 2026-02-20} |",
      rows: [
        due("9", "announced", said: "2026-03-01"),
        due("9", "postponed", said: "2026-03-05", on: "2026-03-20", by: "lodge"), row("lost", "40", "2026-02-20"),
        row("lost", "44", "2026-03-05"),
      ],
      findings: ["report.md:7 replaced", "report.md:7 newer-known"], prints: ["9 (announced, postponed to 20 March"]),
    Case(
      name: "known on a day before the second of two values", body: "Lost: {lost@lodge}. Afloat: {afloat@guard}.",
      rows: [
        row("lost", "40", "2026-02-20", said: "2026-02-21"), row("lost", "44", "2026-02-27", said: "2026-03-03"),
        row("afloat", "7", "2026-02-20", by: "guard", said: "2026-03-04"),
      ],
      knownOn: "2026-03-02", findings: ["report.md:5 not-yet-reported"],
      prints: ["Lost: 40", "not yet reported", "Data known on 2 March 2026"], never: ["44"]),
    Case(
      name: "known on a day before an announcement was kept", body: "Due: {rescued@guard announced}.",
      rows: [due("9", "announced", said: "2026-03-01"), due("9", "completed", said: "2026-03-07")],
      knownOn: "2026-03-04", prints: ["Due: 9 (announced)", "Data known on 4 March 2026"], never: ["since carried out"]),
    // Words for what has happened.
    Case(
      name: "titles that say more than was announced", body: shown + "\n\n{rescued@guard announced} sailors made it.",
      rows: [due("9", "announced", said: "2026-03-01", on: "2026-03-20")],
      charts: chart(
        "Sailors who came ashore", "[{figure: rescued@guard announced, label: Saved}]",
        "  subtitle: All were taken off\n"),
      findings: [
        "report.md:9 status-word", "charts.yaml:3 status-word", "charts.yaml:4 status-word",
        "charts.yaml:5 status-word",
      ]),
    Case(
      name: "titles of what is to come", body: shown + "\n\n{rescued@guard announced} sailors are to be taken off.",
      rows: [due("9", "announced", said: "2026-03-01", on: "2026-03-20")],
      charts: chart("Sailors to be saved", "[{figure: rescued@guard announced, label: Due ashore}]")),
    Case(
      name: "a target that docked", body: shown,
      rows: [row("boats", "60", "2026-03-01/2026-03-31", said: "2026-02-01", "target"), row("boats", "12")],
      charts: chart("Boats", "[{figure: boats@lodge target, label: Boats that docked}, boats@lodge]"),
      findings: ["charts.yaml:4 status-word"]),
    // Who has said it.
    Case(
      name: "sentences that give a figure to another source",
      body:
        "The Coast Guard counted {afloat@lodge} people.\n\nAccording to the Coast Guard, {afloat@lodge} are afloat.\n\n- Coast Guard: {afloat@lodge}\n\n| Who | How many |\n|---|---|\n| Harbour Wire | {afloat@guard} |",
      rows: levels,
      findings: [5, 7, 9, 11].map { "report.md:\($0) other-source" }),
    Case(
      name: "a source with a comma in its name",
      body: "According to the Coast Guard, Northern Sector, {afloat@lodge} are afloat.",
      rows: levels,
      sources: HurriedEditorTests.sources.replacing("Coast Guard", with: "\"Coast Guard, Northern Sector\""),
      findings: ["report.md:5 other-source"]),
    Case(
      name: "sentences that only mention another source",
      body:
        "The Coast Guard left before {afloat@lodge} people were afloat.\n\nUnlike the Coast Guard, the River Lodge counts {afloat@lodge}.\n\nHarbour Wire reported that the River Lodge counted {afloat@lodge}.\n\nThe Coast Guard counted {afloat@guard}, and the lodge {afloat@lodge}.\n\n| Coast Guard | River Lodge |\n|---|---|\n| {afloat@guard} | {afloat@lodge} |",
      rows: levels),
    Case(
      name: "a subtitle that gives a chart to another source", body: "Text.", rows: levels,
      charts: chart("Afloat", "[afloat@lodge]", "  subtitle: Counted by the Coast Guard\n"),
      findings: ["charts.yaml:5 other-source"]),
    Case(
      name: "a note on what another source has done", body: "Text.", rows: levels,
      charts: chart("Afloat", "[afloat@lodge]", "  note: Without those rescued by the Coast Guard\n")),
    Case(
      name: "who relays a figure has said it", body: "Harbour Wire reported {afloat@lodge} people afloat.",
      rows: ["afloat,lodge,31,2026-03-05,wire"], header: "indicator,source,value,as_of,via"),
    // Names.
    Case(
      name: "a name turned round without a comma", body: "VENN Ada is safe.\n\nVenn Ada too.\n\nThey left venn ada.",
      rows: ["rescued,guard,,2026-03-05,2026-03-05,completed,e1,,,,,,Ada Venn,no,"],
      findings: ["report.md:5 private-name", "report.md:7 private-name"], isRefused: true),
    Case(
      name: "the name of a document with a person in it", body: "{afloat@lodge}",
      rows: [
        "rescued,guard,,2026-03-05,2026-03-05,completed,e1,Ada Venn,no,",
        "afloat,lodge,5,2026-03-05,,,,,,List of Ada Venn",
      ],
      header: "indicator,source,value,as_of,published,status,event,name,name_public,document",
      findings: ["observations.csv:3 private-name"], isRefused: true),
  ]
}
