import Drawing
import Testing

struct ReadingOrderTests {
  func read(_ runs: [(String, UInt8)]) -> String {
    let style = TextStyle(size: 10, color: Palette.light.ink)
    let line = TextBlock.Line(
      baseline: 0, x: 0, width: 0,
      runs: runs.map { text, level in
        TextBlock.Run(
          font: "", style: style, x: 0, width: 0, glyphs: [], text: text, bidiLevel: level, link: nil)
      })
    return line.runsInReadingOrder.map(\.text).joined(separator: " ")
  }

  @Test func order() {
    #expect(read([]) == "")
    #expect(read([("a", 0), ("b", 0)]) == "a b")
    #expect(read([("c", 1), ("2", 2), ("a", 1)]) == "a 2 c")
    #expect(read([("x", 0), ("2", 2), ("b", 1), ("y", 0)]) == "x b 2 y")
    #expect(read([("c", 1), ("p", 2), ("q", 2), ("a", 1)]) == "a p q c")
    #expect(read([("a", 2), ("b", 2)]) == "a b")
    #expect(read([("z", 1), ("m", 2), ("r", 3), ("l", 2), ("a", 1)]) == "a m r l z")
  }
}
