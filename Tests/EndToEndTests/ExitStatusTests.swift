import Foundation
import Testing

/// How the program ends when it cannot do its work.
struct ExitStatusTests {
  private func healthyFolder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    return folder
  }

  @Test("A folder that is not there")
  func missingFolder() throws {
    let folder = try ScratchFolder()
    let run = try Program.run("build", "nowhere", in: folder)
    #expect(run.status == 66)
    #expect(run.errors.contains("nowhere"))
    #expect(folder.files(in: ".").isEmpty)
    #expect(try Program.run(in: folder).status == 66)
  }

  @Test("A command behind options, or with a slip in it, builds nothing")
  func commandsThatAreNone() throws {
    let folder = try healthyFolder()
    for (arguments, words) in [
      (["--quiet", "build", "s"], "write sitrep build first"),
      (["--verbose", "check", "s"], "write sitrep check first"),
      (["buld", "s"], "no command “buld”; did you mean “build”?"), (["chek"], "no command “chek”"),
    ] {
      let run = try Program.run(arguments, in: folder)
      #expect(run.status == 64 && run.errors.contains(words), "\(arguments): \(run.status) \(run.errors)")
    }
    #expect(!folder.exists("Output"))
  }

  @Test("A folder that may not be read is none without a report")
  func closedFolder() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder, as: "Data/s")
    chmod(folder.path("Data/s"), 0)
    defer { chmod(folder.path("Data/s"), 0o755) }
    // Who may do all may read it.
    let plain = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    for argument in ["Data/s", ""] {
      let run = try Program.tool("sh", "-c", "\(plain)'\(Program.path)' check \(argument)", in: folder)
      #expect(
        run.status == 66 && run.errors.contains("Data/s cannot be read: Permission denied"),
        "\(run.status) \(run.errors)")
    }
  }

  @Test("A query whose table cannot be written is refused before anything is asked")
  func queryWithoutPlace() throws {
    let folder = try healthyFolder()
    try folder.write("SELECT 1", to: "s/b.sql")
    try FileManager.default.createDirectory(atPath: folder.path("s/B.csv"), withIntermediateDirectories: true)
    let run = try Program.run("fetch", "s", in: folder)
    #expect(
      run.status == 65
        && run.errors.contains("its rows go into b.csv, and B.csv is a folder; give one of the two another name"),
      "\(run.status) \(run.errors)")
  }

  @Test("A folder without a report")
  func missingReport() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { $0.files["report.md"] = nil }.write(to: folder)
    let run = try Program.run("build", "s", in: folder)
    #expect(run.status == 66)
    #expect(run.errors.contains("report.md"))
  }

  @Test(
    "A missing table is a fault of the data or of the input",
    arguments: ["indicators.csv", "sources.csv", "observations.csv"])
  func missingTable(_ name: String) throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { $0.files[name] = nil }.write(to: folder)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect([65, 66].contains(run.status), "\(run.errors)")
    #expect(run.errors.contains("error: "))
    #expect(!folder.exists("out"))
  }

  // A file is in the way, or the kernel's own file system: neither can be written, not even by root.
  @Test("A folder that cannot be written", arguments: ["file/out", "/proc/sitrep", "/dev/null/out"])
  func unwritable(_ path: String) throws {
    let folder = try healthyFolder()
    try folder.write("", to: "file")
    let run = try Program.run("build", "s", "--output", path, in: folder)
    #expect(run.status == 73)
    #expect(run.errors.contains("cannot be written"), "\(run.errors)")
  }

  @Test("A folder that stands where a file should go leaves the others as they were")
  func folderInTheWay() throws {
    let folder = try healthyFolder()
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    let before = folder.contents(of: "out")
    try SituationFiles.healthy.with { try $0.make(.init("observations.csv", "3567", "3571")) }.write(to: folder)
    #expect(try Program.tool("rm", "out/charts/toll.svg", in: folder).status == 0)
    #expect(try Program.tool("mkdir", "-p", "out/charts/toll.svg/x", in: folder).status == 0)
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 73)
    let after = folder.contents(of: "out")
    #expect(after.keys.sorted() == before.keys.filter { $0 != "charts/toll.svg" }.sorted())
    for (name, bytes) in after { #expect(bytes == before[name], "\(name)") }
    #expect(folder.files(in: "out").allSatisfy { !$0.contains(".sitrep-") })
  }

  @Test(
    "Wrong usage",
    arguments: [
      ["build", "s", "--nonsense"], ["build", "s", "--jobs", "0"], ["build", "s", "--jobs", "x"],
      ["nonsense", "s", "t"],
      ["charts", "s", "--only", "tol"], ["charts", "s", "--size", "10x10"],
      ["charts", "s", "--size", "800x600x"], ["charts", "s", "--size", "800xx600"],
      ["charts", "s", "--size", "+800x600"], ["charts", "s", "--format", "gif"],
      ["charts", "s", "--scale", "0"], ["report", "s", "--known-on", "2025-02-30"],
      ["report", "s", "--language", "xx"],
      ["figures", "s", "--every", "fortnight"], ["figures", "s", "--only", "cost@@bank"],
      ["build", "s", "--output", "s"], ["build", "s", "--output", "s/../s/"],
    ])
  func wrongUsage(_ arguments: [String]) throws {
    let folder = try healthyFolder()
    let before = folder.contents(of: ".")
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 64, "\(run.output)\(run.errors)")
    #expect(!run.errors.isEmpty)
    #expect(folder.contents(of: ".") == before)
  }

  @Test("Help and version")
  func help() throws {
    let folder = try ScratchFolder()
    let help = try Program.run("--help", in: folder)
    #expect(help.status == 0)
    for command in ["build", "report", "charts", "check", "figures", "watch", "new", "import"] {
      #expect(help.output.contains(command))
    }
    #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let version = try Program.run("--version", in: folder)
    #expect(version.status == 0 && version.output.contains(/^\d+\.\d+\.\d+/))
    // What all commands have is told with each of them.
    for arguments in [["build", "--help"], ["check", "--help"], ["help", "build"]] {
      let help = try Program.run(arguments, in: folder)
      #expect(help.status == 0 && help.output.contains("USAGE: sitrep ") && help.output.contains("--version"))
    }
    #expect(try Program.run("build", "--version", in: folder).output == version.output)
  }

  @Test("A folder of fonts that is not there adds nothing and takes nothing away")
  func fonts() throws {
    let folder = try healthyFolder()
    let run = try Program.run("build", "s", "--output", "out", in: folder, environment: ["SITREP_FONTS": "/nowhere"])
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("check ends with 65 where a fault or, with --strict, a warning is")
  func check() throws {
    let folder = try healthyFolder()
    try SituationFiles.healthy.with {
      try $0.make(.init("report.md", "language: en", "language: en\nstale_after: 3 days"))
    }
    .write(to: folder)
    let lenient = try Program.run("check", "s", in: folder)
    #expect(lenient.status == 0 && lenient.warnings.contains { $0.rule == "stale" }, "\(lenient.errors)")
    #expect(try Program.run("check", "s", "--strict", in: folder).status == 65)
    #expect(!folder.exists("Output"))
    let json = try Program.run("check", "s", "--format", "json", in: folder)
    #expect(json.output.contains("\"stale\""))
    let annotations = try Program.run("check", "s", "--format", "github", in: folder)
    #expect(annotations.output.contains("::warning file=s/"))
  }
}
