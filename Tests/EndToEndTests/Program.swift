import Foundation

/// The built program, run as its users run it.
struct Program {
  struct Run {
    var status: Int32
    var output: String
    var errors: String

    /// What it said of the data, in the order in which it said it.
    var findings: [Finding] { errors.split(separator: "\n").compactMap { Finding(String($0)) } }
    var faults: [Finding] { findings.filter { $0.severity == "error" } }
    var warnings: [Finding] { findings.filter { $0.severity == "warning" } }
  }

  /// The one that SITREP_PROGRAM names, as `make test` does with what is shipped; else the one beside the program of the tests,
  /// wherever the build folder is.
  static let path: String = {
    if let named = environment["SITREP_PROGRAM"] { return named }
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let candidates = [own] + CommandLine.arguments.filter { $0.contains(".xctest") }
    for candidate in candidates where !candidate.isEmpty {
      var folder = URL(fileURLWithPath: candidate).deletingLastPathComponent()
      for _ in 0..<3 {
        let program = folder.appendingPathComponent("sitrep").path
        if !isFolder(program), FileManager.default.isExecutableFile(atPath: program) { return program }
        folder.deleteLastPathComponent()
      }
    }
    return repository.appendingPathComponent(".build/debug/sitrep").path
  }()

  /// Whether it carries a sanitizer: then it needs more memory and more time than it says anything about.
  static let isSanitized = environment["SITREP_SANITIZER"] != nil

  private static let environment = ProcessInfo.processInfo.environment

  /// The folder that holds Package.swift.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func isFolder(_ path: String) -> Bool {
    var answer: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &answer) && answer.boolValue
  }

  /// Runs the program to its end.
  static func run(_ arguments: String..., in folder: ScratchFolder, environment: [String: String] = [:]) throws -> Run {
    try run(path, arguments, in: folder, environment: environment)
  }

  /// The same with the arguments as a list.
  static func run(_ arguments: [String], in folder: ScratchFolder, environment: [String: String] = [:]) throws -> Run {
    try run(path, arguments, in: folder, environment: environment)
  }

  /// Runs one of the tools that read what the program has written.
  static func tool(_ name: String, _ arguments: String..., in folder: ScratchFolder) throws -> Run {
    try run("/usr/bin/env", [name] + arguments, in: folder, environment: [:])
  }

  /// Runs the program to its end with all paths given in full, and says how much memory it had at most, in bytes.
  static func measuredRun(_ arguments: String...) throws -> (status: Int32, peakMemory: Int) {
    try measuredRun(arguments)
  }

  /// The same with the arguments as a list.
  static func measuredRun(_ arguments: [String]) throws -> (status: Int32, peakMemory: Int) {
    var process: pid_t = 0
    let words = ([path] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    guard posix_spawn(&process, path, nil, nil, words + [nil], environ) == 0 else { throw NotStarted() }
    // Not from what `wait4` tells: there the memory of the process that started it counts as its own.
    var (status, peak): (Int32, Int) = (0, 0)
    while true {
      peak = max(peak, peakMemory(of: process))
      switch waitpid(process, &status, WNOHANG) {
      case 0: usleep(2000)
      // As a shell says it: what the program ended with, or 128 and the signal that ended it.
      case process: return (status & 0x7F == 0 ? status >> 8 : 128 + status & 0x7F, peak)
      default: throw NotStarted()
      }
    }
  }

  /// The most memory that a running process has had, in bytes.
  private static func peakMemory(of process: pid_t) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    return status.firstMatch(of: /VmHWM:\s+(\d+) kB/).flatMap { Int($0.1) }.map { $0 * 1024 } ?? 0
  }

  struct NotStarted: Error {}

  /// Starts the program and kills it after a time, unless it has ended before.
  static func runAndKill(_ arguments: String..., after milliseconds: UInt32, in folder: ScratchFolder) throws {
    let process = process(path, arguments, in: folder, environment: [:])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(milliseconds * 1000)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private static func run(
    _ program: String, _ arguments: [String], in folder: ScratchFolder, environment: [String: String]
  ) throws -> Run {
    let process = process(program, arguments, in: folder, environment: environment)
    // Files and not pipes: a pipe that nobody reads holds the program up.
    let id = UUID().uuidString
    let places = ["output", "errors"].map { folder.url.appendingPathComponent(".\(id)-\($0)") }
    for place in places { _ = FileManager.default.createFile(atPath: place.path, contents: nil) }
    let handles = try places.map { try FileHandle(forWritingTo: $0) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    process.waitUntilExit()
    let texts = try places.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    for place in places { try FileManager.default.removeItem(at: place) }
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Run(status: status, output: texts[0], errors: texts[1])
  }

  private static func process(
    _ program: String, _ arguments: [String], in folder: ScratchFolder, environment: [String: String]
  ) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    var all = ProcessInfo.processInfo.environment
    // A crash is seen by its status; finding names for its stack takes seconds.
    all["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = all.merging(environment) { $1 }
    return process
  }
}
