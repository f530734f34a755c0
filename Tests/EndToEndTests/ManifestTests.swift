import Foundation
import Testing

/// What `manifest.json` holds, and what a run makes of it.
struct ManifestTests {
  private func built(_ arguments: [String] = ["build", "s", "--output", "out"]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  private func manifest(in folder: ScratchFolder) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(folder.bytes("out/manifest.json"))) as? [String: Any])
  }

  /// When each output was last written.
  private func times(in folder: ScratchFolder) throws -> [String: Date] {
    try Dictionary(
      uniqueKeysWithValues: folder.files(in: "out").map { name in
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("out/\(name)"))
        return (name, try #require(attributes[.modificationDate] as? Date))
      })
  }

  /// The outputs that are not those of before, or were written again.
  private func rewritten(since before: [String: Date], in folder: ScratchFolder) throws -> Set<String> {
    let after = try times(in: folder)
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
  }

  @Test("Inputs, fonts and outputs by SHA-256, the program's version, and no time or place")
  func content() throws {
    let folder = try built()
    let manifest = try manifest(in: folder)
    #expect((manifest["program"] as? String)?.contains(/^sitrep \d+\.\d+\.\d+, Cairo \d/) == true)
    let inputs = try #require(manifest["inputs"] as? [String: String])
    #expect(inputs.keys.sorted() == folder.files(in: "s"))
    #expect((manifest["fonts"] as? [String: String])?.count == 8)
    let outputs = try #require(manifest["outputs"] as? [String: [String: Any]])
    #expect(outputs.keys.sorted() == folder.files(in: "out").filter { $0 != "manifest.json" })
    for (name, sum) in inputs { #expect(try sha256(of: "s/\(name)", in: folder) == sum) }
    for (name, output) in outputs {
      #expect(try sha256(of: "out/\(name)", in: folder) == output["sha256"] as? String)
      if name.hasSuffix(".png") {
        let printed = PictureFile(folder.bytes("out/\(name)")).texts["Fingerprint"]
        #expect(printed == output["fingerprint"] as? String, "\(name)")
      }
    }
    let text = folder.text("out/manifest.json")
    #expect(!text.contains(folder.url.path) && !text.contains("/usr/"))
  }

  private func sha256(of file: String, in folder: ScratchFolder) throws -> String {
    String(try Program.tool("sha256sum", file, in: folder).output.prefix(64))
  }

  @Test("A byte order mark is part of the file")
  func byteOrderMark() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { $0.files["sources.csv"] = [0xEF, 0xBB, 0xBF] + ($0.files["sources.csv"] ?? []) }
      .write(to: folder)
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    let inputs = try manifest(in: folder)["inputs"] as? [String: String]
    #expect(try inputs?["sources.csv"] == sha256(of: "s/sources.csv", in: folder))
  }

  @Test("An unchanged rerun writes nothing, also of a part")
  func unchanged() throws {
    let folder = try built()
    let before = try times(in: folder)
    for arguments in [["build", "s"], ["report", "s"], ["charts", "s"], ["charts", "s", "--only", "toll"]] {
      let run = try Program.run(arguments + ["--output", "out"], in: folder)
      #expect(run.status == 0 && run.output == "out is up to date\n" && run.errors.isEmpty, "\(arguments)")
    }
    #expect(try rewritten(since: before, in: folder) == [])
    #expect(try Program.run("build", "s", "--output", "out", "--quiet", in: folder).output.isEmpty)
  }

  @Test("Of a changed value exactly the outputs that show it are written")
  func changedValue() throws {
    let folder = try built()
    let before = try times(in: folder)
    let bytes = folder.contents(of: "out")
    try folder.replace("roads_closed,relief,12,", with: "roads_closed,relief,14,", in: "s/observations.csv")
    let run = try Program.run("build", "s", "--output", "out", "--verbose", in: folder)
    let charts = ["roads", "roads-apart"].flatMap { id in ["png", "svg", "txt"].map { "charts/\(id).\($0)" } }
    let expected = Set(charts + ["report.pdf", "figures.csv", "manifest.json"])
    #expect(try rewritten(since: before, in: folder) == expected)
    #expect(folder.changes(of: "out", since: bytes) == expected)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(Set(lines.dropLast()) == Set(expected.map { "out/\($0)" }))
    #expect(lines.last == "report.pdf, figures.csv and 7 charts in out (8 changed)")
  }

  @Test("Rows that are published after the date of issue change the manifest alone")
  func laterRows() throws {
    let folder = try built()
    let before = try times(in: folder)
    var data = folder.text("s/observations.csv")
    data += "deaths,ministry,3600,2025-02-18,2025-02-21,,,,\ndeaths,ministry,3650,2025-02-25,,,,,\n"
    data += "sheltered,relief,10,2025-02-25,,,,A new valley,\n"
    data += "evacuated,relief,250,2025-02-22,2025-02-23,completed,convoy-2,,\nevacuated,bank,9,2025-02-23,,,,,boats\n"
    try folder.write(data, to: "s/observations.csv")
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try rewritten(since: before, in: folder) == ["manifest.json"])
  }

  @Test("What was edited or deleted by hand is noticed and put right")
  func edited() throws {
    let folder = try built()
    let whole = folder.contents(of: "out")
    try folder.write("My own words.\n", to: "out/charts/toll.txt")
    #expect(try Program.tool("rm", "out/report.pdf", in: folder).status == 0)
    let run = try Program.run("build", "s", "--output", "out", "--verbose", in: folder)
    #expect(run.status == 0)
    #expect(run.errors.contains("warning: out/charts/toll.txt was changed since the last run"), "\(run.errors)")
    #expect(run.errors.contains("warning: out/report.pdf was deleted since the last run"))
    #expect(Set(run.output.split(separator: "\n").dropLast()) == ["out/report.pdf", "out/charts/toll.txt"])
    #expect(folder.changes(of: "out", since: whole) == [])
  }

  @Test("Settings are of each output: another theme, day or size is drawn, and what it does not touch is kept")
  func settings() throws {
    let folder = try built()
    let light = folder.bytes("out/charts/toll.png")
    let before = try times(in: folder)
    let dark = ["charts", "s", "--only", "toll", "--theme", "dark", "--output", "out"]
    #expect(try Program.run(dark, in: folder).status == 0)
    #expect(folder.bytes("out/charts/toll.png") != light)
    let written: Set = ["charts/toll.png", "charts/toll.svg", "manifest.json"]
    #expect(try rewritten(since: before, in: folder) == written)
    #expect(try Program.run(dark, in: folder).output == "out is up to date\n")
    #expect(try Program.run("report", "s", "--output", "out", in: folder).output == "out is up to date\n")
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.errors.isEmpty && folder.bytes("out/charts/toll.png") == light, "\(run.errors)")
    let earlier = try Program.run("report", "s", "--known-on", "2025-02-18", "--output", "out", in: folder)
    #expect(
      earlier.output.hasPrefix("report.pdf and figures.csv in out (")
        || earlier.output == "report.pdf and figures.csv in out\n")
    #expect(try Program.run("charts", "s", "--output", "out", in: folder).output == "out is up to date\n")
    #expect(try Program.run("build", "s", "--output", "out", in: folder).output.hasPrefix("report.pdf, "))
  }

  @Test("Pictures of a chart that is gone are removed, but not what somebody has changed in them")
  func orphans() throws {
    let folder = try built()
    try folder.write(folder.text("s/charts.yaml").components(separatedBy: "- id: persons")[0], to: "s/charts.yaml")
    try folder.write("Mine\n", to: "out/charts/persons.txt")
    try folder.write("Mine\n", to: "out/charts/other.txt")
    #expect(try Program.run("report", "s", "--output", "out", in: folder).status == 0)
    #expect(folder.exists("out/charts/persons.png"), "the report has no pictures")
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.output.contains("out/charts/persons.png removed: its chart is no longer in charts.yaml"))
    #expect(run.errors.contains("out/charts/persons.txt is of a chart that is no longer in charts.yaml"))
    let left = folder.files(in: "out/charts").filter { !$0.hasPrefix("toll") && $0.hasSuffix("txt") }
    #expect(left.contains("persons.txt") && left.contains("other.txt"))
    #expect(!folder.exists("out/charts/persons.svg") && !folder.exists("out/charts/roads-apart.svg"))
    #expect(try Program.run("build", "s", "--output", "out", in: folder).output == "out is up to date\n")
  }

  @Test("A program that was built after the last run draws again; a manifest that is none counts for nothing")
  func untrusted() throws {
    let folder = try built()
    #expect(try Program.tool("touch", "-d", "2001-01-01", "out/manifest.json", in: folder).status == 0)
    let before = try times(in: folder)
    #expect(try Program.run("build", "s", "--output", "out", in: folder).output.hasSuffix(" in out (none changed)\n"))
    #expect(try rewritten(since: before, in: folder) == ["manifest.json"])
    let whole = folder.text("out/manifest.json")
    for text in [
      "", "{", "[1, 2]", "{\"outputs\": {\"report.pdf\": 1}}", "\u{0}", whole.replacing("\"fonts\"", with: "\"x\""),
    ] {
      try folder.write(text, to: "out/manifest.json")
      let run = try Program.run("build", "s", "--output", "out", in: folder)
      #expect(run.status == 0 && run.output.hasSuffix(" in out (none changed)\n"), "\(text)")
      #expect(folder.text("out/manifest.json") == whole)
    }
  }
}
