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

  @Test("A script has its family of Noto where a situation has letters of it")
  func scripts() throws {
    let names = ["ኢትዮጵያ Gaza", "नेपाल and မြန်မာ", "ไทย", "გაზა Ղազա", "plain – “text” غزة"].map { text in
      ScriptFamily.needed(by: [Array(text.utf8)[...]]).map(\.name)
    }
    #expect(
      names == [
        ["NotoSansEthiopic"], ["NotoSansDevanagari", "NotoSansMyanmar"], ["NotoSansThai"],
        ["NotoSansArmenian", "NotoSansGeorgian"], [],
      ])
    let family = try #require(ScriptFamily.of("ኢ"))
    let wider = try FontSet(scripts: [family])
    #expect(wider.files.map(\.name).suffix(2) == ["NotoSansEthiopic-Regular", "NotoSansEthiopic-Bold"])
    #expect(wider.firstMissingCharacter(in: "ኢትዮጵያ") == nil)
    #expect(fonts.firstMissingCharacter(in: "ኢትዮጵያ") == "ኢ")
    let style = TextStyle(size: 10, weight: .semibold, color: Palette.light.ink)
    let block = PangoTypesetter(fonts: wider).typeset(StyledText("Addis አዲስ", style: style), width: nil)
    #expect(block.lines[0].runs.map(\.font) == ["Inter-SemiBold", "NotoSansEthiopic-Bold"])
  }

  @Test(
    "Chinese characters have the forms of the language whose own letters stand beside them",
    arguments: [
      ("加沙 – Gaza", "sc"), ("加沙ガザ", "jp"), ("가자", "kr"), ("가자 加沙", "sc"), ("加薩 ㄐㄧㄚ", "tc"),
      ("“ガザ”、", "jp"),
    ])
  func eastAsian(text: String, form: String) throws {
    let scripts = ScriptFamily.needed(by: [Array(text.utf8)[...]])
    #expect(scripts.map(\.name) == ["NotoSansCJK\(form)"])
    let fonts = try FontSet(scripts: scripts)
    #expect(fonts.files.map(\.name).suffix(2) == ["NotoSansCJK\(form)-Regular", "NotoSansCJK\(form)-Bold"])
    #expect(fonts.firstMissingCharacter(in: text) == nil)
    #expect(fonts.familyNames["NotoSansCJK\(form)-Bold"] == "Noto Sans CJK \(form.uppercased())")
    let style = TextStyle(size: 10, weight: .semibold, color: Palette.light.ink)
    let block = PangoTypesetter(fonts: fonts).typeset(StyledText(text, style: style), width: nil)
    #expect(block.lines[0].runs.contains { $0.font == "NotoSansCJK\(form)-Bold" })
    #expect(block.lines[0].runs.allSatisfy { $0.glyphs.allSatisfy { $0.id != 0 } })
  }

  @Test("Every family of the table is where the package puts it, and has letters of its block")
  func families() throws {
    for (letters, family) in ScriptFamily.blocks {
      let letter = try #require(Unicode.Scalar(letters.lowerBound))
      let script = try #require(ScriptFamily.of(letter))
      #expect(script.name == family)
      #expect(try FontSet.locate(scripts: [script]).count > 8, "\(family)")
    }
    for (before, after) in zip(ScriptFamily.blocks, ScriptFamily.blocks.dropFirst()) {
      #expect(before.letters.upperBound < after.letters.lowerBound)
    }
  }

  @Test(
    "Broken bytes need nothing",
    arguments: [[0xE1], [0xE1, 0x88], [0xF4, 0xFF, 0xFF, 0xFF], [0x88, 0xC0]] as [[UInt8]])
  func brokenBytes(bytes: [UInt8]) {
    #expect(ScriptFamily.needed(by: [bytes[...], (Array("plain and long enough".utf8) + bytes)[...]]) == [])
  }

  @Test(
    "The package that would bring a letter is named",
    arguments: [("漢", "fonts-noto-cjk"), ("ㄱ", "fonts-noto-cjk"), ("ኢ", "fonts-noto-core"), ("😀", nil)]
      as [(Character, String?)])
  func package(character: Character, name: String?) {
    #expect(fonts.packageWithGlyph(for: character) == name)
  }

  @Test("A letter is found wherever it stands among those that are passed over", arguments: 0..<40)
  func amongOthers(place: Int) {
    for others in ["a", "é", "غ", "ש", "–"] {
      let text = String(repeating: others, count: place) + "አ" + String(repeating: others, count: 40)
      #expect(ScriptFamily.needed(by: [Array(text.utf8)[...]]).map(\.name) == ["NotoSansEthiopic"])
    }
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
