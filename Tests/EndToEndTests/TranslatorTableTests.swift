import Foundation
import Testing
import Workbooks

@Suite("A translator's table")
struct TranslatorTableTests {
  /// A situation whose Arabic edition has no report yet.
  private static func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try LanguageEditionTests.files.with {
      $0.files["report.ar.md"] = nil
      $0["sources.csv"] = $0["sources.csv"].replacingOccurrences(of: "جمعية الإغاثة", with: "")
    }.write(to: folder)
    return folder
  }

  /// The table with every text in it filled in: “ت” in front of it.
  private static func fill(_ name: String, in folder: ScratchFolder, but last: Bool = false) throws {
    let rows = Table(csv: folder.text(name)).rows
    let filled = rows.enumerated().map { index, row in
      let text = row["text"] ?? ""
      let translation = last && index == 1 ? "" : "ت \(text)"
      return [text, translation, row["for"] ?? "", row["places"] ?? ""].map { cell in
        "\"\(cell.replacingOccurrences(of: "\"", with: "\"\""))\""
      }.joined(separator: ",")
    }
    try folder.write((["text,ar,for,places"] + filled).joined(separator: "\n") + "\n", to: name)
  }

  @Test("It has the texts of a report that is not there yet, and the report is written when all of them are filled in")
  func report() throws {
    let folder = try Self.folder()
    let first = try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder)
    #expect(first.status == 0, "\(first.errors)")
    let rows = Table(csv: folder.text("t.csv")).rows
    #expect(rows.contains { $0["for"] == "report.md title" } && rows.contains { $0["for"] == "report.md" })
    #expect(rows.contains { $0["text"] == "Relief Society" && $0["for"] == "name_ar" })
    try Self.fill("t.csv", in: folder, but: true)
    let some = try Program.run("translate", "s", "--from", "t.csv", in: folder)
    #expect(some.status == 0 && some.output.contains("s/report.ar.md: not written yet, since 1 of "), "\(some)")
    try Self.fill("t.csv", in: folder)
    let all = try Program.run("translate", "s", "--from", "t.csv", in: folder)
    #expect(all.status == 0, "\(all.errors)")
    #expect(folder.text("s/report.ar.md").contains("review: pending"))
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(FileManager.default.fileExists(atPath: folder.path("out/report.ar.pdf")))
    // A report that is there is nobody's to write over.
    let again = try Program.run("translate", "s", "--from", "t.csv", in: folder)
    #expect(again.output.contains("s/report.ar.md: is there already, and not written over"))
  }

  @Test("It has what a summary alone prints, too, where no edition has one yet")
  func summary() throws {
    let folder = try ScratchFolder()
    try LanguageEditionTests.files.with {
      $0.files["report.ar.md"] = nil
      $0["sources.csv"] += "red-crescent,Red Crescent,,civil society\n"
      $0["data.csv"] += "deaths,red-crescent,310,2025-02-18,2025-02-18,reported,,,,\n"
      $0["summary.md"] = "Deaths: {deaths@red-crescent}.\n"
    }.write(to: folder)
    let run = try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let rows = Table(csv: folder.text("t.csv")).rows
    #expect(rows.contains { $0["text"] == "Red Crescent" && $0["for"] == "name_ar" }, "\(rows)")
    #expect(rows.contains { $0["text"] == "Deaths: {deaths@red-crescent}." && $0["for"] == "summary.md" })
  }

  @Test("A translation without the references of its text is refused, and nothing is written")
  func references() throws {
    let folder = try Self.folder()
    #expect(try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder).status == 0)
    try Self.fill("t.csv", in: folder)
    try folder.write(folder.text("t.csv").replacing(/(,"ت [^"]*)\{[^}]*\}/) { String($0.output.1) }, to: "t.csv")
    let before = folder.text("s/terms.csv")
    let run = try Program.run("translate", "s", "--from", "t.csv", in: folder)
    #expect(run.status == 65 && run.errors.contains("the references of the text"), "\(run.errors)")
    #expect(folder.text("s/terms.csv") == before)
    #expect(!FileManager.default.fileExists(atPath: folder.path("s/report.ar.md")))
  }

  @Test("It is a workbook, too, whose cells run nothing, and what is filled in stays in it when it is written anew")
  func workbook() throws {
    let folder = try Self.folder()
    let run = try Program.run("translate", "s", "--to", "ar", "--into", "t.xlsx", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let bytes = try Data(contentsOf: folder.url.appendingPathComponent("t.xlsx"))
    #expect(bytes.starts(with: [0x50, 0x4B]))
    let none = try Program.run("translate", "s", "--from", "t.xlsx", in: folder)
    #expect(none.status == 65 && none.errors.contains("no row has a text in the column “ar”"), "\(none.errors)")
    #expect(try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder).status == 0)
    try Self.fill("t.csv", in: folder)
    let filled = folder.text("t.csv")
    #expect(try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder).status == 0)
    #expect(Table(csv: folder.text("t.csv")).rows.map { $0["ar"] } == Table(csv: filled).rows.map { $0["ar"] })
  }

  @Test("A workbook that is filled in is read back as a table of commas is")
  func filledInWorkbook() throws {
    let folder = try Self.folder()
    #expect(try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder).status == 0)
    try Self.fill("t.csv", in: folder)
    let columns = ["text", "ar", "for", "places"]
    let rows = Table(csv: folder.text("t.csv")).rows.map { row in
      columns.map { WrittenCell.text(row[$0] ?? "") }
    }
    let sheet = WrittenWorkbook.Sheet(name: "texts", columns: columns, rows: rows)
    let bytes = try WrittenWorkbook(sheets: [sheet]).file()
    try Data(bytes).write(to: folder.url.appendingPathComponent("t.xlsx"))
    let run = try Program.run("translate", "s", "--from", "t.xlsx", in: folder)
    #expect(run.status == 0 && run.output.contains("s/report.ar.md: "), "\(run)")
    #expect(folder.text("s/terms.csv").contains("ت Relief Society"))
    #expect(folder.text("s/report.ar.md").contains("ت Deaths by the ministry"))
  }

  /// A table of two columns and what each text is for.
  private static func table(_ rows: String, _ folder: ScratchFolder) throws {
    try folder.write("text,ar,for,places\n\(rows)\n", to: "t.csv")
  }

  @Test("What stands in terms.csv already stays, and is named")
  func terms() throws {
    let folder = try Self.folder()
    try Self.table("hostages,أسرى,term_ar,\nRelief Society,جمعية,name_ar,", folder)
    let run = try Program.run("translate", "s", "--from", "t.csv", in: folder)
    #expect(run.status == 0 && run.output.contains("s/terms.csv: 1 texts taken over"), "\(run)")
    #expect(run.output.contains("“hostages” has another translation there, which stays"))
    let terms = folder.text("s/terms.csv")
    #expect(terms.contains("hostages,الرهائن|الرهائن\n") && terms.contains("Relief Society,جمعية\n"), "\(terms)")
  }

  @Test("What is taken over is counted by the cells that are filled in")
  func counted() throws {
    let folder = try Self.folder()
    try Self.table("hostages,أسرى,label_ar,\nhostages,أسرى,name_ar,\nRelief Society,جمعية,name_ar,", folder)
    let first = try Program.run("translate", "s", "--from", "t.csv", in: folder)
    #expect(first.output.contains("s/terms.csv: 1 texts taken over"), "\(first)")
    #expect(first.output.matches(of: #/another translation/#).count == 1)
    let again = try Program.run("translate", "s", "--from", "t.csv", in: folder)
    #expect(again.output.contains("s/terms.csv: 0 texts taken over"), "\(again)")
  }

  @Test("A filled-in text that only stands within another of the edition stays in the table")
  func within() throws {
    let folder = try Self.folder()
    #expect(try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder).status == 0)
    try Self.fill("t.csv", in: folder)
    let rows = Table(csv: folder.text("t.csv")).rows
    let long = try #require(rows.first { $0["for"] == "report.md" }?["ar"])
    try folder.write("---\ntitle: \"عنوان\"\n---\nقبل \(long) بعد\n", to: "s/report.ar.md")
    #expect(try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder).status == 0)
    #expect(Table(csv: folder.text("t.csv")).rows.contains { $0["ar"] == long })
  }

  @Test(
    "What cannot be taken as it is is refused at its row, and nothing is written",
    arguments: [
      (
        "Relief Society,جمعية,name_ar,\nRelief Society,منظمة,label_ar,",
        "t.csv:3: t.csv:2 translates the same text otherwise"
      ),
      ("Relief Society,جمعية|منظمة,name_ar,", "t.csv:2: “|” parts the forms of a term"),
      (
        "{deaths} dead,قتلى,title_ar,",
        "t.csv:2: the translation has not the references of the text, which are {deaths}"
      ),
      ("Relief Society,جمعية {deaths},name_ar,", "t.csv:2: the translation has not the references of the text"),
      ("Relief Society,جمعية,name_ar,,more", "t.csv:2: "),
    ])
  func refused(_ rows: String, _ message: String) throws {
    let folder = try Self.folder()
    try Self.table(rows, folder)
    let before = folder.text("s/terms.csv")
    let run = try Program.run("translate", "s", "--from", "t.csv", in: folder)
    #expect(run.status == 65 && run.errors.contains(message), "\(run)")
    #expect(run.errors.contains("nothing was changed") && folder.text("s/terms.csv") == before)
  }

  @Test("A column of the translator's own is named, and so is a table without what the texts are for")
  func columns() throws {
    let folder = try Self.folder()
    try folder.write("text,ar,for,places,remark\nRelief Society,جمعية,name_ar,,ask\n", to: "t.csv")
    let own = try Program.run("translate", "s", "--from", "t.csv", in: folder)
    #expect(own.status == 65 && own.errors.contains("remark"), "\(own)")
    try folder.write("text,ar\nRelief Society,جمعية\n", to: "t.csv")
    let none = try Program.run("translate", "s", "--from", "t.csv", in: folder)
    #expect(none.status == 65 && none.errors.contains("“for”"), "\(none)")
  }

  @Test("An edition that was begun by hand takes nobody's translations away")
  func begunByHand() throws {
    let folder = try Self.folder()
    #expect(try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder).status == 0)
    try Self.fill("t.csv", in: folder)
    try folder.write("---\ntitle: \"ت Floods in two valleys\"\n---\nكلمة\n", to: "s/report.ar.md")
    let run = try Program.run("translate", "s", "--to", "ar", "--into", "t.csv", in: folder)
    #expect(run.status == 0, "\(run)")
    let rows = Table(csv: folder.text("t.csv")).rows
    #expect(rows.contains { $0["ar"]?.hasPrefix("ت Deaths by the ministry") == true }, "\(rows)")
    #expect(!rows.contains { $0["for"] == "report.md title" }, "the edition has it")
  }

  @Test(
    "What cannot be meant is wrong usage",
    arguments: [
      ["--into", "t.csv"], ["--to", "ar"], ["--to", "ar", "--into", "t.txt"], ["--into", "a.csv", "--from", "b.csv"],
    ])
  func usage(_ options: [String]) throws {
    let folder = try Self.folder()
    #expect(try Program.run(["translate", "s"] + options, in: folder).status == 64)
    #expect(try Program.run("translate", "s", "--from", "nowhere.csv", in: folder).status == 66)
  }
}
