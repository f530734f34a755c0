import Drawing
import Testing
import Typesetting
import TypesettingTestSupport

@testable import PDFWriting

struct PageContentTests {
  let blue = Color(0x003366)

  func text(_ content: PageContent, _ types: StructureType...) throws -> String {
    String(decoding: try content.finished(types: types, fonts: EmbeddedFonts(GlyphNumbers())), as: UTF8.self)
  }

  @Test func inkFromTheBottomAndColoursOnce() throws {
    let content = PageContent(height: 100)
    content.fill(Rect(x: 1, y: 2, width: 30, height: 4.5), blue)
    content.fill(Rect(x: 1, y: 90, width: 0.25, height: 10), blue)
    #expect(try text(content) == "0 0.2 0.4 rg\n1 93.5 30 4.5 re\nf\n1 0 0.25 10 re\nf\n")
  }

  @Test func pensAndDashes() throws {
    let content = PageContent(height: 10)
    let line = Path.line(from: Point(x: 0, y: 0), to: Point(x: 5, y: 10))
    content.stroke(line, Stroke(blue, width: 0.5, dashes: [2, 1]))
    content.stroke(line, Stroke(blue, width: 1, dashes: [0, -1]))
    let path = "0 10 m\n5 0 l\nS\n"
    #expect(try text(content) == "0 0.2 0.4 RG\n0.5 w [2 1 ] 0 d\n\(path)1 w [] 0 d\n\(path)")
  }

  @Test func numbersThatAreNone() throws {
    let content = PageContent(height: 10)
    content.fill(Rect(x: .nan, y: -1, width: .infinity, height: 1e300), blue)
    #expect(try text(content) == "0 0.2 0.4 rg\n0 -1000000000 0 1000000000 re\nf\n")
  }

  @Test func marksHaveTheTypesThatTheirElementsGetInTheEnd() throws {
    let content = PageContent(height: 10)
    content.beginArtifact()
    content.endMark()
    for _ in 0..<2 {
      content.beginElement()
      content.endMark()
    }
    #expect(
      try text(content, .paragraph, .dataCell)
        == "/Artifact BMC\nEMC\n/P <</MCID 0>> BDC\nEMC\n/TD <</MCID 1>> BDC\nEMC\n")
  }

  @Test func textsAndMarksStandInTheirOrder() throws {
    let fixtures = try Fixtures()
    let run = try #require(fixtures.block("ab").lines.first?.runs.first)
    let medium = PageMedium(fonts: fixtures.fonts, language: "en")
    medium.beginPage(Size(width: 50, height: 100), background: blue)
    try SceneRenderer(medium: medium).draw([
      .text(fixtures.block("a"), at: Point(x: 1, y: 2)),
      .semantic(Semantics(.paragraph), [.text(fixtures.block("b"), at: Point(x: 3, y: 4))]),
    ])
    medium.endPage()
    let fonts = try EmbeddedFonts(medium.numbers)
    let content = try #require(medium.contents.first)
    let written = String(decoding: try content.finished(types: [.paragraph], fonts: fonts), as: UTF8.self)
    let operators = written.split(whereSeparator: \.isWhitespace).filter {
      ["BT", "ET", "BMC", "BDC", "EMC", "f"].contains($0)
    }
    #expect(operators == ["BMC", "f", "BT", "ET", "EMC", "BDC", "BT", "ET", "EMC"])
    #expect(throws: RenderingError.self) { try content.finished(types: [], fonts: EmbeddedFonts(GlyphNumbers())) }
    #expect(medium.numbers.uses.map(\.id).starts(with: run.glyphs.prefix(1).map(\.id)))
  }
}

struct TextWriterTests {
  func glyph(_ code: UInt16, font: Int = 0, width: Double = 500) -> EmbeddedFonts.Glyph {
    EmbeddedFonts.Glyph(font: font, code: code, width: width, spellsItsText: true)
  }

  /// What is written for letters of size 10 from a place on.
  func text(at origin: Point = Point(x: 0, y: 100), _ letters: (inout TextWriter) -> Void) -> String {
    var writer = TextWriter(size: 10, origin: origin)
    writer.begin()
    letters(&writer)
    writer.end()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func lettersStandWhereTheyWereMeasured() {
    let text = text(at: Point(x: 20, y: 70)) { writer in
      writer.show(glyph(1), x: 0, y: 0)
      writer.show(glyph(0x0A02), x: 5, y: 0)  // as wide as the font says
      writer.show(glyph(3), x: 9, y: 0)  // a point nearer
      writer.show(glyph(4, font: 1), x: 14, y: -2)  // another font, raised
    }
    #expect(text == "BT\n/F0 10 Tf\n20 70 Td\n[<00010A02>100<0003>]TJ\n/F1 10 Tf\n14 2 Td\n[<0004>]TJ\nET\n")
  }

  @Test("Letters one by one, those without ink no wider than a part of those around them")
  func lettersOneByOne() {
    let text = text(at: Point(x: 20, y: 70)) { writer in
      writer.showAlone(glyph(1), x: 5, y: 0, isHidden: false)
      writer.showAlone(glyph(2, width: 0), x: 4.9, y: 0, isHidden: true)
      writer.showAlone(glyph(3, width: 500), x: 4.8, y: -1, isHidden: true)
    }
    #expect(
      text.split(separator: "\n").dropFirst().dropLast().joined(separator: " ")
        == "BT /F0 10 Tf 25 70 Td <0001>Tj ET BT 3 Tr 24.9 70 Td <0002>Tj 0 Tr ET"
        + " BT 3 Tr 50 Tz 24.8 71 Td <0003>Tj 0 Tr 100 Tz ET")
  }

  @Test("What widths in whole thousandths are off by is not added up along a line")
  func roundingIsNotAddedUp() {
    let text = text { writer in
      for index in 0..<300 { writer.show(glyph(1), x: Double(index) * 5.004, y: 0) }
    }
    let shown = text.split(separator: "[")[1].split(separator: "]")[0]
    let gaps = shown.split(separator: ">").compactMap { Double($0.prefix { $0 != "<" }) }
    // 299 times 0.4 thousandths to the right.
    #expect(gaps.reduce(0, +) == -120)
  }

  @Test func lettersAreSpelledWhereTheFontDoesNotSay() {
    let text = text { writer in
      writer.show(glyph(1), x: 0, y: 0)
      writer.beginSpelling("ffi")
      writer.show(glyph(2), x: 5, y: 0)
      writer.endSpelling()
      writer.show(glyph(3), x: 10, y: 0)
    }
    #expect(text.contains("[<0001>]TJ\n/Span <</ActualText(ffi)>> BDC\n[<0002>]TJ\nEMC\n[<0003>]TJ\nET"))
  }
}
