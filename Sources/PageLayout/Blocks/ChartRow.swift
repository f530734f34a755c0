import Charting
import Content
import Drawing

/// Charts side by side, each at a place of its own, their plots in line whatever stands above them.
struct ChartRow {
  private let charts: [(chart: InlineChart, x: Double)]
  private let heights: InlineChart.Heights
  private let isFirst: Bool
  /// What its plots give way at most.
  private let lowest: Double

  /// The rows of charts, no more in each than the type of the page has side by side.
  ///
  /// - Parameter measured: charts that were measured before, and those that are now.
  static func rows(
    of charts: [ChartTable], in measure: Measure, _ texts: TextSetter, _ measured: inout MeasuredCharts
  ) -> [ChartRow] {
    guard !charts.isEmpty else { return [] }
    let most = texts.type.chartsInRow
    let rows = (charts.count + most - 1) / most
    let perRow = (charts.count + rows - 1) / rows
    var found: [ChartRow] = []
    for start in stride(from: 0, to: charts.count, by: perRow) {
      let row = Array(charts[start..<min(start + perRow, charts.count)])
      let columns = measure.columns(row.count, gutter: texts.type.gutter)
      let form = row.count > 1 ? texts.type.chartFormBeside : texts.type.chartForm
      var placed: [(chart: InlineChart, x: Double)] = []
      for (chart, column) in zip(row, columns) {
        placed.append((measured.chart(chart, width: column.width, form: form, texts), column.x))
      }
      let heights = placed.count > 1 ? placed.reduce(InlineChart.Heights()) { $0.union($1.chart.heights) } : .init()
      found.append(
        ChartRow(
          charts: placed, heights: heights, isFirst: start == 0, lowest: texts.type.leastChartStretch))
    }
    return found
  }

  /// Signs of people that stand further apart are not counted more easily.
  private var highest: Double { charts.contains { $0.chart.table.kind == .people } ? 1.2 : .infinity }

  var fragment: Fragment {
    var fragment = fragment(stretch: 1)
    if !isFirst { fragment.spaceBefore = 16 }
    return fragment
  }

  private func fragment(stretch: Double) -> Fragment {
    let stretch = max(lowest, min(stretch, highest))
    var fragment = Fragment(
      height: charts.map { $0.chart.height(heights, stretch: stretch) }.max() ?? 0, items: [],
      flexibility: .shrinking { self.fragment(stretch: $0) })
    fragment.charts = charts.map(\.chart.table.id)
    fragment.draw = { drawn(stretch: stretch) }
    return fragment
  }

  private func drawn(stretch: Double) -> (items: [SceneItem], notices: [PageNotice]) {
    var items: [SceneItem] = []
    var notices: [PageNotice] = []
    for (chart, x) in charts {
      let layout = chart.drawn(heights, stretch: stretch)
      items.append(.group(layout.scene.items, offset: Point(x: x, y: 0)))
      let lowered: [ChartNotice] = stretch < InlineChart.gentleStretch ? [.lowered] : []
      notices += (lowered + layout.notices).map { .chart(chart.table.id, $0) }
    }
    return (items, notices)
  }
}
