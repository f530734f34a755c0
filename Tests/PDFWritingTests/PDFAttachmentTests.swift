import Drawing
import PDFWriting
import Testing
import Typesetting
import TypesettingTestSupport

struct PDFAttachmentTests {
  let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  func document(_ attachments: [PDFAttachment]) throws -> [UInt8] {
    let page = Scene(
      size: Size(width: 300, height: 400), background: Palette.light.paper, items: [fixtures.item("x")])
    return try PDFEncoder(fonts: fixtures.fonts).encode(
      pages: [page], metadata: DocumentMetadata(title: "T", creationDate: "2025-02-20", creator: "sitrep"),
      attachments: attachments)
  }

  static let samples = [
    PDFAttachment(
      name: "figures.csv", bytes: Array("figure,value\n\"a (b\",1\n".utf8), mediaType: "text/csv",
      description: "Every figure (all) \\ مستشفى", relationship: .data),
    PDFAttachment(name: "b (1)\\ ك.json", bytes: []), PDFAttachment(name: "a", bytes: Array(0...255)),
  ]

  /// All files of the samples.
  func read(_ document: [UInt8]) throws -> [PDFAttachment] {
    try PDFAttachment.read(Self.samples.map(\.name), from: document)
  }

  @Test func attachmentsComeBack() throws {
    let attachments = try read(document(Self.samples))
    #expect(attachments.map(\.name) == Self.samples.map(\.name))
    #expect(attachments.map(\.bytes) == Self.samples.map(\.bytes))
  }

  @Test func nothingIsUnpackedThatNobodyAskedFor() throws {
    let file = try document(Self.samples)
    #expect(try PDFAttachment.read(["a"], from: file).map(\.name) == ["a"])
    #expect(try PDFAttachment.read(["holiday.jpg"], from: file).isEmpty)
  }

  @Test func othersFindThem() throws {
    let file = try document(Self.samples)
    let list = try Tool.run("pdfdetach", ["-list", "FILE"], on: file).text
    #expect(list.contains("3 embedded files"))
    #expect(list.contains("figures.csv"))
    #expect(try Tool.run("qpdf", ["--show-attachment=figures.csv", "FILE"], on: file).text.contains("\"a (b\",1"))
    #expect(try Tool.run("qpdf", ["--check", "FILE"], on: file).status == 0)
    let plain = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: file).text
    #expect(plain.contains("/AFRelationship /Data"))
    #expect(plain.contains("/Subtype /text#2fcsv"))
  }

  @Test func aFileThatAnotherProgramHasWrittenAnewStillHasThem() throws {
    let file = try document(Self.samples)
    for form in ["--object-streams=disable", "--object-streams=generate", "--linearize", "--stream-data=uncompress"] {
      let written = try Tool.bytes("qpdf", [form, "FILE", "-"], on: file)
      #expect(try read(written).map(\.bytes) == Self.samples.map(\.bytes), "\(form)")
    }
  }

  @Test func aDocumentMayHaveNone() throws {
    #expect(try read(document([])).isEmpty)
  }

  @Test func whatIsNoDocumentIsSaidToBeNone() throws {
    let file = try document(Self.samples)
    let broken: [[UInt8]] = [
      [], Array("figure,value\n".utf8), Array("%PDF-1.7\n%%EOF\n".utf8), Array(file.prefix(file.count / 2)),
      Array(file.dropLast(40)), Array(repeating: 0xFF, count: 5000),
    ]
    for bytes in broken {
      #expect { try read(bytes) } throws: { ($0 as? RenderingError)?.code == .unreadable }
    }
  }

  @Test func damagedDocumentsNeverTrap() throws {
    let file = try document(Self.samples)
    var generator = SeededGenerator(state: 7)
    for _ in 0..<300 {
      var damaged = file
      for _ in 0..<8 {
        damaged[Int(generator.next() % UInt64(file.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      _ = try? read(damaged)
    }
  }
}

/// Numbers from a seed.
private struct SeededGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 11
  }
}
