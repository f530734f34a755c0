import Content
import Drawing

/// A table with the texts of its cells set on one line each, and the widths that follow from them.
struct TableSheet {
  let table: ReportTable
  let type: TableType
  let typesetter: any Typesetter
  /// What the table takes of the measure that it was given: half of it where it needs less, since the eye loses the row
  /// between a name and a number far apart.
  let measure: Measure
  /// One for each column.
  let measures: [Measure]
  /// The cells' texts on one line each, by row and column; they serve again where a cell does not wrap.
  private let natural: [[TextBlock]]
  /// What sizes are multiplied by, where the columns have no room for the texts as they were measured.
  private let reduction: Double
  /// The same for the details of the rows by which the widths were judged, by row; nil where a cell has none.
  private let details: [Int: [TextBlock?]]
  /// The first column of numbers that is narrower than they are; nil where none is.
  private let brokenColumn: Int?
  /// One for each column.
  private let decimals: [DecimalAlignment]

  init(_ table: ReportTable, in measure: Measure, type: PageType, typesetter: any Typesetter) {
    let scales = (table.isDense ? [0.86] : [1, 0.95, 0.9, 0.85]).map { max($0, type.leastTableScale) }
    let full = TableType(type: type, scale: scales[0])
    let direction = measure.direction
    let count = table.columns.count
    let natural = table.rows.map { row in
      zip(row.cells, table.columns).enumerated().map { index, pair in
        let role = full.role(pair.0.look, isHeader: table.hasRowHeaders && index == 0)
        return typesetter.typeset(full.styled(pair.0.text, role, in: pair.1, direction), width: nil)
      }
    }
    let widths = (0..<count).map { index in
      natural.map { $0.indices.contains(index) ? $0[index].size.width : 0 }
    }
    let decimals = (0..<count).map {
      DecimalAlignment(
        table, column: $0, widths: widths[$0], direction: direction, type: full, typesetter: typesetter)
    }
    let demands = (0..<count).map { index in
      ColumnSurvey(table, column: index, type: full, typesetter: typesetter, limit: measure.width / 4 * full.scale)
        .demand(texts: widths[index] + [decimals[index].natural])
    }

    let gutter = count > 8 || table.isDense ? 8.0 : 12.0
    let needed = demands.map(\.natural).sum / full.scale + Double(max(0, count - 1)) * gutter
    let measure = needed > 0.4 * measure.width ? measure : measure.part(from: 0, width: measure.width / 2)
    func room(at scale: Double) -> Double { measure.width - Double(max(0, count - 1)) * gutter * scale }
    let least = demands.map(\.minimum).sum / full.scale
    let scale = scales.first { scale in least * scale <= room(at: scale) } ?? max(0.8, type.leastTableScale)
    let reduction = scale / full.scale
    let details = Self.details(of: table, TableType(type: type, scale: scale), direction, typesetter)
    let sample = details.keys.sorted().map { row in
      Self.lengths(
        of: table.rows[row], natural[row], reducedBy: reduction, details[row] ?? [],
        TableType(type: type, scale: scale))
    }
    let fitted = TableColumnWidths.fitted(demands.map { $0.scaled(by: reduction) }, into: room(at: scale)) { widths in
      Self.cost(of: sample, in: widths)
    }
    var start = 0.0
    var measures: [Measure] = []
    for width in fitted {
      measures.append(measure.part(from: start, width: width))
      start += width + gutter * scale
    }
    brokenColumn = fitted.indices.first { index in
      table.columns[index].alignment == .number && fitted[index] < demands[index].minimum * reduction - 0.5
    }
    self.table = table
    self.measure = measure
    self.type = TableType(type: type, scale: scale)
    self.typesetter = typesetter
    self.measures = measures
    self.natural = natural
    self.reduction = reduction
    self.details = details
    self.decimals = decimals
  }

  /// What a cell needs to be judged by without setting it again: the lengths of its texts on one line each, and the
  /// heights of their lines.
  private struct CellLength {
    var text: Double
    var textLine: Double
    var detail: Double
    var detailLine: Double

    /// About how many lines the cell takes in a width, and how high they are. What a line loses where it breaks is half a
    /// word.
    func lines(in width: Double) -> (count: Int, height: Double) {
      func lines(_ length: Double) -> Int {
        length <= width ? (length > 0 ? 1 : 0) : Int((length / max(1, width - 12)).rounded(.up))
      }
      return (lines(text) + lines(detail), Double(lines(text)) * textLine + Double(lines(detail)) * detailLine)
    }
  }

