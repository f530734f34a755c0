import Foundation
import SourceText

/// What is made wrong: files of situations and of others, as they lie in the repository.
struct Corpus {
  /// The files of each situation that is small enough to be read thousands of times.
  var situations: [[TextFile]] = []
  /// Tables of others.
  var tables: [TextFile] = []
  var documents: [[UInt8]] = []
  var images: [[UInt8]] = []

  private static let sizeLimit = 1 << 18

  /// - Parameter folders: each is a situation, or holds tables, PDF documents and images.
  init(_ folders: [String]) throws {
    for folder in folders {
      var files: [TextFile] = []
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
        let bytes = Array(data)
        switch name.split(separator: ".").last {
        case "pdf": documents.append(bytes)
        case "png", "jpg", "jpeg": images.append(bytes)
        case "csv", "md", "yaml", "json": files.append(TextFile(name: name, bytes: Self.shortened(bytes, name)))
        default: break
        }
      }
      if files.contains(where: { $0.name == "report.md" }) {
        situations.append(files)
      } else {
        tables += files
      }
    }
    tables += situations.joined().filter { $0.name.hasSuffix(".csv") }
  }

  /// A few rows of each table are enough to break it, and quick.
  private static func shortened(_ bytes: [UInt8], _ name: String) -> [UInt8] {
    guard name.hasSuffix(".csv"), bytes.count > 8000 else { return bytes }
    return Array(bytes.split(separator: 10, omittingEmptySubsequences: false).prefix(40).joined(separator: [10]))
  }
}
