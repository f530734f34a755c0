import Drawing
import Testing
import TypesettingTestSupport

@Suite("Texts in which directions mix, in drawings")
struct MixedTextDrawingTests {
  let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  @Test("Elements stand in the order of the bidirectional algorithm, each of one direction", arguments: MixedText.all)
  func svg(_ mixed: MixedText) throws {
    let text = StyledText(mixed.text, style: fixtures.style, direction: mixed.direction)
    let block = fixtures.typesetter.typeset(text, width: nil)
    let scene = Scene(
      size: Size(width: 600, height: 40), background: Palette.light.paper,
      items: [.text(block, at: Point(x: 20, y: 10))])
    let metadata = PictureMetadata(title: "T", direction: mixed.direction)
    let document = SVGEncoder(palette: .light).encode(scene, metadata: metadata)
    let elements = document.matches(of: #/<text (?:[^>]* )?x="([\d.]+)"[^>]*>(.*?)<\/text>/#.dotMatchesNewlines())
      .map { (x: Double($0.output.1) ?? .nan, text: Self.letters($0.output.2)) }
    #expect(elements.sorted { $0.x < $1.x }.map { Self.drawn($0.text) }.joined() == mixed.drawn)
    #expect(!document.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
  }

  /// What stands in an element, without marks of its own.
  private static func letters(_ content: Substring) -> String {
    String(content.replacing(#/<[^>]*>/#, with: "")).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }

  /// As a program draws it that is told no direction: by its letters.
  private static func drawn(_ text: String) -> String {
    let letters = text.unicodeScalars.filter { !MixedText.isUnseen($0) }
    let isRightToLeft = text.unicodeScalars.contains { (0x0590...0x08FF).contains($0.value) || $0.value == 0x200F }
    let isNumber = letters.allSatisfy { !$0.properties.isAlphabetic }
    guard isRightToLeft, !isNumber || text.unicodeScalars.contains("\u{200F}") else {
      return String(String.UnicodeScalarView(letters))
    }
    return String(String.UnicodeScalarView(letters.reversed().map { MixedText.brackets[$0] ?? $0 }))
  }
}
