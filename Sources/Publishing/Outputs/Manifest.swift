import SituationData
import Typesetting

/// What outputs are made from, all but what was asked for: two runs from the same origin and with the same settings give
/// the same bytes.
struct Origin: Equatable {
  struct File: Equatable {
    var name: String
    var sha256: String
  }

  /// The program and what it sets text with, in their versions.
  var program: String
  /// The files of the situation, by name, and the fonts.
  var inputs: [File]
  var fonts: [File]

  init(program: String, inputs: [File], fonts: [File]) {
    self.program = program
    self.inputs = inputs
    self.fonts = fonts
  }

  /// Hashes what a run has read. Fonts need not be loaded for it.
  init(_ files: [TextFile], fonts: [FontFile]) {
    program = "\(ProgramVersion.signature), \(Libraries.versions)"
    inputs = files.map { File(name: $0.name, sha256: Fingerprint.of($0.wholeBytes)) }
    self.fonts = fonts.map { File(name: $0.name, sha256: Fingerprint.of(FileSystem.read($0.path) ?? [])) }
  }

  /// One hash for all of it.
  var digest: String {
    Fingerprint.of(([program] + (inputs + fonts).map { "\($0.sha256) \($0.name)" }).joined(separator: "\n"))
  }

  /// What is not the same in another origin: names of inputs that were added, changed or removed, "the fonts", "the
  /// program".
  func differences(from other: Origin) -> [String] {
    let changed = inputs.filter { !other.inputs.contains($0) }.map(\.name)
    let removed = other.inputs.map(\.name).filter { name in !inputs.contains { $0.name == name } }
    return (changed + removed).sorted() + (fonts == other.fonts ? [] : ["the fonts"])
      + (program == other.program ? [] : ["the program"])
  }
}

/// `manifest.json`: what lies in an output folder, and what it was made from. It holds no time and no path of the machine:
/// the same inputs give the same manifest.
struct Manifest: Equatable {
  static let name = "manifest.json"

  /// What the outputs' names follow from.
  struct Issue: Equatable {
    /// The date of issue.
    var date: String
    var language: String
    /// The ids of charts.yaml.
    var charts: [String]
  }

  struct Output: Equatable {
    var sha256: String
    /// That of the rows of figures.csv that it prints.
    var fingerprint: String
    /// The digest of the origin: that of the manifest, unless later runs have left this output out.
    var madeFrom: String
    /// What was asked for, as far as its bytes depend on it.
    var settings: [String: String]
  }

  /// Of the last run.
  var origin: Origin
  var issue: Issue
  /// By path.
  var outputs: [String: Output]

  /// Outputs whose chart is not in charts.yaml any more, by path.
  var orphans: [String] {
    outputs.keys.filter { path in OutputPath.chart(of: path).map { !issue.charts.contains($0) } ?? false }.sorted()
  }
}

/// Where outputs lie in their folder.
enum OutputPath {
  static let figures = "figures.csv"
  static let charts = "charts"

  /// What stands behind the names of files in another language than the report's own: `.ar`.
  static func mark(_ language: String, in issue: String) -> String { language == issue ? "" : ".\(language)" }

  static func report(mark: String) -> String { "report\(mark).pdf" }

  static func chart(_ id: String, mark: String, ending: String) -> String { "\(charts)/\(id)\(mark).\(ending)" }

  /// The id of the chart that a path is of; nil for other outputs. An id holds no point.
  static func chart(of path: String) -> String? {
    guard path.hasPrefix("\(charts)/") else { return nil }
    return String(path.dropFirst(charts.count + 1).prefix { $0 != "." })
  }
}
