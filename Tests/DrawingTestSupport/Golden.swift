import Foundation
package import Testing

/// Compares text with a file that was recorded before.
package enum Golden {
  /// Fails where the recorded form is missing or differs; the new form is then left beside it as `NAME.new`. With
  /// `SITREP_RECORD_GOLDENS=1` in the environment (`make golden`) the form is recorded instead.
  package static func expect(
    _ form: String, named name: String, in testFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Goldens")
    let file = folder.appendingPathComponent("\(name).txt")
    let rejected = folder.appendingPathComponent("\(name).txt.new")
    if ProcessInfo.processInfo.environment["SITREP_RECORD_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try form.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    guard recorded != form else {
      try? FileManager.default.removeItem(at: rejected)
      return
    }
    try form.write(to: rejected, atomically: true, encoding: .utf8)
    Issue.record(
      recorded == nil
        ? "No golden \(name): look at \(rejected.path), then record it with `make golden`."
        : "The form of \(name) has changed: compare \(rejected.path) with \(file.path).",
      sourceLocation: sourceLocation)
  }
}
