extension HurriedEditorTests {
  private static func chart(_ title: String, _ keys: String = "", kind: String = "bars", figures: String) -> String {
    "- id: c\n  kind: \(kind)\n  title: \(title)\n  figures: \(figures)\n\(keys)"
  }

  private static let week = (12...18).map { row("boats", "\($0)", "2026-02-\($0)") }

  /// Days, words and names that are not those of the figures beside them.
  static let days: [Case] = [
    Case(
      name: "a title as of another day",
      body: "{lost@lodge}", rows: [row("lost", "40", "2026-02-12")],
      charts: chart("Lives lost as of 5 February", figures: "[lost@lodge]"), findings: ["charts.yaml:3 other-date"]),
    Case(
      name: "a title as of the day, and of what it is since",
      body: "{lost@lodge}", rows: [row("lost", "40", "2026-02-12")],
      charts: chart("Lives lost since the storm of 3 February, as of February 12, 2026", figures: "[lost@lodge]")),
    Case(
      name: "a range of days that ends later than its chart",
      body: "{boats@lodge}", rows: week,
      charts: chart("Boats, 12–25 February", "  every: day\n", kind: "columns", figures: "[boats@lodge]"),
      findings: ["charts.yaml:3 other-date"]),
    Case(
      name: "a range of days that begins earlier than its chart",
      body: "{boats@lodge}", rows: week,
      charts: chart(
        "Boats", "  subtitle: From 2 to 18 February 2026\n  every: day\n", kind: "columns", figures: "[boats@lodge]"),
      findings: ["charts.yaml:5 other-date"]),
    Case(
      name: "a range of days that is that of its chart",
      body: "{boats@lodge}", rows: week,
      charts: chart("Boats, 12–18 February 2026", "  every: day\n", kind: "columns", figures: "[boats@lodge]")),
    Case(
      name: "the weeks of a chart by week",
      body: "{boats@lodge}", rows: week,
      charts: chart("Boats, 9 February to 22 February", "  every: week\n", kind: "columns", figures: "[boats@lodge]")),
    Case(
      name: "a sentence as of another day",
      body: "As of 5 February, {lost@lodge} lives were lost.\n\nOn 5 February the lodge counted {lost@lodge} lives.",
      rows: [row("lost", "40", "2026-02-12")], findings: ["report.md:5 other-date", "report.md:7 other-date"]),
    Case(
      name: "sentences of the day, and of the day of an event",
      body:
        "As of 12 February, {lost@lodge} lives were lost.\n\nOn 13 February the lodge put it at {lost@lodge}.\n\nSince the storm of 3 February {lost@lodge} lives are gone.\n\nOn 3 February the dike broke; {lost@lodge} lives are gone.",
      rows: [row("lost", "40", "2026-02-12", said: "2026-02-13")]),
    Case(
      name: "a title in the word of another source",
      body: "{crew@lodge}",
      rows: [row("crew", "4", term: "sailors"), row("crew", "6", by: "guard", term: "deserters")],
      charts: chart("Deserters ashore", figures: "[crew@lodge]"), findings: ["charts.yaml:3 other-term"]),
    Case(
      name: "a sentence in the word of another source",
      body: "There are {crew@lodge} deserters ashore.\n\nThere are {crew@guard} deserters and {crew@lodge} sailors.",
      rows: [row("crew", "4", term: "sailors"), row("crew", "6", by: "guard", term: "deserters")],
      findings: ["report.md:5 other-term"]),
    Case(
      name: "a name as lists have it",
      body: "Present: Venn, Ada.\n\nVenn, the harbour, and Ada are places.",
      rows: ["rescued,guard,,2026-03-05,2026-03-05,completed,e1,,,,,,Ada Venn,no,"],
      findings: ["report.md:5 private-name"], isRefused: true),
    Case(
      name: "prices of two years",
      front: "derived: {both: \"sum(cost@lodge at Quay, cost@lodge at Dock)\"}\n", body: "{both}",
      rows: [
        "cost,lodge,20,2026-03-05,Quay,in prices of 2024", "cost,lodge,30,2026-03-05,Dock,in prices of 2025",
      ],
      indicator: "cost,Cost,USD,stock,,,,amount,\n", header: "indicator,source,value,as_of,place,scope",
      findings: ["report.md:4 house-rule-2"], isRefused: true),
    Case(
      name: "boats of two kinds in one sum",
      body: "{boats@lodge}",
      rows: ["boats,lodge,20,2026-03-04,Quay,with a motor", "boats,lodge,30,2026-03-05,Dock,of wood"],
      header: "indicator,source,value,as_of,place,scope", findings: ["report.md:5 house-rule-2"], isRefused: true),
    Case(
      name: "groups at two depths",
      body: "{crew@lodge}",
      rows: [row("crew", "50", of: "women"), row("crew", "20", of: "women under 18"), row("crew", "30", of: "men")],
      findings: ["observations.csv:3 nested-groups"]),
    Case(
      name: "groups that share a word",
      body: "{crew@lodge}",
      rows: [
        row("crew", "50", of: "women"), row("crew", "20", of: "men and boys"),
        row("crew", "30", of: "men of the guard"),
      ]),
    Case(
      name: "a postcode with its town alone",
      body: "{lost@lodge}\n\nWrite to us at 10115 Berlin, or at 75011 Paris. Our office moved to 20095 Hamburg in May.",
      rows: [row("lost", "5")]),
    Case(
      name: "people beside an office",
      body:
        "{lost@lodge}\n\nThe office gave rope to 10115 Syrians.\n\nThey sent 4510 Berlin families home.\n\nOur office heard that it rose to 5520 Monday.",
      rows: [row("lost", "5")],
      findings: [7, 9, 11].map { "report.md:\($0) unsourced-number" }),
    Case(
      name: "kinds of loss that are total",
      body: "{crew/\"Perte totale\"@lodge} {crew/\"Loss (total)\"@lodge}",
      rows: [
        row("crew", "5", of: "Perte totale"), row("crew", "7", of: "Loss (total)"),
        row("crew", "9", of: "Todos Santos"),
      ]),
    Case(
      name: "wholes in the words of seven languages",
      body: "Text.",
      rows: [
        "All districts", "Ensemble du pays", "Toutes les communes", "Todos los municipios", "Alle Kreise",
        "Beide Geschlechter", "جميع المحافظات", "كل المناطق", "כל המחוזות", "Всі області", "Quay, total",
      ].map { row("boats", "9", at: $0.contains(",") ? "\"\($0)\"" : $0) },
      findings: ["observations.csv:2 whole-as-part"], isRefused: true),
    Case(
      name: "a status and a day of publication that are empty in one row",
      body: "{rescued@guard}",
      rows: (1...5).map {
        row("rescued", "4", "2026-02-0\($0)", by: "guard", said: "2026-02-10", "completed", event: "e\($0)")
      } + [row("rescued", "4", "2026-02-06", by: "guard", event: "e6")],
      findings: ["observations.csv:7 empty-cell", "observations.csv:7 empty-cell"]),
  ]
}
