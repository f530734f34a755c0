/// Why a figure cannot be had as it was asked for: a house rule or a reference that leads nowhere. The asker knows the place
/// in the input and makes a diagnostic of it.
package struct Refusal: Error, Hashable, Sendable {
  package var rule: Rule
  package var message: String
  /// Whether the refusal may only follow from rows that could not be read, and says nothing new then.
  package var isConsequenceOfMissingRows: Bool

  package init(_ rule: Rule, _ message: String, isConsequenceOfMissingRows: Bool = false) {
    self.rule = rule
    self.message = message
    self.isConsequenceOfMissingRows = isConsequenceOfMissingRows
  }
}
