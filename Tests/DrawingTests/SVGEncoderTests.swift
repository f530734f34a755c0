import Drawing
import DrawingTestSupport
import Foundation
import FoundationXML
import Testing

struct SVGEncoderTests {
  let typesetter = FixedTypesetter()
  let style = TextStyle(size: 10, color: Palette.light.ink)

  func encode(_ items: [SceneItem], title: String = "Title", description: String = "") -> String {
    let scene = Scene(size: Size(width: 100, height: 50.5), background: Palette.light.paper, items: items)
    return SVGEncoder(palette: .light, unitsPerPoint: 1).encode(
      scene, metadata: PictureMetadata(title: title, description: description, language: "en"))
  }

  func text(_ string: String, link: LinkTarget? = nil) -> SceneItem {
    let text = StyledText([.init(string, style: style, link: link)])
    return .text(typesetter.typeset(text, width: nil), at: Point(x: 5, y: 5))
  }

  @Test func document() throws {
    let parsed = try ParsedXML(encode([text("Hello ")], description: "What is seen"))
    let root = try #require(parsed.elements.first)
    #expect(root.name == "svg")
    #expect(root.attributes["viewBox"] == "0 0 100 50.5")
    #expect(root.attributes["width"] == "1.388889in")
    #expect(root.attributes["role"] == "img")
    #expect(parsed.texts(of: "title") == ["Title"])
    #expect(parsed.texts(of: "desc") == ["What is seen"])
    #expect(parsed.texts(of: "text") == ["Hello "])
  }

