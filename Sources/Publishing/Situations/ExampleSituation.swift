import Glibc
import SituationData
import SourceText

/// The situation that `sitrep new` writes: the files of `Example/`, which are inside the program, so that it can be copied
/// anywhere.
package enum ExampleSituation {
  private static let files: [(name: String, bytes: [UInt8])] = [
    ("report.md", PackageResources.report_md),
    ("charts.yaml", PackageResources.charts_yaml),
    ("indicators.csv", PackageResources.indicators_csv),
    ("sources.csv", PackageResources.sources_csv),
    ("places.csv", PackageResources.places_csv),
    ("observations.csv", PackageResources.observations_csv),
    ("statements.csv", PackageResources.statements_csv),
  ]

  /// Writes the files into a folder that is not there yet or empty, all of them or none, and says what to do next.
  package static func write(to folder: String, isQuiet: Bool) throws(Failure) {
    let path = try write(to: folder)
    guard !isQuiet else { return }
    for (name, _) in files { try writeOutput("\(path)/\(name)\n") }
    let argument = ShellText.quoted(path)
    writeError("now run:\n  sitrep check \(argument)\n  sitrep build \(argument)\n")
  }

  /// - Returns: the folder's path.
  private static func write(to folder: String) throws(Failure) -> String {
    let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let isNew = !FileSystem.exists(path)
    guard FileSystem.makeFolder(path) else { throw unwritable(path) }
    guard FileSystem.names(in: path).isEmpty else {
      throw Failure(
        .outputNotWritable, "\(path) is not empty; name a folder that does not exist yet. Nothing was written"
      )
    }
    var written: [String] = []
    for file in files {
      guard FileSystem.write(file.bytes, to: "\(path)/\(file.name)") else {
        let failure = unwritable("\(path)/\(file.name)")
        for name in written + [file.name] { unlink("\(path)/\(name)") }
        if isNew { rmdir(path) }
        throw failure
      }
      written.append(file.name)
    }
    OpenFolder(path)?.sync()
    return path
  }

  private static func unwritable(_ path: String) -> Failure {
    Failure(.outputNotWritable, "\(path) cannot be written: \(systemErrorText()); nothing was written")
  }
}
