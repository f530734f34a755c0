import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

@Suite("The sources of a report")
struct SourceListTests {
  private func entries(_ count: Int, words: Int = 20) -> [SummaryContent.Sources.Entry] {
    (1...count).map { number in
      let text = (0..<(words + number % 7 * 5)).map { "w\($0)" }.joined(separator: " ")
      return .init(id: "source-\(number)", mark: RichText("[\(number)]"), text: RichText("S\(number) \(text)"))
    }
  }

  private func pages(_ entries: [SummaryContent.Sources.Entry], below lines: Int = 0) -> [PageReading] {
    let text = RichText((0..<max(1, lines)).map { "Line \($0)" }.joined(separator: "\n"))
    return PageSamples.layout(PageSamples.bare([.paragraph(text), .sources(entries)])).pages.map(PageReading.init)
  }

  @Test(arguments: [0, 20, 40, 50]) func theyFillThePageAndGoOn(lines: Int) {
    let pages = pages(entries(90), below: lines)
    let read = pages.flatMap(\.lines).filter { !$0.isArtifact }
    #expect(read.compactMap { $0.text.wholeMatch(of: /\[(\d+)\]/).flatMap { Int($0.1) } } == Array(1...90))
    #expect(pages.flatMap { $0.ids(.listItem) } == (1...90).map { "source-\($0)" })
    for page in pages.dropLast() {
      let bottom = page.lines.filter { !$0.isArtifact }.map(\.rect.maxY).max() ?? 0
      #expect(bottom > PageMetrics.portrait.body.maxY - 90, "\(lines) lines")
    }
    for line in read { #expect(line.rect.maxY <= PageMetrics.portrait.body.maxY + 2) }
  }

  @Test func oneThatIsTooHighForAColumnTakesTheWidth() {
    let pages = pages(entries(3) + [.init(id: "long", mark: "[4]", text: entries(1, words: 6000)[0].text)] + entries(2))
    let lines = pages.flatMap(\.lines).filter { !$0.isArtifact }
    #expect(pages.count > 1)
    for line in lines { #expect(line.rect.maxY <= PageMetrics.portrait.body.maxY + 2) }
    #expect(lines.contains { $0.text.contains("w5999") })
  }

  @Test func columnsAreAsLowAsTheyGet() {
    let pages = pages(entries(9))
    let marks = pages[0].lines.filter { $0.text.hasPrefix("[") }
    #expect(Set(marks.map(\.rect.x)).count == 2)
  }
}
