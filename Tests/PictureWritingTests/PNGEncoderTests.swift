import Drawing
import Testing
import Typesetting
import TypesettingTestSupport

@testable import PictureWriting

struct PNGEncoderTests {
  let fixtures: Fixtures
  let white = [255, 255, 255]
  let blue = [0x0F, 0x5C, 0x8C]

  init() throws {
    fixtures = try Fixtures()
  }

  func draw(_ items: [SceneItem], width: Double = 20, height: Double = 20, scale: Double = 2) throws -> DecodedPNG {
    let scene = Scene(size: Size(width: width, height: height), background: Palette.light.paper, items: items)
    return try DecodedPNG(PNGEncoder(fonts: fixtures.fonts).encode(scene, scale: scale))
  }

  func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> SceneItem {
    .rectangle(Rect(x: x, y: y, width: width, height: height), fill: Palette.light.blue, stroke: nil)
  }

  func asMark(_ item: SceneItem) -> SceneItem {
    let mark = MarkDescription(kind: "bar", figure: "", value: "", source: "", asOf: "")
    return .semantic(Semantics(.mark(mark)), [item])
  }

  @Test func aSlideHas1920By1080Pixels() throws {
    let picture = try draw([bar(100, 100, 200, 50)], width: 960, height: 540)
    #expect(picture.width == 1920)
    #expect(picture.height == 1080)
    #expect(picture[0, 0] == white)
    #expect(picture[200, 200] == blue)
    #expect(picture[599, 299] == blue)
    #expect(picture[600, 299] == white)
    #expect(picture[599, 300] == white)
  }

