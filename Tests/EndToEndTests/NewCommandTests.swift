import Testing

/// `sitrep new`: a situation to begin with.
struct NewCommandTests {
  @Test("What it writes builds at once, without a warning, from a program that was copied elsewhere")
  func writes() throws {
    let folder = try ScratchFolder()
    #expect(try Program.tool("mkdir", "elsewhere", in: folder).status == 0)
    #expect(try Program.tool("cp", Program.path, "elsewhere/sitrep", in: folder).status == 0)
    let run = try Program.tool("elsewhere/sitrep", "new", "Data/valley flood/", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let names = [
      "report.md", "charts.yaml", "indicators.csv", "sources.csv", "places.csv", "observations.csv", "statements.csv",
    ]
    #expect(run.output == names.map { "Data/valley flood/\($0)\n" }.joined())
    #expect(run.errors.contains("sitrep check 'Data/valley flood'\n"))
    #expect(folder.files(in: "Data/valley flood") == names.sorted())
    let check = try Program.run("check", "--strict", in: folder)
    #expect(check.status == 0 && check.findings.isEmpty, "\(check.errors)")
    let build = try Program.run("build", in: folder)
    #expect(build.status == 0 && build.findings.isEmpty, "\(build.errors)")
    #expect(try folder.pdfText("Output/valley flood/report.pdf").contains("invented"))
  }

  @Test("A folder that holds something is left alone")
  func refuses() throws {
    let folder = try ScratchFolder()
    #expect(try Program.tool("mkdir", "s", "empty", in: folder).status == 0)
    try folder.write("mine", to: "s/report.md")
    try folder.write("", to: "file")
    for name in ["s", "file", "file/s", "/proc/sitrep"] {
      let run = try Program.run("new", name, in: folder)
      #expect(run.status == 73, "\(name): \(run.errors)")
    }
    #expect(folder.files(in: ".") == ["file", "s/report.md"] && folder.text("s/report.md") == "mine")
    #expect(try Program.run("new", "", in: folder).status == 64)
    #expect(try Program.run("new", in: folder).status == 64)
    let quiet = try Program.run("new", "empty", "--quiet", in: folder)
    #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.errors.isEmpty)
    #expect(try Program.run("new", "empty", in: folder).status == 73)
  }
}
