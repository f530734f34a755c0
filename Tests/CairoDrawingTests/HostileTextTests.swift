import CairoDrawing
import Drawing
import Glibc
import Testing

struct HostileTextTests {
  let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  static let texts = [
    "\u{0}", "a\u{0}b", "\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{85}", "\r\n\r", "\u{2028}\u{2029}", "\u{202E}evil",
    "\u{202D}",
    "\u{202A}\u{202B}\u{202C}", "\u{2067}", "\u{2069}\u{2069}", "\u{2066}\u{2067}\u{2068}a", "😀👨‍👩‍👧‍👦🇵🇸", "\u{FE0F}\u{20E3}",
    "1\u{FE0F}\u{20E3}", "\u{E000}\u{F8FF}\u{10FFFF}", "\u{FEFF}\u{FFF9}\u{FFFC}\u{FFFD}", "\u{300}\u{301}\u{64B}",
    "漢字かな",
    "\u{AD}\u{AD}soft\u{AD}hyphen", "\u{200B}\u{200D}\u{2060}", "   ", " \n \n ", "\n\n\n", "\t\t", "\u{FDFA}", "ﷺ",
    String(repeating: "\u{300}", count: 2000), String(repeating: "\u{2066}", count: 500),
    String(repeating: "(", count: 500) + "ع",
  ]

  @Test(arguments: texts, [nil, 0, 30, -5, .infinity, .nan, 1e12] as [Double?])
  func nothingTraps(text: String, width: Double?) throws {
    for direction in [StyledText.Direction.leftToRight, .rightToLeft] {
      let styled = StyledText(text, style: fixtures.style, direction: direction)
      let block = fixtures.typesetter.typeset(styled, width: width, maximumLines: nil)
      #expect(!block.lines.isEmpty)
      _ = fixtures.typesetter.typeset(styled, width: width, maximumLines: 1)
      let scene = Scene(
        size: Size(width: 50, height: 50), background: Palette.light.paper,
        items: [.text(block, at: Point(x: 0, y: 0))])
      if width == 30 {
        let metadata = DocumentMetadata(title: text, creationDate: "2025-02-20", creator: text)
        _ = try PDFEncoder(fonts: fixtures.fonts).encode(pages: [scene], metadata: metadata)
        _ = try PNGEncoder(fonts: fixtures.fonts).encode(scene, scale: 1)
      }
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

  /// Seconds that this thread has computed: what else the machine does has no part in it.
  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func splittingALongTextLosesNothing() {
    let text = (0..<400).map { "word\($0) كلمة" }.joined(separator: " ")
    let block = fixtures.block(text, width: 150)
    #expect(block.string == text)
  }
}
