/// Why a figure cannot be had as it was asked for: a house rule or a reference that leads nowhere. The asker knows the place
/// in the input and makes a diagnostic of it.
package struct Refusal: Error, Hashable, Sendable {
  package var rule: DiagnosticRule
  package var message: String
  /// Whether the refusal may only follow from a fault that is said elsewhere, and says nothing new then.
  package var isConsequence: Bool

  package init(_ rule: DiagnosticRule, _ message: String, isConsequence: Bool = false) {
    self.rule = rule
    self.message = message
    self.isConsequence = isConsequence
  }
}
