import Foundation
import Testing

/// Runs poppler's and qpdf's programs on a document.
enum Tool {
  struct Output {
    var text: String
    var status: Int32
  }

  /// Writes the file into a scratch place, runs `name` with `arguments` in which `FILE` stands for it, and removes it.
  static func run(_ name: String, _ arguments: [String], on file: [UInt8]) throws -> Output {
    let (data, status) = try output(name, arguments, on: file)
    return Output(text: String(decoding: data, as: UTF8.self), status: status)
  }

  /// The bytes that a program writes.
  static func bytes(_ name: String, _ arguments: [String], on file: [UInt8]) throws -> [UInt8] {
    Array(try output(name, arguments, on: file).data)
  }

  private static func output(
    _ name: String, _ arguments: [String], on file: [UInt8]
  ) throws -> (data: Data, status: Int32) {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-\(UUID().uuidString).pdf")
    try Data(file).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments.map { $0 == "FILE" ? url.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (data, process.terminationStatus)
  }
}
