import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

/// That nothing leaves the picture, no two labels lie over each other, and none is cut without a notice.
func expectNothingCutOrOverlapping(_ survey: SceneSurvey, in layout: ChartLayout, _ name: String) {
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
