import Foundation
import Glibc
import Testing

/// What a situation from somebody else may have in place of its files: nothing of it is read, and nothing waits for it.
struct HostileInputTests {
  private static let secret = "TOKEN-4711"

  /// What a file is replaced by.
  enum Bait: String, CaseIterable {
    case environment, otherFolder, throughFolder, zero, terminal, pipe, linkedPipe, socket, large

    /// Puts it into the folder `s`.
    func lay(as name: String, in folder: ScratchFolder) throws {
      try? FileManager.default.removeItem(atPath: folder.path("s/\(name)"))
      switch self {
      case .environment: try link(name, to: "/proc/self/environ", in: folder)
      case .otherFolder:
        try folder.write("indicator,source,value,as_of\n\(secret),ministry,1,2025-02-01\n", to: "secret.csv")
        try link(name, to: "../secret.csv", in: folder)
      case .throughFolder:
        try FileManager.default.createDirectory(atPath: folder.path("beside"), withIntermediateDirectories: true)
        try folder.write("\(secret)\n", to: "beside/x.csv")
        try link("inner", to: "../beside", in: folder)
        try link(name, to: "inner/x.csv", in: folder)
      case .zero: try link(name, to: "/dev/zero", in: folder)
      case .terminal: try link(name, to: "/dev/tty", in: folder)
      case .pipe: #expect(mkfifo(folder.path("s/\(name)"), 0o600) == 0)
      case .linkedPipe:
        #expect(mkfifo(folder.path("s/inner"), 0o600) == 0)
        try link(name, to: "inner", in: folder)
      case .socket: try bindSocket(to: folder.path("s/\(name)"))
      case .large:
        try folder.write("", to: "s/\(name)")
        #expect(truncate(folder.path("s/\(name)"), 1 << 31) == 0)
      }
    }

    private func link(_ name: String, to place: String, in folder: ScratchFolder) throws {
      try FileManager.default.createSymbolicLink(atPath: folder.path("s/\(name)"), withDestinationPath: place)
    }

