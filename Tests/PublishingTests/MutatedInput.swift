import SeededRandom
import WorkbookTestSupport

/// A table as somebody may have it, with something in it that is wrong: in its bytes, or in what its format is made of.
struct MutatedInput {
  let name: String
  let bytes: [UInt8]

  /// - Parameter seed: which says all of it.
  init(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let form = ["xlsx", "ods", "csv", "json"][Int(seed % 4)]
    name = "more.\(form)"
    switch form {
    case "xlsx": bytes = Self.archive(Self.officeParts, &random)
    case "ods": bytes = Self.archive(Self.openDocumentParts, &random)
    case "csv": bytes = Self.text(Self.csv, Self.csvPieces, &random)
    default: bytes = Self.text(random.pick([Self.records, Self.features]), Self.jsonPieces, &random)
    }
  }

  // MARK: - Mutations

  /// Of an archive its parts, which are packed anew, or its bytes.
  private static func archive(_ parts: [(name: String, text: String)], _ random: inout SplitMix64) -> [UInt8] {
    var parts = parts
    let isOfParts = Int.random(in: 0..<4, using: &random) > 0
    if isOfParts {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        // Most of what is read stands in the last one.
        let place =
          Int.random(in: 0..<3, using: &random) > 0 ? parts.count - 1 : random.pick(parts.indices)
        parts[place].text = String(decoding: text(parts[place].text, xmlPieces, &random), as: UTF8.self)
      }
    }
    var archive = TestArchive()
    for (place, part) in parts.enumerated() {
      let isLie = place == parts.count - 1 && Int.random(in: 0..<30, using: &random) == 0
      archive.add(
        part.name, part.text, size: isLie ? extremes.compactMap { Int($0) }.randomElement(using: &random) : nil)
    }
    return isOfParts ? archive.file : mutatedBytes(archive.file, &random)
  }

  private static func text(_ text: String, _ pieces: [String], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      bytes =
        Int.random(in: 0..<5, using: &random) == 0
        ? mutatedBytes(bytes, &random) : mutatedPieces(bytes, pieces, &random)
    }
    return bytes
  }

  private static func mutatedBytes(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0..<4, using: &random) where !bytes.isEmpty {
      let place = random.pick(bytes.indices)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
      case 3: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0...60, using: &random)))
      default: bytes[place] = random.pick(Array("<>\"&/0159A,;\n{}[]:".utf8))
      }
    }
    return bytes
  }

  /// Numbers, elements, rows and keys in the place of others, once too few, or a thousand times.
  private static func mutatedPieces(_ bytes: [UInt8], _ pieces: [String], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    guard let first = place(in: bytes, &random, where: isBorder) else { return Array(pieces[0].utf8) }
    var last = first
    for _ in 0..<Int.random(in: 1...24, using: &random) {
      guard let next = bytes[(last + 1)...].firstIndex(where: isBorder) else { break }
      last = next
    }
    let span = first..<(last > first ? last : bytes.count)
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      guard let place = place(in: bytes, &random, where: isDigit) else { return bytes }
      let end = bytes[place...].firstIndex { !isDigit($0) } ?? bytes.count
      bytes.replaceSubrange(place..<end, with: Array(random.pick(extremes).utf8))
    case 1: bytes.removeSubrange(span)
    case 2:
      let count = random.pick([1, 10, 1000])
      let one = Array(bytes[span])
      var many: [UInt8] = []
      for _ in 0..<count { many += one }
      bytes.insert(contentsOf: many, at: span.upperBound)
    case 3:
      bytes.insert(contentsOf: Array(bytes[span]), at: place(in: bytes, &random, where: isBorder) ?? first)
    case 4: bytes.insert(contentsOf: Array(random.pick(pieces).utf8), at: span.upperBound)
    default: bytes.replaceSubrange(span, with: Array(random.pick(pieces).utf8))
    }
    return bytes
  }

  /// The first byte of a kind from some place on: to look at all of them would take longer than to read the table.
  private static func place(
    in bytes: [UInt8], _ random: inout SplitMix64, where isWanted: (UInt8) -> Bool
  ) -> Int? {
    guard !bytes.isEmpty else { return nil }
    return bytes[random.pick(bytes.indices)...].firstIndex(where: isWanted) ?? bytes.firstIndex(where: isWanted)
  }

  private static func isBorder(_ byte: UInt8) -> Bool {
    switch byte {
    case 60, 62, 34, 44, 10, 123, 125, 91, 93: true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  // MARK: - Pieces

  private static let extremes = [
    "0", "1", "-1", "16384", "16385", "1048576", "1048577", "2147483648", "4294967295", "9223372036854775807",
    "99999999999999999999", "1e309", "1E-400", "0.1234567890123456789", "NaN",
  ]

  private static let xmlPieces =
    extremes + [
      "<c r=\"A1\" t=\"s\"><v>0</v></c>", "<c r=\"XFD1048576\"><v>1</v></c>",
      "<c t=\"inlineStr\"><is><t>x</t></is></c>",
      "<row r=\"3\">", "</row>", "<row hidden=\"1\"/>", "<c><f>A1</f></c>", "<c t=\"e\"><v>#N/A</v></c>", "<v>", "</v>",
      "<mergeCell ref=\"A1:XFD1048576\"/>", "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", " hidden=\"1\"", " s=\"1\"",
      " t=\"s\"", " t=\"d\"", " table:number-columns-repeated=\"16384\"", " table:number-rows-repeated=\"1048576\"",
      " table:number-rows-spanned=\"1048576\"", "<table:covered-table-cell/>", "<text:p>", "</text:p>",
      "<text:s text:c=\"99999\"/>",
      "<table:table table:name=\"indicators\">", "</table:table>", "&#0;", "&#x10FFFF;", "&amp;", "&lt", "_x000D_",
      "_x0000_",
      "_xD800_", "<![CDATA[a]]>", "<!-- - -->", "<!DOCTYPE a>", "<?x?>", "\"", "'", "\n", "\r\n", ",", "\u{FEFF}", "نص",
      "<a:b>",
      "<is><t xml:space=\"preserve\"> </t></is>", "<rPh><t>x</t></rPh>", "<f>1</f>", " r=\"A1\"", "/>", ">", "<",
    ]

  private static let csvPieces =
    extremes + [
      "\"", "\"\"", ",", ",,,,", "\n", "\r\n", "\r", ";", "\t", "\u{FEFF}", "\0", "indicator", "#date",
      "held,a,1,2025-02-18\n",
      "2025-02-30", "2025-01/2025-02", "unknown", "by 2025-02-01", "about 5", "48.291", "1,234,567", "Total",
      "\"a\nb\"",
      "sep=;\n", "withdrawn", "نص", "held@a on 2025-02-01 | none", "\u{200B}", "e\u{301}", "=1+1",
    ]

  private static let jsonPieces =
    extremes + [
      "{", "}", "[", "]", ",", ":", "\"", "null", "true", "[[[[[[[[[[", "{\"a\":", "\\u0000", "\\ud800", "\\",
      "\"value\": 1,",
      "[]", "{}", "\"\\u200b\"", "1.", "-", "\n{\"value\": 1}\n", String(repeating: "[", count: 5000),
    ]

  // MARK: - Tables

  private static let rows: [[String]] = [
    ["indicator", "source", "value", "as_of", "published", "group", "place"],
    ["held", "a", "59", "2025-02-18", "2025-02-19", "", "North"],
    ["held", "b", "61", "2025-02-18", "2025-02-19", "", "South"],
    ["needs", "c", "53.25", "2025-02-18", "2025-02-18", "", ""],
    ["trucks", "a", "1200", "2025-02-01/2025-02-07", "2025-02-19", "", ""],
    ["deaths", "c", "48291", "2025-02-18", "2025-02-18", "", ""],
    ["held_by_state", "a", "12", "2025-02-17", "2025-02-19", "women, girls", ""],
    ["held_by_state", "a", "9", "2025-02-17", "2025-02-19", "men", ""],
  ]

  private static let csv = rows.map { row in
    row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n"
  }.joined()

  private static let objects = rows.dropFirst().map { row in
    "{" + zip(rows[0], row).map { "\"\($0)\": \(Double($1) == nil ? "\"\($1)\"" : $1)" }.joined(separator: ", ") + "}"
  }

  private static let records = "[\n\(objects.joined(separator: ",\n"))\n]\n"

  private static let features =
    "{\"type\": \"FeatureCollection\", \"features\": ["
    + objects.map { "{\"type\": \"Feature\", \"geometry\": {\"coordinates\": [1, 2]}, \"properties\": \($0)}" }.joined(
      separator: ",\n") + "]}\n"

  private static let officeParts: [(name: String, text: String)] = {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let texts = rows[0] + ["held", "a", "b", "c", "North", "trucks", "deaths", "held_by_state", "needs"]
    func cell(_ text: String, _ name: String) -> String {
      if text.isEmpty { return "<c r=\"\(name)\" s=\"0\"/>" }
      if text.hasPrefix("2025-02-1"), text.count == 10 {
        return "<c r=\"\(name)\" s=\"1\"><v>\(45688 + (Int(text.suffix(2)) ?? 0))</v></c>"
      }
      if Double(text) != nil { return "<c r=\"\(name)\"><v>\(text)</v></c>" }
      if let place = texts.firstIndex(of: text) { return "<c r=\"\(name)\" t=\"s\"><v>\(place)</v></c>" }
      return "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    let cells = rows.enumerated().map { row, texts in
      "<row r=\"\(row + 1)\" spans=\"1:7\">"
        + texts.enumerated().map { cell($1, "\(["A", "B", "C", "D", "E", "F", "G"][$0])\(row + 1)") }.joined()
        + "</row>"
    }
    return [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"\(type)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook><workbookPr date1904=\"0\"/><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"\(type)/worksheet\" Target=\"sheet.xml\"/><Relationship Id=\"r2\" Type=\"\(type)/styles\" Target=\"styles.xml\"/><Relationship Id=\"r3\" Type=\"\(type)/sharedStrings\" Target=\"texts.xml\"/></Relationships>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"[$-407]d. mmm yy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>"
      ),
      ("xl/texts.xml", "<sst>\(texts.map { "<si><t>\($0)</t></si>" }.joined())<si><r><t>x</t></r></si></sst>"),
      (
        "xl/sheet.xml",
        "<worksheet><cols><col min=\"9\" max=\"9\" hidden=\"1\"/></cols><sheetData>\(cells.joined())</sheetData></worksheet>"
      ),
    ]
  }()

  private static let openDocumentParts: [(name: String, text: String)] = {
    func cell(_ text: String) -> String {
      if text.isEmpty { return "<table:table-cell table:number-columns-repeated=\"1\"/>" }
      let value =
        Double(text) != nil
        ? "office:value-type=\"float\" office:value=\"\(text)\""
        : text.hasPrefix("2025-02-1")
          ? "office:value-type=\"date\" table:style-name=\"m\" office:date-value=\"\(text)\""
          : "office:value-type=\"string\""
      return "<table:table-cell \(value)><text:p>\(text)</text:p></table:table-cell>"
    }
    let cells = rows.map { "<table:table-row>\($0.map(cell).joined())</table:table-row>" }.joined()
    return [
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      (
        "content.xml",
        "<office:document-content><office:automatic-styles><number:date-style style:name=\"N\"><number:day/><number:month/><number:year/></number:date-style><style:style style:name=\"m\" style:data-style-name=\"N\"/></office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"Data\"><table:table-column table:number-columns-repeated=\"7\"/>\(cells)<table:table-row table:number-rows-repeated=\"1048569\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
      ),
    ]
  }()
}
