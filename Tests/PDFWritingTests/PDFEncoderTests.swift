import Drawing
import PDFWriting
import Testing
import Typesetting
import TypesettingTestSupport

struct PDFEncoderTests {
  let fixtures: Fixtures
  let metadata = DocumentMetadata(
    title: "Situation report (1) تقرير", author: "A", subject: "S", keywords: ["k", "l"], creationDate: "2025-02-20",
    creator: "sitrep 0.1.0")

  init() throws {
    fixtures = try Fixtures()
  }

  func encode(_ pages: [[SceneItem]]) throws -> [UInt8] {
    let scenes = pages.map { items in
      Scene(size: Size(width: 300, height: 400), background: Palette.light.paper, items: items)
    }
    return try PDFEncoder(fonts: fixtures.fonts).encode(pages: scenes, metadata: metadata)
  }

  /// The document with its objects in plain text.
  func plain(_ file: [UInt8]) throws -> String {
    try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: file).text
  }

  @Test func textComesBack() throws {
    let texts = ["Deaths rose to 48,291 – office fi ffi", "وزارة الصحة في غزة", "משרד הבריאות", "a\u{2060}b"]
    let items = texts.enumerated().map { index, text in
      fixtures.item(text, at: Point(x: 10, y: Double(index) * 20 + 10))
    }
    let text = try Tool.run("pdftotext", ["-enc", "UTF-8", "FILE", "-"], on: encode([items])).text
    #expect(text.contains("Deaths rose to 48,291 – office fi ffi"))
    for word in ["وزارة", "الصحة", "في", "غزة", "משרד", "הבריאות"] { #expect(text.contains(word)) }
    #expect(text.contains("ab"))
  }

  @Test func lettersOfLigaturesComeBack() throws {
    let text = try Tool.run("pdftotext", ["-enc", "UTF-8", "FILE", "-"], on: encode([[fixtures.item("لا")]])).text
    // Poppler swaps the letters of a right-to-left ligature; the document has them in their order.
    #expect(Set(text.unicodeScalars).isSuperset(of: "لا".unicodeScalars))
  }

  @Test func everyFontIsEmbedded() throws {
    let style = fixtures.style
    let items = ([.regular, .semibold, .bold] as [TextStyle.Weight]).map { weight in
      SceneItem.text(
        fixtures.typesetter.typeset(
          StyledText("Text غزة משרד", style: style.with { $0.weight = weight }), width: nil), at: Point(x: 10, y: 10))
    }
    let lines = try Tool.run("pdffonts", ["FILE"], on: encode([items])).text.split(separator: "\n").dropFirst(2)
    #expect(lines.count >= 7)
    for line in lines { #expect(line.contains(" yes yes yes "), "\(line)") }
  }

  @Test func theDocumentSaysWhatItsColoursMean() throws {
    let document = try plain(try encode([[fixtures.item("Text")]]))
    #expect(document.contains("/OutputIntents ["))
    #expect(document.contains("/S /GTS_PDFA1"))
    #expect(document.contains("/N 3"))
  }

  @Test func theDocumentIsSound() throws {
    let items = [
      SceneItem.semantic(Semantics(.heading(level: 1), id: "one's (a)\\"), [fixtures.item("Heading")]),
      fixtures.item("link", at: Point(x: 10, y: 60), link: .element("one's (a)\\")),
      fixtures.item("web", at: Point(x: 10, y: 80), link: .address("https://example.org/(a)'\\")),
    ]
    let output = try Tool.run("qpdf", ["--check", "FILE"], on: encode([items, items]))
    #expect(output.status == 0, "\(output.text)")
    #expect(output.text.contains("No syntax or stream encoding errors"))
  }

  @Test func theSamePagesGiveTheSameBytes() throws {
    let items = [fixtures.item("غزة 48,291 fi", link: .address("https://example.org"))]
    #expect(try encode([items, items]) == encode([items, items]))
    #expect(try encode([items]) == Self(again: ()).encode([items]))
  }

  private init(again: Void) throws {
    try self.init()
  }

  @Test func linksHaveARectangleOnEachLine() throws {
    let link = LinkTarget.address("https://example.org/x?y=(z)")
    let item = fixtures.item("several words that are all one link over lines", link: link, width: 100)
    guard case .text(let block, _) = item else { return }
    #expect(block.lines.count > 1)
    let document = try plain(encode([[item]]))
    #expect(document.components(of: "/Subtype /Link") == block.lines.count)
    #expect(document.components(of: "/URI (https://example.org/x?y=%28z%29)") == block.lines.count)
  }

  @Test func aLinkAroundItemsCoversThem() throws {
    let box = SceneItem.rectangle(Rect(x: 20, y: 30, width: 40, height: 50), fill: Palette.light.blue, stroke: nil)
    let inner = fixtures.item("x", link: .address("https://inner.example"))
    let link = SceneItem.link(.address("https://example.org"), [.group([box], offset: Point(x: 1, y: 2)), inner])
    let document = try plain(encode([[.group([link], offset: Point(x: 100, y: 0))]]))
    #expect(document.components(of: "/Subtype /Link") == 1)
    #expect(!document.contains("inner.example"))
    #expect(document.contains("110\n"))
  }

  @Test func theWayBackLeadsToTheFirstLinkFromOutside() throws {
    func row(_ id: String) -> SceneItem {
      .semantic(
        Semantics(.tableRow, id: id),
        [fixtures.item("own", link: .element(id)), fixtures.item("back", link: .mention(of: id))])
    }
    let mention = fixtures.item("42", at: Point(x: 50, y: 130), link: .element("named"))
    let file = try encode([[row("named"), row("unnamed")], [mention], [mention]])
    let output = try Tool.run("pdfinfo", ["-dests", "FILE"], on: file).text
    let lines = output.split(separator: "\n").filter { $0.contains("mention") }
    #expect(lines.count == 2)
    #expect(lines.contains { $0.contains("mention:named") && $0.contains("   2 [") && $0.contains("50 ") }, "\(lines)")
    #expect(lines.contains { $0.contains("mention:unnamed") && $0.contains("   1 [") }, "\(lines)")
    let nowhere = fixtures.item("back", link: .mention(of: "nothing"))
    #expect(throws: RenderingError.self) { try encode([[nowhere]]) }
  }

  @Test func anIdIsADestinationOnce() throws {
    let semantics = Semantics(.table, id: "deaths@moh")
    let pages: [[SceneItem]] = [
      [fixtures.item("to the table", link: .element("deaths@moh"))],
      [.group([.semantic(semantics, [fixtures.item("start")])], offset: Point(x: 0, y: 90))],
      [.semantic(semantics, [fixtures.item("continued")])],
    ]
    let file = try encode(pages)
    let output = try Tool.run("pdfinfo", ["-dests", "FILE"], on: file).text
    let lines = output.split(separator: "\n").filter { $0.contains("deaths@moh") }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("2 ") == true)
    #expect(try plain(file).contains("/Dest (deaths@moh)"))
  }

  @Test func aLinkToNowhereIsFoundBeforeDrawing() {
    #expect {
      try encode([[fixtures.item("x", link: .element("nowhere"))]])
    } throws: {
      ($0 as? RenderingError)?.code == .missingDestination
    }
  }

  @Test func headingsBecomeBookmarks() throws {
    func heading(_ level: Int, _ text: String) -> SceneItem {
      .semantic(Semantics(.heading(level: level), id: text), [fixtures.item(text)])
    }
    let document = try plain(
      encode([
        [heading(1, "Title"), heading(2, "First"), heading(3, "Deep")], [heading(2, "Second"), heading(2, "First")],
      ]))
    for title in ["Title", "First", "Deep", "Second"] { #expect(document.components(of: "/Title (\(title))") == 1) }
    #expect(document.contains("/Outlines"))
  }

  @Test func theMetadataIsTheDocuments() throws {
    let info = try Tool.run("pdfinfo", ["-isodates", "FILE"], on: encode([[fixtures.item("x")]])).text
    #expect(info.contains("Situation report (1) تقرير"))
    #expect(info.contains("sitrep 0.1.0"))
    #expect(info.contains("2025-02-20"))
    #expect(info.contains("300 x 400 pts"))
  }

  @Test func addressesNobodyShouldFollowAreLeftOut() throws {
    let document = try plain(encode([[fixtures.item("x", link: .address("javascript:alert(1)"))]]))
    #expect(!document.contains("javascript"))
    #expect(!document.contains("/Subtype /Link"))
  }

  @Test func documentsThatCannotBe() {
    #expect { try encode([]) } throws: { ($0 as? RenderingError)?.code == .noPages }
    for size in [Size(width: 0, height: 10), Size(width: 10, height: .nan), Size(width: 1e6, height: 10)] {
      let page = Scene(size: size, background: Palette.light.paper)
      #expect { try PDFEncoder(fonts: fixtures.fonts).encode(pages: [page], metadata: metadata) } throws: {
        ($0 as? RenderingError)?.code == .size
      }
    }
  }
}

extension String {
  /// How often `part` occurs.
  fileprivate func components(of part: String) -> Int {
    var (count, rest) = (0, self[...])
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
