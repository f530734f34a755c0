import Content
import Drawing
import DrawingTestSupport
import SourceText
import Testing
import WorkbookTestSupport
import Workbooks

@testable import DeckWriting

/// Decks that are laid out and written with a typesetter of fixed advances.
struct DeckTests {
  static func bar(
    _ value: Double?, _ text: String, series: Int? = nil, appearance: Appearance = .solid, parts: [Bar.Part] = [],
    low: Double? = nil, high: Double? = nil
  ) -> Bar {
    Bar(
      series: series, value: value, valueText: RichText(text), low: low, high: high, appearance: appearance,
      parts: parts, mark: mark(value.map(Bar.digits) ?? ""))
  }

  static func mark(_ value: String) -> MarkDescription {
    MarkDescription(kind: "bar", figure: "deaths@ministry", value: value, source: "ministry", asOf: "2025-02-18")
  }

  static func table(
    _ slots: [Slot], _ kind: ChartKind = .columns, layout: SeriesLayout = .grouped, series: [Series] = []
  ) -> ChartTable {
    ChartTable(
      id: "toll", kind: kind, title: "A title", subtitle: "How it is drawn", note: "A note",
      sourceLine: "Source: Ministry, as of 18 February 2025", issueLine: "Situation report no. 1",
      alternativeText: "Columns: three values.", layout: layout, series: series, slots: slots,
      tickTexts: { $0.map { "\(Int($0))" } }, unlabelledText: { _ in "Too small to label." }, language: "en")
  }

  static let example = table([
    Slot(label: "19 Jan", bar(3, "3")), Slot(label: "22 Feb", bar(6, "6 (announced)", appearance: .outlined)),
    Slot(label: "1 Mar", bar(nil, "not reported")),
  ])

  static func content(
    _ charts: [ChartTable], title: String = "A report", direction: StyledText.Direction = .leftToRight
  ) -> DeckContent {
    DeckContent(
      kicker: "Situation report no. 1", title: RichText(title), subtitle: "Covers a week", lead: ["What matters."],
      keyFigures: DeckContent.Part(
        title: "Key figures", [KeyFigure(value: "6", status: " announced", label: "Hostages", details: ["Ministry"])]),
      charts: charts.map { DeckContent.Chart($0, rows: [["deaths@ministry", "3", "reported"]]) },
      columns: ["figure", "value", "status"],
      positions: DeckContent.Part(
        title: "Positions",
        [
          ReportTable(
            columns: [ReportTable.Column("Topic"), ReportTable.Column("Ministry")],
            rows: [ReportTable.Row([ReportTable.Cell("Return"), ReportTable.Cell("It is safe.")])])
        ]),
      sources: DeckContent.Part(
        title: "Sources",
        [
          SummaryContent.Sources.Entry(
            id: "s", mark: "[1]",
            text: RichText([RichText.Span("Ministry", link: .address("https://example.org/a b?c=\"d\""))]))
        ]), foot: "Data known on 20 February 2025", continuation: { "\($0) · continued" }, direction: direction,
      language: direction == .rightToLeft ? "ar" : "en")
  }

  static func deck(_ content: DeckContent, _ form: DeckSize = .slide) -> Deck {
    Deck(content, form: form, palette: .light, typeface: "Inter", typesetter: FixedTypesetter())
  }

  static func file(_ deck: Deck) throws -> [UInt8] {
    try deck.file(
      properties: WrittenWorkbook.Properties(
        title: "A report", author: "", program: "sitrep", day: Day(number: 20_139)),
      pictures: Deck.Pictures(png: { _ in [1] }, svg: { _, _ in [2] }))
  }

  static func parts(_ bytes: [UInt8]) throws -> [String: String] { try TestParts.parts(of: bytes) }

