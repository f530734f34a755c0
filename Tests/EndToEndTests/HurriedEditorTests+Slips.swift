extension HurriedEditorTests {
  private static func chart(_ title: String, _ subtitle: String) -> String {
    "- id: c\n  kind: bars\n  title: \(title)\n  figures: [lost@lodge]\n  subtitle: \"\(subtitle)\"\n"
  }

  private static let done = (2...6).map {
    row("rescued", "\($0)", "2026-03-0\($0)", by: "guard", said: "2026-03-07", "completed", event: "d\($0)")
  }

  private static func planned(_ day: String) -> String {
    row("rescued", "9", day, by: "guard", said: "2026-03-01", "planned", event: "e1")
  }

  private static let levels = (1...4).map { row("afloat", "3\($0)", "2026-03-0\($0)") }
  private static let said = (1...4).map { row("afloat", "3\($0)", "2026-03-0\($0)", said: "2026-03-0\($0)") }

  /// Days of another year, and days that stand under a title.
  static let slips: [Case] = [
    Case(
      name: "a planned day a year too late", body: "{rescued@guard planned}", rows: done + [planned("2027-03-20")],
      findings: ["observations.csv:7 exchanged-day"]),
    Case(
      name: "a planned day a year too early", body: "{rescued@guard planned}", rows: done + [planned("2025-03-20")],
      findings: ["observations.csv:7 exchanged-day", "report.md:5 overdue"]),
    Case(
      name: "a plan for the autumn after next", body: "{rescued@guard planned}", rows: done + [planned("2027-10-20")]),
    Case(
      name: "a level of the year before among those of a week", body: "{afloat@lodge}",
      rows: levels[..<2] + [row("afloat", "33", "2025-03-03")] + levels[3...] + [row("afloat", "39", "2026-03-05")],
      findings: ["observations.csv:4 exchanged-day"]),
    Case(
      name: "a level of the year before below those of a week", body: "{afloat@lodge}",
      rows: said + [row("afloat", "35", "2025-03-05", said: "2026-03-05")],
      findings: ["observations.csv:6 exchanged-day"]),
    Case(
      name: "a level of the year before, for comparison", body: "{afloat@lodge} {afloat@lodge on 2025-03-05}",
      rows: [row("afloat", "30", "2025-03-05")] + levels),
    Case(
      name: "a level of the year before that was said then", body: "{afloat@lodge}",
      rows: said + [row("afloat", "30", "2025-03-05", said: "2025-03-06")]),
    Case(
      name: "a day of publication of the next year", body: "{afloat@lodge}",
      rows: said + [row("afloat", "35", "2026-03-05", said: "2027-03-05")],
      findings: ["observations.csv:6 exchanged-day"]),
    Case(
      name: "levels of one day in each of two years", body: "{afloat@lodge at Quay}",
      rows: ["Quay", "Dock", "Pier"].flatMap {
        [row("afloat", "3", "2024-12-31", at: $0), row("afloat", "4", "2025-12-31", at: $0)]
      }
    ),
    Case(
      name: "the latest level of each kind, of which one is a year older", body: "{lost@lodge}",
      rows: ["boats", "afloat", "lost_total", "unfound"].map { row($0, "9", "2025-12-31") }
        + [row("lost", "4", "2024-12-31")]),
    Case(
      name: "a day alone under a title", body: "{lost@lodge}", rows: [row("lost", "40", "2026-02-12")],
      charts: chart("Lives lost", "5 February 2026"), findings: ["charts.yaml:5 other-date"]),
    Case(
      name: "a day of another year behind a comma", body: "{lost@lodge}", rows: [row("lost", "40", "2026-02-12")],
      charts: chart("Lives lost", "On the river, Thursday, 12 February 2025"), findings: ["charts.yaml:5 other-date"]),
    Case(
      name: "a day in figures under a title", body: "{lost@lodge}", rows: [row("lost", "40", "2026-02-12")],
      charts: chart("Lives lost", "Status: 5.2.2026"), findings: ["charts.yaml:5 other-date"]),
    Case(
      name: "the day of the figures, and that of an event", body: "{lost@lodge}",
      rows: [row("lost", "40", "2026-02-12")],
      charts: chart("Lives lost, 12 February 2026", "After the storm of Tuesday, 3 February 2026")),
    Case(
      name: "a figure in a label", body: "{lost@lodge}", rows: [row("lost", "40")],
      charts:
        "- id: c\n  kind: bars\n  title: Lives\n  figures: [{figure: lost@lodge, label: \"{lost@lodge} lives\"}]\n",
      findings: ["charts.yaml:4 stray-brace"], isRefused: true),
    Case(
      name: "a figure in the words at a line", body: "{lost@lodge}", rows: [row("lost", "40"), row("afloat", "44")],
      charts:
        "- id: c\n  kind: bars\n  title: Lives\n  figures: [lost@lodge]\n  annotate:\n    - {at: afloat@lodge, text: \"Afloat: {afloat@lodge}\"}\n",
      findings: ["charts.yaml:6 stray-brace"], isRefused: true),
  ]
}
