import Testing

@testable import SourceText

struct KnownTextsTests {
  /// The rows of a table with the columns `text` and `other`.
  func rows(_ texts: [String]) -> [TableRow] {
    let lines = ["text,other"] + texts.map { DelimitedText.line([$0, "x"]) }
    var reader = TableReader(
      file: file("x.csv", lines.joined(separator: "\n")),
      columns: .init(required: ["text", "other"], optional: []))
    var rows: [TableRow] = []
    while let row = reader.next() { rows.append(row) }
    return rows
  }

  @Test("Texts of up to 32 bytes are known again, others never by mistake")
  func shortAndLongTexts() {
    let texts = (1...40).flatMap { length in
      let base = [Character](repeating: "a", count: length)
      return [String(base)] + base.indices.map { place in String(base.indices.map { $0 == place ? "b" : "a" }) }
    }
    var known = KnownTexts()
    let rows = rows(texts)
    #expect(rows.count == texts.count)
    for (position, row) in rows.enumerated() {
      #expect(known.position(of: "text", in: row) == nil)
      known.insert(position, for: "text", in: row)
    }
    for (position, (text, row)) in zip(texts, rows).enumerated() {
      let isNearTheEnd = row.start + 32 > row.text.file.bytes.count
      #expect(known.position(of: "text", in: row) == (text.utf8.count > 32 || isNearTheEnd ? nil : position))
    }
  }

  @Test func emptyAndQuotedCellsAndColumnsThatAreNotThereAreNotKnown() {
    var known = KnownTexts()
    // The last row keeps the others from the end of the file.
    let rows = rows(["", "say \"no\" to this", "plain, in quotes", String(repeating: "x", count: 40)])
    for row in rows { known.insert(1, for: "text", in: row) }
    #expect(rows.map { known.position(of: "text", in: $0) } == [nil, nil, 1, nil])
    #expect(rows.allSatisfy { known.position(of: "absent", in: $0) == nil })
  }

  @Test func theFirstPositionOfATextStays() {
    var known = KnownTexts()
    let row = rows(["one", String(repeating: "x", count: 40)])[0]
    known.insert(1, for: "text", in: row)
    known.insert(2, for: "text", in: row)
    #expect(known.position(of: "text", in: row) == 1)
  }
}
