import Charting
import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

/// The summary on a page and in pictures, with a typesetter of fixed advances.
struct SummarySheetTests {
  static let forms: [SummaryForm] = [
    .page, .picture(Size(width: 540, height: 675)), .picture(Size(width: 960, height: 540)),
    .picture(Size(width: 450, height: 600)),
  ]

  private static func sheet(_ content: SummaryContent, _ form: SummaryForm) -> SummarySheet {
    SummarySheet(content, form: form, palette: .light, typesetter: FixedTypesetter())
  }

  @Test(arguments: forms) func everythingLiesInsideAndNoTextsOverlap(form: SummaryForm) {
    for direction in [StyledText.Direction.leftToRight, .rightToLeft] {
      let sources = form == .page ? 6 : 0
      let content = SummarySamples.content(charts: 1, sources: sources, badge: "DRAFT", direction: direction)
      let sheet = Self.sheet(content, form)
      let boxes = sheet.drawn.scene.textBoxes
      for box in boxes {
        #expect(box.x >= -0.01 && box.maxX <= form.size.width + 0.01, "\(box)")
        #expect(box.y >= -0.01, "\(box)")
        if sheet.excess == 0 { #expect(box.maxY <= form.size.height + 0.01, "\(box)") }
      }
      guard sheet.excess == 0 else { continue }
      for (index, box) in boxes.enumerated() {
        for other in boxes.dropFirst(index + 1) {
          #expect(!box.inset(x: 0.1, y: 1.6).overlaps(other.inset(x: 0.1, y: 1.6)), "\(form) \(box) \(other)")
        }
      }
    }
  }

  @Test func noTypeIsSmallerThanItMayBe() {
    for form in Self.forms {
      let sheet = Self.sheet(SummarySamples.content(charts: 1, sources: form == .page ? 6 : 0), form)
      let least = form == .page ? 6.2 : 11
      for (text, size) in sheet.drawn.scene.sizes where !text.hasPrefix("[") {
        #expect(size >= least - 0.01, "\(text)")
      }
    }
  }

  @Test func itSaysByHowMuchItIsTooHigh() {
    let paragraphs = (0..<60).map { _ in PageBlock.paragraph(PageSamples.paragraph) }
    let sheet = Self.sheet(SummarySamples.content(blocks: paragraphs), .page)
    let more = Self.sheet(SummarySamples.content(blocks: paragraphs + paragraphs), .page)
    #expect(sheet.excess > 100 && more.excess > sheet.excess + 1000)
    #expect(Self.sheet(SummarySamples.content(), .page).excess == 0)
  }

  @Test func itIsSetTighterBeforeAnythingIsLeftOut() {
    let paragraph = PageBlock.paragraph(PageSamples.paragraph)
    func sheet(_ count: Int) -> SummarySheet {
      Self.sheet(SummarySamples.content(blocks: Array(repeating: paragraph, count: count)), .page)
    }
    func size(_ sheet: SummarySheet, _ text: String) -> Double? {
      sheet.drawn.scene.sizes.first { $0.0.hasPrefix(text) }?.1
    }
    let most = (1...60).prefix { sheet($0).excess == 0 }.count
    // A page of little is set larger, which is another matter.
    let few = most / 2
    let (loose, tight) = (sheet(few).drawn.scene, sheet(most).drawn.scene)
    #expect(most > 1 && sheet(most + 1).excess > 0)
    #expect(loose.leading(of: PageSamples.paragraph.string) > tight.leading(of: PageSamples.paragraph.string) + 0.5)
    #expect(size(sheet(few), "A body") == size(sheet(most), "A body"))
  }

  @Test func ofFourKeyFiguresOneThatSaysMoreIsWider() {
    var figures = Array(PageSamples.keyFigures.prefix(4))
    func height(_ figures: [KeyFigure]) -> Double {
      let type = SummaryForm.page.type(.light)
      let measure = Measure(x: 0, width: 510, proseWidth: 510, direction: .leftToRight)
      let grid = KeyFigureGrid(
        figures, in: measure, columns: type.keyColumns, TextSetter(type: type, typesetter: FixedTypesetter()))
      return grid.rows.reduce(0) { $0 + $1.height }
    }
    let plain = height(figures)
    figures[0].details.append(
      "Status changed since 20 February 2025, before: 6 announced, due 22 February 2025, Hostages Forum")
    // Four more lines of an even column of four would be more.
    #expect(height(figures) < plain + 3 * SummaryForm.page.type(.light).keyDetail.line)
  }

  @Test func threeKeyFiguresFillTheirRow() {
    for form in Self.forms {
      let places = Self.sheet(SummarySamples.content(figures: 3, sources: 0), form).drawn.scene.texts
      let values = PageSamples.keyFigures.prefix(3).map(\.value.string)
      let rows = values.compactMap { value in places.first { $0.0.hasPrefix(value) }?.1.y }
      #expect(rows.count == 3 && Set(rows).count == 1, "\(form): \(places)")
    }
  }

  @Test func shortSectionsStandSideBySide() {
    let sections: [PageBlock] = [
      .heading(level: 3, "Access", note: "", id: "a"), .paragraph("Crossings remain closed."),
      .heading(level: 3, "What comes next", note: "", id: "b"), .paragraph("A release is announced."),
    ]
    let sheet = Self.sheet(SummarySamples.content(blocks: sections), .page)
    let places = Dictionary(sheet.drawn.scene.texts, uniquingKeysWith: { first, _ in first })
    let (access, next) = (places["Access"], places["What comes next"])
    #expect(access != nil && access?.y == next?.y)
    #expect(access?.x == 42.5 && (next?.x ?? 0) > 300)
    // One alone has the whole width.
    let alone = Self.sheet(SummarySamples.content(blocks: Array(sections.prefix(2))), .page)
    #expect(Dictionary(alone.drawn.scene.texts, uniquingKeysWith: { first, _ in first })["Access"]?.x == 42.5)
  }

  @Test func eachSourceIsAPlaceThatMarksLeadTo() {
    let ids = Self.sheet(SummarySamples.content(sources: 7), .page).drawn.scene.ids
    #expect((1...7).allSatisfy { ids.contains("source-\($0)") })
    #expect(Set(ids).count == ids.count)
  }
}

extension Scene {
  /// The ink of each line of text.
  fileprivate var textBoxes: [Rect] {
    blocks.flatMap { block, place in
      block.lines.filter { !$0.runs.isEmpty }.enumerated().map { index, line in
        Rect(
          x: place.x + line.x, y: place.y + Double(index) * block.size.height / Double(max(1, block.lines.count)),
          width: line.width, height: block.size.height / Double(max(1, block.lines.count)))
      }
    }
  }

