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
    // The list of contents names it before.
    let register = text.ranges(of: "Every figure in this report").dropFirst().first
    let table = text[..<(register?.lowerBound ?? text.endIndex)]
    #expect(table.matches(of: /Settlement (\d+)/).compactMap { Int($0.1) } == Array(1...Self.count))
    let sheets = text.split(separator: "\u{C}").filter { $0.contains("Settlement") && !$0.contains("observations.csv") }
    #expect(sheets.count > 20)
    for sheet in sheets.dropFirst().dropLast() {
      #expect(sheet.contains("Places · continued") && sheet.contains("Population"))
    }

    let objects = try Program.tool(
      "qpdf", "--qdf", "--object-streams=disable", "out/report.pdf", "-", in: folder
    ).output
    // The table and the register, each one element over all its pages; sources are a list.
    #expect(objects.matches(of: #/\/S \/Table/#).count == 2)
    #expect(objects.matches(of: #/\/S \/TR/#).count == 2 * Self.count + 2)
    #expect(objects.matches(of: #/\/Scope \/Column/#).count >= 2)
  }

  @Test("Two hundred panels are refused where nothing in them could be read, and no row runs off its page")
  func panelsAndRows() throws {
    let folder = try ScratchFolder()
    var files = Self.situation
    let words = (1...4000).map { "word\($0)" }.joined(separator: " ")
    files["observations.csv"] =
      "indicator,source,value,as_of,place\n"
      + (1...200).map { "people,office,\(1000 + $0),2025-02-10,\(Self.place($0))\n" }.joined()
    files["charts.yaml"] = """
      - {id: panels, kind: columns, title: Panels, figures: [people@office], every: month, series: place, layout: multiples}

      """
    let head = "---\ntitle: Tall\nnumber: 1\ndate: 2025-02-20\nlanguage: en\n---\nLead.\n\n## Heading\n\n"
    files["report.md"] = "\(head)![](chart:panels)\n"
    try files.write(to: folder)
    let refused = try Program.run("report", "s", "--output", "out", in: folder)
    #expect(refused.status == 65)
    #expect(refused.errors.contains(#/charts\.yaml:1:\d+: error: the chart “panels” is taller than a page; write top/#))
    #expect(folder.files(in: "out").isEmpty)

    files = Self.situation
    files["report.md"] = "\(head)| a | b |\n|---|---|\n| x | \(words) |\n"
    try files.write(to: folder, as: "t")
    #expect(try Program.run("report", "t", "--output", "out", in: folder).status == 0)
    let pages = try folder.pdfText("out/report.pdf").split(separator: "\u{C}")
    #expect(pages[0].contains("word1 ") && pages.count > 3)
    let printed = pages.joined().matches(of: /word(\d+)/).compactMap { Int($0.1) }
    #expect(printed.sorted() == Array(1...4000))
  }
}
