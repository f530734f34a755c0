import Foundation
import Testing

/// The line on a terminal that says how far it is.
struct ProgressTests {
  /// Runs the program with a pseudo-terminal as its standard error, or as all of its streams, and holds it up again and again at its
  /// beginning, so that what takes a moment takes seconds; says what came out of the terminal.
  private func run(
    _ arguments: [String], in folder: ScratchFolder, terminal: String = "xterm", all: Bool = false
  ) throws -> String {
    let code = """
      import os, pty, signal, subprocess, sys, threading, time
      own, other = pty.openpty()
      environment = dict(os.environ, TERM=sys.argv[1])
      streams = dict(stdout=other if sys.argv[2] == "all" else subprocess.DEVNULL, stderr=other, stdin=subprocess.DEVNULL)
      process = subprocess.Popen(sys.argv[3:], env=environment, **streams)
      os.close(other)
      end = time.monotonic() + 30
      def hold():
          while process.poll() is None and time.monotonic() < end:
              for order, pause in ((signal.SIGSTOP, 0.6), (signal.SIGCONT, 0.004)):
                  process.send_signal(order)
                  time.sleep(pause)
      threading.Thread(target=hold, daemon=True).start()
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

  @Test("It moves, says how many of how many, and is gone at the end")
  func line() throws {
    let folder = try ScratchFolder.healthy()
    let text = try run(["build", "s", "--output", "out"], in: folder)
    let (left, hadLine) = screen(text)
    #expect(hadLine && text.contains(/\r(reading|composing|laying out|drawing): \d+ of \d+ [A-Za-z ]+/), "\(text)")
    #expect(left.isEmpty, "\(left)")
  }

  @Test("Never in a pipe, with --quiet, or where a terminal cannot take a line back")
  func none() throws {
    let folder = try ScratchFolder.healthy()
    #expect(try !Program.run("check", "s", in: folder).errors.contains("\r"))
    for (arguments, terminal) in [
      (["check", "s", "--quiet"], "xterm"), (["check", "s"], "dumb"), (["check", "s"], ""),
    ] {
      let text = try run(arguments, in: folder, terminal: terminal)
      #expect(!text.contains("\u{1B}[K"), "\(arguments) \(terminal): \(text)")
    }
  }

  @Test("Many situations: how many are built, and of the lines of each none is lost")
  func many() throws {
    let folder = try ScratchFolder()
    let names = (0..<8).map { "s\($0)" }
    for name in names { try SituationFiles.healthy.write(to: folder, as: name) }
    let text = try run(["build"] + names + ["--jobs", "1"], in: folder, all: true)
    let (left, hadLine) = screen(text)
    #expect(hadLine && text.contains(/building: \d+ of 8 situations/), "\(text)")
    #expect(left.count == 9 && left.last == "8 situations: 8 built", "\(left)")
    #expect(left.dropLast() == names.map { "report.pdf, figures.csv and 7 charts in Output/\($0)" }[...])
  }
}
