import Content
import Drawing

@testable import Charting

extension RandomCharts {
  /// People, intervals or dumbbells that nobody would draw by hand.
  mutating func content(of kind: ChartKind) -> ChartTable {
    let count = chance(0.1) ? 1 : Int.random(in: 2...(chance(0.15) ? 40 : 7), using: &random)
    let lanes = kind == .people && chance(0.6) ? 1 : Int.random(in: 1...3, using: &random)
    let panels = chance(0.7) ? 1 : Int.random(in: 2...4, using: &random)
    let powers: [Double] = [1, 1, 10, 1_000, 1e7]
    let power = powers.randomElement(using: &random) ?? 1
    let isPeriodic = chance(0.25)
    var content = Gallery.content("random", kind, title: RichText(words(1...9)), []).content
    content.subtitle = RichText(words(0...30))
    content.sourceLine = RichText(words(1...30))
    content.labels = [.all, .all, .ends, .none].randomElement(using: &random) ?? .all
    content.series = (0..<3).map { Series(name: RichText(words(1...2)), hue: Hue.ofSeries[$0]) }
    let all = (0..<panels).map { _ in
      (
        name: RichText(words(1...3)),
        slots: (0..<max(1, count / panels)).map { _ in
          slot(kind, lanes: isPeriodic ? 1 : lanes, power: power, isPeriodic: isPeriodic)
        }
      )
    }
    if panels > 1 { content.divide(all) } else { content.slots = all[0].slots }
    if isPeriodic { content.periodLabels = Gallery.months(content.slots.count) }
    if chance(0.3) { content.direction = .rightToLeft }
    if chance(0.5) { content.timeDirection = .rightToLeft }
    content.wordLanes()
    return content
  }

  private mutating func slot(_ kind: ChartKind, lanes: Int, power: Double, isPeriodic: Bool) -> Slot {
    Slot(
      label: isPeriodic ? "" : RichText(words(1...(chance(0.2) ? 10 : 3))),
      detail: isPeriodic || chance(0.6) ? "" : RichText(words(1...4)),
      lanes: (0..<lanes).map { lane in
        let bars = kind == .dumbbells ? 2 : kind == .people && chance(0.3) ? Int.random(in: 2...3, using: &random) : 1
        return Lane(
          bars: (0..<bars).map { mark(kind, series: bars > 1 ? $0 : lane, power: power) },
          total: bars > 1 && chance(0.7) ? "1,204" : "")
      })
  }

  private mutating func mark(_ kind: ChartKind, series: Int, power: Double) -> Bar {
    var value: Double? = (Double.random(in: 0...100, using: &random) * power).rounded()
    if kind == .people { value = Double(Int.random(in: 0...(chance(0.1) ? 220 : 30), using: &random)) }
    if kind != .people, chance(0.1) { value = value.map { -$0 } }
    if chance(0.08) { value = 0 }
    if chance(0.08) { value = nil }
    let appearances: [Appearance] = [.solid, .solid, .light, .partial, .outlined, .dashed, .dotted, .dottedEnd]
    var bar = Gallery.run(
      value, hue: Hue.ofSeries[series % 4], appearance: appearances.randomElement(using: &random) ?? .solid,
      series: series)
    bar.mark.kind = kind.rawValue
    if let drawn = value, kind != .people, chance(kind == .intervals ? 0.7 : 0.1) {
      (bar.low, bar.high) = (drawn - abs(drawn) * 0.3 - power, drawn + abs(drawn) * 0.2 + power)
    } else if value == nil, chance(0.4) {
      (bar.low, bar.high) = (-2 * power, 9 * power)
      bar.valueText = "−2–9"
    }
    if let drawn = value, drawn > 0, chance(0.2) {
      let share = (drawn * Double.random(in: 0...0.6, using: &random)).rounded()
      bar.parts = [
        .init(
          value: share, text: RichText(words(0...3)), mark: Gallery.mark("part", share),
          anchor: chance(0.5) ? .end : .zero)
      ]
    }
    return bar
  }
}
