import Drawing
import ProcessorTime
import Testing

@testable import Reporting

/// Which words of an edition are marked as being in the first language.
struct OriginalTextsTests {
  /// The words that are marked.
  private func marked(_ spans: [RichText.Span], of texts: [String]) -> [String] {
    let marked = OriginalTexts(texts, in: "fr").marked(RichText(spans))
    #expect(marked.string == RichText(spans).string)
    return marked.spans.filter { $0.language == LanguageTag("fr") }.map(\.text)
  }

  @Test(
    "A text that was not translated is marked wherever it stands, and nothing else",
    arguments: [
      ("Société de secours", ["Société de secours"], ["Société de secours"]),
      ("Fuente: Société de secours, al 2 de febrero", ["Société de secours"], ["Société de secours"]),
      // With blanks that hold, capitals and marks of direction as the edition writes them.
      ("المصدر: \u{2068}société\u{A0}de secours\u{2069}، حتى", ["Société de secours"], ["société\u{A0}de secours"]),
      ("Blessés graves", ["Blessés"], []), ("No se sabe; blessés: 12", ["Blessés"], ["blessés"]),
      ("12 camions (est.)", ["camions"], ["camions"]), ("Sociétés de secours", ["Société de secours"], []),
      ("La Nord: 5", ["Nord", "Nord Kivu"], []), ("Nord Kivu: 5; Nord", ["Nord", "Nord Kivu"], ["Nord Kivu", "Nord"]),
      ("Nord Kivus; Nord Kivu Est", ["Nord Kivu", "Nord Kivu Est", "Nord Kivu Est X"], ["Nord Kivu Est"]),
      ("Nord Kivu Sud", ["Nord Kivu", "Nord Kivu Est", "Nord Kivu Sudd"], ["Nord Kivu"]),
      // What stands between figures and own words.
      ("Libération de captifs, 12", ["Libération de [otages], {a@b}"], ["Libération de"]),
      ("de 5 a 6", ["de {a@b} a {c@d}"], []), ("Heridos", [], []), ("5 %", ["%"], []),
    ] as [(String, [String], [String])])
  func marks(text: String, texts: [String], expected: [String]) {
    #expect(marked([RichText.Span(text)], of: texts) == expected)
  }

  @Test("The looks of words stay, and what leads elsewhere is not parted")
  func looks() {
    let strong = RichText.Span("Grupo: Nord", isStrong: true)
    let spans = OriginalTexts(["Nord"], in: "fr").marked(RichText([strong])).spans
    #expect(spans.map(\.text) == ["Grupo: ", "Nord"] && spans.allSatisfy(\.isStrong))
    func link(_ text: String) -> RichText.Span { RichText.Span(text, link: .element("figure-1")) }
    #expect(marked([link("Grupo: Nord")], of: ["Nord"]).isEmpty)
    #expect(marked([link(" Nord")], of: ["Nord"]) == [" Nord"])
  }

  @Test("Eight times as many names take at most twenty times as long")
  func growth() {
    func seconds(_ count: Int) -> Double {
      let names = (0..<count).map { "Groupe de secours \(1_000_000 + $0)" }
      let start = processorTime()
      let texts = OriginalTexts(names, in: "fr")
      let marked = names.map { texts.marked(RichText("Fuente: \($0)")) }
      #expect(marked.allSatisfy { $0.spans.count == 2 })
      return processorTime() - start
    }
    let few = (0..<3).map { _ in seconds(250) }.min() ?? 0
    let many = seconds(2000)
    #expect(many < 20 * few, "\(few) and \(many) seconds")
  }
}
