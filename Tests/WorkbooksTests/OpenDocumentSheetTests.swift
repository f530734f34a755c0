import Testing
import WorkbookTestSupport

@testable import Workbooks

@Suite("Sheets of .ods")
struct OpenDocumentSheetTests {
  private func content(_ rows: String, styles: String = "", name: String = "Data") throws -> SheetContent {
    let other = "<table:table table:name=\"Other\"><table:table-row><table:table-cell/></table:table-row></table:table>"
    let file = TestArchive.openDocument(
      tables: "\(other)<table:table table:name=\"Data\">\(rows)</table:table>\(other)", styles: styles)
    let workbook = try Workbook(file)
    return try workbook.content(of: try #require(workbook.sheets.first { $0.name == name }))
  }

  private func cell(_ type: String, _ value: String, _ text: String, _ more: String = "") -> String {
    "<table:table-cell office:value-type=\"\(type)\" \(value) \(more)><text:p>\(text)</text:p></table:table-cell>"
  }

  private func row(_ cells: String...) -> String { "<table:table-row>\(cells.joined())</table:table-row>" }

  private func text(_ rows: String, styles: String = "") throws -> String {
    String(decoding: try content(rows, styles: styles).text, as: UTF8.self)
  }

  @Test("cells of each type")
  func types() throws {
    let cells = row(
      cell("string", "", "a <text:span>b</text:span><text:s text:c=\"2\"/>c"),
      cell("float", "office:value=\"0.30000000000000004\"", "0.3"),
      cell("percentage", "office:value=\"0.47\"", "47 %"), cell("date", "office:date-value=\"2025-02-18\"", "18.02.25"),
      cell("date", "office:date-value=\"2025-02-18T12:30:00\"", "x"),
      cell("time", "office:time-value=\"PT13H45M00S\"", "x"), cell("time", "office:time-value=\"PT7H5M9.25S\"", "x"),
      cell("boolean", "office:boolean-value=\"true\"", "WAHR"),
      cell("currency", "office:currency=\"USD\" office:value=\"1200\"", "$1.200"))
    #expect(try text(cells) == "a b  c,0.3,47%,2025-02-18,2025-02-18T12:30:00,13:45,07:05:09,TRUE,1200\n")
  }

  @Test("rows and cells that are repeated, and the empty ones behind them")
  func repeated() throws {
    let rows =
      "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
      + "<table:table-row table:number-rows-repeated=\"2\">\(cell("float", "office:value=\"7\"", "7", "table:number-columns-repeated=\"2\""))<table:table-cell table:number-columns-repeated=\"16382\"/></table:table-row>"
      + "<table:table-row table:number-rows-repeated=\"1048572\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
    #expect(try text(rows) == "\n\n7,7\n7,7\n")
  }

  @Test("notes, drawings and covered cells are no text")
  func others() throws {
    let rows = row(
      "<table:table-cell office:value-type=\"string\" table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\"><office:annotation><text:p>note</text:p></office:annotation><text:p>one</text:p><text:p>two</text:p></table:table-cell>",
      "<table:covered-table-cell><text:p>unseen</text:p></table:covered-table-cell>", cell("string", "", "b"))
    let content = try content(rows)
    #expect(String(decoding: content.text, as: UTF8.self) == "\"one\rtwo\",,b\n")
    #expect(content.merged == [CellRange(rows: 1...2, columns: 1...1)])
  }

  @Test("errors, formulas without a result, hidden rows and columns")
  func told() throws {
    let rows =
      "<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>"
      + "<table:table-row table:visibility=\"filter\">\(cell("string", "", "#N/A", "calcext:value-type=\"error\" table:formula=\"of:=NA()\""))<table:table-cell table:formula=\"of:=1\"/>\(cell("float", "office:value=\"1\"", "1"))</table:table-row>"
    let content = try content(rows)
    #expect(content.faults.map(\.column) == [1, 2])
    #expect(content.faults.first?.message.contains("#N/A") == true)
    #expect(content.hiddenRows == [1...1])
    #expect(content.hiddenColumns == [1...2])
  }

  @Test("a date whose format shows no day is a month")
  func months() throws {
    let styles = """
      <number:date-style style:name="N1"><number:month/><number:text> </number:text><number:year/></number:date-style>\
      <style:style style:name="m" style:family="table-cell" style:data-style-name="N1"/>
      """
    let rows =
      "<table:table-column table:default-cell-style-name=\"m\"/>"
      + row(
        cell("date", "office:date-value=\"2025-02-01\"", "Feb 25"),
        cell("date", "office:date-value=\"2025-02-01\"", "1", ""))
    #expect(try text(rows, styles: styles) == "2025-02,2025-02-01\n")
  }

  @Test("rows and columns that are repeated without end are refused, and the text of all sheets has one limit")
  func endless() throws {
    let cell = cell("string", "", "x", "table:number-columns-repeated=\"16384\"")
    let table = "<table:table-row table:number-rows-repeated=\"1048576\">\(cell)</table:table-row>"
    #expect(throws: WorkbookFault.self) { try content(table) }
    // A few bytes of a file that would be a million rows.
    let filled =
      "<table:table-row table:number-rows-repeated=\"1048569\">\(self.cell("string", "", "x"))</table:table-row>"
    #expect(
      throws: WorkbookFault("row 1 stands there 1048569 times; delete the rows below the table and save the file again")
    ) {
      try content(filled)
    }
    let small =
      "<table:table-row table:number-rows-repeated=\"200\">\(self.cell("string", "", "abcdefgh"))</table:table-row>"
    let tables = (0..<9).map { "<table:table table:name=\"\($0)\">\(small)</table:table>" }.joined()
    let workbook = try Workbook(TestArchive.openDocument(tables: tables), limit: 10_000)
    #expect(workbook.sheets.map { (try? workbook.content(of: $0)) != nil } == (0..<9).map { $0 < 5 })
  }

  @Test("a sheet that is not shown says so, and one of a password is refused")
  func hidden() throws {
    var archive = TestArchive()
    archive.add(
      "content.xml",
      "<d><style:style style:name=\"t\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style><table:table table:name=\"A\" table:style-name=\"t\"/></d>"
    )
    #expect(try Workbook(archive.file).sheets.map(\.isHidden) == [true])
    archive.add("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
    #expect(throws: WorkbookFault.self) { try Workbook(archive.file) }
  }
}
