import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

@Suite("The list of contents, and pages on their side")
struct ContentsListTests {
  private func content(parts: Int, lines: Int = 60) -> ReportContent {
    let text = RichText((1...lines).map { "Line \($0)" }.joined(separator: "\n"))
    var content = PageSamples.content(
      blocks: (1...parts).flatMap { part -> [PageBlock] in
        [
          .heading(level: 2, RichText("Part \(part) of the whole"), note: "", id: "heading-\(part)"),
          .heading(level: 3, "Smaller", note: "", id: "smaller-\(part)"), .paragraph(text),
        ]
      })
    content.contentsTitle = "Contents"
    return content
  }

  @Test func aLongReportSaysWhereItsPartsBegin() throws {
    let layout = PageSamples.layout(content(parts: 9))
    let pages = layout.pages.map(PageReading.init)
    #expect(pages.count > 6)
    let first = pages[0].lines.map(\.text)
    let title = try #require(first.firstIndex(of: "Contents"))
    #expect(pages[0].semantics.count { $0.role == .contentsItem } == 9)
    for part in 1...9 {
      let name = "Part \(part) of the whole"
      let entry = try #require(first[title...].firstIndex(of: name))
      let page = try #require(pages.firstIndex { $0.ids(.heading(level: 2)).contains("heading-\(part)") })
      #expect(first[entry + 1] == "\(page + 1)", "\(name)")
      #expect(layout.pages[0].description.contains("link #heading-\(part)"))
    }
    #expect(!layout.pages[0].description.contains("link #smaller-1"))
  }

  @Test func aShortOneHasNone() {
    for parts in [2, 4] {
      let pages = PageSamples.layout(content(parts: parts)).pages.map(PageReading.init)
      #expect(pages.count < 6 && !pages[0].lines.contains { $0.text == "Contents" })
    }
    // Nor one that has hardly any parts.
    let pages = PageSamples.layout(content(parts: 2, lines: 300)).pages.map(PageReading.init)
    #expect(pages.count > 6 && !pages[0].lines.contains { $0.text == "Contents" })
  }

  @Test func manyPartsGoOnOverPages() {
    let pages = PageSamples.layout(content(parts: 200, lines: 20)).pages.map(PageReading.init)
    let entries = pages.map { page in page.semantics.count { $0.role == .contentsItem } }
    #expect(entries.reduce(0, +) == 200 && entries[0] < 200)
    for page in pages {
      for line in page.lines where !line.isArtifact { #expect(line.rect.maxY <= PageMetrics.portrait.body.maxY + 2) }
    }
  }

  @Test func onItsSideWhatComesFirstRunsNoFurtherThanAHundredLetters() {
    var content = content(parts: 1)
    content.lead = [RichText(String(repeating: "The office counts all. ", count: 30))]
    content.isLandscape = true
    let lines = PageReading(PageSamples.layout(content).pages[0]).lines.filter { $0.text.contains("The office counts") }
    #expect(lines.count > 4 && lines.allSatisfy { $0.rect.width <= PageMetrics.landscape.leadWidth }, "\(lines)")
    // Letters of running text are about half as wide as they are high.
    #expect(PageMetrics.landscape.leadWidth / (10.6 * 0.49) < 100)
  }

  @Test func onItsSideAPageIsAsWideAsItWasHigh() {
    var content = content(parts: 3)
    content.blocks += [
      .keyFigures(PageSamples.keyFigures), .charts([PageSamples.chart(), PageSamples.chart("two")]),
      .table(PageSamples.register),
    ]
    content.isLandscape = true
    let layout = PageSamples.layout(content)
    for page in layout.pages {
      #expect(page.size == Size(width: 841.89, height: 595.28))
      let body = PageMetrics.landscape.body.inset(x: -0.5, y: -2)
      for line in PageReading(page).lines where !line.isArtifact { #expect(body.contains(line.rect), "\(line.text)") }
    }
  }
}
