import Content
import Drawing
import DrawingTestSupport
import Testing
import WorkbookTestSupport
import Workbooks

@testable import DeckWriting

/// What charts of the format can draw of a table, and what they leave to a picture.
struct ChartBuilderTests {
  private static let size = Size(width: 880, height: 320)

  private static func bars(_ table: ChartTable) -> NativeChart? { chart(table, size) }

  static func chart(_ table: ChartTable, _ size: Size) -> NativeChart? {
    ChartArea(
      table: table, size: size, palette: .light,
      measure: TextMeasure(FixedTypesetter(), direction: table.direction, language: table.language)
    ).chart()
  }

  static func period(_ text: String, _ bars: [Bar]) -> Slot {
    var slot = Slot(label: RichText(text), lanes: bars.map { Lane(bars: [$0]) })
    slot.periodLabels = [Slot.PeriodLabel(level: 0, text: text)]
    return slot
  }

  @Test("Bounds alone have no place on a line: the chart is a picture")
  func boundsOnLines() {
    func chart(_ middle: Bar) -> NativeChart? {
      let bars = [DeckTests.bar(3, "3"), middle, DeckTests.bar(5, "5")]
      var table = DeckTests.table(
        bars.enumerated().map { place, bar in
          var bar = bar
          bar.day = Double(20_000 + 10 * place)
          return Slot(bar)
        }, .lines)
      table.timeline = Timeline(days: 20_000...20_020, labels: [], gaps: [])
      return Self.bars(table)
    }
    #expect(chart(DeckTests.bar(4, "4"))?.days?.count == 3)
    #expect(chart(DeckTests.bar(nil, "not reported"))?.days?.count == 2)
    #expect(chart(DeckTests.bar(nil, "3 to 9", low: 3, high: 9)) == nil)
  }

  @Test("Where one series of a period is missing there is no sign for it: the chart is a picture")
  func partlyMissing() {
    let series = [Series(name: "A", hue: .blue), Series(name: "B", hue: .teal)]
    func table(_ second: Bar, _ kind: ChartKind = .columns) -> ChartTable {
      DeckTests.table(
        [
          Self.period("Jan", [DeckTests.bar(3, "3", series: 0), DeckTests.bar(4, "4", series: 1)]),
          Self.period("Feb", [DeckTests.bar(5, "5", series: 0), second]),
        ], kind, series: series)
    }
    let missing = DeckTests.bar(nil, "not reported", series: 1)
    for kind in [ChartKind.columns, .bars] {
      #expect(Self.bars(table(DeckTests.bar(6, "6", series: 1), kind)) != nil)
      #expect(Self.bars(table(missing, kind)) == nil)
    }
    // Where all are missing the slide has a sign below columns, and none beside bars.
    func whole(_ kind: ChartKind) -> ChartTable {
      DeckTests.table(
        [
          Self.period("Jan", [DeckTests.bar(3, "3")]), Self.period("Feb", [DeckTests.bar(nil, "not reported")]),
          Self.period("Mar", [DeckTests.bar(4, "4")]),
        ], kind)
    }
    #expect(Self.bars(whole(.columns)) != nil)
    #expect(Self.bars(whole(.bars)) == nil)
    // An axis of names says it.
    let named = DeckTests.table(
      [
        Slot(
          label: "North",
          lanes: [
            Lane(bars: [DeckTests.bar(3, "3", series: 0)]), Lane(bars: [missing], absence: "B: not reported"),
          ])
      ], series: series)
    #expect(Self.bars(named)?.categories == ["North\nB: not reported"])
  }

