import Charting
import Content
import Drawing

/// Charts side by side, each at a place of its own, their plots in line whatever stands above them.
struct ChartRow {
  private let charts: [(chart: InlineChart, x: Double)]
  private let heights: InlineChart.Heights
  private let isFirst: Bool

  /// The rows of charts, no more in each than the type of the page has side by side.
  static func rows(of charts: [ChartTable], in measure: Measure, _ texts: TextSetter) -> [ChartRow] {
    guard !charts.isEmpty else { return [] }
    let most = texts.type.chartsInRow
    let rows = (charts.count + most - 1) / most
    let perRow = (charts.count + rows - 1) / rows
    return stride(from: 0, to: charts.count, by: perRow).map { start in
      let row = Array(charts[start..<min(start + perRow, charts.count)])
      let columns = measure.columns(row.count, gutter: texts.type.gutter)
      let charts = zip(row, columns).map { chart, column in
        (
          chart: InlineChart(
            chart, width: column.width, form: texts.type.chartForm, palette: texts.type.palette,
            typesetter: texts.typesetter), x: column.x
        )
      }
      let heights = charts.count > 1 ? charts.reduce(InlineChart.Heights()) { $0.union($1.chart.heights) } : .init()
      return ChartRow(charts: charts, heights: heights, isFirst: start == 0)
    }
  }

  var fragment: Fragment {
    var fragment = fragment(stretch: 1)
    if !isFirst { fragment.spaceBefore = 16 }
    return fragment
  }

  private func fragment(stretch: Double) -> Fragment {
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
      notices += (lowered + layout.notices).map { PageNotice(chart: chart.table.id, notice: $0) }
    }
    return (items, notices)
  }
}
