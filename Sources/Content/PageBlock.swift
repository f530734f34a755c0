package import Drawing

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
  case charts([ChartTable])
  /// Photos and drawings side by side.
  case images([ReportImage])
  case table(ReportTable)
  /// The sources with their marks, in small type.
  case sources([SummaryContent.Sources.Entry])
  /// A tinted box with a title.
  case box(title: RichText, [PageBlock])
}