  fileprivate var texts: [(String, Point)] {
    blocks.map { block, place in
      let line = block.lines.first
      return (
        block.lines.map { $0.runs.map(\.text).joined() }.joined(separator: " "),
        Point(x: place.x + (line?.x ?? 0), y: place.y)
      )
    }
  }

  fileprivate var sizes: [(String, Double)] {
    blocks.flatMap { block, _ in
      block.lines.flatMap { $0.runs.filter { $0.style.rise == 0 }.map { ($0.text, $0.style.size) } }
    }
  }

  /// The distance between the lines of the text that begins as another does.
  fileprivate func leading(of text: String) -> Double {
    let block = blocks.first { block, _ in
      block.lines.first.map { text.hasPrefix($0.runs.map(\.text).joined().prefix(20)) } ?? false
    }?.0
    return block.map { $0.size.height / Double(max(1, $0.lines.count)) } ?? 0
  }

  fileprivate var ids: [String] {
    func ids(_ items: [SceneItem]) -> [String] {
      items.flatMap { item -> [String] in
        switch item {
        case .semantic(let semantics, let inner): [semantics.id].compactMap(\.self) + ids(inner)
        case .group(let inner, _), .link(_, let inner): ids(inner)
        default: []
        }
      }
    }
    return ids(items)
  }

  private var blocks: [(TextBlock, Point)] {
    func blocks(_ items: [SceneItem], _ offset: Point) -> [(TextBlock, Point)] {
      items.flatMap { item -> [(TextBlock, Point)] in
        switch item {
        case .text(let block, let place): [(block, Point(x: offset.x + place.x, y: offset.y + place.y))]
        case .group(let inner, let by): blocks(inner, Point(x: offset.x + by.x, y: offset.y + by.y))
        case .semantic(_, let inner), .link(_, let inner): blocks(inner, offset)
        default: []
        }
      }
    }
    return blocks(items, Point(x: 0, y: 0))
  }
}
