import SourceText

/// Finds days whose year seems to be that before or after: they lie far from all other days of their table, and in the other year
/// they would lie among them.
struct MistypedYears {
  private let table: ObservationTable
  private let issue: Day?

  /// How many days a day lies away from all others at least, and in the other year from one of them at most.
  private static let (far, near) = (180, 45)
  /// How many other rows there are at least: among two days either may be the strange one.
  private static let least = 4

  init(in table: ObservationTable, issue: Day?) { (self.table, self.issue) = (table, issue) }

  func slips() -> [RowSlip] {
    let rows = table.rows
    var (days, said) = (Days(), Days())
    for row in rows.indices {
      let asOf = rows.asOf(of: row)
      if let last = asOf.last { days.add(last) }
      if let first = asOf.first, first != asOf.last { days.add(first) }
      if let statement = rows.statement(of: row) { said.add(statement) }
    }
    days.sort()
    said.sort()
    var slips: [RowSlip] = []
    // A day near that of the row before is not alone.
    var (dayBefore, saidBefore): (Day?, Day?) = (nil, nil)
    for row in rows.indices {
      if case .day(let day) = rows.asOf(of: row), days.count > Self.least {
        if !isNear(day, dayBefore), days.isAlone(day, by: Self.far), let other = days.other(of: day, within: Self.near),
          isDoubtful(day, other, row)
        {
          slips.append(slip(at: row, day, other, in: .asOf))
        }
        dayBefore = day
      }
      if let day = rows.statement(of: row), said.count > Self.least {
        if !isNear(day, saidBefore), said.isAlone(day, by: Self.far),
          let other = said.other(of: day, within: Self.near),
          isDoubtfulPublication(day, other, row)
        {
          slips.append(slip(at: row, day, other, in: .published))
        }
        saidBefore = day
      }
    }
    return slips
  }

  private func isNear(_ day: Day, _ other: Day?) -> Bool { other.map { abs(day - $0) < Self.far } ?? false }

  private func slip(at row: Int, _ day: Day, _ other: Day, in column: ObservationTable.Column) -> RowSlip {
    RowSlip(
      rule: .exchangedDay, row: row, column: column,
      message:
        "\(day.iso) lies far from all other days of its table, and \(other.iso) would not; the year may be mistyped")
  }

  private func isDoubtful(_ day: Day, _ other: Day, _ row: Int) -> Bool {
    let rows = table.rows
    let said = rows.statement(of: row)
    if rows.status(of: row).hasHappened {
      if let said, said >= day, said - day <= Self.near { return false }
      if day > other { return issue.map { day > $0 && other <= $0 } ?? false }
      return isOutOfOrder(day, other, row)
    }
    // What is to come may be far away, and is said before it.
    return (said ?? issue).map { other >= $0 || day < $0 } ?? false
  }

  /// Whether an older day stands among newer ones: a value of the year before, for comparison, has its place in their order.
  private func isOutOfOrder(_ day: Day, _ other: Day, _ row: Int) -> Bool {
    guard let above = self.day(beside: row, row - 1), above > day, above <= other || above - other <= Self.near else {
      return false
    }
    if let below = self.day(beside: row, row + 1) { return below > day }
    return self.day(beside: row, row - 2).map { $0 <= above } ?? false
  }

  private func day(beside row: Int, _ other: Int) -> Day? {
    let rows = table.rows
    guard rows.indices.contains(other), rows.file(of: row) == rows.file(of: other),
      rows.indicator(of: row) == rows.indicator(of: other)
    else { return nil }
    return rows.asOf(of: other).last
  }

  private func isDoubtfulPublication(_ day: Day, _ other: Day, _ row: Int) -> Bool {
    let rows = table.rows
    guard let last = rows.asOf(of: row).last else { return false }
    if rows.status(of: row).hasHappened { return day > other && other >= last && other - last <= Self.near }
    // What is announced is said shortly before.
    return issue.map { other <= $0 } ?? false && other <= last && (day > last || last - day > Self.far)
  }
}

/// Days in order.
private struct Days {
  private var numbers: [Int] = []

  var count: Int { numbers.count }

  mutating func add(_ day: Day) { numbers.append(Int(day.number)) }

  mutating func sort() { numbers.sort() }

  /// Whether no other day is nearer than this to one of them.
  func isAlone(_ day: Day, by distance: Int) -> Bool { around(day, within: distance - 1) == 1 }

  /// The day of the year before or after that has one of them near it.
  func other(of day: Day, within distance: Int) -> Day? {
    let (year, month, number) = day.components
    return [year - 1, year + 1].lazy.compactMap { Day(year: $0, month: month, day: number) }
      .first { around($0, within: distance) > 0 }
  }

  /// How many lie as near to a day.
  private func around(_ day: Day, within distance: Int) -> Int {
    let middle = Int(day.number)
    return first(from: middle + distance + 1) - first(from: middle - distance)
  }

  private func first(from number: Int) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Day {
  fileprivate static func - (day: Day, other: Day) -> Int { Int(day.number) - Int(other.number) }
}
