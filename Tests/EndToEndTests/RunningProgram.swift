import Foundation

/// The built program while it runs. It is killed when nobody needs it any more.
final class RunningProgram {
  private let process: Process
  private let log: URL

  /// Everything that it says on both streams goes to one file.
  convenience init(_ arguments: String..., in folder: ScratchFolder) throws {
    try self.init(arguments, in: folder)
  }

  /// The same with the arguments as a list, and with words added to the environment.
  init(_ arguments: [String], environment: [String: String] = [:], in folder: ScratchFolder) throws {
    log = folder.url.appendingPathComponent(".log-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    let handle = try FileHandle(forWritingTo: log)
    process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(at: log)
  }

  var said: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

  var isRunning: Bool { process.isRunning }

  /// Waits until something is so; false after a time that only a program that hangs needs.
  static func wait(atMost seconds: Double = 60, until isSo: () -> Bool) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while !isSo() {
      if Date() > end { return false }
      usleep(10_000)
    }
    return true
  }

  /// Sends a signal and waits for the end; nil where it does not come.
  func end(by signal: Int32? = nil) -> Int32? {
    if let signal { kill(process.processIdentifier, signal) }
    guard Self.wait(until: { !process.isRunning }) else { return nil }
    return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
  }

  /// The memory that it holds, in KiB.
  var residentMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
