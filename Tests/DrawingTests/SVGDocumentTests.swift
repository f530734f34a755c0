import Drawing
import DrawingTestSupport
import Foundation
import FoundationXML
import Testing

/// What an SVG says of the whole picture, and that it stands on its own.
struct SVGDocumentTests {
  private let typesetter = FixedTypesetter()
  private let style = TextStyle(size: 10, color: Palette.light.ink)

  private func encode(_ metadata: PictureMetadata, _ items: [SceneItem] = []) -> String {
    let scene = Scene(size: Size(width: 100, height: 50), background: Palette.light.paper, items: items)
    return SVGEncoder(palette: .light, unitsPerPoint: 1).encode(scene, metadata: metadata)
  }

  private let full = PictureMetadata(
    title: "Two bodies", description: "A chart \"of\" <two> bars", source: "Source: Ministry", licence: "CC BY 4.0",
    software: "sitrep", fingerprint: "0f1e", language: "ar")

  @Test func titleAndDescriptionAreTheNameOfTheImage() throws {
    let parsed = try ParsedXML(encode(full))
    let (root, title, description) = (parsed.elements[0], parsed.elements[1], parsed.elements[2])
    #expect((title.name, title.text) == ("title", "Two bodies"))
    #expect((description.name, description.text) == ("desc", "A chart \"of\" <two> bars"))
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == title.attributes["id"])
    #expect(root.attributes["aria-describedby"] == description.attributes["id"])
    #expect(title.attributes["id"] != nil && description.attributes["id"] != nil)
    #expect(root.attributes["lang"] == "ar" && root.attributes["xml:lang"] == "ar")
    #expect(root.attributes["data-fingerprint"] == "0f1e")
    #expect(root.attributes["data-licence"] == "CC BY 4.0")
  }

  @Test func theDocumentHasADirectionAndItsInkNone() throws {
    var arabic = full
    arabic.direction = .rightToLeft
    let parsed = try ParsedXML(encode(arabic))
    #expect(parsed.elements[0].attributes["direction"] == "rtl")
    #expect(parsed.elements.first { $0.name == "g" }?.attributes["direction"] == "ltr")
    let plain = try ParsedXML(encode(full))
    #expect(plain.elements[0].attributes["direction"] == "ltr")
    #expect(plain.elements.first { $0.name == "g" }?.attributes["direction"] == nil)
  }

  @Test func whatIsNotSaidIsNotWritten() throws {
    let parsed = try ParsedXML(encode(PictureMetadata()))
    #expect(parsed.elements.map(\.name) == ["svg", "style", "g", "rect"])
    #expect(
      !parsed.elements[0].attributes.keys.contains { $0.hasPrefix("aria") || $0.hasPrefix("data") || $0 == "lang" })
  }

  @Test func thePictureIsAsLargeAsItsPNG() throws {
    let scene = Scene(size: Size(width: 960, height: 540), background: Palette.light.paper)
    let root = try ParsedXML(SVGEncoder(palette: .light).encode(scene)).elements[0]
    #expect(root.attributes["width"] == "13.33333in")
    #expect(root.attributes["height"] == "7.5in")
    #expect(root.attributes["viewBox"] == "0 0 9600 5400")
  }

  @Test("A program that measures letters in a whole number of units is off by a tenth of a point at most")
  func unitsAreTenthsOfPoints() throws {
    let run = TextBlock.Run(
      font: "Inter-Regular", style: style.with { $0.size = 9.35 }, x: 0, width: 20, glyphs: [], text: "Issue",
      bidiLevel: 0, link: nil)
    let line = TextBlock.Line(baseline: 8, x: 0, width: 20, runs: [run])
    let block = TextBlock(size: Size(width: 20, height: 10), lines: [line], anchor: .right)
    let items = [
      SceneItem.group([.text(block, at: Point(x: 1.5, y: 2))], offset: Point(x: 3, y: 4)),
      .path(
        .line(from: Point(x: 1, y: 2), to: Point(x: 3, y: 4)), fill: nil,
        stroke: Stroke(style.color, width: 1.4, dashes: [5, 3.5])),
    ]
    let scene = Scene(size: Size(width: 960, height: 540), background: Palette.light.paper, items: items)
    let elements = try ParsedXML(SVGEncoder(palette: .light).encode(scene)).elements
    let text = try #require(elements.first { $0.name == "text" })
    #expect(["x", "y", "font-size"].map { text.attributes[$0] } == ["215", "100", "93.5"])
    #expect(elements.contains { $0.attributes["transform"] == "translate(30 40)" })
    let path = try #require(elements.first { $0.name == "path" })
    #expect(["d", "stroke-width", "stroke-dasharray"].map { path.attributes[$0] } == ["M10 20L30 40", "14", "50 35"])
  }

  @Test("What a script is set in is named before what steps in for all")
  func familiesOfScripts() throws {
    func run(_ font: String, _ text: String) -> TextBlock.Run {
      TextBlock.Run(font: font, style: style, x: 0, width: 20, glyphs: [], text: text, bidiLevel: 0, link: nil)
    }
    let runs = [run("NotoSansCJKsc-Bold", "漢"), run("Other-Bold", "x"), run("Inter-Bold", "y")]
    let line = TextBlock.Line(baseline: 8, x: 0, width: 60, runs: runs)
    let block = TextBlock(size: Size(width: 60, height: 10), lines: [line])
    let scene = Scene(
      size: Size(width: 100, height: 50), background: Palette.light.paper, items: [.text(block, at: Point(x: 0, y: 0))])
    let families = ["NotoSansCJKsc-Bold": "Noto Sans CJK SC", "Other-Bold": "Ot'her\"", "Inter-Bold": "Inter"]
    let encoder = SVGEncoder(palette: .light, typeface: "House", families: families)
    #expect(
      try ParsedXML(encoder.encode(scene)).elements[0].attributes["font-family"]
        == "'House', Inter, 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Sans CJK SC', 'Other', 'Noto Sans', Arial, sans-serif"
    )
  }

  @Test("Who hears the picture gets its title and description, and not its letters one by one as well")
  func onlyTitleAndDescriptionAreReadOut() throws {
    let text = typesetter.typeset(StyledText("Deaths", style: style), width: nil)
    let svg = encode(full, [.text(text, at: Point(x: 5, y: 5))])
    let root = try #require(XMLDocument(xmlString: svg).rootElement())
    let children = (root.children ?? []).compactMap { $0 as? XMLElement }
    #expect(children.compactMap(\.name) == ["title", "desc", "style", "g"])
    #expect(children.last?.attributes?.map(\.xmlString) == [" aria-hidden=\"true\""])
  }

  @Test("A theme is changed in one place, and stays where a program knows no style sheets")
  func coloursAreNamedByTheirRoles() throws {
    let box = Rect(x: 1, y: 1, width: 9, height: 9)
    let mixed = Palette.light.teal.mixed(over: Palette.light.paper, share: 0.5)
    let parsed = try ParsedXML(
      encode(
        full,
        [
          .rectangle(box, fill: Palette.light.blue, stroke: nil), .rectangle(box, fill: mixed, stroke: nil),
          .path(
            .polygon([Point(x: 0, y: 0), Point(x: 1, y: 1)]), fill: nil, stroke: Stroke(Palette.light.ink, width: 1)),
        ]))
    let drawn = parsed.elements.filter { ["rect", "path"].contains($0.name) }
    let digits = mixed.hex.dropFirst()
    #expect(drawn.map { $0.attributes["class"] } == ["fill-paper", "fill-blue", "fill-\(digits)", "stroke-ink"])
    #expect(drawn.map { $0.attributes["fill"] } == ["#FFFFFF", "#0F5C8C", mixed.hex, "none"])
    let rules = [
      ".fill-blue{fill:#0F5C8C}", ".fill-\(digits){fill:\(mixed.hex)}", ".fill-paper{fill:#FFFFFF}",
      ".stroke-ink{stroke:#14212B}",
    ]
    #expect(parsed.texts(of: "style") == [rules.sorted().joined(separator: "\n")])
  }

  @Test("In a page with pictures of two themes the rules of one leave the other alone")
  func themesDoNotMix() throws {
    func rules(_ palette: Palette) throws -> Set<String> {
      let bar = SceneItem.rectangle(Rect(x: 0, y: 0, width: 9, height: 9), fill: palette.blue, stroke: nil)
      let scene = Scene(size: Size(width: 10, height: 10), background: palette.paper, items: [bar])
      let sheet = try ParsedXML(SVGEncoder(palette: palette).encode(scene)).texts(of: "style").joined()
      return Set(sheet.split(separator: "\n").compactMap { $0.split(separator: "{").first.map(String.init) })
    }
    #expect(try rules(.light) == [".fill-blue", ".fill-paper"])
    #expect(try rules(.dark) == [".fill-dark-blue", ".fill-dark-paper"])
  }

  @Test func idsDifferWhereTheWordsDo() throws {
    func ids(_ metadata: PictureMetadata) throws -> [String] {
      try ParsedXML(encode(metadata)).elements.compactMap { $0.attributes["id"] }
    }
    var other = full
    other.description = "Another"
    #expect(try Set(ids(full) + ids(other)).count == 4)
    #expect(try ids(full) == ids(full))
    let pattern = try Regex("(title|desc)-[0-9a-f]{16}")
    #expect(try ids(full).allSatisfy { $0.wholeMatch(of: pattern) != nil })
  }

  @Test func theWholeChartIsDescribedOnceAndBearsNoTitleOfItsOwn() throws {
    let figure = { SceneItem.semantic(Semantics(.figure, alternativeText: $0, language: "he"), []) }
    let parsed = try ParsedXML(encode(full, [figure(full.description), figure("A part")]))
    #expect(parsed.texts(of: "title") == [full.title])
    #expect(parsed.texts(of: "desc") == [full.description, "A part"])
    #expect(parsed.elements.filter { $0.name == "g" }.map { $0.attributes["lang"] } == [nil, "he", "he"])
  }

  @Test("In any font the runs of a line follow each other, from where the line is held")
  func aLineIsOneText() throws {
    let text = StyledText([
      .init("Deaths ", style: style), .init("48,291", style: TextStyle(size: 12, weight: .bold, color: style.color)),
    ])
    let block = typesetter.typeset(text, width: nil)
    let parsed = try ParsedXML(encode(full, [.text(block, at: Point(x: 5, y: 5))]))
    let texts = parsed.elements.filter { $0.name == "text" }
    #expect(texts.map { $0.attributes["x"] } == ["5"])
    #expect(texts.allSatisfy { $0.attributes["xml:space"] == "preserve" })
    #expect(parsed.texts(of: "tspan") == block.lines[0].runs.map(\.text))
    #expect(parsed.elements.filter { $0.name == "tspan" }.map { $0.attributes["font-size"] } == ["10", "12"])
    #expect(parsed.elements.allSatisfy { $0.attributes["textLength"] == nil && $0.attributes["x"] != "" })
    #expect(
      parsed.elements[0].attributes["font-family"]
        == "Inter, 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Sans', Arial, sans-serif")
  }

  @Test(
    "A text is held at the side where it is aligned",
    arguments: [
      (StyledText.Alignment.leading, StyledText.Direction.leftToRight, nil, 0.0),
      (.center, .leftToRight, "middle", 0.5), (.trailing, .leftToRight, "end", 1), (.leading, .rightToLeft, "end", 1),
      (.trailing, .rightToLeft, nil, 0),
    ])
  func anchors(
    _ alignment: StyledText.Alignment, _ direction: StyledText.Direction, _ anchor: String?, _ share: Double
  ) throws {
    let text = StyledText("Rafah", style: style, alignment: alignment, direction: direction)
    let block = typesetter.typeset(text, width: 90)
    let parsed = try ParsedXML(encode(full, [.text(block, at: Point(x: 0, y: 0))]))
    let element = try #require(parsed.elements.first { $0.name == "text" })
    #expect(element.attributes["text-anchor"] == anchor)
    let line = block.lines[0]
    #expect(element.attributes["x"] == DecimalText.text(line.x + share * line.width))
  }

  @Test("A label held at the right has room for wider type of the detail behind it, which ends where the line does")
  func heldAtTheRight() throws {
    func ends(_ alignment: StyledText.Alignment) throws -> (texts: [[String: String]], TextBlock.Line) {
      let text = StyledText(
        [.init("January", style: style.with { $0.weight = .semibold }), .init("  alive", style: style)],
        alignment: alignment)
      let line = typesetter.typeset(text, width: 200).lines[0]
      try #require(line.runs.count == 2)
      let parsed = try ParsedXML(encode(full, [.text(typesetter.typeset(text, width: 200), at: Point(x: 0, y: 0))]))
      return (parsed.elements.filter { $0.name == "text" }.map(\.attributes), line)
    }
    let (texts, line) = try ends(.trailing)
    #expect(texts.map { $0["text-anchor"] } == ["end", "end"])
    let places = texts.compactMap { $0["x"].flatMap(Double.init) }
    let (name, detail) = (line.runs[0], line.runs[1])
    #expect(abs(places[1] - detail.x - detail.width) < 0.01)
    #expect(abs(places[0] - (name.x + name.width - 0.08 * detail.width)) < 0.01)
    #expect(try ends(.leading).texts.count == 1)
  }

  @Test func aRaisedMarkGoesBackToItsLine() throws {
    let text = StyledText([
      .init("Deaths", style: style), .init("2", style: style.with { $0.rise = 3 }), .init(" in all", style: style),
    ])
    let block = typesetter.typeset(text, width: nil)
    let spans = try ParsedXML(encode(full, [.text(block, at: Point(x: 0, y: 0))])).elements.filter {
      $0.name == "tspan"
    }
    #expect(spans.map { $0.attributes["dy"] } == [nil, "-3", "3"])
  }

  @Test func nothingIsRunOrFetched() throws {
    let path = Path.hatching(Rect(x: 0, y: 0, width: 20, height: 5), spacing: 3, width: 1)
    let svg = encode(
      full,
      [
        .path(path, fill: Palette.light.teal, stroke: nil),
        .rectangle(Rect(x: 0, y: 0, width: 9, height: 9), fill: nil, stroke: Stroke(style.color, width: 1)),
      ])
    for word in ["<script", "<image", "<use", "@import", "url(", "href", "<!DOCTYPE", "<!ENTITY"] {
      #expect(!svg.contains(word), "\(word)")
    }
    #expect(svg.split(separator: "http").count == 2, "only the name of the format is an address")
  }
}
