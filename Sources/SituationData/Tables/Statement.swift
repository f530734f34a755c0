package import SourceText

/// What a party said on a topic.
package struct Statement: Hashable, Sendable {
  package var topic: String
  /// Ids of sources: whose position it is, and who relays it.
  package var party: String
  package var source: String
  package var statement: String
  package var published: Day
  package var statedOn: AsOf?
  package var quote: String
  package var document: String
  package var url: String
  /// Warnings that are silenced for its row.
  package var allowance: Allowance?
  package var location: SourceLocation
}
