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

  @Test("Titles, paragraphs, headings, items and typed lines, without their marks; nothing that is a reference alone")
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

  @Test("A corrections block gives its values, in whatever form YAML has them; what goes over several lines is named")
  func corrections() throws {
    let text = """
      ```corrections
      - {issue: 1, printed: "61,709 dead", right: 'the ministry''s 48,297', reason: a slip}
      - issue: 1
        printed: one
        right: >
          two
          lines
        reason: another
      ```

      """
    let file = TextFile(name: "report.md", bytes: Array(text.utf8))
    let texts = DocumentTexts(file)
    #expect(texts.texts.map(\.text) == ["61,709 dead", "the ministry's 48,297", "a slip", "one", "another"])
    #expect(texts.leftOut.map(\.line) == [5])
    let translations = Dictionary(uniqueKeysWithValues: texts.texts.map { ($0, "\"\($0.text)\": X") })
    let bytes = texts.translated(translations, isReport: true)
    let again = DocumentTexts(TextFile(name: "report.md", bytes: bytes))
    #expect(again.texts.map(\.text) == texts.texts.map { "\"\($0.text)\": X" })
  }

  @Test("Code in a line opens no block, and a block ends with as many marks as it began")
  func fences() {
    func texts(_ text: String) -> [String] {
      DocumentTexts(TextFile(name: "report.md", bytes: Array(text.utf8))).texts.map(\.text)
    }
    #expect(texts("```a``` is code\n\nWords\n") == ["```a``` is code", "Words"])
    #expect(texts("````names\n```\nInside\n````\n\nWords\n") == ["Words"])
    #expect(texts("~~~names\n```\nInside\n~~~\nWords\n") == ["Words"])
  }

  @Test("A translation that would be something else than its text is a fault; one line of text stays one")
  func faults() throws {
    let texts = DocumentTexts(Self.report)
    let paragraph = try #require(texts.texts.first { $0.text.hasPrefix("A lead") })
    for translation in ["One\n\nTwo", "One\n- Two", "# One", "One\n```\nTwo", "> One", "1. One"] {
      #expect(DocumentTexts.fault(in: translation, of: paragraph) != nil, "\(translation)")
    }
    for translation in ["One\nTwo", "One -\nTwo"] {
      #expect(DocumentTexts.fault(in: translation, of: paragraph) == nil, "\(translation)")
    }
    let title = try #require(texts.texts.first { $0.key == "title" })
    #expect(DocumentTexts.fault(in: "# One", of: title) == nil)
    let heading = try #require(texts.texts.first { $0.text == "What comes next" })
    let written = texts.translated([heading: "What\ncomes"], isReport: true)
    #expect(String(decoding: written, as: UTF8.self).contains("## What comes\n"))
    let quotation = DocumentTexts(TextFile(name: "report.md", bytes: Array("> One\n> Two\n".utf8)))
    let quoted = try #require(quotation.texts.first)
    #expect(DocumentTexts.fault(in: "Un\n> Deux", of: quoted) == nil)
  }
}
