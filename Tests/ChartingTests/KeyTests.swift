import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("The key")
struct KeyTests {
  private let setter = LabelSetter(
    typesetter: FixedTypesetter(), style: .picture(Size(width: 960, height: 540)), palette: .light,
    direction: .leftToRight)

  static let swatches: [KeyEntry.Swatch] = [
    .mark(.solid, .blue), .mark(.light, .blue), .mark(.partial, .teal), .mark(.outlined, .teal), .mark(.dashed, .ochre),
    .mark(.dotted, .ochre), .mark(.dottedEnd, .grey), .part(.blue), .ofWhich(.teal), .interval, .missing,
  ]

  private func key(
    _ texts: [RichText], width: Double = 848, limit: Double = 100, kind: ChartKind = .bars
  ) -> (key: Key, survey: SceneSurvey) {
    let entries = texts.enumerated().map { KeyEntry(Self.swatches[$0 % Self.swatches.count], $1) }
    let key = Key(entries, kind: kind.plots, x: 56, y: 90, width: width, limit: limit, setter: setter)
    let scene = Scene(size: Size(width: 960, height: 540), background: setter.palette.paper, items: key.drawing.items)
    return (key, SceneSurvey(scene))
  }

  @Test("Nothing to explain takes no room")
  func empty() {
    #expect(key([]).key.height == 0)
    #expect(key(["", ""]).key.drawing.items.isEmpty)
  }

  @Test("Swatches are no marks of the chart", arguments: ChartKind.allCases)
  func noMarks(kind: ChartKind) {
    let (_, survey) = key(Self.swatches.map { _ in "Words" }, kind: kind)
    #expect(survey.marks.isEmpty)
    #expect(survey.labels.count == Self.swatches.count)
  }

  @Test("A few entries stand in one line, and many in several, whole and apart", arguments: [3, 11, 24])
  func lines(count: Int) {
    let (key, survey) = key((0..<count).map { RichText("Entry number \($0)") })
    #expect(key.drawing.notices.isEmpty)
    #expect(Set(survey.labels.map(\.box.y)).count == (count == 3 ? 1 : count == 11 ? 2 : 4))
    expectPlaces(key, survey, width: 848, limit: 100)
  }

  @Test("Long words wrap, shrink, and are only then cut, with a notice", arguments: [848.0, 400, 150, 40])
  func long(width: Double) {
    let name = "Announced by the Office of the Coordinator of Humanitarian Affairs, not carried out"
    for (limit, count) in [(200.0, 1), (60, 3), (18, 3), (5, 2), (0, 1)] {
      let (key, survey) = key((0..<count).map { _ in RichText(name) }, width: width, limit: limit)
      expectPlaces(key, survey, width: width, limit: limit)
      let cut = survey.labels.filter(\.isTruncated).count
      let leftOut = count - survey.labels.count
      #expect(key.drawing.notices == Array(repeating: .truncated(name), count: cut + leftOut))
      #expect(leftOut == 0 || width == 40)
      if width == 848, limit == 200 { #expect(cut == 0) }
    }
  }

  @Test("No size makes the key trap")
  func sizes() {
    for (width, limit) in [(0.0, 0.0), (-5, -5), (1, 1e12), (1e9, 0.001)] {
      _ = key(["One", "Two", "Three"], width: width, limit: limit)
    }
  }

  private func expectPlaces(_ key: Key, _ survey: SceneSurvey, width: Double, limit: Double) {
    #expect(key.height <= limit + 0.02 || limit < 1)
    for (index, label) in survey.labels.enumerated() {
      #expect(label.box.maxX <= 56 + width + 0.01)
      #expect(label.box.y >= 89.99 && label.box.maxY <= 90.01 + key.height)
      for other in survey.labels[..<index] { #expect(!other.box.overlaps(label.box)) }
    }
    let ink = survey.boxes.filter { box in !survey.labels.contains { $0.box == box } }
    for box in ink { #expect(!survey.labels.contains { $0.box.overlaps(box) }, "\(box) lies on a text") }
  }
}
