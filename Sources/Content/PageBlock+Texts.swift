package import Drawing

extension PageBlock {
  /// The block with each of its texts changed, but for what is read out in place of charts.
  package func mappingTexts(_ change: (RichText) -> RichText) -> PageBlock {
    switch self {
    case .heading(let level, let text, let note, let id):
      .heading(level: level, change(text), note: change(note), id: id)
    case .paragraph(let text): .paragraph(change(text))
    case .list(let start, let items): .list(start: start, items: items.map { $0.map { $0.mappingTexts(change) } })
    case .quotation(let blocks): .quotation(blocks.map { $0.mappingTexts(change) })
    case .rule: .rule
    case .keyFigures(let figures): .keyFigures(figures.map { $0.mappingTexts(change) })
    case .charts(let charts): .charts(charts.map { $0.mappingTexts(change) })
    case .images(let images): .images(images.map { $0.mappingTexts(change) })
    case .table(let table): .table(table.mappingTexts(change))
    case .sources(let entries):
      .sources(entries.map { .init(id: $0.id, mark: change($0.mark), text: change($0.text)) })
    case .box(let title, let blocks): .box(title: change(title), blocks.map { $0.mappingTexts(change) })
    }
  }
}

extension KeyFigure {
  fileprivate func mappingTexts(_ change: (RichText) -> RichText) -> KeyFigure {
    KeyFigure(
      value: change(value), status: change(status), label: change(label), details: details.map(change))
  }
}

extension ReportImage {
  fileprivate func mappingTexts(_ change: (RichText) -> RichText) -> ReportImage {
    ReportImage(file, alternativeText: alternativeText, credit: change(credit))
  }
}

extension ReportTable {
  /// The table with each of its texts changed.
  package func mappingTexts(_ change: (RichText) -> RichText) -> ReportTable {
    var table = self
    table.note = change(note)
    for column in table.columns.indices { table.columns[column].header = change(columns[column].header) }
    for row in table.rows.indices {
      table.rows[row].cells = rows[row].cells.map {
        Cell(change($0.text), detail: change($0.detail), look: $0.look)
      }
    }
    return table
  }
}
