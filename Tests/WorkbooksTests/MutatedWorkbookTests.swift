import SeededRandom
import Testing
import WorkbookTestSupport

@testable import Workbooks

@Suite("Workbooks with bytes that are wrong")
struct MutatedWorkbookTests {
  @Test("are read or refused, and never more than the limit of text", arguments: [1, 2, 3, 4] as [UInt64])
  func mutated(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let files = [
      TestArchive.office(
        rows: (1...20).map {
          "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>\($0 % 2)</v></c><c r=\"B\($0)\" s=\"1\"><v>\($0).5</v></c></row>"
        }
        .joined(), behind: "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>",
        texts: ["<t>a &amp; b</t>", "<r><t>c</t></r>"], formats: ["yyyy-mm-dd"]),
      TestArchive.openDocument(
        tables:
          "<table:table table:name=\"T\"><table:table-row table:number-rows-repeated=\"9\"><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"3\"><text:p>1</text:p></table:table-cell></table:table-row></table:table>"
      ),
    ]
    for round in 0..<400 {
      var file = files[round % files.count]
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: 0..<file.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: file[place] = UInt8.random(in: 0...255, using: &random)
        case 1: file.remove(at: place)
        case 2: file.insert(contentsOf: file[place..<min(file.count, place + 30)], at: place)
        default: file[place] = Array("<>\"&/0159A".utf8).randomElement(using: &random)!
        }
      }
      guard let workbook = try? Workbook(file, limit: 1 << 16) else { continue }
      for sheet in workbook.sheets {
        let text = (try? workbook.content(of: sheet))?.text ?? []
        #expect(text.count <= 1 << 16)
      }
    }
  }
}
