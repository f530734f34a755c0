/// A row that says nothing but what nearly all rows of large tables do.
package struct PlainRow {
  /// Positions of what the names stand for; the last one is -1 where its cell is empty.
  package let names: (Int32, Int32, Int32)
  package let day: Day
  package let number: Int32
  /// An id that can be written in one way only; nil where its cell is empty.
  package let id: UInt64?
}

/// Reads the plain rows of a table, in one go: those that have three names which earlier rows had, a day, a whole number and an
/// id, and nothing else that is read of every row. Others are left to be read cell by cell.
package struct PlainRows {
  /// Where the columns stand; -1 for those that are not there.
  private let places: (first: Int, second: Int, third: Int, day: Int, number: Int, id: Int)
  /// Where those stand that are empty in a plain row.
  private let others: [Int]
  /// Whether the table has what every plain row needs.
  private let mayBePlain: Bool
  private var names = (first: KnownTexts(), second: KnownTexts(), third: KnownTexts())
  /// Whether nothing but a name that is not known kept the last row from being plain.
  package private(set) var lacksName = false
  /// Of more names those that come later are not plain.
  private static let mostNames = 1024

  /// - Parameters:
  ///   - names: columns of names, of which the last may be empty.
  ///   - others: columns that are empty in a plain row.
  package init(
    names: (TableColumn, TableColumn, TableColumn), day: TableColumn, number: TableColumn, id: TableColumn,
    others: [TableColumn]
  ) {
    func place(_ column: TableColumn) -> Int { if case .at(let place) = column.place { place } else { -1 } }
    places = (place(names.0), place(names.1), place(names.2), place(day), place(number), place(id))
    self.others = others.map(place).filter { $0 >= 0 }
    mayBePlain = min(min(places.first, places.second), min(places.day, places.number)) >= 0
  }

  /// A row as far as its cells are plain; nil for another.
  package mutating func read(_ row: TableRow) -> PlainRow? {
    lacksName = false
    guard mayBePlain else { return nil }
    let fields = row.fields
    for place in others where !fields[place].isEmpty { return nil }
    return row.bytes.withUnsafeBytes { bytes -> PlainRow? in
      let (date, digits) = (fields[places.day].range, fields[places.number].range)
      guard date.count == 10, let day = DateReader.isoDay(in: bytes, at: date.lowerBound),
        let number = NumberReader.plainDigits(digits, of: bytes)
      else { return nil }
      var id: UInt64?
      if places.id >= 0, !fields[places.id].isEmpty {
        guard let text = ShortText(fields[places.id], of: bytes), text.isPlainIdentifier else { return nil }
        id = text.hash
      }
      lacksName = true
      guard let first = ShortText(fields[places.first], of: bytes).flatMap({ names.first.position(of: $0) }),
        let second = ShortText(fields[places.second], of: bytes).flatMap({ names.second.position(of: $0) })
      else { return nil }
      var third = -1
      if places.third >= 0, !fields[places.third].isEmpty {
        guard let position = ShortText(fields[places.third], of: bytes).flatMap({ names.third.position(of: $0) })
        else { return nil }
        third = position
      }
      lacksName = false
      return PlainRow(
        names: (
          Int32(truncatingIfNeeded: first), Int32(truncatingIfNeeded: second), Int32(truncatingIfNeeded: third)
        ), day: day, number: Int32(truncatingIfNeeded: number), id: id)
    }
  }

  /// Remembers what the names of a row stand for.
  ///
  /// - Parameters:
  ///   - columns: those of the names.
  ///   - positions: nil where a cell is empty.
  package mutating func remember(
    _ positions: (Int, Int, Int?), of columns: (TableColumn, TableColumn, TableColumn), in row: TableRow
  ) {
    Self.remember(positions.0, columns.0, in: row, &names.first)
    Self.remember(positions.1, columns.1, in: row, &names.second)
    if let third = positions.2 { Self.remember(third, columns.2, in: row, &names.third) }
  }

  private static func remember(
    _ position: Int, _ column: TableColumn, in row: TableRow, _ known: inout KnownTexts
  ) {
    if known.count < mostNames { known.insert(position, for: column, in: row) }
  }
}
