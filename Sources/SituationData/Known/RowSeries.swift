import SourceText

/// What rows of one indicator share that are values of one series, whatever their days and statuses. A table of places has tens
/// of thousands, each of them a key several times.
struct RowSeries: Hashable {
  private let sourceNumber: Int32
  /// -1 for none, as for the group.
  private let placeNumber: Int32
  private let groupNumber: Int32

  var source: Int { Int(sourceNumber) }
  var place: Int? { placeNumber < 0 ? nil : Int(placeNumber) }
  var group: Int? { groupNumber < 0 ? nil : Int(groupNumber) }

  init(_ row: Observation) { self.init(source: row.source, place: row.place, group: row.group) }

  init(of row: Int, in rows: ObservationRows) {
    self.init(source: rows.source(of: row), place: rows.place(of: row), group: rows.group(of: row))
  }

  private init(source: Int, place: Int?, group: Int?) {
    sourceNumber = Int32(truncatingIfNeeded: source)
    (placeNumber, groupNumber) = (Int32(truncatingIfNeeded: place ?? -1), Int32(truncatingIfNeeded: group ?? -1))
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

/// What is named of a series; nil for what is left open, -1 for a name that no row has.
struct SeriesName: Hashable {
  private let sourceNumber: Int32
  private let placeNumber: Int32
  private let groupNumber: Int32

  private static let open = Int32.min

  var source: Int? { sourceNumber == Self.open ? nil : Int(sourceNumber) }
  var place: Int? { placeNumber == Self.open ? nil : Int(placeNumber) }
  var group: Int? { groupNumber == Self.open ? nil : Int(groupNumber) }

  init(source: Int? = nil, place: Int? = nil, group: Int? = nil) {
    func number(_ index: Int?) -> Int32 { index.map { Int32(truncatingIfNeeded: $0) } ?? Self.open }
    (sourceNumber, placeNumber, groupNumber) = (number(source), number(place), number(group))
  }
}

extension SeriesName {
  /// Whether a series is one of those that are meant.
  func means(_ series: RowSeries) -> Bool {
    (source == nil || source == series.source) && (place == nil || place == series.place)
      && (group == nil || group == series.group)
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
