import Foundation
import Testing

/// Charts are drawn one after the other, and nothing is kept of those that are done.
struct ManyChartsTests {
  private func situation(charts: Int) -> SituationFiles {
    var files = SituationFiles()
    files["indicators.csv"] = "id,label,unit,accumulation\n"
    files["sources.csv"] = "id,name,kind\noffice,Office of Statistics,government\n"
    files["observations.csv"] = "indicator,source,value,as_of,group\n"
    files["report.md"] = "---\ntitle: T\nnumber: 1\ndate: 2025-02-20\nlanguage: en\n---\nMany charts.\n"
    for number in 1...charts {
      files["indicators.csv"] += "i\(number),Persons counted \(number),people,stock\n"
      files["charts.yaml"] += "- id: c\(number)\n  kind: bars\n  title: Persons counted \(number)\n"
      files["charts.yaml"] += "  figures: [i\(number)@office]\n  by: group\n"
      for group in 1...6 {
        files["observations.csv"] += "i\(number),office,\(number * 37 + group * 1009),2025-02-10,Group \(group)\n"
      }
      if number.isMultiple(of: 2) { files["report.md"] += "\n![](chart:c\(number))\n" }
    }
    return files
  }

  private func peak(charts: Int) throws -> Int {
    let folder = try ScratchFolder()
    try situation(charts: charts).write(to: folder)
    let run = try Program.measuredRun(
      "charts", folder.path("s"), "--quiet", "--format", "svg", "--output", folder.path("out"))
    #expect(run.status == 0)
    #expect(folder.files(in: "out/charts").count == 2 * charts)
    return run.peakMemory
  }

  @Test("Ten times as many charts need hardly more memory", .disabled(if: Program.isSanitized))
  func memory() throws {
    let (few, many) = (try peak(charts: 30), try peak(charts: 300))
    #expect(Double(many) < 1.3 * Double(few), "\(few >> 20) and \(many >> 20) MiB")
  }

  @Test("A fault that is found when charts are drawn already leaves nothing behind")
  func lateFault() throws {
    let folder = try ScratchFolder()
    var files = situation(charts: 12)
    files["report.md"] += "\nOf them {i13@office}.\n"
    try files.write(to: folder)
    for command in ["build", "charts"] {
      let run = try Program.run(command, "s", "--output", "new/out", in: folder)
      #expect(run.status == 65, "\(run.errors)")
      #expect(!folder.exists("new"))
    }
    try FileManager.default.createDirectory(atPath: folder.path("old"), withIntermediateDirectories: true)
    #expect(try Program.run("charts", "s", "--output", "old", in: folder).status == 65)
    #expect(folder.exists("old") && !folder.exists("old/charts"))
    // What lies there stays as it is.
    files["report.md"] = files["report.md"].replacing("{i13@office}", with: "some")
    try files.write(to: folder)
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    let before = folder.contents(of: "out")
    files["report.md"] = files["report.md"].replacing("some", with: "{i13@office}")
    files["observations.csv"] = files["observations.csv"].replacing("office,1046,", with: "office,2046,")
    try files.write(to: folder)
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 65)
    #expect(folder.changes(of: "out", since: before) == [])
    // Nor does it hide that an earlier run was killed, whose files may be of either run.
    try folder.write("x", to: "out/charts/.sitrep-1-c1.png")
    try folder.write("half", to: "out/charts/c1.svg")
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 65)
    files["report.md"] = files["report.md"].replacing("{i13@office}", with: "some")
    try files.write(to: folder)
    let mended = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(mended.status == 0 && !mended.errors.contains("was changed since"), "\(mended.errors)")
    #expect(!folder.exists("out/charts/.sitrep-1-c1.png"))
  }

  @Test(
    "A run that a signal ends leaves nothing behind, as when its window is closed",
    arguments: [SIGTERM, SIGINT, SIGHUP, SIGALRM, SIGUSR1, SIGUSR2, SIGQUIT, SIGXCPU, 34, 64])
  func stopped(signal: Int32) throws {
    let folder = try ScratchFolder()
    try situation(charts: 200).write(to: folder)
    let program = try RunningProgram("charts", "s", "--quiet", "--output", "out", in: folder)
    #expect(RunningProgram.wait { folder.files(in: "out/charts").contains { $0.hasPrefix(".sitrep-") } })
    // A shell's background ignores what the keyboard sends, and so does what is started there.
    let sent = Self.isIgnored(signal) ? SIGTERM : signal
    #expect(program.end(by: sent) == 128 + sent)
    #expect(!folder.exists("out"))
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    return sigaction(signal, nil, &action) == 0 && action.__sigaction_handler.sa_handler != nil
  }
}
