import SituationData
import SourceText

/// What is wrong or doubtful, found while a situation is put into words.
struct Findings: Sendable {
  /// Those of the situation that lines are quoted from.
  private let files: [TextFile]
  private(set) var diagnostics: [Diagnostic] = []
  /// The line that was quoted last: a long one may have a great many faults.
  private var quoted: (file: String, line: Int, text: String)?

  init(in situation: Situation) {
    files = [situation.report, situation.charts].compactMap(\.self)
  }

  mutating func note(
    _ severity: Diagnostic.Severity, _ rule: DiagnosticRule, at location: SourceLocation, _ message: String
  ) {
    diagnostics.append(Diagnostic(severity, rule, at: location, message, excerpt: excerpt(at: location)))
  }

  private mutating func excerpt(at location: SourceLocation) -> String {
    if let quoted, quoted.file == location.file, quoted.line == location.line { return quoted.text }
    let file = files.first { $0.name == location.file }
    let text = file.map { $0.excerpt(around: $0.start(ofLine: location.line)) } ?? ""
    quoted = (location.file, location.line, text)
    return text
  }

  /// Takes the reason why a figure cannot be had, unless it only follows from a fault that is said elsewhere.
  mutating func note(_ refusal: Refusal, at location: SourceLocation) {
    guard !refusal.isConsequence else { return }
    note(.error, refusal.rule, at: location, refusal.message)
  }

  mutating func add(_ found: [Diagnostic]) { diagnostics += found }

  /// How many there are, for `silence`.
  var count: Int { diagnostics.count }

  /// Takes out the warnings of rules that were noted since there were `count` of them.
  mutating func silence(_ rules: Set<String>, since count: Int) {
    guard count < diagnostics.count else { return }
    let kept = diagnostics[count...].filter { $0.severity == .error || !rules.contains($0.rule.rawValue) }
    diagnostics.replaceSubrange(count..., with: kept)
  }

  /// Takes out what may only follow from something else.
  mutating func drop(_ rules: [DiagnosticRule]) { diagnostics.removeAll { rules.contains($0.rule) } }
}
