import Drawing
import DrawingTestSupport
import Testing

/// What an SVG says of the whole picture, and that it stands on its own.
struct SVGDocumentTests {
  private let typesetter = FixedTypesetter()
  private let style = TextStyle(size: 10, color: Palette.light.ink)

  private func encode(_ metadata: PictureMetadata, _ items: [SceneItem] = []) -> String {
    let scene = Scene(size: Size(width: 100, height: 50), background: Palette.light.paper, items: items)
    return SVGEncoder().encode(scene, metadata: metadata)
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

  @Test func whatIsNotSaidIsNotWritten() throws {
    let parsed = try ParsedXML(encode(PictureMetadata()))
    #expect(parsed.elements.map(\.name) == ["svg", "rect"])
    #expect(
      !parsed.elements[0].attributes.keys.contains { $0.hasPrefix("aria") || $0.hasPrefix("data") || $0 == "lang" })
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
    #expect(parsed.elements.filter { $0.name == "g" }.map { $0.attributes["lang"] } == ["he", "he"])
  }

  @Test func eachRunIsATextWithItsOwnPlaceAndDirection() throws {
    let text = StyledText([
      .init("Deaths ", style: style), .init("48,291", style: TextStyle(size: 12, weight: .bold, color: style.color)),
    ])
    let block = typesetter.typeset(text, width: 60)
    let runs = block.lines.flatMap(\.runs)
    #expect(runs.count > 1)
    let parsed = try ParsedXML(encode(full, [.text(block, at: Point(x: 5, y: 5))]))
    let texts = parsed.elements.filter { $0.name == "text" }
    #expect(texts.map(\.text) == runs.map(\.text))
    #expect(texts.map { $0.attributes["x"] } == runs.map { DecimalText.text(5 + $0.x) })
    #expect(texts.map { $0.attributes["textLength"] } == runs.map { DecimalText.text($0.width) })
    #expect(texts.allSatisfy { $0.attributes["direction"] == "ltr" })
    #expect(parsed.elements[0].attributes["font-family"] == "Inter, 'Noto Sans Arabic', 'Noto Sans Hebrew', sans-serif")
  }

  @Test func nothingIsRunOrFetched() throws {
    let path = Path.hatching(Rect(x: 0, y: 0, width: 20, height: 5), spacing: 3, width: 1)
    let svg = encode(
      full,
      [
        .path(path, fill: Palette.light.teal, stroke: nil),
        .rectangle(Rect(x: 0, y: 0, width: 9, height: 9), fill: nil, stroke: Stroke(style.color, width: 1)),
      ])
    for word in ["<script", "<image", "<use", "<style", "@import", "url(", "href", "<!DOCTYPE", "<!ENTITY"] {
      #expect(!svg.contains(word), "\(word)")
    }
    #expect(svg.split(separator: "http").count == 2, "only the name of the format is an address")
  }
}
