import Foundation
import Testing

/// `sitrep watch`: a save, a moment, the new output.
@Suite(.serialized)
struct WatchCommandTests {
  private static let report = """
    ---
    title: "A flood"
    date: 2025-02-20
    ---
    The ministry counts {deaths@ministry} deaths.

    """

  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    var files = SituationFiles()
    files["report.md"] = Self.report
    files["indicators.csv"] = "id,label,unit,accumulation\ndeaths,Deaths,people,cumulative\n"
    files["sources.csv"] = "id,name,kind\nministry,Ministry,government\n"
    files["observations.csv"] = Self.observations(1000)
    try files.write(to: folder)
    return folder
  }

  private static func observations(_ value: Int) -> String {
    "indicator,source,value,as_of\ndeaths,ministry,\(value),2025-02-18\n"
  }

  private func shows(_ value: Int, _ folder: ScratchFolder) -> Bool {
    folder.text("out/figures.csv").contains(",\(value),")
  }

  private func start(_ folder: ScratchFolder) throws -> RunningProgram {
    let program = try RunningProgram("watch", "s", "--output", "out", "--jobs", "1", in: folder)
    try #require(RunningProgram.wait { program.said.contains("watching s") }, "\(program.said)")
    #expect(shows(1000, folder))
    return program
  }

  @Test("It redraws when a style that several share is saved, or a font is brought")
  func style() throws {
    let folder = try folder()
    try FileManager.default.createDirectory(atPath: folder.path("house/fonts"), withIntermediateDirectories: true)
    try folder.write("colours: {accent: \"#0F5B8B\"}\n", to: "house/style.yaml")
    let program = try RunningProgram("watch", "s", "--style", "house", "--output", "out", "--jobs", "1", in: folder)
    try #require(RunningProgram.wait { program.said.contains("watching s") }, "\(program.said)")
    try folder.write("colours: {accent: \"#FFFFFF\"}\n", to: "house/style.yaml")
    #expect(RunningProgram.wait { program.said.contains("house/style.yaml:1:19: error: ") }, "\(program.said)")
    try folder.write("no font", to: "house/fonts/New.ttf")
    #expect(
      RunningProgram.wait { program.said.contains("house/fonts/New.ttf:1:1: error: it is no font") }, "\(program.said)")
    #expect(program.end(by: SIGINT) == 0)
  }

  @Test("It redraws after a save in place, by a rename, of a new file and without a deleted one; a signal ends it well")
  func saves() throws {
    let folder = try folder()
    let program = try start(folder)
    try folder.write(Self.observations(1001), to: "s/observations.csv")
    #expect(RunningProgram.wait { shows(1001, folder) }, "\(program.said)")
    try folder.write(Self.observations(1002), to: "s/.observations.csv.swp")
    #expect(rename(folder.path("s/.observations.csv.swp"), folder.path("s/observations.csv")) == 0)
    #expect(RunningProgram.wait { shows(1002, folder) }, "\(program.said)")
    try folder.write(
      "indicator,source,value,as_of\ndeaths,ministry,1003,2025-02-19\n", to: "s/more.csv")
    #expect(RunningProgram.wait { shows(1003, folder) }, "\(program.said)")
    try FileManager.default.removeItem(atPath: folder.path("s/more.csv"))
    #expect(RunningProgram.wait { shows(1002, folder) }, "\(program.said)")
    #expect(program.end(by: SIGINT) == 0)
    let again = try start(folder, showing: 1002)
    #expect(again.end(by: SIGTERM) == 0)
    #expect(folder.files(in: "out").allSatisfy { !$0.contains(".sitrep-") })
  }

  private func start(_ folder: ScratchFolder, showing value: Int) throws -> RunningProgram {
    let program = try RunningProgram("watch", "s", "--output", "out", in: folder)
    try #require(RunningProgram.wait { program.said.contains("watching s") && shows(value, folder) })
    return program
  }

  @Test("A broken state is said and leaves the last good output; what mends it is drawn")
  func broken() throws {
    let folder = try folder()
    let program = try start(folder)
    let good = folder.contents(of: "out")
    try folder.write(Self.observations(1001).replacing("2025-02-18", with: "2025-02-30"), to: "s/observations.csv")
    #expect(RunningProgram.wait { program.said.contains("s/observations.csv:2:22: error: ") }, "\(program.said)")
    try FileManager.default.removeItem(atPath: folder.path("s/report.md"))
    #expect(RunningProgram.wait { program.said.contains("there is no report.md in s") }, "\(program.said)")
    #expect(folder.contents(of: "out") == good)
    try folder.write(Self.observations(1001), to: "s/observations.csv")
    try folder.write(Self.report, to: "s/report.md")
    #expect(RunningProgram.wait { shows(1001, folder) }, "\(program.said)")
    #expect(program.end(by: SIGINT) == 0)
  }

  @Test("Other files of the folder are none of its business")
  func others() throws {
    let folder = try folder()
    let program = try start(folder)
    let said = program.said
    for name in [".observations.csv.swp", "observations.csv~", "4913", "minutes.docx"] {
      try folder.write("x", to: "s/\(name)")
    }
    usleep(700_000)
    #expect(program.said == said)
    #expect(program.end(by: SIGINT) == 0)
  }

  @Test("It ends with 66 when the folder is moved, deleted, or moved with the one that it lies in")
  func gone() throws {
    for way in ["mv in/s s2", "rm -r in/s", "mv in in2"] {
      let folder = try folder()
      #expect(try Program.tool("sh", "-c", "mkdir in && mv s in/s", in: folder).status == 0)
      let program = try RunningProgram("watch", "in/s", "--output", "out", in: folder)
      try #require(RunningProgram.wait { program.said.contains("watching in/s") }, "\(program.said)")
      #expect(try Program.tool("sh", "-c", way, in: folder).status == 0)
      #expect(program.end() == 66, "\(way): \(program.said)")
      #expect(program.said.contains("in/s was moved or deleted"), "\(way): \(program.said)")
      #expect(shows(1000, folder))
    }
  }

  @Test("A link that is turned is followed, also with its folder deleted, and other links on the way")
  func links() throws {
    let folder = try folder()
    #expect(
      try Program.tool("sh", "-c", "mv s one; cp -r one two; cp -r one three; ln -s one now; ln -s . way", in: folder)
        .status == 0)
    for (name, value) in [("two", 1002), ("three", 1003)] {
      try folder.write(Self.observations(value), to: "\(name)/observations.csv")
    }
    let program = try RunningProgram("watch", "way/now", "--output", "out", "--jobs", "1", in: folder)
    try #require(RunningProgram.wait { program.said.contains("watching way/now") }, "\(program.said)")
    #expect(try Program.tool("ln", "-sfn", "two", "now", in: folder).status == 0)
    #expect(RunningProgram.wait { shows(1002, folder) }, "\(program.said)")
    #expect(program.said.contains("way/now leads to "))
    try folder.write(Self.observations(1004), to: "two/observations.csv")
    #expect(RunningProgram.wait { shows(1004, folder) }, "\(program.said)")
    #expect(try Program.tool("sh", "-c", "ln -sfn three now; rm -r two", in: folder).status == 0)
    #expect(RunningProgram.wait { shows(1003, folder) }, "\(program.said)")
    #expect(try Program.tool("rm", "now", in: folder).status == 0)
    #expect(program.end() == 66, "\(program.said)")
  }

  @Test("A closed window ends it, and nothing pending stays")
  func hangup() throws {
    let folder = try folder()
    let program = try start(folder)
    #expect(program.end(by: SIGHUP) == 0)
    #expect(folder.files(in: "out").allSatisfy { !$0.contains(".sitrep-") })
  }

  @Test("What no save can mend ends it before it has begun")
  func refusals() throws {
    let folder = try folder()
    #expect(try Program.run("watch", "nowhere", in: folder).status == 66)
    #expect(try Program.run("watch", "s", "--output", "s", in: folder).status == 64)
    #expect(try Program.run("watch", "s", "--output", "/proc/sitrep", in: folder).status == 73)
    #expect(try Program.run("watch", "s", "--jobs", "0", in: folder).status == 64)
  }

  @Test("A writer that never rests does not put it off for ever")
  func steadyWriter() throws {
    let folder = try folder()
    let program = try start(folder)
    var value = 1000
    let hasDrawn = RunningProgram.wait(atMost: 30) {
      value += 1
      try? folder.write(Self.observations(value), to: "s/observations.csv")
      return (1001...max(1001, value)).contains { shows($0, folder) }
    }
    #expect(hasDrawn, "\(program.said)")
    #expect(program.end(by: SIGINT) == 0)
  }

  @Test("Three hundred saves in a row, some of them broken: the last good state, and no more memory than before")
  func manySaves() throws {
    let folder = try folder()
    let program = try start(folder)
    var early = 0
    for round in 1...300 {
      let text = Self.observations(1000 + round)
      try folder.write(round % 5 == 0 ? text.replacing("ministry,", with: "ministri,") : text, to: "s/observations.csv")
      usleep(40_000)
      if round == 100 {
        try folder.write(Self.observations(1100), to: "s/observations.csv")
        #expect(RunningProgram.wait { shows(1100, folder) }, "\(program.said)")
        early = program.residentMemory
      }
    }
    try folder.write(Self.observations(1299), to: "s/observations.csv")
    #expect(RunningProgram.wait { shows(1299, folder) }, "\(program.said)")
    #expect(
      program.residentMemory < early + 8 * 1024 || Program.isSanitized,
      "\(early) and then \(program.residentMemory) KiB")
    #expect(program.end(by: SIGINT) == 0)
    let fresh = try Program.run("build", "s", "--output", "fresh", in: folder)
    #expect(fresh.status == 0 && folder.contents(of: "fresh") == folder.contents(of: "out"))
  }
}
