import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("Small multiples in several rows")
struct PanelTests {
  private func content(_ kind: ChartKind, _ count: Int) -> ChartTable {
    Gallery.several("panels", kind, .multiples, title: "Each on one scale", []) { content in
      content.divide(
        (0..<count).map { panel in
          (
            RichText("Panel \(panel)"),
            (0..<4).map { Gallery.bar(kind == .bars ? "Row \($0)" : "", Double(10 + $0 * 7 + panel)) }
          )
        })
      if kind == .columns { content.periodLabels = Gallery.months(4) }
    }.content
  }

  @Test("Where the last row has empty places, every panel has its axis", arguments: [ChartKind.columns, .bars])
  func axes(kind: ChartKind) {
    for count in 3...6 {
      let layout = ChartLayout.picture(
        content(kind, count), size: Size(width: 720, height: 720), palette: .light, typesetter: FixedTypesetter())
      let survey = SceneSurvey(layout.scene)
      let titles = survey.labels.filter { $0.text.hasPrefix("Panel") }
      let (rows, columns) = (Set(titles.map(\.box.y)).count, Set(titles.map(\.box.x)).count)
      let axes = survey.labels.count { $0.text == (kind == .columns ? "Oct 2023" : "0") }
      let expected = count < rows * columns ? count : columns
      #expect(axes == expected, "\(kind), \(count) panels in \(rows) rows: \(axes) axes")
    }
  }

  @Test("In a page as many stand in a row as its height was asked for, so that all keep their places")
  func heights() {
    for count in 2...24 {
      for stretch in [1, 0.8] {
        let layout = ChartLayout.inline(
          content(.columns, count), width: 229, stretch: stretch, palette: .light, typesetter: FixedTypesetter())
        expectNothingCutOrOverlapping(SceneSurvey(layout.scene), in: layout, "\(count) panels, stretch \(stretch)")
      }
    }
  }

  @Test("The name of a lower panel keeps clear of the panel above", arguments: [ChartKind.columns, .bars])
  func distance(kind: ChartKind) throws {
    let layout = ChartLayout.picture(
      content(kind, 4), size: Size(width: 720, height: 720), palette: .light, typesetter: FixedTypesetter())
    let survey = SceneSurvey(layout.scene)
    let tops = Set(survey.labels.filter { $0.text.hasPrefix("Panel") }.map(\.box.y)).sorted()
    try #require(tops.count > 1)
    let above = survey.marks.filter { $0.description.kind == "bar" }.compactMap(\.body).map(\.maxY).filter {
      $0 < tops[1]
    }
    #expect(tops[1] - (above.max() ?? 0) >= 20)
  }
}
