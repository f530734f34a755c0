package import SourceText

/// One value that one source published: the fixed part of a row. Texts that few readers ask for are read from the file's
/// bytes when they do.
package struct Observation: Hashable, Sendable {
  /// Positions in the catalogs of indicators and sources.
  package var indicator: Int
  package var source: Int
  /// Who relayed it, or filled it in where the status is `extrapolated`.
  package var via: Int?
  /// Interned texts; nil where the cell is empty.
  package var place: Int?
  package var group: Int?
  package var event: Int?
  package var name: Int?
  package var value: DecimalNumber?
  package var low: DecimalNumber?
  package var high: DecimalNumber?
  package var asOf: AsOf
  package var published: Published
  package var status: Status
  package var qualifier: Qualifier
  /// Whether value, bounds or qualifier could not be read, which has a fault of its own.
  package var hasIllegibleValue: Bool
  /// Whether the row says what its value already contains.
  package var hasIncludes: Bool
  /// The file among the observation files, and the record's first byte.
  package var file: Int
  package var offset: Int

  /// Whether another observation of the same identity says the same.
  package func says(the other: Observation) -> Bool {
    value == other.value && low == other.low && high == other.high && status == other.status
      && qualifier == other.qualifier && asOf == other.asOf
  }
}
