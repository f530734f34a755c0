import SourceText

/// The series of many rows, numbered as they come: what is asked of each row is then answered by a number.
struct SeriesCatalog {
  private let table: ObservationTable
  private var all: [RowSeries] = []
  private var numbers = NumberTable()
  private var statusesByNumber: [[Status]] = []
  /// Where each series stands in their order: by source, then by place and group in alphabetical order, those without first.
  private var ranks: [Int32] = []

  init(_ rows: [Int], in table: ObservationTable) {
    self.table = table
    for row in rows {
      let number = number(of: row) ?? insert(row)
      let status = table.rows.status(of: row)
      if !statusesByNumber[number].contains(status) { statusesByNumber[number].append(status) }
    }
    let names = Set(all.flatMap { [$0.place, $0.group] }.compactMap(\.self))
    let order = names.map { (name: $0, text: table.strings[$0]) }.sorted { $0.text < $1.text }.map(\.name)
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    func rank(_ name: Int?) -> Int { name.flatMap { places[$0] } ?? -1 }
    let sorted = all.indices.sorted { one, other in
      let (a, b) = (all[one], all[other])
      return (a.source, rank(a.place), rank(a.group)) < (b.source, rank(b.place), rank(b.group))
    }
    ranks = [Int32](repeating: 0, count: all.count)
    for (rank, number) in sorted.enumerated() { ranks[number] = Int32(truncatingIfNeeded: rank) }
  }

  /// The statuses of each series.
  var statuses: [RowSeries: Set<Status>] {
    Dictionary(uniqueKeysWithValues: zip(all, statusesByNumber.map { Set($0) }))
  }

  /// For each series, where its rows stand among others.
  func positions(of keys: [CurrentRows.SortKey]) -> [RowSeries: [Int]] {
    var positions = [[Int]](repeating: [], count: all.count)
    for (position, key) in keys.enumerated() { positions[Int(key.series)].append(position) }
    return Dictionary(
      uniqueKeysWithValues: zip(all, ranks).map { ($0, positions[Int($1)]) }.filter { !$1.isEmpty })
  }

  /// What rows of the series are put in order by; none for others.
  func sortKey(of row: Int) -> CurrentRows.SortKey? {
    number(of: row).map { CurrentRows.SortKey(row, in: table, series: ranks[$0]) }
  }

  private func number(of row: Int) -> Int? {
    numbers.number(hash: table.rows.hash(ofSeries: row)) { all[$0] == RowSeries(of: row, in: table.rows) }
  }

  private mutating func insert(_ row: Int) -> Int {
    numbers.insert(all.count, hash: table.rows.hash(ofSeries: row))
    all.append(RowSeries(of: row, in: table.rows))
    statusesByNumber.append([])
    return all.count - 1
  }
}
