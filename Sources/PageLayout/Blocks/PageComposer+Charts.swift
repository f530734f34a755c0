import Charting
import Content
import Drawing

extension PageComposer {
  /// Charts side by side, at most three in a row.
  func chartRows(_ charts: [ChartTable], in measure: Measure) -> [Fragment] {
    guard !charts.isEmpty else { return [] }
    let rows = (charts.count + 2) / 3
    let perRow = (charts.count + rows - 1) / rows
    return stride(from: 0, to: charts.count, by: perRow).map { start in
      let row = Array(charts[start..<min(start + perRow, charts.count)])
      let columns = measure.columns(row.count, gutter: PageMetrics.gutter)
      let charts = zip(row, columns).map { chart, column in
        (InlineChart(chart, width: column.width, palette: palette, typesetter: typesetter), column.x)
      }
      let heights = charts.count > 1 ? charts.reduce(InlineChart.Heights()) { $0.union($1.0.heights) } : .init()
      var fragment = Self.chartRow(charts, heights: heights, stretch: 1)
      if start > 0 { fragment.spaceBefore = 16 }
      return fragment
    }
  }

  /// Charts each at a place of its own, their plots in line whatever stands above them.
  private static func chartRow(
    _ charts: [(chart: InlineChart, x: Double)], heights: InlineChart.Heights, stretch: Double
  ) -> Fragment {
    var fragment = Fragment(
      height: charts.map { $0.chart.height(heights, stretch: stretch) }.max() ?? 0, items: [],
      flexibility: .shrinking { chartRow(charts, heights: heights, stretch: $0) })
    fragment.draw = {
      var items: [SceneItem] = []
      var notices: [ReportPages.Notice] = []
      for (chart, x) in charts {
        let layout = chart.drawn(heights, stretch: stretch)
        items.append(.group(layout.scene.items, offset: Point(x: x, y: 0)))
        notices += layout.notices.map { (chart.table.id, $0) }
      }
      return (items, notices)
    }
    return fragment
  }
}
