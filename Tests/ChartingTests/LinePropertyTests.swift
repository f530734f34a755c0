import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("What is true of lines and slopes, whatever they show")
struct LinePropertyTests {
  /// In units of a slide: 400 × 400, 640 × 360, 1920 × 1080, 1080 × 1350, 720 × 2160 and 2160 × 720 pixels.
  private static let sizes = [(200.0, 200.0), (320, 180), (960, 540), (540, 675), (360, 1080), (1080, 360)]

  @Test("Each value is in the picture, each line is named or the lack of room said", arguments: 1...12, 0..<4)
  func lines(count: Int, seed: Int) {
    var charts = RandomCharts(seed: UInt64(100 * count + seed))
    for size in Self.sizes {
      let table = charts.lines(count)
      let layout = ChartLayout.picture(
        table, size: Size(width: size.0, height: size.1), palette: .light, typesetter: FixedTypesetter())
      check(layout, of: table, "\(count) lines, seed \(seed), \(size)")
    }
    let table = charts.lines(count)
    for width in [499.0, 229] {
      let inline = ChartLayout.inline(table, width: width, stretch: 1, palette: .light, typesetter: FixedTypesetter())
      check(inline, of: table, "\(count) lines, seed \(seed), inline \(width)")
    }
  }

  @Test("A value that no line leads to shows by itself what it is", arguments: [[0], [2, 3], [4]])
  func beginning(breaks: [Int]) {
    func scene(_ appearance: Appearance) -> Scene {
      var table = Gallery.weekly("beginning", title: "A line", [("", .blue, { Double(10 + $0) })], count: 5).content
      for week in breaks { table.slots[week].lanes[0].bars[0].followsGap = true }
      table.slots[breaks[0]].lanes[0].bars[0].appearance = appearance
      return ChartLayout.picture(
        table, size: Size(width: 960, height: 540), palette: .light, typesetter: FixedTypesetter()
      ).scene
    }
    let scenes = [Appearance.solid, .light, .partial, .dottedEnd].map(scene)
    #expect(Set(scenes).count == scenes.count)
  }

  @Test("A name at the end of a line takes more lines rather than lose words", arguments: [229.0, 300])
  func longNames(width: Double) {
    let names = ["Red Crescent of the Republic of Kovar and its branches", "Civil Protection Agency"]
    let table = Gallery.weekly(
      "ends", title: "Ends", [(names[0], .blue, { Double(40 - $0) }), (names[1], .teal, { Double($0) })], count: 20
    ) { table in
      table.slots[19].lanes[0].bars[0].valueText = "9 (since 25 Mar 2026)"
      table.slots[19].lanes[0].bars[0].remark = "28 March 2026"
    }.content
    let layout = ChartLayout.inline(
      table, width: width, stretch: 1, palette: .light, typesetter: FixedTypesetter())
    #expect(layout.notices == [], "\(layout.notices)")
    let texts = SceneSurvey(layout.scene).labels.map { $0.text.replacing("\n", with: " ") }
    #expect(texts.contains { $0.contains(names[0]) } && texts.contains { $0.contains(names[1]) }, "\(texts)")
  }

  private func check(_ layout: ChartLayout, of table: ChartTable, _ name: String) {
    let survey = SceneSurvey(layout.scene)
    expectNothingCutOrOverlapping(survey, in: layout, name)
    // What has no room is refused, and so not seen.
    let hasRoom = !layout.notices.contains { notice in
      switch notice {
      case .noRoom, .tooSmall: true
      default: false
      }
    }
    let drawn = table.bars.filter { $0.value != nil }
    let averaged = table.averages.flatMap(\.bars).compactMap(\.self)
    let marks = survey.marks.filter { $0.description.kind == "point" }
    #expect(marks.count == drawn.count + averaged.count, "\(name): a value is lost")
    // A single panel bears no name.
    guard hasRoom, table.layout != .multiples || table.series.count > 1 else { return }
    let texts = survey.labels.map { $0.text.replacing("\n", with: " ") }
    let isCut = layout.notices.contains { if case .truncated = $0 { true } else { false } }
    for (index, series) in table.series.enumerated() where !isCut && drawn.contains(where: { $0.series == index }) {
      let words = series.name.string.split(separator: " ")
      #expect(
        texts.contains { text in words.allSatisfy { text.contains($0) } },
        "\(name): “\(series.name.string)” is not named: \(texts)")
    }
  }
}

extension RandomCharts {
  /// Lines with gaps, statuses, bounds and remarks, some of them panels, slopes or averages.
  mutating func lines(_ count: Int) -> ChartTable {
    let isSlope = chance(0.2)
    let weeks = isSlope ? 2 : Int.random(in: 1...60, using: &random)
    let powers: [Double] = [1, 100, 1e6]
    let power = powers.randomElement(using: &random) ?? 1
    let base: Double = chance(0.3) ? -0.5 : 0
    var table = Gallery.weekly(
      "random", title: RichText(words(1...9)), (0..<count).map { ("", Hue.ofSeries[$0 % 6], { _ in 0 }) }, count: weeks
    ).content
    table.series = (0..<count).map { Series(name: RichText("L\($0) " + words(1...4)), hue: Hue.ofSeries[$0 % 6]) }
    let forms: [Appearance] = [.solid, .solid, .solid, .light, .partial, .dottedEnd]
    for week in 0..<weeks {
      for line in 0..<count {
        var bar = table.slots[week].lanes[line].bars[0]
        let value = (Double.random(in: base...1, using: &random) * power * 10).rounded() / 10
        (bar.value, bar.valueText) = (value, RichText(Gallery.number(value)))
        bar.appearance = forms.randomElement(using: &random) ?? .solid
        bar.mark = Gallery.mark("point", value)
        bar.followsGap = chance(0.1)
        if chance(0.1) { (bar.low, bar.high) = (value - power / 5, value + power / 4) }
        if chance(0.15) { (bar.value, bar.valueText, bar.low, bar.high) = (nil, "not reported", nil, nil) }
        table.slots[week].lanes[line].bars[0] = bar
      }
    }
    table.subtitle = RichText(words(0...20))
    table.note = RichText(words(0...20))
    table.sourceLine = RichText(words(1...20))
    if isSlope {
      table.kind = .slope
      table.timeline = Timeline(
        days: 0...1, labels: [[.init(days: 0...0, text: "15 January 2025"), .init(days: 1...1, text: "15 May 2025")]])
      for end in 0..<2 { for line in 0..<count { table.slots[end].lanes[line].bars[0].day = Double(end) } }
      return table
    }
    if chance(0.3) { table.annotations.append(.init(place: .day(7 * (weeks / 2)), text: RichText(words(1...6)))) }
    if chance(0.2) { table.annotations.append(.init(place: .period(7...90), text: RichText(words(1...6)))) }
    if chance(0.2) { table.annotations.append(.init(place: .value(power / 2), text: RichText(words(1...6)))) }
    if chance(0.2) { table.layout = .multiples }
    if chance(0.3) { table.direction = .rightToLeft }
    if chance(0.5) { table.timeDirection = .rightToLeft }
    if chance(0.2) { table.timeline?.gaps = [.init(from: 14, to: 28, text: "not reported")] }
    return table
  }
}
