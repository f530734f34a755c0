import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("A chart in a page is as high as was said before it was drawn")
struct InlineChartTests {
  @Test("Alone and beside others, natural and lower", arguments: Gallery.cases)
  func height(_ example: Gallery.Case) {
    var heights = InlineChart.Heights()
    heights.header = 80
    heights.plot = 300
    let chart = InlineChart(example.content, width: 300, palette: .light, typesetter: FixedTypesetter())
    for stretch in [1, 0.8, 0.3] {
      for heights in [InlineChart.Heights(), heights] {
        let height = chart.height(heights, stretch: stretch)
        #expect(chart.drawn(heights, stretch: stretch).scene.size == Size(width: 300, height: height))
      }
    }
  }

  @Test("On half a page rows stay below each other and columns keep their height, however little room there is")
  func floors() {
    func chart(_ kind: ChartKind, _ count: Int) -> InlineChart {
      let table = Gallery.several("floor", kind, .grouped, title: "Counts", []) { content in
        content.slots = (0..<count).map { Gallery.bar("Row \($0)", Double(20 + $0)) }
      }.content
      return InlineChart(
        table, width: 470, form: .narrow(scale: 1.65, least: 11), palette: .light, typesetter: FixedTypesetter())
    }
    for count in [6, 12, 24] {
      let drawn = chart(.bars, count).drawn(stretch: 0.3)
      #expect(PageReading(drawn.scene).semantics.filter { $0.role == .axisZero }.count == 1, "\(count)")
    }
    let columns = chart(.columns, 6)
    #expect(columns.height(stretch: 0.3) == columns.height(stretch: 0.8))
    #expect(columns.height(stretch: 0.8) < columns.height(stretch: 1))
  }

  @Test("Many panels and bars stay inside their chart, or it says that it has no room for them")
  func crowds() {
    for kind in [ChartKind.bars, .columns] {
      for count in [24, 60, 200, 1000] {
        let table = Gallery.several("panels", kind, .multiples, title: "Each on one scale", []) { content in
          content.divide(
            (0..<count).map { panel in
              (
                RichText("Panel \(panel)"),
                (0..<4).map { Gallery.bar(kind == .bars ? "Row \($0)" : "", Double($0 + panel)) }
              )
            })
          if kind == .columns { content.periodLabels = Gallery.months(4) }
        }.content
        let chart = InlineChart(table, width: 504, palette: .light, typesetter: FixedTypesetter())
        for stretch in [1, 0.5] {
          let layout = chart.drawn(stretch: stretch)
          let hasNoRoom = layout.notices.contains(.noRoom(bars: 4 * count, panels: count))
          let height = layout.scene.size.height
          let isInside = SceneSurvey(layout.scene).labels.allSatisfy { $0.box.y >= -1 && $0.box.maxY <= height + 1 }
          #expect(isInside || hasNoRoom, "\(count) panels of \(kind), \(stretch)")
          if count == 24, stretch == 1 { #expect(!hasNoRoom) }
          // As high as it asks for it would have room, which no page gives it.
          if count == 1000, kind == .columns { #expect(hasNoRoom == (stretch < 1)) }
        }
      }
    }
  }
}
