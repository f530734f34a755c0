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

  private static func content(
    figures: Int = 4, charts: Int = 0, blocks: [PageBlock] = [], sources: Int = 6, badge: String? = nil,
    direction: StyledText.Direction = .leftToRight
  ) -> SummaryContent {
    let key = PageBlock.keyFigures(Array(PageSamples.keyFigures.prefix(figures)))
    let pictures = PageBlock.charts((0..<charts).map { chart("chart-\($0)", direction) })
    return SummaryContent(
      kicker: "Situation report no. 1 · 20 February 2025", kind: "Summary",
      title: "Gaza ceasefire negotiations: the human cost and what is on the table", lead: [PageSamples.lead],
      blocks: (figures > 0 ? [key] : []) + (charts > 0 ? [pictures] : []) + blocks,
      sources: sources == 0
        ? nil
        : SummaryContent.Sources(
          title: "Sources",
          entries: (1...sources).map {
            .init(
              id: "source-\($0)", mark: RichText("[\($0)]"), text: "A body with a name: daily report, 18 February 2025")
          }),
      foot: ("Situation report no. 1 · Figures 633a5a7b bbc16611", "Full report: report.pdf"), badge: badge,
      direction: direction)
  }

  private static func chart(_ id: String, _ direction: StyledText.Direction) -> ChartTable {
    func slot(_ name: RichText, _ value: Double) -> Slot {
      Slot(
        label: name, detail: "as of 18 February 2025",
        Bar(
          value: value, valueText: RichText("\(Int(value))"),
          mark: MarkDescription(kind: "bar", figure: "a", value: "1", source: "", asOf: "")))
    }
    return ChartTable(
      id: id, kind: .bars, title: "Two offices report different death tolls", subtitle: "Deaths since October",
      sourceLine: "Source: Ministry of Health, as of 18 February 2025.",
      slots: [slot("Ministry of Health in Gaza", 48_291), slot("Government Media Office, Gaza", 61_709)],
      tickTexts: { $0.map { "\(Int($0))" } }, direction: direction)
  }

  private static func sheet(_ content: SummaryContent, _ form: SummaryForm) -> SummarySheet {
    SummarySheet(content, form: form, palette: .light, typesetter: FixedTypesetter())
  }

  @Test(arguments: forms) func everythingLiesInsideAndNoTextsOverlap(form: SummaryForm) {
    for direction in [StyledText.Direction.leftToRight, .rightToLeft] {
      let sources = form == .page ? 6 : 0
      let content = Self.content(charts: 1, sources: sources, badge: "DRAFT", direction: direction)
      let sheet = Self.sheet(content, form)
      let boxes = sheet.scene.textBoxes
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
      let sheet = Self.sheet(Self.content(charts: 1, sources: form == .page ? 6 : 0), form)
      let least = form == .page ? 6.2 : 11
      for (text, size) in sheet.scene.sizes where !text.hasPrefix("[") { #expect(size >= least - 0.01, "\(text)") }
    }
  }

  @Test func itSaysByHowMuchItIsTooHigh() {
    let paragraphs = (0..<60).map { _ in PageBlock.paragraph(PageSamples.paragraph) }
    let sheet = Self.sheet(Self.content(blocks: paragraphs), .page)
    let more = Self.sheet(Self.content(blocks: paragraphs + paragraphs), .page)
    #expect(sheet.excess > 100 && more.excess > sheet.excess + 1000)
    #expect(Self.sheet(Self.content(), .page).excess == 0)
  }

  @Test func shortSectionsStandSideBySide() {
    let sections: [PageBlock] = [
      .heading(level: 3, "Access", note: "", id: "a"), .paragraph("Crossings remain closed."),
      .heading(level: 3, "What comes next", note: "", id: "b"), .paragraph("A release is announced."),
    ]
    let sheet = Self.sheet(Self.content(blocks: sections), .page)
    let places = Dictionary(sheet.scene.texts, uniquingKeysWith: { first, _ in first })
    let (access, next) = (places["Access"], places["What comes next"])
    #expect(access != nil && access?.y == next?.y)
    #expect(access?.x == 42.5 && (next?.x ?? 0) > 300)
    // One alone has the whole width.
    let alone = Self.sheet(Self.content(blocks: Array(sections.prefix(2))), .page)
    #expect(Dictionary(alone.scene.texts, uniquingKeysWith: { first, _ in first })["Access"]?.x == 42.5)
  }

  @Test func eachSourceIsAPlaceThatMarksLeadTo() {
    let ids = Self.sheet(Self.content(sources: 7), .page).scene.ids
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
