import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("Lying bars in half a page")
struct NarrowBarsTests {
  private let content = Gallery.content(
    "narrow", .bars, title: "Releases", subtitle: "",
    [
      Gallery.bar("Hostages released in the first phase", 33, hue: .teal),
      Gallery.bar("Bodies of hostages handed over", 6, appearance: .outlined, hue: .teal) {
        $0.valueText = "6 (announced)"
      },
      Gallery.bar("Detainees released from prison", 28, hue: .teal),
    ]
  ).content

  @Test("Names leave the bars half of the width, and values stay on one line", arguments: [1, 0.9, 0.8])
  func half(stretch: Double) throws {
    let layout = ChartLayout.inline(
      content, width: 245, stretch: stretch, palette: .light, typesetter: FixedTypesetter())
    let survey = SceneSurvey(layout.scene)
    let bodies = survey.marks.compactMap(\.body)
    let longest = try #require(bodies.map(\.width).max())
    #expect(longest > 60, "the longest bar is \(longest) pt long")
    #expect(bodies[0].x < 122.5, "the bars begin at \(bodies[0].x)")
    let value = try #require(survey.labels.first { $0.text == "6 (announced)" })
    let number = try #require(survey.labels.first { $0.text == "33" })
    #expect(value.box.height == number.box.height, "the value is wrapped")
  }
}
