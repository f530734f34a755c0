import Charting
import Content
import Drawing
import DrawingTestSupport

@testable import PageLayout

/// The texts of the layout mocks as content.
enum PageSamples {
  static func content(
    title: RichText = "Gaza ceasefire negotiations: the human cost and what is on the table",
    lead: [RichText] = [lead], blocks: [PageBlock], badge: String? = nil,
    direction: StyledText.Direction = .leftToRight
  ) -> ReportContent {
    ReportContent(
      kicker: "Situation report no. 1 · 20 February 2025", title: title,
      subtitle:
        "Covers reports published 18–20 February 2025 · Figures that differ by source stand side by side, never added up",
      lead: lead, blocks: blocks,
      footer: "Gaza ceasefire negotiations: the human cost · Situation report no. 1 · Data as of 20 February 2025",
      pageLabel: { "\($0) / \($1)" }, continuation: { $0.isEmpty ? "continued" : "\($0) · continued" }, badge: badge,
      direction: direction)
  }

  /// Nothing but blocks.
  static func bare(_ blocks: [PageBlock]) -> ReportContent {
    ReportContent(
      kicker: "", title: "", subtitle: "", lead: [], blocks: blocks, footer: "Footer", pageLabel: { "\($0) / \($1)" },
      continuation: { $0.isEmpty ? "continued" : "\($0) · continued" })
  }

  static func layout(_ content: ReportContent) -> ReportPages {
    ReportPages(content, palette: .light, typesetter: FixedTypesetter())
  }

  /// A source mark.
  static func mark(_ number: Int) -> RichText {
    RichText([.init("\u{2060}[\(number)]", isRaised: true, link: .element("source-\(number)"))])
  }

  static func strong(_ text: String) -> RichText { RichText([.init(text, isStrong: true)]) }

  static let lead: RichText =
    "Hamas has offered to release all remaining captives in one exchange, on condition of a permanent ceasefire and a complete Israeli withdrawal. Hostages due for release on 22 February: "
    + strong("six (announced)") + mark(4) + ", three first planned. The Ministry of Health in Gaza has reported "
    + strong("48,291") + " deaths" + mark(1) + "."

  static let keyFigures: [KeyFigure] = [
    KeyFigure(
      value: "48,291", label: "deaths reported" + mark(1),
      details: ["Ministry of Health in Gaza", "as of 18 Feb 2025 · reported"]),
    KeyFigure(
      value: "111,722", label: "people wounded" + mark(1),
      details: ["Ministry of Health in Gaza", "as of 18 Feb 2025 · reported"]),
    KeyFigure(
      value: "6", status: " announced", label: "hostages to be released" + mark(4),
      details: ["Families Forum", "due 22 Feb 2025"]),
    KeyFigure(
      value: "$53.2 bn", status: " estimated", label: "needs for ten years" + mark(3),
      details: ["World Bank, UN, EU", "published 18 Feb 2025"]),
    KeyFigure(
      value: "55,298–78,525", label: "deaths by injury, estimated" + mark(2),
      details: ["The Lancet · estimate", "as of 30 Jun 2024"]),
    KeyFigure(value: "69%", label: "of structures damaged", details: ["UNOSAT", "as of 1 Dec 2024"]),
    KeyFigure(value: "1.9 m", label: "people displaced", details: ["UNRWA · estimate", "as of 19 Jan 2025"]),
    KeyFigure(value: "73", label: "hostages still held", details: ["Families Forum", "as of 18 Feb 2025"]),
  ]

  static let paragraph: RichText =
    "The Ministry of Health in Gaza has reported " + strong("48,291") + " deaths" + mark(1) + "; another "
    + strong("111,722") + " people have been wounded" + mark(1) + ". The Government Media Office puts the toll at "
    + strong("61,709") + mark(2) + ", counting thousands still buried under the rubble."

  static let positions: ReportTable = {
    let silent = ReportTable.Cell("not stated", look: .muted)
    func row(_ topic: RichText, _ cells: [ReportTable.Cell]) -> ReportTable.Row { .init([.init(topic)] + cells) }
    return ReportTable(
      columns: [
        .init("Topic"), .init("Government of Israel" + mark(6)), .init("Hamas" + mark(5)),
        .init("United States" + mark(7)),
      ],
      rows: [
        row(
          "Release of captives",
          [silent, .init("All remaining in one exchange, in a second phase"), .init("All together, not in phases")]),
        row(
          "End of the war",
          [.init("No truce without the end of Hamas’ military capability"), .init("Permanent ceasefire"), silent]),
        row("Withdrawal", [silent, .init("Complete, from the Strip"), silent]),
        row("Disarmament of Hamas", [silent, .init("Rejected: “a ridiculous psychological war”"), silent]),
        row("Rule of Gaza", [.init("Not by Hamas: a security threat"), silent, silent]),
      ], note: "A position is the party’s claim, not a finding of this report.", hasRowHeaders: true)
  }()

