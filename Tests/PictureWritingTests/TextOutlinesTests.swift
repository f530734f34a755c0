import Drawing
import PictureWriting
import Testing
import TypesettingTestSupport

/// Letters as forms.
struct TextOutlinesTests {
  private let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  private func outlined(_ items: [SceneItem]) throws -> [SceneItem] {
    let scene = Scene(size: Size(width: 300, height: 60), background: Palette.light.paper, items: items)
    return try TextOutlines(fonts: fixtures.fonts).outlined(scene).items
  }

  private func text(_ text: String, isStruck: Bool = false) -> SceneItem {
    let style = TextStyle(size: 30, weight: .bold, isStruck: isStruck, color: Palette.light.ink)
    return .text(fixtures.typesetter.typeset(StyledText(text, style: style), width: nil), at: Point(x: 10, y: 5))
  }

  @Test("A glyph that cannot be read is a fault of its font, whose path is named")
  func damagedFont() throws {
    guard case .text(var block, let point) = text("A") else { return }
    block.lines[0].runs[0].glyphs[0].id = 65_000
    let error = #expect(throws: RenderingError.self) { try outlined([.text(block, at: point)]) }
    #expect(
      error?.code == .damagedFont && error?.message.contains("glyph 65000 of /") == true, "\(String(describing: error))"
    )
  }

  @Test("A run becomes one path in its colour that covers what its letters cover", arguments: ["HI", "غزة", "ירושלים"])
  func formsStandWhereLettersStood(letters: String) throws {
    let item = text(letters)
    let items = try outlined([item])
    guard items.count == 1, case .path(let path, let fill, nil) = items[0] else {
      Issue.record("\(items)")
      return
    }
    #expect(fill == Palette.light.ink)
    let (box, ink) = (try #require(item.bounds), try #require(path.bounds))
    #expect(ink.x >= box.x - 2 && ink.maxX <= box.maxX + 2)
    #expect(ink.y >= box.y - 4 && ink.maxY <= box.maxY + 8)
    #expect(ink.width > box.width * 0.8)
  }

  @Test func formsArePaintedAsTheLettersAre() throws {
    let scene = Scene(
      size: Size(width: 300, height: 60), background: Palette.light.paper, items: [text("Rafah 48,291")])
    let png = PNGEncoder(fonts: fixtures.fonts)
    let letters = try DecodedPNG(png.encode(scene, scale: 1))
    let forms = try DecodedPNG(png.encode(TextOutlines(fonts: fixtures.fonts).outlined(scene), scale: 1))
    // Letters are stamped on quarters of a pixel, and forms where they are.
    var (different, dark) = (0, 0)
    for y in 0..<60 {
      for x in 0..<300 {
        if letters[x, y][0] < 128 { dark += 1 }
        if abs(letters[x, y][0] - forms[x, y][0]) > 96 { different += 1 }
      }
    }
    #expect(dark > 800)
    #expect(different * 50 < dark, "\(different) of \(dark)")
  }

  @Test func meaningAndStrokesAreKept() throws {
    let items = try outlined([
      .semantic(Semantics(.label), [.group([text("no", isStruck: true)], offset: Point(x: 1, y: 2))])
    ])
    guard case .semantic(let semantics, let inner)? = items.first, case .group(let parts, let offset)? = inner.first
    else {
      Issue.record("\(items)")
      return
    }
    #expect(semantics.role == .label && offset == Point(x: 1, y: 2))
    guard parts.count == 2, case .path = parts[0], case .rectangle = parts[1] else {
      Issue.record("\(parts)")
      return
    }
  }
}
