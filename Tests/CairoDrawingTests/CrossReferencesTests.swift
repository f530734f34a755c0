import Testing

@testable import CairoDrawing

struct CrossReferencesTests {
  func file(_ entries: [String]) -> [UInt8] {
    let body = "%PDF-1.5\n1 0 obj\nnull\nendobj\n"
    let table = "xref\n0 \(entries.count)\n" + entries.map { $0 + " \n" }.joined()
    return Array((body + table + "trailer\n<< >>\nstartxref\n\(body.utf8.count)\n%%EOF\n").utf8)
  }

  @Test func entriesWithoutAnObjectBecomeFree() {
    let free = "0000000000 65535 f"
    let mended = CrossReferences.mended(file([free, "0000000009 00000 n", "0000000009 00000 n"]))
    #expect(mended == file([free, "0000000009 00000 n", free]))
  }

  @Test(arguments: [
    "", "%PDF", "startxref\n99999\n%%EOF", "startxref\n0\n%%EOF", "xref\n0 99\nstartxref\n0\n",
    "xref\n0 x\nstartxref 0",
  ])
  func otherFilesStayAsTheyAre(text: String) {
    #expect(CrossReferences.mended(Array(text.utf8)) == Array(text.utf8))
  }
}