    private func bindSocket(to path: String) throws {
      // The path of a socket is short: it is bound beside and moved.
      let short = "/tmp/\(UUID().uuidString.prefix(8))"
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: short.utf8) }
      let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      let isBound = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      #expect(isBound == 0)
      try FileManager.default.moveItem(atPath: short, toPath: path)
    }
  }

  @Test("Each in place of each file: one fault, no byte of it, nothing written", arguments: Bait.allCases)
  func inFolder(_ bait: Bait) throws {
    for name in ["more.csv", "observations.csv", "indicators.csv", "report.md", "charts.yaml", "terms.csv", "X.CSV"] {
      let folder = try ScratchFolder()
      try SituationFiles.healthy.write(to: folder)
      try bait.lay(as: name, in: folder)
      for command in [["build", "s", "--output", "out"], ["check", "s", "--format", "json"], ["figures", "s"]] {
        // What is no table of observations is no business of the figures.
        if command[0] == "figures", name == "charts.yaml" { continue }
        let program = try RunningProgram(command, environment: ["SECRET": Self.secret], in: folder)
        #expect(program.end() == 65, "\(bait) \(name) \(command): \(program.said)")
        #expect(program.said.components(separatedBy: "bad-file").count == 2, "\(bait) \(name): \(program.said)")
        #expect(!program.said.contains("TOKEN") && !folder.exists("out"), "\(bait) \(name): \(program.said)")
      }
    }
  }

  @Test("A link to another file of the folder is a file of it")
  func linkInside() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let made = folder.path("s/older/tables")
    try FileManager.default.createDirectory(atPath: made, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: folder.path("s/observations.csv"), toPath: "\(made)/toll.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("s/older/now"), withDestinationPath: "tables/toll.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("s/observations.csv"), withDestinationPath: "older/now")
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    // The folder itself may be reached through a link.
    try FileManager.default.createSymbolicLink(atPath: folder.path("t"), withDestinationPath: "s")
    #expect(try Program.run("build", "t", "--output", "out", in: folder).output == "out is up to date\n")
  }

  @Test("An output that was made before does not hide it")
  func builtBefore() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    try folder.write("term\n", to: "s/terms.csv")
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 0)
    try Bait.environment.lay(as: "terms.csv", in: folder)
    #expect(try Program.run("build", "s", "--output", "out", in: folder).status == 65)
  }

  @Test("A table of terms in which nothing stands is an error that says so")
  func emptyTerms() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    try folder.write("", to: "s/terms.csv")
    let run = try Program.run("build", "s", "--output", "out", in: folder)
    #expect(run.status == 65 && run.errors.contains("s/terms.csv:1:1: error: this file is empty"), "\(run.errors)")
    #expect(!folder.exists("out"))
  }

  @Test("Files that are named on the command line: a pipe, a device, a folder or a large one is no input")
  func named() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    #expect(mkfifo(folder.path("pipe.pdf"), 0o600) == 0 && mkfifo(folder.path("pipe.csv"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: folder.path("zero.pdf"), withDestinationPath: "/dev/zero")
    try FileManager.default.createSymbolicLink(atPath: folder.path("zero.csv"), withDestinationPath: "/dev/zero")
    for name in ["large.pdf", "large.csv"] {
      try folder.write("", to: name)
      #expect(truncate(folder.path(name), 3 << 30) == 0)
    }
    for (kind, said) in [("pipe", "it is a named pipe"), ("zero", "it is a device"), ("large", "it is not smaller")] {
      for arguments in [
        ["figures", "\(kind).pdf"], ["report", "s", "--since", "\(kind).pdf"],
        ["changes", "s", "--since", "\(kind).pdf"],
        ["import", "\(kind).csv", "--into", "s"],
      ] {
        let program = try RunningProgram(arguments, in: folder)
        #expect(program.end() == 66, "\(arguments): \(program.said)")
        #expect(program.said.contains("cannot be read: \(said)"), "\(arguments): \(program.said)")
      }
    }
  }

  @Test("An import looks at what it adds to as a build does")
  func importing() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    try Bait.otherFolder.lay(as: "more.csv", in: folder)
    try folder.write("as_of,deaths\n2025-02-18,3\n", to: "new.csv")
    let program = try RunningProgram(
      ["import", "new.csv", "--into", "s", "--map", "deaths=deaths@ministry"], in: folder)
    #expect(program.end() == 65 && program.said.contains("bad-file") && !program.said.contains("TOKEN"))
  }

  @Test("A watch ends at the first signal, whatever has come into its folder", arguments: [Bait.pipe, .zero])
  func watching(_ bait: Bait) throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let program = try RunningProgram("watch", "s", "--output", "out", in: folder)
    #expect(RunningProgram.wait { program.said.contains("watching s") })
    try bait.lay(as: "more.csv", in: folder)
    #expect(RunningProgram.wait { program.said.contains("bad-file") }, "\(program.said)")
    #expect(program.end(by: SIGTERM) == 0)
  }

  @Test("A table that is written to, or replaced, while it is read: as it was at one moment, or not at all")
  func changing() throws {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.write(to: folder)
    let row = "deaths,ministry,3600,2025-02-18,2025-02-21,,,,\n"
    // Ten bytes at a time: a run that reads half of a row would find a fault in it.
    let writer = try folder.started(
      "while :; do printf 'deaths,min' >> s/observations.csv; printf '\(row.dropFirst(10).dropLast())\\n' >> s/observations.csv; sleep 0.05; done"
    )
    for _ in 0..<6 {
      let run = try Program.run("check", "s", in: folder)
      #expect([0, 65, 66].contains(run.status), "\(run.errors)")
    }
    writer.terminate()
    writer.waitUntilExit()
    let old = folder.text("s/sources.csv")
    try folder.write(old + "late,A late office,media\n", to: "longer.csv")
    try folder.write(old, to: "shorter.csv")
    try SituationFiles.healthy.write(to: folder)
    let mover = try folder.started(
      "while :; do cp longer.csv a; mv a s/sources.csv; cp shorter.csv b; mv b s/sources.csv; done")
    for _ in 0..<10 {
      let run = try Program.run("check", "s", in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    mover.terminate()
    mover.waitUntilExit()
  }
}

extension ScratchFolder {
  /// A shell that does something beside the test.
  fileprivate func started(_ script: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = url
    try process.run()
    return process
  }
}
