extension HurriedEditorTests {
  private static let documents = "indicator,source,value,as_of,published,document,url"
  private static let sailors = "since: 2026-03-01\n"

  /// Words that change, days of documents, numbers that nobody reported, axes that mislead.
  static let traps: [Case] = [
    // A word that changed between issues.
    Case(
      name: "a source that changes its word between two issues",
      front: sailors, body: "{crew@lodge} ashore.\n\n```changes\n```",
      rows: [
        row("crew", "73", "2026-02-20", said: "2026-02-20", term: "sailors"),
        row("crew", "61", "2026-03-05", said: "2026-03-05", term: "deserters"),
      ],
      prints: ["73[1] Sailors ashore", "61[1] Deserters ashore"]),
    Case(
      name: "a source that takes back its word with its number",
      front: sailors, body: "{crew@lodge} ashore.\n\n```changes\n```",
      rows: [
        row("crew", "18", "2026-02-24", said: "2026-02-25", term: "deserters"),
        row("crew", "16", "2026-02-24", said: "2026-03-06", term: "sailors"),
      ],
      prints: ["18[1] Deserters ashore", "16[1] Sailors ashore", "revised"]),
    Case(
      name: "an event whose word changes when it is carried out",
      front: sailors, body: "{sailors_moved@guard} moved.\n\n```changes\n```",
      rows: [
        row(
          "sailors_moved", "9", "2026-03-04", by: "guard", said: "2026-02-27", "announced", event: "e1",
          term: "deserters"),
        row(
          "sailors_moved", "9", "2026-03-04", by: "guard", said: "2026-03-05", "completed", event: "e1", term: "sailors"
        ),
      ],
      prints: ["carried out"]),
    // The day of each document.
    Case(
      name: "two documents of one source",
      body: "{afloat@lodge} afloat, {lost@lodge} lost.",
      rows: [
        "afloat,lodge,31,2026-02-02,2026-02-03,Harbour bulletin 5,https://lodge.example.org/5",
        "lost,lodge,4,2026-03-04,2026-03-06,Letter to the families,https://lodge.example.org/letter",
      ],
      header: documents,
      prints: ["Harbour bulletin 5, 3 February 2026", "Letter to the families, 6 March 2026"]),
    Case(
      name: "one document of two days, and another of one",
      body: "{afloat@lodge} afloat, {lost@lodge} lost, {beds@lodge} beds.",
      rows: [
        "afloat,lodge,31,2026-02-02,2026-02-03,Harbour bulletin,",
        "lost,lodge,4,2026-02-20,2026-02-21,Harbour bulletin,",
        "beds,lodge,12,2026-03-01,2026-03-07,Register of beds,",
      ],
      indicator: "beds,Beds,beds,stock,,,,,\n", header: documents,
      prints: ["Harbour bulletin, 3 February 2026 to 21 February 2026", "Register of beds, 7 March 2026"],
      never: ["Harbour bulletin, 7 March", "3 February to 7 March"]),
    // Numbers that nobody reported.
    Case(
      name: "what is missing, as a total less a later count",
      front: "derived: {gap: \"difference(lost_total@guard, lost@lodge)\"}\n", body: "{gap} are missing.",
      rows: [
        row("lost", "3120", "2026-02-10"), row("lost", "3188", "2026-03-04"),
        row("lost_total", "3640", "2026-02-11", by: "guard", including: "lost@lodge on 2026-02-10"),
      ],
      findings: ["report.md:4 house-rule-6"], isRefused: true),
    Case(
      name: "the missing on top of a later count",
      front: "derived: {all: \"sum(lost@guard, unfound@guard) across dates\"}\n", body: "{all}",
      rows: [
        row("lost", "3188", "2026-03-04", by: "guard"), row("unfound", "520", "2026-02-11", by: "guard"),
        row("lost_total", "3640", "2026-02-11", by: "guard", including: "lost@guard on 2026-02-11 | unfound@guard"),
        row("lost", "3120", "2026-02-11", by: "guard"),
      ],
      findings: ["report.md:4 house-rule-2"], isRefused: true),
    Case(
      name: "a difference that a chart does not ask for",
      body: "{lost@lodge} and {lost@guard}.\n\n![](chart:c)",
      rows: [row("lost", "912"), row("lost", "1305", by: "guard")],
      charts: "- id: c\n  kind: bars\n  title: Two counts\n  figures: [lost@lodge, lost@guard]\n", never: ["393"]),
    // Axes that mislead.
    Case(
      name: "a level far above the bars",
      body: "Text.\n\n![](chart:c)",
      rows: [row("afloat", "70"), row("afloat", "84", by: "guard"), row("lost", "9100")],
      charts:
        "- id: c\n  kind: bars\n  title: Afloat\n  figures: [afloat@lodge, afloat@guard]\n  annotate:\n    - {at: lost@lodge, text: Lives lost}\n",
      findings: ["charts.yaml:6 wide-scale"]),
    Case(
      name: "a target far above the columns",
      body: "Text.\n\n![](chart:c)",
      rows: [
        row("boats", "3", "2026-03-01"), row("boats", "4", "2026-03-02"), row("boats", "2", "2026-03-03"),
        row("boats", "900", "2026-03-01/2026-03-31", said: "2026-03-01", "target"),
      ],
      charts:
        "- id: c\n  kind: columns\n  every: day\n  title: Boats\n  figures: [boats@lodge]\n  annotate:\n    - {at: boats@lodge target, text: Agreed}\n",
      findings: ["charts.yaml:7 wide-scale"]),
    Case(
      name: "a level a little above the bars",
      body: "Text.\n\n![](chart:c)", rows: [row("afloat", "70"), row("afloat", "84", by: "guard"), row("lost", "140")],
      charts:
        "- id: c\n  kind: bars\n  title: Afloat\n  figures: [afloat@lodge, afloat@guard]\n  annotate:\n    - {at: lost@lodge, text: Lives lost}\n"
    ),
  ]
}