  @Test("Of a long axis of months each year stands below the first that is written")
  func years() throws {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let slots = (0..<60).map { month in
      let isFirst = month == 0 || (month + 10) % 12 == 0
      return Self.period(
        names[(month + 10) % 12] + (isFirst ? "\n\(2021 + (month + 10) / 12)" : ""),
        [DeckTests.bar(Double(month + 1), "\(month + 1)")])
    }
    let chart = try #require(Self.bars(DeckTests.table(slots)))
    #expect(chart.nameStep > 1)
    let written = stride(from: 0, to: 60, by: chart.nameStep).map { chart.categories[$0] }
    let years = written.compactMap { $0.split(separator: "\n").dropFirst().first }
    #expect(years == ["2021", "2022", "2023", "2024", "2025", "2026"])
    // A program that writes all names has each year where it begins.
    for (slot, name) in zip(slots, chart.categories) where slot.periodLabels[0].text.contains("\n") {
      #expect(name == slot.periodLabels[0].text)
    }
    #expect(chart.categories.map { $0.prefix(3) } == slots.map { $0.label.string.prefix(3) })
  }

  @Test("Names of months of two words are broken between them, and none is left out")
  func namesOfMonths() throws {
    let slots = (0..<17).map { _ in Self.period("كانون\u{A0}الثاني", [DeckTests.bar(3, "3")]) }
    let chart = try #require(Self.bars(DeckTests.table(slots)))
    #expect(chart.nameStep == 1 && chart.categories.allSatisfy { $0 == "كانون الثاني" })
    #expect(chart.plot.maxY < Self.size.height - 2 * 12 * 1.3)
  }

  @Test("What is drawn of a value without its parts, and of a stack in all, is told as what it is")
  func names() throws {
    func part(_ value: Double) -> Bar.Part { Bar.Part(value: value, text: "5 Thais", mark: DeckTests.mark("5")) }
    let parts = try #require(Self.bars(DeckTests.table([Slot(label: "a", DeckTests.bar(8, "8", parts: [part(5)]))])))
    #expect(parts.series.map(\.name) == ["A title \u{2212} A title", "A title", "A title"])
    var named = DeckTests.table([Slot(label: "a", DeckTests.bar(8, "8", parts: [part(5)]))])
    named.key = [KeyEntry(.part(.blue), "Thais")]
    #expect(try #require(Self.bars(named)).series.map(\.name) == ["A title \u{2212} Thais", "Thais", "A title"])
    // A part that is greater than what includes it has no place in a stack.
    #expect(Self.bars(DeckTests.table([Slot(label: "a", DeckTests.bar(8, "8", parts: [part(9)]))])) == nil)
    let stack = Slot(
      label: "a",
      lanes: [Lane(bars: [DeckTests.bar(3, "3", series: 0), DeckTests.bar(4, "4", series: 1)], total: "7")])
    let series = [Series(name: "North", hue: .blue), Series(name: "South", hue: .teal)]
    let stacked = try #require(Self.bars(DeckTests.table([stack], layout: .stacked, series: series)))
    #expect(stacked.series.map(\.name) == ["North", "South", "North + South"])
  }

  @Test("What is estimated is drawn otherwise than what is counted, in its chart and in the key")
  func estimated() throws {
    var table = DeckTests.table([
      Slot(label: "a", DeckTests.bar(3, "3 est.", appearance: .dottedEnd)), Slot(label: "b", DeckTests.bar(4, "4")),
    ])
    table.key = [KeyEntry(.mark(.dottedEnd, .blue), "estimated")]
    let looks = try #require(Self.bars(table)).series[0].points.map { $0?.look }
    #expect(looks[0] != looks[1] && looks[0]?.fill == looks[1]?.fill)
    let boxes = DeckTests.deck(DeckTests.content([table])).slides[2].items.compactMap { item in
      if case .box(_, let look) = item { look } else { nil }
    }
    #expect(boxes == [looks[0]])
  }

