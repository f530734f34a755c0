import SourceText

/// The events of rows: each is known by the first row that has it. Of a million ids nearly every row has its own, and none of
/// those is kept, or looked for in a table.
struct EventColumn: Sendable {
  /// The first row of each row's event; while files are read, a hash of its id. -1 for none.
  private var values = SparseColumn<Int32>(empty: -1)
  /// By the first row of each event, whether several rows have it; empty where no event is shared.
  private var shared: [Bool] = []
  /// How many events there are.
  private(set) var count = 0

  /// The first row of a row's event; nil where the row is of none.
  @inline(__always)
  subscript(row: Int) -> Int? { values[row] < 0 ? nil : Int(values[row]) }

  /// What tells the events of most rows apart; the same for all rows of none.
  @inline(__always)
  func bits(of row: Int) -> UInt64 { UInt64(UInt32(bitPattern: values[row])) }

  /// Whether another row has the event of a row.
  @inline(__always)
  func isShared(_ row: Int) -> Bool {
    guard !shared.isEmpty, let event = self[row] else { return false }
    return shared[event]
  }

  mutating func reserveCapacity(_ rows: Int) { values.reserveCapacity(rows) }

  @inline(__always)
  mutating func append(_ event: Int, at row: Int) { values.append(Int32(truncatingIfNeeded: event), at: row) }

  /// A hash of what tells an event from others, to be kept until all rows are read.
  static func hash(_ id: UnsafeRawBufferPointer) -> Int {
    if let id = ShortText(id) { return hash(id) }
    var hash = StableHash()
    hash.combine(id)
    return Int(truncatingIfNeeded: hash.value >> 33)
  }

  @inline(__always)
  static func hash(_ id: ShortText) -> Int { hash(ofShort: id.hash) }

  /// - Parameter hash: that of a short id.
  @inline(__always)
  static func hash(ofShort hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 33) }

  /// What stands for an id that can be written in one way only; nil for others.
  @inline(__always)
  static func hash(ofPlain column: TableColumn, in row: TableRow) -> Int? {
    if let id = row.shortText(of: column) { return id.isPlainIdentifier ? hash(id) : nil }
    return row.withBytes(of: column) { id -> Int? in
      guard isPlainIdentifier(id) else { return nil }
      return id.withUnsafeBytes { hash($0) }
    } ?? nil
  }

  /// Finds the first row of each event, once all rows are read.
  ///
  /// - Parameter isSame: whether two rows, whose hashes are equal, have the same event.
  mutating func findFirstRows(isSame: (Int, Int) -> Bool) {
    // With sixteen places for each row few share one by chance, and only these are held against each other.
    let shift = max(0, values.count.leadingZeroBitCount - 37)
    var places = RepeatedPlaces(count: 1 << (31 - shift))
    places.take(contentsOf: values.all.lazy.filter { $0 >= 0 }.map { Int($0) >> shift })
    var first = NumberTable()
    let rows = values.count
    var (shared, count): ([Bool], Int) = ([], 0)
    values.replaceEach { row, value in
      guard value >= 0 else { return value }
      let hash = Int(value)
      if places.isRepeated(hash >> shift) {
        let bits = UInt64(hash) << 33
        if let event = first.number(hash: bits, isSame: { isSame($0, row) }) {
          if shared.isEmpty { shared = [Bool](repeating: false, count: rows) }
          shared[event] = true
          return Int32(truncatingIfNeeded: event)
        }
        first.insert(row, hash: bits)
      }
      count += 1
      return Int32(truncatingIfNeeded: row)
    }
    (self.shared, self.count) = (shared, count)
  }

  /// Counts the events, of which the first rows are known, and finds those that several rows have.
  mutating func countEvents() {
    (shared, count) = ([], 0)
    for row in 0..<values.count {
      guard let event = self[row] else { continue }
      if event == row {
        count += 1
      } else {
        if shared.isEmpty { shared = [Bool](repeating: false, count: values.count) }
        shared[event] = true
      }
    }
  }
}
