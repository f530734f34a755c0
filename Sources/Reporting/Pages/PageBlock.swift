package import Charting
package import Drawing

/// A finished report, in words and pictures, before it is broken into pages.
package struct ReportContent: Sendable {
  /// The small line above the title: "Situation report no. 1 · 20 February 2025"; printed in capitals.
  package var kicker: String
  package var title: RichText
  /// The quiet line below the title.
  package var subtitle: RichText
  /// What has to begin on the first page, above all else: corrections of earlier issues.
  package var notices: [PageBlock]
  /// What comes before the first heading or block; set larger.
  package var lead: [RichText]
  package var blocks: [PageBlock]
  /// At the left of every page's foot.
  package var footer: String
  /// "1 / 4", from page and number of pages.
  package var pageLabel: @Sendable (_ page: Int, _ pages: Int) -> String
  /// What is said behind the caption of a table that goes on: "continued".
  package var continued: String
  /// A word on every page, e.g. "DRAFT"; nil for none.
  package var badge: String?
  package var direction: StyledText.Direction

  package init(
    kicker: String, title: RichText, subtitle: RichText, notices: [PageBlock] = [], lead: [RichText],
    blocks: [PageBlock], footer: String, pageLabel: @escaping @Sendable (_ page: Int, _ pages: Int) -> String,
    continued: String, badge: String? = nil,
    direction: StyledText.Direction = .leftToRight
  ) {
    self.kicker = kicker
    self.title = title
    self.subtitle = subtitle
    self.notices = notices
    self.lead = lead
    self.blocks = blocks
    self.footer = footer
    self.pageLabel = pageLabel
    self.continued = continued
    self.badge = badge
    self.direction = direction
  }
}

/// One thing after the other on the pages of a report.
package indirect enum PageBlock: Sendable {
  /// A heading of level 1 to 6; `id` is the destination of links. `note` is a quiet line below it, empty for none.
  case heading(level: Int, RichText, note: RichText, id: String?)
  case paragraph(RichText)
  /// `start` is the first number of an ordered list, nil for bullets. Each item is a list of blocks.
  case list(start: Int?, items: [[PageBlock]])
  case quotation([PageBlock])
  case rule
  case keyFigures([KeyFigure])
  /// Charts side by side; one fills the width.
  case charts([ChartContent])
  case table(ReportTable)
  /// A tinted box with a title.
  case box(title: RichText, [PageBlock])
}

/// A number in large type with what it is, who says so, of when and with which status.
package struct KeyFigure: Hashable, Sendable {
  package var value: RichText
  package var label: RichText
  /// Source, date and status in full, a line each.
  package var details: [RichText]

  package init(value: RichText, label: RichText, details: [RichText]) {
    self.value = value
    self.label = label
    self.details = details
  }
}
