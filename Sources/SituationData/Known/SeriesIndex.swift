import SourceText

/// The series of the rows of one indicator, each with a number, and what is asked of them by their names. A table of places has tens of
/// thousands of them, so that none has memory of its own.
struct SeriesIndex: Sendable {
  /// By their numbers: by source, then by place and group in alphabetical order, those without first.
  private(set) var all: [RowSeries] = []
  /// The statuses of all rows of each, whatever the day.
  private var statuses: [StatusSet] = []
  /// Those that have a place, and those that have a group, in the order of these.
  private var byPlace: [Int32] = []
  private var byGroup: [Int32] = []
  /// Where rows stand among those that are current: the rows of each series together, and where they begin and the last ones end.
  private var places: [Int32] = []
  private var starts: [Int32] = [0]

  init() {}

  /// - Parameter keys: of the rows that are current, each with the number of its series.
  init(_ all: [RowSeries], _ statuses: [StatusSet], rows keys: [CurrentRows.SortKey]) {
    (self.all, self.statuses) = (all, statuses)
    byPlace = Self.sorted(all) { $0.place }
    byGroup = Self.sorted(all) { $0.group }
    starts = [Int32](repeating: 0, count: all.count + 1)
    for key in keys { starts[Int(key.series) + 1] += 1 }
    for number in all.indices { starts[number + 1] += starts[number] }
    var ends = starts
    places = [Int32](repeating: 0, count: keys.count)
    for (place, key) in keys.enumerated() {
      places[Int(ends[Int(key.series)])] = Int32(truncatingIfNeeded: place)
      ends[Int(key.series)] += 1
    }
  }

  private static func sorted(_ all: [RowSeries], by name: (RowSeries) -> Int?) -> [Int32] {
    var numbers: [Int32] = []
    for (number, series) in all.enumerated() where name(series) != nil {
      numbers.append(Int32(truncatingIfNeeded: number))
    }
    numbers.sort { (name(all[Int($0)]) ?? -1, $0) < (name(all[Int($1)]) ?? -1, $1) }
    return numbers
  }

  /// Where the current rows of a series stand among all that are current, in their order.
  func positions(of number: Int) -> some Sequence<Int> {
    places[Int(starts[number])..<Int(starts[number + 1])].lazy.map { Int($0) }
  }

  /// The statuses of all rows of a series, whatever the day.
  func statuses(of number: Int) -> [Status] { statuses[number].all }

  /// The statuses of all rows of any series and day.
  var allStatuses: [Status] {
    guard var union = statuses.first else { return [] }
    for other in statuses { union.formUnion(other) }
    return union.all
  }

  /// The numbers of the series that a name means, in their order; found one by one, since whoever asks may need the first alone.
  func numbers(_ name: SeriesName) -> Named {
    var found =
      name.source.map { source in
        all.partitioningIndex { $0.source >= source }..<all.partitioningIndex { $0.source > source }
      } ?? 0..<all.count
    var order: [Int32]?
    for (numbers, wanted, own) in [(byPlace, name.place, \RowSeries.place), (byGroup, name.group, \RowSeries.group)] {
      guard let wanted else { continue }
      func isBehind(_ number: Int32, _ least: Int) -> Bool { (all[Int(number)][keyPath: own] ?? -1) >= least }
      let range =
        numbers.partitioningIndex { isBehind($0, wanted) }..<numbers.partitioningIndex { isBehind($0, wanted + 1) }
      if range.count <= found.count { (found, order) = (range, numbers) }
    }
    return Named(name: name, all: all, order: order, place: found.lowerBound, end: found.upperBound)
  }

  /// Whether a name means some series.
  func has(_ name: SeriesName) -> Bool {
    var found = numbers(name)
    return found.next() != nil
  }

  /// Series that a name means.
  struct Named: Sequence, IteratorProtocol {
    fileprivate let name: SeriesName
    fileprivate let all: [RowSeries]
    /// Numbers among which they are; nil where these go on without a gap.
    fileprivate let order: [Int32]?
    fileprivate var place: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      while place < end {
        let number = order.map { Int($0[place]) } ?? place
        place += 1
        if name.means(all[number]) { return number }
      }
      return nil
    }
  }
}
