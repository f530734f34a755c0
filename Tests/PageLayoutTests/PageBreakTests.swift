import Charting
import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

/// Where pages end, and what goes on behind.
@Suite struct PageBreakTests {
  private func readings(_ blocks: [PageBlock]) -> [PageReading] {
    PageSamples.layout(PageSamples.bare(blocks)).pages.map(PageReading.init)
  }

  private func lines(_ count: Int) -> PageBlock {
    .paragraph(RichText((1...count).map { "Line \($0)" }.joined(separator: "\n")))
  }

  /// The lines above the foot, which is read out on a single page.
  private func body(_ reading: PageReading) -> [String] {
    reading.lines.filter { !$0.isArtifact && $0.rect.y < PageMetrics.portrait.body.maxY }.map(\.text)
  }

  @Test(arguments: 50...58) func noHeadingStandsAloneAtTheFoot(count: Int) {
    let pages = readings([lines(count), .heading(level: 2, "Heading", note: "Note", id: nil), lines(6)])
    for page in pages where body(page).contains("Heading") {
      #expect(body(page).drop { $0 != "Heading" }.count >= 4, "heading and note need two lines below them")
    }
  }

  @Test(arguments: 50...60) func aParagraphLeavesTwoLinesOnEitherSide(count: Int) {
    let pages = readings([lines(count), .paragraph("Ad 1\nAd 2\nAd 3\nAd 4")])
    for page in pages {
      #expect([0, 2, 4].contains(body(page).count { $0.hasPrefix("Ad") }))
    }
  }

  @Test func aParagraphThatGoesOnHasOneId() {
    let pages = readings([lines(70)])
    #expect(pages.count == 2)
    #expect(pages[0].ids(.paragraph).count == 1)
    #expect(pages[0].ids(.paragraph) == pages[1].ids(.paragraph))
  }

  @Test(arguments: 44...58) func aTableKeepsItsHeaderWithTwoRows(count: Int) {
    let pages = readings([lines(count), .heading(level: 2, "Heading", note: "", id: nil), .table(PageSamples.register)])
    for page in pages where body(page).contains("Heading") {
      #expect(body(page).contains("61,709"), "the second row is on the heading's page")
    }
    #expect(pages.last.map { body($0).contains("6") && body($0).contains("$53.2 bn") } == true)
  }

  @Test func theRepeatedHeaderIsAnArtifactWithoutLinks() throws {
    var table = PageSamples.positions
    table.rows = (0..<40).map { PageSamples.positions.rows[$0 % 5] }
    let layout = PageSamples.layout(
      PageSamples.bare([.heading(level: 2, "Positions", note: "", id: nil), .table(table)]))
    let pages = layout.pages.map(PageReading.init)
    try #require(pages.count > 1)
    let artifacts = pages[1].lines.filter(\.isArtifact).map(\.text)
    #expect(artifacts.contains("Positions · continued"))
    #expect(artifacts.contains("Topic"))
    #expect(!body(pages[1]).contains("Topic"))
    #expect(pages[0].ids(.table) == pages[1].ids(.table) && !pages[0].ids(.table).isEmpty)
    #expect(!layout.pages[1].description.contains("#source-5"))
  }

  @Test func aRowTallerThanAPageGoesOnInside() {
    let text = RichText((1...150).map { "Line \($0)" }.joined(separator: "\n"))
    let table = ReportTable(
      columns: [.init("Topic"), .init("Text")],
      rows: [
        .init([.init("First"), .init("short")]), .init(id: "tall", [.init("Tall"), .init(text, detail: "Detail")]),
        .init([.init("Last"), .init("short")]),
      ], hasRowHeaders: true)
    let pages = readings([.table(table)])
    #expect(pages.count >= 3)
    let all = pages.flatMap(body)
    #expect((1...150).allSatisfy { all.contains("Line \($0)") })
    #expect(all.contains("Detail") && all.contains("Last"))
    #expect(pages.count { $0.ids(.tableRow).contains("tall") } >= 3)
  }

  @Test func aRowTallerThanAPageBeginsWhereItsTableDoes() {
    let text = RichText((1...150).map { "Line \($0)" }.joined(separator: "\n"))
    let table = ReportTable(columns: [.init("Topic"), .init("Text")], rows: [.init([.init("Tall"), .init(text)])])
    let rest = ReportTable.Row([.init("Last"), .init("short")])
    for rows in [[rest], [rest, rest], []] {
      var table = table
      table.rows += rows
      let pages = readings([lines(8), .table(table)])
      #expect(body(pages[0]).contains("Line 1"))
    }
  }

  @Test(arguments: 40...56) func aBoxStaysOnOnePage(count: Int) {
    let pages = readings([lines(count), PageSamples.howToRead])
    #expect(pages.count { body($0).contains("How to read this report") } == 1)
    for page in pages where body(page).contains("How to read this report") {
      #expect(body(page).last?.hasSuffix("03ab.") == true)
    }
  }

