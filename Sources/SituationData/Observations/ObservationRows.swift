/// The rows of a table of observations: what every row has lies together, the rest is kept as columns. A million rows take
/// some forty megabytes. A row is put together when it is asked for.
package struct ObservationRows: RandomAccessCollection, Sendable {
  /// What a row is of. It is asked of many rows at a time, so that little should lie beside it.
  private struct Key: Sendable {
    var indicator: Int32
    var source: Int32
    /// -1 for none.
    var place: Int32
    /// Days since 1970, where the as-of is a day; `notADay` otherwise.
    var day: Int32
  }

  /// What a row says, and where.
  private struct Content: Sendable {
    var offset: Int
    var value: DecimalNumber?
  }

  private var keys: [Key] = []
  private var contents: [Content] = []
  private var otherDates = SparseColumn<AsOf?>(empty: nil)
  /// nil where it is the last day of the as-of.
  private var published = SparseColumn<Published?>(empty: nil)
  private var files = SparseColumn<Int32>(empty: 0)
  /// Positions and numbers; -1 for none.
  private var vias = SparseColumn<Int32>(empty: -1)
  private var groups = SparseColumn<Int32>(empty: -1)
  private var events = SparseColumn<Int32>(empty: -1)
  private var names = SparseColumn<Int32>(empty: -1)
  private var lows = SparseColumn<DecimalNumber?>(empty: nil)
  private var highs = SparseColumn<DecimalNumber?>(empty: nil)
  private var statuses = SparseColumn<Status>(empty: .reported)
  private var qualifiers = SparseColumn<Qualifier>(empty: .exactly)
  private var illegible = SparseColumn<Bool>(empty: false)
  private var includes = SparseColumn<Bool>(empty: false)

  private static let notADay = Int32.min

  package var startIndex: Int { 0 }
  package var endIndex: Int { keys.count }

  package subscript(row: Int) -> Observation {
    let (key, content) = (keys[row], contents[row])
    let asOf = asOf(of: row)
    return Observation(
      indicator: Int(key.indicator), source: Int(key.source), via: Self.number(vias[row]),
      place: Self.number(key.place), group: Self.number(groups[row]), event: Self.number(events[row]),
      name: Self.number(names[row]), value: content.value, low: lows[row], high: highs[row], asOf: asOf,
      published: published[row] ?? Published(asOf.last ?? Day(number: 0)), status: statuses[row],
      qualifier: qualifiers[row], hasIllegibleValue: illegible[row], hasIncludes: includes[row],
      file: Int(files[row]), offset: content.offset)
  }

  /// Makes room for rows.
  mutating func reserveCapacity(_ rows: Int) {
    keys.reserveCapacity(rows)
    contents.reserveCapacity(rows)
    otherDates.reserveCapacity(rows)
    published.reserveCapacity(rows)
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
    let index = keys.count
    var number = Self.notADay
    if case .day(let day) = row.asOf { number = day.number } else { otherDates.append(row.asOf, at: index) }
    keys.append(
      Key(
        indicator: Int32(truncatingIfNeeded: row.indicator), source: Int32(truncatingIfNeeded: row.source),
        place: Self.stored(row.place), day: number))
    contents.append(Content(offset: row.offset, value: row.value))
    let isOfLastDay = !row.published.isLatestPossible && row.published.day == row.asOf.last
    published.append(isOfLastDay ? nil : row.published, at: index)
    files.append(Int32(truncatingIfNeeded: row.file), at: index)
    vias.append(Self.stored(row.via), at: index)
    groups.append(Self.stored(row.group), at: index)
    events.append(Self.stored(row.event), at: index)
    names.append(Self.stored(row.name), at: index)
    lows.append(row.low, at: index)
    highs.append(row.high, at: index)
    statuses.append(row.status, at: index)
    qualifiers.append(row.qualifier, at: index)
    illegible.append(row.hasIllegibleValue, at: index)
    includes.append(row.hasIncludes, at: index)
  }

  // MARK: - Single columns, for questions to every row

  package func indicator(of row: Int) -> Int { Int(keys[row].indicator) }

  func source(of row: Int) -> Int { Int(keys[row].source) }

  package func via(of row: Int) -> Int? { Self.number(vias[row]) }

  func place(of row: Int) -> Int? { Self.number(keys[row].place) }

  func group(of row: Int) -> Int? { Self.number(groups[row]) }

  func name(of row: Int) -> Int? { Self.number(names[row]) }

  func asOf(of row: Int) -> AsOf {
    let day = keys[row].day
    return day == Self.notADay ? otherDates[row] ?? .unknown : .day(Day(number: day))
  }

  package func published(of row: Int) -> Day {
    published[row]?.day ?? asOf(of: row).last ?? Day(number: 0)
  }

  package func status(of row: Int) -> Status { statuses[row] }

  func event(of row: Int) -> Int? { Self.number(events[row]) }

  func file(of row: Int) -> Int { Int(files[row]) }

  func offset(of row: Int) -> Int { contents[row].offset }

  /// A hash that differs for most rows of an indicator that are not one value of one source.
  func hash(ofSlot row: Int) -> UInt64 {
    var hash = StableHash()
    hash.combine(UInt64(UInt32(bitPattern: keys[row].place)) << 32 | UInt64(UInt32(bitPattern: keys[row].source)))
    hash.combine(UInt64(UInt32(bitPattern: events[row])) << 32 | UInt64(UInt32(bitPattern: groups[row])))
    hash.combine(Int(dateHash(of: row)))
    return hash.value
  }

  /// A hash that differs for most series.
  func hash(ofSeries row: Int) -> UInt64 {
    var hash = StableHash()
    hash.combine(UInt64(UInt32(bitPattern: keys[row].place)) << 32 | UInt64(UInt32(bitPattern: keys[row].source)))
    hash.combine(Int(groups[row]))
    return hash.value
  }

  /// A hash that differs for most rows that differ in what they are of.
  func hash(of row: Int) -> UInt64 {
    var hash = StableHash()
    hash.combine(UInt64(UInt32(bitPattern: keys[row].indicator)) << 32 | UInt64(UInt32(bitPattern: keys[row].source)))
    hash.combine(UInt64(UInt32(bitPattern: keys[row].place)) << 32 | UInt64(UInt32(bitPattern: groups[row])))
    hash.combine(UInt64(UInt32(bitPattern: events[row])) << 32 | UInt64(UInt32(bitPattern: names[row])))
    hash.combine(Int(published(of: row).number) << 32 | Int(dateHash(of: row)))
    return hash.value
  }

  /// Differs for most dates; the same for all of an event, whose rows are told apart without.
  private func dateHash(of row: Int) -> UInt32 {
    guard events[row] < 0 else { return 0 }
    let day = keys[row].day
    guard day == Self.notADay else { return UInt32(bitPattern: day) }
    let asOf = otherDates[row] ?? .unknown
    let (first, last) = (asOf.first?.number ?? 0, asOf.last?.number ?? 0)
    return UInt32(bitPattern: first) &* 0x9E37_79B1 ^ UInt32(bitPattern: last)
  }

  private static func stored(_ number: Int?) -> Int32 { number.map { Int32(truncatingIfNeeded: $0) } ?? -1 }

  private static func number(_ stored: Int32) -> Int? { stored < 0 ? nil : Int(stored) }
}
