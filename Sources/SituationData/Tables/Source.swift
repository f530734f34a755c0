package import SourceText

/// A body that says something. Documents stand in the observations.
package struct Source: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case party
    case authority = "authority of a party"
    case government
    case mediator
    case internationalOrganisation = "international organisation"
    case civilSociety = "civil society"
    case media
    case research
  }

  package var id: String
  package var name: String
  package var kind: Kind
  package var url: String
  /// The words that attribute; the name where none are given.
  package var attribution: String
  /// Warnings that are silenced for its row.
  package var allowance: Allowance?
  package var location: SourceLocation
}
