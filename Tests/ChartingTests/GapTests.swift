import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("The bracket between two bars")
struct GapTests {
  private static let sizes = [(960.0, 540.0), (720, 540), (540, 540), (400, 225), (300, 200), (270, 480)]

  @Test("Stands between lying neighbours wherever parts and values are, and touches none of them", arguments: 0..<40)
  func neighbours(seed: Int) throws {
    var charts = RandomCharts(seed: UInt64(7_000 + seed))
    let count = Int.random(in: 2...4, using: &charts.random)
    let first = Int.random(in: 0..<(count - 1), using: &charts.random)
    var slots = (0..<count).map { index in
      let value = Double.random(in: 500...61_709, using: &charts.random)
      return Gallery.bar(charts.words(1...4), value, detail: charts.chance(0.5) ? charts.words(1...5) : "") { bar in
        if charts.chance(0.6) {
          let share = value * Double.random(in: 0.05...0.6, using: &charts.random)
          bar.parts = [.init(value: share, text: RichText(charts.words(1...5)), mark: Gallery.mark("part", share))]
        }
      }
    }
    if charts.chance(0.5) { slots.swapAt(first, first + 1) }
    let content = Gallery.content("gap", .bars, title: "Two counts", slots) { content in
      content.gap = Gap(
        from: .init(slot: first), to: .init(slot: first + 1), text: "Difference: 13,418", mark: Gallery.mark("gap", 5))
    }.content
    for size in Self.sizes {
      let layout = ChartLayout.picture(
        content, size: Size(width: size.0, height: size.1), palette: .light, typesetter: FixedTypesetter())
      try check(layout, "seed \(seed), \(size)")
    }
    for width in [499.0, 229] {
      let layout = ChartLayout.inline(
        content, width: width, stretch: 1, palette: .light, typesetter: FixedTypesetter())
      try check(layout, "seed \(seed), inline \(width)")
    }
  }

  private func check(_ layout: ChartLayout, _ name: String) throws {
    let survey = SceneSurvey(layout.scene)
    #expect(survey.marks.contains { $0.description.kind == "gap" }, "\(name): no bracket")
    #expect(survey.labels.contains { $0.text == "Difference: 13,418" }, "\(name): no words at the bracket")
    for (index, label) in survey.labels.enumerated() {
      for other in survey.labels[..<index] where other.box.overlaps(label.box) {
        Issue.record("\(name): “\(label.text)” at \(label.box) and “\(other.text)” at \(other.box) overlap")
      }
    }
    for mark in survey.marks where mark.description.kind == "gap" {
      for rect in mark.rectangles {
        let hit = survey.labels.first { $0.box.overlaps(rect) }
        #expect(hit == nil, "\(name): the bracket runs through “\(hit?.text ?? "")”")
      }
    }
  }

  @Test("What the lower bar includes is named below it, so that the bracket has its place above")
  func partsBelow() throws {
    let example = try #require(Gallery.gapCases.first { $0.name == "gap-bars" })
    let layout = ChartLayout.picture(
      example.content, size: Size(width: 960, height: 540), palette: .light, typesetter: FixedTypesetter())
    let survey = SceneSurvey(layout.scene)
    let label = try #require(survey.labels.first { $0.text == "14,222 missing" })
    let bodies = survey.marks.filter { $0.description.kind == "bar" }.compactMap(\.body)
    #expect(label.box.y >= bodies[1].maxY)
    let bracket = try #require(survey.marks.first { $0.description.kind == "gap" }?.rectangles.first)
    #expect(bracket.y > bodies[0].maxY && bracket.maxY < bodies[1].y)
  }
}