  @Test("What leads to values of another look is a piece of a line of its own; many pieces are a picture")
  func pieces() throws {
    func table(_ appearances: [Appearance]) -> ChartTable {
      var table = DeckTests.table(
        appearances.enumerated().map { place, appearance in
          var bar = DeckTests.bar(Double(3 + place), "\(3 + place)", appearance: appearance, low: 1, high: 60)
          bar.day = Double(20_000 + 10 * place)
          return Slot(bar)
        }, .lines)
      table.timeline = Timeline(days: 20_000...20_500, labels: [], gaps: [])
      return table
    }
    let chart = try #require(Self.bars(table([.solid, .solid, .partial, .partial, .solid])))
    #expect(
      chart.series.map { $0.points.map { $0?.text } } == [
        ["3", "4", nil, nil, nil], [nil, "4", "5", "6", nil], [nil, nil, nil, "6", "7"],
      ])
    #expect(chart.series.map(\.look.dash) == [nil, "dash", nil])
    // Where pieces meet bounds and label stand once.
    #expect(chart.series.map { $0.points.count { $0?.low != nil } } == [2, 2, 1])
    #expect(chart.series.map { $0.points.count { $0?.label != nil } } == [0, 0, 1])
    #expect(Self.bars(table((0..<40).map { $0 % 2 == 0 ? .solid : .partial })) == nil)
    // No line leads to the first value, which has to say by a mark what it is.
    let beginning = try #require(Self.bars(table([.partial, .solid, .solid])))
    #expect(beginning.series.map { $0.points.map { $0?.text } } == [["3", nil, nil], ["3", "4", "5"]])
    #expect(beginning.series.map(\.hasMarkers) == [true, false] && beginning.series[0].look.dash == "dash")
    #expect(beginning.series.map { $0.points.count { $0?.low != nil } } == [1, 2])
  }

  @Test("Where one reads from the right each line of a chart's texts says so, in its part as in its workbook")
  func fromTheRight() throws {
    var table = DeckTests.table([
      Slot(label: "شمال\n12", DeckTests.bar(3, "3")), Slot(label: "جنوب", DeckTests.bar(6, "6 (معلن)")),
      Slot(label: "شرق", DeckTests.bar(7, "سبعة")),
    ])
    table.direction = .rightToLeft
    table.tickTexts = { $0.map { "\(Int($0)) مليون" } }
    let file = try DeckTests.file(DeckTests.deck(DeckTests.content([table], direction: .rightToLeft)))
    let chart = try #require(try DeckTests.parts(file)["ppt/charts/chart1.xml"])
    #expect(
      chart.contains("<c:v>\u{2067}شمال\u{2069}\n12</c:v>") && chart.contains("<c:v>\u{2067}A title\u{2069}</c:v>"))
    #expect(chart.contains("formatCode=\"&quot;\u{2067}&quot;#,##0&quot; (معلن)\u{2069}&quot;;"))
    #expect(chart.contains("formatCode=\"&quot;\u{2067}&quot;#,##0&quot; مليون\u{2069}&quot;;"))
    #expect(chart.contains("<a:t>\u{2067}سبعة\u{2069}</a:t>") && chart.contains("formatCode=\"#,##0;"))
    #expect(!chart.contains("<a:pPr>") && chart.contains("<a:pPr rtl=\"1\">"))
    let workbook = try Workbook(TestParts.bytes(of: "ppt/embeddings/chart1.xlsx", in: file))
    let text = String(decoding: try workbook.content(of: workbook.sheets[0]).text, as: UTF8.self)
    #expect(text.contains("\u{2067}جنوب\u{2069},6"))
    let plain = try DeckTests.file(DeckTests.deck(DeckTests.content([DeckTests.example])))
    #expect(try DeckTests.parts(plain)["ppt/charts/chart1.xml"]?.contains("\u{2067}") == false)
  }

  @Test("Dates that are wider than their columns may be broken, before their years first")
  func breakable() {
    let date = "as of 18\u{A0}February\u{A0}2025"
    #expect(date.breakable { $0.count <= 20 } == date)
    #expect(date.breakable { $0.count <= 12 } == "as of 18\u{A0}February 2025")
    #expect(date.breakable { $0.count <= 8 } == "as of 18 February 2025")
    #expect("a\nb\u{A0}c".breakable { $0.count <= 2 } == "a\nb c")
  }
}
