package import SituationData
package import SourceText

/// The charts that `charts.yaml` defines.
package struct ChartCatalog: Sendable {
  private var catalog = Catalog<ChartSpecification>()
  /// Whether ids may be missing because the file could not be read.
  package private(set) var isIncomplete = false
  /// Texts that have no translation into the language that was asked for, and their keys.
  private(set) var untranslated: [(key: String, text: PlacedText)] = []

  package init() {}

  /// Reads `charts.yaml`.
  ///
  /// - Parameter translations: into the language whose texts are read, as `title_ar`.
  package static func read(
    _ file: TextFile, in translations: Translations = Translations()
  ) -> (catalog: ChartCatalog, faults: [Diagnostic]) {
    var catalog = ChartCatalog()
    let faults = catalog.readCharts(of: file, in: translations)
    return (catalog, faults)
  }

  /// In the order of the file.
  package var charts: [ChartSpecification] { catalog.entries }

  package func chart(_ id: String) -> ChartSpecification? { catalog[id] }

  package var ids: [String] { charts.map(\.id) }

  private mutating func readCharts(of file: TextFile, in translations: Translations) -> [Diagnostic] {
    if let fault = file.linesFault() {
      isIncomplete = true
      return [fault]
    }
    var (root, faults) = YAMLReader(file: file).read()
    guard let root else {
      isIncomplete = !faults.isEmpty
      return faults
    }
    guard case .sequence(let nodes, _) = root else {
      faults.append(
        Diagnostic(
          .error, .wrongType, at: root.location,
          "this file is a list of charts, each beginning with “- id: …”, not \(root.kindName)",
          excerpt: file.excerpt(around: file.start(ofLine: root.location.line))))
      isIncomplete = true
      return faults
    }
    var names: [String: String] = [:]
    for node in nodes {
      var keys = KeyReader(
        node, named: "a chart", known: ChartSpecification.keys, translated: ChartSpecification.translated, in: file)
      if let chart = ChartSpecification(&keys, in: translations) {
        untranslated += chart.untranslated
        if !catalog.insert(chart, id: chart.id) {
          keys.fail(.duplicateId, in: "id", "the id “\(chart.id)” stands twice; give each chart its own")
        } else if let other = names.updateValue(chart.id, forKey: FileNameId.key(chart.id)) {
          keys.fail(
            .duplicateId, in: "id",
            "the ids “\(other)” and “\(chart.id)” differ in capitals alone, and are one name of a file on many systems; change one of them"
          )
        }
      } else {
        isIncomplete = true
      }
      faults += keys.faults
    }
    return faults
  }
}
