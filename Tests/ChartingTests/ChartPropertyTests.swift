import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("What is true of every chart")
struct ChartPropertyTests {
  static let seeds = 0..<12

  @Test("Bars start at zero and are as long as their values; labels stay whole, inside and apart", arguments: seeds)
  func properties(seed: Int) {
    var charts = RandomCharts(seed: UInt64(seed))
    let typesetter = FixedTypesetter()
    let sizes = [
      (960.0, 540.0), (540, 540), (720, 540), (480, 270), (1280, 400), (400, 200), (200, 200), (320, 180), (320, 960),
      (960, 320), (3840, 2160), (540, 960),
    ]
    for index in 0..<12 {
      let content = index.isMultiple(of: 3) ? charts.content() : charts.series()
      let size = sizes[(seed + index) % sizes.count]
      let picture = ChartLayout.picture(
        content, size: Size(width: size.0, height: size.1), palette: .light, typesetter: typesetter)
      // What is refused is not drawn.
      if !picture.isRefused {
        check(picture, of: content, "seed \(seed), chart \(index) \(content.id), picture \(size)")
      }
      let (width, stretch) = [(499.0, 1.0), (229, 0.8), (320, 1)][index % 3]
      let inline = ChartLayout.inline(
        content, width: width, stretch: stretch, palette: .light, typesetter: typesetter)
      check(inline, of: content, "seed \(seed), chart \(index) \(content.id), inline \(width)")
      let (half, scale) = [(243.0, 1.0), (468, 1.65), (510, 1)][(index / 3) % 3]
      let narrow = ChartLayout.inline(
        content, width: half, form: .narrow(scale: scale, least: scale > 1 ? 11 : 6.2), stretch: stretch,
        palette: .light, typesetter: typesetter)
      check(narrow, of: content, "seed \(seed), chart \(index) \(content.id), narrow \(half)")
    }
  }

  @Test("On half a page the names of bars stand above them, at the zero line, and the plot has the whole width")
  func namesAbove() throws {
    let content = ChartTable(
      id: "a", kind: .bars, title: "Two offices", sourceLine: "Source",
      slots: [("Ministry of Health in Gaza", 48_291.0), ("Government Media Office, Gaza", 61_709)].map { name, value in
        Slot(
          label: RichText(name), detail: "as of 2 February",
          Bar(
            value: value, valueText: "about it",
            mark: MarkDescription(kind: "bar", figure: name, value: "1", source: "", asOf: "")))
      }, tickTexts: { $0.map { "\(Int($0))" } })
    let layout = ChartLayout.inline(
      content, width: 243, form: .narrow(scale: 1, least: 6.2), stretch: 1, palette: .light,
      typesetter: FixedTypesetter())
    let survey = SceneSurvey(layout.scene)
    for name in ["Ministry of Health in Gaza", "Government Media Office, Gaza"] {
      let label = try #require(survey.labels.first { $0.text.hasPrefix(name) })
      let bar = try #require(survey.marks.first { $0.description.figure == name }?.body)
      #expect(label.box.maxY <= bar.y && bar.y - label.box.maxY < 4, "\(label.box) \(bar)")
      #expect(label.box.x > bar.x && label.box.x - bar.x < 6 && bar.x < 12)
      #expect(label.text.contains("as of 2 February"))
    }
    #expect(layout.notices.isEmpty)
  }

  private func check(_ layout: ChartLayout, of content: ChartTable, _ name: String) {
    let survey = SceneSurvey(layout.scene)
    let orientation = content.kind.plots.orientation(of: PlotTable(content))
    let isLying = orientation == .lying || layout.notices.contains(.laidDown)
    checkBars(survey, isLying: isLying, name)
    expectNothingCutOrOverlapping(survey, in: layout, name)
    let hasBracket = survey.marks.contains { $0.description.kind == "gap" }
    let isTold = layout.notices.contains { $0 == .truncated(content.gap?.text.string ?? "") }
    #expect(hasBracket || isTold || content.gap == nil || content.bars.isEmpty, "\(name): a gap is lost")
  }

  private struct Body {
    var value: Double
    /// Along the value axis.
    var from: Double
    var to: Double
    /// Panel, slot, lane and position; of charts of one series only the order.
    var lane: String
    /// Across it.
    var middle: Double
    var length: Double { to - from }
  }

  private func checkBars(_ survey: SceneSurvey, isLying: Bool, _ name: String) {
    let marks = survey.marks.filter { $0.description.kind == "bar" }
    let bodies = marks.enumerated().compactMap { index, mark -> Body? in
      guard let value = Double(mark.description.value), let body = mark.body else { return nil }
      let names = mark.description.figure.split(separator: "/")
      return Body(
        value: abs(value), from: isLying ? body.x : body.y, to: isLying ? body.maxX : body.maxY,
        lane: names.count == 3 ? names.dropLast().joined(separator: "/") : "\(index)",
        middle: isLying ? body.midY : body.midX)
    }
    guard let longest = bodies.max(by: { $0.value < $1.value }), longest.value > 0 else { return }
    let ratio = longest.length / longest.value
    for body in bodies {
      let error = abs(body.length - body.value * ratio)
      #expect(error <= 0.001 * body.value * ratio + 1e-6, "\(name): \(body) is not as long as its value")
    }
    // The bars of a lane follow each other without a gap and without an overlap.
    for (lane, stack) in Dictionary(grouping: bodies, by: \.lane) {
      let sorted = stack.filter { $0.length > 0 }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
      for (one, two) in zip(sorted, sorted.dropFirst()) {
        #expect(abs(one.to - two.from) < 0.01, "\(name): the bars of lane \(lane) do not follow each other: \(sorted)")
      }
    }
    checkZero(bodies, survey, isLying: isLying, name)
  }

  /// Every lane begins at the zero line that runs past it, and none runs through its bars.
  private func checkZero(_ bodies: [Body], _ survey: SceneSurvey, isLying: Bool, _ name: String) {
    let zeros = survey.zeros.map { pieces in
      (
        place: isLying ? pieces[0].midX : pieces[0].midY,
        from: pieces.map { isLying ? $0.y : $0.x }.min() ?? 0, to: pieces.map { isLying ? $0.maxY : $0.maxX }.max() ?? 0
      )
    }
    for (_, lane) in Dictionary(grouping: bodies, by: \.lane) {
      let beside = zeros.filter { zero in lane.allSatisfy { $0.middle >= zero.from && $0.middle <= zero.to } }
      let begins = beside.contains { zero in
        lane.contains { abs($0.from - zero.place) < 0.01 || abs($0.to - zero.place) < 0.01 }
      }
      #expect(begins, "\(name): \(lane) does not begin at a zero line: \(beside)")
      let crossed = beside.filter { zero in
        lane.contains { $0.from < zero.place - 0.01 && $0.to > zero.place + 0.01 }
      }
      #expect(crossed.isEmpty, "\(name): \(lane) does not end at the zero line \(crossed)")
    }
  }
}

extension ChartLayout {
  /// Whether it has no room, so that nothing is written.
  var isRefused: Bool { notices.contains { if case .tooSmall = $0 { true } else { false } } }
}
