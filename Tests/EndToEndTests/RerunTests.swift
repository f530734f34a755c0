import SeededRandom
import Testing

/// The same inputs give the same bytes, and a run that is killed leaves whole files.
struct RerunTests {
  @Test("The same bytes in any zone, locale and number of jobs, and of a copy elsewhere")
  func sameBytes() throws {
    let folder = try ScratchFolder()
    try folder.copyGaza()
    #expect(try Program.run("build", "gaza-ceasefire", "--output", "out", in: folder).status == 0)
    let first = folder.contents(of: "out")
    let variants: [(arguments: [String], environment: [String: String])] = [
      (["--jobs", "1"], ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"]),
      (["--jobs", "5", "--force"], ["TZ": "America/Los_Angeles", "LANG": "de_DE.UTF-8", "LC_ALL": "tr_TR.UTF-8"]),
    ]
    for (index, variant) in variants.enumerated() {
      let run = try Program.run(
        ["build", "gaza-ceasefire", "--output", "out\(index)"] + variant.arguments, in: folder,
        environment: variant.environment)
      #expect(run.status == 0, "\(run.errors)")
      expectSame(folder.contents(of: "out\(index)"), first, "\(variant)")
    }
    #expect(try Program.tool("mkdir", "-p", "a folder/Data", in: folder).status == 0)
    try folder.copyGaza(as: "a folder/Data/copy")
    let run = try Program.run(
      "build", "a folder/Data/copy/", "--output", "a folder/deep/out/", "--jobs", "2", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    expectSame(folder.contents(of: "a folder/deep/out"), first, "a copy")
  }

  @Test("A second run writes nothing; with --force it writes the same again")
  func unchanged() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let first = try Program.run("build", "s", in: folder)
    let files = folder.contents(of: "Output/s")
    let second = try Program.run("build", "s", in: folder)
    #expect(second.output == "Output/s is up to date\n")
    let third = try Program.run("build", "s", "--force", in: folder)
    #expect(third.output == first.output)
    expectSame(folder.contents(of: "Output/s"), files, "forced")
    #expect(try Program.run("build", "s", "--quiet", "--force", in: folder).output.isEmpty)
  }

  @Test("The order of rows and files does not matter")
  func order() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    let changed = SituationFiles.healthy.with { files in
      for name in ["indicators.csv", "sources.csv"] {
        let lines = files[name].split(separator: "\n")
        files[name] = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
      }
    }
    try changed.write(to: folder)
    #expect(try Program.run("build", "s", "--output", "again", in: folder).status == 0)
    let outputs = ["again", "out"].map { name in folder.contents(of: name).filter { $0.key != "manifest.json" } }
    expectSame(outputs[0], outputs[1], "reversed")
  }

  @Test("Killed at any moment: each file is the old one or the new one, and the next run leaves nothing behind")
  func killed() throws {
    let folder = try ScratchFolder()
    let changed = try SituationFiles.healthy.with { try $0.make(.init("observations.csv", "3567", "3571")) }
    try SituationFiles.healthy.write(to: folder, as: "old")
    try changed.write(to: folder, as: "new")
    for name in ["old", "new"] {
      #expect(try Program.run("build", name, "--output", "whole-\(name)", in: folder).status == 0)
    }
    let whole = ["old", "new"].map { folder.contents(of: "whole-\($0)") }
    var generator = SplitMix64(state: 2025)
    for round in 0..<20 {
      let situation = round.isMultiple(of: 2) ? "new" : "old"
      let time = UInt32(generator.next() % 600)
      try Program.runAndKill("build", situation, "--output", "out", "--force", after: time, in: folder)
      for (file, bytes) in folder.contents(of: "out") where !file.contains(".sitrep-") {
        #expect(
          whole.contains { $0[file] == bytes }, "\(file) after \(time) ms is neither the old file nor the new one")
      }
    }
    #expect(try Program.run("build", "new", "--output", "out", in: folder).status == 0)
    expectSame(folder.contents(of: "out"), whole[1], "after the last run")
  }

  private func expectSame(_ files: [String: [UInt8]], _ others: [String: [UInt8]], _ what: String) {
    #expect(files.keys.sorted() == others.keys.sorted(), "\(what)")
    for (name, bytes) in files { #expect(bytes == others[name], "\(what): \(name)") }
  }
}
