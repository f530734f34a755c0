import Drawing
import ProcessorTime
import Testing
import Typesetting
import TypesettingTestSupport

struct HostileTextTests {
  let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  @Test(arguments: HostileText.all, [nil, 0, 30, -5, .infinity, .nan, 1e12] as [Double?])
  func nothingTraps(text: String, width: Double?) throws {
    for direction in [StyledText.Direction.leftToRight, .rightToLeft] {
      let styled = StyledText(text, style: fixtures.style, direction: direction)
      #expect(!fixtures.typesetter.typeset(styled, width: width, maximumLines: nil).lines.isEmpty)
      _ = fixtures.typesetter.typeset(styled, width: width, maximumLines: 1)
    }
  }

  @Test func sizesThatCannotBeDrawn() {
    for size in [0, -1, .nan, .infinity, 1e9] as [Double] {
      let style = TextStyle(size: size, color: Palette.light.ink, tracking: size, rise: size)
      #expect(fixtures.typesetter.typeset(StyledText("a b", style: style), width: 10).lines.count >= 1)
    }
  }

  @Test func anOverrideDoesNotReachWhatFollows() {
    let runs = fixtures.block("\u{202E}abc\u{2067} def").lines[0].runs
    #expect(runs.allSatisfy { $0.bidiLevel == 0 })
    #expect(runs.map(\.text).joined() == "abc def")
  }

  @Test func aPairedIsolateIsKept() {
    let runs = fixtures.block("a \u{2067}b c\u{2069} d").lines[0].runs
    #expect(runs.contains { $0.bidiLevel == 2 })
  }

  @Test func aLonelyIsolateOfOneParagraphLeavesTheNextAlone() {
    let block = fixtures.block("\u{2067}a b\nc d\u{2069}")
    #expect(block.lines.flatMap(\.runs).allSatisfy { $0.bidiLevel == 0 })
  }

  @Test func longWordsTakeNoTime() {
    for letter in ["x", "ب", "e\u{301}"] {
      let word = String(repeating: letter, count: 10_000)
      let start = processorTime()
      let block = fixtures.block(word, width: 100)
      #expect(block.lines.map { $0.runs.map(\.text).joined() }.joined() == word)
      #expect(fixtures.block(word, width: 100, maximumLines: 2).isTruncated)
      #expect(processorTime() - start < 1)
    }
  }

  @Test func splittingALongTextLosesNothing() {
    let text = (0..<400).map { "word\($0) كلمة" }.joined(separator: " ")
    let block = fixtures.block(text, width: 150)
    #expect(block.string == text)
  }
}
