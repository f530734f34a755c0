import Testing

@testable import CairoDrawing

struct ContentMarksTests {
  func complete(_ content: String, _ types: StructureType...) throws -> String {
    String(decoding: try ContentMarks.complete(Array(content.utf8), types: types), as: UTF8.self)
  }

  @Test func inkOutsideOfMarksIsAnArtifact() throws {
    #expect(
      try complete(
        "1 0 0 1 0 0 cm\n0 0 9 9 re f\n/Span << /MCID 0 >> BDC\nBT (a) Tj ET\nEMC\n0 0 1 1 re S\n", .paragraph)
        == "\n/Artifact BMC\n1 0 0 1 0 0 cm\n0 0 9 9 re f\nEMC\n/P <</MCID 0>> BDC\nBT (a) Tj ET\nEMC"
        + "\n/Artifact BMC\n\n0 0 1 1 re S\n\nEMC")
  }

  @Test func whatPaintsNothingStaysBare() throws {
    #expect(try complete("q\n/Span << /MCID 0 >> BDC\nEMC\nQ\n", .figure) == "q\n/Figure <</MCID 0>> BDC\nEMC\nQ\n")
  }

  @Test func textIsNoOperator() throws {
    let text = "BT [(a EMC \\) /MCID 0 BDC (f) )2<20>](EMC) TJ ET"
    #expect(try complete("/Span << /MCID 7 >> BDC\n\(text)\nEMC", .link) == "\n/Link <</MCID 0>> BDC\n\(text)\nEMC")
  }

  @Test func marksThatSpellGlyphsStayInside() throws {
    let spelled = "/Span << /ActualText <FEFF0066> >> BDC\nBT (f) Tj ET\nEMC"
    #expect(
      try complete("/Span << /MCID 0 >> BDC\n\(spelled)\nEMC\n\(spelled)", .paragraph)
        == "\n/P <</MCID 0>> BDC\n\(spelled)\nEMC\n/Artifact BMC\n\n\(spelled)\nEMC")
  }

  @Test(arguments: ["", "/Span << /MCID 0 >> BDC EMC /Span << /MCID 1 >> BDC EMC", "/Span << /MCID 0 >> BDC"])
  func anotherNumberOfMarksIsAFault(content: String) {
    #expect { try complete(content, .paragraph) } throws: { ($0 as? RenderingError)?.code == .cairo }
  }
}
