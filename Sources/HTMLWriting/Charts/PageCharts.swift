package import Content
package import Drawing

/// The charts of a report as its page shows them, laid out before any of the page is written.
package struct PageCharts: Sendable {
  /// By their ids.
  private(set) var pictures: [String: ChartPictures] = [:]
  /// What their maker has to know.
  package private(set) var chartNotices: [ChartNotice] = []
  /// The same with the ids of the charts.
  package private(set) var notices: [PageNotice] = []

  private struct Setting {
    let light: Palette
    let dark: Palette
    let typesetter: any Typesetter
  }

  package init(_ content: ReportContent, light: Palette, dark: Palette, typesetter: any Typesetter) {
    let setting = Setting(light: light, dark: dark, typesetter: typesetter)
    add(content.notices + content.blocks, isInPage: true, setting)
  }

  private mutating func add(_ blocks: [PageBlock], isInPage: Bool, _ setting: Setting) {
    for (place, block) in blocks.enumerated() {
      switch block {
      case .charts(let charts):
        let isBeside = isInPage && blocks.dropFirst(place + 1).first?.isRunning ?? false
        for chart in charts { add(chart, isAlone: charts.count == 1 && !isBeside, setting) }
      case .list(_, let items): for item in items { add(item, isInPage: false, setting) }
      case .quotation(let inner), .box(_, let inner): add(inner, isInPage: false, setting)
      case .heading, .paragraph, .rule, .keyFigures, .images, .table, .sources: break
      }
    }
  }

  private mutating func add(_ chart: ChartTable, isAlone: Bool, _ setting: Setting) {
    guard pictures[chart.id] == nil else { return }
    let new = ChartPictures(
      chart, isAlone: isAlone, light: setting.light, dark: setting.dark, typesetter: setting.typesetter)
    pictures[chart.id] = new
    chartNotices += new.notices
    notices += new.notices.map { .chart(chart.id, $0) }
  }
}

extension PageBlock {
  /// Whether it is running text, which stands beside a chart.
  var isRunning: Bool {
    switch self {
    case .paragraph, .list, .quotation: true
    case .heading, .rule, .keyFigures, .charts, .images, .table, .sources, .box: false
    }
  }
}
