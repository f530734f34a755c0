import Glibc
import SituationData

/// The folder of a situation on disk.
struct SituationFolder {
  /// The path as it was given; diagnostics begin with it.
  let path: String

  /// The folder that is meant: the one given, or the only one of `Data/` that holds a report.md.
  init(_ given: String?) throws(Failure) {
    if let given {
      path = given.count > 1 && given.hasSuffix("/") ? String(given.dropLast()) : given
      guard FileSystem.isFolder(path) else {
        throw Failure(ExitStatus.inputNotFound, "there is no folder \(path); name the folder that holds report.md")
      }
      guard FileSystem.exists("\(path)/report.md") else {
        throw Failure(ExitStatus.inputNotFound, "there is no report.md in \(path); name the folder of a situation")
      }
      return
    }
    let situations = FileSystem.names(in: "Data").filter { FileSystem.exists("Data/\($0)/report.md") }
    switch situations.count {
    case 1: path = "Data/\(situations[0])"
    case 0:
      throw Failure(ExitStatus.inputNotFound, "there is no situation in Data/; name the folder that holds report.md")
    default:
      throw Failure(
        ExitStatus.inputNotFound,
        "Data/ holds several situations (\(situations.joined(separator: ", "))); name one, as sitrep build Data/\(situations[0])"
      )
    }
  }

  /// The name of the folder itself, also for `.` and `..`.
  var name: String {
    let resolved = FileSystem.resolved(path) ?? path
    return resolved.split(separator: "/").last.map(String.init) ?? "situation"
  }

  /// Every file that a situation may be made of, in alphabetical order.
  func files() throws(Failure) -> [TextFile] {
    var files: [TextFile] = []
    for name in FileSystem.names(in: path)
    where name == "report.md" || name == "charts.yaml" || (name.hasSuffix(".csv") && !name.hasPrefix(".")) {
      let file = "\(path)/\(name)"
      guard !FileSystem.isFolder(file) else { continue }
      guard let bytes = FileSystem.read(file) else {
        throw Failure(ExitStatus.inputNotFound, "\(file) cannot be read: \(systemErrorText())")
      }
      files.append(TextFile(name: name, bytes: bytes))
    }
    return files
  }
}
