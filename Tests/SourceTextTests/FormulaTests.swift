import Testing

@testable import SourceText

/// Texts of others are no formulas in the tables that are written, and are themselves again when these are read.
struct FormulaTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
    ("  =x", "'  =x"), (" \t-x", "' \t-x"), ("'=x", "''=x"), ("''@x", "'''@x"), ("=a,b", "\"'=a,b\""),
    ("-5", "-5"), ("-1234.5", "-1234.5"), ("5", "5"), ("", ""), ("'s-Hertogenbosch", "'s-Hertogenbosch"),
    ("a=b", "a=b"), ("—", "—"), (" x", "\" x\""), ("x ", "\"x \""), ("-5 people", "'-5 people"), ("-", "'-"),
  ])
  func formulasAreTexts(text: String, written: String) {
    #expect(DelimitedText.cell(text) == written)
  }

  @Test func allThatIsWrittenIsReadBack() {
    let signs = ["=", "+", "-", "@", "'", " ", "\t", "\r", "\n", "5", "x", "\"", ",", "."]
    for first in signs {
      for second in signs {
        for third in signs {
          let texts = [first + second + third, first, "end"]
          let table = DelimitedText(file: file("x.csv", DelimitedText.line(texts)), separator: UInt8(ascii: ","))
          var position = 0
          let (fields, fault) = table.record(at: &position)
          #expect(fault == nil)
          #expect(fields.map(table.writtenText) == texts)
        }
      }
    }
  }
}