  private func element(ofRun text: String, anchor: TextBlock.Anchor = .left) throws -> ParsedXML.Element {
    let run = TextBlock.Run(
      font: "NotoSansArabic-Bold", style: style, x: 10, width: 20, glyphs: [], text: text, bidiLevel: 1, link: nil)
    let line = TextBlock.Line(baseline: 8, x: 10, width: 20, runs: [run])
    let block = TextBlock(size: Size(width: 20, height: 10), lines: [line], anchor: anchor)
    return try #require(
      ParsedXML(encode([.text(block, at: Point(x: 0, y: 0))])).elements.first { $0.name == "text" })
  }

  @Test("Programs agree on where a run from the right stands that is told no direction")
  func aRightToLeftRun() throws {
    let text = try element(ofRun: "\u{2068}غزة\u{2069}")
    #expect(text.text == "غزة")
    #expect(text.attributes["x"] == "10")
    #expect(text.attributes["direction"] == nil)
    #expect(text.attributes["xml:lang"] == "ar")
    #expect(text.attributes["lang"] == "ar")
    #expect(text.attributes["font-weight"] == "700")
    let held = try element(ofRun: "ירושלים", anchor: .right)
    #expect(held.attributes["xml:lang"] == "he")
    #expect(held.attributes["x"] == "30")
    #expect(held.attributes["text-anchor"] == "end")
  }

  @Test("Words that say their language have it, alone in a line and beside others")
  func wordsOfAnotherLanguage() throws {
    var foreign = style
    foreign.language = LanguageTag("fr")
    for words in [[], [StyledText.Stretch("Heridos: ", style: style)]] {
      let text = StyledText(words + [StyledText.Stretch("Blessés", style: foreign)])
      let parsed = try ParsedXML(encode([.text(typesetter.typeset(text, width: nil), at: Point(x: 5, y: 5))]))
      let marked = parsed.elements.filter { $0.attributes["xml:lang"] == "fr" }
      #expect(marked.map(\.text) == ["Blessés"])
    }
  }

  @Test("Runs of a line that is held at the right are held there, where wider letters would leave the picture")
  func runsOfBothDirections() throws {
    func run(_ text: String, _ x: Double, _ level: UInt8) -> TextBlock.Run {
      .init(
        font: "NotoSansArabic-Bold", style: style, x: x, width: 20, glyphs: [], text: text, bidiLevel: level, link: nil)
    }
    func sides(_ anchor: TextBlock.Anchor) throws -> [[String?]] {
      // A mark of direction alone has nothing that is drawn.
      let runs = [run("2023", 10, 2), run("\u{2068}", 30, 1), run("غزة", 30, 1)]
      let line = TextBlock.Line(baseline: 8, x: 10, width: 40, runs: runs)
      let block = TextBlock(size: Size(width: 40, height: 10), lines: [line], anchor: anchor)
      return try ParsedXML(encode([.text(block, at: Point(x: 0, y: 0))])).elements.filter { $0.name == "text" }
        .map { [$0.text, $0.attributes["x"], $0.attributes["text-anchor"]] }
    }
    #expect(try sides(.right) == [["غزة", "50", "end"], ["2023", "30", "end"]])
    #expect(try sides(.left) == [["غزة", "30", nil], ["2023", "10", nil]])
  }

  /// A run whose letters are half as wide as they are high.
  private func run(_ text: String, at x: Double, _ style: TextStyle) -> TextBlock.Run {
    let advance = style.size / 2
    let glyphs = (0..<text.utf8.count).map {
      TextBlock.Glyph(id: 1, x: Double($0) * advance, y: 0, cluster: $0)
    }
    return .init(
      font: "Inter-Regular", style: style, x: x, width: Double(glyphs.count) * advance, glyphs: glyphs, text: text,
      bidiLevel: 0, link: nil)
  }

  @Test("Words among many digits stand in their places where a program knows no digits of one width")
  func wordsAmongDigits() throws {
    func places(_ text: String, proportional: Bool = false) throws -> [[String?]] {
      var style = style
      style.hasProportionalDigits = proportional
      let line = TextBlock.Line(baseline: 8, x: 0, width: 200, runs: [run(text, at: 0, style)])
      let block = TextBlock(size: Size(width: 200, height: 10), lines: [line])
      let elements = try ParsedXML(encode([.text(block, at: Point(x: 5, y: 5))])).elements
      #expect(elements.first { $0.name == "text" }?.attributes["x"] == "5")
      return elements.filter { $0.name == "tspan" }.map { [$0.text, $0.attributes["x"]] }
    }
    #expect(
      try places("11,111 of 22,222, at last") == [
        ["11,111 ", nil], ["of ", "40"], ["22,222, ", "55"], ["at ", "95"], ["last", "110"],
      ])
    #expect(try places("1,111 of 222, at last").isEmpty)
    #expect(try places("11,111 of 22,222, at last", proportional: true).isEmpty)
  }

  @Test("A label gives way to wider type of the detail behind it by no more than the gap leaves to give")
  func aLabelBesideItsDetail() throws {
    /// How far from the detail's left edge the label ends.
    func room(_ detail: String) throws -> Double {
      let label = TextStyle(size: 10, weight: .semibold, color: Palette.light.ink)
      let runs = [run("Label", at: 10, label), run("  \(detail)", at: 35, style)]
      let line = TextBlock.Line(baseline: 8, x: 10, width: 25 + runs[1].width, runs: runs)
      let block = TextBlock(size: Size(width: line.width, height: 10), lines: [line], anchor: .right)
      let texts = try ParsedXML(encode([.text(block, at: Point(x: 0, y: 0))])).elements.filter { $0.name == "text" }
      #expect(texts.allSatisfy { $0.attributes["text-anchor"] == "end" })
      return try 35 - #require(texts.first?.attributes["x"].flatMap(Double.init))
    }
    #expect(try room("short") == 0)
    // 38 letters of 5 points may be 1.08 times as wide; the gap of 10 points gives all but a twentieth of the size.
    #expect(try abs(room("a detail of many words, as they come") - (38 * 5 * 0.08 - 9.5)) < 0.01)
  }

  @Test(arguments: [("غزة.", "غزة.\u{200F}"), ("(غزة", "\u{200F}(غزة"), ("غزة", "غزة")])
  func aSignAtTheEndOfARightToLeftRunStaysThere(text: String, expected: String) throws {
    #expect(try element(ofRun: text).text == expected)
  }

  @Test func aMarkCarriesItsData() throws {
    let mark = MarkDescription(
      kind: "bar x", figure: "deaths@moh", value: "48291", source: "\"MoH\" <&>", asOf: "2025-02-18")
    let bar = SceneItem.rectangle(
      Rect(x: 1, y: 2, width: 30, height: 4), fill: Palette.light.blue, stroke: nil)
    let parsed = try ParsedXML(encode([.semantic(Semantics(.mark(mark), alternativeText: "48,291"), [bar])]))
    let group = try #require(parsed.elements.last { $0.name == "g" })
    #expect(group.attributes["class"] == "bar-x")
    #expect(group.attributes["data-figure"] == "deaths@moh")
    #expect(group.attributes["data-value"] == "48291")
    #expect(group.attributes["data-source"] == "\"MoH\" <&>")
    #expect(group.attributes["data-as-of"] == "2025-02-18")
    #expect(parsed.texts(of: "title") == ["Title", "48,291"])
  }

  @Test func onlyAddressesOfTheWebBecomeLinks() throws {
    let parsed = try ParsedXML(
      encode([
        text("a", link: .address("https://example.org/?a=1&b='2'")), text("b", link: .address("javascript:alert(1)")),
        text("c", link: .element("sources")),
        .link(.address("mailto:a@b.c"), [text("d", link: .address("https://e.f"))]),
      ]))
    let addresses = parsed.elements.filter { $0.name == "a" }.map { $0.attributes["href"] }
    #expect(addresses == ["https://example.org/?a=1&b=%272%27", "mailto:a@b.c"])
  }

  @Test(arguments: [
    "<script>&\"'", "a\u{0}b\u{1}\u{8}\u{FFFE}\u{FFFF}\u{7F}c", "]]>", "\u{202E}x\u{2069}", "a\tb\r\nc", "😀",
  ])
  func hostileTextStaysWellFormed(hostile: String) throws {
    let semantics = Semantics(.figure, id: hostile, alternativeText: hostile, language: hostile)
    let svg = encode([.semantic(semantics, [text(hostile, link: .address("https://x/\(hostile)"))])], title: hostile)
    _ = try ParsedXML(svg)
    #expect(!svg.contains("<script>") && !svg.contains("\u{202E}"))
  }

  @Test("A PNG file stands in the document as it is, named by the address that old programs know too")
  func images() throws {
    for (bytes, text) in [([UInt8](0..<3), "AAEC"), (Array(250...255) + [1], "+vv8/f7/AQ=="), ([1, 2], "AQI=")] {
      let file = ImageFile(name: "a.png", columns: 1, rows: 1, channels: .grey, content: .samples([7]), png: bytes)
      let items = [SceneItem.image(file, in: Rect(x: 1, y: 2, width: 3, height: 4))]
      let image = try #require(ParsedXML(encode(items)).elements.first { $0.name == "image" })
      #expect(["x", "y", "width", "height"].map { image.attributes[$0] } == ["1", "2", "3", "4"])
      #expect(image.attributes["xlink:href"] == "data:image/png;base64,\(text)")
    }
  }

  @Test func pathsAndGroups() throws {
    let path = Path([
      .move(Point(x: 0, y: 1)), .line(Point(x: 2.5, y: 1)),
      .curve(Point(x: 1, y: 1), Point(x: 2, y: 2), Point(x: 3, y: 3)), .close,
    ])
    let parsed = try ParsedXML(
      encode([
        .group(
          [.path(path, fill: nil, stroke: Stroke(Palette.light.ink, width: 0.5, dashes: [2, 1]))],
          offset: Point(x: 7, y: -8))
      ]))
    let element = try #require(parsed.elements.first { $0.name == "path" })
    #expect(element.attributes["d"] == "M0 1L2.5 1C1 1 2 2 3 3Z")
    #expect(element.attributes["stroke-dasharray"] == "2 1")
    #expect(element.attributes["fill"] == "none")
    #expect(parsed.elements.last { $0.name == "g" }?.attributes["transform"] == "translate(7 -8)")
  }
}
