import Charting
import Content
import Drawing

/// The charts that were measured on a page, so that one which is laid out again, with less beside it, is not measured again.
struct MeasuredCharts {
  private struct Key: Hashable {
    var id: String
    var width: Double
    var form: InlineForm
    /// What may differ from time to time: the marks of sources.
    var texts: [RichText]
  }

  private var charts: [Key: InlineChart] = [:]

  mutating func chart(_ table: ChartTable, width: Double, form: InlineForm, _ texts: TextSetter) -> InlineChart {
    let key = Key(
      id: table.id, width: width, form: form, texts: [table.title, table.subtitle, table.note, table.sourceLine])
    if let known = charts[key] { return known }
    let new = InlineChart(
      table, width: width, form: form, palette: texts.type.palette, typesetter: texts.typesetter)
    charts[key] = new
    return new
  }
}
