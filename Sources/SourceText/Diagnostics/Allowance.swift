/// Rules whose warnings somebody silences at one place of the input. Errors are never silenced.
package struct Allowance: Hashable, Sendable {
  package var rules: Set<String>
  package var location: SourceLocation

  package init(_ rules: Set<String>, at location: SourceLocation) {
    (self.rules, self.location) = (rules, location)
  }

  /// The rules that a cell or comment lists.
  package static func rules(in text: some StringProtocol) -> [String] {
    text.split { $0.isWhitespace || $0 == "," || $0 == "|" || $0 == ";" }.map { String($0) }
  }

  /// What is wrong with the name of a rule; nil where there is such a rule.
  package static func fault(of rule: String) -> String? {
    guard DiagnosticRule(rawValue: rule) == nil else { return nil }
    return "there is no rule “\(rule)”\(Nearest.hint(to: rule, among: DiagnosticRule.allCases.map(\.rawValue)))"
  }
}
