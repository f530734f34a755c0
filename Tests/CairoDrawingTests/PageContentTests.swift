import Drawing
import Testing

@testable import CairoDrawing

struct PageContentTests {
  let blue = Color(0x003366)

  func text(_ content: PageContent, _ types: StructureType...) -> String {
    String(decoding: content.finished(types: types), as: UTF8.self)
  }

  func glyph(_ code: UInt16, font: Int = 0, bytes: Int = 2, width: Double = 500) -> EmbeddedFonts.Glyph {
    EmbeddedFonts.Glyph(font: font, code: code, bytesPerCode: bytes, width: width, spellsItsText: true)
  }

  @Test func inkFromTheBottomAndColoursOnce() {
    let content = PageContent(height: 100)
    content.fill(Rect(x: 1, y: 2, width: 30, height: 4.5), blue)
    content.fill(Rect(x: 1, y: 90, width: 0.25, height: 10), blue)
    #expect(text(content) == "0 0.2 0.4 rg\n1 93.5 30 4.5 re\nf\n1 0 0.25 10 re\nf\n")
  }

  @Test func pensAndDashes() {
    let content = PageContent(height: 10)
    let line = Path.line(from: Point(x: 0, y: 0), to: Point(x: 5, y: 10))
    content.stroke(line, Stroke(blue, width: 0.5, dashes: [2, 1]))
    content.stroke(line, Stroke(blue, width: 1, dashes: [0, -1]))
    let path = "0 10 m\n5 0 l\nS\n"
    #expect(text(content) == "0 0.2 0.4 RG\n0.5 w [2 1 ] 0 d\n\(path)1 w [] 0 d\n\(path)")
  }

  @Test func numbersThatAreNone() {
    let content = PageContent(height: 10)
    content.fill(Rect(x: .nan, y: -1, width: .infinity, height: 1e300), blue)
    #expect(text(content) == "0 0.2 0.4 rg\n0 -1000000000 0 1000000000 re\nf\n")
  }

  @Test func marksHaveTheTypesThatTheirElementsGetInTheEnd() {
    let content = PageContent(height: 10)
    content.beginArtifact()
    content.endMark()
    for _ in 0..<2 {
      content.beginElement()
      content.endMark()
    }
    #expect(
      text(content, .paragraph, .dataCell)
        == "/Artifact BMC\nEMC\n/P <</MCID 0>> BDC\nEMC\n/TD <</MCID 1>> BDC\nEMC\n")
  }

  @Test func lettersStandWhereTheyWereMeasured() throws {
    let content = PageContent(height: 100)
    try content.showText(size: 10, blue, at: Point(x: 20, y: 30)) { writer in
      writer.show(glyph(1), x: 0, y: 0)
      writer.show(glyph(0x0A02), x: 5, y: 0)  // as wide as the font says
      writer.show(glyph(3), x: 9, y: 0)  // a point nearer
      writer.show(glyph(4, font: 1, bytes: 1), x: 14, y: -2)  // another font, raised
    }
    #expect(
      text(content)
        == "0 0.2 0.4 rg\nBT\n/F0 10 Tf\n20 70 Td\n[<00010A02>100<0003>]TJ\n/F1 10 Tf\n14 2 Td\n[<04>]TJ\nET\n")
  }

  @Test("What widths in whole thousandths are off by is not added up along a line")
  func roundingIsNotAddedUp() throws {
    let content = PageContent(height: 100)
    try content.showText(size: 10, blue, at: Point(x: 0, y: 0)) { writer in
      for index in 0..<300 { writer.show(glyph(1), x: Double(index) * 5.004, y: 0) }
    }
    let shown = text(content).split(separator: "[")[1].split(separator: "]")[0]
    let gaps = shown.split(separator: ">").compactMap { Double($0.prefix { $0 != "<" }) }
    // 299 times 0.4 thousandths to the right.
    #expect(gaps.reduce(0, +) == -120)
  }

  @Test func lettersAreSpelledWhereTheFontDoesNotSay() throws {
    let content = PageContent(height: 100)
    try content.showText(size: 10, blue, at: Point(x: 0, y: 0)) { writer in
      writer.show(glyph(1), x: 0, y: 0)
      writer.beginSpelling("ffi")
      writer.show(glyph(2), x: 5, y: 0)
      writer.endSpelling()
      writer.show(glyph(3), x: 10, y: 0)
    }
    #expect(
      text(content).contains("[<0001>]TJ\n/Span <</ActualText(ffi)>> BDC\n[<0002>]TJ\nEMC\n[<0003>]TJ\nET"))
  }
}
