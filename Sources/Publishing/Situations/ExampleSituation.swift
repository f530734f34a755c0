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
    let path = try NewFolder.write(files.map { TextFile(name: $0.name, bytes: $0.bytes) }, to: folder)
    guard !isQuiet else { return }
    for (name, _) in files { try writeOutput("\(path)/\(name)\n") }
    try sayNext(path)
  }

  /// What is to be done with a situation that was just written.
  static func sayNext(_ path: String) throws(Failure) {
    let argument = ShellText.quoted(path)
    writeError(
      FindingPrinter.printable("now run:\n  sitrep check \(argument)\n  sitrep build \(argument)\n", isOfLines: true))
  }
}
