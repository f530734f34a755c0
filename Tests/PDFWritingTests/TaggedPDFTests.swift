import Drawing
import PDFWriting
import Testing
import Typesetting
import TypesettingTestSupport

/// What poppler reads of a document's structure.
struct TaggedPDFTests {
  let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  func encode(_ pages: [[SceneItem]], language: String = "en") throws -> [UInt8] {
    let scenes = pages.map { items in
      Scene(size: Size(width: 300, height: 400), background: Palette.light.paper, items: items)
    }
    let metadata = DocumentMetadata(
      title: "T", creationDate: "2025-02-20", creator: "sitrep 0.1.0", language: language,
      fingerprint: String(repeating: "a", count: 64))
    return try PDFEncoder(fonts: fixtures.fonts).encode(pages: scenes, metadata: metadata)
  }

  /// The elements with their text, two blanks for each level.
  func structure(_ pages: [[SceneItem]]) throws -> String {
    let text = try Tool.run("pdfinfo", ["-struct-text", "FILE"], on: encode(pages)).text
    return text.split(separator: "\n").filter { !$0.contains("Object ") && !$0.contains("/Placement") }
      .filter { !$0.contains("/BBox") }.map { $0.replacing(" (block)", with: "").replacing(" (inline)", with: "") }
      .joined(separator: "\n")
  }

  func text(_ text: String, y: Double = 10, link: LinkTarget? = nil) -> SceneItem {
    fixtures.item(text, at: Point(x: 10, y: y), link: link)
  }

  func element(_ role: Semantics.Role, id: String? = nil, _ items: SceneItem...) -> SceneItem {
    .semantic(Semantics(role, id: id), items)
  }

