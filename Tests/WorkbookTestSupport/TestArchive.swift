/// A zip file of parts that are stored as they are.
package struct TestArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// - Parameter size: what the archive says that the part unpacks to; nil for the truth.
  package mutating func add(_ name: String, _ text: String, size: Int? = nil) {
    let content = Array(text.utf8)
    let fields =
      Self.little(Self.crc(content), 4) + Self.little(content.count, 4) + Self.little(size ?? content.count, 4)
      + Self.little(name.utf8.count, 2) + [0, 0]
    // Version 2.0, names in UTF-8, stored, 1 January 1980.
    let common: [UInt8] = [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]
    directory +=
      [0x50, 0x4B, 1, 2, 20, 0] + common + fields + Array(repeating: 0, count: 10) + Self.little(bytes.count, 4)
      + Array(name.utf8)
    bytes += [0x50, 0x4B, 3, 4] + common + fields + Array(name.utf8) + content
    count += 1
  }

  package var file: [UInt8] {
    bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.little(count, 2) + Self.little(count, 2)
      + Self.little(directory.count, 4) + Self.little(bytes.count, 4) + [0, 0]
  }

  private static func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func crc(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = ~0
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }

  /// A workbook as .xlsx with one sheet.
  ///
  /// - Parameters:
  ///   - rows: what stands in its sheetData.
  ///   - behind: what follows it in the sheet.
  package static func office(
    rows: String, behind: String = "", before: String = "", texts: [String] = [], formats: [String] = [],
    properties: String = "", name: String = "Data"
  ) -> [UInt8] {
    var archive = TestArchive()
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    archive.add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"rId1\" Type=\"\(relation)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    )
    archive.add(
      "xl/workbook.xml",
      "<?xml version=\"1.0\"?><workbook xmlns:r=\"r\"><workbookPr \(properties)/><sheets><sheet name=\"\(name)\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    )
    archive.add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"rId1\" Type=\"\(relation)/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"\(relation)/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"\(relation)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>"
    )
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1)\"/>" }.joined()
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }.joined()
    archive.add(
      "xl/styles.xml",
      "<styleSheet><numFmts>\(codes)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>\(styles)</cellXfs></styleSheet>"
    )
    archive.add("xl/sharedStrings.xml", "<sst>\(texts.map { "<si>\($0)</si>" }.joined())</sst>")
    archive.add(
      "xl/worksheets/sheet1.xml", "<worksheet>\(before)<sheetData>\(rows)</sheetData>\(behind)</worksheet>")
    return archive.file
  }

  /// A workbook as .ods.
  ///
  /// - Parameter tables: what stands in its spreadsheet.
  package static func openDocument(tables: String, styles: String = "") -> [UInt8] {
    var archive = TestArchive()
    archive.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    archive.add(
      "content.xml",
      "<office:document-content><office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
    )
    return archive.file
  }

  /// A workbook as .xlsx whose sheets hold these cells: digits are numbers, everything else is text.
  package static func office(sheets: [(name: String, rows: [[String]])]) -> [UInt8] {
    var archive = TestArchive()
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    let names = sheets.enumerated().map { "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"r\($0)\"/>" }
    archive.add("xl/workbook.xml", "<workbook><sheets>\(names.joined())</sheets></workbook>")
    let relations = sheets.indices.map { "<Relationship Id=\"r\($0)\" Type=\"\(type)\" Target=\"sheet\($0).xml\"/>" }
    archive.add("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>")
    for (index, sheet) in sheets.enumerated() {
      let rows = sheet.rows.map { "<row>\($0.map(cell).joined())</row>" }
      archive.add("xl/sheet\(index).xml", "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>")
    }
    return archive.file
  }

  private static func cell(_ text: String) -> String {
    if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) { return "<c><v>\(text)</v></c>" }
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<c t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
  }
}
