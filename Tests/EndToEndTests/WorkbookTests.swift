import Foundation
import SourceText
import Testing
import WorkbookTestSupport

/// Situations whose tables are sheets of a workbook, as their users run them.
struct WorkbookTests {
  static func isTable(_ name: String) -> Bool { name.hasSuffix(".csv") }

  /// The tables of a situation as sheets of one workbook.
  static func workbook(of files: SituationFiles) -> [UInt8] {
    let sheets = files.files.filter { isTable($0.key) }.sorted { $0.key < $1.key }.map { name, bytes in
      let text = DelimitedText(file: TextFile(name: name, bytes: bytes))
      var (rows, position): ([[String]], Int) = ([], 0)
      while position < text.file.bytes.count { rows.append(text.record(at: &position).fields.map(text.text)) }
      return (name: String(name.dropLast(4)), rows: rows)
    }
    return TestArchive.office(sheets: sheets)
  }

  private func folder(_ name: String, _ workbook: [UInt8], with tables: [String] = []) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    var files = SituationFiles.healthy
    files.files = files.files.filter { !Self.isTable($0.key) || tables.contains($0.key) }
    files.files[name] = workbook
    try files.write(to: folder)
    return folder
  }

  @Test("Tables in a workbook give the figures, pictures and messages that they give in files")
  func sameOutputs() throws {
    let files = try ScratchFolder()
    try SituationFiles.healthy.write(to: files)
    let sheets = try folder("figures.xlsx", Self.workbook(of: .healthy))
    for folder in [files, sheets] {
      let run = try Program.run("build", "s", "--output", "out", in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    let (own, other) = (files.contents(of: "out"), sheets.contents(of: "out"))
    #expect(own.keys.sorted() == other.keys.sorted())
    for name in own.keys where !name.hasSuffix("manifest.json") && !name.hasSuffix(".pdf") {
      #expect(own[name] == other[name], "\(name)")
    }
    let inputs = sheets.text("out/manifest.json")
    #expect(inputs.contains("\"figures.xlsx\"") && !inputs.contains("sheet"))
    #expect(try Program.run("build", "s", "--output", "out", in: sheets).output.contains("up to date"))
  }

  @Test("A fault is told with sheet and cell, and nothing is written")
  func faults() throws {
    let folder = try folder(
      "more.xlsx",
      TestArchive.office(
        rows: """
          <row><c t="inlineStr"><is><t>indicator</t></is></c><c t="inlineStr"><is><t>source</t></is></c>\
          <c t="inlineStr"><is><t>value</t></is></c><c t="inlineStr"><is><t>as_of</t></is></c></row>
          <row><c t="inlineStr"><is><t>deaths</t></is></c><c t="inlineStr"><is><t>ministry</t></is></c>\
          <c t="inlineStr"><is><t>about 7</t></is></c><c t="inlineStr"><is><t>2025-02-19</t></is></c></row>
          <row r="4"><c t="inlineStr"><is><t>deaths</t></is></c><c t="inlineStr"><is><t>ministry</t></is></c>\
          <c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="inlineStr"><is><t>2025-02-18</t></is></c></row>
          """, behind: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>", name: "Deaths"),
      with: SituationFiles.healthy.files.keys.filter(Self.isTable))
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 65)
    for place in [
      "C2: error: “about 7” is no number", "C4: error: the spreadsheet has #DIV/0! here",
      "A2: error: the cells A2:A3 are merged",
    ] {
      #expect(run.errors.contains("s/more.xlsx, sheet Deaths, cell \(place)"), "\(place) in \(run.errors)")
    }
    #expect(!folder.exists("out"))
  }

  @Test("A table that stands in two places, and a workbook that is none, are errors; other sheets are a notice")
  func others() throws {
    let tables = SituationFiles.healthy.files.keys.filter(Self.isTable)
    let twice = try folder("a.xlsx", Self.workbook(of: .healthy), with: ["sources.csv"])
    let run = try Program.run("check", "s", in: twice)
    #expect(run.status == 65 && run.errors.contains("the same table as a.xlsx, sheet sources"), "\(run.errors)")
    let none = try Program.run("check", "s", in: try folder("a.ods", Array("PK, not".utf8), with: tables))
    #expect(none.status == 65 && none.errors.contains("this workbook is not read"), "\(none.errors)")
    let notes = try Program.run(
      "check", "s",
      in: try folder("a.xlsx", TestArchive.office(sheets: [("Notes", [["call the office"]])]), with: tables))
    #expect(notes.status == 0 && notes.errors.contains("the sheet “Notes” has no columns"), "\(notes.errors)")
  }

  @Test("A sheet is imported by its name, and asked for where there are several")
  func imported() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let sheets = [
      ("Notes", [["made by the office"]]),
      ("Data", [["Date", "Toll"], ["2025-02-19", "31"]]),
    ]
    try Data(TestArchive.office(sheets: sheets)).write(to: folder.url.appendingPathComponent("book.xlsx"))
    let options = ["import", "book.xlsx", "--into", "s", "--map", "Date=as_of", "--map", "Toll=deaths@ministry"]
    let before = folder.contents(of: "s")
    let asked = try Program.run(options, in: folder)
    #expect(asked.status == 64 && asked.errors.contains("--sheet Data"), "\(asked.errors)")
    #expect(folder.contents(of: "s") == before)
    let run = try Program.run(options + ["--sheet", "Data"], in: folder)
    #expect(run.status == 0 && folder.text("s/book.csv").contains("deaths,ministry,31,2025-02-19"), "\(run.errors)")
    let merged = TestArchive.office(
      rows: "<row><c t=\"inlineStr\"><is><t>Date</t></is></c><c t=\"inlineStr\"><is><t>Toll</t></is></c></row>"
        + "<row><c t=\"inlineStr\"><is><t>2025-02-19</t></is></c><c><v>32</v></c></row>"
        + "<row><c t=\"inlineStr\"><is><t>2025-02-20</t></is></c></row>",
      behind: "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B2:B3\"/></mergeCells>")
    try Data(merged).write(to: folder.url.appendingPathComponent("merged.xlsx"))
    let told = try Program.run(
      ["import", "merged.xlsx", "--into", "s", "--preview", "--map", "Date=as_of", "--map", "Toll=deaths@ministry"],
      in: folder)
    #expect(told.errors.contains("sheet Data, cell B2: warning: the cells B2:B3 are merged"), "\(told.errors)")
    #expect(!told.errors.contains("A1:B1"), "\(told.errors)")
    let old = try Program.run(["import", "old.xls", "--into", "s"], in: folder)
    #expect(old.status != 0)
  }
}
