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
    let sizes = [(960.0, 540.0), (540, 540), (720, 540), (480, 270), (1280, 400)]
    for index in 0..<6 {
      let content = charts.content()
      let size = sizes[(seed + index) % sizes.count]
      let picture = ChartLayout.picture(
        content, size: Size(width: size.0, height: size.1), palette: .light, typesetter: typesetter)
      check(picture, "seed \(seed), chart \(index), picture \(size)")
      for (width, stretch) in [(499.0, 1.0), (229, 0.8)] {
        let inline = ChartLayout.inline(
          content, width: width, stretch: stretch, palette: .light, typesetter: typesetter)
        check(inline, "seed \(seed), chart \(index), inline \(width)")
      }
    }
  }

  private func check(_ layout: ChartLayout, _ name: String) {
    let survey = SceneSurvey(layout.scene)
    checkBars(survey, name)
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
  }

  private func checkBars(_ survey: SceneSurvey, _ name: String) {
    let bars = survey.marks.filter { $0.description.kind == "bar" }.compactMap { mark -> (value: Double, body: Rect)? in
      guard let value = Double(mark.description.value), let body = mark.body else { return nil }
      return (value, body)
    }
    guard let longest = bars.max(by: { abs($0.value) < abs($1.value) }), abs(longest.value) > 0 else { return }
    // Which direction is length: all bars have the other extent in common.
    let isLying = Set(bars.map { ($0.body.height * 100).rounded() }).count == 1 && isShared(bars.map(\.body.height))
    let lyingRatio = longest.body.width / abs(longest.value)
    let standingRatio = longest.body.height / abs(longest.value)
    func isProportional(_ length: (Rect) -> Double, _ ratio: Double) -> Bool {
      bars.allSatisfy { abs(length($0.body) - abs($0.value) * ratio) <= 0.001 * abs($0.value) * ratio + 1e-6 }
    }
    let lies = isLying && isProportional(\.width, lyingRatio)
    #expect(lies || isProportional(\.height, standingRatio), "\(name): lengths are not proportional")
    let starts = bars.flatMap { bar -> [Double] in
      lies ? [bar.body.x, bar.body.maxX] : [bar.body.y, bar.body.maxY]
    }
    // Some few places (one for each panel) are an end of every bar.
    let common = bars.map { bar in lies ? [bar.body.x, bar.body.maxX] : [bar.body.y, bar.body.maxY] }
    let zeros = starts.filter { start in
      bars.count < 2 || starts.filter { abs($0 - start) < 0.01 }.count > max(1, bars.count / 6)
    }
    #expect(
      bars.count < 3 || common.allSatisfy { ends in ends.contains { end in zeros.contains { abs($0 - end) < 0.01 } } },
      "\(name): bars do not start at one line")
  }

  private func isShared(_ extents: [Double]) -> Bool {
    guard let first = extents.first else { return true }
    return extents.allSatisfy { abs($0 - first) < 0.001 }
  }
}
