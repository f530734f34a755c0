import Content
import Drawing
import DrawingTestSupport

@testable import HTMLWriting

/// A report of a page, and the page that is made of it.
enum PageSample {
  static let words = WebWords(
    skip: "Skip to the report", close: "Close", allFigures: "In the list of all figures",
    chartFigures: "Figures of this chart", figure: "Figure", value: "Value", data: "Data files", languages: "Languages")

  static func mark(_ number: Int) -> RichText {
    RichText([.init("\u{2060}"), .init("[\(number)]", isRaised: true, link: .element("source-\(number)"))])
  }

  static func figure(_ text: String, _ number: Int) -> RichText {
    RichText([.init(text, link: .element("figure-\(number)"))])
  }

  static func line(_ number: Int, _ value: String, label: String = "Deaths", caveat: RichText = "") -> ReportTable.Row {
    ReportTable.Row(
      id: "figure-\(number)",
      [
        .init(RichText([.init(label, link: .mention(of: "figure-\(number)"))]), detail: "reported"),
        .init(RichText([.init(value, link: .element("figure-\(number)"))]), look: .strong), .init("18 Feb 2025"),
        .init("Ministry" + RichText([.init("\u{A0}[1]", link: .element("source-1"))])), .init(caveat),
      ])
  }

  static func register(_ rows: [ReportTable.Row]) -> [PageBlock] {
    let columns: [ReportTable.Column] = [
      .init("Figure, status"), .init("Value", alignment: .number), .init("As of"), .init("Source"),
      .init("Caveat, row"),
    ]
    return [
      .heading(level: 2, "Every figure", note: "As the data have them.", id: "register"),
      .table(ReportTable(columns: columns, rows: rows, isDense: true)),
    ]
  }

  static let sources: [PageBlock] = [
    .heading(level: 2, "Sources", note: "", id: "sources"),
    .sources([
      .init(
        id: "source-1", mark: RichText([.init("[1]", link: .mention(of: "source-1"))]),
        text: RichText([.init("Ministry", isStrong: true, link: .address("https://example.org/a?b=c&d=e"))]))
    ]),
  ]

  static func content(
    title: RichText = "A flood in two valleys", lead: [RichText] = [], _ blocks: [PageBlock],
    direction: StyledText.Direction = .leftToRight, language: String = "en"
  ) -> ReportContent {
    ReportContent(
      kicker: "Situation report no. 1", title: title, subtitle: "Covers February", lead: lead, blocks: blocks,
      footer: "A flood · no. 1", pageLabel: { "\($0)/\($1)" }, continuation: { $0 }, contentsTitle: "Contents",
      direction: direction, language: language)
  }

  /// A report with something of everything.
  static var whole: ReportContent {
    content(
      lead: ["The ministry counts " + figure("48,291 (reported)", 1) + mark(1) + " deaths."],
      [
        .keyFigures([
          KeyFigure(
            value: figure("48,291", 1), status: " announced", label: "Deaths" + mark(1),
            details: ["Ministry", "18 Feb"])
        ]),
        .heading(level: 2, "The toll", note: "", id: "heading-1"), .charts([chart("toll"), chart("roads")]),
        .paragraph("See " + RichText([.init("below", link: .element("heading-2"))]) + "."),
        .heading(level: 4, "Details", note: "", id: "heading-2"),
        .list(start: 3, items: [[.paragraph("One")], [.rule]]),
        .quotation([.paragraph("Said.")]),
        .box(title: "How to read", [.paragraph("So.")]),
      ] + register([line(1, "48,291"), line(2, "9")]) + sources)
  }

  static func chart(_ id: String, title: RichText = "Two offices", slots: Int = 2) -> ChartTable {
    ChartTable(
      id: id, kind: .bars, title: title, subtitle: "Deaths", note: "A note.", sourceLine: "Source: Ministry" + mark(1),
      alternativeText: "Bars of \(id).",
      slots: (0..<slots).map { index in
        Slot(
          label: RichText("Office \(index)"), detail: "as of 18 February",
          Bar(
            value: 48291 + Double(index), valueText: figure("48,29\(index)", 1),
            appearance: index == 0 ? .solid : .partial,
            parts: index == 0 ? [] : [.init(value: 100, text: "100 missing", mark: mark)], mark: mark))
      }, key: [KeyEntry(.mark(.partial, .blue), "covered in part")], tickTexts: { $0.map { "\(Int($0))" } })
  }

  private static let mark = MarkDescription(
    kind: "bar", figure: "deaths@ministry", value: "48291", source: "ministry", asOf: "2025-02-18")

  static func web(_ report: ReportContent, languages: [WebContent.Language] = []) -> WebContent {
    WebContent(
      report: report, words: words, fingerprint: "0123abcd", publisher: "Relief", generator: "sitrep",
      languages: languages,
      files: ["report.pdf"],
      downloads: [.init(name: "figures.csv", mediaType: "text/csv", text: "a,b\n1,\"2 <3>\"\n", description: "Figures")]
    )
  }

  /// In place of SHA-256.
  static func hash(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.prefix(32)) }

  static let encoder = HTMLEncoder(light: .light, dark: .dark, hash: hash)

  static func charts(_ report: ReportContent) -> PageCharts {
    PageCharts(report, light: .light, dark: .dark, typesetter: FixedTypesetter())
  }

  static func page(_ report: ReportContent, languages: [WebContent.Language] = []) -> String {
    String(
      decoding: encoder.page(web(report, languages: languages), charts: charts(report)), as: UTF8.self)
  }

  static func fragment(_ report: ReportContent, id: String) -> String {
    String(decoding: encoder.fragment(web(report), charts: charts(report), id: id), as: UTF8.self)
  }

  /// What stands between the first of two texts and the next of the other.
  static func part(of page: String, from start: String, to end: String) -> String {
    guard let first = page.firstRange(of: start) else { return "" }
    let rest = page[first.upperBound...]
    return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
  }
}
