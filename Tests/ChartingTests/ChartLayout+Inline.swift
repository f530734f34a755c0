import Content
import Drawing

@testable import Charting

extension ChartLayout {
  /// A chart as a part of a page, measured and drawn at once.
  static func inline(
    _ content: ChartTable, width: Double, form: InlineForm = .wide, stretch: Double, palette: Palette,
    typesetter: any Typesetter
  ) -> ChartLayout {
    InlineChart(content, width: width, form: form, palette: palette, typesetter: typesetter).drawn(stretch: stretch)
  }
}
