import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

/// What holds for every report, tried on reports made at random from a seed.
@Suite struct PagePropertyTests {
  @Test(arguments: 0..<20, [StyledText.Direction.leftToRight, .rightToLeft])
  func everyItemLiesOnItsPageAndNoTextsOverlap(seed: UInt64, direction: StyledText.Direction) {
    var generator = ReportGenerator(seed: seed)
    var content = generator.content(hasLongCells: true)
    if direction == .rightToLeft { (content.direction, content.language) = (direction, "ar") }
    for scene in PageSamples.layout(content).pages {
      let page = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
      let body = PageMetrics.portrait.body
      let reading = PageReading(scene)
      for rect in reading.ink + reading.lines.map(\.rect) where !page.contains(rect) {
        Issue.record("\(rect) leaves the page, seed \(seed)")
      }
      for line in reading.lines
      where !line.isArtifact && line.rect.y < body.maxY && !body.inset(x: -0.5, y: -2).contains(line.rect) {
        Issue.record("\(line.text) at \(line.rect) leaves the body of the page, seed \(seed)")
      }
      let sorted = reading.lines.sorted { $0.rect.y < $1.rect.y }
      for (index, line) in sorted.enumerated() {
        let near = sorted[(index + 1)...].prefix { $0.rect.y < line.rect.maxY }
        for other in near where line.rect.overlaps(other.rect, tolerance: 0.5) {
          Issue.record("\(line.text) at \(line.rect) overlaps \(other.text) at \(other.rect), seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: 0..<20) func theOrderOfReadingIsTheOrderOfWriting(seed: UInt64) {
    var generator = ReportGenerator(seed: seed)
    let content = generator.content()
    let body = PageMetrics.portrait.body.maxY
    let read = PageSamples.layout(content).pages.map { PageReading($0).letters(above: body) }.joined()
    let written = ReportGenerator.letters(of: content)
    guard read != written else { return }
    let same = zip(read, written).prefix { $0 == $1 }.count
    Issue.record("reads \(read.dropFirst(same - 20).prefix(60)) for \(written.dropFirst(same - 20).prefix(60))")
  }

  @Test(arguments: 0..<30) func noPageStaysMoreThanAThirdEmptyWithoutNeed(seed: UInt64) {
    var generator = ReportGenerator(seed: seed)
    var composer = PageComposer(
      type: PageType(palette: .light), typesetter: FixedTypesetter(), continuation: { $0 })
    let body = PageMetrics.portrait.body
    let measure = Measure(x: body.x, width: body.width, proseWidth: 400, direction: .leftToRight)
    let (opening, rest) = composer.fragments(of: generator.content(), in: measure)
    let pages = PageFlow.pages(of: opening + rest, height: body.height)
    for (page, next) in zip(pages, pages.dropFirst()) {
      let bottom = page.last.map { $0.y + $0.fragment.height } ?? 0
      guard body.height - bottom > body.height / 3 else { continue }
      let isContinuedTable = next.count > 2 && next.prefix(2).allSatisfy(\.fragment.elements.isEmpty)
      let group = next.dropFirst(isContinuedTable ? 2 : 0).enumerated().prefix {
        $0.offset == 0 || $0.element.fragment.cohesion > .loose
      }.map(\.element)
      let height = (group.last.map { $0.y + $0.fragment.height } ?? 0) + 8
      #expect(height > body.height - bottom, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<10) func idsAreUniqueOnAPage(seed: UInt64) {
    var generator = ReportGenerator(seed: seed)
    for scene in PageSamples.layout(generator.content()).pages {
      let ids = PageReading(scene).semantics.compactMap(\.id)
      #expect(Set(ids).count == ids.count)
    }
  }
}
