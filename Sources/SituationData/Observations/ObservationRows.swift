package import SourceText

/// The rows of a table of observations: what every row has lies together, in a form that fits most rows, the rest is kept as
/// columns. A million rows take some thirty megabytes. A row is put together when it is asked for.
package struct ObservationRows: RandomAccessCollection, Sendable {
  private struct Core: Sendable {
    var indicator: Int32
    var source: Int32
    /// -1 for none.
    var place: Int32
    /// Days since 1970, where the as-of is a day; `elsewhere` otherwise.
    var day: Int32
    /// The value, where it is a whole number of this size; `elsewhere` otherwise.
    var value: Int32
    /// The lower half of the offset.
    var offset: UInt32
  }

  private static let elsewhere = Int32.min

  private var cores: [Core] = []
  private var otherDates = SparseColumn<AsOf?>(empty: nil)
  private var otherValues = SparseColumn<DecimalNumber?>(empty: nil)
  private var upperOffsets = SparseColumn<UInt32>(empty: 0)
  /// nil where it is the last day of the as-of.
  private var published = SparseColumn<Published?>(empty: nil)
  /// Whether a source said so of a day that is the last of the as-of.
  private var saidOnThatDay = SparseColumn<Bool>(empty: false)
  private var files = SparseColumn<Int32>(empty: 0)
  /// Positions and numbers; -1 for none.
  private var vias = SparseColumn<Int32>(empty: -1)
  private var groups = SparseColumn<Int32>(empty: -1)
  var events = EventColumn()
  private var names = SparseColumn<Int32>(empty: -1)
  private var lows = SparseColumn<DecimalNumber?>(empty: nil)
  private var highs = SparseColumn<DecimalNumber?>(empty: nil)
  private var statuses = SparseColumn<Status>(empty: .reported)
  private var qualifiers = SparseColumn<Qualifier>(empty: .exactly)
  private var illegible = SparseColumn<Bool>(empty: false)
  private var includes = SparseColumn<Bool>(empty: false)

  package var startIndex: Int { 0 }
  package var endIndex: Int { cores.count }

  package subscript(row: Int) -> Observation {
    let core = cores[row]
    return Observation(
      indicator: Int(core.indicator), source: Int(core.source), via: Self.number(vias[row]),
      place: Self.number(core.place), group: Self.number(groups[row]), event: events[row],
      name: Self.number(names[row]), value: value(of: row), low: lows[row], high: highs[row],
      asOf: asOf(of: row), published: publication(of: row), status: statuses[row], qualifier: qualifiers[row],
      hasIllegibleValue: illegible[row], hasIncludes: includes[row],
      file: Int(files[row]), offset: offset(of: row))
  }

  /// Makes room for rows.
  mutating func reserveCapacity(_ rows: Int) {
    cores.reserveCapacity(rows)
    otherDates.reserveCapacity(rows)
    otherValues.reserveCapacity(rows)
    upperOffsets.reserveCapacity(rows)
    published.reserveCapacity(rows)
    saidOnThatDay.reserveCapacity(rows)
    files.reserveCapacity(rows)
    vias.reserveCapacity(rows)
    groups.reserveCapacity(rows)
    events.reserveCapacity(rows)
    names.reserveCapacity(rows)
    lows.reserveCapacity(rows)
    highs.reserveCapacity(rows)
    statuses.reserveCapacity(rows)
    qualifiers.reserveCapacity(rows)
    illegible.reserveCapacity(rows)
    includes.reserveCapacity(rows)
  }

  @inline(__always)
  mutating func append(_ row: Observation) {
    let index = cores.count
    var (day, value) = (Self.elsewhere, Self.elsewhere)
    var isOfLastDay = false
    if case .day(let date) = row.asOf {
      day = date.number
      isOfLastDay = row.published.day == date
    } else {
      otherDates.append(row.asOf, at: index)
      isOfLastDay = row.published.day == row.asOf.last
    }
    if let number = row.value {
      if number.isWhole, let small = Int32(exactly: number.digits), small != Self.elsewhere {
        value = small
      } else {
        otherValues.append(number, at: index)
      }
    }
    cores.append(
      Core(
        indicator: Int32(truncatingIfNeeded: row.indicator), source: Int32(truncatingIfNeeded: row.source),
        place: Self.stored(row.place), day: day, value: value, offset: UInt32(truncatingIfNeeded: row.offset)))
    if row.offset > UInt32.max { upperOffsets.append(UInt32(truncatingIfNeeded: row.offset >> 32), at: index) }
    if row.published.isLatestPossible || !isOfLastDay {
      published.append(row.published, at: index)
    } else if !row.published.isAssumed {
      saidOnThatDay.append(true, at: index)
    }
    if row.file > 0 { files.append(Int32(truncatingIfNeeded: row.file), at: index) }
    if row.via != nil { vias.append(Self.stored(row.via), at: index) }
    if row.group != nil { groups.append(Self.stored(row.group), at: index) }
    if let event = row.event { events.append(event, at: index) }
    if row.name != nil { names.append(Self.stored(row.name), at: index) }
    if row.low != nil { lows.append(row.low, at: index) }
    if row.high != nil { highs.append(row.high, at: index) }
    if row.status != .reported { statuses.append(row.status, at: index) }
    if row.qualifier != .exactly { qualifiers.append(row.qualifier, at: index) }
    if row.hasIllegibleValue { illegible.append(true, at: index) }
    if row.hasIncludes { includes.append(true, at: index) }
  }

  /// Appends a row whose names are an indicator, a source and a place, and which was said on its own day.
  @inline(__always)
  mutating func append(_ row: PlainRow, file: Int, offset: Int) {
    let index = cores.count
    cores.append(
      Core(
        indicator: row.names.0, source: row.names.1, place: row.names.2, day: row.day.number, value: row.number,
        offset: UInt32(truncatingIfNeeded: offset)))
    if let id = row.id { events.append(EventColumn.hash(ofShort: id), at: index) }
    if offset > UInt32.max { upperOffsets.append(UInt32(truncatingIfNeeded: offset >> 32), at: index) }
    if file > 0 { files.append(Int32(truncatingIfNeeded: file), at: index) }
  }

  // MARK: - All rows

  /// The rows but for some, of which none is the first of its event.
  func without(_ refused: Set<Int>) -> ObservationRows {
    var kept = ObservationRows()
    var places = [Int](repeating: 0, count: count)
    for index in indices where !refused.contains(index) {
      places[index] = kept.count
      var row = self[index]
      row.event = row.event.map { places[$0] }
      kept.append(row)
    }
    kept.events.countEvents()
    return kept
  }

  // MARK: - Single columns, for questions to every row

  package func indicator(of row: Int) -> Int { Int(cores[row].indicator) }

  func source(of row: Int) -> Int { Int(cores[row].source) }

  package func via(of row: Int) -> Int? { Self.number(vias[row]) }

  package func place(of row: Int) -> Int? { Self.number(cores[row].place) }

  package func group(of row: Int) -> Int? { Self.number(groups[row]) }

  /// The place or the group of a row, whichever the column has.
  func name(in column: ObservationTable.Column, of row: Int) -> Int? {
    column == .place ? place(of: row) : group(of: row)
  }

  func name(of row: Int) -> Int? { Self.number(names[row]) }

  func asOf(of row: Int) -> AsOf {
    let day = cores[row].day
    return day == Self.elsewhere ? otherDates[row] ?? .unknown : .day(Day(number: day))
  }

  package func published(of row: Int) -> Day {
    published[row]?.day ?? asOf(of: row).last ?? Day(number: 0)
  }

  /// The last day on which a row was published; nil where there is no row.
  var lastPublished: Day? {
    guard published.count == 0, otherDates.count == 0 else { return indices.lazy.map { published(of: $0) }.max() }
    return cores.lazy.map { Day(number: $0.day) }.max()
  }

  func publication(of row: Int) -> Published {
    published[row] ?? Published(asOf(of: row).last ?? Day(number: 0), isAssumed: !saidOnThatDay[row])
  }

  /// The day on which a source said so, where the row has it and it is not the latest possible one.
  func statement(of row: Int) -> Day? {
    guard let said = published[row] else { return saidOnThatDay[row] ? asOf(of: row).last : nil }
    return said.isAssumed || said.isLatestPossible ? nil : said.day
  }

  package func status(of row: Int) -> Status { statuses[row] }

  /// Whether no row has another status than `reported`.
  var areAllReported: Bool { statuses.count == 0 }

  func event(of row: Int) -> Int? { events[row] }

  /// Whether another row has the event of a row.
  func sharesEvent(_ row: Int) -> Bool { events.isShared(row) }

  func qualifier(of row: Int) -> Qualifier { qualifiers[row] }

  /// Whether a row says within what bounds its value lies.
  func hasBounds(_ row: Int) -> Bool { lows[row] != nil || highs[row] != nil }

  /// Whether value, bounds or qualifier of a row could not be read.
  func isIllegible(_ row: Int) -> Bool { illegible[row] }

  /// Whether a row says what its value already contains.
  func hasIncludes(_ row: Int) -> Bool { includes[row] }

  func file(of row: Int) -> Int { Int(files[row]) }

  func offset(of row: Int) -> Int { Int(upperOffsets[row]) << 32 | Int(cores[row].offset) }

  /// A hash that differs for most rows of an indicator that are not one value of one source.
  func hash(ofSlot row: Int) -> UInt64 {
    var hash = StableHash()
    hash.combine(UInt64(UInt32(bitPattern: cores[row].place)) << 32 | UInt64(UInt32(bitPattern: cores[row].source)))
    hash.combine(events.bits(of: row) << 32 | UInt64(UInt32(bitPattern: groups[row])))
    hash.combine(Int(dateHash(of: row)))
    return hash.value
  }

  /// A hash that differs for most rows that differ in what they are of.
  func hash(of row: Int) -> UInt64 { hash(of: row, published: published(of: row).number) }

  /// The same for all days on which it was published.
  func hash(ofOccurrence row: Int) -> UInt64 { hash(of: row, published: 0) }

  @inline(__always)
  private func hash(of row: Int, published: Int32) -> UInt64 {
    var hash = StableHash()
    hash.combine(UInt64(UInt32(bitPattern: cores[row].indicator)) << 32 | UInt64(UInt32(bitPattern: cores[row].source)))
    hash.combine(UInt64(UInt32(bitPattern: cores[row].place)) << 32 | UInt64(UInt32(bitPattern: groups[row])))
    hash.combine(events.bits(of: row) << 32 | UInt64(UInt32(bitPattern: names[row])))
    hash.combine(Int(published) << 32 | Int(dateHash(of: row)))
    return hash.value
  }

  /// Differs for most dates; the same for all of an event, whose rows are told apart without.
  private func dateHash(of row: Int) -> UInt32 {
    guard events[row] == nil else { return 0 }
    let day = cores[row].day
    guard day == Self.elsewhere else { return UInt32(bitPattern: day) }
    let asOf = otherDates[row] ?? .unknown
    let (first, last) = (asOf.first?.number ?? 0, asOf.last?.number ?? 0)
    return UInt32(bitPattern: first) &* 0x9E37_79B1 ^ UInt32(bitPattern: last)
  }

  package func value(of row: Int) -> DecimalNumber? {
    let value = cores[row].value
    return value == Self.elsewhere ? otherValues[row] : DecimalNumber(digits: Int64(value))
  }

  private static func stored(_ number: Int?) -> Int32 { number.map { Int32(truncatingIfNeeded: $0) } ?? -1 }

  private static func number(_ stored: Int32) -> Int? { stored < 0 ? nil : Int(stored) }
}
