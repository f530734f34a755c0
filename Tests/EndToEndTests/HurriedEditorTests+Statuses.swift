extension HurriedEditorTests {
  private static func due(
    _ value: String, _ status: String, said: String, on day: String = "2026-03-06", by source: String = "guard"
  )
    -> String
  { row("rescued", value, day, by: source, said: said, status, event: "e1") }

  /// What happened, what was said to happen, what was filled in, and what is covered.
  static let statuses: [Case] = [
    Case(
      name: "a day that somebody filled in",
      body: "So far {lost@lodge on 2026-02-12}.",
      rows: [
        "lost,lodge,52,2026-01-31,2026-01-31,,", "lost,lodge,71,2026-02-10,2026-02-11,extrapolated,wire",
        "lost,lodge,90,2026-02-20,2026-02-20,,",
      ],
      header: "indicator,source,value,as_of,published,status,via",
      findings: ["report.md:5 newer-known"], prints: ["So far 52 (31 January)"], never: ["71"]),
    Case(
      name: "the latest row is filled in",
      body: "So far {afloat@guard}.",
      rows: ["afloat,guard,33,2026-02-27,2026-02-28,,", "afloat,guard,47,2026-03-05,2026-03-06,extrapolated,wire"],
      header: "indicator,source,value,as_of,published,status,via", prints: ["So far 33"], never: ["47"]),
    Case(
      name: "announced, and since carried out by another source",
      body: "Due: {rescued@guard announced}.",
      rows: [due("9", "announced", said: "2026-03-01"), due("9", "completed", said: "2026-03-07", by: "lodge")],
      findings: ["report.md:5 replaced"], prints: ["9 (announced, since carried out)"], never: ["not carried out"]),
    Case(
      name: "planned, and carried out with another number",
      body: "Due: {rescued@guard planned}.",
      rows: [due("9", "planned", said: "2026-03-01"), due("7", "completed", said: "2026-03-07")],
      findings: ["report.md:5 replaced"], prints: ["9 (planned; 7 carried out)"], never: ["not carried out"]),
    Case(
      name: "announced for a day that is past",
      body: "Due: {rescued@guard announced}.", rows: [due("9", "announced", said: "2026-03-01")],
      findings: ["report.md:5 overdue"], prints: ["9 (announced for 6 March; outcome not reported)"]),
    Case(
      name: "a cancelled event",
      body: "Due: {rescued@guard announced}.",
      rows: [due("9", "announced", said: "2026-03-01"), due("", "cancelled", said: "2026-03-04", by: "lodge")],
      findings: ["report.md:5 replaced"], prints: ["9 (announced, cancelled on 4 March"]),
    Case(
      name: "the word for what has happened over what has not",
      body: "{rescued@guard announced} people were rescued.\n\n{rescued@guard announced} people are to be rescued.",
      rows: [due("9", "announced", said: "2026-03-01", on: "2026-03-20")], findings: ["report.md:5 status-word"]),
    Case(
      name: "a typed line of what is to come whose day is past",
      body: "{boats@lodge}\n\n```next\n2026-03-02: The pier opens.\n2026-03-20: The lock opens.\n```",
      rows: [row("boats", "12")], findings: ["report.md:8 overdue"]),
    Case(
      name: "a target under the words of a count",
      body: "Text.\n\n![](chart:c)",
      rows: [row("boats", "60", "2026-03-05", said: "2026-02-01", "target"), row("boats", "12")],
      charts:
        "- id: c\n  kind: columns\n  title: Boats on 5 March\n  figures:\n    - {figure: boats@lodge target, label: Boats that arrived}\n    - {figure: boats@lodge, label: Arrived}\n",
      findings: ["charts.yaml:5 status-word"]),
    Case(
      name: "an event in two counts",
      body: "Rescued: {rescued}.\n\nWomen: {rescued/women}.",
      rows: [
        row("rescued", "14", by: "guard", said: "2026-03-05", "completed", event: "e1"),
        row("rescued", "6", by: "guard", said: "2026-03-05", "completed", event: "e1", of: "women"),
        row("rescued", "5", "2026-03-07", by: "guard", said: "2026-03-07", "completed", event: "e2", of: "women"),
      ],
      prints: ["Rescued: 19", "Women: 11"]),
    Case(
      name: "days of a month",
      body: "Seen: {boats@lodge from 2026-02-01 to 2026-02-28}.",
      rows: (1...5).map { row("boats", "8", "2026-02-0\($0)") } + [row("boats", "8", "2026-02-28")],
      prints: ["Seen: 48 (1–28 February, 6 of 28 days)"]),
    Case(
      name: "a week of which one day is known",
      body: "Seen: {boats@lodge from 2026-02-23 to 2026-03-01}.",
      rows: [row("boats", "8", "2026-02-26")], prints: ["1 of 7 days"]),
    Case(
      name: "places of which no day has all",
      body: "Seen: {boats@lodge from 2026-02-01 to 2026-02-28}.",
      rows: [row("boats", "8", "2026-02-03", at: "Quay"), row("boats", "9", "2026-02-04", at: "Dock")],
      prints: ["Seen: 17", "no day of 28 has all places"], never: ["0 of 28"]),
    Case(
      name: "days of one group, and one without",
      body: "Seen: {sailors_moved@lodge}.",
      rows: (1...7).map { row("sailors_moved", "4", "2026-02-0\($0)", of: "boys") } + [
        row("sailors_moved", "3", "2026-02-08")
      ],
      findings: ["observations.csv:9 mixed-groups", "report.md:5 mixed-groups"]),
    Case(
      name: "days of one place, and one without",
      body: "Afloat: {afloat@lodge}.",
      rows: (1...7).map { row("afloat", "4", "2026-02-0\($0)", at: "Quay") } + [row("afloat", "30", "2026-02-08")],
      findings: ["observations.csv:9 mixed-places"]),
    Case(
      name: "what is not known yet",
      body: "Lost: {lost@lodge}. Afloat: {afloat@lodge}.",
      rows: [row("lost", "5"), row("afloat", "41", "2026-03-05", said: "2026-03-12")],
      findings: ["report.md:5 not-yet-reported"], prints: ["Lost: 5", "not yet reported"], never: ["41"]),
  ]
}
