/// A workbook as .ods (OpenDocument 1.3): all of its sheets stand in one part.
struct OpenDocumentWorkbook {
  static let part = "content.xml"

  private(set) var sheets: [WorkbookSheet] = []
  /// What each sheet holds, or why it cannot be read.
  private var contents: [String: Result<SheetContent, WorkbookFault>] = [:]

  /// Reads all sheets, which one part holds, in one go.
  ///
  /// - Parameter limit: how many bytes the text of all of them may have.
  init(_ archive: ZipArchive, limit: Int) throws(WorkbookFault) {
    try Self.refuseEncrypted(archive)
    var styles = OpenDocumentStyles()
    if archive.holds("styles.xml") { try styles.read(archive.part("styles.xml")) { _, _ throws(WorkbookFault) in } }
    var found: [(name: String, style: String?)] = []
    var contents: [String: Result<SheetContent, WorkbookFault>] = [:]
    var rest = limit
    try styles.read(archive.part(Self.part)) { xml, formats throws(WorkbookFault) in
      guard xml.isNamed("table"), let name = xml.attribute("table:name") else { return }
      found.append((name, xml.attribute("table:style-name")))
      let outside = xml.depth - 1
      var sheet = OpenDocumentSheet(xml, formats: formats, limit: rest)
      do throws(WorkbookFault) {
        let content = try sheet.read()
        rest -= content.text.count
        contents[name] = .success(content)
      } catch {
        contents[name] = .failure(error)
      }
      xml = sheet.xml
      while xml.depth > outside { guard try xml.next() != nil else { throw .broken(Self.part) } }
    }
    self.contents = contents
    sheets = found.map { name, style in
      WorkbookSheet(name: name, isHidden: style.map(styles.hidden.contains) ?? false, path: name)
    }
  }

  private static func refuseEncrypted(_ archive: ZipArchive) throws(WorkbookFault) {
    let manifest = "META-INF/manifest.xml"
    guard archive.holds(manifest) else { return }
    var xml = XMLScanner(try archive.part(manifest))
    while let token = try xml.next() {
      if token == .start, xml.isNamed("encryption-data") {
        throw WorkbookFault("it is protected by a password; save it without one")
      }
    }
  }

  func content(of sheet: WorkbookSheet) throws(WorkbookFault) -> SheetContent {
    guard let content = contents[sheet.path] else { throw .broken(Self.part) }
    return try content.get()
  }
}

/// What styles of a document say of dates, and of sheets that are not shown.
struct OpenDocumentStyles {
  /// By the name of a style of dates.
  private var dateFormats: [String: NumberFormat] = [:]
  private(set) var formats: [String: NumberFormat] = [:]
  private(set) var hidden: Set<String> = []

  /// Reads a part, and hands every other element on, with the formats that are known by then.
  mutating func read(
    _ part: ZipArchive.Part, _ other: (inout XMLScanner, [String: NumberFormat]) throws(WorkbookFault) -> Void
  ) throws(WorkbookFault) {
    var xml = XMLScanner(part)
    var style = ""
    var date: String?
    var shown: Set<Character> = []
    while let token = try xml.next() {
      switch token {
      case .start:
        if xml.isNamed("date-style") {
          (date, shown) = (xml.attribute("style:name"), [])
        } else if date != nil {
          if xml.isNamed("day") || xml.isNamed("day-of-week") || xml.isNamed("week-of-year") { shown.insert("d") }
          if xml.isNamed("month") || xml.isNamed("quarter") { shown.insert("m") }
          if xml.isNamed("year") { shown.insert("y") }
          if xml.isNamed("hours") || xml.isNamed("minutes") { shown.insert("h") }
        } else if xml.isNamed("style") {
          style = xml.attribute("style:name") ?? ""
          let own = xml.attribute("style:data-style-name").flatMap { dateFormats[$0] }
          formats[style] = own ?? xml.attribute("style:parent-style-name").flatMap { formats[$0] }
        } else if xml.isNamed("table-properties"), xml.attribute("table:display") == "false" {
          hidden.insert(style)
        } else {
          try other(&xml, formats)
        }
      case .end:
        if xml.isNamed("date-style"), let name = date {
          dateFormats[name] = Self.format(shown)
          date = nil
        }
      case .text: break
      }
    }
  }

  private static func format(_ shown: Set<Character>) -> NumberFormat {
    if shown.contains("d") || shown.contains("h") { return .dayAndTime }
    return shown.contains("m") && shown.contains("y") ? .month : shown == ["y"] ? .year : .day
  }
}
