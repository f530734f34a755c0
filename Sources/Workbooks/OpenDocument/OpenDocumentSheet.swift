import SourceText

/// Reads a sheet of an .ods.
struct OpenDocumentSheet {
  private(set) var xml: XMLScanner
  private let formats: [String: NumberFormat]
  private var text: SheetText
  private var content = SheetContent()
  /// The row that is read, and the column behind the cells read of it.
  private var row = 1
  private var column = 1
  /// How many rows are the one above them once more.
  private var repeatedRows = 0
  /// More are no table: a few bytes of the file would be many of memory.
  private static let mostRepeatedRows = 1 << 16
  /// The columns up to which a style holds where cells have none.
  private var columnStyles: [(end: Int, style: String?)] = []
  /// The cells of the row that hold something, which may stand for many rows: their columns, and where their text is.
  private var cells: [(columns: ClosedRange<Int>, text: Range<Int>)] = []
  private var cellTexts: [UInt8] = []

  /// - Parameters:
  ///   - xml: which has just come to the beginning of the sheet.
  ///   - formats: those of dates by the style of cells.
  init(_ xml: XMLScanner, formats: [String: NumberFormat], limit: Int) {
    (self.xml, self.formats) = (xml, formats)
    text = SheetText(limit: limit, expected: xml.size)
  }

  /// Reads up to the end of the sheet.
  mutating func read() throws(WorkbookFault) -> SheetContent {
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard let token = try xml.next() else { throw .broken(OpenDocumentWorkbook.part) }
      if token == .start { try readElement() }
    }
    content.text = try text.finish()
    return content
  }

  private mutating func readElement() throws(WorkbookFault) {
    if xml.isNamed("table-row") {
      try readRow()
    } else if xml.isNamed("table-column") {
      let first = (columnStyles.last?.end ?? 0) + 1
      guard first <= SheetText.columnLimit else { return }
      let end = min(SheetText.columnLimit, first - 1 + repetition("table:number-columns-repeated"))
      columnStyles.append((end, xml.attribute("table:default-cell-style-name")))
      if isInvisible { content.hide(columns: first...end) }
    } else if xml.isNamed("shapes") || xml.isNamed("forms") {
      try xml.skipElement()
    }
  }

  private var isInvisible: Bool {
    xml.withAttribute("table:visibility") { XMLText.isEqual($0, "collapse") || XMLText.isEqual($0, "filter") } ?? false
  }

  private func repetition(_ attribute: StaticString) -> Int {
    xml.withAttribute(attribute, OpenDocumentCell.count) ?? 1
  }

  private mutating func readRow() throws(WorkbookFault) {
    let count = repetition("table:number-rows-repeated")
    let isHidden = isInvisible
    cells.removeAll(keepingCapacity: true)
    cellTexts.removeAll(keepingCapacity: true)
    column = 1
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard let token = try xml.next() else { throw .broken(OpenDocumentWorkbook.part) }
      if token == .start { try readCell() }
    }
    if !cells.isEmpty {
      repeatedRows += min(count, SheetText.rowLimit) - 1
      guard repeatedRows <= Self.mostRepeatedRows else {
        throw WorkbookFault(
          "row \(row) stands there \(count) times; delete the rows below the table and save the file again")
      }
      for row in row..<min(row + count, SheetText.rowLimit + 1) {
        if isHidden { content.hide(row: row) }
        try putCells(row)
      }
    }
    row = min(row + count, SheetText.rowLimit + 1)
  }

  private mutating func putCells(_ row: Int) throws(WorkbookFault) {
    let (texts, cells) = (cellTexts, cells)
    try texts.span.withUnsafeBytes { texts throws(WorkbookFault) in
      for cell in cells {
        let bytes = UnsafeRawBufferPointer(rebasing: texts[cell.text])
        for column in cell.columns { try text.put(bytes, row: row, column: column) }
      }
    }
  }

  private mutating func readCell() throws(WorkbookFault) {
    let isCovered = xml.isNamed("covered-table-cell")
    guard isCovered || xml.isNamed("table-cell") else { return try xml.skipElement() }
    let cell = OpenDocumentCell(xml)
    let columns = column...min(column + cell.columnCount - 1, max(column, SheetText.columnLimit))
    column = columns.upperBound + 1
    // What other cells cover is not seen.
    guard !isCovered, columns.upperBound <= SheetText.columnLimit else { return try xml.skipElement() }
    if cell.rowSpan > 1 || cell.columnSpan > 1 {
      content.merge(
        CellRange(
          rows: row...(row + cell.rowSpan - 1),
          columns: columns.lowerBound...(columns.lowerBound + cell.columnSpan - 1)))
    }
    let start = cellTexts.count
    if cell.isOfParagraphs {
      try readParagraphs(of: cell)
    } else {
      cell.append(cell.kind == .date ? format(of: cell, in: columns.lowerBound) : nil, to: &cellTexts)
      try xml.skipElement()
    }
    if cell.isError {
      content.fail(
        withError: String(decoding: cellTexts[start...], as: UTF8.self), row: row, column: columns.lowerBound)
      cellTexts.removeLast(cellTexts.count - start)
    } else if cell.hasFormula, cell.kind == .none {
      content.failWithoutResult(row: row, column: columns.lowerBound)
    } else if cellTexts.count > start {
      cells.append((columns, start..<cellTexts.count))
    }
  }

  private func format(of cell: OpenDocumentCell, in column: Int) -> NumberFormat? {
    if let style = cell.style { return formats[String(decoding: style, as: UTF8.self)] }
    let place = columnStyles.partitioningIndex { $0.end >= column }
    return place < columnStyles.count ? columnStyles[place].style.flatMap { formats[$0] } : nil
  }

  /// The paragraphs of a cell, without its notes and drawings; where it has none, the text that it says beside them.
  private mutating func readParagraphs(of cell: OpenDocumentCell) throws(WorkbookFault) {
    let start = cellTexts.count
    cell.append(nil, to: &cellTexts)
    let end = cellTexts.count
    var count = 0
    let own = xml.depth
    while xml.depth >= own {
      guard let token = try xml.next() else { throw .broken(OpenDocumentWorkbook.part) }
      switch token {
      case .start where xml.depth == own + 1:
        guard xml.isNamed("p") else {
          try xml.skipElement()
          continue
        }
        if count > 0 { cellTexts.append(10) }
        count += 1
      case .start:
        if xml.isNamed("s") {
          cellTexts.append(contentsOf: repeatElement(32, count: min(100, repetition("text:c"))))
        } else if xml.isNamed("tab") || xml.isNamed("line-break") {
          cellTexts.append(xml.isNamed("tab") ? 32 : 10)
        } else if xml.isNamed("ruby-text") || xml.isNamed("note") {
          try xml.skipElement()
        }
      case .text: if xml.depth > own { xml.appendText(to: &cellTexts) }
      case .end: break
      }
    }
    if cellTexts.count > end { cellTexts.removeSubrange(start..<end) }
  }
}
