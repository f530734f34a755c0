import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("What is true of every chart of people")
struct PeoplePropertyTests {
  static let sizes = [(960.0, 540.0), (720, 540), (540, 540), (300, 200), (270, 480)]

  @Test("A sign for each person, of one size, large enough, apart from each other and from words", arguments: 0..<4)
  func signs(seed: Int) {
    var charts = RandomCharts(seed: UInt64(7_000 + seed))
    for index in 0..<2 {
      let content = charts.content(of: .people)
      let expected = content.bars.reduce(0) { $0 + PeopleMark.count($1.value) }
      for (layout, unit, name) in layouts(of: content, seed + index) {
        let survey = PeopleSurvey(layout.scene)
        let place = "seed \(seed), chart \(index), \(name)"
        #expect(survey.signs.count == expected, "\(place): not a sign for each person")
        let heights = survey.signs.map(\.box.height)
        if let least = heights.min(), let most = heights.max() {
          // The line around a sign lies inside of its box.
          #expect(least >= 0.9 * most, "\(place): signs are of several sizes, \(least)–\(most)")
          #expect(isCrowded(layout) || least >= 4.5 * unit, "\(place): signs are \(least) high")
        }
        expectApart(survey, place)
      }
    }
  }

  @Test("Words keep 80 % of their size", arguments: 0..<4)
  func words(seed: Int) {
    var charts = RandomCharts(seed: UInt64(9_000 + seed))
    for index in 0..<2 {
      let content = charts.content(of: .people)
      let details = content.slots.map(\.detail.string)
      let values = Set(content.bars.map(\.valueText.string) + content.slots.flatMap(\.lanes).map(\.total.string))
        .subtracting(details)
      let names = Set(content.slots.map(\.label.string)).subtracting(details)
      for (layout, _, name) in layouts(of: content, seed + index) where !isCrowded(layout) {
        let style = name.hasPrefix("inline") ? ChartStyle.inline : ChartStyle.picture(layout.scene.size)
        for label in PeopleSurvey(layout.scene).labels where !label.text.isEmpty {
          guard values.contains(label.text) || names.contains(label.text) else { continue }
          let role: ChartStyle.Role = values.contains(label.text) ? .missing : .category
          #expect(
            label.size >= 0.799 * style.face(role).size,
            "seed \(seed), chart \(index), \(name): “\(label.text)” is set in \(label.size)")
        }
      }
    }
  }

  @Test("The same row of panels side by side is at one height", arguments: 0..<4)
  func rows(seed: Int) {
    var charts = RandomCharts(seed: UInt64(11_000 + seed))
    var content = charts.content(of: .people)
    let slots = (0..<Int.random(in: 1...9, using: &charts.random)).map { "row \($0)" }
    content.divide(
      (0..<Int.random(in: 2...4, using: &charts.random)).map { panel in
        let persons = slots.map { name in
          let value = charts.chance(0.3) ? nil : Double(Int.random(in: 0...40, using: &charts.random))
          return Gallery.person(name, value)
        }
        return (RichText("panel \(panel)"), persons)
      })
    content.periodLabels = []
    for (layout, _, name) in layouts(of: content, seed) {
      let labels = PeopleSurvey(layout.scene).labels
      let titles = labels.filter { $0.text.hasPrefix("panel ") }
      let captions = labels.filter { $0.text.hasPrefix("row ") }
      for row in Set(captions.map(\.text)) {
        let same = captions.filter { $0.text == row }
        #expect(same.count == content.series.count && titles.count == same.count)
        for (one, two) in zip(zip(titles, same), zip(titles, same).dropFirst()) where one.0.box.y == two.0.box.y {
          #expect(abs(one.1.box.midY - two.1.box.midY) < 0.01, "seed \(seed), \(name): “\(row)” is not in line")
        }
      }
    }
  }

  @Test("Few people in much room are large, and their words are as large as those of others")
  func room() {
    let crews = (1...9).map { number in
      Slot(
        label: RichText("\(number) December 1968"),
        lanes: [Lane(bars: [Gallery.run(2, hue: .blue)]), Lane(bars: [Gallery.run(1, hue: .teal)])])
    }
    let few = [Gallery.person("Israelis", 25), Gallery.person("Thais", 5)]
    for (slots, least) in [(crews, 28.0), (few, 45)] {
      let content = Gallery.content("room", .people, title: "A title", slots).content
      let layout = ChartLayout.picture(
        content, size: Size(width: 960, height: 540), palette: .light, typesetter: FixedTypesetter())
      let survey = PeopleSurvey(layout.scene)
      #expect((survey.signs.map(\.box.height).min() ?? 0) >= least)
      #expect(survey.labels.filter { $0.text == "1" || $0.text == "25" }.allSatisfy { $0.size == 15.5 })
    }
  }

  @Test("On a telephone the names stand above the signs, which have the whole width")
  func namesAbove() throws {
    var content = Gallery.content(
      "names", .people, title: "",
      [Gallery.person("Ceasefire agreement of two parties", 3), Gallery.person("A forum", 6)]
    ).content
    content.slots[0].detail = "replaced on 18 February"
    func survey(_ width: Double) -> PeopleSurvey {
      PeopleSurvey(
        InlinePlot(
          content, width: width, form: .web(namesAbove: 12), palettes: [.light], typesetter: FixedTypesetter()
        ).scenes[0])
    }
    let (narrow, wide) = (survey(320), survey(540))
    #expect(narrow.signs.count == 9 && wide.signs.count == 9)
    let name = try #require(narrow.labels.first { $0.text.hasPrefix("Ceasefire agreement") })
    #expect(name.text.contains("replaced on 18 February") && name.box.x < 1)
    #expect(narrow.signs.allSatisfy { $0.box.y > name.box.maxY || $0.box.maxY < name.box.y })
    #expect((narrow.signs.map(\.box.x).min() ?? 99) < 2 && (narrow.signs.map(\.box.height).min() ?? 0) >= 28)
    #expect((wide.signs.map(\.box.x).min() ?? 0) > 60)
  }

  @Test("The line of what has not happened goes around head and body in whole dashes", arguments: [4.0, 14, 40, 84])
  func outlines(height: Double) {
    for appearance in [Appearance.outlined, .dashed, .dotted] {
      var bar = Gallery.run(1, hue: .teal)
      bar.appearance = appearance
      let box = Rect(x: 0, y: 0, width: height * PersonSign.aspect, height: height)
      let mark = PeopleMark(bar: bar, boxes: [box], palette: .light, style: .picture(Size(width: 960, height: 540)))
      let strokes = mark.items.flatMap(\.ink).compactMap { item in
        if case .path(let path, _, let stroke?) = item { (path, stroke) } else { nil }
      }
      #expect(strokes.count == (appearance == .outlined ? 1 : 2))
      for (path, stroke) in strokes {
        let inner = box.inset(x: stroke.width * 0.499, y: stroke.width * 0.499)
        #expect(inner.contains(path.bounds ?? box, tolerance: 0.1))
        #expect(stroke.dashes.isEmpty == (appearance == .outlined))
        guard appearance != .outlined else { continue }
        let sign = PersonSign(box: box.inset(x: stroke.width / 2, y: stroke.width / 2))
        let count = (path == sign.head ? sign.headLength : sign.bodyLength) / stroke.dashes.reduce(0, +)
        #expect(abs(count - count.rounded()) < 1e-6 && count >= 5)
      }
    }
  }

  // MARK: - Parts

  private func layouts(of content: ChartTable, _ index: Int) -> [(ChartLayout, unit: Double, String)] {
    let typesetter = FixedTypesetter()
    let size = Self.sizes[index % Self.sizes.count]
    let picture = ChartLayout.picture(
      content, size: Size(width: size.0, height: size.1), palette: .light, typesetter: typesetter)
    let inlines = [(499.0, 1.0), (229, 0.8)].map { width, stretch in
      let layout = ChartLayout.inline(
        content, width: width, stretch: stretch, palette: .light, typesetter: typesetter)
      return (layout, ChartStyle.inline.unit, "inline \(width)")
    }
    return [(picture, ChartStyle.picture(picture.scene.size).unit, "picture \(size)")] + inlines
  }

  private func isCrowded(_ layout: ChartLayout) -> Bool {
    layout.notices.contains { if case .crowded = $0 { true } else { false } }
  }

  private func expectApart(_ survey: PeopleSurvey, _ place: String) {
    let signs = survey.signs.map(\.box).sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    for (one, two) in zip(signs, signs.dropFirst()) where abs(one.y - two.y) < 0.4 * one.height && one.x < two.x {
      #expect(two.x >= one.maxX, "\(place): two signs overlap at \(one)")
    }
    for label in survey.labels {
      for sign in signs where sign.overlaps(label.box) {
        Issue.record("\(place): “\(label.text)” at \(label.box) lies on a sign at \(sign)")
        break
      }
    }
  }
}
