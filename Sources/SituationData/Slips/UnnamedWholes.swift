import SourceText

/// Finds a place or a group whose value is the sum of all others of its time: a total under another name.
struct UnnamedWholes {
  private let indicator: Indicator
  private let rows: [Int]
  private let table: ObservationTable
  private let places: PlaceTree

  /// Of smaller numbers one is easily the sum of others.
  private static let smallest = DecimalNumber(digits: 10)

  init(of indicator: Indicator, _ rows: [Int], in table: ObservationTable, _ places: PlaceTree) {
    (self.indicator, self.rows, self.table, self.places) = (indicator, rows, table, places)
  }

  func slips() -> [RowSlip] {
    guard indicator.measure != .rate, rows.count > 3 else { return [] }
    return (places.isEmpty ? slips(.place) : []) + slips(.group)
  }

  private struct Key: Hashable {
    var source: Int
    var moment: RowMoment
    var other: Int?
  }

  private func slips(_ column: ObservationTable.Column) -> [RowSlip] {
    var slices: [Key: [Int: Int]] = [:]
    for row in rows {
      let (place, group) = (table.rows.place(of: row), table.rows.group(of: row))
      guard let name = column == .place ? place : group else { continue }
      let key = Key(
        source: table.rows.source(of: row), moment: RowMoment(of: row, in: table.rows),
        other: column == .place ? group : place)
      slices[key, default: [:]][name] = row
    }
    return slices.values.compactMap { whole(of: $0, column) }.sorted { $0.row < $1.row }
  }

  private func whole(of slice: [Int: Int], _ column: ObservationTable.Column) -> RowSlip? {
    guard slice.count > 3 else { return nil }
    let values = slice.values.sorted().compactMap { row in table.rows.value(of: row).map { (row: row, value: $0) } }
    guard values.count == slice.count, let total = values.map(\.value).total,
      let whole = values.first(where: { $0.value >= Self.smallest && total.subtracting($0.value) == $0.value })
    else { return nil }
    let name = (column == .place ? table.rows.place(of: whole.row) : table.rows.group(of: whole.row)) ?? 0
    return RowSlip(
      rule: .sumOfOthers, row: whole.row, column: column,
      message:
        "the value of “\(table.strings[name])” is the sum of the other \(values.count - 1) \(column.rawValue)s of its date; empty the cell where it is their whole\(column == .place ? ", or say in places.csv what lies within what" : "")"
    )
  }
}
