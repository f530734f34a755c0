import Drawing
import Testing

@testable import PictureWriting

/// Which rows of a strip lines are taken to cover from edge to edge.
@Suite struct CoveredRowsTests {
  private let strip = Rect(x: 10, y: 5, width: 8, height: 100)

  private func blocks(_ lines: [(Point, Point)], lineWidth: Double = 5) -> [String] {
    var rows = CoveredRows(of: strip, lineWidth: lineWidth)
    for line in lines { rows.add(from: line.0, to: line.1) }
    return rows.blocks.map { "\($0.rows.lowerBound)–\($0.rows.upperBound)\($0.isCovered ? " covered" : "")" }
  }

  private func upright(_ x: Double, _ top: Double = 15, _ bottom: Double = 95) -> (Point, Point) {
    (Point(x: x, y: top), Point(x: x, y: bottom))
  }

  @Test func linesSideBySideCoverTheRowsThatAllCross() {
    #expect(blocks([upright(12), upright(16)]) == ["0–10", "10–90 covered", "90–100"])
    #expect(blocks([upright(12, 15.5), upright(16, 95.5, 30)]) == ["0–25", "25–90 covered", "90–100"])
  }

  @Test func aGapBetweenThemOrBesideThemIsSeen() {
    #expect(blocks([upright(11), upright(17)]) == ["0–100"])
    #expect(blocks([upright(13), upright(17)]) == ["0–100"])
    #expect(blocks([upright(10), upright(14)]) == ["0–100"])
    #expect(blocks([]) == ["0–100"])
  }

  @Test func aFewRowsAreNotWorthIt() {
    #expect(blocks([upright(12, 15, 25), upright(16, 15, 25)]) == ["0–100"])
  }

  @Test func aLineThatLeansCoversLessOfARow() {
    let leaning = (Point(x: 11, y: 15), Point(x: 14.8, y: 95))
    #expect(blocks([leaning, upright(16)]) == ["0–100"])
    #expect(blocks([leaning, upright(16)], lineWidth: 7) == ["0–10", "10–57 covered", "57–100"])
    // A flat one crosses no row as a whole.
    #expect(blocks([(Point(x: 0, y: 50), Point(x: 40, y: 50.5))], lineWidth: 60) == ["0–100"])
  }

  @Test func whatIsHigherThanAnyPictureIsDrawn() {
    var rows = CoveredRows(of: Rect(x: 0, y: 0, width: 4, height: 1e9), lineWidth: 5)
    rows.add(from: Point(x: 2, y: 0), to: Point(x: 2, y: 1e9))
    #expect(rows.blocks.isEmpty)
  }
}
