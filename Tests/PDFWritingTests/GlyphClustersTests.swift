import Drawing
import Testing

@testable import PDFWriting

struct GlyphClustersTests {
  func clusters(_ text: String, _ offsets: [Int], level: UInt8 = 0) -> GlyphClusters {
    let glyphs = offsets.map { TextBlock.Glyph(id: 1, x: 0, y: 0, cluster: $0) }
    let style = TextStyle(size: 10, color: Palette.light.ink)
    return GlyphClusters(
      TextBlock.Run(
        font: "", style: style, x: 0, width: 0, glyphs: glyphs, text: text, bidiLevel: level, link: nil))
  }

  @Test func aLetterAGlyph() {
    #expect(
      clusters("abc", [0, 1, 2]).clusters == [
        .init(text: "a", glyphs: 0..<1), .init(text: "b", glyphs: 1..<2), .init(text: "c", glyphs: 2..<3),
      ])
  }

  @Test func aLigatureHoldsItsLetters() {
    #expect(clusters("ffi!", [0, 3]).clusters == [.init(text: "ffi", glyphs: 0..<1), .init(text: "!", glyphs: 1..<2)])
  }

  @Test func aLetterOfSeveralGlyphs() {
    #expect(
      clusters("ñb", [0, 0, 2]).clusters == [.init(text: "ñ", glyphs: 0..<2), .init(text: "b", glyphs: 2..<3)])
    #expect(
      clusters("بّا", [4, 0, 0], level: 1).clusters == [
        .init(text: "بّ", glyphs: 1..<3), .init(text: "ا", glyphs: 0..<1),
      ])
  }

  @Test func marksOfDirectionAreNotCopied() {
    let joined = clusters("a\u{2060}b", [0, 4])
    #expect(joined.clusters == [.init(text: "a", glyphs: 0..<1), .init(text: "b", glyphs: 1..<2)])
  }

  @Test func marksThatHaveAGlyphOfTheirOwnStandForNothing() {
    let marks = clusters("\u{AD}\u{061C}ب\u{200F}", [0, 2, 4, 6])
    #expect(marks.clusters.map(\.text) == ["", "", "ب", ""])
  }

  @Test func rightToLeftTheLastGlyphIsTheFirst() {
    let arabic = clusters("لاب", [4, 0], level: 1)
    #expect(arabic.clusters == [.init(text: "لا", glyphs: 1..<2), .init(text: "ب", glyphs: 0..<1)])
  }

  @Test(
    "Every letter and every glyph is in one cluster, whatever the offsets",
    arguments: [[5, 1, 0], [0, 9, 99], [2, 2, 2], [-3, 0]], [UInt8(0), 1])
  func everythingOnce(offsets: [Int], level: UInt8) {
    let result = clusters("abc", offsets, level: level).clusters
    #expect(result.map(\.text).joined() == "abc")
    #expect(result.flatMap { Array($0.glyphs) }.sorted() == Array(offsets.indices))
  }
}
