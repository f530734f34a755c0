import Drawing
import Testing
import Typesetting
import TypesettingTestSupport

@testable import PDFWriting

@Suite("Letters from right to left, as they are copied")
struct PartedLettersTests {
  let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  private func block(_ text: String, _ direction: StyledText.Direction = .rightToLeft) -> TextBlock {
    fixtures.typesetter.typeset(StyledText(text, style: fixtures.style, direction: direction), width: nil)
  }

  private func parted(_ run: TextBlock.Run) throws -> PartedLetters {
    let shapes = try GlyphShapes(fixtures.fonts.face(of: run))
    return PartedLetters(run, glyph: shapes.glyph)
  }

  @Test(
    "Each stands for one letter, further left than the one before",
    arguments: [
      "\u{0627}\u{0644}\u{0622}\u{0646}", "\u{0644}\u{0627}", "\u{062A}\u{063A}\u{064A}\u{0651}\u{0631}",
      "\u{0645}\u{064F}\u{0628}\u{0644}\u{064E}\u{0651}\u{063A}", "\u{05E9}\u{05DC}\u{05D5}\u{05DD}",
      "\u{05EA}\u{05BC}\u{05B0}\u{05E9}\u{05C1}\u{05D5}\u{05BC}\u{05D1}\u{05B8}\u{05D4}",
    ])
  func oneByOne(text: String) throws {
    let run = try #require(block(text).lines[0].runs.first)
    let letters = try parted(run).letters
    #expect(letters.compactMap(\.text).joined() == text)
    #expect(letters.allSatisfy { $0.text?.unicodeScalars.count == 1 })
    for (letter, next) in zip(letters, letters.dropFirst()) { #expect(next.x < letter.x) }
  }

  @Test("A ligature is drawn once, its second letter without ink; marks are outlines")
  func ligaturesAndMarks() throws {
    let ligature = try parted(try #require(block("\u{0644}\u{0627}").lines[0].runs.first))
    #expect(ligature.letters.map(\.isHidden) == [false, true])
    #expect(ligature.outlined.isEmpty)
    let run = try #require(block("\u{064A}\u{0651}").lines[0].runs.first)
    let marked = try parted(run)
    #expect(marked.letters.map(\.isHidden) == [false, true])
    #expect(marked.outlined.count == run.glyphs.count - 1)
    let shapes = try GlyphShapes(fixtures.fonts.face(of: run))
    for place in marked.outlined {
      #expect(shapes.outline(of: run.glyphs[place].id).bounds.map { $0.width > 0 } == true)
    }
  }

  @Test("Of a letter that no glyph is known of the base says all")
  func unknownLetters() throws {
    let run = try #require(block("\u{0644}\u{0627}").lines[0].runs.first)
    let letters = PartedLetters(run) { _ in nil }.letters
    #expect(letters.map(\.text) == ["\u{0644}\u{0627}"])
  }

  // MARK: - Documents

  private func page(_ texts: [(String, StyledText.Direction)]) -> Scene {
    let items = texts.enumerated().map { index, text in
      SceneItem.semantic(
        Semantics(.paragraph),
        [
          .text(
            fixtures.typesetter.typeset(
              StyledText(text.0, style: fixtures.style, direction: text.1), width: 560),
            at: Point(x: 20, y: 20 + 24 * Double(index)))
        ])
    }
    return Scene(
      size: Size(width: 600, height: 40 + 24 * Double(texts.count)), background: Palette.light.paper, items: items)
  }

  private func encode(
    _ texts: [(String, StyledText.Direction)], language: String, direction: StyledText.Direction
  ) throws -> [UInt8] {
    let metadata = DocumentMetadata(
      title: "T", creationDate: "2025-02-20", creator: "sitrep 0.1.0", language: language, direction: direction)
    return try PDFEncoder(fonts: fixtures.fonts).encode(pages: [page(texts)], metadata: metadata)
  }

  private func plain(_ file: [UInt8]) throws -> String {
    try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: file).text
  }

  /// Texts of which pdftotext copies signs, brackets or the parts of what is read from left to right in another order, most of them
  /// without the isolates that they should have.
  private static let reordered: Set = ["T4", "T14", "T15", "T16", "T19", "T25", "T26", "T27", "T28", "T31", "T32"]

  @Test("Every word is copied letter for letter, by a program that orders letters by their places")
  func wordsComeBack() throws {
    let texts = MixedText.all.map { ($0.text, $0.direction) }
    let copied = try Tool.run(
      "pdftotext", ["-enc", "UTF-8", "FILE", "-"], on: encode(texts, language: "ar", direction: .rightToLeft)
    ).text
    for mixed in MixedText.all {
      for word in mixed.words { #expect(copied.contains(word), "\(mixed.name): \(word)") }
    }
    #expect(!copied.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
    // What follows a number is not taken for a part of it.
    let scalars = copied.unicodeScalars.filter { !MixedText.isUnseen($0) }
    let lines = Set(String(String.UnicodeScalarView(scalars)).split(separator: "\n").map(String.init))
    for mixed in MixedText.all where !Self.reordered.contains(mixed.number) {
      #expect(lines.contains(mixed.read), "\(mixed.name)")
    }
  }

  @Test("A word that is a line of its own comes back in one piece, in any size")
  func wordsAlone() throws {
    let words = ["בוצע", "הפרש", "תקציר", "מלא", "דוח", "שינוי", "הוכרז", "وزارة", "الفرق", "ملخص"]
    let sizes = stride(from: 5.0, to: 21, by: 0.7)
    var (items, y) = ([SceneItem](), 10.0)
    for size in sizes {
      for (column, word) in words.enumerated() {
        let style = fixtures.style.with {
          $0.size = size
          $0.weight = column.isMultiple(of: 2) ? .bold : .regular
        }
        let text = fixtures.typesetter.typeset(StyledText(word, style: style, direction: .rightToLeft), width: 70)
        items.append(
          .semantic(Semantics(.paragraph), [.text(text, at: Point(x: 10.123 + 120 * Double(column), y: y + 3.217))]))
      }
      y += 3 * size
    }
    let scene = Scene(size: Size(width: 1300, height: y), background: Palette.light.paper, items: items)
    let metadata = DocumentMetadata(
      title: "T", creationDate: "2025-02-20", creator: "sitrep 0.1.0", language: "he", direction: .rightToLeft)
    let file = try PDFEncoder(fonts: fixtures.fonts).encode(pages: [scene], metadata: metadata)
    let copied = try Tool.run("pdftotext", ["-enc", "UTF-8", "FILE", "-"], on: file).text
    for word in words { #expect(copied.ranges(of: word).count == Array(sizes).count, "\(word)") }
  }

  @Test("A glyph that stands for two letters is one of two variants of its font")
  func bracketsOfBothDirections() throws {
    let document = try plain(
      encode([("a (b)", .leftToRight), ("\u{05D0} (\u{05D1})", .rightToLeft)], language: "he", direction: .rightToLeft))
    #expect(!document.contains("/ActualText"))
    #expect(document.matches(of: #/\/Encoding \/Identity-H/#).count == 3)
    #expect(document.matches(of: #/\/FontDescriptor \d/#).count == 2)
  }

  @Test("The document says in which direction it is read, and what is in another language")
  func direction() throws {
    let arabic = (
      "\u{0648}\u{0632}\u{0627}\u{0631}\u{0629} AFP \u{2066}48,291\u{2069}", StyledText.Direction.rightToLeft
    )
    let document = try plain(encode([arabic], language: "ar", direction: .rightToLeft))
    #expect(document.contains("/Direction /R2L"))
    #expect(document.contains("/WritingMode /RlTb"))
    #expect(document.contains("/Lang (ar)"))
    #expect(document.matches(of: #/\/Lang \(en\)/#).count == 1)
    #expect(document.matches(of: #/\/Lang \(/#).count == 2)
    let english = try plain(encode([("Deaths 48,291", .leftToRight)], language: "en", direction: .leftToRight))
    for key in ["/Direction", "/WritingMode", " Tr\n", "/Span"] { #expect(!english.contains(key)) }
  }
}
