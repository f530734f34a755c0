import SourceText

/// What a run leaves in an output folder, in a line: "summary, report.pdf, figures.csv and 12 charts".
struct OutputSummary {
  /// The files of an edition.
  private struct Part {
    let edition: any Edition.Type
    var names: [OutputName]

    /// What they are called together.
    var text: String {
      if names.count == 1 { return names[0].chart == nil ? names[0].path : "1 chart" }
      if names[0].chart != nil { return counted(Set(names.map { [$0.chart, $0.language] }).count, "chart") }
      let languages = Set(names.map(\.language)).count
      return languages == 1 ? edition.name : "\(languages) \(edition.plural)"
    }
  }

  let text: String

  /// - Parameter paths: of the files, in the order in which they are named.
  init(_ paths: [String]) {
    var parts: [Part] = []
    for name in paths.compactMap({ OutputName($0, among: EditionCatalog.forms) }) {
      guard let edition = EditionCatalog.all.first(where: { $0.allForms.contains(name.form) }) else { continue }
      if let place = parts.firstIndex(where: { $0.edition == edition }) {
        parts[place].names.append(name)
      } else {
        parts.append(Part(edition: edition, names: [name]))
      }
    }
    let words = parts.map(\.text)
    text =
      words.count < 2 ? words.joined() : "\(words.dropLast().joined(separator: ", ")) and \(words[words.count - 1])"
  }
}
