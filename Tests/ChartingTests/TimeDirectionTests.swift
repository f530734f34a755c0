import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("Time in charts that are read from right to left")
struct TimeDirectionTests {
  private func survey(_ name: String, change: (inout ChartTable) -> Void = { _ in }) throws -> SceneSurvey {
    var content = try #require(Gallery.cases.first { $0.name == name }).content
    change(&content)
    return SceneSurvey(
      ChartLayout.picture(
        content, size: Size(width: 960, height: 540), palette: .light, typesetter: FixedTypesetter()
      ).scene)
  }

  /// Both show the same marks, each the mirror image of the other.
  private func expectMirrored(_ one: SceneSurvey, _ other: SceneSurvey) {
    let (bodies, others) = (one.marks.compactMap(\.body), other.marks.compactMap(\.body))
    #expect(!bodies.isEmpty && bodies.count == others.count)
    for (body, other) in zip(bodies, others) { #expect(abs(body.x + other.maxX - 960) < 0.001) }
  }

  private func box(of text: String, in survey: SceneSurvey) throws -> Rect {
    try #require(survey.labels.first { $0.text == text }).box
  }

  @Test(
    "It runs from left to right, in the plot that a chart from left to right has",
    arguments: [
      "columns-months", "lines-one", "slope-places",
    ])
  func leftToRight(name: String) throws {
    let plain = try survey(name)
    let kept = try survey(name) { $0.direction = .rightToLeft }
    let bodies = (plain.marks.compactMap(\.body), kept.marks.compactMap(\.body))
    #expect(!bodies.0.isEmpty && bodies.0.count == bodies.1.count)
    for (plain, kept) in zip(bodies.0, bodies.1) { #expect(abs(plain.x - kept.x) < 0.001) }
  }

  @Test("A remark that has no room before a name stands below it, and is not read as its beginning")
  func remarks() throws {
    let remark = String(repeating: "forty to sixty ", count: 6)
    func change(_ table: inout ChartTable, isMirrored: Bool) {
      for slot in table.slots.indices { table.slots[slot].lanes[0].bars[0].remark = RichText(remark) }
      if isMirrored { table.direction = .rightToLeft }
    }
    for isMirrored in [false, true] {
      let survey = try survey("slope-places") { change(&$0, isMirrored: isMirrored) }
      let labels = survey.labels.filter { $0.text.contains("Tolen") && $0.text.contains("forty") }
      #expect(labels.count == 2)
      for label in labels {
        #expect(
          try #require(label.text.firstRange(of: "Tolen")).lowerBound
            < #require(label.text.firstRange(of: "forty")).lowerBound, "\(label.text)")
      }
    }
  }

  @Test("What stands side by side and is of one day is no time: it follows each other as words do")
  func ofOneDay() throws {
    func ofOneDay(_ table: inout ChartTable) {
      for index in table.slots.indices {
        (table.slots[index].period, table.slots[index].periodLabels) = (nil, [])
        table.slots[index].days = 5...5
      }
    }
    expectMirrored(
      try survey("columns-months", change: ofOneDay),
      try survey("columns-months") {
        ofOneDay(&$0)
        $0.direction = .rightToLeft
      })
  }

  @Test("Around the plot all is mirrored")
  func around() throws {
    let kept = try survey("columns-months") { $0.direction = .rightToLeft }
    let content = try #require(Gallery.cases.first { $0.name == "columns-months" }).content
    #expect(try box(of: content.title.string, in: kept).maxX > 900)
    #expect(try box(of: content.sourceLine.string, in: kept).maxX > 900)
  }

  @Test(
    "It runs from right to left where that is asked for", arguments: ["columns-months", "lines-one", "slope-places"])
  func rightToLeft(name: String) throws {
    expectMirrored(
      try survey(name), try survey(name) { ($0.direction, $0.timeDirection) = (.rightToLeft, .rightToLeft) })
  }

  @Test(
    "Panels follow each other from the right, whichever way time runs in them",
    arguments: [
      "lines-panels", "multiples-columns",
    ])
  func panels(name: String) throws {
    let content = try #require(Gallery.cases.first { $0.name == name }).content
    let (first, second) = (content.series[0].name.string, content.series[1].name.string)
    let kept = try survey(name) { table in
      table.direction = .rightToLeft
      for slot in table.slots.indices { table.slots[slot].period = slot * 10...slot * 10 + 9 }
    }
    #expect(try box(of: first, in: kept).x > box(of: second, in: kept).x)
    let bodies = kept.marks.compactMap(\.body)
    #expect(bodies[0].x < bodies[1].x)
  }

  @Test("What stands side by side without time is mirrored whatever is asked for")
  func names() throws {
    expectMirrored(try survey("columns-named"), try survey("columns-named") { $0.direction = .rightToLeft })
  }

  @Test("A title is held at the right, where a program with wider letters would push it out of the picture at the left")
  func anchors() throws {
    var content = try #require(Gallery.cases.first { $0.name == "bars-two-offices" }).content
    content.direction = .rightToLeft
    let scene = ChartLayout.picture(
      content, size: Size(width: 960, height: 540), palette: .light, typesetter: FixedTypesetter()
    ).scene
    func anchors(_ items: [SceneItem]) -> [String: TextBlock.Anchor] {
      items.reduce(into: [:]) { found, item in
        switch item {
        case .text(let block, _): found[block.string] = block.anchor
        case .group(let items, _), .link(_, let items), .semantic(_, let items):
          found.merge(anchors(items)) { first, _ in first }
        case .rectangle, .path, .image: break
        }
      }
    }
    let found = anchors(scene.items)
    #expect(found[content.title.string] == .right)
    #expect(found[content.issueLine.string] == .left)
  }

  @Test("Lines of Arabic stand further apart")
  func leading() throws {
    var content = try #require(Gallery.cases.first { $0.name == "bars-two-offices" }).content
    let (latin, arabic) = (ChartStyle.inline, ChartStyle.inline.leaded(for: "ar-PS"))
    #expect(abs(arabic.lineHeight(.source) - latin.lineHeight(.source) - 0.2 * latin.face(.source).size) < 0.0001)
    content.direction = .rightToLeft
    func height(_ language: String) -> Double {
      content.language = language
      return InlineChart(content, width: 229, form: .half, palette: .light, typesetter: FixedTypesetter())
        .height(stretch: 1)
    }
    #expect(height("ar") > height("he") + 2)
  }
}
