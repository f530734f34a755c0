import Drawing
import PictureWriting
import Testing
import TypesettingTestSupport

struct HostileTextTests {
  @Test(arguments: HostileText.all)
  func nothingTraps(text: String) throws {
    let fixtures = try Fixtures()
    for direction in [StyledText.Direction.leftToRight, .rightToLeft] {
      let scene = fixtures.scene(of: text, direction)
      _ = try PNGEncoder(fonts: fixtures.fonts).encode(scene, scale: 1)
    }
  }
}
