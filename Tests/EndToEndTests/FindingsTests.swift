import Foundation
import Testing

/// How findings are said, and by what names files are found.
struct FindingsTests {
  @Test("JSON is all that stands on standard output, whatever was found")
  func json() throws {
    let folder = try ScratchFolder()
    let variants: [(status: Int32, rows: Int, change: Fault.Edit?)] = [
      (0, 0, nil), (65, 1, .init("observations.csv", "deaths,ministry,3567", "deths,ministry,3567")),
    ]
    for variant in variants {
      try SituationFiles.healthy.with { files in try variant.change.map { try files.make($0) } }.write(to: folder)
      let run = try Program.run("check", "s", "--format", "json", in: folder)
      #expect(run.status == variant.status, "\(run.errors)")
      let findings = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
      let errors = findings.filter { $0["severity"] as? String == "error" }
      #expect((variant.rows == 0) == errors.isEmpty)
    }
    let strict = try Program.run("check", "s", "--format", "json", "--strict", in: folder)
    #expect(strict.status == 65)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(strict.output.utf8)) }
  }

  @Test("A finding of report and picture is said once")
  func once() throws {
    let folder = try ScratchFolder()
    try folder.copyGaza()
    let run = try Program.run("check", "gaza-ceasefire", in: folder)
    let lines = run.errors.split(separator: "\n").filter { $0.contains("]") && $0.contains(": ") }
    #expect(Set(lines).count == lines.count, "\(run.errors)")
  }

  @Test("What a layout had to give up names the outputs that lack it, which are not all")
  func ofWhichOutput() throws {
    let gallery = Program.repository.appendingPathComponent("Documentation/Gallery").path
    let run = try Program.run("check", gallery, in: ScratchFolder())
    let laidDown = run.errors.split(separator: "\n").filter { $0.contains("drawn as lying bars") }
    func outputs(_ chart: String) -> String? {
      laidDown.first { $0.contains("“\(chart)”") }?.split(separator: "write kind: bars ").last.map(String.init)
    }
    let ofBoth = "(in charts/columns-events.png, report.pdf) [shortened-label]"
    #expect(outputs("columns-events") == ofBoth, "\(run.errors)")
    #expect(outputs("columns-stacked") == "(in report.pdf) [shortened-label]", "\(run.errors)")
  }

  @Test("Capitals in the names of files do not matter")
  func capitals() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder, as: "lower")
    let upper = SituationFiles.healthy.with { files in
      for (old, new) in [
        ("observations.csv", "OBS.CSV"), ("indicators.csv", "Indicators.CSV"), ("report.md", "Report.MD"),
      ] {
        files.files[new] = files.files.removeValue(forKey: old)
      }
    }
    try upper.write(to: folder, as: "upper")
    let expected = try Program.run("figures", "lower", in: folder)
    let run = try Program.run("figures", "upper", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.replacing("OBS.csv", with: "observations.csv") == expected.output)
    // A fault is shown where it is.
    try upper.with { try $0.make(.init("OBS.CSV", "deaths,ministry,3567", "deths,ministry,3567")) }
      .write(to: folder, as: "upper")
    let faulty = try Program.run("check", "upper", in: folder)
    #expect(faulty.status == 65 && faulty.errors.contains("upper/OBS.CSV:5:1: error"), "\(faulty.errors)")
  }

  @Test("Two files that differ in nothing but capitals are refused")
  func sameName() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { $0["Sources.CSV"] = "id,name\n" }.write(to: folder)
    let run = try Program.run("check", "s", in: folder)
    #expect(run.status == 65)
    #expect(run.faults.count == 1)
    #expect(run.errors.contains("s/sources.csv:1:1: error: “Sources.CSV” is the same name"), "\(run.errors)")
    let json = try Program.run("check", "s", "--format", "json", in: folder)
    #expect(json.status == 65 && json.output.contains("is the same name in other capitals"))
  }
}
