extension HurriedEditorTests {
  private static let toll = row("lost", "48291")

  /// What is typed, called and rounded.
  static let texts: [Case] = [
    Case(
      name: "a known number in nine spellings",
      body: ["48.3K", "48k", "48 291", "48\u{2009}291", "48.291", "48 thousand", "`48,291`", "**48,291**", "48291"]
        .map { "So far \($0) were counted.\n" }.joined(separator: "\n") + "\nSo far {lost@lodge} were counted.",
      rows: [toll], findings: (0..<9).map { "report.md:\(5 + 2 * $0) typed-number" }),
    Case(
      name: "a small number beside a word of its label",
      body: "{crew@lodge} in all.\n\nOf them 19 sailors are ashore.\n\nIt took 19 days.", rows: [row("crew", "19")],
      findings: ["report.md:7 typed-number"]),
    Case(
      name: "numbers that no row has",
      body: "{lost@lodge}\n\n## Needs of 7,700 nets\n\nThe pier carries 9,876 tonnes.",
      rows: [row("lost", "5")], findings: ["report.md:7 unsourced-number", "report.md:9 unsourced-number"]),
    Case(
      name: "numbers that are none",
      body:
        "{lost@lodge}\n\nOn 14 February 2026, for the 12th time, at 18:30, in the 48 hours before, see page 31 and Route 66, in 2025.",
      rows: [row("lost", "5")]),
    Case(
      name: "a number behind a word that numbers are names behind",
      body: "{lost@lodge}\n\nIn the camp 48291 people were counted, in sector 2735 and by Resolution 2735.",
      rows: [toll], findings: ["report.md:7 typed-number"]),
    Case(
      name: "an address",
      body:
        "{lost@lodge}\n\nThe office at 221 Harbour Street, the clinic in 14 Quay Road, and a box at 10115 Berlin.\n\nWrite to P.O. Box 4711 or 12 rue des Pins, 75011 Paris.",
      rows: [row("lost", "5")]),
    Case(
      name: "a number of tonnes beside an address",
      body: "{lost@lodge}\n\nThe office at 221 Harbour Street holds 40 tonnes of rope.", rows: [row("lost", "5")],
      findings: ["report.md:7 unsourced-number"]),
    Case(
      name: "a level of confidence",
      body: "{lost@lodge}\n\nThe confidence level is 95%, and the interval is one of 90% confidence.",
      rows: [row("lost", "5")]),
    Case(
      name: "numbers in a statement",
      body: "{lost@lodge}\n\n```statements\n```", rows: [row("lost", "5")],
      statements: "topic,party,statement,source,published\nToll,guard,Says that 130000 were hurt,wire,2026-03-02\n",
      findings: ["statements.csv:2 unsourced-number"]),
    Case(
      name: "a title that types what is computed",
      front: "derived: {rise: \"difference(lost@lodge, lost@lodge on 2026-02-02) across dates\"}\n", body: "{rise}",
      rows: [row("lost", "100", "2026-02-02"), row("lost", "173")],
      charts:
        "- id: c\n  kind: bars\n  title: 73 lives for want of boats\n  figures: [lost@lodge on 2026-02-02, lost@lodge]\n  gap: rise\n- id: d\n  kind: bars\n  title: \"It rose by {rise}\"\n  figures: [lost@lodge on 2026-02-02, lost@lodge]\n  gap: rise\n",
      findings: ["charts.yaml:3 typed-number"]),
    Case(
      name: "a label that types a total",
      body: "{lost@lodge}", rows: [toll],
      charts: "- id: c\n  kind: bars\n  title: Lives\n  figures: [{figure: lost@lodge, label: \"48,291 in all\"}]\n",
      findings: ["charts.yaml:4 typed-number"]),
    Case(
      name: "shares of next to nothing and of nearly all",
      front:
        "derived: {few: \"share(unfound@lodge, lost_total@lodge)\", most: \"share(unfound@guard, lost_total@guard)\"}\n",
      body: "There were {few} of all, and there {most} of all.",
      rows: [
        row("lost_total", "900000"), row("unfound", "3"), row("lost_total", "700000", by: "guard"),
        row("unfound", "699998", by: "guard"),
      ],
      prints: ["less than 1%", "more than 99%"], never: [" 0%", "100%"]),
    Case(
      name: "a count with too many decimals",
      body: "{lost@lodge}", rows: [row("lost", "5.50")], findings: ["observations.csv:2 not-a-count"], isRefused: true),
    Case(
      name: "verbs that judge",
      body: "{lost@lodge}\n\n```statements\n```", rows: [row("lost", "5")],
      statements:
        "topic,party,statement,source,published\nSafety,guard,Admits that no boat came,wire,2026-03-02\nFuel,lodge,Says that no boat came,wire,2026-03-02\n",
      findings: ["statements.csv:2 loaded-word"]),
    Case(
      name: "the label of a bar that is another source’s",
      body: "{afloat@lodge}", rows: [row("afloat", "7"), row("afloat", "8", by: "guard")],
      charts:
        "- id: c\n  kind: bars\n  title: Afloat\n  figures:\n    - {figure: afloat@guard, label: River Lodge}\n    - {figure: afloat@lodge, label: Coast Guard}\n",
      findings: ["charts.yaml:5 other-source", "charts.yaml:6 other-source"], isRefused: true),
  ]
}
