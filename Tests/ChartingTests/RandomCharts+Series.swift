import Content
import Drawing
import SeededRandom

@testable import Charting

extension RandomCharts {
  /// Charts of several series in every layout, with panels, parts, gaps and statuses.
  mutating func series() -> ChartTable {
    let layout = SeriesLayout.allCases.randomElement(using: &random) ?? .grouped
    let isPeriodic = chance(0.5)
    let isHuge = chance(0.06)
    let count = isHuge ? (isPeriodic ? 200 : 60) : Int.random(in: 1...(chance(0.2) ? 24 : 8), using: &random)
    let names = layout == .diverging ? 2 : layout == .multiples ? 1 : Int.random(in: 1...4, using: &random)
    let panels = layout == .multiples ? Int.random(in: 2...(chance(0.2) ? 24 : 7), using: &random) : 1
    let scale = scale(Int.random(in: -2...8, using: &random))
    let isSimple = chance(0.4)
    let captions = (0..<count).map { _ in isPeriodic ? "" : words(1...(chance(0.2) ? 10 : 3)) }
    let hasDetails = chance(0.3) && !isPeriodic
    var content = Gallery.content(
      "random-\(layout)", chance(0.5) ? .bars : .columns, title: RichText(words(1...9)), []
    ).content
    content.layout = layout
    content.series = (0..<names).map {
      Series(name: RichText(words(1...(chance(0.2) ? 6 : 2))), hue: Gallery.hues[$0 % 4])
    }
    if chance(0.1) { content.series = [] }
    let all = (0..<panels).map { _ in
      (
        name: layout == .multiples ? RichText(words(0...5)) : "",
        slots: captions.map { caption in
          Slot(
            label: RichText(caption), detail: hasDetails ? RichText(words(1...3)) : "",
            lanes: lanes(layout, names, scale, isSimple: isSimple))
        }
      )
    }
    if layout == .multiples { content.divide(all) } else { content.slots = all[0].slots }
    content.labels = [.all, .all, .all, .ends, .none].randomElement(using: &random) ?? .all
    content.minimumStep = chance(0.5) ? 1 : 0
    if layout == .share { content.tickTexts = Gallery.percent }
    if isPeriodic { content.periodLabels = Gallery.months(count) }
    decorate(&content, count: count, names: names)
    identify(&content)
    content.wordLanes()
    return content
  }

  private func scale(_ power: Int) -> Double {
    (0..<abs(power)).reduce(1.0) { scale, _ in power < 0 ? scale / 10 : scale * 10 }
  }

  private mutating func lanes(_ layout: SeriesLayout, _ names: Int, _ scale: Double, isSimple: Bool) -> [Lane] {
    switch layout {
    case .grouped, .multiples: (0..<names).map { Lane(bars: [member($0, scale, isSimple: isSimple)]) }
    case .diverging:
      [
        Lane(
          bars: (0..<2).map { index in
            var bar = member(index, scale, isSimple: isSimple)
            if index == 0 { (bar.low, bar.high) = (nil, nil) }
            return bar
          })
      ]
    case .share:
      [Lane(bars: percentages(names), total: chance(0.2) ? RichText(words(1...2)) : "")]
    case .stacked:
      [Lane(bars: (0..<names).map { member($0, scale, isSimple: isSimple) }, total: chance(0.8) ? "1,234" : "")]
        + (chance(0.2) ? [Lane(bars: [member(0, scale, isSimple: isSimple) { $0.appearance = .outlined }])] : [])
    }
  }

  private mutating func percentages(_ names: Int) -> [Bar] {
    let values = (0..<names).map { _ in Double.random(in: 0...1, using: &random) }
    let sum = values.reduce(0, +)
    return values.enumerated().map { index, value in
      Gallery.member(index, chance(0.05) ? nil : value / sum * 100, text: chance(0.9) ? "12 %" : words(1...4))
    }
  }

  private mutating func member(
    _ series: Int, _ scale: Double, isSimple: Bool, change: (inout Bar) -> Void = { _ in }
  ) -> Bar {
    var value: Double? = (Double.random(in: 0...1, using: &random) * scale * 1000).rounded() / 10
    if chance(0.08) { value = 0 }
    if chance(isSimple ? 0.02 : 0.1) {
      value = [nil, nil, .nan, 0.004, 53_200_000_000].randomElement(using: &random) ?? nil
    }
    var bar = Gallery.member(series, value)
    if chance(0.05) { bar.hue = .grey }
    guard let drawn = value?.drawable, !isSimple else { return bar }
    let appearances: [Appearance] = [.solid, .solid, .light, .partial, .outlined, .dashed, .dotted, .dottedEnd]
    bar.appearance = appearances.randomElement(using: &random) ?? .solid
    if chance(0.1) { bar.valueText = RichText(words(1...4)) }
    if chance(0.08) { (bar.low, bar.high) = (drawn * 0.7, drawn * 1.3) }
    if chance(0.12) {
      bar.parts = (0..<Int.random(in: 1...2, using: &random)).map { _ in
        let share = drawn * Double.random(in: 0...0.6, using: &random)
        return .init(
          value: share, text: RichText(words(0...3)), mark: Gallery.mark("part", share),
          anchor: chance(0.5) ? .zero : .end)
      }
    }
    change(&bar)
    return bar
  }

  private mutating func decorate(_ content: inout ChartTable, count: Int, names: Int) {
    content.subtitle = RichText(words(0...20))
    content.note = RichText(words(0...8))
    for _ in 0..<(chance(0.25) ? Int.random(in: 1...3, using: &random) : 0) {
      let value = content.bars.compactMap(\.value).randomElement(using: &random) ?? 1
      let position = Double.random(in: 0...Double(count), using: &random)
      if chance(0.5) {
        content.annotations.append(.init(place: .value(value), text: RichText(words(1...6))))
      } else {
        content.remark(at: position, RichText(words(1...6)))
      }
    }
    if chance(0.3) {
      let lanes = content.layout == .grouped ? names : 1
      func end(_ random: inout SplitMix64) -> Gap.End {
        .init(slot: .random(in: 0...count, using: &random), lane: .random(in: 0..<lanes, using: &random))
      }
      content.gap = Gap(
        from: end(&random), to: end(&random), text: RichText(words(1...5)), mark: Gallery.mark("gap", 5))
    }
    let swatches: [KeyEntry.Swatch] = [
      .part(.blue), .ofWhich(.teal), .interval, .missing, .mark(.outlined, .ochre),
    ]
    for swatch in swatches where chance(0.1) { content.key.append(KeyEntry(swatch, RichText(words(1...5)))) }
    if chance(0.3) { content.direction = .rightToLeft }
    if chance(0.5) { content.timeDirection = .rightToLeft }
  }

  /// Gives every bar a name that says where it stands.
  private func identify(_ content: inout ChartTable) {
    for slot in content.slots.indices {
      for lane in content.slots[slot].lanes.indices {
        for bar in content.slots[slot].lanes[lane].bars.indices {
          content.slots[slot].lanes[lane].bars[bar].mark.figure = "\(slot)/\(lane)/\(bar)"
        }
      }
    }
  }
}
