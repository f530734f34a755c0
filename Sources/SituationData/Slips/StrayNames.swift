import SourceText

/// Finds names of places and groups that only one row of an indicator has, and that belong into another column or are written
/// otherwise in all other rows.
struct StrayNames {
  private let indicator: Indicator
  private let rows: [Int]
  private let table: ObservationTable
  private let places: PlaceTree
  private let usual: UsualNames

  /// Where more names stand in one row each, that is usual.
  private static let most = 8

  /// - Parameter usual: the names that rows of all indicators have.
  init(
    of indicator: Indicator, _ rows: [Int], in table: ObservationTable, _ places: PlaceTree, _ usual: UsualNames
  ) {
    (self.indicator, self.rows, self.table, self.places, self.usual) = (indicator, rows, table, places, usual)
  }

  func slips() -> [RowSlip] {
    guard rows.count > 2, table.hasColumn(.place) || table.hasColumn(.group) else {
      return []
    }
    let (placeCounts, groupCounts) = (counts(.place), counts(.group))
    let inOther =
      exchanged(.place, placeCounts) { groupCounts[$0] ?? 0 }
      + exchanged(.group, groupCounts) { placeCounts[placeNumber($0)] ?? 0 }
    var told = Set(inOther.map(\.row))
    let others = alone(.place) + alone(.group) + strays(.place, placeCounts) + strays(.group, groupCounts)
    return inOther + others.filter { told.insert($0.row).inserted }
  }

  /// How many rows have each name.
  private func counts(_ column: ObservationTable.Column) -> [Int: Int] {
    guard table.hasColumn(column) else { return [:] }
    var counts: [Int: Int] = [:]
    for row in rows { if let name = table.rows.name(in: column, of: row) { counts[name, default: 0] += 1 } }
    return counts
  }

  /// The number that rows have of a place which a name may be, in places.csv or without.
  private func placeNumber(_ name: Int) -> Int {
    guard !places.isEmpty, case .place(let place) = places.find(table.strings[name]) else { return name }
    return table.index(of: place.id) ?? name
  }

  /// The rows whose name no other row has; none where there are many.
  private func rowsAlone(_ column: ObservationTable.Column, _ counts: [Int: Int]) -> [Int] {
    let alone = counts.count { $0.value == 1 }
    guard alone > 0, alone <= Self.most else { return [] }
    return rows.filter { row in table.rows.name(in: column, of: row).map { counts[$0] == 1 } ?? false }
  }

  // MARK: - A place that is a group, and a group that is a place

  private func exchanged(
    _ column: ObservationTable.Column, _ counts: [Int: Int], inOtherColumn: (Int) -> Int
  ) -> [RowSlip] {
    rowsAlone(column, counts).compactMap { row in
      guard let name = table.rows.name(in: column, of: row), case let others = inOtherColumn(name), others > 2 else {
        return nil
      }
      return RowSlip(
        rule: .misplacedCell, row: row, column: column,
        message:
          "“\(table.strings[name])” is a \(column == .place ? "group" : "place") in \(others) other rows of “\(indicator.id)”, and stands in the column \(column.rawValue); see whether the cells of this row were exchanged"
      )
    }
  }

  /// The one row of a time that has a group and no place, where all others have a place and no group, or the other way round.
  private func alone(_ column: ObservationTable.Column) -> [RowSlip] {
    let other = column == .place ? ObservationTable.Column.group : .place
    let odd = rows.filter { table.rows.name(in: column, of: $0) != nil }
    guard odd.count == 1, let row = odd.first, table.rows.name(in: other, of: row) == nil,
      rows.allSatisfy({ $0 == row || table.rows.name(in: other, of: $0) != nil }),
      let name = table.rows.name(in: column, of: row), usual.count(of: name, in: column) == 1
    else { return [] }
    return [
      RowSlip(
        rule: .misplacedCell, row: row, column: column,
        message:
          "this row of “\(indicator.id)” has a \(column.rawValue) and no \(other.rawValue), and the \(rows.count - 1) others have a \(other.rawValue) and no \(column.rawValue); see whether “\(table.strings[name])” stands in the wrong column"
      )
    ]
  }

  // MARK: - A name in the place of another

  /// Values that differ in their time and in one column alone.
  private struct Series: Hashable {
    var source: Int
    var other: Int?
  }

  private func series(_ column: ObservationTable.Column, of row: Int) -> Series {
    Series(source: table.rows.source(of: row), other: table.rows.name(in: column == .place ? .group : .place, of: row))
  }

  private func strays(_ column: ObservationTable.Column, _ counts: [Int: Int]) -> [RowSlip] {
    // An event may be anywhere.
    let alone = rowsAlone(column, counts).filter { table.rows.event(of: $0) == nil }
    guard !alone.isEmpty else { return [] }
    let wanted = Set(alone.map { series(column, of: $0) })
    var names: [Series: [RowMoment: Set<Int>]] = [:]
    for row in rows {
      guard let name = table.rows.name(in: column, of: row), case let series = series(column, of: row),
        wanted.contains(series)
      else {
        continue
      }
      names[series, default: [:]][RowMoment(of: row, in: table.rows), default: []].insert(name)
    }
    return alone.compactMap { row in
      guard let name = table.rows.name(in: column, of: row),
        let missing = missing(from: RowMoment(of: row, in: table.rows), in: names[series(column, of: row)] ?? [:]),
        !areNearlyAlike(table.strings[name], table.strings[missing])
      else { return nil }
      return RowSlip(
        rule: .misplacedCell, row: row, column: column,
        message:
          "“\(table.strings[name])” is the \(column.rawValue) of this row only, and of its date “\(table.strings[missing])”, which all others have, is the only one without a row; write it as there, or see whether the cells of this row were shifted"
      )
    }
  }

  /// Whether two names are told to be by `NameSlips`.
  private func areNearlyAlike(_ one: String, _ other: String) -> Bool {
    NameForm.skeleton(one) == NameForm.skeleton(other) || !LetterSlips.pairs(among: [one, other]).isEmpty
  }

  /// The one name that a time lacks and all others have; nil where there are few others, or it lacks none or several.
  private func missing(from own: RowMoment, in names: [RowMoment: Set<Int>]) -> Int? {
    let others = names.filter { $0.key != own }
    guard others.count > 2 else { return nil }
    var counts: [Int: Int] = [:]
    for name in others.values.joined() { counts[name, default: 0] += 1 }
    // One that another slip has taken is still usual.
    let usual = counts.filter { $0.value >= others.count - others.count / 10 }.keys
    let missing = Set(usual).subtracting(names[own] ?? [])
    return missing.count == 1 ? missing.first : nil
  }
}
