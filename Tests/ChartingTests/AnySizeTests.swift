import Content
import Drawing
import DrawingTestSupport
import Foundation
import Testing

@testable import Charting

@Suite("What is true of every kind of chart in every size, with many panels, in every script")
struct AnySizeTests {
  /// Charts that are tried; `SITREP_CHARTS` names another number.
  private static let count = ProcessInfo.processInfo.environment["SITREP_CHARTS"].flatMap { Int($0) } ?? 240

  @Test("Nothing is cut, overlapping or crossed unsaid, and no value is lost", arguments: 0..<8)
  func everything(part: Int) {
    for seed in stride(from: part, to: Self.count, by: 8) { check(seed) }
  }

  @Test(
    "What was found among thousands of them is true too",
    arguments: [
      // The leader of a remark above the panels, where time runs against the words.
      759
    ])
  func found(seed: Int) { check(seed) }

  private func check(_ seed: Int) {
    var charts = RandomCharts(seed: UInt64(50_000 + seed))
    charts.hasAllScripts = true
    let table = charts.anything()
    let size = charts.anySize()
    let layout = ChartLayout.picture(table, size: size, palette: .light, typesetter: FixedTypesetter())
    let name = "seed \(seed), \(table.kind) \(table.layout), \(size.width)×\(size.height)"
    #expect(layout.scene.size == size)
    guard !layout.isRefused else { return }
    let survey = SceneSurvey(layout.scene)
    expectNothingCutOrOverlapping(survey, in: layout, name)
    checkLines(survey, in: layout, name)
    checkValues(survey, of: table, name)
  }

  /// No line of an axis, a remark or a name runs through words, or it is said.
  private func checkLines(_ survey: SceneSurvey, in layout: ChartLayout, _ name: String) {
    guard !layout.notices.contains(.crossedRemarks) else { return }
    for label in survey.labels {
      let ink = label.box.inset(x: 0.6, y: 0.6)
      for line in survey.lines where line.overlaps(ink) {
        Issue.record("\(name): the line \(line) runs through “\(label.text)” at \(label.box)")
      }
    }
  }

  private func checkValues(_ survey: SceneSurvey, of table: ChartTable, _ name: String) {
    // Nobody is not drawn as people, and stands there as a number.
    let drawn = table.bars.filter {
      $0.value?.drawable != nil && (table.kind != .people || PeopleMark.count($0.value) > 0)
    }
    let values = drawn.map(\.mark.value)
    var left = Dictionary(grouping: survey.marks.map(\.description.value), by: \.self).mapValues(\.count)
    for value in values {
      #expect((left[value] ?? 0) > 0, "\(name): the value \(value) is lost")
      left[value, default: 0] -= 1
    }
  }
}

extension RandomCharts {
  mutating func anything() -> ChartTable {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: content()
    case 1: series()
    case 2: lines(Int.random(in: 1...12, using: &random))
    case 3: panels()
    default: content(of: [.people, .intervals, .dumbbells].randomElement(using: &random) ?? .people)
    }
  }

  /// From 400 × 400 to 7680 × 4320 pixels, from 1:3 to 3:1; a unit is two pixels.
  mutating func anySize() -> Size {
    let short = 200 * Double.random(in: 0...1, using: &random).scaled(to: 1...10.8)
    let long = min(3840, short * Double.random(in: 1...3, using: &random))
    let (one, two) = (short.rounded(), long.rounded())
    return chance(0.5) ? Size(width: one, height: two) : Size(width: two, height: one)
  }

  /// Up to forty panels of one series each.
  mutating func panels() -> ChartTable {
    var table = series()
    let slots = table.slots.prefix(Int.random(in: 1...12, using: &random)).map { slot in
      var slot = slot
      slot.lanes = Array(slot.lanes.prefix(1))
      slot.lanes[0].bars = Array(slot.lanes[0].bars.prefix(1))
      slot.lanes[0].total = ""
      for bar in slot.lanes[0].bars.indices { slot.lanes[0].bars[bar].series = 0 }
      return slot
    }
    table.layout = .multiples
    table.gap = nil
    table.series = []
    let count = Int.random(in: 1...40, using: &random)
    table.divide((0..<count).map { _ in (name: RichText(words(1...4)), slots: Array(slots)) })
    if table.slots.contains(where: { !$0.periodLabels.isEmpty }) { table.periodLabels = Gallery.months(slots.count) }
    table.wordLanes()
    return table
  }
}

extension Double {
  fileprivate func scaled(to range: ClosedRange<Double>) -> Double {
    range.lowerBound + self * self * (range.upperBound - range.lowerBound)
  }
}
