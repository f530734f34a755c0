import Charting
import Drawing

extension PageComposer {
  /// Charts side by side, at most three in a row.
  func chartRows(_ charts: [ChartContent], in measure: Measure) -> [Fragment] {
    guard !charts.isEmpty else { return [] }
    let rows = (charts.count + 2) / 3
    let perRow = (charts.count + rows - 1) / rows
    return stride(from: 0, to: charts.count, by: perRow).map { start in
      let row = Array(charts[start..<min(start + perRow, charts.count)])
      let columns = measure.columns(row.count, gutter: PageMetrics.gutter)
      var heights = ChartLayout.Heights()
      if row.count > 1 {
        for (chart, column) in zip(row, columns) {
          heights = heights.union(
            ChartLayout.inlineHeights(chart, width: column.width, palette: palette, typesetter: typesetter))
        }
      }
      var fragment = chartRow(row, in: columns, heights: heights, stretch: 1)
      if start > 0 { fragment.spaceBefore = 16 }
      return fragment
    }
  }

  /// Charts each in a column of its own, their plots in line whatever stands above them.
  private func chartRow(
    _ charts: [ChartContent], in columns: [Measure], heights: ChartLayout.Heights, stretch: Double
  ) -> Fragment {
    var items: [SceneItem] = []
    var notices: [ChartNotice] = []
    var height = 0.0
    for (chart, column) in zip(charts, columns) {
      let layout = ChartLayout.inline(
        chart, width: column.width, heights: heights, stretch: stretch, palette: palette, typesetter: typesetter)
      items.append(.group(asFigure(layout.scene.items, of: chart), offset: Point(x: column.x, y: 0)))
      notices += layout.notices.map { (chart.id, $0) }
      height = max(height, layout.scene.size.height)
    }
    var fragment = Fragment(
      height: height, items: items,
      flexibility: .shrinking { chartRow(charts, in: columns, heights: heights, stretch: $0) })
    fragment.notices = notices
    return fragment
  }

  /// The items of a chart as one figure, unless they are one already.
  private func asFigure(_ items: [SceneItem], of chart: ChartContent) -> [SceneItem] {
    if items.count == 1, case .semantic(let semantics, _) = items[0], semantics.role == .figure { return items }
    return [.semantic(Semantics(.figure, alternativeText: chart.alternativeText), items)]
  }
}
