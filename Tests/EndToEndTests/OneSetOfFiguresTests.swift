import Foundation
import Testing
import WorkbookTestSupport
import Workbooks

/// What the formats of one issue say of its figures.
struct OneSetOfFiguresTests {
  /// What a figure is told apart by, and what is said of it.
  private struct Row: Hashable {
    var figure: String
    var value: String
    /// Each once: a mark names a source for each of its dates, and a row the sources and the dates.
    var sources: Set<Substring>
    var dates: Set<Substring>

    init(_ cells: [String: String]) {
      (figure, value) = (cells["figure"] ?? "", cells["value"] ?? "")
      (sources, dates) = (
        Set((cells["source"] ?? "").split(separator: "|")), Set((cells["as_of"] ?? "").split(separator: "|"))
      )
    }

    /// Those of a CSV; in a file of one format a figure stands once.
    static func all(_ csv: String) -> Set<Row> { Set(Table(csv: csv).rows.map(Row.init)) }
  }

  @Test(
    "PDF, page, workbook, deck and drawings of one issue have the same figures, values, sources and dates",
    arguments: ["healthy", "Data/gaza-ceasefire", "Tests/Situations/gaza-second-issue"])
  func oneSet(_ path: String) throws {
    let folder = try ScratchFolder()
    if path == "healthy" {
      try SituationFiles.healthy.write(to: folder)
    } else {
      try FileManager.default.copyItem(
        at: Program.repository.appendingPathComponent(path), to: folder.url.appendingPathComponent("s"))
    }
    let editions = ["report", "html", "workbook", "deck", "charts"].flatMap { ["--edition", $0] }
    let run = try Program.run(["build", "s", "--output", "out", "--language", "en"] + editions, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let csv = folder.text("out/figures.csv")
    let figures = Row.all(csv)
    #expect(figures.count > 10)

    let report = try Program.run("figures", "out/report.pdf", "--format", "csv", in: folder)
    #expect(Row.all(report.output) == figures, "the report carries all that is printed: all charts stand in it")

    let page = folder.text("out/report.html")
    let download = try #require(
      page.firstMatch(of: #/download="figures.csv" href="data:text\/csv;charset=utf-8,([^"]*)"/#))
    #expect(Row.all(String(download.output.1).removingPercentEncoding ?? "") == figures)

    let sheets = try Self.sheets(folder.bytes("out/figures.xlsx"))
    #expect(Row.all(sheets[0]) == figures)

    var drawn: [String: Set<Row>] = [:]
    for file in folder.files(in: "out/charts") where file.hasSuffix(".svg") {
      let marks = Self.marks(folder.text("out/charts/\(file)"))
      drawn[file] = marks
      #expect(marks.isSubset(of: figures), "\(file): \(marks.subtracting(figures))")
    }
    #expect(drawn.count > 1)

    // Of a deck the native charts have a workbook, the others are drawings.
    let deck = folder.bytes("out/deck.pptx")
    let parts = try TestParts.parts(of: deck)
    var shown: Set<Row> = []
    for name in parts.keys where name.hasPrefix("ppt/embeddings/") {
      shown.formUnion(Row.all(try Self.sheets(TestParts.bytes(of: name, in: deck))[1]))
    }
    for (name, part) in parts where name.hasSuffix(".svg") { shown.formUnion(Self.marks(part)) }
    #expect(shown.isSubset(of: figures), "\(shown.subtracting(figures))")
    let marks = drawn.values.reduce(into: Set<Row>()) { $0.formUnion($1) }
    #expect(marks.isSubset(of: shown), "\(marks.subtracting(shown))")
  }

  @Test("What is printed of a figure is the same text in PDF, page and drawing", arguments: ["toll", "roads"])
  func oneText(_ chart: String) throws {
    let folder = try ScratchFolder.healthy()
    let editions = ["report", "html", "charts"].flatMap { ["--edition", $0] }
    #expect(try Program.run(["build", "s", "--output", "out"] + editions, in: folder).status == 0)
    let page = folder.text("out/report.html")
    let figure = try #require(
      page.split(separator: "<figure class=\"chart\">").first { $0.contains("id=\"alt-\(chart)\"") })
    let table = figure[..<(figure.firstRange(of: "</figure>")?.lowerBound ?? figure.endIndex)]
    let values = table.matches(of: #/popovertarget="box-[^"]*">([^<]*)<\/button>/#).map {
      Self.plain(String($0.output.1))
    }
    #expect(!values.isEmpty)
    let drawing = Self.plain(folder.text("out/charts/\(chart).svg").replacing(#/<[^>]*>/#, with: " "))
    let report = Self.plain(try folder.pdfText("out/report.pdf"))
    for value in values { #expect(drawing.contains(value) && report.contains(value), "\(value)") }
  }

  private static func sheets(_ bytes: [UInt8]) throws -> [String] {
    let workbook = try Workbook(bytes)
    return try workbook.sheets.map { String(decoding: try workbook.content(of: $0).text, as: UTF8.self) }
  }

  /// What the marks of a drawing are of.
  private static func marks(_ svg: String) -> Set<Row> {
    func plain(_ text: Substring) -> String {
      String(text).replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&amp;", with: "&")
    }
    let pattern = #/data-figure="([^"]*)" data-value="([^"]*)" data-source="([^"]*)" data-as-of="([^"]*)"/#
    return Set(
      svg.matches(of: pattern).map { match in
        let (_, figure, value, source, asOf) = match.output
        return Row(["figure": plain(figure), "value": plain(value), "source": plain(source), "as_of": plain(asOf)])
      })
  }

  /// Without what holds words together and turns none over.
  private static func plain(_ text: String) -> String {
    String(text.unicodeScalars.filter { !(0x2060...0x2069).contains($0.value) }).replacing("\u{A0}", with: " ")
  }
}
