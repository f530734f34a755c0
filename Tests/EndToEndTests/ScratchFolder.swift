import Foundation

/// A folder that is there as long as a test needs it.
final class ScratchFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-e2e-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// One that holds a small situation without a fault, as `s`, or what a test has made of it.
  static func healthy(_ change: (inout SituationFiles) throws -> Void = { _ in }) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try SituationFiles.healthy.with(change).write(to: folder)
    return folder
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// A file's bytes; empty where there is no file.
  func bytes(_ name: String) -> [UInt8] {
    (try? Data(contentsOf: url.appendingPathComponent(name))).map(Array.init) ?? []
  }

  func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

  /// Paths of all files below a folder, in alphabetical order, hidden ones too.
  func files(in name: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: path(name))?.compactMap { $0 as? String } ?? []
    return all.filter { file in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path("\(name)/\(file)"), isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// All files below a folder with their bytes.
  func contents(of name: String) -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: files(in: name).map { ($0, bytes("\(name)/\($0)")) })
  }

  /// The files below a folder that are not what they were, or are new or gone.
  func changes(of name: String, since before: [String: [UInt8]]) -> Set<String> {
    let now = contents(of: name)
    return Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  /// Copies the situation that the repository comes with.
  func copyGaza(as name: String = "gaza-ceasefire") throws {
    let source = Program.repository.appendingPathComponent("Data/gaza-ceasefire")
    try FileManager.default.copyItem(at: source, to: url.appendingPathComponent(name))
    // Most tests are of one edition.
    try replace("languages: [en, ar, he, fr]\n", with: "", in: "\(name)/report.md")
    for edition in ["report", "summary"].flatMap({ text in ["ar", "he", "fr"].map { "\(text).\($0).md" } }) {
      try FileManager.default.removeItem(atPath: path("\(name)/\(edition)"))
    }
  }

  /// Replaces a text that stands exactly once.
  func replace(_ old: String, with new: String, in name: String) throws {
    let parts = text(name).components(separatedBy: old)
    guard parts.count == 2 else { throw NotOnce(text: old, file: name, count: parts.count - 1) }
    try write(parts.joined(separator: new), to: name)
  }

  struct NotOnce: Error {
    var text: String
    var file: String
    var count: Int
  }

  /// The text of a PDF without its line breaks, in the order in which it is painted.
  func pdfText(_ name: String, _ mode: String = "-raw") throws -> String {
    try Program.tool("pdftotext", mode, name, "-", in: self).output
  }
}
