import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

/// Whole pages in their text form, with a typesetter of fixed advances.
@Suite struct PageGoldenTests {
  struct Case: CustomStringConvertible, Sendable {
    var name: String
    var content: ReportContent

    var description: String { name }

    init(_ name: String, _ content: ReportContent) {
      self.name = "page-\(name)"
      self.content = content
    }
  }

  @Test(arguments: cases) func pages(_ example: Case) throws {
    try Golden.expect(PageSamples.layout(example.content).pages, named: example.name)
  }

  @Test func nothingElseIsRecorded() throws {
    try Golden.expectNoOthers(than: Self.cases.map(\.name) + SummaryGoldenTests.cases.map(\.name))
  }

  private static let cases: [Case] =
    [
      titlePage, emptyPage, longValue, paragraphs, lists, tables, tableThatBreaks, longWords, tallBox, rightToLeft,
    ] + keyFigures

  /// A report without blocks has a title page.
  private static var titlePage: Case {
    Case("title", PageSamples.content(blocks: [], badge: "DRAFT"))
  }

  /// An empty report has one page.
  private static var emptyPage: Case {
    Case("empty", PageSamples.bare([]))
  }

  /// Key figures stand in even rows.
  private static let keyFigures = (1...8).map { count in
    Case("key-figures-\(count)", PageSamples.bare([.keyFigures(Array(PageSamples.keyFigures.prefix(count)))]))
  }

  /// A long value shrinks and then wraps.
  private static var longValue: Case {
    var figures = Array(PageSamples.keyFigures.prefix(4))
    figures[1].value = "$53,200,000,000 to $55,000,000,000"
    return Case("key-figures-long", PageSamples.bare([.keyFigures(figures)]))
  }

  /// Paragraphs break with two lines on either side.
  private static var paragraphs: Case {
    let paragraph = PageBlock.paragraph(PageSamples.paragraph + " " + PageSamples.paragraph)
    return Case("paragraphs", PageSamples.bare(Array(repeating: paragraph, count: 12)))
  }

  /// Lists hang and nest.
  private static var lists: Case {
    Case(
      "lists",
      PageSamples.bare([
        .list(
          start: nil,
          items: [
            [.paragraph(PageSamples.paragraph)],
            [.paragraph("A short item."), .list(start: nil, items: [[.paragraph("Nested.")], []])],
          ]),
        .list(start: 9, items: [[.paragraph("The ninth.")], [.paragraph("The tenth.")]]),
        .quotation([.paragraph(PageSamples.paragraph)]), .rule,
        .heading(level: 3, "A smaller heading", note: "", id: nil),
        PageSamples.howToRead,
      ]))
  }

  /// Tables take the width.
  private static var tables: Case {
    Case(
      "tables",
      PageSamples.bare([
        .heading(level: 2, "Where the parties stand", note: "As stated in public", id: "positions"),
        .table(PageSamples.positions), .heading(level: 2, "Every figure in this report", note: "", id: nil),
        .table(PageSamples.register), .heading(level: 2, "Sources", note: "", id: nil), .table(PageSamples.sources),
      ]))
  }

  /// A table that breaks repeats its header.
  private static var tableThatBreaks: Case {
    var table = PageSamples.register
    table.rows = (0..<30).map { PageSamples.register.rows[$0 % 6] }
    return Case(
      "table-break", PageSamples.bare([.heading(level: 2, "Every figure", note: "", id: nil), .table(table)]))
  }

  /// Long words break, and many columns shrink.
  private static var longWords: Case {
    let address = "https://www.example.org/" + String(repeating: "a-very-long-path/", count: 12)
    let many = ReportTable(
      columns: (0..<14).map { .init(RichText("Column \($0)"), alignment: $0 > 1 ? .number : .leading) },
      rows: (0..<3).map { row in
        .init(
          (0..<14).map { column in
            .init(column < 2 ? "International organisations" : RichText("\(row * 7919 + column * 104_729)"))
          })
      }, hasRowHeaders: true)
    let two = ReportTable(
      columns: [.init("Source"), .init("Address")],
      rows: [.init([.init("World Bank"), .init(RichText([.init(address, link: .address(address))]))])])
    return Case("long-words", PageSamples.bare([.paragraph(RichText(address)), .table(many), .table(two)]))
  }

  /// A box taller than a page goes on.
  private static var tallBox: Case {
    let paragraph = PageBlock.paragraph(PageSamples.paragraph + " " + PageSamples.paragraph)
    return Case("box-tall", PageSamples.bare([.box(title: "Box", Array(repeating: paragraph, count: 20))]))
  }

  /// Right to left is the mirror.
  private static var rightToLeft: Case {
    Case(
      "right-to-left",
      PageSamples.content(
        blocks: [
          .keyFigures(Array(PageSamples.keyFigures.prefix(3))), .table(PageSamples.register),
          .list(start: 1, items: [[.paragraph(PageSamples.paragraph)]]), PageSamples.howToRead,
        ], badge: "DRAFT", direction: .rightToLeft))
  }
}
