import Foundation
import Testing

/// `check --outputs`: whether outputs are still what the data give.
struct OutputCheckTests {
  private func built() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    #expect(try Program.run("build", "s", in: folder).status == 0)
    return folder
  }

  private func check(_ folder: ScratchFolder, _ arguments: String...) throws -> Program.Run {
    let before = folder.contents(of: "Output")
    let run = try Program.run(["check", "s", "--outputs"] + arguments, in: folder)
    #expect(folder.changes(of: "Output", since: before) == [], "it writes nothing")
    return run
  }

  @Test("All match, also after rows that change nothing")
  func matching() throws {
    let folder = try built()
    let run = try check(folder)
    #expect(run.status == 0 && run.output.contains("Output/s/report.pdf: matches\n"), "\(run.errors)")
    try folder.write(
      folder.text("s/observations.csv") + "deaths,ministry,9999,2025-02-27,,,,,\n", to: "s/observations.csv")
    #expect(try check(folder).status == 0)
  }

  @Test("Stale, edited, missing, gone and not yet drawn, each with the reason")
  func faults() throws {
    let folder = try built()
    try folder.replace("roads_closed,relief,12,", with: "roads_closed,relief,14,", in: "s/observations.csv")
    let chart = "\n- id: more\n  kind: bars\n  title: Costs\n  figures: [cost@bank]\n"
    let charts = folder.text("s/charts.yaml").components(separatedBy: "- id: persons")[0]
    try folder.write(charts + chart, to: "s/charts.yaml")
    try folder.write("Mine\n", to: "Output/s/charts/toll.txt")
    #expect(try Program.tool("rm", "Output/s/charts/toll.svg", in: folder).status == 0)
    let run = try check(folder)
    #expect(run.status == 65)
    for line in [
      "charts/roads.png: stale: charts.yaml, observations.csv have changed", "charts/toll.txt: edited",
      "charts/toll.svg: missing",
      "charts/persons.png: stale: its chart is no longer in charts.yaml",
      "charts/more.png: missing: its chart is new in charts.yaml", "charts/by-month.png: matches",
    ] { #expect(run.output.contains("Output/s/\(line)"), "\(line)") }
    let json = try check(folder, "--format", "json")
    #expect(json.status == 65 && json.output.contains("\"path\": \"Output/s/charts/toll.svg\""), "\(json.output)")
    #expect(try check(folder, "--format", "github").output.contains("::error file=Output/s/charts/toll.txt,"))
    #expect(try Program.run("build", "s", in: folder).status == 0)
    #expect(try check(folder).status == 0)
  }

  @Test("Outputs are checked with the settings that they were made with")
  func settings() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    for arguments in [
      ["charts", "s", "--theme", "dark", "--size", "square"], ["report", "s", "--known-on", "2025-02-19"],
    ] {
      #expect(try Program.run(arguments + ["--output", "out"], in: folder).status == 0)
    }
    try folder.replace("roads_closed,relief,12,", with: "roads_closed,relief,14,", in: "s/observations.csv")
    let run = try Program.run("check", "s", "--outputs", "--output", "out", in: folder)
    #expect(run.status == 65)
    #expect(run.output.contains("out/charts/toll.png: matches") && run.output.contains("out/charts/roads.png: stale"))
  }

  @Test("Without a manifest there is nothing to check by")
  func missing() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let run = try Program.run("check", "s", "--outputs", in: folder)
    #expect(run.status == 65 && run.output.contains("Output/s/manifest.json: missing"))
    #expect(try Program.run("check", "s", "--output", "out", in: folder).status == 64)
  }
}