  @Test func everyRoleIsAnElement() throws {
    let row = element(
      .tableRow, element(.headerCell(scope: .row), text("Rafah")), element(.dataCell, text("48,291")))
    let page = [
      element(.heading(level: 1), text("Title")), element(.paragraph, text("Words.")),
      element(
        .list, element(.listItem, element(.listLabel, text("•")), element(.listBody, text("Item")))),
      element(.quotation, element(.paragraph, text("Said."))),
      element(
        .table,
        element(.tableRow, element(.headerCell(scope: .column), text("Place")), element(.headerCell(scope: .column))),
        element(.tableRow, element(.dataCell, text("Haifa")), element(.dataCell, text("1")))),
      element(.table, row),
    ]
    #expect(
      try structure([page]) == """
        Document
          H1
            "Title "
          P
            "Words. "
          L
            LI
              Lbl
                "• "
              LBody
                "Item "
          BlockQuote
            P
              "Said. "
          Table
            TR
              TH:
                 /Scope /Column
                "Place "
              TH:
                 /Scope /Column
            TR
              TD
                "Haifa "
              TD
                "1 "
          Table
            TR
              TH:
                 /Scope /Row
                "Rafah "
              TD
                "48,291 "
        """)
  }

  @Test func aTableOfTwoColumnsHasNoMoreHeadersThanData() throws {
    func row(_ name: String, _ values: Int) -> SceneItem {
      .semantic(
        Semantics(.tableRow),
        [element(.headerCell(scope: .row), text(name))] + (0..<values).map { element(.dataCell, text("\($0)")) })
    }
    func header(_ columns: Int) -> SceneItem {
      .semantic(Semantics(.tableRow), (0..<columns).map { element(.headerCell(scope: .column), text("c\($0)")) })
    }
    let narrow = element(.table, header(2), row("a", 1), row("b", 1), row("c", 1))
    #expect(try structure([[narrow]]).matches(of: #/ TH/#).count == 2)
    let wide = element(.table, header(3), row("a", 2), row("b", 2), row("c", 2))
    #expect(try structure([[wide]]).matches(of: #/ TH/#).count == 6)
  }

  @Test func fontsSayHowTheirGlyphsAreNumbered() throws {
    let document = try Tool.run(
      "qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: encode([[text("مستشفى משרד")]])
    ).text
    let count = document.matches(of: #/CIDFontType2/#).count
    #expect(count > 1)
    #expect(document.matches(of: #/\/CIDToGIDMap \/Identity/#).count == count)
  }

  @Test func anElementGoesOnOverThePage() throws {
    func table(_ rows: [String]) -> SceneItem {
      .semantic(
        Semantics(.table, id: "t"), rows.map { element(.tableRow, element(.dataCell, text($0))) })
    }
    let header = SceneItem.semantic(Semantics(.artifact), [text("Header again")])
    #expect(
      try structure([[table(["a"])], [header, table(["b"])], [element(.paragraph, id: "t", text("c"))]]) == """
        Document
          Table
            TR
              TD
                "a "
            TR
              TD
                "b "
          P
            "c "
        """)
  }

  @Test func whatHasNoMeaningIsAnArtifact() throws {
    let rule = SceneItem.rectangle(Rect(x: 0, y: 0, width: 9, height: 1), fill: Palette.light.ink, stroke: nil)
    let file = try encode([
      [
        rule, element(.list, rule, element(.listItem, element(.listBody, text("in"), element(.artifact, text("x"))))),
        text("(BDC) EMC"),
      ]
    ])
    #expect(try Tool.run("pdfinfo", ["-struct-text", "FILE"], on: file).text.contains("\"in \""))
    let content = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: file).text
    #expect(Self.bareInk(content).isEmpty)
    #expect(content.contains("/Artifact BMC"))
  }

  /// Painting operators outside of all marks.
  static func bareInk(_ content: String) -> [Substring] {
    var depth = 0
    return content.split(separator: "\n").filter { line in
      if line.hasSuffix(" BDC") || line.hasSuffix(" BMC") { depth += 1 }
      if line == "EMC" { depth -= 1 }
      return depth == 0 && [" f", " S", "TJ", "Tj"].contains { line.hasSuffix($0) }
    }
  }

  @Test func aFigureHasItsAlternativeTextAndPlace() throws {
    let bar = SceneItem.rectangle(Rect(x: 20, y: 30, width: 40, height: 50), fill: Palette.light.blue, stroke: nil)
    let figure = SceneItem.semantic(
      Semantics(.figure, title: "A title (1)", alternativeText: "Bars: مستشفى ]]> \\ (\u{202E}x"), [bar])
    let file = try encode([[element(.heading(level: 1), text("H")), figure]])
    let document = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: file).text
    let hex = "Bars: مستشفى ]]> \\ (x".utf16.map { unit in
      let digits = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
    #expect(document.contains("/Alt <feff\(hex)>"))
    #expect(document.contains("/Title (A title \\(1\\))"))
    #expect(document.split { $0.isWhitespace }.joined(separator: " ").contains("/BBox [ 20 320 60 370 ]"))
  }

  @Test func aLinkOverTwoLinesIsOneElement() throws {
    let item = fixtures.item(
      "several words that are all one link over lines", link: .address("https://example.org"), width: 100)
    let page = [element(.paragraph, text("See "), item, text("end"))]
    let structure = try structure([page])
    #expect(structure.split(separator: "\n").filter { $0.contains("Link") }.count == 1)
    #expect(structure.split(separator: "\n").filter { $0.contains("Span") }.count == 2)
    let document = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: encode([page])).text
    #expect(document.contains("/Type /OBJR"))
    #expect(document.contains("/Contents (several words"))
    #expect(document.contains("/Tabs /S"))
  }

  @Test func nothingInAnArtifactLeadsAnywhere() throws {
    let page = [element(.artifact, text("x", link: .address("https://example.org")))]
    let document = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: encode([page])).text
    #expect(!document.contains("/Annot"))
  }

  @Test func levelsOfHeadingsAreNeverSkipped() throws {
    let page = [2, 4, 4, 6, 3, 2].map { element(.heading(level: $0), text("h\($0)")) }
    let structure = try structure([page])
    let levels = structure.split(separator: "\n").filter { $0.hasPrefix("  H") }.map { $0.dropFirst(2) }
    #expect(levels == ["H1", "H2", "H2", "H3", "H2", "H1"])
  }

  @Test func theCatalogSaysWhatADocumentIs() throws {
    let file = try encode([[element(.paragraph, text("x"))]], language: "ar")
    let info = try Tool.run("pdfinfo", ["-custom", "FILE"], on: file).text
    #expect(info.contains(String(repeating: "a", count: 64)))
    #expect(try Tool.run("pdfinfo", ["FILE"], on: file).text.contains("Tagged:          yes"))
    let document = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: file).text
    for entry in ["/Lang (ar)", "/DisplayDocTitle true", "/Marked true", "/PageLabels", "(D:20250220000000Z)"] {
      #expect(document.contains(entry), "\(entry)")
    }
    let metadata = try Tool.run("pdfinfo", ["-meta", "FILE"], on: file).text
    #expect(metadata.contains("<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>"))
    #expect(metadata.contains("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"))
    #expect(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"))
    #expect(metadata.contains("<dc:language><rdf:Bag><rdf:li>ar</rdf:li></rdf:Bag></dc:language>"))
    #expect(metadata.contains("sha256:\(String(repeating: "a", count: 64))"))
  }

  @Test func aLongDocumentIsSound() throws {
    let pages = (0..<40).map { page in
      (0..<30).map { row in
        element(.paragraph, text("page \(page) row \(row)", y: Double(row) * 12, link: .address("https://example.org")))
      }
    }
    let file = try encode(pages)
    let check = try Tool.run("qpdf", ["--check", "FILE"], on: file)
    #expect(check.status == 0, "\(check.text)")
    #expect(try Tool.run("pdfinfo", ["-struct-text", "FILE"], on: file).text.contains("page 39 row 29"))
    #expect(try encode(pages) == file)
  }

  @Test func wordsOfAnotherLanguageSaySo() throws {
    let page = [element(.paragraph, text("Says وزارة الصحة today.")), element(.artifact, text("משרד"))]
    func plain(_ language: String) throws -> String {
      try Tool.run(
        "qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: encode([page], language: language)
      ).text
    }
    #expect(try plain("en").matches(of: /\/Lang \(ar\)/).count == 1)
    #expect(try !plain("en").contains("/Lang (he)"))
    // In a document of that language nothing is said twice.
    #expect(try plain("ar").matches(of: /\/Lang \(ar\)/).count == 1)
    #expect(try structure([page]).contains("Span"))
  }

  @Test func wordsThatSayTheirLanguageHaveIt() throws {
    var style = fixtures.style
    style.language = LanguageTag("fr")
    let block = fixtures.typesetter.typeset(StyledText("Blessés graves", style: style), width: nil)
    let page = [element(.paragraph, text("Heridos: ")), element(.paragraph, .text(block, at: Point(x: 50, y: 90)))]
    func plain(_ language: String) throws -> String {
      try Tool.run(
        "qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: encode([page], language: language)
      ).text
    }
    #expect(try plain("es").matches(of: /\/Lang \(fr\)/).count == 1)
    #expect(try plain("fr").matches(of: /\/Lang \(fr\)/).count == 1)
    #expect(try plain("ar").matches(of: /\/Lang \(fr\)/).count == 1)
  }
}
