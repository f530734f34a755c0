import Drawing
import Testing

@testable import PictureWriting

struct PixelGridTests {
  let grid = PixelGrid(scale: 2)

  @Test func neighboursShareTheirEdge() {
    let left = grid.snap(Rect(x: 0.2, y: 0, width: 3.3, height: 4), isMeasure: true)
    let right = grid.snap(Rect(x: 3.5, y: 0, width: 2.1, height: 4), isMeasure: true)
    #expect(left.maxX == right.x)
    #expect(left.x == 0)
  }

  @Test func aMeasureNeverGrows() {
    #expect(grid.snap(Rect(x: 1, y: 0, width: 0.1, height: 4), isMeasure: true).width <= 0.11)
    #expect(grid.snap(Rect(x: 1, y: 0, width: 0, height: 4), isMeasure: false).width == 0)
    #expect(grid.snap(Rect(x: 1, y: 0, width: 0.1, height: 4), isMeasure: false).width == 0.5)
  }

  @Test func onlyUprightPathsSnap() throws {
    let stroke = Stroke(Palette.light.ink, width: 0.5)
    #expect(grid.snap(.line(from: Point(x: 0, y: 0), to: Point(x: 3, y: 1)), stroke) == nil)
    let bracket = Path([
      .move(Point(x: 0.1, y: 0.1)), .line(Point(x: 5.1, y: 0.1)), .line(Point(x: 5.1, y: 7.1)),
    ])
    let snapped = try #require(grid.snap(bracket, stroke))
    #expect(snapped.path.points == [Point(x: 0.25, y: 0.25), Point(x: 5.25, y: 0.25), Point(x: 5.25, y: 7.25)])
    #expect(snapped.stroke.width == 0.5)
  }
}
