import SituationData
import SourceText

extension Manifest {
  /// What was said of the inputs when some outputs were made; nil where one of them does not tell.
  func findings(on paths: [String]) -> [Diagnostic]? {
    let requests = Set(paths.map { outputs[$0]?.request ?? "" }).sorted()
    let found = requests.compactMap { findings[$0] }
    return found.count == requests.count ? Array(found.joined()) : nil
  }

  /// Leaves out what was said of outputs that have been made again since.
  mutating func dropOldFindings() {
    let requests = Set(outputs.values.map(\.request))
    findings = findings.filter { requests.contains($0.key) }
  }

  /// The findings of each request, one line for each.
  static func lines(_ findings: [String: [Diagnostic]]) -> [(String, String)] {
    findings.sorted { $0.key < $1.key }.map { key, findings in
      (key, "[\(findings.map(text).joined(separator: ", "))]")
    }
  }

  private static func text(_ finding: Diagnostic) -> String {
    let members =
      [
        ("severity", finding.severity.rawValue), ("rule", finding.rule.rawValue), ("file", finding.location.file),
        ("line", String(finding.location.line)), ("column", String(finding.location.column)),
        ("message", finding.message), ("excerpt", finding.excerpt),
      ] + (finding.location.cell.map { [("cell", $0)] } ?? [])
    return "{\(members.map { "\(JSONText.quoted($0)): \(JSONText.quoted($1))" }.joined(separator: ", "))}"
  }

  /// nil where one cannot be read.
  static func findings(_ node: JSONNode) -> [Diagnostic]? {
    guard let elements = node.elements else { return nil }
    let findings = elements.compactMap { Diagnostic($0) }
    return findings.count == elements.count ? findings : nil
  }
}

extension Diagnostic {
  fileprivate init?(_ node: JSONNode) {
    guard let severity = node["severity"]?.text.flatMap(Severity.init), let file = node["file"]?.text,
      let rule = node["rule"]?.text.flatMap(DiagnosticRule.init), let line = node["line"]?.text.flatMap({ Int($0) }),
      let column = node["column"]?.text.flatMap({ Int($0) }), let message = node["message"]?.text,
      let excerpt = node["excerpt"]?.text
    else { return nil }
    var location = SourceLocation(file: file, line: line, column: column)
    location.cell = node["cell"]?.text
    self.init(severity, rule, at: location, message, excerpt: excerpt)
  }
}
