import Foundation
import Testing
import WorkbookTestSupport

/// Imports of workbooks, and into situations whose tables are sheets of one.
struct WorkbookImportTests {
  /// A situation in one workbook.
  private func situation(_ change: (inout SituationFiles) -> Void = { _ in }) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try write(SituationFiles.healthy.with(change), to: folder)
    return folder
  }

  private func write(_ tables: SituationFiles, to folder: ScratchFolder) throws {
    var files = tables
    files.files = files.files.filter { !WorkbookTests.isTable($0.key) }
    files.files["figures.xlsx"] = WorkbookTests.workbook(of: tables)
    try files.write(to: folder)
  }

  private func write(_ sheets: [(name: String, rows: [[String]])], to name: String, in folder: ScratchFolder) throws {
    try Data(TestArchive.office(sheets: sheets)).write(to: folder.url.appendingPathComponent(name))
  }

  @Test("New indicators and sources of a situation in sheets are rows to be pasted, and nothing is written")
  func definitions() throws {
    let folder = try situation()
    try folder.write("Day,Cases\n2025-02-18,4\n", to: "t.csv")
    let options = [
      "import", "t.csv", "--into", "s", "--map", "Day=as_of", "--map", "Cases=cases@clinic", "--add-indicator",
      "cases,Cases,people,flow", "--add-source", "clinic,\"Clinic, north\",media",
    ]
    let before = folder.contents(of: "s")
    let asked = try Program.run(options, in: folder)
    let rows = [
      "s/figures.xlsx, sheet indicators\nid\tlabel\tunit\taccumulation\treporting\tgroups\tpart_of\tsince\ncases\tCases\tpeople\tflow\t\t\t\t\n",
      "s/figures.xlsx, sheet sources\nid\tname\tkind\nclinic\tClinic, north\tmedia\n",
    ]
    #expect(asked.status == 64 && rows.allSatisfy(asked.errors.contains), "\(asked.errors)")
    let preview = try Program.run(options + ["--preview"], in: folder)
    #expect(preview.status == 0 && rows.allSatisfy(preview.output.contains), "\(preview.output)\(preview.errors)")
    #expect(preview.output.contains("cases,clinic,4,2025-02-18"))
    #expect(folder.contents(of: "s") == before)
    // Once they are pasted the same command goes on.
    try write(
      SituationFiles.healthy.with { files in
        files["indicators.csv"] += "cases,Cases,people,flow,,,,\n"
        files["sources.csv"] += "clinic,\"Clinic, north\",media\n"
      }, to: folder)
    let run = try Program.run(options, in: folder)
    #expect(run.status == 0 && run.output.hasPrefix("s/t.csv\ns/imports.yaml\n"), "\(run.errors)\(run.output)")
    #expect(try Program.run("check", "s", in: folder).status == 0)
  }

  @Test("New places are rows to be pasted where places are a sheet, and a file where there is none yet")
  func places() throws {
    let table = "Region,Town,Day,People\nNorth valley,Upper,2025-02-18,4\nSouth valley,Lower,2025-02-18,3\n"
    let options = [
      "import", "t.csv", "--into", "s", "--map", "Region=place", "--map", "Town=place", "--map", "Day=as_of", "--map",
      "People=injured@relief",
    ]
    let folder = try situation { files in
      files["places.csv"] = "id,name,parent,code\nnorth,North valley,,\nsouth,South valley,,\n"
    }
    try folder.write(table, to: "t.csv")
    let before = folder.contents(of: "s")
    let asked = try Program.run(options, in: folder)
    let rows =
      "s/figures.xlsx, sheet places\nid\tname\tparent\tcode\nupper\tUpper\tnorth\t\nlower\tLower\tsouth\t\n"
    #expect(asked.status == 64 && asked.errors.contains(rows), "\(asked.errors)")
    #expect(folder.contents(of: "s") == before)
    let without = try situation()
    try without.write(table, to: "t.csv")
    let run = try Program.run(options, in: without)
    #expect(run.status == 0 && run.output.hasPrefix("s/places.csv\ns/t.csv\n"), "\(run.errors)\(run.output)")
    #expect(try Program.run("check", "s", in: without).status == 0)
  }

  @Test("A row that a sheet lacks a column for, and an id that it has with another meaning, are named at the sheet")
  func wrongDefinitions() throws {
    let folder = try situation { $0["sources.csv"] = $0["sources.csv"].replacing("Relief Society", with: "Relief") }
    try folder.write("Day,Deaths\n2025-02-18,4\n", to: "t.csv")
    let run = try Program.run(
      "import", "t.csv", "--into", "s", "--map", "Day=as_of", "--map", "Deaths=deaths@relief", "--add-source",
      "relief,Relief Society,civil society", "--add-source", "clinic,Clinic,media,https://example.org", in: folder)
    #expect(run.status == 64)
    #expect(run.errors.contains("figures.xlsx, sheet sources has another “relief” already"), "\(run.errors)")
    #expect(run.errors.contains("figures.xlsx, sheet sources has no column “url”"), "\(run.errors)")
  }

  @Test("A recipe keeps the sheet; where that was renamed, one question asks for its name")
  func recipe() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    func week(_ sheet: String, _ day: String, _ value: String) throws {
      try write([("Notes", [["made"]]), (sheet, [["Day", "Toll"], [day, value]])], to: "week.xlsx", in: folder)
    }
    func run(_ more: String...) throws -> Program.Run {
      try Program.run(["import", "week.xlsx", "--into", "s"] + more, in: folder)
    }
    try week("Week 1", "2025-02-19", "31")
    let first = try run("--sheet", "Week 1", "--map", "Day=as_of", "--map", "Toll=injured@ministry")
    #expect(first.status == 0 && folder.text("s/imports.yaml").contains("sheet: \"Week 1\""), "\(first.errors)")
    #expect(try run("--again", "week").status == 0)
    try week("Week 2", "2025-02-20", "32")
    let before = folder.contents(of: "s")
    let asked = try run("--again", "week")
    #expect(asked.status == 64 && asked.output.isEmpty)
    #expect(
      asked.errors.contains("one thing is left open: week.xlsx has no sheet “Week 1”, as the last one had"),
      "\(asked.errors)")
    #expect(asked.errors.contains("  --sheet 'Week 2'\n") && asked.errors.contains("  --sheet Notes\n"))
    #expect(folder.contents(of: "s") == before)
    let second = try run("--again", "week", "--sheet", "Week 2")
    #expect(second.status == 0 && folder.text("s/week-2.csv").contains("injured,ministry,32"), "\(second.errors)")
    #expect(folder.text("s/imports.yaml").contains("sheet: \"Week 2\""))
    #expect(try run("--again", "week").output.contains("0 new, 0 corrected, 1 gone, 1 as they were"))
  }

  /// A sheet with errors above, in, beside and below its table.
  private static let errors = TestArchive.office(
    rows: """
      <row r="1"><c r="A1" t="inlineStr"><is><t>Toll</t></is></c><c r="B1" t="e"><v>#REF!</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Day</t></is></c><c r="B2" t="inlineStr"><is><t>Toll</t></is></c>\
      <c r="C2" t="inlineStr"><is><t>Rate</t></is></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><t>2025-02-19</t></is></c><c r="B3"><v>31</v></c>\
      <c r="C3" t="e"><v>#DIV/0!</v></c></row>
      <row r="4"><c r="A4" t="inlineStr"><is><t>2025-02-20</t></is></c><c r="B4"><v>33</v></c><c r="C4"><v>1</v></c></row>
      <row r="5"><c r="A5" t="inlineStr"><is><t>Sum</t></is></c><c r="B5" t="e"><v>#VALUE!</v></c></row>
      <row r="6"><c r="A6" t="inlineStr"><is><t>Note: made</t></is></c><c r="C6" t="e"><v>#N/A</v></c></row>
      """)

  @Test(
    "Errors in what the options leave out do not block an import, and those in the table do",
    arguments: [
      (["--map", "Rate=skip", "--map", "Day:Sum=skip", "--until", "Note"], []),
      (["--map", "Rate=skip", "--rows", "3-4"], []), (["--rows", "3-4", "--map", "Rate=sheltered@relief"], ["C3"]),
      (["--map", "Rate=skip", "--map", "Day:Sum=skip", "--rows", "3-5"], []),
      (["--map", "Rate=skip", "--rows", "3-5"], ["B5"]),
    ] as [([String], [String])])
  func cut(options: [String], faults: [String]) throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    try Data(Self.errors).write(to: folder.url.appendingPathComponent("t.xlsx"))
    let run = try Program.run(
      ["import", "t.xlsx", "--into", "s", "--header", "2", "--map", "Day=as_of", "--map", "Toll=injured@ministry"]
        + options, in: folder)
    let named = run.errors.matches(of: /cell ([A-Z]\d): error: the spreadsheet/).map { String($0.1) }
    #expect(named == faults, "\(run.errors)")
    #expect((run.status == 0) == faults.isEmpty, "\(run.errors)")
    #expect(folder.text("s/t.csv").contains("injured,ministry,33,2025-02-20") == faults.isEmpty)
  }

  @Test("A merged cell of values is told; those of titles, and of places that are filled, are not")
  func merged() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let rows = [["Toll of two valleys", "", "", ""], ["Area", "Day", "Toll", "Remark"]].enumerated().map { row, cells in
      "<row r=\"\(row + 1)\">\(cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined())</row>"
    }
    let file = TestArchive.office(
      rows: rows.joined() + """
        <row r="3"><c r="A3" t="inlineStr"><is><t>North valley</t></is></c><c r="B3" t="inlineStr"><is><t>2025-02-18</t></is></c>\
        <c r="C3"><v>31</v></c><c r="D3" t="inlineStr"><is><t>first</t></is></c></row>
        <row r="4"><c r="B4" t="inlineStr"><is><t>2025-02-19</t></is></c><c r="C4"/><c r="D4" t="inlineStr"><is><t>second</t></is></c></row>
        """,
      behind: "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"C3:C4\"/></mergeCells>")
    try Data(file).write(to: folder.url.appendingPathComponent("t.xlsx"))
    let options = [
      "import", "t.xlsx", "--into", "s", "--header", "2", "--map", "Area=place", "--map", "Day=as_of", "--map",
      "Toll=injured@ministry", "--map", "Remark=skip", "--fill", "place",
    ]
    let run = try Program.run(options + ["--preview"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("t.xlsx, sheet Data, cell C3: warning: the cells C3:C4 are merged"), "\(run.errors)")
    #expect(run.errors.matches(of: /are merged/).count == 1)
    let filled = try Program.run(options + ["--fill", "Toll"], in: folder)
    #expect(filled.status == 0 && !filled.errors.contains("are merged"), "\(filled.errors)")
  }

  @Test("Workbooks of a form that is not read are told how to be saved, in a situation and in an import")
  func otherForms() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    try folder.write("PK", to: "s/more.xlsm")
    let check = try Program.run("check", "s", in: folder)
    #expect(check.status == 0)
    #expect(
      check.errors.contains("s/more.xlsm:1:1: notice: a file .xlsm is not read; open it in a spreadsheet"),
      "\(check.errors)")
    try folder.write("PK", to: "more.xlsb")
    let run = try Program.run("import", "more.xlsb", "--into", "s", in: folder)
    #expect(run.status == 65 && run.errors.contains("save it as .xlsx or .ods"), "\(run.errors)")
  }
}