  /// The details of at most two hundred rows of a table, evenly spread, on one line each.
  private static func details(
    of table: ReportTable, _ type: TableType, _ direction: StyledText.Direction, _ typesetter: any Typesetter
  ) -> [Int: [TextBlock?]] {
    var details: [Int: [TextBlock?]] = [:]
    for row in stride(from: 0, to: table.rows.count, by: table.rows.count / 200 + 1) {
      details[row] = table.rows[row].cells.map { cell in
        cell.detail.isEmpty
          ? nil : typesetter.typeset(type.type.styled(cell.detail, type.detail, direction: direction), width: nil)
      }
    }
    return details
  }

  private static func lengths(
    of row: ReportTable.Row, _ natural: [TextBlock], reducedBy reduction: Double, _ details: [TextBlock?],
    _ type: TableType
  ) -> [CellLength] {
    zip(zip(natural, details), row.cells).map { texts, cell in
      CellLength(
        text: texts.0.size.width * reduction, textLine: type.role(cell.look, isHeader: false).line,
        detail: texts.1?.size.width ?? 0, detailLine: type.detail.line)
    }
  }

  /// How high the rows get, and then how many lines the cells have: of two tables of one height, the one with fewer broken
  /// cells is the calmer.
  private static func cost(of sample: [[CellLength]], in widths: [Double]) -> Int {
    var cost = 0
    for row in sample {
      var height = 0.0
      for (cell, width) in zip(row, widths) {
        let lines = cell.lines(in: width)
        height = max(height, lines.height)
        cost += lines.count
      }
      cost += Int(height * 100)
    }
    return cost
  }

  /// What has to be said of the table as a whole.
  var notices: [PageNotice] {
    brokenColumn.map { column in
      // Behind the name stand the marks of its sources, and its date.
      let name = table.columns[column].header.spans.first?.text ?? ""
      return [.brokenNumbers(columns: table.columns.count, header: name)]
    } ?? []
  }

  /// The cells of a row, set in their columns.
  func row(_ index: Int) -> TableRow {
    let row = table.rows[index]
    let cells = zip(row.cells, measures).enumerated().map { column, pair in
      cell(pair.0, in: pair.1, row: index, column: column)
    }
    return TableRow(
      id: row.id, cells: cells, padding: table.isDense ? 2 : type.type.rowPadding,
      isOnRhythm: !table.isDense && type.type.isOnRhythm)
  }

  private func cell(_ cell: ReportTable.Cell, in measure: Measure, row: Int, column: Int) -> TableCell {
    let isHeader = table.hasRowHeaders && column == 0
    let isBadge = cell.look == .badge && !cell.text.isEmpty
    let inner = isBadge ? measure.inset(by: type.pillPadding) : measure
    let role = type.role(cell.look, isHeader: isHeader)
    let columnKind = table.columns[column]
    var set = TableCell(role: isHeader ? .headerCell(scope: .row) : .dataCell)
    if !cell.text.isEmpty {
      let (text, x) =
        (reduction == 1 ? onOneLine(natural[row][column], in: inner, alignment: columnKind.alignment) : nil)
        ?? (
          typesetter.typeset(type.styled(cell.text, role, in: columnKind, measure.direction), width: inner.width),
          inner.x
        )
      // A number that has no room to be aligned stands at the end of its column.
      let indent = decimals[column].indent(ofRow: row) * reduction
      let isAligned = text.lines.count == 1 && text.size.width + indent <= inner.width + 0.01
      set.parts.append(
        TableCell.Part(
          lines: SetLines(text), x: isAligned ? x - indent : x,
          pill: isBadge ? TableCell.Pill(color: type.type.palette.grey, padding: type.pillPadding) : nil))
    }
    if !cell.detail.isEmpty {
      let (text, x) =
        details[row].flatMap { $0[column] }.flatMap { onOneLine($0, in: measure, alignment: columnKind.alignment) }
        ?? (
          typesetter.typeset(
            type.styled(cell.detail, type.detail, in: columnKind, measure.direction), width: measure.width), measure.x
        )
      set.parts.append(TableCell.Part(lines: SetLines(text), x: x))
    }
    return set
  }

  /// The text as it was measured, moved to where its column has it; nil where it has to be set anew.
  private func onOneLine(
    _ text: TextBlock, in measure: Measure, alignment: ReportTable.Column.Alignment
  ) -> (TextBlock, Double)? {
    guard text.lines.count == 1, text.size.width <= measure.width + 0.01 else { return nil }
    let isAtLeft = measure.direction == .leftToRight && alignment == .leading
    return (text, isAtLeft ? measure.x : measure.x + measure.width - text.size.width)
  }
}

extension ColumnDemand {
  func scaled(by factor: Double) -> ColumnDemand {
    ColumnDemand(natural: natural * factor, minimum: minimum * factor, weight: weight, isStiff: isStiff)
  }
}
