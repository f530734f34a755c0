extension HurriedEditorTests {
  private static let lists =
    "beds,Beds,beds,stock,,exclusive,,,\nward,Beds in wards,beds,stock,,,beds,,\nhall,Beds in halls,beds,stock,,,beds,,\n"

  /// What may be added, and what may not.
  static let sums: [Case] = [
    Case(
      name: "two parts of one whole",
      front: "derived: {both: \"sum(ward@lodge, hall@lodge)\"}\n", body: "{both}",
      rows: [row("ward", "31"), row("hall", "46")], indicator: lists, prints: ["77"]),
    Case(
      name: "a part and the whole",
      front: "derived: {both: \"sum(ward@lodge, beds@lodge)\"}\n", body: "{both}",
      rows: [row("ward", "31"), row("beds", "90")], indicator: lists,
      findings: ["report.md:4 house-rule-2"], isRefused: true),
    Case(
      name: "places of a flow",
      body: "Seen: {boats@lodge}.", rows: [row("boats", "17", at: "Quay"), row("boats", "26", at: "Dock")],
      prints: ["Seen: 43"]),
    Case(
      name: "overlapping groups",
      front: "derived: {both: \"sum(lost/crew@lodge, lost/men@lodge)\"}\n", body: "{both}",
      rows: [row("lost", "7", of: "crew"), row("lost", "9", of: "men")],
      findings: ["report.md:4 house-rule-2"], isRefused: true),
    Case(
      name: "overlapping groups without a name",
      body: "{lost@lodge}", rows: [row("lost", "7", of: "crew"), row("lost", "9", of: "men")],
      findings: ["report.md:5 house-rule-2"], isRefused: true),
    Case(
      name: "a month and a day of it",
      body: "{boats@lodge}",
      rows: [row("boats", "90", "2026-02", said: "2026-03-01"), row("boats", "4", "2026-02-11")],
      findings: ["report.md:5 house-rule-2"], isRefused: true),
    Case(
      name: "weeks that overlap",
      body: "{boats@lodge}",
      rows: [
        row("boats", "20", "2026-02-01/2026-02-07", said: "2026-02-08"),
        row("boats", "25", "2026-02-07/2026-02-13", said: "2026-02-14"),
      ],
      findings: ["report.md:5 house-rule-2"], isRefused: true),
    Case(
      name: "what happened less what is planned",
      front: "derived: {gap: \"difference(rescued@guard, rescued@guard planned) across dates\"}\n", body: "{gap}",
      rows: [
        row("rescued", "12", by: "guard", said: "2026-03-05", "completed", event: "e1"),
        row("rescued", "30", "2026-03-20", by: "guard", said: "2026-03-06", "planned", event: "e2"),
      ],
      findings: ["report.md:4 house-rule-3"], isRefused: true),
    Case(
      name: "a derived figure in another",
      front: "derived: {both: \"sum(ward@lodge, hall@lodge)\", all: \"sum(both, ward@lodge)\"}\n", body: "{all} {both}",
      rows: [row("ward", "31"), row("hall", "46")], indicator: lists,
      findings: ["report.md:4 unknown-figure"], isRefused: true),
    Case(
      name: "more than and another source",
      front: "derived: {both: \"sum(afloat@lodge, afloat@guard)\"}\n", body: "{both}",
      rows: [row("afloat", "80", qualifier: "more than"), row("afloat", "75", by: "guard")],
      findings: ["report.md:4 house-rule-6"], isRefused: true),
    Case(
      name: "includes at three removes",
      front: "derived: {both: \"sum(lost_total@guard, hall@guard)\"}\n", body: "{both}",
      rows: [
        row("lost_total", "90", by: "guard", including: "lost@guard"),
        row("lost", "70", by: "guard", including: "ward@guard"),
        row("ward", "30", by: "guard", including: "hall@guard"), row("hall", "12", by: "guard"),
      ],
      indicator: lists, findings: ["report.md:4 house-rule-2"], isRefused: true),
    Case(
      name: "includes of one source by another",
      front: "derived: {both: \"sum(ward@lodge, hall@lodge)\"}\n", body: "{both}",
      rows: [
        row("ward", "31", including: "hall@guard"), row("hall", "46", including: ""), row("hall", "40", by: "guard"),
      ],
      indicator: lists, prints: ["77"]),
    Case(
      name: "a correction without its includes",
      front: "derived: {both: \"sum(ward@lodge, hall@lodge)\"}\n", body: "{both}",
      rows: [
        row("hall", "12"), row("ward", "31", said: "2026-03-05", including: "hall@lodge"),
        row("ward", "32", said: "2026-03-07"),
      ],
      indicator: lists, findings: ["report.md:4 house-rule-2"], isRefused: true),
    Case(
      name: "an end of includes",
      front: "derived: {both: \"sum(ward@lodge, hall@lodge)\"}\n", body: "{both}",
      rows: [
        row("hall", "12"), row("ward", "31", said: "2026-03-05", including: "hall@lodge"),
        row("ward", "32", said: "2026-03-07", including: "none"),
      ],
      indicator: lists, prints: ["44"]),
    Case(
      name: "a later count and a total that contains an earlier one",
      front:
        "derived: {added: \"sum(lost_total@guard, lost@lodge) across dates\", lost_part: \"share(lost@lodge, lost_total@guard) across dates\", gap: \"difference(lost_total@guard, lost@lodge) across dates\"}\n",
      body: "{gap} {added} {lost_part}",
      rows: [
        row("lost", "410", "2026-02-10"), row("lost", "455", "2026-03-04"),
        row("unfound", "88", "2026-02-11", by: "guard"),
        row("lost_total", "498", "2026-02-11", by: "guard", including: "lost@lodge on 2026-02-10 | unfound@guard"),
      ],
      findings: ["report.md:4 house-rule-2", "report.md:4 house-rule-2"], isRefused: true),
    Case(
      name: "parts that exceed their bar",
      body: "Text.\n\n![](chart:c)",
      rows: [
        row("lost_total", "100", by: "guard", including: "lost@guard | unfound@guard"), row("lost", "64", by: "guard"),
        row("unfound", "59", by: "guard"),
      ],
      charts:
        "- id: c\n  kind: bars\n  title: Lives\n  figures: [lost_total@guard]\n  parts: [lost@guard, unfound@guard]\n",
      findings: ["charts.yaml:5 parts-exceed"], isRefused: true),
    Case(
      name: "parts that exceed their columns",
      body: "Text.\n\n![](chart:c)",
      rows: [row("beds", "40"), row("ward", "46")],
      charts:
        "- id: c\n  kind: columns\n  every: month\n  title: Beds\n  figures: [beds@lodge]\n  of_which: [ward@lodge]\n",
      indicator: lists, findings: ["observations.csv:3 parts-exceed", "charts.yaml:6 parts-exceed"], isRefused: true),
    Case(
      name: "a price without its place",
      body: "Fuel {diesel@lodge}.", rows: [row("diesel", "2", at: "Quay"), row("diesel", "3", at: "Dock")],
      indicator: "diesel,Price of diesel,USD per litre,stock,,,,,\n",
      findings: ["report.md:5 ambiguous-figure"], isRefused: true),
    Case(
      name: "a rate that flows",
      body: "Text.", rows: [row("slots", "12")], indicator: "slots,Slots used,%,flow,,,,,\n",
      findings: ["indicators.csv:13 rate-accumulates"], isRefused: true),
    Case(
      name: "a share of a rate",
      front: "derived: {part: \"share(fever/boys@lodge, fever@lodge)\"}\n", body: "{part}",
      rows: [row("fever", "10", of: "boys"), row("fever", "40")],
      findings: ["report.md:4 house-rule-2"], isRefused: true),
    Case(
      name: "a share of more than all",
      front: "derived: {part: \"share(ward@lodge, beds@lodge)\"}\n", body: "{part} of all.",
      rows: [row("beds", "40"), row("ward", "46")], indicator: lists,
      findings: ["observations.csv:3 parts-exceed", "report.md:4 parts-exceed"], isRefused: true),
    Case(
      name: "people less boats",
      front: "derived: {gap: \"difference(afloat@lodge, crew@lodge)\"}\n", body: "{gap}",
      rows: [row("afloat", "70"), row("crew", "20")],
      findings: ["report.md:4 house-rule-6"], isRefused: true),
    Case(
      name: "a whole among the places of a flow",
      body: "{boats@lodge}",
      rows: [
        row("boats", "75", at: "Coast"), row("boats", "15", at: "Quay"), row("boats", "25", at: "Dock"),
        row("boats", "35", at: "Pier"),
      ],
      findings: ["observations.csv:2 sum-of-others", "report.md:5 house-rule-2"], isRefused: true),
    Case(
      name: "places beside each other in places.csv",
      body: "{boats@lodge}",
      rows: [row("boats", "15", at: "Dock"), row("boats", "25", at: "Long Pier")],
      places: "id,name,parent\nbay,The Bay,\ndock,Dock,bay\npier,Long Pier,bay\n", prints: ["40"]),
    Case(
      name: "others that lie in a drawn place",
      body: "Text.\n\n![](chart:c)",
      rows: [
        row("boats", "85", at: "The Bay"), row("boats", "61", at: "Cape"), row("boats", "24", at: "Quay"),
        row("boats", "13", at: "Long Pier"),
      ],
      charts:
        "- id: c\n  kind: bars\n  title: Boats\n  figures: [boats@lodge]\n  by: place\n  top: 2\n  sort: -value\n",
      places: bay + "cape,Cape,\n", never: ["others", "37"]),
  ]
}
