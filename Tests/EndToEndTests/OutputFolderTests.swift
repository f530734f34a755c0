import Foundation
import Testing

/// What a run does to the folder that it writes to, and what it says where it cannot.
struct OutputFolderTests {
  private func healthyFolder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    return folder
  }

  /// Runs a line of the shell; `$SITREP` is the program.
  private func shell(_ line: String, in folder: ScratchFolder) throws -> Program.Run {
    try Program.tool("sh", "-c", "SITREP='\(Program.path)'; \(line)", in: folder)
  }

  @Test("Results that cannot be written end with 73")
  func fullDevice() throws {
    let folder = try healthyFolder()
    for command in ["figures s", "check s", "check s --format json", "build s --output out"] {
      let run = try shell("\"$SITREP\" \(command) > /dev/full", in: folder)
      #expect(run.status == 73, "\(command)")
      #expect(run.errors.contains("error: the results cannot be written: No space left on device"), "\(command)")
    }
    // A reader that has seen enough is no fault.
    #expect(try shell("\"$SITREP\" figures s | true", in: folder).errors.isEmpty)
  }

  @Test("What a killed run of the same process number has left is removed")
  func ownNumber() throws {
    let folder = try healthyFolder()
    // The shell becomes the program, and keeps its number.
    let leave = "mkdir -p out/charts; echo x > out/.sitrep-$$-report.pdf; echo x > out/charts/.sitrep-$$-toll.png"
    let run = try shell("\(leave); exec \"$SITREP\" build s --output out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files(in: "out").allSatisfy { !$0.contains(".sitrep-") })
  }

  @Test("Two runs write one after the other")
  func lock() throws {
    let folder = try healthyFolder()
    let run = try shell(
      """
      mkdir out; exec 9<out; flock 9
      "$SITREP" build s --output out 9<&- 2> errors & run=$!
      for i in $(seq 600); do grep -q waiting errors && break; sleep 0.1; done
      ls -A out; flock -u 9; wait $run; status=$?; cat errors >&2; exit $status
      """, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("waiting for another run that writes to out\n"))
    // Nothing was there as long as the lock was held.
    #expect(run.output.hasPrefix("report.pdf, "), "\(run.output)")
    #expect(folder.exists("out/report.pdf"))
  }

  @Test("A place that cannot be meant is refused at once", arguments: ["", "s/out", "s/a/b/", "./s/../s/out"])
  func refused(_ path: String) throws {
    let folder = try healthyFolder()
    let before = folder.contents(of: ".")
    let run = try Program.run("build", "s", "--output", path, in: folder)
    #expect(run.status == 64, "\(run.errors)")
    #expect(run.errors.contains("--output"))
    #expect(folder.contents(of: ".") == before)
  }

  @Test("A file is no folder", arguments: ["file", "file/", "file/out", "s/report.md"])
  func file(_ path: String) throws {
    let folder = try healthyFolder()
    try folder.write("", to: "file")
    let run = try Program.run("build", "s", "--output", path, in: folder)
    #expect(run.status == (path.hasPrefix("s/") ? 64 : 73))
    #expect(
      run.errors.contains(path.hasPrefix("s/") ? "inside" : "cannot be written: Not a directory"), "\(run.errors)")
  }

  @Test("The default place may lie inside the folder that one stands in")
  func inside() throws {
    let folder = try healthyFolder()
    let run = try shell("cd s && \"$SITREP\" build .", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.exists("s/Output/s/report.pdf"))
  }

  @Test("What is asked for twice is written once")
  func twice() throws {
    let folder = try healthyFolder()
    let charts = try Program.run(
      "charts", "s", "--format", "png", "--format", "png", "--only", "toll", "--only", "toll", "--language", "en",
      "--language", "en", "--output", "out", "--verbose", in: folder)
    #expect(charts.status == 0, "\(charts.errors)")
    #expect(charts.output == "out/charts/toll.png\nout/charts/toll.txt\nout/manifest.json\n1 chart in out\n")
    let report = try Program.run(
      "report", "s", "--language", "en", "--language", "en", "--output", "out", "--verbose", in: folder)
    #expect(report.status == 0, "\(report.errors)")
    let files = "out/report.pdf\nout/figures.csv\nout/manifest.json\n"
    #expect(report.output == "\(files)report.pdf and figures.csv in out\n")
    let figures = try Program.run(
      "figures", "s", "--only", "cost@bank", "--only", "cost@bank", "--format", "csv", in: folder)
    #expect(figures.output.split(separator: "\n").count == 2)
  }
}
