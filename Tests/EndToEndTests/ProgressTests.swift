import Foundation
import Testing

/// The line on a terminal that says how far it is.
struct ProgressTests {
  /// Runs the program with a pseudo-terminal as its standard error, or as all of its streams; says what came out of the terminal.
  private func run(
    _ arguments: [String], in folder: ScratchFolder, terminal: String = "xterm", all: Bool = false
  ) throws -> String {
    let code = """
      import os, pty, subprocess, sys
      own, other = pty.openpty()
      environment = dict(os.environ, TERM=sys.argv[1], SITREP_NOTHING="1")
      streams = dict(stdout=other if sys.argv[2] == "all" else subprocess.DEVNULL, stderr=other, stdin=subprocess.DEVNULL)
      process = subprocess.Popen(sys.argv[3:], env=environment, **streams)
      os.close(other)
      text = b""
      while True:
          try:
              part = os.read(own, 65536)
          except OSError:
              break
          if not part:
              break
          text += part
      process.wait()
      sys.stdout.buffer.write(text)
      """
    try folder.write(code, to: ".terminal.py")
    let words = ["python3", ".terminal.py", terminal, all ? "all" : "errors", Program.path] + arguments
    return try Program.tool("sh", "-c", words.map { "'\($0)'" }.joined(separator: " "), in: folder).output
  }

  /// What stands on a terminal of one line after all of it, and whether anything stood on it that is gone.
  private func screen(_ text: String) -> (left: [String], hadLine: Bool) {
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map {
      line in
      String(line.split(separator: "\r", omittingEmptySubsequences: false).last ?? "").replacing("\u{1B}[K", with: "")
    }
    return (lines.filter { !$0.isEmpty }, text.contains("\u{1B}[K"))
  }

  /// Something that lasts longer than a second: a table of many rows.
  private func long() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with { files in
      var rows = "indicator,source,value,as_of,place\n"
      for number in 0..<700_000 {
        rows += "sheltered,relief,\(number % 977),2025-02-1\(number % 9),Camp \(number % 7919)\n"
      }
      files["more.csv"] = rows
    }.write(to: folder)
    return folder
  }

  @Test("It moves, says how many of how many, and is gone at the end")
  func line() throws {
    let folder = try long()
    let text = try run(["build", "s", "--output", "out"], in: folder)
    let (left, hadLine) = screen(text)
    #expect(hadLine && text.contains(/\r(reading|composing|laying out|drawing): \d+ of \d+ [A-Za-z ]+/), "\(text)")
    #expect(left.allSatisfy { !$0.contains(" of ") || $0.contains("more.csv") || $0.contains("[") }, "\(left)")
  }

  @Test("Never in a pipe, with --quiet, or where a terminal cannot take a line back")
  func none() throws {
    let folder = try long()
    #expect(try !Program.run("check", "s", in: folder).errors.contains("\r"))
    for (arguments, terminal) in [
      (["check", "s", "--quiet"], "xterm"), (["check", "s"], "dumb"), (["check", "s"], ""),
    ] {
      let text = try run(arguments, in: folder, terminal: terminal)
      #expect(!text.contains("\u{1B}[K"), "\(arguments) \(terminal): \(text)")
    }
  }

  @Test("What is over in a second has none")
  func short() throws {
    let folder = try ScratchFolder.healthy()
    let text = try run(["check", "s"], in: folder, all: true)
    // The machine may be slow; then it is gone all the same.
    #expect(screen(text).left == ["s: no faults, 0 warnings"], "\(text)")
  }

  @Test("Many situations: how many are built, and of the lines of each none is lost")
  func many() throws {
    let folder = try ScratchFolder()
    let names = (0..<24).map { "s\($0)" }
    for name in names { try SituationFiles.healthy.write(to: folder, as: name) }
    let text = try run(["build"] + names + ["--jobs", "1"], in: folder, all: true)
    let (left, hadLine) = screen(text)
    #expect(hadLine && text.contains(/building: \d+ of 24 situations, \d+ s left/), "\(text)")
    #expect(left.count == 25 && left.last == "24 situations: 24 built", "\(left)")
    #expect(left.dropLast() == names.map { "report.pdf, figures.csv and 7 charts in Output/\($0)" }[...])
  }
}
