extension Standing {
  /// The series of many rows, numbered as they come: what is asked of each row is then answered by a number.
  struct SeriesCatalog {
    private let table: ObservationTable
    private var all: [Series] = []
    private var numbers = NumberTable()
    private var statusesByNumber: [[Status]] = []
    /// Where place and group of each series stand in alphabetical order; those without stand before.
    private var ranks: [(place: Int, group: Int)] = []

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
      ranks = all.map { (rank($0.place), rank($0.group)) }
    }

    /// The statuses of each series.
    var statuses: [Series: Set<Status>] {
      Dictionary(uniqueKeysWithValues: zip(all, statusesByNumber.map { Set($0) }))
    }

    /// For each series, where its rows stand among others.
    func positions(of rows: [Int]) -> [Series: [Int]] {
      var positions = [[Int]](repeating: [], count: all.count)
      for (position, row) in rows.enumerated() {
        if let number = number(of: row) { positions[number].append(position) }
      }
      return Dictionary(uniqueKeysWithValues: zip(all, positions).filter { !$1.isEmpty })
    }

    /// What a row of one of the series is put in order by.
    func sortKey(of row: Int) -> SortKey {
      SortKey(row, in: table, ranks: number(of: row).map { ranks[$0] } ?? (-1, -1))
    }

    private func number(of row: Int) -> Int? {
      numbers.number(hash: table.rows.hash(ofSeries: row)) { all[$0] == Series(of: row, in: table.rows) }
    }

    private mutating func insert(_ row: Int) -> Int {
      numbers.insert(all.count, hash: table.rows.hash(ofSeries: row))
      all.append(Series(of: row, in: table.rows))
      statusesByNumber.append([])
      return all.count - 1
    }
  }
}
