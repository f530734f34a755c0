import SourceText

extension KnownSituation {
  /// The latest figure of every series that the data have: by indicator in the order of indicators.csv, then by source,
  /// group, place; what is only said to happen by its status. Derived figures come last, refused ones not at all.
  package func latestFigures() -> [Figure] {
    let figures = latestReferences().compactMap { try? figure($0) }
    return figures + situation.header.derived.entries.compactMap { try? Calculation(of: $0, in: self).figure() }
  }

  /// The references of `latestFigures`, without the derived ones.
  package func latestReferences() -> [Reference] {
    let table = situation.observations
    var references: [Reference] = []
    for (index, indicator) in situation.indicators.entries.enumerated() {
      var own: Set<Reference> = []
      for row in currentRows(of: index).rows.map({ table.rows[$0] }) where row.status != .extrapolated {
        own.insert(
          Reference(
            indicator: indicator.id, group: row.group.map { table.strings[$0] },
            source: situation.sources.entries[row.source].id, place: row.place.map { table.strings[$0] },
            status: row.status.hasHappened ? nil : row.status))
      }
      references += own.sorted { $0.text < $1.text }
    }
    return references
  }
}
