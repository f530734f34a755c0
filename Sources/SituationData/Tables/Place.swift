package import SourceText

/// A row of places.csv.
package struct Place: Hashable, Sendable {
  package var id: String
  /// In the report's language.
  package var name: String
  /// What charts call it; empty for its name.
  package var short: String
  /// The id of the place that it directly lies within.
  package var parent: String?
  /// A p-code; empty where there is none.
  package var code: String
  /// Country, region, district; empty where the table does not say.
  package var kind: String
  /// Warnings that are silenced for its row.
  package var allowance: Allowance?
  package var location: SourceLocation
}
