extension HurriedEditorTests {
  private static func rescue(
    _ value: String, _ day: String, said: String, _ status: String, by source: String = "guard"
  ) -> String { row("rescued", value, day, by: source, said: said, status, event: "e1") }

  private static func name(_ isPublic: String, by source: String, said: String) -> String {
    row(
      "rescued", "", by: source, said: said, "completed", event: "e1", name: "Ada Venn", isPublic: isPublic)
  }

  private static func chart(_ figures: String, _ keys: String = "", kind: String = "bars") -> String {
    "- id: c\n  kind: \(kind)\n  title: A chart\n  figures: \(figures)\n\(keys)"
  }

  private static let drawn = "Text.\n\n![](chart:c)"
  private static let cost = "cost,Cost,USD,stock,,,,amount,\n"
  private static let ill = "ill,People afloat who are ill,people,stock,,,afloat,,\n"
  private static let issue = "since: 2026-02-20\n"

  /// What a report says of figures that have changed, were computed, or may not be said at all.
  static let more: [Case] = [
    Case(
      name: "an announcement that another source cancels",
      body: "Due were {rescued@guard announced}.\n\n```key-figures\nrescued@guard announced\n```",
      rows: [
        rescue("10", "2026-03-01", said: "2026-02-20", "announced"),
        rescue("", "2026-03-01", said: "2026-02-25", "cancelled", by: "lodge"),
      ],
      findings: ["report.md:5 replaced", "report.md:8 replaced"], prints: ["10 (announced, cancelled on 25 February"]),
    Case(
      name: "an announcement that another source postpones", body: "{rescued@guard announced}",
      rows: [
        rescue("10", "2026-03-01", said: "2026-02-20", "announced"),
        rescue("10", "2026-03-15", said: "2026-02-25", "postponed", by: "lodge"),
      ],
      findings: ["report.md:5 replaced"], prints: ["postponed"]),
    Case(
      name: "a name that another source refuses later", body: "{rescued@guard}\n\n```names\nrescued@guard\n```",
      rows: [
        name("yes", by: "guard", said: "2026-03-05"), name("no", by: "lodge", said: "2026-03-06"),
        rescue("1", "2026-03-05", said: "2026-03-05", "completed"),
      ],
      findings: ["report.md:8 house-rule-9"], never: ["Ada Venn"]),
    Case(
      name: "a name that is refused after the issue", body: "{rescued@guard}\n\n```names\nrescued@guard\n```",
      rows: [
        name("yes", by: "guard", said: "2026-03-05"), name("no", by: "lodge", said: "2026-04-06"),
        rescue("1", "2026-03-05", said: "2026-03-05", "completed"),
      ],
      findings: ["report.md:8 house-rule-9"], never: ["Ada Venn"]),
    Case(
      name: "a share of nearly all", front: "derived: {s: \"share(ill@lodge, afloat@lodge)\"}\n",
      body: "{s} of the people afloat are ill.", rows: [row("afloat", "2000"), row("ill", "1999")], indicator: ill,
      prints: ["more than 99%"], never: ["100%"]),
    Case(
      name: "a difference under an id that judges",
      front: "derived: {souls_saved: \"difference(afloat@lodge, afloat@lodge on 2026-02-01) across dates\"}\n",
      body: "{souls_saved}\n\n```key-figures\nsouls_saved\n```",
      rows: [row("afloat", "900", "2026-02-01"), row("afloat", "970", "2026-03-05")],
      prints: ["970 (as of 5 Mar 2026) − 900 (as of 1 Feb 2026)"], never: ["souls"]),
    Case(
      name: "a share under an id that judges", front: "derived: {doomed: \"share(ill@lodge, afloat@lodge)\"}\n",
      body: "{doomed} of the people afloat.", rows: [row("afloat", "2000"), row("ill", "500")], indicator: ill,
      prints: ["25%", "Share: 500 ÷ 2,000"], never: ["doomed"]),
    Case(
      name: "money of two sizes in one line", body: "{cost@lodge at Quay} and {cost@lodge at Dock}.",
      rows: [row("cost", "1200000000", at: "Quay"), row("cost", "950000000", at: "Dock")], indicator: cost,
      prints: ["$1.2 bn", "$0.95 bn"]),
    Case(
      name: "money that cannot be shortened beside some that can",
      body: "{cost@lodge at Quay} and {cost@lodge at Dock}.",
      rows: [row("cost", "1200000001", at: "Quay"), row("cost", "950000000", at: "Dock")], indicator: cost,
      prints: ["$1,200,000,001", "$950,000,000"]),
    Case(
      name: "a level by quarter", body: drawn,
      rows: [row("afloat", "30", "2025-11-20"), row("afloat", "20", "2026-02-27")],
      charts: chart("[afloat@lodge]", "  every: quarter\n", kind: "columns"),
      prints: ["30 (20 Nov 2025)", "20 (27 Feb 2026)"]),
    Case(
      name: "a level by week", body: drawn,
      rows: [row("afloat", "30", "2026-02-24"), row("afloat", "20", "2026-03-08")],
      charts: chart("[afloat@lodge]", "  every: week\n", kind: "columns"), prints: ["30 (24 Feb 2026)"],
      never: ["20 (8 Mar"]),
    Case(
      name: "a pinned day in a key figure and a chart",
      body: "```key-figures\nafloat@lodge on 2026-02-24\n```\n\n![](chart:c)",
      rows: [row("afloat", "30", "2026-02-24"), row("afloat", "20", "2026-03-05")],
      charts: chart("[afloat@lodge on 2026-02-24]"),
      findings: ["report.md:6 newer-known", "charts.yaml:4 newer-known"]),
    Case(
      name: "a pinned day beside the later one", body: "{afloat@lodge on 2026-02-24}, then {afloat@lodge}.",
      rows: [row("afloat", "30", "2026-02-24"), row("afloat", "20", "2026-03-05")]),
    Case(
      name: "two places whose difference nobody asks for", body: drawn,
      rows: [row("afloat", "8200", at: "Quay"), row("afloat", "8431", at: "Dock")],
      charts: chart("[afloat@lodge at Quay, afloat@lodge at Dock]"), never: ["231"]),
    Case(
      name: "changes of what is printed alone", front: issue, body: "{lost@lodge}\n\n```changes\n```",
      rows: [
        row("lost", "10", "2026-02-10", said: "2026-02-10"), row("lost", "14", "2026-03-01", said: "2026-03-01"),
        row("unfound", "77", "2026-02-10", said: "2026-02-10"), row("unfound", "79", "2026-03-01", said: "2026-03-01"),
      ],
      prints: ["later count"], never: ["77", "79"]),
    Case(
      name: "a change from what was announced to what was carried out", front: issue,
      body: "{rescued@guard}\n\n```changes\n```",
      rows: [
        rescue("5", "2026-03-01", said: "2026-02-10", "announced"),
        rescue("4", "2026-03-01", said: "2026-03-02", "completed"),
      ],
      prints: ["carried out"]),
    Case(
      name: "a percentage in a subtitle", body: drawn, rows: [row("fever", "37")],
      charts: chart("[fever@lodge]", "  subtitle: \"Now {fever@lodge}\"\n"),
      findings: ["charts.yaml:5 percentage-base"]),
    Case(
      name: "a target for a month under the words of a count", body: drawn,
      rows: [
        row("boats", "40", "2026-02-10"),
        row("boats", "60", "2026-02-01/2026-02-28", said: "2026-01-15", "target"),
      ],
      charts: chart("[{figure: boats@lodge target, label: Boats that arrived}, boats@lodge]"),
      findings: ["charts.yaml:4 status-word"]),
    Case(
      name: "a running total of a few days of a quarter", body: drawn,
      rows: [row("lost", "5", "2025-12-31"), row("lost", "9", "2026-01-10")],
      charts: chart("[lost@lodge]", "  every: quarter\n", kind: "columns"), prints: ["4 (10 of 90 days)"]),
  ]
}
