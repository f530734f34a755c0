import Content
import Drawing

extension ChartTable {
  /// The values of the chart as a table: what is drawn beside each other stands below each other, a column for each series.
  /// nil where nothing is drawn.
  func figures(_ words: WebWords) -> ReportTable? {
    guard slots.contains(where: { !$0.bars.isEmpty }) else { return nil }
    let hasSeries = !series.isEmpty && slots.contains { $0.bars.contains { $0.series != nil } }
    let columns = hasSeries ? series.map(\.name) : [RichText(words.value)]
    let lines = averages.filter { line in line.bars.contains { $0?.valueText.isEmpty == false } }
    var rows: [ReportTable.Row] = []
    for (place, slot) in slots.enumerated() {
      var cells = [ReportTable.Cell(name(of: slot), detail: slot.detail)]
      for column in columns.indices {
        cells.append(cell(slot.bars.filter { !hasSeries || $0.series == column }))
      }
      for line in lines { cells.append(cell([line.bars[place]].compactMap(\.self))) }
      rows.append(ReportTable.Row(cells))
    }
    let headers = columns + lines.map(\.name)
    return ReportTable(
      columns: [ReportTable.Column(RichText(words.figure))]
        + headers.map { ReportTable.Column($0, alignment: .number) }, rows: rows, hasRowHeaders: true, isDense: true)
  }

  private func name(of slot: Slot) -> RichText {
    let name = slot.name.isEmpty ? slot.label : slot.name
    return name.isEmpty ? title : name
  }

  /// What is drawn at one place, one value below the other.
  private func cell(_ bars: [Bar]) -> ReportTable.Cell {
    var (text, detail): (RichText, RichText) = ("", "")
    for bar in bars {
      if !text.isEmpty { text += "\n" }
      text += bar.valueText
      for remark in [meaning(of: bar.appearance), bar.remark] + bar.parts.map(\.text) where !remark.isEmpty {
        if !detail.isEmpty { detail += "\n" }
        detail += remark
      }
    }
    return ReportTable.Cell(text, detail: detail)
  }

  /// What a form says that no word at the value does: that a period is covered in part, or a value filled in.
  private func meaning(of appearance: Appearance) -> RichText {
    guard appearance == .partial || appearance == .light else { return "" }
    return key.first { entry in
      if case .mark(appearance, _) = entry.swatch { true } else { false }
    }?.text ?? ""
  }
}
