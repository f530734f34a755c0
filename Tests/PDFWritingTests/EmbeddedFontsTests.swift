import Drawing
import Testing
import Typesetting
import TypesettingTestSupport

@testable import PDFWriting

struct EmbeddedFontsTests {
  let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  func numbers(_ texts: String...) throws -> GlyphNumbers {
    let medium = PageMedium(fonts: fixtures.fonts, language: "en")
    medium.beginPage(Size(width: 100, height: 100), background: Palette.light.paper)
    try SceneRenderer(medium: medium).draw(texts.map { fixtures.item($0) })
    medium.endPage()
    return medium.numbers
  }

  @Test func eachGlyphOnceWithItsLetters() throws {
    // The line ends with a space for those who copy.
    #expect(try numbers("anna", "an").uses.map(\.text) == ["a", "n", " "])
  }

  @Test("Every glyph has a code of its own in its font, and the width that it was measured with")
  func codesAndWidths() throws {
    let text = "Residents 48,291 – “fi” (½) ‑ غزة חדשות"
    let numbers = try numbers(text)
    let fonts = try EmbeddedFonts(numbers)
    var codes: [[Int]: UInt32] = [:]
    let block = fixtures.block(text)
    for run in block.lines.flatMap(\.runs) {
      let face = try #require(fixtures.fonts.face(named: run.font))
      for cluster in GlyphClusters(run).clusters where cluster.glyphs.count == 1 {
        let place = cluster.glyphs.lowerBound
        let use = GlyphUse(
          run.glyphs[place].id, cluster.textOfItsGlyph, face, isAlone: PartedLetters.areWanted(for: run))
        let number = try #require(numbers.number(of: use))
        let glyph = try fonts.glyph(number)
        let earlier = codes.updateValue(run.glyphs[place].id, forKey: [glyph.font, Int(glyph.code)])
        #expect(earlier == nil || earlier == run.glyphs[place].id)
        let end = place + 1 < run.glyphs.count ? run.glyphs[place + 1].x : run.width
        // Kerning and joining move letters by little.
        if run.bidiLevel == 0 { #expect(abs(glyph.width / 100 - (end - run.glyphs[place].x)) < 1) }
      }
    }
    #expect(codes.count > 30)
  }

  @Test("What has no ink is in the fonts too", arguments: ["a b", "\u{200B}", "\u{200D}\u{2060}", "\u{0300}\u{0300}"])
  func withoutInk(text: String) throws {
    let numbers = try numbers(text)
    #expect(!numbers.uses.isEmpty)
    let fonts = try EmbeddedFonts(numbers)
    for number in numbers.uses.indices { _ = try fonts.glyph(number) }
  }

  @Test func aGlyphThatNobodyAskedForIsAFault() throws {
    let fonts = try EmbeddedFonts(try numbers("a"))
    #expect { try fonts.glyph(99) } throws: { ($0 as? RenderingError)?.code == .fonts }
  }

  @Test func nothingIsNoFault() throws {
    var writer = PDFFileWriter()
    #expect(try EmbeddedFonts(GlyphNumbers()).writeResources(into: &writer) == Array("/Font<<>>".utf8))
  }
}
