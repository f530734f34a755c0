import SourceText

/// The situation that is meant where none is named: the only one of `Data/`.
enum OnlySituation {
  /// - Returns: the path of its folder.
  static func path() throws(Failure) -> String {
    let folders = FileSystem.names(in: "Data").map { "Data/\($0)" }.filter(FileSystem.isFolder)
    if let closed = folders.first(where: { OpenFolder($0) == nil }) {
      throw Failure(
        .inputNotFound, "\(closed) cannot be read: \(systemErrorText()); name the folder that holds report.md")
    }
    let situations = folders.filter(SituationFolder.holdsReport)
    guard let first = situations.first else {
      throw Failure(.inputNotFound, "there is no situation in Data/; name the folder that holds report.md")
    }
    guard situations.count > 1 else { return first }
    let names = situations.prefix(5).map { String($0.dropFirst("Data/".count)) }.joined(separator: ", ")
    let others = situations.count > 5 ? " and \(situations.count - 5) more" : ""
    throw Failure(
      .inputNotFound,
      "Data/ holds several situations (\(names)\(others)); name one, as sitrep build \(first), or build all: sitrep build Data/*"
    )
  }
}
