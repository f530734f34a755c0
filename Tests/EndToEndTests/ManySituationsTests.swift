import Foundation
import Testing

/// `sitrep build Data/*`: several situations in one process.
struct ManySituationsTests {
  /// Situations of these names in `Data/`, each with a number of its own.
  private func folder(_ names: String..., change: (String, inout SituationFiles) -> Void = { _, _ in }) throws
    -> ScratchFolder
  {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(atPath: folder.path("Data"), withIntermediateDirectories: true)
    for (index, name) in names.enumerated() {
      var files = SituationFiles.healthy
      files["observations.csv"] = files["observations.csv"].replacing(
        "roads_closed,relief,12,", with: "roads_closed,relief,\(20 + index),")
      change(name, &files)
      try files.write(to: folder, as: "Data/\(name)")
    }
    return folder
  }

  private func shell(_ line: String, in folder: ScratchFolder) throws -> Program.Run {
    try Program.tool("sh", "-c", "SITREP='\(Program.path)'; \(line)", in: folder)
  }

  @Test(
    "Each is what a run by itself makes of it, whatever the number of threads; lines in their order, and the last counts them"
  )
  func same() throws {
    let folder = try folder("a", "b", "c", "d")
    let run = try shell("\"$SITREP\" build Data/*", in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let line = "report.pdf, figures.csv and 7 charts in Output"
    #expect(run.output == "\(line)/a\n\(line)/b\n\(line)/c\n\(line)/d\n4 situations: 4 built\n")
    for jobs in ["1", "2", "3", "9"] {
      let again = try Program.run(
        "build", "Data/a", "Data/b", "Data/c", "Data/d", "--jobs", jobs, "--output", "out\(jobs)", in: folder)
      #expect(again.status == 0, "\(again.errors)")
      for name in ["a", "b", "c", "d"] {
        #expect(folder.contents(of: "out\(jobs)/\(name)") == folder.contents(of: "Output/\(name)"), "\(jobs) \(name)")
      }
    }
    for name in ["a", "b", "c", "d"] {
      #expect(try Program.run("build", "Data/\(name)", "--output", "single/\(name)", in: folder).status == 0)
      #expect(folder.contents(of: "single/\(name)") == folder.contents(of: "Output/\(name)"), "\(name)")
    }
    try folder.replace("roads_closed,relief,21,", with: "roads_closed,relief,31,", in: "Data/b/observations.csv")
    let changed = try shell("\"$SITREP\" build Data/*", in: folder)
    #expect(changed.output.hasSuffix("4 situations: 1 built, 3 up to date\n"), "\(changed.output)")
    #expect(changed.output.contains("charts in Output/b (8 changed)\n"), "\(changed.output)")
  }

  @Test("A fault in one leaves the others whole; findings name their situation, and the worst is how it ends")
  func faults() throws {
    let folder = try folder("a", "b", "c") { name, files in
      if name == "b" {
        files["observations.csv"] = files["observations.csv"].replacing("2025-01-31", with: "2025-01-32")
      }
      if name == "c" { files.name(editions: "[report, poster]") }
    }
    let run = try shell("\"$SITREP\" build Data/* nowhere", in: folder)
    #expect(run.status == 66, "\(run.errors)")
    #expect(run.errors.contains("Data/b/observations.csv:3:") && run.errors.contains("Data/c/report.md:"))
    #expect(
      run.errors.contains("in Data/b; nothing was written\n") && run.errors.contains("there is no folder “nowhere”"))
    #expect(
      run.output == "report.pdf, figures.csv and 7 charts in Output/a\n4 situations: 1 built, 2 with faults, 1 failed\n"
    )
    #expect(!folder.exists("Output/b") && !folder.exists("Output/c") && folder.exists("Output/a/report.pdf"))
    #expect(try shell("\"$SITREP\" build Data/*", in: folder).status == 65)
    let quiet = try shell("\"$SITREP\" build Data/* --quiet", in: folder)
    #expect(quiet.status == 65 && quiet.output.isEmpty && quiet.errors.contains("Data/b/observations.csv:3:"))
    try folder.write("", to: "Output/blocked")
    let blocked = try Program.run("build", "Data/a", "Data/b", "--output", "Output/blocked", in: folder)
    #expect(blocked.status == 73 && blocked.errors.contains("Output/blocked/a cannot be written"), "\(blocked.errors)")
  }

  @Test("What cannot be meant is refused before anything is written")
  func refusals() throws {
    let folder = try folder("a", "b")
    #expect(try shell("mkdir more; cp -r Data/a more/a; cp -r Data more/Data", in: folder).status == 0)
    let before = folder.contents(of: ".")
    let same = try Program.run("build", "Data/a", "Data/b", "more/a/", in: folder)
    #expect(same.status == 64 && same.errors.contains("Data/a and more/a are both called “a”"), "\(same.errors)")
    let inside = try Program.run("build", "Data/a", "Data/b", "--output", "Data/b/out", in: folder)
    #expect(inside.status == 64 && inside.errors.contains("--output lies inside Data/b"), "\(inside.errors)")
    let slip = try Program.run("chek", "Data/a", in: folder)
    #expect(slip.status == 64 && slip.errors.contains("no command “chek”; did you mean “check”?"), "\(slip.errors)")
    #expect(folder.contents(of: ".") == before)
    // What is named twice is built once.
    let twice = try Program.run("build", "Data/a", "Data/a/", "./Data/a", in: folder)
    #expect(twice.status == 0 && twice.output.hasSuffix("1 situation: 1 built\n"), "\(twice.output)\(twice.errors)")
  }

  @Test("What a pattern finds beside situations is passed over, and that is said")
  func beside() throws {
    let folder = try folder("a", "b")
    try folder.write("notes", to: "Data/README.md")
    let run = try shell("\"$SITREP\" build Data/*", in: folder)
    #expect(run.status == 0 && run.output.hasSuffix("2 situations: 2 built\n"), "\(run.output)")
    #expect(run.errors == "Data/README.md is passed over: it is no folder\n")
    let several = try Program.run("build", in: folder)
    #expect(several.status == 66 && several.errors.contains("or build all: sitrep build Data/*"), "\(several.errors)")
  }

  @Test(
    "Nobody reads it any more: what is being written is written whole, and the run ends as the reader's signal says")
  func closedReader() throws {
    let folder = try folder("a", "b", "c", "d", "e", "f")
    let run = try shell(
      "mkfifo results; \"$SITREP\" build Data/* --force > results & run=$!; head -c1 results > /dev/null; wait $run",
      in: folder)
    #expect(run.status == 128 + SIGPIPE, "\(run.status) \(run.errors)")
    #expect(folder.files(in: "Output").allSatisfy { !$0.contains(".sitrep-") })
    let full = try shell("\"$SITREP\" build Data/* --force > /dev/full", in: folder)
    #expect(full.status == 73 && full.errors.contains("the results cannot be written: No space left on device"))
    #expect(folder.files(in: "Output").allSatisfy { !$0.contains(".sitrep-") })
  }

  @Test("A signal leaves nothing behind of any of them", arguments: [SIGTERM, SIGHUP])
  func stopped(signal: Int32) throws {
    let folder = try folder("a", "b", "c", "d")
    let program = try RunningProgram(
      "build", "Data/a", "Data/b", "Data/c", "Data/d", "--jobs", "4", "--quiet", in: folder)
    #expect(RunningProgram.wait { folder.files(in: "Output").contains { $0.contains("/.sitrep-") } })
    #expect(program.end(by: signal) == 128 + signal)
    // What had been finished stays.
    let files = folder.files(in: "Output")
    #expect(files.allSatisfy { !$0.contains(".sitrep-") }, "\(files)")
    for name in ["a", "b", "c", "d"] {
      #expect(folder.exists("Output/\(name)/manifest.json") == folder.exists("Output/\(name)"), "\(name)")
    }
  }

  @Test("With so few descriptors that it could not work it says so and writes nothing, with a few more it writes all")
  func fewDescriptors() throws {
    let folder = try folder("a", "b", "c")
    for limit in [8, 12, 24, 31] {
      let run = try shell("ulimit -n \(limit); exec \"$SITREP\" build Data/* --output out\(limit) --jobs 3", in: folder)
      #expect(
        run.errors
          == "error: this process may have \(limit) files open at once, and needs 32; allow more (ulimit -n 256)\n")
      #expect(run.status == 70 && run.output.isEmpty && !folder.exists("out\(limit)"), "\(limit): \(run.status)")
    }
    #expect(try shell("\"$SITREP\" build Data/* --output all", in: folder).status == 0)
    let all = folder.contents(of: "all")
    for limit in [32, 40] {
      let run = try shell("ulimit -n \(limit); exec \"$SITREP\" build Data/* --output out\(limit) --jobs 3", in: folder)
      #expect(run.status == 0 && run.errors.isEmpty, "\(limit): \(run.errors)")
      #expect(folder.contents(of: "out\(limit)") == all, "\(limit)")
    }
  }
}
