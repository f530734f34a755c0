package import SourceText

/// A workbook that is written, as .xlsx (ECMA-376): texts, numbers and days on sheets, and no formula. It reads no clock: the same
/// content gives the same bytes.
package struct WrittenWorkbook: Sendable {
  /// A sheet with the names of its columns in the first row.
  package struct Sheet: Sendable {
    /// At most 31 letters, and none of `[]:*?/\`.
    package var name: String
    package var columns: [String]
    /// At most as many cells as columns in each row.
    package var rows: [[WrittenCell]]
    /// Whether it is a table, with filters, which may be asked for by the name of the sheet: then this is a word, and no two columns
    /// have one name.
    package var isTable: Bool

    package init(name: String, columns: [String], rows: [[WrittenCell]], isTable: Bool = true) {
      (self.name, self.columns, self.rows, self.isTable) = (name, columns, rows, isTable)
    }
  }

  /// What it says of itself.
  package struct Properties: Sendable {
    package var title: String
    package var author: String
    package var program: String
    /// The day that stands for when it was made.
    package var day: Day
    /// What it is an output of, where it is one: `Workbook.isOutput` finds it by that.
    package var origin: String?

    package init(title: String, author: String, program: String, day: Day, origin: String? = nil) {
      (self.title, self.author, self.program) = (title, author, program)
      (self.day, self.origin) = (day, origin)
    }
  }

  package var sheets: [Sheet]
  package var properties: Properties?

  package init(sheets: [Sheet], properties: Properties? = nil) { (self.sheets, self.properties) = (sheets, properties) }

  /// What a cell holds of a text, at most, in units of UTF-16.
  package static let textLimit = 32_767

  /// How many cells hold less than their text.
  package var cutCells: Int {
    sheets.reduce(0) { sum, sheet in
      sum
        + sheet.rows.joined().count {
          if case .text(let text) = $0 { text.utf16.count > Self.textLimit } else { false }
        }
    }
  }

  /// The name of the property that outputs have.
  static let outputProperty = "sitrep-output"

  package func file() throws(ArchiveFault) -> [UInt8] {
    var archive = ArchiveWriter()
    var strings = WrittenTexts()
    let styles = WrittenStyles(sheets)
    let parts = sheets.enumerated().map { WrittenSheet($1, position: $0 + 1, styles, &strings) }
    archive.add("[Content_Types].xml", contentTypes)
    archive.add("_rels/.rels", relations)
    if let properties {
      archive.add("docProps/core.xml", properties.core)
      archive.add("docProps/app.xml", properties.application)
      if let custom = properties.custom { archive.add("docProps/custom.xml", custom) }
    }
    archive.add("xl/workbook.xml", workbook)
    archive.add("xl/_rels/workbook.xml.rels", workbookRelations)
    for part in parts { part.add(to: &archive) }
    archive.add("xl/theme/theme1.xml", OfficeTheme.plain.part)
    archive.add("xl/styles.xml", styles.part)
    archive.add("xl/sharedStrings.xml", strings.part)
    return try archive.file()
  }

  // MARK: - Parts

  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private var contentTypes: [UInt8] {
    var types = OfficeRelations.Types()
    types.add("/xl/workbook.xml", "\(Self.types).sheet.main+xml")
    for (index, sheet) in sheets.enumerated() {
      types.add("/xl/worksheets/sheet\(index + 1).xml", "\(Self.types).worksheet+xml")
      if sheet.isTable { types.add("/xl/tables/table\(index + 1).xml", "\(Self.types).table+xml") }
    }
    types.add("/xl/theme/theme1.xml", OfficeTheme.contentType)
    types.add("/xl/styles.xml", "\(Self.types).styles+xml")
    types.add("/xl/sharedStrings.xml", "\(Self.types).sharedStrings+xml")
    if let properties { properties.add(to: &types) }
    return types.part
  }

  private var relations: [UInt8] {
    var relations = OfficeRelations()
    relations.add("officeDocument", "xl/workbook.xml")
    properties?.add(to: &relations)
    return relations.part
  }

  private var workbook: [UInt8] {
    var xml = XMLWriter()
    xml.element("workbook", ["xmlns": OfficeNamespace.sheet, "xmlns:r": OfficeNamespace.relations]) { xml in
      xml.element("sheets") { xml in
        for (index, sheet) in sheets.enumerated() {
          xml.element("sheet", ["name": sheet.name, "sheetId": "\(index + 1)", "r:id": "rId\(index + 1)"])
        }
      }
      // On paper each page has the names of the columns.
      xml.element("definedNames") { xml in
        for (index, sheet) in sheets.enumerated() {
          let name = sheet.name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
          xml.element(
            "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": "\(index)"], text: "'\(name)'!$1:$1")
        }
      }
    }
    return xml.bytes
  }

  private var workbookRelations: [UInt8] {
    var relations = OfficeRelations()
    for index in sheets.indices { relations.add("worksheet", "worksheets/sheet\(index + 1).xml") }
    relations.add("theme", "theme/theme1.xml")
    relations.add("styles", "styles.xml")
    relations.add("sharedStrings", "sharedStrings.xml")
    return relations.part
  }
}
