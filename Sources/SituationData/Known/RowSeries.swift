import SourceText

/// What rows of one indicator share that are values of one series, whatever their days and statuses.
struct RowSeries: Hashable {
  var source: Int
  var place: Int?
  var group: Int?

  init(_ row: Observation) { (source, place, group) = (row.source, row.place, row.group) }

  init(of row: Int, in rows: ObservationRows) {
    (source, place, group) = (rows.source(of: row), rows.place(of: row), rows.group(of: row))
  }
}

extension RowSeries {
  /// Differs for most series.
  var hash: UInt64 {
    var hash = StableHash()
    hash.combine(source)
    hash.combine(place ?? -1)
    hash.combine(group ?? -1)
    return hash.value
  }
}

/// What is named of a series; nil for what is left open.
struct SeriesName: Hashable {
  var source: Int?
  var place: Int?
  var group: Int?
}

extension RowSeries {
  /// All names that mean the series and maybe others.
  var names: [SeriesName] {
    var names = [SeriesName(), SeriesName(source: source)]
    if let place { names += names.map { SeriesName(source: $0.source, place: place) } }
    if let group { names += names.map { SeriesName(source: $0.source, place: $0.place, group: group) } }
    return names
  }
}

/// What rows of one indicator share that report one event, whoever reports it.
struct Occurrence: Hashable {
  private var place: Int?
  private var group: Int?
  private var event: Int

  /// nil where the row is of no event.
  init?(_ row: Observation) {
    guard let event = row.event else { return nil }
    (place, group, self.event) = (row.place, row.group, event)
  }

  /// That of the event as a whole, of which groups are parts.
  var whole: Occurrence {
    var whole = self
    whole.group = nil
    return whole
  }
}

/// What two rows of one indicator share when the later one takes the place of the earlier: for an event its occurrence,
/// otherwise the as-of.
struct RowSlot: Hashable {
  private var source: Int
  private var place: Int?
  private var group: Int?
  private var event: Int?
  private var asOf: AsOf?

  init(_ row: Observation) {
    (source, place, group, event) = (row.source, row.place, row.group, row.event)
    asOf = row.event == nil ? row.asOf : nil
  }
}
