import SourceText

/// Finds days whose month and day seem to be exchanged: they stand out of the order of the rows around them, and the other way
/// round they would not.
struct ExchangedDays {
  private let table: ObservationTable
  private let issue: Day?

  init(in table: ObservationTable, issue: Day?) { (self.table, self.issue) = (table, issue) }

  func slips() -> [RowSlip] {
    let rows = table.rows
    var slips: [RowSlip] = []
    for row in rows.indices {
      if let day = day(of: row), !isInOrder(day, row), let other = Self.exchanged(day), isDoubtful(day, other, row) {
        slips.append(slip(at: row, day, other, in: .asOf))
      }
      if let said = rows.statement(of: row), let other = Self.exchanged(said), isDoubtfulPublication(said, other, row) {
        slips.append(slip(at: row, said, other, in: .published))
      }
    }
    return slips
  }

  private func slip(at row: Int, _ day: Day, _ other: Day, in column: ObservationTable.Column) -> RowSlip {
    RowSlip(
      rule: .exchangedDay, row: row, column: column,
      message:
        "\(day.iso) stands out of the order of the days around it, and \(other.iso) would not; day and month may be exchanged"
    )
  }

  /// The day with its month and day of the month exchanged; nil where there is no other such day.
  private static func exchanged(_ day: Day) -> Day? {
    let (year, month, number) = day.components
    return number != month ? Day(year: year, month: number, day: month) : nil
  }

  /// The day of a row that is of one; nil for no row, and for one of another file.
  private func day(of row: Int) -> Day? {
    guard case .day(let day) = table.rows.asOf(of: row) else { return nil }
    return day
  }

  private func neighbour(_ row: Int, of other: Int) -> Int? {
    table.rows.indices.contains(row) && table.rows.file(of: row) == table.rows.file(of: other) ? row : nil
  }

  private func day(above row: Int) -> Day? { neighbour(row - 1, of: row).flatMap { day(of: $0) } }

  private func day(below row: Int) -> Day? { neighbour(row + 1, of: row).flatMap { day(of: $0) } }

  /// Whether the day lies between those above and below, as nearly all do.
  private func isInOrder(_ day: Day, _ row: Int) -> Bool {
    guard let above = self.day(above: row), let below = self.day(below: row) else { return false }
    return (above <= day && day <= below) || (below <= day && day <= above)
  }

  private static func distance(_ one: Day, _ other: Day) -> Int { abs(Int(one.number) - Int(other.number)) }

  // MARK: - As-of

  private func isDoubtful(_ day: Day, _ other: Day, _ row: Int) -> Bool {
    // Who publishes a value soon after its day confirms the day.
    if let said = table.rows.statement(of: row), said >= day, Self.distance(said, day) <= 31 { return false }
    return isBetween(day, other, row) || continues(day, other, row, by: -1) || continues(day, other, row, by: 1)
      || equalsNeighbour(day, other, row) || lies(day, other, afterIssueOf: row)
  }

  /// Whether the other day lies between those around it, and this one far outside of them.
  private func isBetween(_ day: Day, _ other: Day, _ row: Int) -> Bool {
    guard let above = self.day(above: row), let below = self.day(below: row) else { return false }
    let (low, high) = (min(above, below), max(above, below))
    guard low <= other, other <= high else { return false }
    let distance = min(Self.distance(day, low), Self.distance(day, high))
    return distance > max(3, 2 * Self.distance(low, high))
  }

  /// Whether the other day goes on in the steps of its series, and this one leaps.
  ///
  /// - Parameter direction: -1 for the rows above, 1 for those below.
  private func continues(_ day: Day, _ other: Day, _ row: Int, by direction: Int) -> Bool {
    let series = self.series(of: row)
    var days: [Day] = []
    var next = row
    for _ in 0..<16 where days.count < 2 {
      next += direction
      guard let current = neighbour(next, of: row) else { break }
      if self.series(of: current) == series, let found = self.day(of: current) { days.append(found) }
    }
    guard days.count == 2 else { return false }
    let step = Int(days[0].number) - Int(days[1].number)
    guard step != 0, abs(step) <= 31 else { return false }
    let (sign, own) = (step > 0 ? 1 : -1, Int(other.number) - Int(days[0].number))
    return own * sign > 0 && abs(own) <= 2 * abs(step) + 3 && Self.distance(day, days[0]) > 4 * abs(step) + 20
  }

  private func series(of row: Int) -> [Int?] {
    let rows = table.rows
    return [rows.indicator(of: row), rows.source(of: row), rows.place(of: row), rows.group(of: row)]
  }

  /// Whether the other day is that of the row above or below of the same indicator or source, and this one is near none.
  private func equalsNeighbour(_ day: Day, _ other: Day, _ row: Int) -> Bool {
    let rows = table.rows
    return isOutvoted(day, other, row, { self.day(of: $0) }) { near in
      rows.indicator(of: near) == rows.indicator(of: row) || rows.source(of: near) == rows.source(of: row)
    }
  }

  /// Whether a row beside this one has the other day, and the next behind that one does not agree with this.
  private func isOutvoted(
    _ day: Day, _ other: Day, _ row: Int, _ dayOf: (Int) -> Day?, by isAkin: (Int) -> Bool
  ) -> Bool {
    let around = [row - 1, row + 1].compactMap { neighbour($0, of: row) }
    guard around.allSatisfy({ dayOf($0).map { Self.distance($0, day) > 3 } ?? true }) else { return false }
    return around.contains { near in
      guard dayOf(near) == other, isAkin(near) else { return false }
      // Of two rows alone the lower one is the slip.
      guard let third = neighbour(near + near - row, of: row).flatMap(dayOf) else { return row > near }
      return Self.distance(third, other) < Self.distance(third, day)
    }
  }

  /// Whether what happened is said to have done so long after the date of issue, and the other day lies shortly before it.
  private func lies(_ day: Day, _ other: Day, afterIssueOf row: Int) -> Bool {
    guard let issue, table.rows.status(of: row).hasHappened, table.rows.statement(of: row) == nil else { return false }
    return day > issue && Self.distance(day, issue) > 31 && other <= issue && Self.distance(other, issue) <= 31
  }

  // MARK: - Publication

  private func isDoubtfulPublication(_ day: Day, _ other: Day, _ row: Int) -> Bool {
    let rows = table.rows
    if isOutvoted(day, other, row, { rows.statement(of: $0) }, by: { _ in true }) { return true }
    guard let last = rows.asOf(of: row).last, let issue, day > issue, other <= issue else { return false }
    if rows.status(of: row).isProspective { return day > last && Self.distance(other, last) <= 62 }
    return other >= last && Self.distance(other, last) <= 14 && Self.distance(day, last) > 31
  }
}
