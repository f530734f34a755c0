import Drawing
import Testing

@testable import CairoDrawing

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
        .init(bytes: 1, glyphs: 1), .init(bytes: 1, glyphs: 1), .init(bytes: 1, glyphs: 1),
      ])
  }

  @Test func aLigatureHoldsItsLetters() {
    #expect(clusters("ffi!", [0, 3]).clusters == [.init(bytes: 3, glyphs: 1), .init(bytes: 1, glyphs: 1)])
  }

  @Test func marksOfDirectionAreNotCopied() {
    let joined = clusters("a\u{2060}b", [0, 4])
    #expect(joined.text == Array("ab".utf8))
    #expect(joined.clusters == [.init(bytes: 1, glyphs: 1), .init(bytes: 1, glyphs: 1)])
  }

  @Test func rightToLeftGlyphsRunBackward() {
    let arabic = clusters("لاب", [4, 0], level: 1)
    #expect(arabic.isBackward)
    #expect(arabic.clusters == [.init(bytes: 4, glyphs: 1), .init(bytes: 2, glyphs: 1)])
  }

  @Test(arguments: [[5, 1, 0], [0, 9, 99], [2, 2, 2], [-3, 0]])
  func sumsHoldWhateverTheOffsets(offsets: [Int]) {
    let result = clusters("abc", offsets)
    #expect(result.clusters.reduce(0) { $0 + $1.bytes } == result.text.count)
    #expect(result.clusters.reduce(0) { $0 + $1.glyphs } == offsets.count)
    #expect(result.text == Array("abc".utf8))
  }
}
