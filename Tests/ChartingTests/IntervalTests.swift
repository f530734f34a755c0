import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("Bounds without a value")
struct IntervalTests {
  private let lengths = [(low: 10.0, high: 20.0), (0, 3), (-40, -5), (-7, 12), (1_000, 250_000), (6, 6)]

  @Test(
    "The interval alone stands between its bounds on the axis of the others", arguments: [ChartKind.bars, .columns])
  func alone(kind: ChartKind) throws {
    for (low, high) in lengths {
      let reference = high > 0 ? high : low
      let content = Gallery.content(
        "interval", kind, title: "Bounds",
        [
          Gallery.bar("A", nil) { bar in
            (bar.low, bar.high) = (low, high)
            bar.valueText = "bounds"
            bar.mark.figure = "bounds"
          },
          Gallery.bar("B", reference),
        ]
      ).content
      let layout = ChartLayout.picture(
        content, size: Size(width: 960, height: 540), palette: .light, typesetter: FixedTypesetter())
      let survey = SceneSurvey(layout.scene)
      let body = try #require(survey.marks.first { $0.description.figure == "deaths@moh-gaza" }?.body)
      let mark = try #require(survey.marks.first { $0.description.figure == "bounds" })
      // The line itself, then the cap at each bound.
      let ink = mark.rectangles.suffix(3)
      #expect(ink.count == 3)
      let (zero, unit) = axis(body, of: reference, kind)
      for (cap, bound) in zip(ink.suffix(2), [low, high]) {
        let place = kind == .bars ? cap.midX : cap.midY
        #expect(abs(place - (zero + bound * unit)) < 0.01, "\(kind): \(bound) of \(low)…\(high) stands at \(place)")
      }
      let label = try #require(survey.labels.first { $0.text == "bounds" })
      #expect(mark.rectangles.allSatisfy { !label.box.overlaps($0) }, "the label lies on the interval")
      #expect(survey.labels.allSatisfy { $0.text != "not reported" })
    }
  }

  /// The place of zero and the signed length of one.
  private func axis(_ body: Rect, of value: Double, _ kind: ChartKind) -> (zero: Double, unit: Double) {
    let isBackward = value < 0
    switch kind {
    case .columns: return (isBackward ? body.y : body.maxY, -body.height / abs(value))
    default: return (isBackward ? body.maxX : body.x, body.width / abs(value))
    }
  }
}
