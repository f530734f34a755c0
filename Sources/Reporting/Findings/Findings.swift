import SituationData
import SourceText

/// What is wrong or doubtful, found while a situation is put into words.
struct Findings: Sendable {
  private let situation: Situation
  private(set) var diagnostics: [Diagnostic] = []
  /// What was taken out, by the place that allows it.
  private var silenced: Set<Silenced> = []
  /// The line that was quoted last: a long one may have a great many faults.
  private var quoted: (file: String, line: Int, text: String)?

  init(in situation: Situation) { self.situation = situation }

  mutating func note(
    _ severity: Diagnostic.Severity, _ rule: DiagnosticRule, at location: SourceLocation, _ message: String
  ) {
    diagnostics.append(Diagnostic(severity, rule, at: location, message, excerpt: excerpt(at: location)))
  }

  private mutating func excerpt(at location: SourceLocation) -> String {
    if let quoted, quoted.file == location.file, quoted.line == location.line { return quoted.text }
    let text = situation.file(location.file).map { $0.excerpt(around: $0.start(ofLine: location.line)) } ?? ""
    quoted = (location.file, location.line, text)
    return text
  }

  /// Takes the reason why a figure cannot be had, unless it only follows from a fault that is said elsewhere.
  mutating func note(_ refusal: Refusal, at location: SourceLocation) {
    guard !refusal.isConsequence else { return }
    note(.error, refusal.rule, at: location, refusal.message)
  }

  mutating func add(_ found: [Diagnostic]) { diagnostics += found }

  /// Notes the column of a table that what was noted since there were `count` stands in: of many like it one is said.
  mutating func place(in column: String, since count: Int) {
    for index in diagnostics.indices[count...] { diagnostics[index].column = column }
  }

  /// How many there are, for `silence`.
  var count: Int { diagnostics.count }

  /// Takes out the warnings of rules that were noted since there were `count` of them.
  mutating func silence(_ allowances: [Allowance], since count: Int) {
    guard !allowances.isEmpty, count < diagnostics.count else { return }
    let kept = diagnostics[count...].filter { diagnostic in
      guard diagnostic.severity != .error else { return true }
      // Each that names the rule has silenced it.
      let silencing = allowances.filter { $0.rules.contains(diagnostic.rule.rawValue) }
      for allowance in silencing { silenced.insert(Silenced(rule: diagnostic.rule, at: allowance.location)) }
      return silencing.isEmpty
    }
    diagnostics.replaceSubrange(count..., with: kept)
  }

  /// Takes over what others have found, and what was silenced among it.
  mutating func add(_ other: Findings) {
    diagnostics += other.diagnostics
    silenced.formUnion(other.silenced)
  }

  /// Says which rules are allowed somewhere without silencing anything.
  mutating func noteIdle(_ allowances: [Allowance]) {
    for allowance in allowances {
      for name in allowance.rules.sorted() {
        guard let rule = DiagnosticRule(rawValue: name), rule.isFoundInTexts,
          !silenced.contains(Silenced(rule: rule, at: allowance.location))
        else { continue }
        note(.notice, .idleAllowance, at: allowance.location, "“allow” silences nothing of “\(name)” here; take it out")
      }
    }
  }

  /// Takes out what may only follow from something else.
  mutating func drop(_ rules: [DiagnosticRule]) { diagnostics.removeAll { rules.contains($0.rule) } }
}

/// A rule of which something was silenced, and the place that allows it.
private struct Silenced: Hashable {
  let rule: DiagnosticRule
  let location: SourceLocation

  init(rule: DiagnosticRule, at location: SourceLocation) { (self.rule, self.location) = (rule, location) }
}

extension DiagnosticRule {
  /// Whether all of its warnings are found before anything is laid out, so that an “allow” that silences none is idle.
  fileprivate var isFoundInTexts: Bool {
    switch self {
    case .typedNumber, .unsourcedNumber, .statusWord, .percentageBase, .unsourced, .loadedWord, .otherTerm, .otherDate,
      .otherSource, .newerKnown:
      true
    default: false
    }
  }
}
