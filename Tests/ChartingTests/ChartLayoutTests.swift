import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("What charts must and must not do")
struct ChartLayoutTests {
  private func picture(_ name: String, change: (inout ChartTable) -> Void = { _ in }) throws -> ChartLayout {
    var content = try #require(Gallery.cases.first { $0.name == name }).content
    change(&content)
    return ChartLayout.picture(
      content, size: Size(width: 960, height: 540), palette: .light, typesetter: FixedTypesetter())
  }

  @Test("The scene is one figure with its alternative text")
  func figure() throws {
    let layout = try picture("bars-two-offices")
    guard case .semantic(let semantics, _)? = layout.scene.items.first, layout.scene.items.count == 1 else {
      Issue.record("not one figure")
      return
    }
    #expect(semantics.role == .figure)
    #expect(semantics.alternativeText == "A chart for tests.")
  }

  @Test(
    "A logo stands in the corner, in its own shape, and no text comes near it, in wider type neither",
    arguments: [(300, 120), (40, 400), (1200, 100), (1, 1)], [(960.0, 540.0), (540, 675), (320, 180), (540, 540)])
  func logo(pixels: (Int, Int), size: (Double, Double)) throws {
    let file = ImageFile(
      name: "a.png", columns: pixels.0, rows: pixels.1, channels: .grey,
      content: .samples([UInt8](repeating: 0, count: pixels.0 * pixels.1)))
    for isMirrored in [false, true] {
      var content = try #require(Gallery.cases.first { $0.name == "bars-two-offices" }).content
      content.logo = ReportImage(file, alternativeText: "Logo of the office")
      content.badge = "DRAFT"
      content.corner = "Relief Office"
      if isMirrored { content.direction = .rightToLeft }
      let scene = ChartLayout.picture(
        content, size: Size(width: size.0, height: size.1), palette: .light, typesetter: FixedTypesetter()
      ).scene
      let boxes = scene.items.images
      let box = try #require(boxes.first)
      #expect(boxes.count == 1)
      #expect(abs(box.width / box.height - Double(pixels.0) / Double(pixels.1)) < 0.001)
      #expect(box.x > 5 && box.maxX < size.0 - 5 && box.width < size.0 * 0.2 && box.height < size.1 * 0.2)
      for label in SceneSurvey(scene).labels where !label.text.isEmpty {
        #expect(!label.box.overlaps(box), "\(label.text)")
      }
    }
  }

  @Test("A part lies at the far end of its bar, in proportion")
  func part() throws {
    let survey = SceneSurvey(try picture("bars-two-offices").scene)
    let bodies = survey.marks.compactMap(\.body)
    try #require(bodies.count == 3)
    #expect(abs(bodies[2].maxX - bodies[1].maxX) < 0.001)
    #expect(abs(bodies[2].width / bodies[1].width - 14_222 / 61_709) < 0.0001)
  }

  @Test("A missing month is no mark and no zero")
  func missing() throws {
    let survey = SceneSurvey(try picture("columns-missing").scene)
    #expect(survey.marks.count == 5)
    #expect(survey.labels.filter { $0.text == "0" }.count == 2)  // the tick and the month
    #expect(survey.labels.filter { $0.text == "not reported" }.count == 2)
  }

  @Test("Forty bars keep all their labels, at no less than 80 %")
  func forty() throws {
    let layout = try picture("bars-forty")
    #expect(layout.notices.isEmpty)
    let texts = SceneSurvey(layout.scene).labels.map(\.text)
    for index in 1...40 { #expect(texts.contains { $0.hasPrefix("District number \(index) ") }) }
  }

  @Test("Columns with names that do not fit lie down and say so")
  func laidDown() throws {
    #expect(try picture("columns-forty").notices == [.laidDown])
    #expect(try picture("columns-named").notices == [])
  }

  @Test("A cut label is told", arguments: [ChartKind.bars, .columns])
  func truncated(kind: ChartKind) throws {
    let name = Array(repeating: "Coordination", count: 60).joined(separator: " ")
    let bars = (0..<8).map { _ in Gallery.bar(name, 4) }
    let layout = ChartLayout.picture(
      Gallery.content("long", kind, title: "T", bars).content, size: Size(width: 960, height: 540), palette: .dark,
      typesetter: FixedTypesetter())
    #expect(layout.notices.filter { $0 == .truncated(name) }.count == 8)
  }

  @Test("No number, no size and no count makes the layout trap", arguments: [ChartKind.bars, .columns])
  func extremes(kind: ChartKind) {
    let values: [Double?] = [
      .nan, .infinity, -.infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude, 1e99, -1e99, 0, nil,
    ]
    let bars = values.map { value in
      Gallery.bar("A", value) { bar in
        (bar.low, bar.high) = (-.infinity, .nan)
        bar.parts = [.init(value: .infinity, text: "p", mark: Gallery.mark("part", nil))]
      }
    }
    for count in 0...bars.count {
      let example = Gallery.content("extreme", kind, title: "T", Array(bars.prefix(count))) { content in
        content.minimumStep = .infinity
        content.annotations = [.init(place: .value(.nan), text: "n"), .init(place: .day(.max), text: "i")]
        for index in content.slots.indices { content.slots[index].period = Int.min...Int.max }
      }
      for size in [Size(width: 960, height: 540), Size(width: 1, height: 1), Size(width: 0, height: 0)] {
        let layout = ChartLayout.picture(
          example.content, size: size, palette: .light, typesetter: FixedTypesetter())
        #expect(SceneSurvey(layout.scene).boxes.allSatisfy { $0.x.isFinite && $0.width >= 0 && $0.height >= 0 })
      }
    }
  }
}

extension [SceneItem] {
  /// Where images stand.
  fileprivate var images: [Rect] {
    flatMap { item -> [Rect] in
      switch item {
      case .image(_, let rect): [rect]
      case .group(let items, let offset): items.images.map { $0.offset(x: offset.x, y: offset.y) }
      case .link(_, let items), .semantic(_, let items): items.images
      case .rectangle, .path, .text: []
      }
    }
  }
}
