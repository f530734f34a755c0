import Foundation
import Testing
import WorkbookTestSupport

/// `sitrep new --from` of what is no table, or one that nobody would make.
struct NewFromAttackTests {
  private func run(_ text: String, named name: String = "t.csv", _ options: String...) throws -> (
    run: Program.Run, folder: ScratchFolder
  ) {
    let folder = try ScratchFolder()
    try folder.write(text, to: name)
    return (try Program.run(["new", "s", "--from", name] + options, in: folder), folder)
  }

  @Test(
    "What holds no figures is bad data, and nothing is written",
    arguments: [
      "", "\n\n\n", "District,Date,Cases\n", "one line of text\n", "a,b\nc,d\n", ",,,\n,,,\n", "[]", "\u{0}\u{1}\u{2}",
      "\"never closed\nA,1\n",
    ])
  func nothing(text: String) throws {
    let (run, folder) = try run(text)
    #expect(run.status == 65, "\(run.status) \(run.errors)")
    #expect(folder.files(in: ".") == ["t.csv"])
  }

  @Test("Files that are none, folders that are taken, options without a table")
  func usage() throws {
    let (run, folder) = try run("District,Date,Cases\nA,2025-01-01,1\n")
    #expect(run.status == 64)
    #expect(try Program.run("new", "s", "--from", "none.csv", in: folder).status == 66)
    #expect(try Program.run("new", "s", "--map", "A=skip", in: folder).status == 64)
    #expect(try Program.run("new", "s", "--preview", in: folder).status == 64)
    #expect(
      try Program.run("new", "s", "--from", "t.csv", "--map", "Distrct=place", in: folder).errors.contains("District"))
    #expect(try Program.tool("mkdir", "full", in: folder).status == 0)
    try folder.write("mine", to: "full/report.md")
    let full = try Program.run("new", "full", "--from", "t.csv", in: folder)
    #expect(full.status == 73 && folder.files(in: "full") == ["report.md"])
    try Data([0xFF, 0xFE, 0x41, 0x00, 0xD8]).write(to: folder.url.appendingPathComponent("bytes.csv"))
    #expect(try Program.run("new", "s", "--from", "bytes.csv", in: folder).status == 65)
    try Data([0x50, 0x4B, 3, 4, 9, 9]).write(to: folder.url.appendingPathComponent("broken.xlsx"))
    #expect(try Program.run("new", "s", "--from", "broken.xlsx", in: folder).status == 65)
    #expect(!folder.exists("s"))
  }

  @Test("Names that stand twice, names of signs, names in other scripts, and places that are numbers")
  func names() throws {
    let tables = [
      "District,Date,Cases,Cases\nA,2025-01-01,1,2\nB,2025-01-01,3,4\n",
      "المحافظة,التاريخ,الحالات\nالشمال,2025-01-01,1\nالجنوب,2025-01-01,3\n",
      "Область,Дата,Випадки\nПівніч,2025-01-01,1\nПівдень,2025-01-01,3\n",
      "District,Date,\"Cases [new], {total}|x\"\n\"A \"\"1\"\"\",2025-01-01,1\nB/C@d,2025-01-01,3\n",
      "District,Date,Cases: all = sum\n'A',2025-01-01,1\n$(rm),2025-01-01,3\n",
      "Camp,Date,Male 0-17,Female 0-17,Male 18+,Total\nA,2024-01-01,10,12,20,42\nB,2024-01-01,4,5,6,15\n",
      "Département;Date;Cas confirmés;Décès\nNord;01/02/2024;1 234;12\nSud;15/02/2024;987;3\n",
      "date,market,item,unit,price\n2024-01-15,Tolen,Flour,KG,45.5\n2024-01-15,Tolen,Oil,L,145\n",
      "Date,Tolen,Vesk,Orra\n2024-01-01,3,5,8\n2024-01-02,1,0,2\n",
      "District,Date,value,status\nA,2025-01-01,1,x\nB,2025-01-01,3,y\n",
    ]
    for table in tables {
      let (first, folder) = try run(table)
      #expect(first.status == 64, "\(table)\(first.errors)")
      var options = NewFromTests.answers(first)
      var run = first
      for _ in 0..<3 {
        run = try Program.run(["new", "s", "--from", "t.csv"] + options, in: folder)
        guard run.status == 64 else { break }
        options += NewFromTests.answers(run)
      }
      #expect(run.status == 0, "\(table)\(run.errors)")
      #expect(!options.contains("--events"), "\(options)")
      if table == tables[0] { #expect(folder.text("s/t.csv").contains("cases_2,"), "\(folder.text("s/t.csv"))") }
      let build = try Program.run("build", "s", in: folder)
      #expect(build.status == 0 && build.warnings.isEmpty, "\(table)\(build.errors)")
    }
  }

  @Test("Three hundred columns are asked about at once")
  func wide() throws {
    let names = (1...300).map { "Things \($0)" }
    let (run, folder) = try run(
      "Date,\(names.joined(separator: ","))\n2025-01-01,\(names.map { _ in "7" }.joined(separator: ","))\n")
    #expect(run.status == 64 && NewFromTests.questions(run).count == 301, "\(run.errors.prefix(2000))")
    let made = try Program.run(["new", "s", "--from", "t.csv"] + NewFromTests.answers(run), in: folder)
    #expect(made.status == 0, "\(made.errors.prefix(2000))")
    #expect(try Program.run("build", "s", in: folder).status == 0)
  }

  @Test("A run that is killed leaves all or nothing, and one that looks writes nothing")
  func killed() throws {
    let folder = try ScratchFolder()
    try folder.write("District,Date,Cases\nA,2025-01-01,1\nB,2025-01-01,2\n", to: "t.csv")
    let options = ["--add-indicator", "cases,Cases,cases,flow", "--add-source", "x,X,research"]
    let preview = try Program.run(["new", "s", "--from", "t.csv", "--preview"] + options, in: folder)
    #expect(preview.status == 0 && !folder.exists("s"), "\(preview.errors)")
    for milliseconds in stride(from: UInt32(1), to: 60, by: 2) {
      try Program.runAndKill(
        "new", "s", "--from", "t.csv", options[0], options[1], options[2], options[3], after: milliseconds, in: folder)
      guard folder.exists("s") else { continue }
      #expect(folder.files(in: "s").count == 6, "\(folder.files(in: "s"))")
      #expect(try Program.run("check", "s", in: folder).status == 0)
      try FileManager.default.removeItem(at: folder.url.appendingPathComponent("s"))
    }
    let last = try Program.run(["new", "s", "--from", "t.csv"] + options, in: folder)
    #expect(last.status == 0, "\(last.errors)")
    #expect(folder.files(in: ".").allSatisfy { $0 == "t.csv" || $0.hasPrefix("s/") }, "\(folder.files(in: "."))")
  }

  @Test("Several tables of one kind become one situation")
  func several() throws {
    let folder = try ScratchFolder()
    try folder.write("District,Date,Cases\nA,2025-01-01,1\nB,2025-01-01,2\n", to: "a.csv")
    try folder.write("District,Date,Cases\nA,2025-01-08,3\nB,2025-01-08,4\n", to: "b.csv")
    let run = try Program.run(
      "new", "s", "--from", "a.csv", "b.csv", "--add-indicator", "cases,Cases,cases,flow", "--add-source",
      "x,X,research",
      in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files(in: "s").contains("a.csv") && folder.files(in: "s").contains("b.csv"))
    #expect(try NewFromTests.value("cases at A", in: folder) == "4")
  }
}
