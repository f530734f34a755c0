/// What a cell of an .ods says of itself, gathered in one walk over its attributes. Its values are valid until the next step of
/// the scanner.
struct OpenDocumentCell {
  enum Kind {
    case none
    case text
    case number
    case percentage
    case date
    case time
    case truth
  }

  private(set) var kind = Kind.none
  private(set) var isError = false
  private(set) var hasFormula = false
  /// How many cells it stands for, and what it covers.
  private(set) var columnCount = 1
  private(set) var rowSpan = 1
  private(set) var columnSpan = 1
  private(set) var style: UnsafeRawBufferPointer?
  private var number: UnsafeRawBufferPointer?
  private var date: UnsafeRawBufferPointer?
  private var time: UnsafeRawBufferPointer?
  private var truth: UnsafeRawBufferPointer?
  private var text: UnsafeRawBufferPointer?

  init(_ xml: XMLScanner) {
    xml.eachAttribute { name, value in
      take(name, value)
      return true
    }
  }

  @inline(__always)
  private mutating func take(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    func isNamed(_ other: StaticString) -> Bool { XMLText.isEqual(name, other) }
    if isNamed("office:value-type") {
      kind = Self.kind(value)
    } else if isNamed("office:value") {
      number = value
    } else if isNamed("office:date-value") {
      date = value
    } else if isNamed("table:style-name") {
      style = value
    } else if isNamed("table:number-columns-repeated") {
      columnCount = Self.count(value)
    } else if isNamed("table:formula") {
      hasFormula = true
    } else if isNamed("calcext:value-type") {
      isError = XMLText.isEqual(value, "error")
    } else if isNamed("table:number-rows-spanned") {
      rowSpan = Self.count(value)
    } else if isNamed("table:number-columns-spanned") {
      columnSpan = Self.count(value)
    } else if isNamed("office:time-value") {
      time = value
    } else if isNamed("office:boolean-value") {
      truth = value
    } else if isNamed("office:string-value") {
      text = value
    }
  }

  private static func kind(_ name: UnsafeRawBufferPointer) -> Kind {
    if XMLText.isEqual(name, "string") { return .text }
    if XMLText.isEqual(name, "float") || XMLText.isEqual(name, "currency") { return .number }
    if XMLText.isEqual(name, "percentage") { return .percentage }
    if XMLText.isEqual(name, "date") { return .date }
    if XMLText.isEqual(name, "time") { return .time }
    return XMLText.isEqual(name, "boolean") ? .truth : .none
  }

  /// How often something is repeated: once where it is not said, and no more often than a sheet has rows.
  static func count(_ digits: UnsafeRawBufferPointer) -> Int {
    var count = 0
    for byte in digits {
      guard byte &- 48 <= 9 else { return 1 }
      count = min(SheetText.rowLimit, count * 10 + Int(byte &- 48))
    }
    return max(1, count)
  }

  /// Whether its paragraphs are what it says.
  var isOfParagraphs: Bool { isError || kind == .none || kind == .text }

  /// Appends what it says without its paragraphs.
  ///
  /// - Parameter format: that of a date, where it has one.
  func append(_ format: NumberFormat?, to bytes: inout [UInt8]) {
    switch kind {
    case .none, .text: if let text { XMLText.append(text, to: &bytes) }
    case .number:
      guard let number else { return }
      if CellNumber.isAsShown(number) { bytes.append(contentsOf: number) } else { bytes += CellNumber.text(number) }
    case .percentage: if let number { bytes += CellNumber.text(number, shift: 2) + [UInt8(ascii: "%")] }
    case .date: if let date { bytes.append(contentsOf: date.prefix(CellText.shownCount(ofDate: date, format))) }
    case .time: if let time { bytes += Self.time(String(decoding: time, as: UTF8.self)).utf8 }
    case .truth: bytes += (truth.map { XMLText.isEqual($0, "false") } == true ? "FALSE" : "TRUE").utf8
    }
  }

  /// PT13H45M00S as 13:45; a duration in another form as it is.
  private static func time(_ duration: String) -> String {
    let form = #/PT(?:(\d{1,4})H)?(?:(\d\d?)M)?(?:(\d\d?)(?:[.,]\d+)?S)?/#
    guard let parts = duration.wholeMatch(of: form) else { return duration }
    func two(_ part: Substring?) -> String { part.map { $0.count < 2 ? "0\($0)" : String($0) } ?? "00" }
    let minutes = "\(two(parts.1)):\(two(parts.2))"
    return two(parts.3) == "00" ? minutes : "\(minutes):\(two(parts.3))"
  }
}
