extension Fault {
  private static let report = "report.md"
  private static let charts = "charts.yaml"
  private static let observations = "observations.csv"

  /// Slips in single cells, keys and references: each stands for itself, and all of them can be made at once.
  static let single: [Fault] = [
    // Ids that nothing defines, with the nearest known word.
    Fault(
      "an unknown indicator", Edit(observations, "deaths,ministry,1200", "deats,ministry,1200"),
      at: "observations.csv:2:1", "unknown-indicator", "“deats”", "did you mean “deaths”?"),
    Fault(
      "an unknown source", Edit(observations, "deaths,ministry,2345", "deaths,ministri,2345"),
      at: "observations.csv:3:8", "unknown-source", "“ministri”", "did you mean “ministry”?"),
    Fault(
      "an unknown status", Edit(observations, "estimated", "estimate"),
      at: "observations.csv:14:38", "unknown-status", "“estimate”", "did you mean “estimated”?"),
    Fault(
      "an unknown chart kind", Edit(charts, "kind: bars", "kind: bar"),
      at: "charts.yaml:2:9", "unknown-kind", "“bar”", "did you mean “bars”?"),
    Fault(
      "an unknown chart key", Edit(charts, "labels: all", "label: all"),
      at: "charts.yaml:10:3", "unknown-key", "“label”", "did you mean “labels”?"),
    Fault(
      "an unknown layout", Edit(charts, "layout: stacked", "layout: staked"),
      at: "charts.yaml:25:11", "unknown-word", "“staked”", "did you mean “stacked”?"),
    Fault(
      "an unknown figure in the text", Edit(report, "{deaths@relief}", "{death@relief}"),
      at: "report.md:15:27", "unknown-figure", "“death”", "did you mean “deaths”?"),
    Fault(
      "an unknown derived figure", Edit(report, "Evacuated so far: {moved}", "Evacuated so far: {mved}"),
      at: "report.md:29:21", "unknown-figure", "“mved”", "did you mean “moved”?"),
    Fault(
      "an unknown source of a figure", Edit(report, "{deaths@ministry}", "{deaths@ministery}"),
      at: "report.md:14:21", "unknown-source", "“ministery”", "did you mean “ministry”?"),
    Fault(
      "an unknown key figure", Edit(report, "cost@bank", "costs@bank"),
      at: "report.md:19:1", "unknown-figure", "“costs”", "did you mean “cost”?"),
    Fault(
      "a chart that is not there", Edit(report, "chart:toll", "chart:tol"),
      at: "report.md:24:1", "unknown-chart", "“tol”", "did you mean “toll”?"),

    // Cells that say nothing that can be read.
    Fault(
      "a value that is no number", Edit(observations, "4321", "about 4321"),
      at: "observations.csv:6:15", "bad-number", "“about 4321”", "qualifier", "low", "high", "unit"),
    Fault(
      "a day that does not exist", Edit(observations, "870,2025-02-18", "870,2025-02-30"),
      at: "observations.csv:7:22", "bad-date", "“2025-02-30”"),
    Fault(
      "a row with too many fields",
      Edit(observations, "640,2025-02-18,,,,South valley,", "640,2025-02-18,,,,South valley,,x"),
      at: "observations.csv:8:50", "field-count", "10", "9"),
    Fault(
      "a row with too few fields",
      Edit(observations, "655,2025-02-19,,,,South valley,", "655,2025-02-19,,,,South valley"),
      at: "observations.csv:9:48", "field-count", "8", "9"),
    Fault(
      "the same observation twice", .adding("injured,relief,95,2025-02-18,,,,,children\n", to: observations),
      at: "observations.csv:20:1", "duplicate-observation", "observations.csv:16"),
    Fault(
      "an announced event without its id", Edit(observations, "convoy-2", ""),
      at: "observations.csv:12:54", "event-required", "“announced”", "event"),
    Fault(
      "an announced event without its day of publication", Edit(observations, "2025-02-26,2025-02-18", "2025-02-26,"),
      at: "observations.csv:13:33", "published-required", "“announced”", "published"),
    Fault(
      "the id of a source twice", .adding("bank,Another Bank,media\n", to: "sources.csv"),
      at: "sources.csv:5:1", "duplicate-id", "“bank”"),
    Fault(
      "the id of an indicator twice", .adding("cost,Another cost,USD,stock,,,,\n", to: "indicators.csv"),
      at: "indicators.csv:8:1", "duplicate-id", "“cost”"),
    Fault(
      "the id of a chart twice",
      .adding("\n- id: toll\n  kind: bars\n  title: The same again\n  figures: [cost@bank]\n", to: charts),
      at: "charts.yaml:45:7", "duplicate-id", "“toll”"),

    // House rules.
    Fault(
      "a sum of figures that overlap",
      Edit(
        report, "moved: sum(evacuated/women@relief, evacuated/men@relief)",
        "moved: sum(injured/women@relief, injured/children@relief)"),
      at: "report.md:10:10", "house-rule-2", "not added up", "overlap"),
    Fault(
      "a sum of two sources",
      Edit(
        report, "carried: sum(evacuated/women@relief, evacuated/men@relief)",
        "carried: sum(roads_closed@relief, roads_closed@ministry)"),
      at: "report.md:11:12", "house-rule-2", "different sources"),
    Fault(
      "a stock summed over dates",
      Edit(
        report, "taken: sum(evacuated/women@relief, evacuated/men@relief)",
        "taken: sum(injured@relief from 2025-02-01 to 2025-02-18, injured@relief)"),
      at: "report.md:12:10", "house-rule-2", "stock"),
    Fault(
      "a difference across dates that does not say so", Edit(report, " across dates", ""),
      at: "report.md:9:8", "house-rule-6", "across dates"),
    Fault(
      "two units on one axis", Edit(charts, "relief, roads_closed@ministry]", "relief, injured@relief]"),
      at: "charts.yaml:17:34", "one-unit", "roads", "people"),
    Fault(
      "a stack of groups that overlap",
      Edit(
        charts, "are women\n  figures: [evacuated/women@relief, evacuated/men@relief]",
        "are women\n  figures: [injured/women@relief, injured/children@relief]"),
      at: "charts.yaml:32:11", "house-rule-2", "house rule 2", "overlap", "layout: grouped"),
    Fault(
      "a sign for each of the dead", Edit(charts, "[evacuated/women@relief]", "[deaths@ministry on 2024-12-31]"),
      at: "charts.yaml:37:13", "never-for-the-dead", "never for the dead", "kind: bars"),
    Fault(
      "a gap that is no difference", Edit(charts, "gap: gap", "gap: moved"),
      at: "charts.yaml:43:8", "house-rule-6", "sum", "difference(a, b)"),
    Fault(
      "a glyph that no font has", Edit(report, "## What is said", "## What is said \u{1FB00}"),
      at: "report.md:37:17", "missing-glyph", "U+1FB00"),
  ]