  @Test("An image fills its rectangle, keeps its colours and reaches to its edges")
  func images() throws {
    let samples: [UInt8] = [200, 10, 20, 30, 140, 60]
    let image = ImageFile(name: "a.png", columns: 2, rows: 1, channels: .color, content: .samples(samples))
    let picture = try draw([.image(image, in: Rect(x: 2, y: 3, width: 10, height: 5)), bar(14, 3, 2, 2)])
    #expect(picture[4, 6] == [200, 10, 20] && picture[4, 15] == [200, 10, 20])
    #expect(picture[23, 6] == [30, 140, 60] && picture[24, 6] == white && picture[3, 6] == white)
    #expect(picture[28, 6] == blue)
    let photo = ImageFile(name: "a.jpg", columns: 2, rows: 1, channels: .color, content: .jpeg([]))
    #expect { try draw([.image(photo, in: Rect(x: 0, y: 0, width: 1, height: 1))]) } throws: {
      ($0 as? RenderingError)?.code == .images
    }
  }

  @Test("A long line looks in strips as it does in one, whichever way it runs", arguments: [0.45, 0.055, -0.215])
  func longLines(step: Double) throws {
    let stroke = Stroke(Palette.light.blue, width: 2.6, isRound: true)
    func path(inOne: Bool) -> Path {
      let start = step < 0 ? 366.0 : 4
      var segments: [Path.Segment] = []
      for index in 0..<800 {
        let point = Point(x: start + Double(index) * step, y: 40 + 36 * Double(index * 7919 % 101 - 50) / 50)
        segments.append(index % 97 == 0 ? .move(point) : .line(point))
      }
      // A curve outside of the picture keeps it in one.
      if inOne {
        segments += [.move(Point(x: -90, y: 0)), .curve(Point(x: -90, y: 9), Point(x: -80, y: 9), Point(x: -80, y: 0))]
      }
      return Path(segments)
    }
    func drawn(inOne: Bool) throws -> DecodedPNG {
      try draw([.path(path(inOne: inOne), fill: nil, stroke: stroke)], width: 370, height: 80)
    }
    let parts = try #require(LineStrips(path(inOne: false), stroke, scale: 2)).strips
    #expect(parts.count > 4 && parts.contains { $0.path == nil })
    #expect(LineStrips(path(inOne: true), stroke, scale: 2) == nil)
    let (strips, whole) = (try drawn(inOne: false), try drawn(inOne: true))
    let differences = (0..<740).flatMap { x in
      (0..<160).flatMap { y in zip(strips[x, y], whole[x, y]).map { abs(Int($0) - Int($1)) }.filter { $0 > 0 } }
    }
    // At the edge of a strip, Cairo may count one of the fifteen rows that it samples in a pixel to the other side.
    #expect(differences.count <= 3 * 24 && differences.allSatisfy { $0 <= 17 }, "of 118,400 pixels with 3 colours each")
  }

  @Test func edgesLieOnPixels() throws {
    let picture = try draw([bar(2.2, 2.3, 5.1, 5.1)])
    for x in 0..<40 { for y in 0..<40 { #expect([white, blue].contains(picture[x, y])) } }
    #expect(picture[4, 5] == blue)
    #expect(picture[3, 5] == white)
  }

  @Test func aThinRuleIsAPixelThick() throws {
    let picture = try draw([bar(2, 3.1, 10, 0.1)])
    #expect((0..<40).filter { picture[10, $0] == blue }.count == 1)
  }

  @Test func aTinyBarIsFaintButNeverLonger() throws {
    let picture = try draw([asMark(bar(2, 2, 0.1, 10))])
    let pixel = picture[4, 10]
    #expect(pixel[0] > 180 && pixel[0] < 255)
    #expect(picture[5, 10] == white)
    let visible = try draw([asMark(bar(2, 2, 1.1, 10))])
    #expect((0..<40).filter { visible[$0, 10] == blue }.count == 2)
  }

  @Test func aLevelLineIsSharp() throws {
    for y in [5, 5.1, 5.25, 5.4] {
      let line = Path.line(from: Point(x: 2, y: y), to: Point(x: 12, y: y))
      let picture = try draw([.path(line, fill: nil, stroke: Stroke(Palette.light.blue, width: 0.4))])
      #expect((0..<40).filter { picture[10, $0] == blue }.count == 1)
      #expect((0..<40).filter { picture[10, $0] == white }.count == 39)
      #expect((0..<40).filter { x in (0..<40).contains { picture[x, $0] == blue } } == Array(4..<24))
    }
  }

  @Test func aStrokeLiesInsideTheEdge() throws {
    let frame = SceneItem.rectangle(
      Rect(x: 2, y: 2, width: 10, height: 10), fill: nil, stroke: Stroke(Palette.light.blue, width: 1))
    let picture = try draw([.group([frame], offset: Point(x: 1, y: 1))])
    #expect(picture[5, 15] == white)
    #expect(picture[6, 15] == blue)
    #expect(picture[7, 15] == blue)
    #expect(picture[8, 15] == white)
    #expect(picture[25, 15] == blue)
    #expect(picture[26, 15] == white)
  }

  @Test func textIsDrawn() throws {
    let picture = try draw([fixtures.item("HHHH", at: Point(x: 2, y: 2))], width: 60)
    let ink = (0..<120).flatMap { x in (0..<40).map { picture[x, $0] } }.filter { $0[0] < 128 }.count
    #expect(ink > 150 && ink < 900)
  }

  @Test("Lines break at the same words at every scale: their ink stands where it was measured", arguments: [2, 4, 6])
  func linesAtEveryScale(scale: Int) throws {
    let text = "Additions to the ministry’s count of deaths were largest in late 2023; غزة 48,291"
    let block = fixtures.block(text, width: 130)
    #expect(block.lines.count > 2)
    let picture = try draw([.text(block, at: Point(x: 4, y: 2))], width: 140, height: 80, scale: Double(scale))
    for line in block.lines {
      // From the height of small letters to the baseline: no other line reaches into it.
      let rows = Int((line.baseline - 4 + 2) * Double(scale))...Int((line.baseline - 1 + 2) * Double(scale))
      let inked = (0..<140 * scale).filter { x in rows.contains { picture[x, $0][0] < 160 } }
      let (first, last) = (try #require(inked.first), try #require(inked.last))
      #expect(abs(Double(first) / Double(scale) - 4 - line.x) < 2)
      // A comma or an f ends in front of its advance.
      #expect(abs(Double(last) / Double(scale) - 4 - line.x - line.width) < 3)
    }
  }

  @Test func theSameSceneGivesTheSameBytes() throws {
    let scene = Scene(
      size: Size(width: 100, height: 40), background: Palette.dark.paper, items: [fixtures.item("غزة 48,291 fi")])
    let encoder = PNGEncoder(fonts: fixtures.fonts)
    #expect(try encoder.encode(scene, scale: 3) == PNGEncoder(fonts: FontSet()).encode(scene, scale: 3))
  }

  @Test func aSlideHasAPalette() throws {
    let picture = try draw([bar(2, 2, 6, 10), fixtures.item("48,291", at: Point(x: 10, y: 2))], width: 60)
    let palette = try #require(picture.palette)
    #expect(palette.contains(white) && palette.contains(blue))
    #expect(picture[8, 8] == blue && picture[0, 0] == white)
  }

  @Test("A picture of more colours than a palette has is written as it is, and the encoder can be used again")
  func moreColorsThanAPaletteHas() throws {
    func cell(_ x: Int, _ y: Int) -> SceneItem {
      .rectangle(
        Rect(x: Double(x), y: Double(y), width: 1, height: 1),
        fill: Color(red: UInt8(12 * x), green: UInt8(12 * y), blue: 40), stroke: nil)
    }
    let cells = (0..<20).flatMap { x in (0..<20).map { cell(x, $0) } }
    let encoder = PNGEncoder(fonts: fixtures.fonts)
    func encode(_ items: [SceneItem]) throws -> [UInt8] {
      try encoder.encode(
        Scene(size: Size(width: 20, height: 20), background: Palette.light.paper, items: items), scale: 2)
    }
    let plain = try encode([bar(2, 2, 6, 10)])
    let picture = try DecodedPNG(encode(cells))
    #expect(picture.palette == nil)
    for x in 0..<20 { for y in 0..<20 { #expect(picture[2 * x + 1, 2 * y] == [12 * x, 12 * y, 40]) } }
    #expect(try encode([bar(2, 2, 6, 10)]) == plain)
  }

  @Test(arguments: [(0.0, 10.0), (-1, 10), (.nan, 10), (.infinity, 10), (1e9, 1e9), (40_000, 1), (30_000, 30_000)])
  func picturesThatCannotBe(width: Double, height: Double) {
    let scene = Scene(size: Size(width: width, height: height), background: Palette.light.paper)
    #expect(throws: RenderingError.self) { try PNGEncoder(fonts: fixtures.fonts).encode(scene, scale: 1) }
  }

  @Test func numbersThatAreNone() throws {
    for value in [Double.nan, .infinity, -.infinity, 1e300] {
      let line = Path.line(from: Point(x: value, y: 1), to: Point(x: 3, y: value))
      let stroke = Stroke(Palette.light.ink, width: value, dashes: [value, -1])
      let rect = Rect(x: value, y: 1, width: value, height: 5)
      _ = try draw([
        .path(line, fill: Palette.light.blue, stroke: stroke),
        .rectangle(rect, fill: Palette.light.blue, stroke: stroke),
        .group([fixtures.item("x")], offset: Point(x: value, y: 0)),
      ])
    }
  }

  @Test func aRunInAnotherFontIsRefused() {
    let run = TextBlock.Run(
      font: "fixed", style: fixtures.style, x: 0, width: 5, glyphs: [], text: "x", bidiLevel: 0, link: nil)
    let block = TextBlock(
      size: Size(width: 5, height: 5), lines: [.init(baseline: 4, x: 0, width: 5, runs: [run])])
    #expect { try draw([.text(block, at: Point(x: 0, y: 0))]) } throws: {
      ($0 as? RenderingError)?.code == .unknownFont
    }
  }

  @Test func tasksShareAFontSet() async throws {
    let fonts = fixtures.fonts
    let files = await withTaskGroup(of: [UInt8]?.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let typesetter = PangoTypesetter(fonts: fonts)
          let text = StyledText("غزة 48,291 משרד", style: TextStyle(size: 12, color: Palette.light.ink))
          let scene = Scene(
            size: Size(width: 120, height: 20), background: Palette.light.paper,
            items: [.text(typesetter.typeset(text, width: nil), at: Point(x: 0, y: 0))])
          return try? PNGEncoder(fonts: fonts).encode(scene, scale: 2)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(files).count == 1)
    #expect(files.first != .some(nil))
  }
}