  @Test("A slide for what comes first, key figures, each chart, positions and sources, with title and notes on each")
  func slides() {
    let deck = Self.deck(Self.content([Self.example, Self.table([Slot(label: "a", Self.bar(3, "3"))], .people)]))
    #expect(deck.slides.map(\.layout) == [.opening, .text, .chart, .chart, .text, .text])
    for slide in deck.slides {
      let titles = slide.items.filter {
        if case .text(_, _, _, let place) = $0 { place == .title || place == .openingTitle } else { false }
      }
      #expect(titles.count == 1)
      #expect(!slide.notes.isEmpty)
    }
    #expect(
      deck.slides[2].notes == [
        "A title", "Columns: three values.", "A note", "Source: Ministry, as of 18 February 2025",
      ])
  }

  @Test(
    "Key figures share their rows: four stand two by two", arguments: [(1, 1), (2, 2), (3, 3), (4, 2), (5, 3), (6, 3)])
  func keyFigures(count: Int, columns: Int) {
    var content = Self.content([])
    let figure = content.keyFigures.content[0]
    content.keyFigures = DeckContent.Part(title: "Key figures", Array(repeating: figure, count: count))
    let lefts = Self.deck(content).slides[1].items.compactMap { item -> Double? in
      if case .text(let place, _, "Key figure", _) = item { place.x } else { nil }
    }
    #expect(lefts.count == count && Set(lefts).count == columns)
  }

  @Test("What the format can it draws; people, dumbbells, slopes, panels and what is back to back are pictures")
  func native() {
    func isNative(_ table: ChartTable) -> Bool {
      Self.deck(Self.content([table])).slides[2].items.contains { if case .chart = $0 { true } else { false } }
    }
    let slots = [Slot(label: "a", Self.bar(3, "3")), Slot(label: "b", Self.bar(4, "4"))]
    for kind in [ChartKind.bars, .columns, .intervals] { #expect(isNative(Self.table(slots, kind)), "\(kind)") }
    for kind in [ChartKind.people, .dumbbells, .slope] { #expect(!isNative(Self.table(slots, kind)), "\(kind)") }
    let series = [Series(name: "A", hue: .blue), Series(name: "B", hue: .teal)]
    let stacks = [
      Slot(label: "a", lanes: [Lane(bars: [Self.bar(3, "3", series: 0), Self.bar(4, "4", series: 1)], total: "7")])
    ]
    for layout in [SeriesLayout.stacked, .share] {
      #expect(isNative(Self.table(stacks, layout: layout, series: series)), "\(layout)")
    }
    for layout in [SeriesLayout.multiples, .diverging] {
      #expect(!isNative(Self.table(stacks, layout: layout, series: series)), "\(layout)")
    }
    // What has not happened stands beside a stack.
    let beside = Slot(label: "a", lanes: stacks[0].lanes + [Lane(bars: [Self.bar(2, "2 (announced)", series: 0)])])
    #expect(!isNative(Self.table([beside], layout: .stacked, series: series)))
  }

  @Test("Values, words and looks of a chart are in its part, and its figures in its workbook")
  func chart() throws {
    let parts = try Self.parts(Self.file(Self.deck(Self.content([Self.example]))))
    let chart = try #require(parts["ppt/charts/chart1.xml"])
    #expect(chart.contains("<c:pt idx=\"0\"><c:v>3</c:v></c:pt><c:pt idx=\"1\"><c:v>6</c:v></c:pt></c:numCache>"))
    #expect(chart.contains("formatCode=\"#,##0&quot; (announced)&quot;;"), "\(chart)")
    #expect(chart.contains("<c:v>1 Mar\nnot reported</c:v>"))
    #expect(chart.contains("<c:dLblPos val=\"outEnd\"/>"))
    // Announced is an outline alone.
    #expect(
      chart.contains(
        "<c:dPt><c:idx val=\"1\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr><a:noFill/><a:ln w=\"19050\">"
      ))
    #expect(chart.contains("<c:min val=\"0\"/>") && chart.contains("<c:externalData r:id=\"rId1\">"))
    let workbook = try Workbook(
      TestParts.bytes(of: "ppt/embeddings/chart1.xlsx", in: Self.file(Self.deck(Self.content([Self.example])))))
    #expect(workbook.sheets.map(\.name) == ["chart", "figures"])
    let texts = try workbook.sheets.map { String(decoding: try workbook.content(of: $0).text, as: UTF8.self) }
    #expect(
      texts[0].contains("19 Jan,3\n22 Feb,6\n") && texts[1] == "figure,value,status\ndeaths@ministry,3,reported\n")
  }

  @Test("No label of a stack stands outside of its end, which programs repair")
  func stacks() throws {
    let series = [Series(name: "A", hue: .blue), Series(name: "B", hue: .teal)]
    let stack = Slot(
      label: "a", lanes: [Lane(bars: [Self.bar(30, "30", series: 0), Self.bar(40, "40", series: 1)], total: "70")])
    let part = Bar.Part(value: 5, text: "5 Thais", mark: Self.mark("5"))
    for table in [
      Self.table([stack], layout: .stacked, series: series),
      Self.table([Slot(label: "a", Self.bar(8, "8", parts: [part]))]),
    ] {
      let chart = try #require(try Self.parts(Self.file(Self.deck(Self.content([table]))))["ppt/charts/chart1.xml"])
      #expect(chart.contains("<c:grouping val=\"stacked\"/>") && chart.contains("<c:overlap val=\"100\"/>"))
      #expect(!chart.contains("outEnd") && chart.contains("<c:dLblPos val=\"inBase\"/>"), "\(chart)")
    }
    let hatched = try #require(
      try Self.parts(
        Self.file(Self.deck(Self.content([Self.table([Slot(label: "a", Self.bar(8, "8", parts: [part]))])]))))[
          "ppt/charts/chart1.xml"])
    #expect(hatched.contains("<a:pattFill prst=\"wdUpDiag\">"))
    // What the part leaves of the bar.
    #expect(hatched.contains("<c:v>3</c:v>") && hatched.contains("<c:v>5</c:v>") && hatched.contains("<c:v>8</c:v>"))
  }

  @Test("Bounds are error bars of their own lengths")
  func bounds() throws {
    let table = Self.table([Slot(label: "a", Self.bar(64, "64", low: 55, high: 78))], .bars)
    let chart = try #require(try Self.parts(Self.file(Self.deck(Self.content([table]))))["ppt/charts/chart1.xml"])
    #expect(chart.contains("<c:errValType val=\"cust\"/>"))
    #expect(
      chart.contains(
        "<c:plus><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>14</c:v>"))
    #expect(
      chart.contains(
        "<c:minus><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>9</c:v>"))
  }

  @Test("Every part is of a type that is said, every relation leads to a part, and what programs look for is there")
  func package() throws {
    for form in [DeckSize.slide, .slide4x3] {
      let people = Self.table([Slot(label: "a", Self.bar(3, "3"))], .people)
      let parts = try Self.parts(Self.file(Self.deck(Self.content([Self.example, people]), form)))
      let types = try #require(parts["[Content_Types].xml"])
      for name in parts.keys where name != "[Content_Types].xml" {
        let ending = name.split(separator: ".").last.map(String.init) ?? ""
        let isNamed = types.contains("PartName=\"/\(name)\"")
        #expect(isNamed || (ending != "xml" && types.contains("Extension=\"\(ending)\"")), "\(name)")
      }
      for name in [
        "presProps", "viewProps", "tableStyles", "theme/theme1", "theme/theme2", "notesMasters/notesMaster1",
      ] {
        #expect(parts["ppt/\(name).xml"] != nil, "\(name)")
      }
      for (name, text) in parts where name.hasSuffix(".rels") {
        let folder = name.split(separator: "/").dropLast(2).map(String.init)
        for match in text.matches(of: #/Target="([^"]*)"(?! TargetMode)/#) {
          var path = folder
          for step in match.1.split(separator: "/") {
            if step == ".." { path.removeLast() } else { path.append(String(step)) }
          }
          #expect(parts[path.joined(separator: "/")] != nil, "\(name): \(match.1)")
        }
      }
      #expect(
        parts["ppt/presentation.xml"]?.contains(form == .slide ? "cx=\"12192000\"" : "type=\"screen4x3\"") == true)
      #expect(parts["ppt/slides/slide4.xml"]?.contains("asvg:svgBlip") == true)
    }
  }

  @Test("Addresses hold nothing that no address holds, and the same deck gives the same bytes")
  func bytes() throws {
    let content = Self.content([Self.example])
    let bytes = try Self.file(Self.deck(content))
    #expect(try Self.file(Self.deck(content)) == bytes)
    let relations = try #require(try Self.parts(bytes)["ppt/slides/_rels/slide5.xml.rels"])
    #expect(
      relations.contains("Target=\"https://example.org/a%20b?c=%22d%22\" TargetMode=\"External\""), "\(relations)")
  }

  @Test("From right to left places, texts and tables are mirrored, and numbers are not")
  func mirrored() throws {
    var table = Self.example
    table.direction = .rightToLeft
    let parts = try Self.parts(Self.file(Self.deck(Self.content([table], direction: .rightToLeft))))
    #expect(parts["ppt/presentation.xml"]?.contains("rtl=\"1\"") == true)
    #expect(parts["ppt/charts/chart1.xml"]?.contains("<c:orientation val=\"maxMin\"/>") == true)
    #expect(parts["ppt/slides/slide4.xml"]?.contains("<a:tblPr rtl=\"1\"") == true)
    #expect(parts["ppt/slides/slide1.xml"]?.contains("algn=\"r\" rtl=\"1\"") == true)
    #expect(parts["ppt/theme/theme1.xml"]?.contains("<a:cs typeface=\"Noto Sans Arabic\"/>") == true)
  }
}
