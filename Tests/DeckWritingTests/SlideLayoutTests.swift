import Charting
import Content
import Drawing
import DrawingTestSupport
import Testing
import WorkbookTestSupport

@testable import DeckWriting

/// Where things stand on slides, whatever is said in them.
struct SlideLayoutTests {
  @Test("Markup, letters that XML cannot hold and ten thousand of them are texts, and slides stay within their measure")
  func hostile() throws {
    for text in ["<a:t>&amp;]]>", "=1+1", "\u{1}\u{B}", "\u{202E}turned", String(repeating: "long ", count: 2000)] {
      var table = DeckTests.table([
        Slot(label: RichText(text), DeckTests.bar(3, text)), Slot(label: "b", DeckTests.bar(4, "4")),
      ])
      table.title = RichText(text)
      table.sourceLine = RichText(text)
      let deck = DeckTests.deck(DeckTests.content([table], title: text))
      let measure = TextMeasure(FixedTypesetter(), direction: .leftToRight, language: "en")
      for item in deck.slides.flatMap(\.items) {
        let (place, size) = (item.place, deck.form.size)
        #expect(
          place.x >= 0 && place.y >= 0 && place.maxX <= size.width + 0.01 && place.maxY <= size.height + 0.01,
          "\(item) of \(text.prefix(20))")
        guard case .text(_, let paragraphs, let name, _) = item else { continue }
        let heights = paragraphs.map { paragraph in
          measure.height(
            paragraph.text, tail: paragraph.tail, paragraph.size, paragraph.isStrong ? .bold : .regular,
            in: place.width, leading: paragraph.leading) + paragraph.spaceBehind
        }
        #expect(heights.reduce(0, +) <= place.height + 1, "\(name) of \(text.prefix(20))")
      }
      let parts = try DeckTests.parts(DeckTests.file(deck))
      for (name, part) in parts where name.hasSuffix(".xml") {
        #expect(TestParts.isSound(part) && !part.contains("\u{202E}"), "\(name) of \(text.prefix(20))")
      }
      let title = try #require(parts["ppt/slides/slide3.xml"])
      let words =
        text.hasPrefix("<")
        ? "&lt;a:t&gt;&amp;amp;]]&gt;" : text.plain.split(separator: " ").first.map(String.init) ?? ""
      #expect(title.contains("<a:t>\(words.filter { $0 >= " " })"), "\(title)")
    }
  }

  @Test(
    "A picture is as large as its slide has room for, and lies on the margins; all else stands on it",
    arguments: [DeckSize.slide, .slide4x3])
  func pictures(form: DeckSize) throws {
    let slide = DeckTests.deck(
      DeckTests.content([DeckTests.table([Slot(label: "a", DeckTests.bar(3, "3"))], .people)]), form
    ).slides[2]
    guard case .picture(let place, let scene, _) = try #require(slide.items.first) else {
      Issue.record("no picture behind all else")
      return
    }
    #expect(abs(place.x + ChartLayout.pictureMargin * place.width - form.margin) < 1)
    #expect(abs(place.maxX - ChartLayout.pictureMargin * place.width - form.size.width + form.margin) < 1)
    #expect(scene.size == Size(width: place.width, height: place.height))
  }

  @Test("The line of a remark on a day ends above the column of that day, and goes down beside those of longer periods")
  func remarkOnDay() throws {
    func rule(_ periods: [ClosedRange<Int>]) throws -> (from: Point, to: Point, plot: Rect) {
      var table = DeckTests.table(
        periods.indices.map { ChartBuilderTests.period("\($0)", [DeckTests.bar(Double(2 + $0), "\(2 + $0)")]) })
      for (index, period) in periods.enumerated() { table.slots[index].period = period }
      table.annotations = [ChartTable.Annotation(place: .day(11), text: "River at its highest", date: "11 May")]
      let items = DeckTests.deck(DeckTests.content([table])).slides[2].items
      let rules = items.compactMap { item in
        if case .rule(let from, let to, _, 1, nil) = item, from.x == to.x { (from, to) } else { nil }
      }
      let plots = items.compactMap { item in
        if case .chart(let place, let chart, _) = item {
          Rect(x: place.x + chart.plot.x, y: place.y + chart.plot.y, width: chart.plot.width, height: chart.plot.height)
        } else {
          nil
        }
      }
      return try (#require(rules.first).0, #require(rules.first).1, #require(plots.first))
    }
    let day = try rule([10...10, 11...11, 12...12, 13...13])
    #expect(abs(day.to.x - day.plot.x - 0.375 * day.plot.width) < 0.01 && day.from.y < day.to.y)
    #expect(abs(day.to.y - day.plot.y) < 0.01)
    let week = try rule([4...10, 11...17, 18...24, 25...31])
    #expect(abs(week.to.x - week.plot.x - 0.25 * week.plot.width) < 0.01 && abs(week.to.y - week.plot.maxY) < 0.01)
  }

  @Test("What says which issue it is stands below the rule, also where it takes two lines")
  func issue() {
    var table = DeckTests.example
    table.issueLine = "Situation report of the committee for the valley no. 12 · 20 February 2025"
    for form in [DeckSize.slide, .slide4x3] {
      let items = DeckTests.deck(DeckTests.content([table]), form).slides[2].items
      let issue = items.compactMap { if case .text(let place, _, "Issue", _) = $0 { place } else { nil } }
      let rules = items.compactMap { item in
        if case .rule(let from, let to, _, 0.75, _) = item, from.y == to.y { from.y } else { nil }
      }
      #expect(issue.count == 1 && rules.count == 1 && issue[0].height > 20 && issue[0].y >= rules[0])
    }
  }
}

extension SlideItem {
  /// What it takes of its slide.
  fileprivate var place: Rect {
    switch self {
    case .text(let place, _, _, _), .box(let place, _), .chart(let place, _, _), .picture(let place, _, _),
      .image(let place, _), .table(let place, _):
      place
    case .rule(let from, let to, _, _, _): Rect(x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y)
    }
  }
}
