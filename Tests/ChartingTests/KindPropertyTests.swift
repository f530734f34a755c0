import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("What is true of every kind but bars and columns, whose layouts have properties of their own")
struct KindPropertyTests {
  static let kinds = ChartKind.allCases.filter { $0 != .bars && $0 != .columns }

  @Test("Nothing leaves the picture, no two labels overlap, nothing is cut unsaid", arguments: kinds, 0..<10)
  func places(kind: ChartKind, seed: Int) {
    var charts = RandomCharts(seed: UInt64(1_000 + seed))
    let typesetter = FixedTypesetter()
    let sizes = [(960.0, 540.0), (540, 540), (720, 540), (480, 270), (200, 200)]
    for index in 0..<4 {
      let content = charts.content(of: kind)
      let size = sizes[(seed + index) % sizes.count]
      let picture = ChartLayout.picture(
        content, size: Size(width: size.0, height: size.1), palette: .light, typesetter: typesetter)
      expectNothingCutOrOverlapping(
        SceneSurvey(picture.scene), in: picture, "seed \(seed), chart \(index), picture \(size)")
      for (width, stretch) in [(499.0, 1.0), (229, 0.8)] {
        let inline = ChartLayout.inline(
          content, width: width, stretch: stretch, palette: .light, typesetter: typesetter)
        expectNothingCutOrOverlapping(
          SceneSurvey(inline.scene), in: inline, "seed \(seed), chart \(index), inline \(width)")
      }
    }
  }

  @Test("Whatever the kind, a value that is no plain one looks other than one", arguments: Gallery.cases)
  func looks(of one: Gallery.Case) {
    let table = one.content
    func scene(_ place: (slot: Int, lane: Int, bar: Int), _ look: Appearance) -> Scene {
      var table = table
      table.slots[place.slot].lanes[place.lane].bars[place.bar].appearance = look
      return ChartLayout.picture(
        table, size: Size(width: 960, height: 540), palette: .light, typesetter: FixedTypesetter()
      ).scene
    }
    let sums = table.slots.flatMap(\.lanes).map { $0.bars.reduce(0) { $0 + abs($1.value ?? 0) } }
    let places = table.slots.indices.flatMap { slot in
      table.slots[slot].lanes.indices.flatMap { lane in
        table.slots[slot].lanes[lane].bars.indices.map { (slot: slot, lane: lane, bar: $0) }
      }
    }.filter { place in
      let bar = table.slots[place.slot].lanes[place.lane].bars[place.bar]
      // What is too small to be seen looks like nothing, and signs for people are those of the parts.
      return abs(bar.value ?? 0) > 0.12 * (sums.max() ?? 0) && (table.kind != .people || bar.parts.isEmpty)
    }
    for place in [table.slots.count > 100 ? nil : places.first, places.last].compactMap(\.self) {
      let bounds = table.slots[place.slot].lanes[place.lane].bars[place.bar].interval
      let plain = scene(place, .solid)
      // That an estimate has bounds is what an interval says.
      let looks: [Appearance] = [.light, .partial, .outlined, .dashed, .dotted]
      for look in looks + (table.kind == .intervals && bounds != nil ? [] : [.dottedEnd]) {
        #expect(scene(place, look) != plain, "\(one.name), \(place): \(look)")
      }
    }
  }

  @Test("No number, no size and no count makes the layout trap", arguments: kinds)
  func extremes(kind: ChartKind) {
    let values: [Double?] = [.nan, .infinity, -.infinity, .greatestFiniteMagnitude, 1e99, -1e99, 2.5, -3, 0, nil]
    let slots = values.map { value in
      Gallery.bar("A", value) { bar in
        (bar.low, bar.high) = (-.infinity, .nan)
        bar.parts = [.init(value: .infinity, text: "p", mark: Gallery.mark("part", nil))]
      }
    }
    for count in 0...slots.count {
      let content = Gallery.content("extreme", kind, title: "T", Array(slots.prefix(count))) { content in
        content.minimumStep = .infinity
        content.annotations = [.init(place: .value(.nan), text: "n"), .init(place: .day(.max), text: "i")]
        for index in content.slots.indices { content.slots[index].period = Int.min...Int.max }
      }.content
      for size in [Size(width: 960, height: 540), Size(width: 1, height: 1), Size(width: 0, height: 0)] {
        let layout = ChartLayout.picture(content, size: size, palette: .light, typesetter: FixedTypesetter())
        #expect(SceneSurvey(layout.scene).boxes.allSatisfy { $0.x.isFinite && $0.y.isFinite })
      }
    }
  }
}
