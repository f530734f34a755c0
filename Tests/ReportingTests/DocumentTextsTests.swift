import Reporting
import SourceText
import Testing

@Suite("The texts of a document for a translator")
struct DocumentTextsTests {
  private static let report = TextFile(
    name: "report.md",
    bytes: Array(
      """
      ---
      title: The "toll"
      date: 2025-02-20
      ---
      A lead of
      two lines: {deaths}.

      ```key-figures
      deaths
      ```

      ## What comes next
      ![](chart:toll)

      ```next
      2025-03-01: The first phase ends {@un}
      ```

      - One item
      - {deaths}
      - Another item

      <!-- allow: typed-number -->
      """.utf8))

  @Test("Titles, paragraphs, headings, items and typed lines, without their marks; no references, charts or names of blocks")
  func texts() {
    let texts = DocumentTexts(Self.report).texts
    #expect(
      texts.map(\.text) == [
        "The \"toll\"", "A lead of\ntwo lines: {deaths}.", "What comes next", "The first phase ends {@un}", "One item",
        "Another item",
      ])
    #expect(texts.map(\.key) == ["title", nil, nil, nil, nil, nil])
    #expect(texts.map(\.location.line) == [2, 5, 12, 16, 19, 21])
  }

  @Test("With all texts as they are, the body is what it was; the front matter has what is text")
  func translated() {
    let texts = DocumentTexts(Self.report)
    let same = Dictionary(uniqueKeysWithValues: texts.texts.map { ($0, $0.text) })
    let whole = String(decoding: texts.translated(same, isReport: true), as: UTF8.self)
    let body = String(decoding: Self.report.bytes, as: UTF8.self).split(separator: "---\n").last ?? ""
    #expect(whole == "---\ntitle: \"The \\\"toll\\\"\"\nreview: pending\n---\n\(body)")
  }

  @Test("Lines of Windows, empty documents and fences that nothing closes are no trap")
  func edges() {
    func texts(_ text: String) -> [String] {
      DocumentTexts(TextFile(name: "summary.md", bytes: Array(text.utf8))).texts.map(\.text)
    }
    #expect(texts("").isEmpty)
    #expect(texts("One\r\n\r\n> Two\r\n> lines\r\n") == ["One", "Two\n> lines"])
    #expect(texts("```names\nWords").isEmpty)
    #expect(texts("---\ntitle: [") == ["---\ntitle: ["])
  }
}