  /// Slips after which a file cannot be read, or not to its end: what it would define is then not missed elsewhere.
  static let ofFiles: [Fault] = [
    Fault(
      "a required column that is missing", Edit(observations, "value,as_of,", "value,day,"),
      at: "observations.csv:1:1", "missing-column", "“as_of”"),
    Fault(
      "a required column of the indicators", Edit("indicators.csv", "accumulation", "kind"),
      at: "indicators.csv:1:1", "missing-column", "“accumulation”"),
    Fault(
      "a required column of the sources", Edit("sources.csv", "id,name", "id,title"),
      at: "sources.csv:1:1", "missing-column", "“name”"),
    Fault(
      "an unclosed quote", Edit(observations, "North valley", "\"North valley"),
      at: "observations.csv:7:36", "unclosed-quote", "quote"),
    Fault(
      "an unclosed quote in the sources", Edit("sources.csv", "Ministry of Health", "\"Ministry of Health"),
      at: "sources.csv:2:10", "unclosed-quote", "quote"),
    Fault(
      "bytes that are not UTF-8",
      Edit(observations, "North valley", bytes: Array("N".utf8) + [0xF6] + Array("rd".utf8)),
      at: "observations.csv:7:37", "not-utf8", "UTF-8"),
    Fault(
      "a table in UTF-16", Edit(observations, "indicator,source", bytes: [0xFF, 0xFE] + Array("i\0n\0".utf8)),
      at: "observations.csv:1:1", "not-utf8", "UTF-8"),
    Fault(
      "a report that is not UTF-8", Edit(report, "The toll", bytes: Array("The t".utf8) + [0xF6]),
      at: "report.md:22:9", "not-utf8", "UTF-8"),
    Fault(
      "charts that are not UTF-8", Edit(charts, "the dead", bytes: Array("the d".utf8) + [0xE9, 0x61]),
      at: "charts.yaml:3:32", "not-utf8", "UTF-8"),
    Fault(
      "a YAML key twice", Edit(charts, "  kind: bars\n", "  kind: bars\n  kind: bars\n"),
      at: "charts.yaml:3:3", "duplicate-key", "“kind”"),
    Fault(
      "a key of the front matter twice", Edit(report, "number: 3\n", "number: 3\nnumber: 4\n"),
      at: "report.md:4:1", "duplicate-key", "“number”"),
    Fault(
      "broken YAML", Edit(charts, "title: Deaths by", "title: Deaths: by"),
      at: "charts.yaml:9:16", "broken-yaml", "YAML"),
    Fault(
      "broken front matter", Edit(report, "covers: 2025", "covers: x: 2025"),
      at: "report.md:5:10", "broken-yaml", "YAML"),
    Fault(
      "front matter that does not end", Edit(report, "---\nThe ministry", "The ministry"),
      at: "report.md:1:1", "front-matter", "---"),
    Fault(
      "front matter that does not begin", Edit(report, "---\ntitle", "title"),
      at: "report.md:1:1", "front-matter", "---"),
  ]
}
