import Foundation
import Testing
import Workbooks

/// figures.xlsx, read as any workbook is.
struct WorkbookEditionTests {
  private static let names = ["figures", "definitions", "sources", "changes"]

  private func build(_ folder: ScratchFolder, _ arguments: String..., status: Int32 = 0) throws -> Program.Run {
    let run = try Program.run(["build", "s", "--output", "out"] + arguments, in: folder)
    #expect(run.status == status, "\(run.errors)")
    return run
  }

  /// The sheets of a workbook as CSV, by their names.
  private func sheets(_ bytes: [UInt8]) throws -> [(name: String, csv: String)] {
    let workbook = try Workbook(bytes)
    return try workbook.sheets.map { sheet in
      let content = try workbook.content(of: sheet)
      #expect(content.faults.isEmpty, "\(sheet.name): \(content.faults)")
      return (sheet.name, String(decoding: content.text, as: UTF8.self))
    }
  }

  @Test("Its sheets are figures, definitions, sources and changes, and the figures are those of figures.csv")
  func sheets() throws {
    let folder = try ScratchFolder.healthy {
      $0["report.md"] = $0["report.md"].replacingOccurrences(
        of: "language: en", with: "language: en\nsince: 2025-02-13")
    }
    _ = try build(folder, "--edition", "workbook")
    #expect(folder.files(in: "out") == ["figures.csv", "figures.xlsx", "manifest.json"])
    let sheets = try sheets(folder.bytes("out/figures.xlsx"))
    #expect(sheets.map(\.name) == Self.names)
    #expect(sheets[0].csv == folder.text("out/figures.csv"))
    #expect(sheets[1].csv.contains("deaths,Deaths,people,count,cumulative,"), "\(sheets[1].csv)")
    #expect(!sheets[1].csv.contains("injured"), "what is not printed needs no definition")
    #expect(sheets[2].csv.contains("ministry,Ministry of Health,government,"), "\(sheets[2].csv)")
    let changes = Table(csv: sheets[3].csv).rows
    #expect(
      changes.contains {
        $0["figure"] == "deaths@ministry on 2025-02-18" && $0["old_value"] == "3456" && $0["new_value"] == "3567"
          && $0["new_as_of"] == "2025-02-18"
      }, "\(sheets[3].csv)")
  }

  @Test("Two runs give the same bytes, a second writes nothing, and check --outputs knows it")
  func again() throws {
    let folder = try ScratchFolder.healthy {
      $0["report.md"] = $0["report.md"]
        .replacingOccurrences(of: "language: en", with: "language: en\neditions: [workbook]")
    }
    _ = try build(folder)
    let bytes = folder.bytes("out/figures.xlsx")
    #expect(try build(folder).output == "out is up to date\n")
    _ = try build(folder, "--force", "--jobs", "1")
    #expect(folder.bytes("out/figures.xlsx") == bytes)
    #expect(folder.text("out/manifest.json").contains("\"figures.xlsx\""))
    #expect(try Program.run("check", "s", "--outputs", "--output", "out", in: folder).status == 0)
    try folder.replace(
      "deaths,ministry,3567,2025-02-18", with: "deaths,ministry,3570,2025-02-18", in: "s/observations.csv")
    let check = try Program.run("check", "s", "--outputs", "--output", "out", in: folder)
    #expect((check.output + check.errors).contains("figures.xlsx"), "\(check.output)\(check.errors)")
    _ = try build(folder)
    #expect(folder.bytes("out/figures.xlsx") != bytes)
  }

  @Test("In a situation's folder it is refused with a word, also where a spreadsheet has saved it")
  func refused() throws {
    let folder = try ScratchFolder.healthy()
    _ = try build(folder, "--edition", "workbook")
    try FileManager.default.copyItem(atPath: folder.path("out/figures.xlsx"), toPath: folder.path("s/figures.xlsx"))
    let run = try build(folder, "--edition", "workbook", status: 65)
    #expect(
      run.errors.contains("s/figures.xlsx:1:1: error: this workbook is not read: it is an output"), "\(run.errors)")
  }

  @Test("Texts that look like markup, formulas or numbers, and long ones, are texts")
  func hostileTexts() throws {
    let long = String(repeating: "long ", count: 2000)
    let texts = ["=1+1", "<b>&amp;</b>", "_x0041_", "+49", "@x", long + "end", "\u{202E}turned\u{202C}"]
    for text in texts {
      let folder = try ScratchFolder.healthy { files in
        files["sources.csv"] = files["sources.csv"].replacingOccurrences(of: "Relief Society", with: text)
      }
      let run = try Program.run("build", "s", "--output", "out", "--edition", "workbook", in: folder)
      #expect(run.status == 0, "\(text.prefix(20)): \(run.errors)")
      let sources = try sheets(folder.bytes("out/figures.xlsx"))[2].csv
      #expect(
        Table(csv: sources).rows.contains {
          $0["id"] == "relief" && $0["name"] == text.trimmingCharacters(in: .whitespaces)
        },
        "\(sources.prefix(300))")
    }
  }
}
