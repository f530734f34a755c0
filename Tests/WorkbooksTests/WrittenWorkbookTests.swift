import SourceText
import Testing

@testable import Workbooks

/// Workbooks that are written, read by the reader of workbooks and part by part.
struct WrittenWorkbookTests {
  private static func workbook(_ rows: [[WrittenCell]], columns: [String] = ["a", "b"]) -> WrittenWorkbook {
    WrittenWorkbook(
      sheets: [WrittenWorkbook.Sheet(name: "data", columns: columns, rows: rows)],
      properties: WrittenWorkbook.Properties(
        title: "A <title>", author: "", program: "sitrep", day: Day(number: 20_139), origin: "An output"))
  }

  private static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let part = try ZipArchive(bytes).part(name)
    var text = [UInt8](repeating: 0, count: part.size)
    let count = try text.withUnsafeMutableBytes { try part.read(into: $0) }
    return String(decoding: text[..<count], as: UTF8.self)
  }

  @Test("Texts, numbers and days are read as they were written")
  func readBack() throws {
    let bytes = try Self.workbook([
      [.text("=1+1"), .number(DecimalNumber(digits: 48_291))],
      [.text("a & \"b\" <c>\n\u{202E}d  "), .number(DecimalNumber(digits: -175, scale: 2))],
      [.text(""), .day(Day(number: 20_139))],
      [.text("_x0041_ 007"), .text("0.1")],
    ]).file()
    let workbook = try Workbook(bytes)
    #expect(workbook.sheets.map(\.name) == ["data"])
    let content = try workbook.content(of: workbook.sheets[0])
    // A break within a cell is one that ends no row.
    #expect(
      String(decoding: content.text, as: UTF8.self) == """
        a,b
        =1+1,48291
        "a & ""b"" <c>\r\u{202E}d  ",-1.75
        ,2025-02-20
        _x0041_ 007,0.1

        """)
    #expect(content.faults.isEmpty)
  }

  @Test("A cell is a number or a day where its text is one in whole, and no digit is lost")
  func kinds() {
    #expect(WrittenCell("48291", as: .number) == .number(DecimalNumber(digits: 48_291)))
    #expect(WrittenCell("-0.5", as: .number) == .number(DecimalNumber(digits: -5, scale: 1)))
    #expect(WrittenCell("2025-02-20", as: .day) == .day(Day(number: 20_139)))
    for text in ["", "12,345", "1e5", "about 7", "1234567890123456", "=1", "007"] {
      #expect(WrittenCell(text, as: .number) == .text(text), "\(text)")
    }
    for text in ["", "2025-02", "2025-02-18|2025-02-20", "1899-12-31", "1900-02-28"] {
      #expect(WrittenCell(text, as: .day) == .text(text), "\(text)")
    }
    #expect(WrittenCell("48291", as: .text) == .text("48291"))
  }

  @Test("What XML cannot hold is written as the format writes it, and a text that looks so is told apart")
  func escapes() throws {
    let bytes = try Self.workbook([[.text("a\u{1}b\u{B}c\rd\u{FFFF}"), .text("_x0001_ _X00ff_ _x001_")]]).file()
    let texts = try Self.part("xl/sharedStrings.xml", of: bytes)
    #expect(texts.contains(">a_x0001_b_x000B_c_x000D_d_xFFFF_</t>"), "\(texts)")
    #expect(texts.contains(">_x005F_x0001_ _x005F_X00ff_ _x001_</t>"), "\(texts)")
    #expect(try Self.part("docProps/core.xml", of: bytes).contains("<dc:title>A &lt;title&gt;</dc:title>"))
  }

  @Test("A sheet is a table with filters, also without a row; there is no formula in it")
  func tables() throws {
    for rows in [[], [[WrittenCell.text("=SUM(A1:A9)"), .text("+1")]]] {
      let bytes = try Self.workbook(rows).file()
      let table = try Self.part("xl/tables/table1.xml", of: bytes)
      #expect(table.contains("ref=\"A1:B2\"") && table.contains("<autoFilter ref=\"A1:B2\"/>"), "\(table)")
      let sheet = try Self.part("xl/worksheets/sheet1.xml", of: bytes)
      #expect(!sheet.contains("<f") && sheet.contains("<tablePart r:id=\"rId1\"/>"), "\(sheet)")
      #expect(try Self.part("[Content_Types].xml", of: bytes).contains("PartName=\"/xl/tables/table1.xml\""))
    }
  }

  @Test("On paper a sheet lies across, with all of its columns beside each other and their names on each page")
  func paper() throws {
    var named = Self.workbook([[.text("a")]])
    named.sheets[0].name = "Mary's data"
    #expect(
      try Self.part("xl/workbook.xml", of: named.file()).contains(
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Mary''s data'!$1:$1</definedName>"))
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: Self.workbook([[.text("a")]]).file())
    #expect(sheet.contains("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension"))
    #expect(
      sheet.contains("<pageSetup orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/><tableParts"), "\(sheet)"
    )
  }

  @Test("A text of ten thousand letters is whole; one that no cell holds is cut, and counted")
  func longTexts() throws {
    let long = String(repeating: "a", count: 10_000)
    let longest = String(repeating: "😀", count: 20_000)
    let workbook = Self.workbook([[.text(long), .text(longest)]])
    #expect(workbook.cutCells == 1)
    let texts = try Self.part("xl/sharedStrings.xml", of: workbook.file())
    #expect(texts.contains(">\(long)<") && texts.contains(">\(String(repeating: "😀", count: 16_383))…<"))
  }

  @Test("The same content gives the same bytes, whatever the time zone, and says that it is an output")
  func bytes() throws {
    let workbook = Self.workbook([[.text("a"), .text("b")]])
    let bytes = try workbook.file()
    #expect(try workbook.file() == bytes)
    #expect(try Workbook(bytes).isOutput)
    var other = workbook
    other.properties = nil
    #expect(try !Workbook(other.file()).isOutput)
    // 1 January 1980, midnight.
    #expect(bytes[10..<14] == [0, 0, 0x21, 0])
  }

  @Test("An archive holds its parts in their order, packed or as they are, and empty ones too")
  func archive() throws {
    var archive = ArchiveWriter()
    archive.add("b.txt", Array("second\n".utf8))
    archive.add("a/é.bin", [1, 2, 3], isPacked: true)
    archive.add("c", [])
    let bytes = try archive.file()
    #expect(try Self.part("b.txt", of: bytes) == "second\n")
    #expect(try Self.part("a/é.bin", of: bytes) == "\u{1}\u{2}\u{3}")
    #expect(try ZipArchive(bytes).part("c").size == 0)
  }
}
