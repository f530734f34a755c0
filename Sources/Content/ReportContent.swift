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
  /// What is said above a table that goes on, with its caption: "Every figure · continued".
  package var continuation: @Sendable (_ caption: String) -> String
  /// A word on every page, e.g. "DRAFT"; nil for none.
  package var badge: String?
  /// What stands in the upper corner of every page; empty for nothing.
  package var corner: String
  /// Whose report it is, at the end of the title's first line; nil for none.
  package var logo: ReportImage?
  package var isLandscape: Bool
  /// What stands above the list of contents, which long reports have.
  package var contentsTitle: String
  package var direction: StyledText.Direction
  /// BCP 47, of all texts; empty for none.
  package var language: String

  package init(
    kicker: String, title: RichText, subtitle: RichText, notices: [PageBlock] = [], lead: [RichText],
    blocks: [PageBlock], footer: String, pageLabel: @escaping @Sendable (_ page: Int, _ pages: Int) -> String,
    continuation: @escaping @Sendable (_ caption: String) -> String, badge: String? = nil,
    corner: String = "", logo: ReportImage? = nil, isLandscape: Bool = false, contentsTitle: String = "",
    direction: StyledText.Direction = .leftToRight, language: String = ""
  ) {
    self.kicker = kicker
    self.title = title
    self.subtitle = subtitle
    self.notices = notices
    self.lead = lead
    self.blocks = blocks
    self.footer = footer
    self.pageLabel = pageLabel
    self.continuation = continuation
    self.badge = badge
    self.corner = corner
    self.logo = logo
    self.isLandscape = isLandscape
    self.contentsTitle = contentsTitle
    self.direction = direction
    self.language = language
  }
}
