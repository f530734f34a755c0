import Drawing
import PictureWriting
import Testing
import TypesettingTestSupport

@Suite("Texts in which directions mix, in pictures")
struct MixedTextPictureTests {
  let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  private static let size = Size(width: 640, height: 40)

  /// How light the pixels of a text's picture are, column by column.
  private func picture(_ block: TextBlock) throws -> [Int] {
    let scene = Scene(
      size: Self.size, background: Palette.light.paper, items: [.text(block, at: Point(x: 20, y: 10))])
    let picture = try DecodedPNG(PNGEncoder(fonts: fixtures.fonts).encode(scene, scale: 1))
    return (0..<picture.width).flatMap { x in (0..<picture.height).map { y in picture[x, y][0] } }
  }

  @Test(
    "Each stretch stands where the bidirectional algorithm has it, and the picture is that of its stretches",
    arguments: MixedText.all)
  func order(_ mixed: MixedText) throws {
    let text = StyledText(mixed.text, style: fixtures.style, direction: mixed.direction)
    let block = fixtures.typesetter.typeset(text, width: nil)
    let line = try #require(block.lines.first)
    #expect(line.lettersAsDrawn == mixed.drawn)
    let all = try picture(block)
    let height = Int(Self.size.height)
    // Tints of letters are more or fewer in another picture; what is dark in one is not paper in the other.
    let (dark, paper) = (128, all[0] - 8)
    var inked: Set<Int> = []
    for run in line.runs {
      var alone = block
      alone.lines[0].runs = [run]
      let own = try picture(alone)
      for place in own.indices where own[place] < paper {
        // Ink of a letter may hang over its neighbours a little.
        let x = Double(place / height) - 20
        #expect(x > run.x - 4 && x < run.x + run.width + 4, "\(run.text)")
        #expect(own[place] >= dark || all[place] < paper, "\(run.text)")
        inked.insert(place)
      }
    }
    #expect(!inked.isEmpty && all.indices.allSatisfy { all[$0] >= dark || inked.contains($0) })
  }
}
