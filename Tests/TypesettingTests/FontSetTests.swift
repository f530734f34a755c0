@testable import Typesetting
import Drawing
import Testing

struct FontSetTests {
  let fonts: FontSet

  init() throws {
    fonts = try FontSet()
  }

  @Test func everyFontIsFound() {
    #expect(
      fonts.files.map(\.name) == [
        "Inter-Regular", "Inter-SemiBold", "Inter-Bold", "Inter-Italic", "NotoSansArabic-Regular",
        "NotoSansArabic-Bold", "NotoSansHebrew-Regular", "NotoSansHebrew-Bold",
      ])
  }

  @Test(arguments: [
    "plain text", "48,291 – “quoted” … − ± × ≈ € £ ₪", "غزة ٤٨٬٢٩١ ،؛؟", "משרד הבריאות ״",
    "a\u{2060}b\u{200E}\u{2067}c\u{2069}\n",
    "\u{A0}\u{202F}\u{2009}", "عَدَد", "é ü ç ş", "e\u{301}", "", "\u{202E}",
  ])
  func printable(text: String) {
    #expect(fonts.firstMissingCharacter(in: text) == nil)
  }

  @Test(
    arguments: [
      ("ok 漢 no", "漢"), ("a😀b", "😀"), ("a\u{0}", "\u{0}"), ("tab\t", "\t"), ("\u{E000}", "\u{E000}"),
      ("ไทย", "ไ"), ("\u{2028}", "\u{2028}"),
    ] as [(String, Character)])
  func missing(text: String, character: Character) {
    #expect(fonts.firstMissingCharacter(in: text) == character)
  }

  @Test func aMissingFontNamesItsPackage() {
    let error = FontError.missing(
      [.init(file: "Inter-Bold.otf", package: "fonts-inter"), .init(file: "Inter-Italic.otf", package: "fonts-inter")],
      searched: ["/a", "/b"])
    #expect(
      error.description
        == "fonts not found: Inter-Bold.otf, Inter-Italic.otf; install fonts-inter, or name their folder in SITREP_FONTS (searched /a, /b)"
    )
  }
}
