import SourceText

/// `sitrep explain`: what the rules in brackets behind findings mean.
package enum RuleListing {
  /// What may be asked for.
  package static let ids = DiagnosticRule.allCases.map(\.rawValue)

  /// Prints what a rule means and what to do; of all of them where none is named.
  ///
  /// - Parameter id: as it stands in the brackets, with or without them.
  package static func print(_ id: String?) throws(Failure) {
    guard let id else {
      let width = ids.map(\.utf8.count).max() ?? 0
      let lines = DiagnosticRule.allCases.map { rule in
        "\(rule.rawValue)\(String(repeating: " ", count: width - rule.rawValue.utf8.count))  \(rule.explanation)\n"
      }
      return try writeOutput(lines.joined())
    }
    let name = id.hasPrefix("[") && id.hasSuffix("]") ? String(id.dropFirst().dropLast()) : id
    guard let rule = DiagnosticRule(rawValue: name) else {
      throw Failure(.wrongUsage, "there is no rule “\(name)”\(Nearest.hint(to: name, among: ids))")
    }
    try writeOutput("\(rule.rawValue): \(rule.explanation)\n")
  }
}
