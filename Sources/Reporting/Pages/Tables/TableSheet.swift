import Drawing

/// A table with the texts of its cells set on one line each, and the widths that follow from them.
struct TableSheet {
  let table: ReportTable
  let type: TableType
  let typesetter: any Typesetter
  /// One for each column.
  let measures: [Measure]
  /// The cells' texts on one line each, by row and column; they serve again where a cell does not wrap.
  private let natural: [[TextBlock]]

  init(_ table: ReportTable, in measure: Measure, type: PageType, typesetter: any Typesetter) {
    let full = TableType(type: type)
    let direction = measure.direction
    let count = table.columns.count
    let natural = table.rows.map { row in
      zip(row.cells, table.columns).enumerated().map { index, pair in
        let role = full.role(pair.0.look, isHeader: table.hasRowHeaders && index == 0)
        return typesetter.typeset(full.styled(pair.0.text, role, in: pair.1, direction), width: nil)
      }
    }
    let demands = (0..<count).map { index in
      ColumnSurvey(table, column: index, type: full, typesetter: typesetter, limit: measure.width / 4)
        .demand(texts: natural.lazy.compactMap { $0.indices.contains(index) ? $0[index].size.width : nil })
    }

    let gutter = count > 8 ? 8.0 : 12.0
    func room(at scale: Double) -> Double { measure.width - Double(max(0, count - 1)) * gutter * scale }
    let scales = [1, 0.95, 0.9, 0.85].filter { $0 <= (table.isDense ? 0.9 : 1) }
    let scale = scales.first { scale in demands.map(\.minimum).sum * scale <= room(at: scale) } ?? 0.8
    let widths = TableColumnWidths.fitted(demands.map { $0.scaled(by: scale) }, into: room(at: scale)) { widths in
      Self.cost(of: natural, scale: scale, in: widths)
    }
    var start = 0.0
    var measures: [Measure] = []
    for width in widths {
      measures.append(measure.part(from: start, width: width))
      start += width + gutter * scale
    }
    self.table = table
    self.type = TableType(type: type, scale: scale)
    self.typesetter = typesetter
    self.measures = measures
    self.natural = natural
  }

  /// About how many lines the rows take, and then how many the cells do: of two tables of one height, the one with fewer
  /// broken cells is the calmer. What a line loses where it breaks is half a word. A long table is sampled.
  private static func cost(of natural: [[TextBlock]], scale: Double, in widths: [Double]) -> Int {
    stride(from: 0, to: natural.count, by: natural.count / 200 + 1).reduce(0) { cost, row in
      let lines = zip(natural[row], widths).map { cell, width -> Int in
        let length = cell.size.width * scale
        return length <= width ? 1 : Int((length / max(1, width - 12)).rounded(.up))
      }
      return cost + (lines.max() ?? 0) * 100 + lines.reduce(0, +)
    }
  }

  /// The cells of a row, set in their columns.
  func row(_ index: Int) -> TableRow {
    let row = table.rows[index]
    let cells = zip(row.cells, measures).enumerated().map { column, pair in
      cell(pair.0, in: pair.1, row: index, column: column)
    }
    return TableRow(id: row.id, cells: cells, padding: table.isDense ? 2.5 : 4)
  }

  private func cell(_ cell: ReportTable.Cell, in measure: Measure, row: Int, column: Int) -> TableCell {
    let isHeader = table.hasRowHeaders && column == 0
    let isBadge = cell.look == .badge && !cell.text.isEmpty
    let inner = isBadge ? measure.inset(by: type.pillPadding) : measure
    let role = type.role(cell.look, isHeader: isHeader)
    let columnKind = table.columns[column]
    var set = TableCell(role: isHeader ? .headerCell(scope: .row) : .dataCell)
    if !cell.text.isEmpty {
      let styled = type.styled(cell.text, role, in: columnKind, measure.direction)
      let (text, x) =
        onOneLine(natural[row][column], in: inner, alignment: columnKind.alignment)
        ?? (typesetter.typeset(styled, width: inner.width), inner.x)
      set.parts.append(TableCell.Part(text: text, x: x, pill: isBadge ? TableCell.Pill(color: type.type.palette.grey, padding: type.pillPadding) : nil))
    }
    if !cell.detail.isEmpty {
      let text = typesetter.typeset(
        type.styled(cell.detail, type.detail, in: columnKind, measure.direction), width: measure.width)
      set.parts.append(TableCell.Part(text: text, x: measure.x))
    }
    return set
  }

  /// The text as it was measured, moved to where its column has it; nil where it has to be set anew.
  private func onOneLine(
    _ text: TextBlock, in measure: Measure, alignment: ReportTable.Column.Alignment
  ) -> (TextBlock, Double)? {
    guard type.scale == 1, text.lines.count == 1, text.size.width <= measure.width + 0.01 else { return nil }
    let isAtLeft = measure.direction == .leftToRight && alignment == .leading
    return (text, isAtLeft ? measure.x : measure.x + measure.width - text.size.width)
  }
}

extension ColumnDemand {
  func scaled(by factor: Double) -> ColumnDemand {
    ColumnDemand(natural: natural * factor, minimum: minimum * factor, weight: weight, isStiff: isStiff)
  }
}
