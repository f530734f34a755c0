import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

/// Whole summaries in their text form, with a typesetter of fixed advances.
@Suite struct SummaryGoldenTests {
  struct Case: CustomStringConvertible, Sendable {
    var name: String
    var content: SummaryContent
    var form: SummaryForm
    var palette: Palette

    var description: String { name }

    init(_ name: String, _ content: SummaryContent, _ form: SummaryForm, _ palette: Palette = .light) {
      (self.name, self.content, self.form, self.palette) = ("summary-\(name)", content, form, palette)
    }
  }

  @Test(arguments: cases) func summaries(_ example: Case) throws {
    let sheet = SummarySheet(
      example.content, form: example.form, palette: example.palette, typesetter: FixedTypesetter())
    let excess = sheet.excess > 0 ? "\nexcess \(Int(sheet.excess.rounded()))\n" : ""
    try Golden.expect([sheet.drawn.scene], notices: excess, named: example.name)
  }

  static let cases: [Case] = [
    page, overfull, feed, feedWithSources, feedWithNumber, slide, darkSlide, square, rightToLeft,
  ]

  private static let feedSize = SummaryForm.picture(Size(width: 540, height: 675))
  private static let slideSize = SummaryForm.picture(Size(width: 960, height: 540))
  private static let names: RichText =
    "Source: Ministry of Health in Gaza, via Tech for Palestine; World Bank, UN and EU; Families Forum."

  /// A picture has no lead.
  private static func picture(
    figures: Int = 4, charts: Int, sources: Int = 0, badge: String? = nil,
    direction: StyledText.Direction = .leftToRight
  ) -> SummaryContent {
    var content = SummarySamples.content(
      figures: figures, charts: charts, sources: sources, badge: badge, sourceLine: sources == 0 ? names : "",
      direction: direction)
    content.lead = []
    return content
  }

  private static let blocks: [PageBlock] = [
    .heading(level: 2, "Where the parties stand", note: "Each is the party’s claim.", id: "heading-1"),
    .table(PageSamples.positions),
    .heading(level: 3, "Access and needs", note: "", id: "heading-2"), .paragraph("Crossings remain closed."),
    .heading(level: 3, "What comes next", note: "", id: "heading-3"), .paragraph("A release is announced."),
  ]

  /// A page of everything.
  private static var page: Case {
    Case("page", SummarySamples.content(figures: 6, charts: 2, blocks: blocks, sources: 9), .page)
  }

  /// What has no room says by how much.
  private static var overfull: Case {
    let paragraphs = Array(repeating: PageBlock.paragraph(PageSamples.paragraph), count: 8)
    return Case(
      "overfull", SummarySamples.content(figures: 6, charts: 2, blocks: blocks + paragraphs, sources: 30), .page)
  }

  /// Key figures in pairs, a chart, and the names of the sources at the foot.
  private static var feed: Case {
    Case("feed", picture(charts: 1, badge: "DRAFT"), feedSize)
  }

  /// The sources in full, where there is room.
  private static var feedWithSources: Case {
    Case("feed-sources", picture(figures: 2, charts: 1, sources: 2), feedSize)
  }

  /// A number alone is set larger.
  private static var feedWithNumber: Case {
    Case("feed-number", picture(figures: 1, charts: 0), feedSize)
  }

  /// Key figures in a row and two charts below them.
  private static var slide: Case {
    Case("slide", picture(charts: 2), slideSize)
  }

  /// A chart beside the key figures.
  private static var darkSlide: Case {
    Case("slide-dark", picture(charts: 1), slideSize, .dark)
  }

  private static var square: Case {
    Case(
      "square", picture(figures: 2, charts: 1),
      .picture(Size(width: 450, height: 450)))
  }

  /// Everything mirrored, with names that are read from the right.
  private static var rightToLeft: Case {
    var content = picture(charts: 1, direction: .rightToLeft)
    content.sourceLine = "المصدر: وزارة الصحة؛ جمعية الإغاثة."
    content.title = "وادي العين وبيت السلام"
    content.kicker = "التقرير ٣"
    if case .keyFigures(var figures) = content.blocks[0] {
      for index in figures.indices {
        figures[index].label = "عائلات مسجلة"
        figures[index].details = ["وزارة الشؤون الاجتماعية", "9 أيار 2025"]
      }
      content.blocks[0] = .keyFigures(figures)
    }
    return Case("right-to-left", content, feedSize)
  }
}
