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
    let sizes = [(960.0, 540.0), (540, 540), (720, 540), (480, 270), (1280, 400), (400, 200)]
    for index in 0..<12 {
      let content = index.isMultiple(of: 3) ? charts.content() : charts.series()
      let size = sizes[(seed + index) % sizes.count]
      let picture = ChartLayout.picture(
        content, size: Size(width: size.0, height: size.1), palette: .light, typesetter: typesetter)
      check(picture, of: content, "seed \(seed), chart \(index) \(content.id), picture \(size)")
      let (width, stretch) = [(499.0, 1.0), (229, 0.8), (320, 1)][index % 3]
      let inline = ChartLayout.inline(
        content, width: width, stretch: stretch, palette: .light, typesetter: typesetter)
      check(inline, of: content, "seed \(seed), chart \(index) \(content.id), inline \(width)")
    }
  }

  private func check(_ layout: ChartLayout, of content: ChartTable, _ name: String) {
    let survey = SceneSurvey(layout.scene)
    let isLying = content.kind.form.orientation(of: content) == .lying || layout.notices.contains(.laidDown)
    checkBars(survey, isLying: isLying, name)
    let page = Rect(x: 0, y: 0, width: layout.scene.size.width, height: layout.scene.size.height)
    for box in survey.boxes {
      #expect(box.width >= 0 && box.height >= 0, "\(name): \(box) is turned inside out")
      #expect(page.contains(box, tolerance: 1), "\(name): \(box) leaves \(page)")
    }
    let labels = survey.labels
    for (index, label) in labels.enumerated() {
      #expect(page.contains(label.box), "\(name): “\(label.text)” at \(label.box) leaves the picture")
      for other in labels[..<index] where other.box.overlaps(label.box) {
        Issue.record("\(name): “\(label.text)” at \(label.box) and “\(other.text)” at \(other.box) overlap")
      }
      #expect(!label.isTruncated || !layout.notices.isEmpty, "\(name): “\(label.text)” is cut without notice")
    }
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
    var panel: String
    var length: Double { to - from }
  }

  private func checkBars(_ survey: SceneSurvey, isLying: Bool, _ name: String) {
    let marks = survey.marks.filter { $0.description.kind == "bar" }
    let bodies = marks.enumerated().compactMap { index, mark -> Body? in
      guard let value = Double(mark.description.value), let body = mark.body else { return nil }
      let names = mark.description.figure.split(separator: "/")
      return Body(
        value: abs(value), from: isLying ? body.x : body.y, to: isLying ? body.maxX : body.maxY,
        lane: names.count == 4 ? names.dropLast().joined(separator: "/") : "\(index)",
        panel: names.count == 4 ? String(names[0]) : "")
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
    checkZero(bodies, name)
  }

  /// The zero line is the place that most bars touch; in each panel, or block of a panel, all lanes touch one.
  private func checkZero(_ bodies: [Body], _ name: String) {
    for (_, bodies) in Dictionary(grouping: bodies, by: \.panel) {
      let lanes = Dictionary(grouping: bodies, by: \.lane).values
      let ends = lanes.map { $0.flatMap { [$0.from, $0.to] } }
      let zeros = Set(ends.flatMap { $0.map { ($0 * 50).rounded() } }).filter { place in
        ends.count { $0.contains { abs($0 * 50 - place) <= 1 } } > max(1, ends.count / 40)
      }
      let isCommon = ends.allSatisfy { lane in
        lane.contains { end in zeros.contains { abs(end * 50 - $0) <= 1 } }
      }
      #expect(lanes.count < 3 || isCommon, "\(name): bars do not start at one line: \(ends)")
    }
  }
}
