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
  package var location: SourceLocation
  /// Apart from the place, since of tens of thousands few have one.
  private var allowances: [Allowance]

  init(
    id: String, name: String, short: String, parent: String?, code: String, kind: String, allowance: Allowance?,
    location: SourceLocation
  ) {
    (self.id, self.name, self.short, self.parent) = (id, name, short, parent)
    (self.code, self.kind, self.location) = (code, kind, location)
    allowances = [allowance].compactMap(\.self)
  }

  /// Warnings that are silenced for its row.
  package var allowance: Allowance? { allowances.first }
}
