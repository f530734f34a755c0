import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

/// Whole pages in their text form, with a typesetter of fixed advances.
@Suite struct PageGoldenTests {
  private func expect(_ content: ReportContent, named name: String) throws {
    let pages = PageSamples.layout(content).pages
    try Golden.expect(pages.map(\.description).joined(separator: "\n"), named: "page-\(name)")
  }

  @Test func aReportWithoutBlocksHasATitlePage() throws {
    try expect(PageSamples.content(blocks: [], badge: "DRAFT"), named: "title")
  }

  @Test func anEmptyReportHasOnePage() throws {
    try expect(PageSamples.bare([]), named: "empty")
  }

  @Test(arguments: 1...8) func keyFiguresStandInEvenRows(count: Int) throws {
    try expect(
      PageSamples.bare([.keyFigures(Array(PageSamples.keyFigures.prefix(count)))]), named: "key-figures-\(count)")
  }

  @Test func aLongValueShrinksAndThenWraps() throws {
    var figures = Array(PageSamples.keyFigures.prefix(4))
    figures[1].value = "$53,200,000,000 to $55,000,000,000"
    try expect(PageSamples.bare([.keyFigures(figures)]), named: "key-figures-long")
  }

  @Test func paragraphsBreakWithTwoLinesOnEitherSide() throws {
    let paragraph = PageBlock.paragraph(PageSamples.paragraph + " " + PageSamples.paragraph)
    try expect(PageSamples.bare(Array(repeating: paragraph, count: 12)), named: "paragraphs")
  }

  @Test func listsHangAndNest() throws {
    try expect(
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
      ]), named: "lists")
  }

  @Test func tablesTakeTheWidth() throws {
    try expect(
      PageSamples.bare([
        .heading(level: 2, "Where the parties stand", note: "As stated in public", id: "positions"),
        .table(PageSamples.positions), .heading(level: 2, "Every figure in this report", note: "", id: nil),
        .table(PageSamples.register), .heading(level: 2, "Sources", note: "", id: nil), .table(PageSamples.sources),
      ]), named: "tables")
  }

  @Test func aTableThatBreaksRepeatsItsHeader() throws {
    var table = PageSamples.register
    table.rows = (0..<30).map { PageSamples.register.rows[$0 % 6] }
    try expect(
      PageSamples.bare([.heading(level: 2, "Every figure", note: "", id: nil), .table(table)]), named: "table-break")
  }

  @Test func longWordsBreakAndManyColumnsShrink() throws {
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
    try expect(
      PageSamples.bare([.paragraph(RichText(address)), .table(many), .table(two)]), named: "long-words")
  }

  @Test func aBoxTallerThanAPageGoesOn() throws {
    let paragraph = PageBlock.paragraph(PageSamples.paragraph + " " + PageSamples.paragraph)
    try expect(PageSamples.bare([.box(title: "Box", Array(repeating: paragraph, count: 20))]), named: "box-tall")
  }

  @Test func rightToLeftIsTheMirror() throws {
    try expect(
      PageSamples.content(
        blocks: [
          .keyFigures(Array(PageSamples.keyFigures.prefix(3))), .table(PageSamples.register),
          .list(start: 1, items: [[.paragraph(PageSamples.paragraph)]]), PageSamples.howToRead,
        ], badge: "DRAFT", direction: .rightToLeft), named: "right-to-left")
  }
}
