import SeededRandom
import Testing
import WorkbookTestSupport

@testable import Workbooks

/// Cells that are read in one go, and the same written in another way, which are read element by element.
@Suite("Cells of the usual form")
struct PlainCellsTests {
  private static let formats = ["yyyy-mm-dd", "mmm yy", "0.0%", "yyyy", "h:mm"]
  private static let texts = [
    "<t>Goma</t>", "<t>a, b</t>", "<r><t>c</t></r><r><t>d</t></r>", "<t xml:space=\"preserve\"> e </t>",
    "<t>f &amp; g</t>", "<t/>", "<t>say \"h\"\ni</t>", "<t>_x0041_</t>", "<t>j_k</t>",
  ]
  private static let values = [
    "7", "48291", "0", "-0", "-5", "0.3", "0.30000000000000004", "1.50", "1E3", "45706", "45706.5", "60", "3000000",
    "123456789012345", "1234567890123456789", " 8 ", "",
  ]
  private static let inlines = [
    "e1", "North, upper", "say &quot;no&quot;", "_x0042_", "a\nb", "", "نص", "5 &lt; 6", "a_b",
  ]

  private func rows(_ count: Int, _ random: inout SplitMix64) -> String {
    var rows = ""
    var number = 0
    for _ in 0..<count {
      number += Int.random(in: 0..<20, using: &random) == 0 ? 3 : 1
      let isHidden = Int.random(in: 0..<15, using: &random) == 0
      rows += "<row r=\"\(number)\" spans=\"1:6\" hidden=\"\(isHidden ? 1 : 0)\">"
      for column in ["A", "B", "C", "D", "E", "AB"] where Int.random(in: 0..<6, using: &random) > 0 {
        rows += cell("\(column)\(number)", &random)
        if Int.random(in: 0..<30, using: &random) == 0 { rows += "\n " }
      }
      rows += "</row>"
      if Int.random(in: 0..<8, using: &random) == 0 { rows += "\n" }
    }
    return rows
  }

  private func cell(_ name: String, _ random: inout SplitMix64) -> String {
    let style = Int.random(in: 0..<8, using: &random)
    let attributes = "r=\"\(name)\"" + (style > 0 ? " s=\"\(style - 1)\"" : "")
    let value = random.pick(Self.values)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return "<c \(attributes)/>"
    case 1: return "<c \(attributes)></c>"
    case 2: return "<c \(attributes) t=\"b\"><v>1</v></c>"
    case 3: return "<c \(attributes) t=\"e\"><v>#N/A</v></c>"
    case 4: return "<c \(attributes)><f>A1+1</f><v>\(value)</v></c>"
    case 5: return "<c \(attributes) t=\"s\"><v>\(random.pick(Self.texts.indices))</v></c>"
    case 6:
      return "<c \(attributes) t=\"inlineStr\"><is><t>\(random.pick(Self.inlines))</t></is></c>"
    case 7: return "<c \(attributes) t=\"n\"><v>\(value)</v></c>"
    default: return "<c \(attributes)><v>\(value)</v></c>"
    }
  }

  private func content(_ rows: String) throws -> SheetContent {
    let workbook = try Workbook(TestArchive.office(rows: rows, texts: Self.texts, formats: Self.formats))
    return try workbook.content(of: workbook.sheets[0])
  }

  @Test("say what they say when they are read element by element", arguments: 1...6 as ClosedRange<UInt64>)
  func equal(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let rows = rows(1500, &random)
    let (plain, other) = (try content(rows), try content(rows.replacing("\"", with: "'")))
    #expect(plain.text == other.text)
    #expect(!plain.text.isEmpty)
    #expect(plain.hiddenRows == other.hiddenRows && !plain.hiddenRows.isEmpty)
    #expect(
      plain.faults.map(\.row) == other.faults.map(\.row) && plain.faults.map(\.column) == other.faults.map(\.column))
  }

  @Test("end anywhere without a trap")
  func cut() throws {
    var random = SplitMix64(state: 9)
    let rows = Array(rows(12, &random).utf8)
    for count in rows.indices {
      let part = String(decoding: rows[..<count], as: UTF8.self)
      _ = try? content(part)
      _ = try? content(part + "<row r=\"90\"><c r=\"A90\"><v>1</v></c></row>")
    }
  }

  @Test(
    "are refused where cells of any form are",
    arguments: [
      "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
      "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1.0</v></c></row>",
      "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>",
    ])
  func refused(rows: String) {
    #expect(throws: WorkbookFault.self) { try content(rows) }
  }

  @Test("all rows are as wide as the widest, whatever comes first, and empty ones stay empty")
  func widths() throws {
    var random = SplitMix64(state: 3)
    for _ in 0..<20 {
      var (rows, lines): (String, [[String]]) = ("", [])
      for row in 1...40 {
        let cells = (0..<Int.random(in: 0...9, using: &random)).map { $0 % 3 == 1 ? "" : "\(row)\($0)" }
        let names = ["A", "B", "C", "D", "E", "F", "G", "H", "I"]
        let xml = zip(names, cells).map { $1.isEmpty ? "" : "<c r=\"\($0)\(row)\"><v>\($1)</v></c>" }
        rows += "<row r=\"\(row)\">\(xml.joined())</row>"
        lines.append(cells)
      }
      let width = lines.map { $0.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0 }.max() ?? 0
      let last = lines.lastIndex { $0.contains { !$0.isEmpty } } ?? 0
      let expected = lines[...last].map { cells -> String in
        guard cells.contains(where: { !$0.isEmpty }) else { return "\n" }
        return (0..<width).map { $0 < cells.count ? cells[$0] : "" }.joined(separator: ",") + "\n"
      }
      #expect(String(decoding: try content(rows).text, as: UTF8.self) == expected.joined())
    }
  }
}
