import SourceText

extension KnownSituation {
  /// The latest figure of every series that the data have: by indicator in the order of indicators.csv, then by source,
  /// group, place; what is only said to happen by its status. Of what may not be added up each row stands by itself. Derived
  /// figures come last, refused ones not at all.
  package func latestFigures() -> [Figure] {
    let figures = latestSeries().flatMap { series -> [Figure] in
      do { return [try figure(series.reference)] } catch { return series.rows.map(figure(ofRow:)) }
    }
    return figures + situation.header.derived.entries.compactMap { try? Calculation(of: $0, in: self).figure() }
  }

  /// The references of `latestFigures`, without the derived ones.
  package func latestReferences() -> [Reference] { latestSeries().map(\.reference) }

  /// The references of `latestFigures` with the rows that each is of.
  private func latestSeries() -> [(reference: Reference, rows: [Int])] {
    let table = situation.observations
    var series: [(reference: Reference, rows: [Int])] = []
    for (index, indicator) in situation.indicators.entries.enumerated() {
      var own: [Reference: [Int]] = [:]
      for position in currentRows(of: index).rows where table.rows.status(of: position) != .extrapolated {
        let row = table.rows[position]
        let reference = Reference(
          indicator: indicator.id, group: row.group.map { table.strings[$0] },
          source: situation.sources.entries[row.source].id, place: row.place.map { table.strings[$0] },
          status: row.status.hasHappened ? nil : row.status)
        own[reference, default: []].append(position)
      }
      series += own.map { (reference: $0.key, rows: $0.value) }.sorted { $0.reference.text < $1.reference.text }
    }
    return series
  }
}
