import Charting
import Content
import Drawing
import PageLayout
import Reporting
import SituationData

/// What a layout gives: its scenes, and what it had to give up, each at its place in the input.
struct Layout: Sendable {
  let scenes: [Scene]
  let notices: [Diagnostic]
}

extension Issue.Picture {
  /// The picture in layout units.
  func layout(size: Size, palette: Palette, typesetter: any Typesetter) -> Layout {
    let layout = ChartLayout.picture(content, size: size, palette: palette, typesetter: typesetter)
    return Layout(scenes: [layout.scene], notices: diagnostics(layout.notices))
  }
}

extension Issue {
  /// The pages of the report.
  func pages(palette: Palette, typesetter: any Typesetter) -> Layout {
    let pages = ReportPages(report, palette: palette, typesetter: typesetter)
    return Layout(scenes: pages.pages, notices: pages.notices.flatMap { diagnostics([$0.notice], ofChart: $0.chart) })
  }
}
