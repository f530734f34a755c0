/// Reads one sheet of an .xlsx.
struct OfficeSheet {
  private let workbook: OfficeWorkbook
  private var xml: XMLScanner
  private var text: SheetText
  private var content = SheetContent()
  private var row = 0
  private var column = 0
  /// The text of the cell that is read.
  private var value: [UInt8] = []

  /// How a cell says what it holds.
  private enum Kind {
    case number
    case shared
    case text
    case truth
    case error
    /// A day as ISO 8601 writes it, in workbooks of the strict form.
    case date
  }

  init(_ path: String, of workbook: OfficeWorkbook, limit: Int) throws(WorkbookFault) {
    self.workbook = workbook
    xml = XMLScanner(try workbook.archive.part(path))
    text = SheetText(limit: limit, expected: xml.size)
  }

  mutating func read() throws(WorkbookFault) -> SheetContent {
    while let token = try xml.next() {
      guard token == .start else { continue }
      if xml.isNamed("c") {
        try readCell()
        try readPlainCells()
      } else if xml.isNamed("row") {
        beginRow()
        try readPlainCells()
      } else if xml.isNamed("mergeCell") {
        if let range = xml.attribute("ref").flatMap(CellName.range) { content.merge(range) }
      } else if xml.isNamed("col"), isSet("hidden"), let first = number("min"), let last = number("max"), 1 <= first,
        first <= last
      {
        content.hide(columns: first...last)
      }
    }
    content.text = try text.finish()
    return content
  }

  private mutating func beginRow() {
    row = number("r") ?? row + 1
    column = 0
    if isSet("hidden") { content.hide(row: row) }
  }

  private func number(_ attribute: StaticString) -> Int? { xml.withAttribute(attribute) { Self.number($0) } ?? nil }

  private func isSet(_ attribute: StaticString) -> Bool {
    xml.withAttribute(attribute) { $0.first == UInt8(ascii: "1") || $0.first == UInt8(ascii: "t") } ?? false
  }

  private static func number(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard !bytes.isEmpty, bytes.count < 10 else { return nil }
    var number = 0
    for byte in bytes {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }

  // MARK: - Cells of the usual form

  /// Reads cells and rows up to one that is written in another way than most.
  private mutating func readPlainCells() throws(WorkbookFault) {
    var cells = PlainCells(xml.rest, row: row, column: column)
    let (texts, formats) = (workbook.texts, workbook.formats)
    try texts.withAll { texts throws(WorkbookFault) in
      while cells.next() {
        switch cells.kind {
        case .empty: break
        case .text:
          if cells.needsQuotes {
            try text.put(cells.value, row: cells.row, column: cells.column)
          } else {
            try text.put(written: cells.value, row: cells.row, column: cells.column)
          }
        case .shared:
          guard cells.isWhole, let shared = texts[cells.number] else { throw .broken("of shared texts") }
          try text.put(written: shared, row: cells.row, column: cells.column)
        case .number:
          let format = formats.indices.contains(cells.style) ? formats[cells.style] : .number
          try put(cells, format)
        }
      }
    }
    (row, column) = (cells.row, cells.column)
    xml.skip(cells.position)
  }

  @inline(__always)
  private mutating func put(_ cells: PlainCells, _ format: NumberFormat) throws(WorkbookFault) {
    let (row, column) = (cells.row, cells.column)
    if format == .number, cells.isWhole || CellNumber.isAsShown(cells.value) {
      try text.put(written: cells.value, row: row, column: column)
    } else if format == .day || format == .dayAndTime, cells.isWhole, let day = workbook.dates.day(cells.number) {
      try day.withBytes { bytes throws(WorkbookFault) in try text.put(written: bytes, row: row, column: column) }
    } else {
      let shown = CellText.text(cells.value, format, workbook.dates)
      try shown.span.withUnsafeBytes { bytes throws(WorkbookFault) in try text.put(bytes, row: row, column: column) }
    }
  }

  // MARK: - Cells of any form

  private mutating func readCell() throws(WorkbookFault) {
    if let place = xml.withAttribute("r", { CellName.place($0) }) {
      guard let place, place.row == row || row == 0 else { throw .broken("of a sheet") }
      (column, row) = (place.column, place.row)
    } else {
      column += 1
    }
    let kind = xml.withAttribute("t", Self.kind) ?? .number
    let style = number("s")
    value.removeAll(keepingCapacity: true)
    var (hasFormula, hasValue, isText) = (false, false, false)
    let outside = xml.depth - 1
    while xml.depth > outside {
      switch try xml.next() {
      case nil: throw .broken("of a sheet")
      case .start:
        isText = xml.isNamed("v") || xml.isNamed("t")
        if isText { hasValue = true }
        if xml.isNamed("f") { hasFormula = true }
        if xml.isNamed("rPh") { try xml.skipElement() }
      case .end: isText = false
      case .text: if isText { xml.appendText(to: &value) }
      }
    }
    // The result may be a text of no letters. Programs that compute nothing write an empty number.
    if hasFormula, value.isEmpty, !hasValue || kind != .text {
      content.failWithoutResult(row: row, column: column)
    } else if !value.isEmpty {
      try put(kind, style)
    }
  }

  private static func kind(_ name: UnsafeRawBufferPointer) -> Kind {
    switch (name.first, name.count) {
    case (UInt8(ascii: "s"), 1): .shared
    case (UInt8(ascii: "b"), 1): .truth
    case (UInt8(ascii: "e"), 1): .error
    case (UInt8(ascii: "n"), 1): .number
    case (UInt8(ascii: "d"), 1): .date
    default: .text
    }
  }

  private mutating func put(_ kind: Kind, _ style: Int?) throws(WorkbookFault) {
    let (row, column) = (row, column)
    switch kind {
    case .shared:
      let number = value.withUnsafeBytes { Self.number($0) }
      let texts = workbook.texts
      try texts.withAll { texts throws(WorkbookFault) in
        guard let number, let shared = texts[number] else { throw .broken("of shared texts") }
        try text.put(written: shared, row: row, column: column)
      }
    case .text: try put(EscapedText.resolved(value[...]) ?? value)
    case .truth: try put(Array((value == [48] || value == Array("false".utf8) ? "FALSE" : "TRUE").utf8))
    case .error: content.fail(withError: String(decoding: value, as: UTF8.self), row: row, column: column)
    case .date: try put(Array(value.prefix(value.withUnsafeBytes { CellText.shownCount(ofDate: $0, format(style)) })))
    case .number:
      let format = format(style) ?? .number
      try put(value.withUnsafeBytes { CellText.text($0, format, workbook.dates) })
    }
  }

  private func format(_ style: Int?) -> NumberFormat? {
    style.flatMap { workbook.formats.indices.contains($0) ? workbook.formats[$0] : nil }
  }

  private mutating func put(_ bytes: [UInt8]) throws(WorkbookFault) {
    let (row, column) = (row, column)
    try bytes.span.withUnsafeBytes { bytes throws(WorkbookFault) in try text.put(bytes, row: row, column: column) }
  }
}
