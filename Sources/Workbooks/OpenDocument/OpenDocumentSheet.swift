/// Reads one sheet of an .ods.
struct OpenDocumentSheet {
  private let name: String
  private let formats: [String: NumberFormat]
  private var xml: XMLScanner
  private var text: SheetText
  private var content = SheetContent()
  /// The row that is read, and the column behind the cells read of it.
  private var row = 1
  private var column = 1
  /// The columns up to which a style holds where cells have none.
  private var columnStyles: [(end: Int, style: String?)] = []
  /// The cells of the row that hold something, which may stand for many rows.
  private var cells: [(columns: ClosedRange<Int>, text: [UInt8])] = []

  init(_ name: String, of workbook: OpenDocumentWorkbook, limit: Int) throws(WorkbookFault) {
    (self.name, formats) = (name, workbook.formats)
    xml = XMLScanner(try workbook.archive.part(OpenDocumentWorkbook.part))
    text = SheetText(limit: limit)
  }

  mutating func read() throws(WorkbookFault) -> SheetContent {
    var isWanted = false
    while let token = try xml.next() {
      guard token == .start else { continue }
      if xml.isNamed("table"), let other = xml.attribute("table:name") {
        if isWanted { break }
        isWanted = other == name
        if !isWanted { try xml.skipElement() }
      } else if isWanted {
        try readElement()
      }
    }
    content.text = try text.finish()
    return content
  }

  private mutating func readElement() throws(WorkbookFault) {
    if xml.isNamed("table-row") {
      try readRow()
    } else if xml.isNamed("table-column") {
      let first = (columnStyles.last?.end ?? 0) + 1
      let end = min(SheetText.columnLimit, first - 1 + repetition("table:number-columns-repeated"))
      columnStyles.append((end, xml.attribute("table:default-cell-style-name")))
      if isInvisible, first <= end { content.hide(columns: first...end) }
    } else if xml.isNamed("shapes") || xml.isNamed("forms") {
      try xml.skipElement()
    }
  }

  private var isInvisible: Bool { ["collapse", "filter"].contains(xml.attribute("table:visibility") ?? "") }

  private func repetition(_ attribute: StaticString) -> Int {
    min(SheetText.rowLimit, max(1, xml.attribute(attribute).flatMap { Int($0) } ?? 1))
  }

  private mutating func readRow() throws(WorkbookFault) {
    let count = repetition("table:number-rows-repeated")
    let isHidden = isInvisible
    cells.removeAll(keepingCapacity: true)
    column = 1
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard let token = try xml.next() else { throw .broken(OpenDocumentWorkbook.part) }
      if token == .start { try readCell() }
    }
    if !cells.isEmpty {
      for row in row..<min(row + count, SheetText.rowLimit + 1) {
        if isHidden { content.hide(row: row) }
        for cell in cells {
          for column in cell.columns { try put(cell.text, row: row, column: column) }
        }
      }
    }
    row = min(row + count, SheetText.rowLimit + 1)
  }

  private mutating func put(_ bytes: [UInt8], row: Int, column: Int) throws(WorkbookFault) {
    try bytes.span.withUnsafeBytes { bytes throws(WorkbookFault) in try text.put(bytes, row: row, column: column) }
  }

  /// What a cell says of itself.
  private struct Attributes {
    let type: String
    let value: String
    let hasFormula: Bool
    let isError: Bool
    let format: NumberFormat?
  }

  private mutating func readCell() throws(WorkbookFault) {
    let isCovered = xml.isNamed("covered-table-cell")
    guard isCovered || xml.isNamed("table-cell") else { return try xml.skipElement() }
    let count = repetition("table:number-columns-repeated")
    let columns = column...min(column + count - 1, max(column, SheetText.columnLimit))
    let spans = (repetition("table:number-rows-spanned"), repetition("table:number-columns-spanned"))
    let attributes = attributes(in: column)
    let paragraphs = try readParagraphs()
    column = columns.upperBound + 1
    // What other cells cover is not seen.
    guard !isCovered, columns.upperBound <= SheetText.columnLimit else { return }
    if spans.0 > 1 || spans.1 > 1 {
      content.merge(
        CellRange(
          rows: row...(row + spans.0 - 1), columns: columns.lowerBound...(columns.lowerBound + spans.1 - 1)))
    }
    if attributes.isError {
      content.fail(withError: String(decoding: paragraphs, as: UTF8.self), row: row, column: columns.lowerBound)
    } else if attributes.hasFormula, attributes.type.isEmpty {
      content.failWithoutResult(row: row, column: columns.lowerBound)
    } else {
      let text = Self.text(attributes, paragraphs)
      if !text.isEmpty { cells.append((columns, text)) }
    }
  }

  private func attributes(in column: Int) -> Attributes {
    let type = xml.attribute("office:value-type") ?? ""
    let value: StaticString =
      switch type {
      case "date": "office:date-value"
      case "time": "office:time-value"
      case "boolean": "office:boolean-value"
      case "string": "office:string-value"
      default: "office:value"
      }
    let style = xml.attribute("table:style-name") ?? columnStyles.first { $0.end >= column }?.style
    return Attributes(
      type: type, value: xml.attribute(value) ?? "", hasFormula: xml.attribute("table:formula") != nil,
      isError: xml.attribute("calcext:value-type") == "error", format: style.flatMap { formats[$0] })
  }

  /// The paragraphs of a cell, without its notes and drawings.
  private mutating func readParagraphs() throws(WorkbookFault) -> [UInt8] {
    var text: [UInt8] = []
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
        if count > 0 { text.append(10) }
        count += 1
      case .start:
        if xml.isNamed("s") {
          text.append(contentsOf: repeatElement(32, count: min(100, repetition("text:c"))))
        } else if xml.isNamed("tab") || xml.isNamed("line-break") {
          text.append(xml.isNamed("tab") ? 32 : 10)
        } else if xml.isNamed("ruby-text") || xml.isNamed("note") {
          try xml.skipElement()
        }
      case .text: if xml.depth > own { xml.appendText(to: &text) }
      case .end: break
      }
    }
    return text
  }

  private static func text(_ cell: Attributes, _ paragraphs: [UInt8]) -> [UInt8] {
    let value = Array(cell.value.utf8)
    switch cell.type {
    case "float", "currency": return value.withUnsafeBytes { CellNumber.text($0) }
    case "percentage": return value.withUnsafeBytes { CellNumber.text($0, shift: 2) } + [UInt8(ascii: "%")]
    case "boolean": return Array((cell.value == "false" ? "FALSE" : "TRUE").utf8)
    case "date":
      let day = String(cell.value.prefix(10))
      switch cell.format {
      case .month: return Array(day.prefix(7).utf8)
      case .year: return Array(day.prefix(4).utf8)
      default:
        let time = cell.value.dropFirst(10).prefix(9)
        return Array((time.isEmpty || time == "T00:00:00" ? day : day + time).utf8)
      }
    case "time": return Array(time(cell.value).utf8)
    default: return paragraphs.isEmpty ? value : paragraphs
    }
  }

  /// PT13H45M00S as 13:45; a duration in another form as it is.
  private static func time(_ duration: String) -> String {
    guard let parts = duration.wholeMatch(of: #/PT(\d{1,4})H(\d\d)M(\d\d)(\.\d+)?S/#) else { return duration }
    return parts.3 == "00" ? "\(parts.1):\(parts.2)" : "\(parts.1):\(parts.2):\(parts.3)"
  }
}
