import Testing

@testable import DeckWriting

/// Formats that give a value the words of its label.
struct NumberWordsTests {
  @Test(
    "The words stand around the number, which follows its value",
    arguments: [
      ("48,291", 48_291.0, "#,##0"), ("6 (announced)", 6, "#,##0\" (announced)\""),
      ("8,525 (25 of 31 days)", 8525, "#,##0\" (25 of 31 days)\""), ("$53.2 bn", 53.2, "\"$\"#,##0.0\" bn\""),
      ("about 61,709 est.", 61_709, "\"about \"#,##0\" est.\""), ("$1.5 bn", 1_500_000_000, "\"$\"#,##0.0,,,\" bn\""),
      ("12 \"q\" x", 12, "#,##0\" \"\\\"\"q\"\\\"\" x\""), ("1.75", 1.75, "#,##0.00"),
    ])
  func formats(text: String, value: Double, format: String) {
    let parts = (NumberWords.format(text, of: value) ?? "").split(separator: ";")
    #expect(parts.first.map(String.init) == format)
  }

  @Test("Groups that are parted by another sign than a comma stay so, whatever the size of the value")
  func groups() {
    #expect(
      NumberWords.format("48\u{202F}291", of: 48_291)
        == "[>=1000000]#\"\u{202F}\"###\"\u{202F}\"##0;[>=1000]#\"\u{202F}\"##0;0")
  }

  @Test(
    "No format has decimals behind a comma everywhere: words with them are a text, an axis has the sign of its reader")
  func decimalCommas() {
    #expect(NumberWords.format("53,2\u{A0}Md\u{A0}$", of: 53.2) == nil)
    #expect(
      NumberWords.format("53,2\u{A0}Md\u{A0}$", of: 53.2, ofAxis: true)?.hasPrefix("#,##0.0\"\u{A0}Md\u{A0}$\"") == true
    )
    #expect(NumberWords.format("48.291", of: 48_291) != nil)
  }

  @Test("Below zero the sign is that of the words")
  func negative() {
    #expect(NumberWords.format("\u{2212}5", of: -5) == "#,##0;\"\u{2212}\"#,##0")
    #expect(NumberWords.format("5", of: -5) == nil)
  }

  @Test(
    "Words that hold the value in no such form have no format", arguments: ["", "not reported", "٤٨٬٢٩١", "7 of 9"])
  func none(text: String) { #expect(NumberWords.format(text, of: 48_291) == nil) }
}
