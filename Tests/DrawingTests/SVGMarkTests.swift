import Drawing
import DrawingTestSupport
import Testing

/// What a reader of the file can measure: marks are exact, whatever is drawn on their edge.
struct SVGMarkTests {
  private let rect = Rect(x: 1, y: 2, width: 30, height: 4)

  private func elements(_ items: [SceneItem]) throws -> [ParsedXML.Element] {
    let scene = Scene(size: Size(width: 960, height: 540), background: Palette.light.paper, items: items)
    // Behind the root, the colours, the group of all and the paper.
    return Array(try ParsedXML(SVGEncoder(palette: .light, unitsPerPoint: 1).encode(scene)).elements.dropFirst(4))
  }

  private func bar(_ value: Double, _ rect: Rect, stroke: Stroke? = nil, more: [SceneItem] = []) -> SceneItem {
    let mark = MarkDescription(kind: "bar", figure: "deaths", value: "\(value)", source: "moh", asOf: "2025-02-18")
    return .semantic(Semantics(.mark(mark)), [.rectangle(rect, fill: Palette.light.paper, stroke: stroke)] + more)
  }

  @Test(arguments: [[], [5, 3.5], [1.4, 2.24]])
  func aStrokeLeavesTheBarItsLength(dashes: [Double]) throws {
    let elements = try elements([bar(3, rect, stroke: Stroke(Palette.light.blue, width: 1.4, dashes: dashes))])
    #expect(elements.map(\.name) == ["g", "rect", "path"])
    #expect(["x", "y", "width", "height"].map { elements[1].attributes[$0] } == ["1", "2", "30", "4"])
    #expect(elements[1].attributes["fill"] == "#FFFFFF")
    #expect(elements[1].attributes["stroke"] == nil)
    // Along the middle of a line that lies inside the edge.
    #expect(elements[2].attributes["d"] == "M1.7 2.7L30.3 2.7L30.3 5.3L1.7 5.3Z")
    #expect(elements[2].attributes["fill"] == "none")
    #expect(elements[2].attributes["stroke"] == "#0F5C8C")
    #expect(elements[2].attributes["stroke-width"] == "1.4")
    #expect((elements[2].attributes["stroke-dasharray"] == nil) == dashes.isEmpty)
  }

  @Test func aStrokeThatFillsTheBarIsNoLongerThanIt() throws {
    let thin = Rect(x: 1, y: 2, width: 0.001234567, height: 4)
    let elements = try elements([bar(3, thin, stroke: Stroke(Palette.light.blue, width: 1))])
    #expect(elements.map(\.name) == ["g", "rect"])
    #expect(elements[1].attributes["width"] == "0.001234567")
    #expect(elements[1].attributes["fill"] == "#0F5C8C")
  }

  @Test func anEdgeWithoutAFillHasItsBodyToo() throws {
    let elements = try elements([.rectangle(rect, fill: nil, stroke: Stroke(Palette.light.blue, width: 1))])
    #expect(elements.map(\.name) == ["rect", "path"])
    #expect(elements[0].attributes["fill"] == "none")
    #expect(elements[0].attributes["width"] == "30")
  }

  @Test("Length over value is the same for all bars, from the longest to one of a millionth")
  func proportion() throws {
    let strokes = [nil, Stroke(Palette.light.blue, width: 1.4), Stroke(Palette.light.blue, width: 1, dashes: [2, 1])]
    let values = (0..<40).map { 61_709 * pow(0.66, $0) }
    let open = SceneItem.rectangle(Rect(x: 500, y: 2, width: 5, height: 4), fill: Palette.light.paper, stroke: nil)
    let items = values.enumerated().map { index, value in
      let rect = Rect(x: 212.345678, y: Double(index) * 13.1, width: value * 0.0112233445566, height: 9)
      return bar(value, rect, stroke: strokes[index % 3], more: index % 4 == 0 ? [open] : [])
    }
    let all = try elements(items)
    let ratios = try all.indices.filter { all[$0].attributes["class"] == "bar" }.map { index -> Double in
      #expect(all[index + 1].name == "rect")
      let value = try #require(all[index].attributes["data-value"].flatMap { Double($0) })
      return try #require(all[index + 1].attributes["width"].flatMap { Double($0) }) / value
    }
    #expect(ratios.count == 40)
    for ratio in ratios { #expect(abs(ratio / ratios[0] - 1) < 1e-6) }
  }

  @Test func eachMarkSaysAllThatIsKnownOfIt() throws {
    let mark = MarkDescription(kind: "interval", figure: "deaths", value: "", source: "moh", asOf: "2025-02-18")
    let group = try #require(try elements([.semantic(Semantics(.mark(mark)), [])]).first)
    #expect(
      group.attributes == [
        "class": "interval", "data-figure": "deaths", "data-value": "", "data-source": "moh",
        "data-as-of": "2025-02-18",
      ])
  }

  private func pow(_ base: Double, _ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * base } }
}
