package import Charting
package import Drawing

/// A report broken into pages.
package struct PageLayout: Sendable {
  /// One scene a page, A4 portrait in points.
  package var pages: [Scene]
  /// What charts had to give up, with the chart's id.
  package var notices: [(chart: String, notice: ChartLayout.Notice)]
}
