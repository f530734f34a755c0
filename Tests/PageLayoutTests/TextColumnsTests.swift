import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

/// Running text on a page that lies on its side: two columns, read down one and then the other.
@Suite struct TextColumnsTests {
  private let body = PageMetrics.landscape.body

  private func pages(_ blocks: [PageBlock], direction: StyledText.Direction = .leftToRight) -> [PageReading] {
    var content = PageSamples.bare(blocks)
    content.isLandscape = true
    content.direction = direction
    return PageSamples.layout(content).pages.map(PageReading.init)
  }

  private func lines(_ count: Int, from first: Int = 1) -> PageBlock {
    .paragraph(RichText((first..<(first + count)).map { "Line \($0)" }.joined(separator: "\n")))
  }

  private func words(_ count: Int) -> PageBlock {
    .paragraph(RichText((1...count).map { "word\($0)" }.joined(separator: " ")))
  }

  /// The lines of a page's body, and which of them stand in the half that is read last.
  private func halves(_ page: PageReading, rightToLeft: Bool = false) -> (
    first: [PageReading.Line], second: [PageReading.Line]
  ) {
    let lines = page.lines.filter { !$0.isArtifact && $0.rect.y < body.maxY }
    func isLeft(_ line: PageReading.Line) -> Bool { line.rect.maxX <= body.midX }
    return (lines.filter { isLeft($0) != rightToLeft }, lines.filter { isLeft($0) == rightToLeft })
  }

  @Test func proseFillsTheWidthInTwoEvenColumns() {
    let (first, second) = halves(pages([words(400)])[0])
    #expect(abs(first.count - second.count) <= 1 && first.count > 5)
    #expect(abs((first.first?.rect.y ?? 0) - (second.first?.rect.y ?? 99)) < 0.01)
    for line in first + second { #expect(line.rect.width <= (body.width - 24) / 2 + 0.01) }
    // As wide as the page, less what is left at the ends of lines.
    #expect((second.map(\.rect.maxX).max() ?? 0) > body.maxX - 60)
  }

  @Test(arguments: [1, 5]) func aFewLinesStandInOneColumn(count: Int) {
    let (first, second) = halves(pages([lines(count)])[0])
    #expect(first.count == count && second.isEmpty)
  }

  @Test(arguments: [6, 7, 23, 68, 69, 70, 71, 72, 140, 141, 500, 2000]) func nothingIsLostAndAllIsReadInItsOrder(
    count: Int
  ) {
    let pages = pages([lines(count)])
    let read = pages.flatMap { page in page.lines.filter { $0.text.hasPrefix("Line") }.map(\.text) }
    #expect(read == (1...count).map { "Line \($0)" })
    for page in pages {
      let (first, second) = halves(page)
      for line in first + second { #expect(line.rect.maxY <= body.maxY + 2 && line.rect.y >= body.y - 1) }
    }
    // Only the last page may have room left.
    for page in pages.dropLast() {
      let (first, second) = halves(page)
      for half in [first, second] { #expect((half.map(\.rect.maxY).max() ?? 0) > body.maxY - 40) }
    }
  }

  @Test func fromRightToLeftTheRightColumnIsReadFirst() {
    let (first, second) = halves(pages([lines(40)], direction: .rightToLeft)[0], rightToLeft: true)
    #expect(first.first?.text == "Line 1" && first.count == 20 && second.count == 20)
  }

  @Test func listsAndQuotationsRunOnInTheColumns() {
    let items = (1...12).map { [PageBlock.paragraph(RichText("Item \($0)"))] }
    let pages = pages([lines(8), .list(start: nil, items: items), .quotation([lines(8, from: 20)])])
    let read = pages[0].lines.filter { !$0.isArtifact && $0.text != "•" && $0.rect.y < body.maxY }.map(\.text)
    #expect(read == (1...8).map { "Line \($0)" } + (1...12).map { "Item \($0)" } + (20...27).map { "Line \($0)" })
    let (first, second) = halves(pages[0])
    #expect(!first.isEmpty && !second.isEmpty)
    // The bar of the quotation stands beside it, in the second column.
    #expect(pages[0].ink.contains { $0.width == 2 && $0.x > body.midX })
  }

  @Test func whatFollowsStandsBelowBothColumns() {
    let page = pages([lines(31), .heading(level: 2, "Heading", note: "", id: nil), lines(3, from: 50)])[0]
    let heading = page.lines.first { $0.text == "Heading" }
    let above = page.lines.filter { $0.text.hasPrefix("Line") && $0.rect.y < (heading?.rect.y ?? 0) }
    #expect(above.count == 31)
  }

  @Test func aHeadingStaysWithTheTextBelowIt() {
    for count in 40...80 {
      let pages = pages([lines(count), .heading(level: 2, "Heading", note: "", id: nil), lines(30, from: 1000)])
      let page = pages.first { $0.lines.contains { $0.text == "Heading" } }
      #expect(page?.lines.contains { $0.text == "Line 1000" } == true, "\(count)")
    }
  }

  @Test func theTextOfABoxStandsInColumnsOnItsGround() {
    let page = pages([.box(title: "Title", [lines(20)])])[0]
    let (first, second) = halves(page)
    #expect(first.count == 11 && second.count == 10)
    let ground = page.ink.max { $0.width * $0.height < $1.width * $1.height }
    for line in first + second { #expect(ground?.contains(line.rect) == true, "\(line.text)") }
  }
}
