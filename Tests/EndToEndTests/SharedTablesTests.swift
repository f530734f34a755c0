import Foundation
import Testing

/// `shared: ../common`: tables of a folder beside the situation.
struct SharedTablesTests {
  private func folder(_ change: (inout SituationFiles) -> Void = { _ in }) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(atPath: folder.path("Data"), withIntermediateDirectories: true)
    var files = SituationFiles.healthy
    var common = SituationFiles()
    (common["sources.csv"], files.files["sources.csv"]) = (files["sources.csv"], nil)
    common["terms.csv"] = "term,fr\nroads,routes\n"
    files["report.md"] = files["report.md"].replacing("language: en\n", with: "language: en\nshared: ../common\n")
    change(&files)
    try files.write(to: folder, as: "Data/s")
    try common.write(to: folder, as: "Data/common")
    return folder
  }

  private func build(_ folder: ScratchFolder, _ more: String...) throws -> Program.Run {
    try Program.run(["build", "Data/s", "--output", "out"] + more, in: folder)
  }

  @Test("The same bytes as with a table of its own, and the manifest names what was read")
  func same() throws {
    let folder = try folder()
    let run = try build(folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(folder.text("out/manifest.json").contains("\"../common/sources.csv\": \""))
    try SituationFiles.healthy.write(to: folder)
    #expect(try Program.run("build", "s", "--output", "own", in: folder).status == 0)
    let (own, shared) = (folder.contents(of: "own"), folder.contents(of: "out"))
    #expect(own.keys == shared.keys && own["charts/toll.png"] == shared["charts/toll.png"])
    #expect(own["figures.csv"] == shared["figures.csv"])
    #expect(try build(folder).output == "out is up to date\n")
    try folder.replace("Relief Society", with: "Relief Union", in: "Data/common/sources.csv")
    #expect(try build(folder).output.contains(" changed)"))
    #expect(try folder.pdfText("out/report.pdf").contains("Relief Union"))
  }

  @Test("With --no-shared nothing of it is read")
  func none() throws {
    let folder = try folder()
    let run = try build(folder, "--no-shared")
    #expect(run.status == 65 && run.errors.contains("there is no sources.csv"), "\(run.errors)")
    #expect(try Program.run("check", "Data/s", "--no-shared", in: folder).status == 65)
    #expect(try Program.run("check", "Data/s", in: folder).status == 0)
  }

  @Test("What was not read of the folder is the cause, named first, with the option that may be it")
  func cause() throws {
    let folder = try folder { $0["report.md"] = $0["report.md"].replacing("../common", with: "../comon") }
    let run = try build(folder)
    let said = run.faults.prefix(2).map(\.message)
    #expect(said.count == 2 && run.faults.allSatisfy { $0.rule == "shared-table" }, "\(run.errors)")
    #expect(said.first?.hasPrefix("the folder ../comon cannot be read") ?? false, "\(run.errors)")
    #expect(
      run.errors.contains(
        "there is no sources.csv, which says who the sources are; none was read of ../comon, which this line shares"))
    let option = try Program.run("check", "Data/s", "--no-shared", in: try self.folder())
    #expect(
      option.errors.contains(#/report\.md:\d+:\d+: error: there is no sources\.csv, .*leave --no-shared out/#),
      "\(option.errors)")
    let lacking = try self.folder()
    try FileManager.default.removeItem(atPath: lacking.path("Data/common/sources.csv"))
    let without = try build(lacking)
    #expect(
      without.errors.contains("add it to the folder, or to ../common, which report.md shares"), "\(without.errors)")
  }

  @Test("Two places of two files: each fault names the other file")
  func places() throws {
    let folder = try folder { $0["places.csv"] = "id,name,short,parent,code\na,North,,b,P1\nc,East,Side,,\n" }
    try folder.write("id,name,short,parent,code\nb,South,,a,P1\nd,West,Side,,\ne,c,,,\n", to: "Data/common/places.csv")
    let run = try Program.run("check", "Data/s", in: folder)
    for words in [
      "(../common/places.csv:2, places.csv:2)", "the code “P1” is that of “a” in places.csv too",
      "“Side” is what charts call “c” in places.csv too", "“c” is the id of another place in places.csv",
    ] {
      #expect(run.errors.contains(words), "\(words)\n\(run.errors)")
    }
  }

  @Test("A pattern passes it over, also where the front matter that names it is broken")
  func brokenNaming() throws {
    let folder = try folder { $0["report.md"] = $0["report.md"].replacing("---\ntitle", with: "---\n: [\ntitle") }
    let run = try Program.run("build", "Data/common", "Data/s", in: folder)
    #expect(run.status == 65 && run.output.hasSuffix("1 situation: 1 with faults\n"), "\(run.output)\(run.errors)")
    #expect(run.errors.contains("Data/common is passed over: others share its tables\n"), "\(run.errors)")
  }

  @Test("What the text says of a shared folder names none")
  func sharedInTheText() throws {
    let files = SituationFiles.healthy.with { $0["report.md"] += "\nshared: ../outs\n" }
    let folder = try ScratchFolder()
    try files.write(to: folder)
    let run = try Program.run("build", "s", "--output", "outs", in: folder)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("A row of the situation's own counts, and that is said")
  func both() throws {
    let folder = try folder { files in
      files["sources.csv"] = "id,name,kind\nrelief,Own Relief,civil society\n"
      files["terms.csv"] = "term,fr\nroads,rues\n"
    }
    let run = try build(folder)
    #expect(run.status == 0, "\(run.errors)")
    let found = run.warnings.filter { $0.rule == "shared-table" }
    #expect(
      found.count == 2
        && run.errors.contains("Data/s/sources.csv:2:1: warning: “relief” stands in ../common/sources.csv too"))
    #expect(run.errors.contains("Data/s/terms.csv:2:1: warning: “roads”"), "\(run.errors)")
    let text = try folder.pdfText("out/report.pdf")
    #expect(text.contains("Own Relief") && !text.contains("Relief Society") && text.contains("Ministry of Health"))
  }

  @Test("Faults of what is shared are told at their place")
  func faults() throws {
    let folder = try folder()
    try folder.replace("civil society", with: "civil sosiety", in: "Data/common/sources.csv")
    let run = try build(folder)
    #expect(run.status == 65 && run.errors.contains("Data/common/sources.csv:3:23: error: "), "\(run.errors)")
    let within = try Program.tool("sh", "-c", "cd Data/s && '\(Program.path)' check .", in: folder)
    #expect(within.status == 65 && within.errors.contains("./../common/sources.csv:3:23: error: "), "\(within.errors)")
  }

  @Test(
    "It is a folder beside the situation, and nothing else of the disk",
    arguments: [
      "common", "../../common", "..", "../", "../..", "../../../etc", "/etc", "../a/b", "../.hidden", "../s/../common",
      "\"\"",
    ])
  func refused(_ path: String) throws {
    let folder = try folder { $0["report.md"] = $0["report.md"].replacing("../common", with: path) }
    let run = try build(folder)
    #expect(run.status == 65 && run.errors.contains(#/Data/s/report\.md:\d+:\d+: error: /#), "\(run.errors)")
    #expect(run.faults.contains { $0.rule == "shared-table" }, "\(run.errors)")
  }

  @Test("No link is followed, no other file is read, and a folder that is not there is told")
  func links() throws {
    let folder = try folder()
    try folder.write("indicator,source,value,as_of\ndeaths,relief,1,2025-02-19\n", to: "Data/common/observations.csv")
    try folder.write("secret,of,others\n", to: "secret.csv")
    #expect(try build(folder).status == 0)
    #expect(!folder.text("out/manifest.json").contains("common/observations"))
    #expect(try Program.tool("ln", "-s", "../../secret.csv", "Data/common/places.csv", in: folder).status == 0)
    let linkedFile = try build(folder)
    #expect(linkedFile.status == 65 && linkedFile.errors.contains("it is a symbolic link"), "\(linkedFile.errors)")
    #expect(!linkedFile.errors.contains("secret,of"))
    #expect(
      try Program.tool(
        "sh", "-c", "rm Data/common/places.csv; mv Data/common elsewhere; ln -s ../elsewhere Data/common", in: folder
      ).status == 0)
    let linked = try build(folder)
    #expect(
      linked.status == 65 && linked.errors.contains("../common cannot be read: it is a symbolic link"),
      "\(linked.errors)")
    #expect(try Program.tool("rm", "Data/common", in: folder).status == 0)
    let missing = try build(folder)
    #expect(
      missing.status == 65 && missing.errors.contains("../common cannot be read: No such file or directory"),
      "\(missing.errors)")
  }

  @Test("The style: the situation's own counts before it, and --style before both")
  func style() throws {
    let folder = try folder()
    try folder.write("colours: {accent: \"#0F5B8B\"}\n", to: "Data/common/style.yaml")
    #expect(try build(folder).status == 0)
    #expect(folder.text("out/manifest.json").contains("../common/style.yaml"))
    try folder.write("colours: {accent: \"#0F5B8A\"}\n", to: "Data/s/style.yaml")
    let own = try build(folder)
    #expect(
      own.status == 0 && own.errors.contains("../common/style.yaml is passed over, since the situation has its own"))
    #expect(!folder.text("out/manifest.json").contains("\"../common/style.yaml\": \""))
  }

  @Test("A pattern that finds the folder too passes it over; imports write into the situation's own table")
  func manyAndImports() throws {
    let folder = try folder()
    try SituationFiles.healthy.write(to: folder, as: "Data/t")
    let run = try Program.tool("sh", "-c", "'\(Program.path)' build Data/*", in: folder)
    #expect(run.status == 0 && run.output.hasSuffix("2 situations: 2 built\n"), "\(run.output)\(run.errors)")
    #expect(run.errors == "Data/common is passed over: others share its tables\n", "\(run.errors)")
    let common = folder.contents(of: "Data/common")
    try folder.write("Day,Injured\n2025-02-19,320\n", to: "new.csv")
    let imported = try Program.run(
      "import", "new.csv", "--into", "Data/s", "--map", "Day=as_of", "--map", "Injured=injured@press", "--add-source",
      "press,The Press,media", in: folder)
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(
      folder.text("Data/s/sources.csv").contains("press,The Press,media")
        && folder.contents(of: "Data/common") == common)
  }

  @Test("A watch sees what changes there")
  func watch() throws {
    let folder = try folder()
    let program = try RunningProgram("watch", "Data/s", "--output", "out", "--jobs", "1", in: folder)
    try #require(RunningProgram.wait { program.said.contains("watching Data/s") }, "\(program.said)")
    try folder.replace("civil society", with: "civil sosiety", in: "Data/common/sources.csv")
    #expect(RunningProgram.wait { program.said.contains("Data/common/sources.csv:3:23: error: ") }, "\(program.said)")
    #expect(program.end(by: SIGINT) == 0)
  }
}
