import Drawing
import PDFWriting
import Testing
import TypesettingTestSupport

struct HostileTextTests {
  @Test(arguments: HostileText.all)
  func nothingTraps(text: String) throws {
    let fixtures = try Fixtures()
    for direction in [StyledText.Direction.leftToRight, .rightToLeft] {
      let scene = fixtures.scene(of: text, direction)
      let metadata = DocumentMetadata(title: text, creationDate: "2025-02-20", creator: text)
      _ = try PDFEncoder(fonts: fixtures.fonts).encode(pages: [scene], metadata: metadata)
    }
  }
}
