import SourceText

/// A workbook as .xlsx (ECMA-376): its sheets, styles and shared texts.
struct OfficeWorkbook {
  let archive: ZipArchive
  private(set) var sheets: [WorkbookSheet] = []
  private(set) var formats: [NumberFormat] = []
  private(set) var dates = SerialDate()
  private(set) var texts = SharedTexts()
  private let main: String

  /// - Parameter textLimit: how many bytes its shared texts may have.
  init(_ archive: ZipArchive, textLimit: Int) throws(WorkbookFault) {
    self.archive = archive
    let root = try Self.relations(in: archive, of: "")
    main = root.values.first { $0.kind == "officeDocument" }?.path ?? "xl/workbook.xml"
    guard archive.holds(main) else {
      throw WorkbookFault("it is an archive and no workbook; save it as .xlsx, .ods or “CSV UTF-8”")
    }
    let relations = try Self.relations(in: archive, of: main)
    try readSheets(relations)
    if let styles = relations.values.first(where: { $0.kind == "styles" }), archive.holds(styles.path) {
      try readStyles(styles.path)
    }
    if let shared = relations.values.first(where: { $0.kind == "sharedStrings" }), archive.holds(shared.path) {
      texts = try SharedTexts(try archive.part(shared.path), limit: textLimit)
    }
  }

  private struct Relation {
    /// The last word of its type.
    let kind: String
    let path: String
  }

  /// What a part refers to, by id.
  private static func relations(in archive: ZipArchive, of part: String) throws(WorkbookFault) -> [String: Relation] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let path = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard archive.holds(path) else { return [:] }
    var xml = XMLScanner(try archive.part(path))
    var relations: [String: Relation] = [:]
    while let token = try xml.next() {
      guard token == .start, xml.isNamed("Relationship"), let id = xml.attribute("Id"),
        let target = xml.attribute("Target"), let type = xml.attribute("Type")
      else { continue }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      relations[id] = Relation(kind: kind, path: resolved(target, in: folder))
    }
    return relations
  }

  /// A path as it is named in a folder of the archive.
  private static func resolved(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/")
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  private mutating func readSheets(_ relations: [String: Relation]) throws(WorkbookFault) {
    var xml = XMLScanner(try archive.part(main))
    while let token = try xml.next() {
      guard token == .start else { continue }
      if xml.isNamed("workbookPr") {
        dates.countsFrom1904 = ["1", "true"].contains(xml.attribute("date1904") ?? "")
      } else if xml.isNamed("sheet"), let name = xml.attribute("name"),
        let relation = xml.attribute(withLocalName: "id").flatMap({ relations[$0] }),
        relation.kind == "worksheet"
      {
        let isHidden = xml.attribute("state").map { $0 != "visible" } ?? false
        sheets.append(WorkbookSheet(name: name, isHidden: isHidden, path: relation.path))
      }
    }
  }

  private mutating func readStyles(_ path: String) throws(WorkbookFault) {
    var xml = XMLScanner(try archive.part(path))
    var own: [Int: NumberFormat] = [:]
    var isOfCells = false
    while let token = try xml.next() {
      switch token {
      case .start:
        if xml.isNamed("numFmt"), let id = xml.attribute("numFmtId").flatMap({ Int($0) }),
          let code = xml.attribute("formatCode")
        {
          own[id] = NumberFormat(code: code)
        } else if xml.isNamed("cellXfs") {
          isOfCells = true
        } else if isOfCells, xml.isNamed("xf") {
          let id = xml.attribute("numFmtId").flatMap { Int($0) } ?? 0
          formats.append(own[id] ?? NumberFormat(builtIn: id))
        }
      case .end: if xml.isNamed("cellXfs") { isOfCells = false }
      case .text: break
      }
    }
  }
}
