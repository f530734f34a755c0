import SituationData
import SourceText
import Typesetting

/// What outputs are made from, all but what was asked for: two runs from the same origin and with the same settings give
/// the same bytes.
struct OutputOrigin: Equatable {
  struct File: Hashable {
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
  ///
  /// - Parameter hashes: those of the files of fonts.
  init(
    _ files: [TextFile], fonts: [FontFile], hashes: ([FontFile]) throws(FontError) -> [String]
  ) throws(FontError) {
    program = "\(ProgramVersion.signature), \(Libraries.versions)"
    // Of a sheet its workbook is what was read.
    inputs = files.filter { !$0.isSheet }.map { File(name: $0.name, sha256: Fingerprint.of($0.wholeBytes)) }
    self.fonts = zip(fonts, try hashes(fonts)).map { File(name: $0.name, sha256: $1) }
  }

  /// One hash for all of it.
  var digest: String {
    Fingerprint.of(([program] + (inputs + fonts).map { "\($0.sha256) \($0.name)" }).joined(separator: "\n"))
  }

  /// What is not the same in another origin: names of inputs that were added, changed or removed, "the fonts", "the
  /// program".
  func differences(from other: OutputOrigin) -> [String] {
    let (own, others) = (Set(inputs), Set(other.inputs))
    let changed = own.symmetricDifference(others).map(\.name)
    return Set(changed).sorted() + (fonts == other.fonts ? [] : ["the fonts"])
      + (program == other.program ? [] : ["the program"])
  }
}
