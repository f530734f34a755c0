import Testing
import WorkbookTestSupport

@testable import Workbooks

@Suite("Sheets of .xlsx")
struct OfficeSheetTests {
  private func content(_ file: [UInt8]) throws -> SheetContent {
    let workbook = try Workbook(file)
    return try workbook.content(of: try #require(workbook.sheets.first))
  }

  private func text(_ file: [UInt8]) throws -> String { String(decoding: try content(file).text, as: UTF8.self) }

  @Test("line N is row N, and all rows are as wide as the widest")
  func rows() throws {
    let file = TestArchive.office(
      rows: """
        <row r="2"><c r="A2"><v>1</v></c></row><row r="3"/>
        <row r="5"><c r="B5"><v>2</v></c><c r="D5"><v>3</v></c></row><row r="6"><c r="A6"><v>4</v></c></row>
        """)
    #expect(try text(file) == "\n1,,,\n\n\n,2,,3\n4,,,\n")
  }

  @Test("cells without names follow each other")
  func unnamed() throws {
    let file = TestArchive.office(rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")
    #expect(try text(file) == "1,2\n3,\n")
  }

  @Test("texts are shared, their own, formatted, of formulas, and logical")
  func texts() throws {
    let file = TestArchive.office(
      rows: """
        <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>in &amp; out</t></is></c>\
        <c r="C1" t="str"><f>A1&amp;"x"</f><v>made</v></c><c r="D1" t="b"><v>1</v></c>\
        <c r="E1" t="s"><v>0</v></c><c r="F1" t="s"><v>2</v></c></row>
        """,
      texts: [
        "<r><rPr/><t>Bei</t></r><r><t>rut</t></r><rPh sb=\"0\"><t>no</t></rPh>",
        "<t>a, \"b\"</t>", "<t><![CDATA[<5]]></t>",
      ])
    #expect(try text(file) == "\"a, \"\"b\"\"\",in & out,made,TRUE,Beirut,<5\n")
  }

  @Test("a line break in a cell is a carriage return, in quotes")
  func lineBreaks() throws {
    let file = TestArchive.office(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>",
      texts: ["<t>one\ntwo</t>", "<t>one_x000D_\ntwo &#10;_x0041_</t>"])
    #expect(try text(file) == "\"one\rtwo\",\"one\rtwo \rA\"\n")
  }

  @Test(
    "numbers have fifteen digits and no exponent",
    arguments: [
      ("48291", "48291"), ("0.30000000000000004", "0.3"), ("1.2345678901234566E-2", "0.0123456789012346"),
      ("5.32E10", "53200000000"), ("-1.5", "-1.5"), ("99999999999999999", "100000000000000000"), ("1E300", "1E300"),
      ("0", "0"), ("-0", "0"), ("-5", "-5"), ("-0.5", "-0.5"), ("1.50", "1.5"), (".5", "0.5"), ("5.", "5"), ("+5", "5"),
      ("123456789012345", "123456789012345"), ("0.12345678901234", "0.12345678901234"), ("-05", "-5"),
      ("12345678901234567890", "12345678901234600000"), ("1e", "1e"),
    ])
  func numbers(saved: String, shown: String) throws {
    #expect(try text(TestArchive.office(rows: "<row r=\"1\"><c r=\"A1\"><v>\(saved)</v></c></row>")) == "\(shown)\n")
  }

  @Test(
    "formats of any locale say what is a date, a month, a time, or percent",
    arguments: [
      ("yyyy-mm-dd", "45706", "2025-02-18"), ("[$-407]d. mmmm yyyy;@", "45706", "2025-02-18"),
      ("mmm yy", "45689", "2025-02"), ("yyyy", "45689", "2025"), ("dd/mm/yyyy hh:mm", "45706.5", "2025-02-18T12:00"),
      ("dd/mm/yyyy hh:mm", "45706", "2025-02-18"), ("h:mm AM/PM", "0.75", "18:00"), ("[h]:mm", "1.5", "36:00"),
      ("mm:ss", "0.5", "12:00"), ("0.0%", "0.4567", "45.67%"), ("0%", "0.29", "29%"),
      ("#,##0 \\d", "45706", "45706"), ("0.00E+00", "45706", "45706"), ("&quot;day &quot;0", "7", "7"),
      ("[Red]#,##0", "45706", "45706"), ("General", "45706", "45706"), ("d", "45706", "2025-02-18"),
      ("yyyy-mm-dd", "60", "1900-02-29"), ("yyyy-mm-dd", "59", "1900-02-28"), ("yyyy-mm-dd", "1", "1900-01-01"),
      ("yyyy-mm-dd", "-4", "-4"), ("[$-407]d.\\ mmm\\ yy", "45706", "2025-02-18"),
      ("[$-F800]dddd, mmmm dd, yyyy", "45706", "2025-02-18"),
      ("[$-40C]mmmm\\ yyyy;@", "45689", "2025-02"), ("_-* #,##0.00\\ [$€-407]_-", "12.5", "12.5"),
      ("yyyy-mm-dd", "2958465", "9999-12-31"),
      ("yyyy-mm-dd", "2958466", "2958466"), ("yyyy\"年\"m\"月\"", "45689", "2025-02"),
    ])
  func formats(code: String, saved: String, shown: String) throws {
    let file = TestArchive.office(
      rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(saved)</v></c></row>",
      formats: [code.replacing("\"", with: "&quot;")])
    #expect(try text(file) == "\(shown)\n")
  }

  @Test("days count from 1904 where the workbook says so")
  func macintosh() throws {
    let file = TestArchive.office(
      rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44244</v></c></row>", formats: ["d/m/yy"], properties: "date1904=\"1\""
    )
    #expect(try text(file) == "2025-02-18\n")
  }

  @Test("errors and formulas without a result are faults of their cells")
  func faults() throws {
    let content = try content(
      TestArchive.office(
        rows: """
          <row r="3"><c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D3"><f>SUM(A1:A2)</f></c><c r="E3"><v>5</v></c>\
          <c r="F3"><f>E3*2</f><v/></c><c r="G3" t="n"><f>E3*2</f><v></v></c><c r="H3" t="str"><f>""</f><v></v></c></row>
          """))
    #expect(content.faults.map { "\($0.row):\($0.column)" } == ["3:3", "3:4", "3:6", "3:7"])
    #expect(content.faults[0].message.contains("#DIV/0!"))
    #expect(String(decoding: content.text, as: UTF8.self) == "\n\n,,,,5\n")
  }

  @Test("merged, hidden and filtered cells are told")
  func unseen() throws {
    let content = try content(
      TestArchive.office(
        rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"/><row r=\"3\" hidden=\"true\"/>",
        behind: "<mergeCells><mergeCell ref=\"B2:B4\"/></mergeCells>",
        before: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"))
    #expect(content.merged == [CellRange(rows: 2...4, columns: 2...2)])
    #expect(content.hiddenRows == [2...3])
    #expect(content.hiddenColumns == [2...3])
  }

  @Test("workbooks of the strict form have days as texts, other prefixes, and truth in words")
  func strict() throws {
    var archive = TestArchive()
    let relations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    archive.add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" Target=\"/XL/book.xml\"/></Relationships>"
    )
    archive.add(
      "xl/book.xml",
      "<x:workbook xmlns:x=\"y\" xmlns:q=\"\(relations)\"><x:sheets><x:sheet name=\"A\" sheetId=\"1\" q:id=\"b\"/></x:sheets></x:workbook>"
    )
    archive.add(
      "xl/_rels/book.xml.rels",
      "<Relationships><Relationship Id=\"b\" Type=\"\(relations)/worksheet\" Target=\"/xl/worksheets/Sheet1.xml\"/><Relationship Id=\"c\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/></Relationships>"
    )
    archive.add(
      "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"17\"/></cellXfs></styleSheet>")
    archive.add(
      "xl/worksheets/sheet1.xml",
      """
      <worksheet><sheetData><row r="1"><c r="A1" t="d"><v>2025-02-18T00:00:00.000</v></c><c r="B1" t="d"><v>2025-02-18</v></c>\
      <c r="C1" t="d"><v>2025-02-18T12:30:00Z</v></c><c r="D1" s="1" t="d"><v>2025-02-01T00:00:00</v></c>\
      <c r="E1" t="b"><v>false</v></c><c r="F1" t="b"><v>true</v></c></row></sheetData></worksheet>
      """)
    #expect(try text(archive.file) == "2025-02-18,2025-02-18,2025-02-18T12:30:00,2025-02,FALSE,TRUE\n")
  }

  @Test("prefixes, comments and signs in attributes do not matter")
  func forms() throws {
    let file = TestArchive.office(
      rows: "<!-- > --><x:row r='1' x='a>b'><x:c r='A1' t='inlineStr'><x:is><x:t>&#x41;&lt;</x:t></x:is></x:c></x:row>")
    #expect(try text(file) == "A<\n")
  }
}

@Suite("Workbooks that are not as they should be")
struct DamagedWorkbookTests {
  @Test(
    "what is no sheet is refused",
    arguments: [
      "<row r=\"1\"><c r=\"A1\"><v>1</v></row>",
      "<row r=\"2\"><c r=\"A2\"/></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
      "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
      "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
      String(repeating: "<a>", count: 5000), "<row", "<![CDATA[", "<!DOCTYPE x>",
      "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
      "<row r=\"9999999\"><c r=\"A9999999\"><v>1</v></c></row>",
    ])
  func sheets(rows: String) throws {
    let workbook = try Workbook(TestArchive.office(rows: rows))
    let sheet = try #require(workbook.sheets.first)
    if rows.contains("A2\"/>") {
      #expect(try workbook.content(of: sheet).text == Array("1\n".utf8))
    } else {
      #expect(throws: WorkbookFault.self) { try workbook.content(of: sheet) }
    }
  }

  @Test("a document type is refused, whatever it defines")
  func documentType() {
    var archive = TestArchive()
    archive.add("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>")
    #expect(throws: WorkbookFault.self) { try Workbook(archive.file) }
  }

  @Test("what says that it unpacks to too much is not unpacked")
  func bomb() {
    var archive = TestArchive()
    archive.add("xl/workbook.xml", "<workbook/>", size: 1 << 30)
    let fault = #expect(throws: WorkbookFault.self) { try Workbook(archive.file) }
    #expect(fault?.message.contains("unpacks to more than 64 MiB") == true)
  }

  @Test("cells far from the others do not fill the memory")
  func far() throws {
    let rows = (1...20_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    let file = TestArchive.office(rows: rows + "<row r=\"20001\"><c r=\"XFD20001\"><v>1</v></c></row>")
    let workbook = try Workbook(file, limit: 1 << 20)
    let fault = #expect(throws: WorkbookFault.self) { try workbook.content(of: workbook.sheets[0]) }
    #expect(fault?.message.contains("far from its table") == true)
  }

  @Test("files of other forms are told how to be saved")
  func others() {
    for (bytes, word) in [
      ([0xD0, 0xCF, 0x11, 0xE0] as [UInt8], "password"), (Array("a,b".utf8), "no workbook"),
      ([0x50, 0x4B, 3, 4], "damaged"),
    ] {
      let fault = #expect(throws: WorkbookFault.self) { try Workbook(bytes) }
      #expect(fault?.message.contains(word) == true, "\(word)")
    }
    #expect(Workbook.advice(forFileNamed: "A.XLS")?.contains(".xlsx") == true)
    #expect(Workbook.advice(forFileNamed: "a.csv") == nil)
  }
}
