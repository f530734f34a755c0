import Content
import Drawing
import Testing

@testable import HTMLWriting

/// What somebody has typed, as a page may hold it.
struct HTMLTextTests {
  @Test(
    "Markup is letters, and what no reader sees is not there",
    arguments: [
      ("", ""), ("48,291", "48,291"), ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\" onclick=x & '", "&quot; onclick=x &amp; '"), ("a\u{0}b\u{1B}c", "abc"), ("a\u{2028}b", "a b"),
      ("\u{202E}evil\u{202C}", "evil"), ("\u{2067}א", "\u{2067}א\u{2069}"), ("a\u{2069}b", "ab"), ("\u{FEFF}x", "x"),
      ("&amp;", "&amp;amp;"), ("é — 北京", "é — 北京"), ("]]>", "]]&gt;"),
    ])
  func escaped(_ text: String, _ expected: String) {
    #expect(HTMLText.escaped(text) == expected)
  }

  @Test("Words that say their language have it, and its direction")
  func languages() {
    func page(_ code: String, _ text: String) -> String {
      var words = RichText.Span(text, isStrong: true)
      words.language = LanguageTag(code)
      return PageSample.page(PageSample.content([.paragraph(RichText([.init("Heridos: "), words]))]))
    }
    #expect(
      page("fr", "Blessés").contains(
        "Heridos: <strong><span lang=\"fr\" dir=\"ltr\">Blessés</span></strong>"))
    #expect(page("ar", "جرحى").contains("<span lang=\"ar\" dir=\"rtl\">جرحى</span>"))
  }

  @Test("Ten thousand letters are ten thousand letters")
  func long() {
    #expect(HTMLText.escaped(String(repeating: "<", count: 10_000)).utf8.count == 40_000)
  }

  @Test("An id leads to itself, whatever its letters are")
  func ids() {
    #expect(HTMLText.fragment("figure-1") == "#figure-1")
    #expect(HTMLText.fragment("source-a\"b") == "#source-a%22b")
    #expect(HTMLText.id("source a\nb") == "sourceab")
  }

  @Test("A file inside a page has no letter that could end it")
  func files() {
    #expect(
      HTMLText.dataAddress("a,\"b\"\n#é", mediaType: "text/csv") == "data:text/csv;charset=utf-8,a,%22b%22%0A%23%C3%A9")
  }
}
