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
}
