import SituationData
import SourceText

/// A chart that figures may have.
struct StarterChart: Hashable {
  enum Kind: Hashable {
    case overTime
    case byPart
    case any
  }

  let kind: Kind
  let id: String
  /// Rules whose warnings are silenced: of numbers in names that are the table's own.
  var allowed: [DiagnosticRule] = []
  /// The keys behind the id, in their order.
  let keys: [String]

  var yaml: String {
    let allow = allowed.isEmpty ? [] : ["allow: [\(allowed.map(\.rawValue).joined(separator: ", "))]"]
    return "\n- id: \(id)\n" + (keys + allow).map { "  \($0)\n" }.joined()
  }

  /// Its line in the report.
  var line: String { "![](chart:\(id))" }

  /// A title of the table's own words, without the braces that would be figures.
  static func quoted(_ title: String) -> String {
    let signs: [Character: Character] = ["{": "(", "}": ")"]
    return JSONText.quoted(String(title.map { $0.isNewline || $0 == "\t" ? " " : signs[$0] ?? $0 }))
  }

  /// Warnings of numbers that nobody has typed: they stand in names of the table.
  static let ofNames: Set<DiagnosticRule> = [.unsourcedNumber, .typedNumber]
}

/// Charts and key figures that a situation of tables may have, the likeliest first.
struct StarterCharts {
  private(set) var charts: [StarterChart]
  /// References.
  private(set) var keyFigures: [String]
  /// The id of the source, where there is one alone.
  let onlySource: String?

  init(_ situation: Situation, knownOn day: Day) {
    // The rows are needed no longer when these are found, and may be large.
    let proposals = StarterProposals(situation, knownOn: day)
    (charts, keyFigures) = (proposals.charts, proposals.keyFigures)
    onlySource = situation.sources.ids.count == 1 ? situation.sources.ids[0] : nil
  }

  /// So many charts, at best one over time and one of parts.
  func likeliest(_ count: Int) -> [StarterChart] {
    var shown = [StarterChart.Kind.overTime, .byPart].compactMap { kind in charts.first { $0.kind == kind } }
    for chart in charts.filter({ $0.kind != .any }) + charts.filter({ $0.kind == .any })
    where shown.count < count && !shown.contains(where: { $0.id == chart.id || $0.keys == chart.keys }) {
      shown.append(chart)
    }
    return shown
  }

  /// Takes out what would be warned of; a chart whose names alone are, has them allowed at first.
  mutating func refuse(_ chart: StarterChart, for rules: [DiagnosticRule]) {
    guard let index = charts.firstIndex(of: chart) else { return }
    if chart.allowed.isEmpty, !rules.isEmpty, rules.allSatisfy(StarterChart.ofNames.contains) {
      charts[index].allowed = rules.unique.sorted { $0.rawValue < $1.rawValue }
    } else {
      charts.remove(at: index)
    }
  }

  mutating func refuse(_ figure: String) { keyFigures.removeAll { $0 == figure } }
}
