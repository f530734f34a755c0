import Content
import Drawing

/// What in a page can be led to, and what leads there.
struct PageIndex {
  /// The ids of headings, rows and sources.
  private(set) var ids: Set<String> = []
  /// The ids of rows of tables: what leads to one from elsewhere opens it where it stands.
  private(set) var rows: Set<String> = []
  /// The ids that something leads to from outside of the row itself.
  private(set) var mentioned: Set<String> = []
  /// The headings that its list of contents names.
  private(set) var headings: [(text: RichText, id: String)] = []

  /// - Parameter words: those of the tables of charts.
  init(_ content: ReportContent, _ words: WebWords) {
    for text in content.lead { note(text) }
    for block in content.notices + content.blocks { note(block, words) }
  }

  private mutating func note(_ text: RichText, inside id: String? = nil) {
    for span in text.spans {
      if case .element(let target)? = span.link, target != id { mentioned.insert(target) }
    }
  }

  private mutating func note(_ block: PageBlock, _ words: WebWords) {
    switch block {
    case .heading(let level, let text, let note, let id):
      if let id {
        ids.insert(id)
        if level <= 2, !text.isEmpty { headings.append((text, id)) }
      }
      self.note(text)
      self.note(note)
    case .paragraph(let text): note(text)
    case .list(_, let items): for inner in items.joined() { note(inner, words) }
    case .quotation(let inner): for block in inner { note(block, words) }
    case .rule: break
    case .keyFigures(let figures):
      for figure in figures { for text in [figure.value, figure.status, figure.label] + figure.details { note(text) } }
    case .charts(let charts):
      for chart in charts {
        for text in [chart.title, chart.subtitle, chart.note, chart.numberedNote, chart.sourceLine] { note(text) }
        if let table = chart.figures(words) { note(.table(table), words) }
      }
    case .images(let images): for image in images { note(image.credit) }
    case .table(let table):
      for column in table.columns { note(column.header) }
      for row in table.rows {
        if let id = row.id {
          ids.insert(id)
          rows.insert(id)
        }
        for cell in row.cells {
          note(cell.text, inside: row.id)
          note(cell.detail, inside: row.id)
        }
      }
      note(table.note)
    case .sources(let entries):
      for entry in entries {
        ids.insert(entry.id)
        note(entry.mark, inside: entry.id)
        note(entry.text, inside: entry.id)
      }
    case .box(let title, let blocks):
      note(title)
      for block in blocks { note(block, words) }
    }
  }
}
