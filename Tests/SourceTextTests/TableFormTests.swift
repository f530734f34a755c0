import Testing

@testable import SourceText

/// What is said of tables that are none: the cause, once, with what can be done.
struct TableFormTests {
  private func faults(_ text: String) -> [String] {
    let file = TextFile(name: "a.csv", bytes: Array(text.utf8))
    var reader = TableReader(file: file, columns: .init(required: ["id", "name"], optional: ["kind"]))
    while reader.next() != nil {}
    return reader.faults.map {
      "\($0.location.line):\($0.location.column) \($0.severity.rawValue) \($0.rule.rawValue): \($0.message)"
    }
  }

  @Test(
    "Each cause is said once",
    arguments: [
      ("\n", "1:1 error missing-column: the first line is empty; the header names the columns: id, name"),
      (
        " , \nid,name\na,b\n",
        "1:1 error missing-column: the first line is empty; the header names the columns: id, name"
      ),
      (
        "sep=;\nid;name\na;b\n",
        "1:1 error missing-column: delete the line “sep=…”, which a spreadsheet has written above the header; the header names the columns: id, name"
      ),
      (
        "id|name\na|b\n",
        "1:1 error missing-column: the cells are parted by upright strokes; save the file with commas, or bring it in with sitrep import; the header names the columns: id, name"
      ),
      ("Id,name\na,b\n", "1:1 error missing-column: the column “id” is missing; is it “Id”? Then rename that"),
      ("id,names\na,b\n", "1:4 error missing-column: the column “name” is missing; is it “names”? Then rename that"),
      ("id,name,names\na,b,c\n", "1:9 warning unknown-column: the column “names” is not read; did you mean “name”?"),
      (
        "id,name\na,b,,\n",
        "2:5 error field-count: this row has 4 fields and the header 2; delete the empty ones at its end, or, if cells have moved, the one before them"
      ),
      (
        "id,name\na,b,c\n",
        "2:5 error field-count: this row has 3 fields and the header 2; put texts that hold a separator in double quotes"
      ),
      (
        "id;name\na,b\n",
        "2:4 error field-count: this row has 1 field and the header 2; its cells are parted by commas, and those of the header by semicolons: use one for both"
      ),
      (
        "id,name\na\tb\n",
        "2:4 error field-count: this row has 1 field and the header 2; its cells are parted by tabs, and those of the header by commas: use one for both"
      ),
      ("id,name\na\n", "2:2 error field-count: this row has 1 field and the header 2; add the missing separators"),
      (
        "PK\u{3}\u{4}\u{14}",
        "1:1 error bad-file: this file is a workbook or an archive and no text, whatever its name; save it in the spreadsheet as “CSV UTF-8”"
      ),
    ])
  func causes(of text: String, are expected: String) {
    #expect(faults(text) == [expected])
  }

  @Test func likeCellsAreOneFaultAndOthersAreTheirOwn() {
    func fault(_ line: Int, _ cell: String, _ cause: String) -> Diagnostic {
      Diagnostic(
        .error, .badNumber, at: SourceLocation(file: "a.csv", line: line, column: 1),
        "“\(cell)” is no number: \(cause)",
        column: "value")
    }
    let faults =
      (2...9).map { fault($0, "\($0)%", "“%” is no part of one") }
      + [fault(10, "$6", "“$” is no part of one"), fault(11, "n/a", "“n/a” is no part of one")]
    #expect(
      faults.withoutRepetition.map(\.message) == [
        "“2%” is no number: “%” is no part of one (8 such cells in the column value, first in lines 2, 3, 4)",
        "“$6” is no number: “$” is no part of one", "“n/a” is no number: “n/a” is no part of one",
      ])
    let causes = (2...99).map { fault($0, "\($0)x", "“x\($0)” is no part of one") }
    #expect(causes.withoutRepetition.count == 1)
  }
}
