import Drawing
import Glibc
import PDFWriting
import ProcessorTime
import Testing

/// Documents from someone else end in an error or in nothing found, soon and without taking the memory of the machine.
@Suite(.serialized) struct HostileDocumentTests {
  /// The files of these names, or `figures.csv`; measures what the search takes.
  func read(_ document: [UInt8], _ names: String...) throws -> [PDFAttachment] {
    let (start, memory) = (processorTime(), peak())
    defer {
      #expect(processorTime() - start < 3)
      #expect(peak() - memory < 400_000)
    }
    return try PDFAttachment.read(names.isEmpty ? ["figures.csv"] : names, from: document)
  }

  func expectFault(_ words: String, _ document: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(sourceLocation: sourceLocation) {
      _ = try read(document)
    } throws: { error in
      guard let error = error as? RenderingError else { return false }
      return error.code == .unreadable && error.message.contains(words)
    }
  }

  /// The most kibibytes that the process has had.
  private func peak() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }

  // MARK: - Circles

  @Test func pagesThatLeadBackToThemselves() throws {
    var document = HostileDocument()
    document.add(1, "<</Type/Catalog/Pages 2 0 R>>")
    document.add(2, "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1>>")
    document.add(3, "<</Type/Pages/Kids[2 0 R]/Parent 2 0 R/Count 1>>")
    #expect(try read(document.finished()).isEmpty)
  }

  @Test func anIndexThatLeadsBackToItself() {
    expectFault("leads back", HostileDocument.withIndex { $0.add(3, "<</Kids[3 0 R]>>") })
    expectFault(
      "leads back",
      HostileDocument.withIndex { document in
        for number in 3...40 { document.add(number, "<</Kids[\(number == 40 ? 3 : number + 1) 0 R]>>") }
      })
  }

  @Test("Parts that hold each other twice over would be gone through 2³⁸ times")
  func anIndexThatIsNoTree() {
    expectFault(
      "leads back",
      HostileDocument.withIndex { document in
        for number in 3...40 { document.add(number, "<</Kids[\(number + 1) 0 R \(number + 1) 0 R]>>") }
      })
  }

  @Test func anIndexWithoutEnd() {
    let kids = String(repeating: "<<>>", count: 100_000)
    expectFault("too many parts", HostileDocument.withIndex { $0.add(3, "<</Kids[\(kids)]>>") })
  }

  @Test func referencesThatLeadToThemselves() throws {
    #expect(try read(HostileDocument.withIndex { $0.add(3, "3 0 R") }).isEmpty)
    #expect(try read(HostileDocument.withIndex { $0.add(3, "<</Names 3 0 R/Kids 3 0 R>>") }).isEmpty)
  }

  @Test func tablesThatLeadBackToThemselves() throws {
    var document = HostileDocument()
    document.add(1, "<</Type/Catalog>>")
    expectFault("lead back", document.finished("/Prev \(document.end)"))
    // One beside the other is looked at once.
    #expect(try read(document.finished("/XRefStm \(document.end)")).isEmpty)
  }

  // MARK: - Depth and length

  @Test(arguments: ["[", "<</A", "[<</B"])
  func objectsInObjects(opening: String) {
    let deep = String(repeating: opening, count: 200_000)
    expectFault("nested too deep", HostileDocument.withIndex { $0.add(3, "<</Kids\(deep)>>") })
  }

  @Test func tooManyValues() {
    let values = String(repeating: "1 ", count: 1_200_000)
    expectFault("too many objects", HostileDocument.withIndex { $0.add(3, "<</Kids[\(values)]>>") })
  }

  @Test(arguments: ["99999999999", "999999999999999999999", "-1", "5 0 R", "4 0 R", "99 0 R", "/X", "(a)"])
  func lengthsThatAreNone(length: String) {
    expectFault(
      "cannot be read",
      HostileDocument.withFile("figures.csv") { $0.add(5, "", stream: Array("a,b".utf8), length: length) })
  }

  @Test("Where there is no end of a string, a name, an array, a dictionary", arguments: ["(", "<", "/", "[", "<<"])
  func noEnd(opening: String) {
    let file = HostileDocument.withIndex { $0.add(3, opening) }
    #expect((try? read(file))?.isEmpty != false)
  }

  // MARK: - What grows when it is unpacked

  @Test func aFileThatIsTooLarge() {
    expectFault(
      "larger than 67108864 bytes",
      HostileDocument.withFile("figures.csv") { $0.add(5, "/Filter/FlateDecode", stream: HostileDocument.bomb) })
  }

  @Test func aFileThatNobodyAskedForStaysPacked() throws {
    let file = HostileDocument.withFile("holiday.jpg") {
      $0.add(5, "/Filter/FlateDecode", stream: HostileDocument.bomb)
    }
    #expect(try read(file).isEmpty)
  }

  @Test(
    "A stream that is packed twice, foretold, or kept elsewhere",
    arguments: [
      "/Filter[/FlateDecode/FlateDecode]", "/Filter/LZWDecode", "/Filter/FlateDecode/F(/etc/passwd)",
      "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>",
      "/Filter/FlateDecode/DecodeParms<</Predictor 2/Colors 32/BitsPerComponent 16/Columns 2147483647>>",
    ])
  func otherForms(entries: String) {
    let packed = HostileDocument.deflated(HostileDocument.bomb)
    expectFault("stored in a form", HostileDocument.withFile("figures.csv") { $0.add(5, entries, stream: packed) })
  }

  @Test func eachFileIsUnpackedOnce() throws {
    let stream = HostileDocument.deflated([UInt8](repeating: 0x31, count: 30 << 20))
    let file = HostileDocument.withIndex { document in
      document.add(3, "<</Names[\(String(repeating: "(x)4 0 R", count: 1500))]>>")
      document.add(4, "<</Type/Filespec/F(sources.csv)/EF<</F 5 0 R>>>>")
      document.add(5, "/Filter/FlateDecode", stream: stream)
    }
    #expect(try read(file, "figures.csv", "sources.csv").map(\.bytes.count) == [30 << 20])
  }

  @Test func streamsOfObjectsThatAreTooLarge() {
    expectFault("larger than", packedCatalog(HostileDocument.bomb, count: 1))
  }

  @Test func streamsOfObjectsThatSayMoreThanTheyHold() throws {
    let content = HostileDocument.deflated(Array("1 0 <</Type/Catalog>>".utf8))
    #expect(try read(packedCatalog(content, count: 1)).isEmpty)
    for index in [1, 255] {
      expectFault("cannot be read", packedCatalog(content, count: 1_000_000_000_000, index: UInt8(index)))
    }
  }

  /// A document whose catalog stands in a stream of objects, with a table that is a stream.
  private func packedCatalog(_ content: [UInt8], count: Int, index: UInt8 = 0) -> [UInt8] {
    var document = HostileDocument()
    let place = UInt8(document.end)
    document.add(2, "/Type/ObjStm/N \(count)/First 4/Filter/FlateDecode", stream: content)
    let start = document.end
    document.add(
      3, "/Type/XRef/Size 4/W[1 1 1]/Root 1 0 R", stream: [0, 0, 0, 2, 2, index, 1, place, 0, 0, 0, 0])
    return document.bytes + Array("startxref\n\(start)\n%%EOF\n".utf8)
  }

  @Test(
    "Tables that say more than they hold",
    arguments: [
      "/Size 4000000000000/W[1 2 1]", "/Size 4/W[1 2 1]/Index[0 999999999999999 5 5]", "/Size 4/W[1 99999999 1]",
      "/Size 4/W[9 9 9]", "/Size 4/W[]", "/Size -4/W[1 2 1]", "/Size 4/W[0 0 0]/Index[0 4000000000]",
    ])
  func tables(entries: String) {
    var document = HostileDocument()
    let start = document.end
    document.add(3, "/Type/XRef\(entries)/Root 1 0 R", stream: [0, 0, 0, 0])
    let file = document.bytes + Array("startxref\n\(start)\n%%EOF\n".utf8)
    #expect((try? read(file)) == nil)
  }

  @Test func moreTablesThanAreRead() {
    var file = Array("%PDF-1.7\n".utf8)
    let start = file.count
    file += Array("xref\n".utf8)
    for number in 0..<20_000 { file += Array("\(number) 1\n0000000009 00000 n \n".utf8) }
    file += Array("trailer\n<</Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
    expectFault("too many tables", file)
  }

  @Test func encryptedDocuments() {
    var document = HostileDocument()
    document.add(1, "<</Type/Catalog>>")
    expectFault("encrypted", document.finished("/Encrypt<</Filter/Standard/V 5>>"))
  }

  @Test func numbersOfObjectsThatAreNotThere() throws {
    var document = HostileDocument()
    document.add(2, "<<>>")
    expectFault("no catalog", document.finished())
    let file = HostileDocument.withIndex { $0.add(3, "<</Names[(x)999999999999 0 R]/Kids[-3 0 R 9 0 R]>>") }
    #expect(try read(file).isEmpty)
  }
}