  @Test func aBoxTallerThanAPageGoesOn() {
    let paragraph = PageBlock.paragraph(PageSamples.paragraph + " " + PageSamples.paragraph)
    let pages = readings([.box(title: "Box", Array(repeating: paragraph, count: 20))])
    #expect(pages.count == 2)
  }

  @Test(arguments: [18, 24, 40]) func aChartTallerThanAPageIsLoweredOrRefused(count: Int) {
    var panels = PageSamples.chart(bars: count)
    panels.layout = .multiples
    panels.series = (0..<count).map { Series(name: RichText("Panel \($0)"), hue: .blue) }
    panels.slots = (0..<4).map { index in
      var slot = panels.slots[index]
      slot.lanes = (0..<count).flatMap { panel in
        panels.slots[panel].lanes.map { lane in
          var lane = lane
          for bar in lane.bars.indices { lane.bars[bar].series = panel }
          return lane
        }
      }
      return slot
    }
    let layout = PageSamples.layout(
      PageSamples.bare([.heading(level: 2, "Heading", note: "", id: nil), .charts([panels])]))
    let notices = layout.notices.compactMap { if case .chart(_, let notice) = $0 { notice } else { nil } }
    #expect(notices.contains(.lowered))
    let isRefused = notices.contains(.tallerThanPage) || notices.contains(.noRoom(bars: 4 * count, panels: count))
    #expect(!isRefused || count > 24)
    let lines = layout.pages.map(PageReading.init).flatMap(\.lines).filter { !$0.isArtifact && $0.text != "Footer" }
    #expect(isRefused || lines.allSatisfy { $0.rect.maxY <= PageMetrics.portrait.body.maxY + 2 })
  }

  @Test func chartsSideBySideAreLevel() {
    let scene = PageSamples.layout(
      PageSamples.bare([.charts([PageSamples.chart("one"), PageSamples.chart("two")])])
    ).pages[0]
    let figures = PageReading(scene).semantics.filter { $0.role == .figure }
    #expect(figures.count == 2)
  }

  @Test func plotsSideBySideAreInLine() throws {
    var tall = PageSamples.chart("tall")
    tall.title = RichText(
      Array(repeating: "A title that needs several lines in a column of half a page.", count: 3).joined(separator: " "))
    tall.subtitle = ""
    let scene = PageSamples.layout(PageSamples.bare([.charts([tall, PageSamples.chart("short", bars: 3)])])).pages[0]
    let plots = bars(scene.items, at: 0)
    let (first, second) = (plots.filter { $0.x < 300 }, plots.filter { $0.x >= 300 })
    #expect(first.count == 2 && second.count == 3)
    let tops = [first, second].compactMap { $0.map(\.y).min() }
    #expect(abs(tops[0] - tops[1]) < 20, "\(tops)")
  }

  private func bars(_ items: [SceneItem], at y: Double, x: Double = 0, isMark: Bool = false) -> [Rect] {
    items.flatMap { item -> [Rect] in
      switch item {
      case .rectangle(let rect, _, _): isMark ? [rect.offset(x: x, y: y)] : []
      case .path, .text, .image: []
      case .group(let inner, let offset): bars(inner, at: y + offset.y, x: x + offset.x, isMark: isMark)
      case .link(_, let inner): bars(inner, at: y, x: x, isMark: isMark)
      case .semantic(let semantics, let inner):
        if case .mark = semantics.role {
          Array(bars(inner, at: y, x: x, isMark: true).prefix(1))
        } else {
          bars(inner, at: y, x: x, isMark: false)
        }
      }
    }
  }

  @Test func aNarrowTableTakesHalfThePage() throws {
    let table = ReportTable(
      columns: [.init("Place"), .init("Value", alignment: .number)],
      rows: (0..<3).map { .init([.init("North"), .init(RichText("\($0)"))]) })
    let reading = readings([.table(table)])[0]
    let right = reading.lines.filter { !$0.isArtifact }.map(\.rect.maxX).max() ?? 0
    #expect(abs(right - (PageMetrics.portrait.body.x + PageMetrics.portrait.body.width / 2)) < 1)
  }

  @Test func rowsOfKeyFiguresPartWhereThePageWouldStayEmpty() {
    let figures = PageBlock.keyFigures(PageSamples.keyFigures)
    for count in 34...44 {
      let pages = readings([lines(count), .heading(level: 2, "Heading", note: "", id: nil), figures])
      guard pages.count > 1 else { continue }
      let bottom = pages[0].lines.filter { !$0.isArtifact }.map(\.rect.maxY).max() ?? 0
      #expect(PageMetrics.portrait.body.maxY - bottom < PageMetrics.portrait.body.height / 3 + 12, "\(count) lines")
    }
  }

  @Test func twoThousandRowsAreLaidOutInTime() {
    var table = PageSamples.register
    table.rows = (0..<2000).map { PageSamples.register.rows[$0 % 6] }
    var pages = 0
    let duration = ContinuousClock().measure {
      pages = PageSamples.layout(PageSamples.bare([.table(table)])).pages.count
    }
    #expect(pages > 50)
    // A debug build on a busy machine: what grows with the square takes minutes.
    #expect(duration < .seconds(20))
  }
}
