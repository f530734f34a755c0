import Foundation
import Testing

/// A report with a table over more than sixty pages.
struct LongReportTests {
  private static let count = 2000

  private static func place(_ index: Int) -> String {
    let number = String(index)
    return "Settlement \(String(repeating: "0", count: 4 - number.count))\(number)"
  }

  private static let situation: SituationFiles = {
    var files = SituationFiles()
    files["report.md"] = """
      ---
      title: "Two thousand places"
      number: 1
      date: 2025-02-20
      language: en
      ---
      Each place in a line.

      ## Places

      ```table
      rows: place
      columns: [people@office]
      ```

      """
    files["indicators.csv"] = "id,label,unit,accumulation\npeople,Population,people,stock\n"
    files["sources.csv"] = "id,name,kind\noffice,Office of Statistics,government\n"
    files["observations.csv"] =
      "indicator,source,value,as_of,place\n"
      + (1...count).map { "people,office,\(1000 + $0 * 7919 % 90_000),2025-02-10,\(place($0))\n" }.joined()
    return files
  }()

  @Test("It keeps header, order and tags, and needs little memory")
  func longTable() throws {
    let folder = try ScratchFolder()
    try Self.situation.write(to: folder)
    let run = try Program.measuredRun("report", folder.path("s"), "--quiet", "--output", folder.path("out"))
    #expect(run.status == 0)
    #expect(run.peakMemory < 150 << 20 || Program.isSanitized, "\(run.peakMemory >> 20) MiB")

    let information = try Program.tool("pdfinfo", "out/report.pdf", in: folder).output
    let pages = information.firstMatch(of: /Pages: +(\d+)/).flatMap { Int($0.1) } ?? 0
    #expect(pages >= 60)
    #expect(information.contains(#/Tagged: +yes/#))
    #expect(try Program.tool("qpdf", "--check", "out/report.pdf", in: folder).status == 0)

    let text = try folder.pdfText("out/report.pdf")
    let table = text[..<(text.firstRange(of: "Every figure in this report")?.lowerBound ?? text.endIndex)]
    #expect(table.matches(of: /Settlement (\d+)/).compactMap { Int($0.1) } == Array(1...Self.count))
    let sheets = text.split(separator: "\u{C}").filter { $0.contains("Settlement") && !$0.contains("observations.csv") }
    #expect(sheets.count > 20)
    for sheet in sheets.dropFirst().dropLast() {
      #expect(sheet.contains("Places · continued") && sheet.contains("Population"))
    }

    let objects = try Program.tool(
      "qpdf", "--qdf", "--object-streams=disable", "out/report.pdf", "-", in: folder
    ).output
    // The table, the register and the sources, each one element over all its pages.
    #expect(objects.matches(of: #/\/S \/Table/#).count == 3)
    #expect(objects.matches(of: #/\/S \/TR/#).count == 2 * Self.count + 5)
    #expect(objects.matches(of: #/\/Scope \/Column/#).count >= 2)
  }
}