  static let register: ReportTable = {
    func row(_ figure: String, _ value: String, _ date: String, _ source: Int, _ status: String, _ caveat: RichText)
      -> ReportTable.Row
    {
      .init(
        id: "figure-\(figure.count)",
        [
          .init(RichText(figure)), .init(RichText(value)), .init(RichText(date)), .init(RichText("\(source)")),
          .init(RichText(status), look: .badge), .init(caveat),
        ])
    }
    return ReportTable(
      columns: [
        .init("Figure"), .init("Value", alignment: .number, weight: 0), .init("As of", weight: 0),
        .init("Source", weight: 0), .init("Status", weight: 0), .init("Caveat", weight: 2),
      ],
      rows: [
        row("Deaths reported", "48,291", "18 Feb 2025", 1, "reported", "Does not separate civilians from combatants"),
        row(
          "Deaths incl. missing", "61,709", "2 Feb 2025", 2, "reported",
          "Contains 47,487 of the ministry (1 Feb) and 14,222 missing"),
        row("Missing, presumed dead", "14,222", "2 Feb 2025", 2, "reported", "Included in the media office’s toll"),
        row("People wounded", "111,722", "18 Feb 2025", 1, "reported", ""),
        row(
          "Recovery and reconstruction needs", "$53.2 bn", "Oct 2024", 3, "estimate",
          "Over ten years; published 18 Feb 2025"),
        row("Hostages to be released", "6", "due 22 Feb 2025", 4, "announced", "Doubled from 3; not yet carried out"),
      ])
  }()

  static let sources: ReportTable = {
    func row(_ number: Int, _ name: RichText, _ detail: RichText, _ kind: RichText, _ date: RichText)
      -> ReportTable.Row
    {
      .init(
        id: "source-\(number)", [.init(RichText("\(number)")), .init(name, detail: detail), .init(kind), .init(date)])
    }
    let address =
      "https://www.un.org/unispal/document/gaza-and-west-bank-interim-rapid-damage-and-needs-assessment-february-2025/"
    return ReportTable(
      columns: [.init("#", weight: 0), .init("Source", weight: 3), .init("Kind"), .init("Published", weight: 0)],
      rows: [
        row(1, strong("Ministry of Health in Gaza"), "Daily casualty report", "authority of a party", "19 Feb 2025"),
        row(2, strong("Government Media Office, Gaza"), "", "authority of a party", "3 Feb 2025"),
        row(
          3, strong("World Bank, United Nations, European Union"),
          RichText([.init(address, link: .address(address))]), "international organisations", "18 Feb 2025"),
        row(4, strong("Hostages and Missing Families Forum"), "", "civil society", "19 Feb 2025"),
        row(5, strong("Hamas") + ", spokesperson Hazem Qassem", "", "party", "19 Feb 2025"),
        row(6, strong("Government of Israel"), "", "party", "Feb 2025"),
        row(7, strong("United States") + ", President Trump", "", "party to the mediation", "Feb 2025"),
      ])
  }()

  static let howToRead: PageBlock = .box(
    title: "How to read this report",
    [
      .paragraph(
        strong("Reported") + ": published by the source named, not verified here. " + strong("Announced")
          + ": said to be going to happen. " + strong("Estimate") + ": a modelled or assessed value. "
          + strong("Derived") + ": computed here from the figures named. Data fingerprint 9f1c 03ab.")
    ])

  static func chart(_ id: String = "deaths", bars: Int = 2) -> ChartTable {
    let mark = MarkDescription(
      kind: "bar", figure: "deaths@moh-gaza", value: "48291", source: "moh", asOf: "2025-02-18")
    return ChartTable(
      id: id, kind: .bars, title: "Two offices report different death tolls",
      subtitle: "Deaths in Gaza since 7 October 2023, by the office that reports them.",
      sourceLine: "Source: Ministry of Health in Gaza; Government Media Office, Gaza.", alternativeText: "Bars.",
      slots: (0..<bars).map { index in
        Slot(
          label: "Ministry of Health in Gaza", detail: "as of 18 February 2025",
          Bar(value: 48291 + Double(index) * 900, valueText: "48,291", mark: mark))
      }, tickTexts: { $0.map { "\(Int($0))" } })
  }
}
