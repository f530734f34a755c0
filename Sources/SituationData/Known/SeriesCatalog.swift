import SourceText

/// The series of many rows, numbered as they come: what is asked of each row is then answered by a number.
struct SeriesCatalog {
  private let table: ObservationTable
  private var all: [RowSeries] = []
  private var numbers = NumberTable()
  private var statuses: [StatusSet] = []
  /// Of all rows, in their order. Rows lie far apart in a table of a million, so that each is looked at once.
  private var keys: [CurrentRows.SortKey] = []
  /// In the order in which they stand there: by source, then by place and group in alphabetical order, those without first.
  private var sorted: [Int32] = []

  /// - Parameter rows: in the order of the table.
  init(_ rows: [Int], in table: ObservationTable) {
    self.table = table
    let observations = table.rows
    keys.reserveCapacity(rows.count)
    var lastStatuses: [Status] = []
    for row in rows {
      let series = RowSeries(of: row, in: observations)
      let status = observations.status(of: row)
      let number = number(of: series)
      keys.append(CurrentRows.SortKey(row, in: observations, series: Int32(truncatingIfNeeded: number)))
      if number == lastStatuses.count {
        lastStatuses.append(status)
        statuses.append(StatusSet(status))
      } else if lastStatuses[number] != status {
        lastStatuses[number] = status
        statuses[number].insert(status)
      }
    }
    let names = Set(all.flatMap { [$0.place, $0.group] }.compactMap(\.self))
    let order = names.map { (name: $0, text: table.strings[$0]) }.sorted { $0.text < $1.text }.map(\.name)
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    func rank(_ name: Int?) -> Int { name.flatMap { places[$0] } ?? -1 }
    sorted = all.indices.map { Int32(truncatingIfNeeded: $0) }
    sorted.sort { one, other in
      let (a, b) = (all[Int(one)], all[Int(other)])
      return (a.source, rank(a.place), rank(a.group)) < (b.source, rank(b.place), rank(b.group))
    }
    var ranks = [Int32](repeating: 0, count: all.count)
    for (rank, number) in sorted.enumerated() { ranks[Int(number)] = Int32(truncatingIfNeeded: rank) }
    for index in keys.indices { keys[index].series = ranks[Int(keys[index].series)] }
  }

  /// The rows that were published until a day.
  func rows(publishedBy day: Day) -> [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(keys.count)
    for key in keys where key.published <= day.number { rows.append(key.row) }
    return rows
  }

  /// The series in their order, with what is known of them, and where some rows of each stand among others.
  func index(ofRows keys: [CurrentRows.SortKey]) -> SeriesIndex {
    SeriesIndex(sorted.map { all[Int($0)] }, sorted.map { statuses[Int($0)] }, rows: keys)
  }

  /// What rows are put in order by, in the order of the table; none for rows of no series.
  func sortKeys(of rows: [Int]) -> [CurrentRows.SortKey] {
    var keys: [CurrentRows.SortKey] = []
    keys.reserveCapacity(rows.count)
    var place = 0
    for row in rows.sorted() {
      while place < self.keys.count, self.keys[place].row < row { place += 1 }
      if place < self.keys.count, self.keys[place].row == row { keys.append(self.keys[place]) }
    }
    return keys
  }

  /// Rows that something later stands for, in the order of the rows.
  func sorted(_ replaced: [CurrentRows.Replaced]) -> [CurrentRows.Replaced] {
    let keyed = replaced.compactMap { item in sortKey(of: item.row).map { (key: $0, item: item) } }
    return keyed.sorted { $0.key.precedes($1.key, in: table) }.map(\.item)
  }

  private func sortKey(of row: Int) -> CurrentRows.SortKey? {
    let place = keys.partitioningIndex { $0.row >= row }
    return place < keys.count && keys[place].row == row ? keys[place] : nil
  }

  /// The number of a series, which gets one where it has none.
  private mutating func number(of series: RowSeries) -> Int {
    let hash = series.hash
    if let number = numbers.number(hash: hash, isSame: { all[$0] == series }) { return number }
    numbers.insert(all.count, hash: hash)
    all.append(series)
    return all.count - 1
  }
}
