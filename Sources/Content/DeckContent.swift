package import Drawing

/// What a deck of slides says, in finished words, before anything of it has a place.
package struct DeckContent: Sendable {
  /// A chart that has a slide of its own, with the rows of figures.csv that it prints.
  package struct Chart: Sendable {
    package var table: ChartTable
    package var rows: [[String]]

    package init(_ table: ChartTable, rows: [[String]]) { (self.table, self.rows) = (table, rows) }
  }

  /// A part of the report with what it is called.
  package struct Part<Content: Sendable>: Sendable {
    package var title: String
    package var content: Content

    package init(title: String, _ content: Content) { (self.title, self.content) = (title, content) }
  }

  /// The small line above the title: "Situation report no. 1 · 20 February 2025".
  package var kicker: String
  package var title: RichText
  package var subtitle: RichText
  package var lead: [RichText]
  package var keyFigures: Part<[KeyFigure]>
  package var charts: [Chart]
  /// The names of the columns of their rows.
  package var columns: [String]
  /// Who says what on which topic.
  package var positions: Part<[ReportTable]>
  package var sources: Part<[SummaryContent.Sources.Entry]>
  /// What stands at the foot of the first slide: of when the data are, and what they are known by.
  package var foot: String
  /// What a part is called on a slide on which it goes on.
  package var continuation: @Sendable (_ title: String) -> String
  /// A word on every slide, e.g. "DRAFT"; nil for none.
  package var badge: String?
  package var logo: ReportImage?
  package var direction: StyledText.Direction
  /// BCP 47, of all texts.
  package var language: String

  package init(
    kicker: String, title: RichText, subtitle: RichText, lead: [RichText], keyFigures: Part<[KeyFigure]>,
    charts: [Chart], columns: [String], positions: Part<[ReportTable]>,
    sources: Part<[SummaryContent.Sources.Entry]>, foot: String,
    continuation: @escaping @Sendable (_ title: String) -> String, badge: String? = nil, logo: ReportImage? = nil,
    direction: StyledText.Direction = .leftToRight, language: String = ""
  ) {
    (self.kicker, self.title, self.subtitle, self.lead) = (kicker, title, subtitle, lead)
    (self.keyFigures, self.charts, self.columns, self.positions) = (keyFigures, charts, columns, positions)
    (self.sources, self.foot, self.continuation, self.badge) = (sources, foot, continuation, badge)
    (self.logo, self.direction, self.language) = (logo, direction, language)
  }
}
