import SourceText

extension Situation {
  /// The numbers of the places that directly lie within one, as rows have them; without those that no row has.
  fileprivate func placesOfRows(partsOf place: String) -> [Int] {
    places.parts(of: place).compactMap { observations.index(of: $0.id) }
  }
}

/// What a reference asks of each row, looked up once. A name that no row has fits none.
struct ReferenceFilter {
  let group: Int?
  let place: Int?
  /// The places that are meant together; nil where one is named, or none.
  let parts: Set<Int>?
  let source: Int?
  let status: Status?

  init(_ reference: Reference, in situation: Situation) {
    group = reference.group.map { situation.observations.index(of: $0) ?? -1 }
    place = reference.isOfParts ? nil : reference.place.map { situation.observations.index(of: $0) ?? -1 }
    parts = reference.isOfParts ? reference.place.map { Set(situation.placesOfRows(partsOf: $0)) } : nil
    source = reference.source.map { situation.sources.index(of: $0) ?? -1 }
    status = reference.status
  }

  /// What the reference names of a series.
  var series: SeriesName { SeriesName(source: source, place: place, group: group) }

  /// Whether the series is of the group, place and source that the reference names.
  func fits(_ series: RowSeries) -> Bool {
    (source == nil || series.source == source) && (place == nil || series.place == place)
      && (group == nil || series.group == group) && (parts.map { series.place.map($0.contains) ?? false } ?? true)
  }

  /// Whether the status is the one that the reference names; without one, whether it has happened (single figures leave
  /// out what was filled in).
  func fits(_ other: Status) -> Bool { status.map { $0 == other } ?? other.hasHappened }

  func fits(_ row: Observation) -> Bool { fits(RowSeries(row)) && fits(row.status) }
}
