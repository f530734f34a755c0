import Foundation
import Testing

/// Editions: what a build writes, by the command line and by report.md.
struct EditionTests {
  private func folder(editions: String? = nil) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    if let editions { try setEditions(editions, in: folder) }
    return folder
  }

  private func setEditions(_ editions: String, in folder: ScratchFolder) throws {
    let lines = folder.text("s/report.md").components(separatedBy: "\n").filter { !$0.hasPrefix("editions:") }
    try folder.write("---\neditions: \(editions)\n" + lines.dropFirst().joined(separator: "\n"), to: "s/report.md")
  }

  private let report: Set = ["report.pdf", "figures.csv", "manifest.json"]

  private func charts(of folder: ScratchFolder, _ output: String = "out") -> Set<String> {
    Set(folder.files(in: output).filter { $0.hasPrefix("charts/") })
  }

  @Test("Only those that are asked for, and with any of them figures.csv and the manifest")
  func asked() throws {
    let folder = try folder()
    #expect(try Program.run("build", "s", "--edition", "report", "--output", "out", in: folder).status == 0)
    #expect(Set(folder.files(in: "out")) == report)
    #expect(try Program.run("build", "s", "--edition", "charts", "--output", "alone", in: folder).status == 0)
    #expect(charts(of: folder, "alone").count == 21)
    #expect(
      Set(folder.files(in: "alone")).subtracting(charts(of: folder, "alone")) == ["figures.csv", "manifest.json"])
    #expect(folder.bytes("alone/figures.csv") == folder.bytes("out/figures.csv"))
    let both = ["build", "s", "--edition", "charts", "--edition", "report", "--output", "both"]
    #expect(try Program.run(both, in: folder).status == 0)
    #expect(try Program.run("build", "s", "--output", "all", in: folder).status == 0)
    #expect(folder.contents(of: "both") == folder.contents(of: "all"))
    #expect(try Program.run("build", "s", "--output", "both", in: folder).output == "both is up to date\n")
  }

  @Test("Those that report.md names, also where nothing has changed since; what it names no more is left as it is")
  func named() throws {
    let folder = try folder(editions: "[report]")
    let build = ["build", "s", "--output", "out"]
    #expect(try Program.run(build, in: folder).status == 0)
    #expect(Set(folder.files(in: "out")) == report)
    #expect(try Program.run(build, in: folder).output == "out is up to date\n")
    // The command of an edition asks for it whatever the report names.
    #expect(try Program.run("charts", "s", "--output", "out", in: folder).status == 0)
    #expect(charts(of: folder).count == 21)
    try setEditions("[charts]", in: folder)
    let before = folder.contents(of: "out")
    let run = try Program.run(build, in: folder)
    #expect(run.status == 0 && !run.output.contains("report.pdf"), "\(run.errors)")
    #expect(folder.changes(of: "out", since: before) == ["manifest.json"])
    let check = try Program.run("check", "s", "--outputs", "--output", "out", in: folder)
    #expect(check.status == 0 && check.output.contains("out/report.pdf: matches"), "\(check.output)\(check.errors)")
  }

  @Test("What the report names is not checked for pictures that it does not want")
  func check() throws {
    let folder = try folder(editions: "[report]")
    #expect(try Program.run("check", "s", in: folder).status == 0)
  }

  @Test(
    "Names that are not known are faults at their place, with the nearest",
    arguments: [
      ("[report, chart]", "there is no edition “chart”; did you mean “charts”?", "2:20"),
      ("[novel]", "there is no edition “novel”; known: ", "2:12"),
      ("[figures]", "there is no edition “figures”", "2:12"),
      ("[]", "“editions” names nothing", "2:11"), ("report", "“editions” is a list", "2:11"),
      ("[[report]]", "an edition is a name", "2:12"), ("{report: yes}", "“editions” is a list", "2:11"),
    ])
  func unknown(_ editions: String, _ message: String, _ place: String) throws {
    let folder = try folder(editions: editions)
    for command in ["build", "report", "charts", "check"] {
      let run = try Program.run(command, "s", in: folder)
      #expect(run.status == 65 && run.faults.count == 1, "\(run.errors)")
      #expect(run.errors.contains("s/report.md:\(place): error: \(message)"), "\(run.errors)")
    }
    #expect(!folder.exists("Output"))
  }

  @Test(
    "Names that are not known on the command line are wrong usage",
    arguments: [
      ("chart", "; did you mean “charts”?\n"), ("figures", ""), ("", "; known: "),
    ])
  func unknownOption(_ name: String, _ hint: String) throws {
    let folder = try folder()
    let run = try Program.run("build", "s", "--edition", name, in: folder)
    #expect(run.status == 64 && run.errors.contains("There is no edition “\(name)”\(hint)"), "\(run.errors)")
  }

  @Test("A dark picture of one chart does not stand for the light ones of others where outputs are checked")
  func checkedApart() throws {
    let folder = try folder()
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    for arguments in [["--only", "toll", "--format", "png"], ["--only", "roads", "--format", "svg"]] {
      let run = try Program.run(["charts", "s", "--theme", "dark", "--output", "out"] + arguments, in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    // Something that is printed nowhere: everything has to be drawn to be sure.
    let more = folder.text("s/observations.csv") + "deaths,ministry,9999,2025-02-27,,,,,\n"
    try folder.write(more, to: "s/observations.csv")
    let check = try Program.run("check", "s", "--outputs", "--output", "out", in: folder)
    #expect(check.status == 0, "\(check.output)")
  }
}
