import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

/// A word that is higher than a page in every place of a report stays on its pages and is printed whole.
struct HostilePageTests {
  private static let letters = 1500

  private func word(_ letter: Character) -> RichText { RichText(String(repeating: letter, count: Self.letters)) }

  private func count(_ letter: Character, in pages: [PageReading]) -> Int {
    pages.flatMap(\.lines).filter { !$0.isArtifact }.reduce(0) { $0 + $1.text.count { $0 == letter } }
  }

  @Test("Numbers that would break inside are told, and wide words are not", arguments: [(4, 0), (12, 1), (30, 1)])
  func tooManyColumns(columns: Int, faults: Int) {
    let table = ReportTable(
      columns: [.init("Place")] + (1...columns).map { .init(RichText("C\($0)") + RichText("[1]"), alignment: .number) },
      rows: [.init([.init("Rafah")] + (1...columns).map { .init(RichText("1,234,567,\(100 + $0)")) })])
    let layout = PageSamples.layout(PageSamples.bare([.table(table)]))
    let expected = PageNotice.brokenNumbers(columns: columns + 1, header: "C1")
    #expect(layout.notices == Array(repeating: expected, count: faults))
  }

  @Test func longWordsStayOnTheirPages() {
    let table = ReportTable(
      columns: [.init(word("A")), .init(word("B"), alignment: .number)],
      rows: (0..<2).map { .init(id: "row-\($0)", [.init(word("c"), detail: word("d")), .init(word("e"))]) },
      note: word("f"))
    let blocks: [PageBlock] = [
      .heading(level: 2, word("g"), note: word("h"), id: nil), .paragraph(word("i")),
      .keyFigures([KeyFigure(value: word("1"), label: word("K"), details: [word("L")])]),
      .list(start: nil, items: [[.paragraph(word("m"))]]), .quotation([.paragraph(word("n"))]),
      .box(title: word("o"), [.paragraph(word("p"))]), .table(table),
    ]
    var content = PageSamples.content(title: word("q"), lead: [word("r")], blocks: blocks)
    content.notices = [.box(title: word("s"), [.paragraph(word("t"))])]
    content.subtitle = word("u")
    content.footer = word("v").string
    let layout = PageSamples.layout(content)
    let pages = layout.pages.map(PageReading.init)
    let page = Rect(x: 0, y: 0, width: PageMetrics.portrait.size.width, height: PageMetrics.portrait.size.height)
    for reading in pages {
      for line in reading.lines { #expect(page.contains(line.rect), "\(line.text.prefix(20)) at \(line.rect)") }
      for line in reading.lines where !line.isArtifact {
        #expect(
          PageMetrics.portrait.body.inset(x: -0.5, y: -2).contains(line.rect), "\(line.text.prefix(20)) at \(line.rect)"
        )
      }
    }
    // Headers of tables and the words below a key figure are cut, and that is told.
    for letter: Character in ["A", "B", "K", "L"] {
      #expect(count(letter, in: pages) < Self.letters)
      #expect(layout.notices.contains(.truncated(word(letter).string)), "\(letter)")
    }
    for letter in "ghimnopqrstu" { #expect(count(letter, in: pages) == Self.letters, "\(letter)") }
    for letter in "cde" { #expect(count(letter, in: pages) == 2 * Self.letters, "\(letter)") }
  }
}
