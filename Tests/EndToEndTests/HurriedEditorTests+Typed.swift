extension HurriedEditorTests {
  private static let ill = "ill,People afloat who are ill,people,stock,,,afloat,,\n"
  private static let share = "derived: {s: \"share(ill@lodge, afloat@lodge)\"}\n"
  private static let shares = [row("afloat", "80"), row("ill", "36")]
  private static let rise =
    "derived: {rise: \"difference(lost@lodge, lost@lodge on 2026-02-02) across dates\"}\n"

  private static func paragraphs(_ numbers: [String]) -> String {
    numbers.map { "So far \($0) lives were lost.\n" }.joined(separator: "\n") + "\nSo far {lost@lodge}."
  }

  private static func chart(_ title: String, _ figures: String = "[lost@lodge]", _ keys: String = "") -> String {
    "- id: c\n  kind: bars\n  title: \"\(title)\"\n  figures: \(figures)\n\(keys)"
  }

  /// Numbers, percentages and loaded words that are typed, each wherever it can stand.
  static let typed: [Case] = [
    Case(
      name: "a known number in other spellings",
      body: paragraphs(["6’150", "6'150", "6.15K", "６１５０", "٦١٥٠", "6,15 thousand", "over 6,100", "*6,150*", "6150+"]),
      rows: [row("lost", "6150")], findings: (0..<9).map { "report.md:\(5 + 2 * $0) typed-number" }),
    Case(
      name: "a known number of millions",
      body: paragraphs(["1.25 million", "1.25m", "1,250,000", "1 250 000", "1.250.000"]),
      rows: [row("lost", "1250000")], findings: (0..<5).map { "report.md:\(5 + 2 * $0) typed-number" }),
    Case(
      name: "a known number in all texts of a picture", body: "{lost@lodge}", rows: [row("lost", "7214")],
      charts: chart(
        "7,214 lives", "[{figure: lost@lodge, label: \"7.2K in all\"}]",
        "  subtitle: over 7 200 lost\n  note: not 7.214\n"),
      title: "7214 lives lost",
      findings: ["report.md:2 typed-number"] + (3...6).map { "charts.yaml:\($0) typed-number" }),
    Case(
      name: "a known number in a cell and a quotation",
      body: "| Lost | {lost@lodge} |\n|---|---|\n| 912 lives | so many |\n\n> Some 912 were lost.",
      rows: [row("lost", "912")], findings: ["report.md:7 typed-number", "report.md:9 typed-number"]),
    Case(
      name: "numbers that no row has, in each kind of text",
      body:
        "{lost@lodge}\n\n- 45 tents\n\n| a | b |\n|---|---|\n| tents | 54 |\n\n> 77 boats\n\n### 88 boats",
      rows: [row("lost", "5")],
      charts: chart("450 boats", "[{figure: lost@lodge, label: of 460}]", "  subtitle: of 900\n  note: 990 tents\n"),
      title: "66 boats",
      findings: [2, 7, 11, 13, 15].map { "report.md:\($0) unsourced-number" }
        + (3...6).map { "charts.yaml:\($0) unsourced-number" }),
    Case(
      name: "numbers in corrections",
      body:
        "{lost@lodge}\n\n```corrections\n- {issue: 1, printed: 410 boats, right: 401 boats, reason: twice in a list of 44}\n```",
      rows: [row("lost", "5")], findings: Array(repeating: "report.md:8 unsourced-number", count: 3)),
    Case(
      name: "numbers of another kind in a caveat", body: "{afloat@guard}",
      rows: [row("afloat", "4", by: "guard", caveat: "by 12 boats of 230 that were sent")],
      findings: ["observations.csv:2 unsourced-number", "observations.csv:2 unsourced-number"]),
    Case(
      name: "titles that type what is computed", front: rise, body: "{rise}",
      rows: [row("lost", "100", "2026-02-02"), row("lost", "173")],
      charts: chart("Up by 73", "[lost@lodge on 2026-02-02, lost@lodge]", "  gap: rise\n  note: \"+73 in a month\"\n"),
      findings: ["charts.yaml:3 unsourced-number", "charts.yaml:6 unsourced-number"]),
    Case(
      name: "a title that types a small computed number", front: rise, body: "{rise}",
      rows: [row("lost", "100", "2026-02-02"), row("lost", "107")],
      charts: chart("7 more lives lost", "[lost@lodge on 2026-02-02, lost@lodge]", "  gap: rise\n"),
      findings: ["charts.yaml:3 typed-number"]),
    Case(
      name: "a title that types the difference of two bars", body: "{lost@lodge}",
      rows: [row("lost", "100", "2026-02-02"), row("lost", "173")],
      charts: chart("73 more lives", "[lost@lodge on 2026-02-02, lost@lodge]"),
      findings: ["charts.yaml:3 unsourced-number"]),
    // Percentages.
    Case(
      name: "a share without its base, wherever it stands", front: share,
      body:
        "## Now {s}\n\n- {s}\n\n> {s} fell ill\n\n| Share | Who |\n|---|---|\n| {s} | ill |\n\n```key-figures\ns\n```",
      rows: shares, charts: chart("Now {s} ill", "[ill@lodge]", "  note: \"{s} ill\"\n"), indicator: ill,
      summary: "{s} are ill.\n",
      findings: [6, 8, 10, 14, 17].map { "report.md:\($0) percentage-base" }
        + ["summary.md:1 percentage-base", "charts.yaml:3 percentage-base", "charts.yaml:5 percentage-base"]),
    Case(
      name: "a share with its base", front: share,
      body: "Of all, {s} of the people afloat are ill.\n\nIn all, {s} of them are.", rows: shares,
      charts: chart("{s} of people afloat are ill", "[ill@lodge]"), indicator: ill),
    Case(
      name: "percentages that are typed", front: share, body: "{s} of all.\n\n45 per cent are ill.",
      rows: shares, indicator: ill,
      title: "45% are ill",
      findings: [
        "report.md:2 percentage-base", "report.md:2 unsourced-number", "report.md:8 percentage-base",
        "report.md:8 unsourced-number",
      ]),
    // Loaded words.
    Case(
      name: "words of the situation's own", body: "The dockers left. {lost@lodge}", rows: [row("lost", "5")],
      charts: chart("A dockers’ camp"), words: "word,instead,why\ndockers,port workers,it is in dispute\n",
      findings: ["report.md:5 loaded-word", "charts.yaml:3 loaded-word"]),
    Case(
      name: "words that take a side in each kind of text",
      body: "The occupation forces took {lost@lodge}.\n\n### A whopping loss",
      rows: [row("lost", "5", caveat: "illegal migrants among them")], charts: chart("Lost to the enemy"),
      indicator: "x,Massacred people,people,stock,,,,,\n", title: "A regime of fear",
      findings: [
        "indicators.csv:13 loaded-word", "observations.csv:2 loaded-word", "report.md:2 loaded-word",
        "report.md:5 loaded-word", "report.md:7 loaded-word", "charts.yaml:3 loaded-word",
      ]),
    Case(
      name: "verbs that judge, and one that does not", body: "{lost@lodge}\n\n```statements\n```",
      rows: [row("lost", "5")],
      statements:
        "topic,party,statement,source,published\nA,guard,Concedes that it left,wire,2026-03-02\nB,lodge,Boasts that it won,wire,2026-03-02\nC,guard,Falsely says that it won,wire,2026-03-02\nD,guard,Says that it won,wire,2026-03-02\n",
      findings: (2...4).map { "statements.csv:\($0) loaded-word" }),
    Case(
      name: "a source under a name that judges", body: "{lost@lodge}", rows: [row("lost", "5")],
      sources:
        "id,name,kind,attribution\nlodge,River Lodge,civil society,the fanatics of the lodge\nguard,Coast Guard of the junta,government,\n",
      findings: ["sources.csv:2 loaded-word", "sources.csv:3 loaded-word"]),
  ]
}
