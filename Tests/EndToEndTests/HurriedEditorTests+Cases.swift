extension HurriedEditorTests {
  static let cases: [Case] = [
    // Rates.
    Case(
      name: "rates over places",
      body: "{fever@lodge}",
      rows: ["fever,lodge,10,2026-03-05,,,,Quay,,,,,,,", "fever,lodge,12,2026-03-05,,,,Dock,,,,,,,"],
      findings: ["report.md:5 ambiguous-figure"],
      isRefused: true),
    Case(
      name: "rates over exclusive groups",
      body: "{fever@lodge}",
      rows: ["fever,lodge,10,2026-03-05,,,,,boys,,,,,,", "fever,lodge,12,2026-03-05,,,,,girls,,,,,,"],
      findings: ["report.md:5 house-rule-2"],
      isRefused: true),
    Case(
      name: "rates in a stack",
      body: "Text.\n\n![](chart:c)",
      rows: ["fever,lodge,10,2026-03-05,,,,,boys,,,,,,", "fever,lodge,12,2026-03-05,,,,,girls,,,,,,"],
      charts:
        "- id: c\n  kind: bars\n  title: Fever\n  figures: [fever/boys@lodge, fever/girls@lodge]\n  series: group\n  layout: stacked\n",
      findings: ["charts.yaml:6 house-rule-2"],
      isRefused: true),
    // Sums.
    Case(
      name: "sources in a sum",
      front: "derived: {both: \"sum(lost@lodge, lost@guard)\"}\n",
      body: "{both}",
      rows: ["lost,lodge,10,2026-03-05,,,,,,,,,,,", "lost,guard,12,2026-03-05,,,,,,,,,,,"],
      findings: ["report.md:4 house-rule-2"],
      isRefused: true),
    Case(
      name: "dates in a sum",
      front: "derived: {both: \"sum(afloat@lodge at Quay, afloat@lodge at Dock)\"}\n",
      body: "{both}",
      rows: ["afloat,lodge,10,2026-03-05,,,,Quay,,,,,,,", "afloat,lodge,12,2026-03-06,,,,Dock,,,,,,,"],
      findings: ["report.md:4 house-rule-2"],
      isRefused: true),
    Case(
      name: "one half of a range in a sum",
      body: "{boats@lodge}",
      rows: ["boats,lodge,10,2026-03-05,,,,,,,at least,,,,", "boats,lodge,12,2026-03-06,,,,,,,,,,,"],
      findings: ["report.md:5 house-rule-2"],
      isRefused: true),
    Case(
      name: "announced and done in a sum",
      front: "derived: {both: \"sum(rescued@guard, rescued@guard announced) across dates\"}\n",
      body: "{both}",
      rows: [
        "rescued,guard,10,2026-03-05,2026-03-05,completed,e1,,,,,,,,",
        "rescued,guard,12,2026-03-20,2026-03-06,announced,e2,,,,,,,,",
      ],
      findings: ["report.md:4 house-rule-2"],
      isRefused: true),
    Case(
      name: "sources that differ on an event",
      body: "{rescued}",
      rows: [
        "rescued,guard,10,2026-03-05,2026-03-05,completed,e1,,,,,,,,",
        "rescued,lodge,12,2026-03-05,2026-03-05,completed,e1,,,,,,,,",
      ],
      findings: ["report.md:5 house-rule-2"],
      isRefused: true),
    // Allowed sums.
    Case(
      name: "sources that agree on an event",
      body: "{rescued}",
      rows: [
        "rescued,guard,10,2026-03-05,2026-03-05,completed,e1,,,,,,,,",
        "rescued,lodge,10,2026-03-05,2026-03-05,completed,e1,,,,,,,,",
      ]),
    Case(
      name: "exclusive groups",
      body: "{crew@lodge}",
      rows: ["crew,lodge,4,2026-03-05,,,,,officers,,,,,,", "crew,lodge,6,2026-03-05,,,,,others,,,,,,"]),
    Case(
      name: "days of a flow",
      body: "{boats@lodge}",
      rows: ["boats,lodge,4,2026-03-05,,,,,,,,,,,", "boats,lodge,6,2026-03-06,,,,,,,,,,,"]),
    Case(
      name: "places without nesting",
      body: "{boats@lodge}",
      rows: ["boats,lodge,4,2026-03-05,,,,Quay,,,,,,,", "boats,lodge,6,2026-03-05,,,,Dock,,,,,,,"]),
    // Nested places.
    Case(
      name: "a place and what lies within it",
      body: "{boats@lodge}",
      rows: ["boats,lodge,9,2026-03-05,,,,The Bay,,,,,,,", "boats,lodge,4,2026-03-05,,,,Quay,,,,,,,"],
      places: bay,
      findings: ["report.md:5 house-rule-2"],
      isRefused: true),
    Case(
      name: "a place two levels below",
      front: "derived: {both: \"sum(boats@lodge at bay on 2026-03-05, boats@lodge at pier on 2026-03-05)\"}\n",
      body: "{both}",
      rows: ["boats,lodge,9,2026-03-05,,,,bay,,,,,,,", "boats,lodge,4,2026-03-05,,,,Long Pier,,,,,,,"],
      places: bay,
      findings: ["report.md:4 house-rule-2"],
      isRefused: true),
    Case(
      name: "a place that nobody has",
      body: "Text.",
      rows: ["boats,lodge,9,2026-03-05,,,,The Bey,,,,,,,"],
      places: bay,
      findings: ["observations.csv:2 unknown-place"],
      isRefused: true),
    // Includes.
    Case(
      name: "includes at two removes",
      front: "derived: {both: \"sum(lost_total@guard, unfound@guard)\"}\n",
      body: "{both}",
      rows: [
        "lost_total,guard,90,2026-03-05,,,,,,lost@guard,,,,,", "lost,guard,70,2026-03-05,,,,,,unfound@guard,,,,,",
        "unfound,guard,20,2026-03-05,,,,,,,,,,,",
      ],
      findings: ["report.md:4 house-rule-2"],
      isRefused: true),
    Case(
      name: "includes of an earlier row",
      front: "derived: {both: \"sum(lost_total@guard, lost@guard)\"}\n",
      body: "{both}",
      rows: [
        "lost_total,guard,90,2026-03-04,,,,,,lost@guard,,,,,", "lost_total,guard,95,2026-03-05,,,,,,,,,,,",
        "lost,guard,70,2026-03-05,,,,,,,,,,,",
      ],
      findings: ["report.md:4 house-rule-2"],
      isRefused: true),
    // Differences.
    Case(
      name: "unlike things in a difference",
      front: "derived: {gap: \"difference(lost@guard, afloat@guard)\"}\n",
      body: "{gap}",
      rows: ["lost,guard,70,2026-03-05,,,,,,,,,,,", "afloat,guard,20,2026-03-05,,,,,,,,,,,"],
      findings: ["report.md:4 house-rule-6"],
      isRefused: true),
    Case(
      name: "rates of one kind in a difference",
      front: "derived: {gap: \"difference(fever@guard at Quay, fever@guard at Dock)\"}\n",
      body: "{gap}",
      rows: ["fever,guard,12,2026-03-05,,,,Quay,,,,,,,", "fever,guard,10,2026-03-05,,,,Dock,,,,,,,"]),
    // Totals.
    Case(
      name: "a whole under a word for it",
      body: "Text.",
      rows: ["boats,lodge,9,2026-03-05,,,,Total,,,,,,,", "boats,lodge,4,2026-03-05,,,,Quay,,,,,,,"],
      findings: ["observations.csv:2 whole-as-part"],
      isRefused: true),
    Case(
      name: "a whole in another language",
      body: "Text.",
      rows: ["crew,lodge,9,2026-03-05,,,,,Insgesamt,,,,,,", "crew,lodge,4,2026-03-05,,,,,ensemble,,,,,,"],
      findings: ["observations.csv:2 whole-as-part", "observations.csv:3 whole-as-part"],
      isRefused: true),
    Case(
      name: "a whole under a name",
      body: "Text.",
      rows: [
        "afloat,lodge,60,2026-03-05,,,,Coast,,,,,,,", "afloat,lodge,10,2026-03-05,,,,Quay,,,,,,,",
        "afloat,lodge,20,2026-03-05,,,,Dock,,,,,,,", "afloat,lodge,30,2026-03-05,,,,Pier,,,,,,,",
      ],
      findings: ["observations.csv:2 sum-of-others"]),
    // Words.
    Case(
      name: "two words in one sum",
      body: "{sailors_moved@lodge}",
      rows: [
        "sailors_moved,lodge,4,2026-03-05,,,,,,,,sailors,,,", "sailors_moved,lodge,6,2026-03-06,,,,,,,,deserters,,,",
      ],
      findings: ["report.md:5 house-rule-2"],
      isRefused: true),
    Case(
      name: "a label in another word",
      body: "Text.\n\n![](chart:c)",
      rows: ["crew,lodge,4,2026-03-05,,,,,,,,deserters,,,"],
      charts: "- id: c\n  kind: bars\n  title: Ashore\n  figures: [{figure: crew@lodge, label: Sailors}]\n",
      findings: ["charts.yaml:4 other-term"]),
    Case(
      name: "a label of another source",
      body: "Text.\n\n![](chart:c)",
      rows: ["crew,lodge,4,2026-03-05,,,,,,,,,,,"],
      charts: "- id: c\n  kind: bars\n  title: Ashore\n  figures: [{figure: crew@lodge, label: Coast Guard}]\n",
      findings: ["charts.yaml:4 other-source"],
      isRefused: true),
    Case(
      name: "a label of another day",
      body: "Text.\n\n![](chart:c)",
      rows: ["crew,lodge,4,2026-03-05,,,,,,,,,,,"],
      charts: "- id: c\n  kind: bars\n  title: Ashore\n  figures: [{figure: crew@lodge, label: \"7 March 2026\"}]\n",
      findings: ["charts.yaml:4 other-date"]),
    // Persons.
    Case(
      name: "a person that one source refuses",
      body: "Ada Venn was seen.",
      rows: [
        "rescued,guard,,2026-03-05,2026-03-05,completed,e1,,,,,,Ada Venn,yes,",
        "rescued,lodge,,2026-03-05,2026-03-05,completed,e1,,,,,,ADA VENN,no,",
      ],
      findings: ["report.md:5 private-name"],
      isRefused: true),
    Case(
      name: "a person with an empty cell",
      body: "They met ada  venn.",
      rows: ["rescued,guard,,2026-03-05,2026-03-05,completed,e1,,,,,,Ada Venn,,"],
      findings: ["report.md:5 private-name"],
      isRefused: true),
    Case(
      name: "a person that may be named",
      body: "Ada Venn was seen.",
      rows: ["rescued,guard,,2026-03-05,2026-03-05,completed,e1,,,,,,Ada Venn,yes,"]),
    // Counts.
    Case(
      name: "a count below zero",
      body: "Text.",
      rows: ["afloat,lodge,-4,2026-03-05,,,,,,,,,,,"],
      findings: ["observations.csv:2 not-a-count"],
      isRefused: true),
    Case(
      name: "a count with a fraction",
      body: "Text.",
      rows: ["afloat,lodge,4.5,2026-03-05,,,,,,,,,,,"],
      findings: ["observations.csv:2 not-a-count"],
      isRefused: true),
    // Events.
    Case(
      name: "one rescue under two ids",
      body: "{rescued}",
      rows: [
        "rescued,guard,10,2026-03-05,2026-03-05,completed,e1,,,,,,,,",
        "rescued,lodge,10,2026-03-05,2026-03-05,completed,dawn,,,,,,,,",
      ],
      findings: ["observations.csv:3 same-event"]),
    // Names.
    Case(
      name: "names that nearly agree",
      body: "Text.",
      rows: ["afloat,lodge,1,2026-03-04,,,,Long Pier,,,,,,,", "afloat,lodge,2,2026-03-05,,,,long-pier,,,,,,,"],
      findings: ["observations.csv:3 near-same-name"]),
    Case(
      name: "an age that became a date",
      body: "Text.",
      rows: ["crew,lodge,1,2026-03-04,,,,,05-Sep,,,,,,", "crew,lodge,2,2026-03-04,,,,,10+,,,,,,"],
      findings: ["observations.csv:2 date-like-name"]),
    // Prices.
    Case(
      name: "prices of two places",
      front: "derived: {both: \"sum(fuel@lodge at Quay, fuel@lodge at Dock)\"}\n",
      body: "{both}",
      rows: ["fuel,lodge,2,2026-03-05,,,,Quay,,,,,,,", "fuel,lodge,3,2026-03-05,,,,Dock,,,,,,,"],
      findings: ["report.md:6 rate-summed-by-place"]),
    Case(
      name: "prices said to be amounts",
      front: "derived: {both: \"sum(cost@lodge at Quay, cost@lodge at Dock)\"}\n",
      body: "{both}",
      rows: ["cost,lodge,2,2026-03-05,,,,Quay,,,,,,,", "cost,lodge,3,2026-03-05,,,,Dock,,,,,,,"],
      indicator: "cost,Cost,USD,stock,,,,amount,\n"),
    // Prose.
    Case(
      name: "words that take a side",
      body: "A brutal regime left {afloat@lodge} people afloat.",
      rows: ["afloat,lodge,4,2026-03-05,,,,,,,,,,,"],
      findings: ["report.md:5 loaded-word", "report.md:5 loaded-word"]),
    Case(
      name: "a pinned day",
      body: "There were {afloat@lodge on 2026-03-04} people afloat.",
      rows: ["afloat,lodge,4,2026-03-04,,,,,,,,,,,", "afloat,lodge,5,2026-03-05,,,,,,,,,,,"],
      findings: ["report.md:5 newer-known"]),
    Case(
      name: "numbers in a caveat",
      body: "{afloat@lodge}",
      rows: ["afloat,lodge,4,2026-03-05,,,,,,,,,,,Without 37 people on the quay"],
      findings: ["observations.csv:2 unsourced-number"]),
  ]
}
