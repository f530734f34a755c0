import SeededRandom
import Workbooks

/// The parts of small workbooks, before they are put into an archive: what is wrong in one of them gets behind the reader of
/// archives.
enum WorkbookParts {
  private static let office: [(name: String, text: String)] = [
    (
      "xl/workbook.xml",
      "<workbook><workbookPr date1904=\"0\"/><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"r1\" Type=\"\(OfficeNamespace.relations)/worksheet\" Target=\"sheet1.xml\"/><Relationship Id=\"r2\" Type=\"\(OfficeNamespace.relations)/styles\" Target=\"styles.xml\"/><Relationship Id=\"r3\" Type=\"\(OfficeNamespace.relations)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>"
    ),
    (
      "xl/styles.xml",
      "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"yyyy-mm-dd\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>"
    ),
    (
      "xl/sharedStrings.xml",
      "<sst><si><t>indicator</t></si><si><t>source</t></si><si><t>value</t></si><si><t>as_of</t></si><si><r><t>dea</t></r><r><t>ths</t></r></si><si><t>moh</t></si></sst>"
    ),
    (
      "xl/sheet1.xml",
      "<worksheet><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>"
        + (2...9).map {
          "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>4</v></c><c r=\"B\($0)\" t=\"s\"><v>5</v></c><c r=\"C\($0)\"><f>A1+1</f><v>4830\($0)</v></c><c r=\"D\($0)\" s=\"1\"><v>4570\($0)</v></c></row>"
        }.joined()
        + "</sheetData><mergeCells><mergeCell ref=\"A3:A4\"/></mergeCells></worksheet>"
    ),
  ]

  private static let openDocument: [(name: String, text: String)] = [
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    (
      "content.xml",
      "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"T\"><table:table-row><table:table-cell><text:p>indicator</text:p></table:table-cell><table:table-cell><text:p>as_of</text:p></table:table-cell><table:table-cell><text:p>value</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"9\"><table:table-cell><text:p>deaths</text:p></table:table-cell><table:table-cell office:value-type=\"date\" office:date-value=\"2025-02-18\"><text:p>18 Feb</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"3\"><text:p>1</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    ),
  ]

  /// A workbook with something wrong in one of its parts, or in the bytes of its archive.
  static func mutated(_ random: inout SplitMix64) -> [UInt8] {
    let parts = Bool.random(using: &random) ? office : openDocument
    let broken = Int.random(in: 0...parts.count, using: &random)
    var mutation = Mutation(SplitMix64(state: random.next()), others: parts.map { Array($0.text.utf8) })
    var archive = ArchiveWriter()
    for (index, part) in parts.enumerated() {
      let bytes = Array(part.text.utf8)
      archive.add(part.name, index == broken ? mutation.of(bytes) : bytes)
    }
    let file = (try? archive.file()) ?? []
    return broken == parts.count ? mutation.of(file) : file
  }
}
