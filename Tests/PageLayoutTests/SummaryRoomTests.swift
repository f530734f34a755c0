import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

/// A summary of little: what there is takes the room that there is.
struct SummaryRoomTests {
  private static let picture = SummaryForm.picture(Size(width: 540, height: 675))
  private static let slide = SummaryForm.picture(Size(width: 960, height: 540))

  /// What stands on a sheet: each line of text with its place and the size of its first letters.
  private func lines(_ content: SummaryContent, _ form: SummaryForm) -> [(text: String, place: Rect, size: Double)] {
    let sheet = SummarySheet(content, form: form, palette: .light, typesetter: FixedTypesetter())
    #expect(sheet.excess == 0)
    return PageReading(sheet.drawn.scene).lines.map { ($0.text, $0.rect, $0.rect.height) }
  }

  private func content(figures: Int, lead: [RichText] = [], sources: Int = 1) -> SummaryContent {
    var content = SummarySamples.content(figures: figures, charts: 0, sources: sources)
    content.lead = lead
    return content
  }

  @Test(arguments: [SummaryForm.page, picture, slide]) func oneNumberIsLargeAndStandsInTheMiddle(form: SummaryForm) {
    let value = PageSamples.keyFigures[0].value.string
    let all = lines(content(figures: 1), form)
    let number = all.first { $0.text.hasPrefix(value) }
    #expect((number?.size ?? 0) > 80, "\(String(describing: number))")
    let middle = (number?.place.y ?? 0) / form.size.height
    #expect(middle > 0.2 && middle < 0.6, "\(middle)")
    // Its sources stand at the foot.
    let source = all.first { $0.text.hasPrefix("Sources") }
    #expect((source?.place.y ?? 0) > 0.75 * form.size.height, "\(String(describing: source))")
  }

  @Test func aNumberIsNeverLargerThanItsLine() {
    var content = content(figures: 1)
    content.blocks = [
      .keyFigures([KeyFigure(value: "about 9,876,543,210", status: " estimated", label: "Litres", details: ["Office"])])
    ]
    for form in [SummaryForm.page, Self.picture, Self.slide] {
      let all = lines(content, form)
      #expect(all.contains { $0.text.contains("about 9,876,543,210 estimated") }, "\(all.map(\.text))")
    }
  }

  @Test(arguments: [SummaryForm.page, picture, slide]) func textAloneIsLarge(form: SummaryForm) {
    let content = content(figures: 0, lead: ["The road to the north is closed."])
    let line = lines(content, form).first { $0.text.hasPrefix("The road") }
    #expect((line?.size ?? 0) > 20, "\(String(describing: line))")
  }

  @Test func oneSourceHasTheWholeWidth() {
    let long = RichText(String(repeating: "word ", count: 16))
    var content = content(figures: 1)
    content.sources = .init(title: "Sources", entries: [.init(id: "source-1", mark: "[1]", text: long)])
    let all = lines(content, .page)
    #expect(all.contains { $0.place.width > 300 && $0.text.hasPrefix("word") }, "\(all.map(\.text))")
  }

  @Test func twoLongNumbersStandBelowEachOther() {
    var content = content(figures: 1)
    let values = ["$1,234,567,890", "9,876,543,210"]
    content.blocks = [
      .keyFigures(values.map { KeyFigure(value: RichText($0), label: "Pledged", details: ["Office"]) })
    ]
    let all = lines(content, .page)
    let places = values.compactMap { value in all.first { $0.text == value }?.place }
    #expect(places.count == 2 && Set(places.map(\.x)).count == 1 && Set(places.map(\.y)).count == 2, "\(all)")
    #expect(places.allSatisfy { $0.height > 40 }, "\(places)")
  }

  @Test func inALowPictureTheNamesOfBarsStandBesideThem() {
    var content = SummarySamples.content(figures: 0, charts: 1, sources: 0, sourceLine: "Source: Office.")
    content.lead = []
    content.blocks.removeAll { if case .keyFigures = $0 { true } else { false } }
    // In the lowest picture that has room for it.
    let forms = (20..<40).map { SummaryForm.picture(Size(width: 600, height: Double($0) * 10)) }
    let form = forms.first {
      SummarySheet(content, form: $0, palette: .light, typesetter: FixedTypesetter()).excess == 0
    }
    let all = lines(content, form ?? .page)
    let places = ["Ministry", "48291"].compactMap { text in all.first { $0.text.hasPrefix(text) }?.place }
    #expect(places.count == 2, "\(all)")
    // In the same row.
    let middles = places.map { ($0.y + $0.maxY) / 2 }
    #expect(middles.allSatisfy { abs($0 - middles[0]) < 12 }, "\(places)")
  }
}
