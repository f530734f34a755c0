import Drawing
import Testing
import Typesetting
import TypesettingTestSupport

@Suite("Texts in which directions mix")
struct MixedTextTests {
  let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  @Test("Letters are drawn in the order of the bidirectional algorithm", arguments: MixedText.all)
  func order(_ mixed: MixedText) throws {
    let text = StyledText(mixed.text, style: fixtures.style, direction: mixed.direction)
    let block = fixtures.typesetter.typeset(text, width: nil)
    #expect(block.lines.map(\.lettersAsDrawn) == [mixed.drawn])
    #expect(block.lines[0].runs.allSatisfy { run in run.glyphs.allSatisfy { $0.id != 0 } })
  }

  @Test("Letters of several styles are drawn in the same order", arguments: MixedText.all)
  func orderInStyles(_ mixed: MixedText) throws {
    // A span for each letter, as a mark or a link may begin anywhere; marks stay with the letter below them.
    let styles = [fixtures.style, fixtures.style.with { $0.color = Palette.light.blue }]
    let stretches = mixed.text.enumerated().map { StyledText.Stretch(String($1), style: styles[$0 % 2]) }
    let block = fixtures.typesetter.typeset(StyledText(stretches, direction: mixed.direction), width: nil)
    #expect(block.lines.map(\.lettersAsDrawn) == [mixed.drawn])
  }

  @Test("A number that is cut has its ellipsis behind it")
  func ellipsisBehindANumber() throws {
    let text = StyledText(
      "\u{05DE}\u{05E7}\u{05D5}\u{05E8} \u{2066}releases.csv:f3f0e765\u{2069}", style: fixtures.style,
      direction: .rightToLeft)
    let line = try #require(fixtures.typesetter.typeset(text, width: 80, maximumLines: 1).lines.first)
    #expect(line.lettersAsDrawn.hasPrefix("…r"), "\(line.lettersAsDrawn)")
  }

  @Test("Letters that are joined are not spaced, and those of Hebrew are not either")
  func noTracking() {
    let tracked = fixtures.style.with { $0.tracking = 0.1 }
    for text in [
      "\u{0648}\u{0632}\u{0627}\u{0631}\u{0629} 2025", "\u{0644}\u{0627} \u{0625}\u{0644}\u{0647}",
      "\u{05D3}\u{05D5}\u{05D7}",
    ] {
      #expect(
        fixtures.typesetter.width(of: StyledText(text, style: tracked, direction: .rightToLeft))
          == fixtures.typesetter.width(of: StyledText(text, style: fixtures.style, direction: .rightToLeft)))
    }
  }
}
