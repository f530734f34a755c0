package import SourceText

/// The rows of one indicator that are current on a day: those that nothing later has replaced or withdrawn.
package struct CurrentRows: Sendable {
  /// A row that something later stands for, and from which day on.
  package struct Replaced: Hashable, Sendable {
    package var row: Int
    package var on: Day
  }

  /// By as-of, then by publication, then by source, place, group and event: never by the order in the files.
  package private(set) var rows: [Int] = []
  /// The series of all rows that name no person, whatever the day, and where they stand in `rows`.
  private(set) var series = SeriesIndex()
  package private(set) var replaced: [Replaced] = []
  /// Rows that their source has taken back, and since when.
  private(set) var withdrawn: [Int: Day] = [:]
  /// Rows that something later stands for, or that their source has taken back: in the order of those that stand.
  private(set) var former: [Replaced] = []
  /// From which day on something later stands for a row.
  private(set) var replacements: [Int: Day] = [:]
  /// All rows of each occurrence of which something was only said to happen, in the order of the files.
  private(set) var occurrences: [Occurrence: [Int]] = [:]
  /// The rows by group of the same events, by the whole of them.
  private(set) var groupsOfOccurrences: [Occurrence: [Int]] = [:]
  /// Rows that name a person.
  package private(set) var named: [Int] = []

  init(_ table: ObservationTable, rows all: [Int], on day: Day) {
    let observations = table.rows
    let unnamed = all.filter { observations.name(of: $0) == nil }
    let catalog = SeriesCatalog(unnamed, in: table)
    named = all.filter { observations.name(of: $0) != nil && observations.published(of: $0) <= day }
    let published = catalog.rows(publishedBy: day)
    var current = latest(of: published, in: table)
    if current.contains(where: { table.rows.status(of: $0).isProspective }) {
      replaceEarlierStages(&current, EventStages(published, current: current, in: table), in: table)
    }
    var keys = catalog.sortKeys(of: current)
    SortKey.sort(&keys, in: table)
    rows = keys.map(\.row)
    series = catalog.index(ofRows: keys)
    replaced = catalog.sorted(replaced)
    former = catalog.sorted(replaced + withdrawn.map { Replaced(row: $0.key, on: $0.value) })
    replacements = Dictionary(replaced.map { ($0.row, $0.on) }) { first, _ in first }
    occurrences = Self.occurrences(of: published, in: table)
    groupsOfOccurrences = Self.groups(of: occurrences, published, in: table)
  }

  private static func occurrences(of rows: [Int], in table: ObservationTable) -> [Occurrence: [Int]] {
    let prospective = rows.filter { table.rows.status(of: $0).isProspective }
    var occurrences = Dictionary(prospective.compactMap { Occurrence(table.rows[$0]) }.map { ($0, [Int]()) }) { $1 }
    guard !occurrences.isEmpty else { return [:] }
    for row in rows where table.rows.event(of: row) != nil {
      if let occurrence = Occurrence(table.rows[row]) { occurrences[occurrence]?.append(row) }
    }
    return occurrences
  }

  private static func groups(of occurrences: [Occurrence: [Int]], _ rows: [Int], in table: ObservationTable)
    -> [Occurrence: [Int]]
  {
    guard !occurrences.isEmpty else { return [:] }
    let wholes = Set(occurrences.keys.map(\.whole))
    var groups: [Occurrence: [Int]] = [:]
    for row in rows where table.rows.event(of: row) != nil && table.rows.group(of: row) != nil {
      if let whole = Occurrence(table.rows[row])?.whole, wholes.contains(whole) {
        groups[whole, default: []].append(row)
      }
    }
    return groups
  }

  /// Of each series the last row that has a value of its own, in no order.
  package func lastRows(in observations: ObservationRows) -> [Int] {
    series.all.indices.compactMap { number in
      series.positions(of: number).lazy.map { rows[$0] }.last {
        observations.status(of: $0) != .extrapolated && observations.value(of: $0) != nil
      }
    }
  }

  /// Of the rows in one slot the latest published is current; a withdrawn one leaves nothing.
  private mutating func latest(of published: [Int], in table: ObservationTable) -> [Int] {
    let rows = table.rows
    // Few slots have a history, and in a large table none may have. An event of one row is a slot by itself.
    func isAlone(_ row: Int) -> Bool { rows.event(of: row) != nil && !rows.sharesEvent(row) }
    var slots = NumberTable()
    slots.reserveCapacity(published.count { !isAlone($0) })
    var firsts: [Int] = []
    firsts.reserveCapacity(published.count)
    var histories: [Int: [Int]] = [:]
    for row in published {
      if isAlone(row) {
        firsts.append(row)
        continue
      }
      let hash = rows.hash(ofSlot: row)
      if let slot = slots.number(hash: hash, isSame: { RowSlot(rows[firsts[$0]]) == RowSlot(rows[row]) }) {
        histories[slot, default: [firsts[slot]]].append(row)
      } else {
        slots.insert(firsts.count, hash: hash)
        firsts.append(row)
      }
    }
    var current: [Int] = []
    for (slot, first) in firsts.enumerated() {
      if let history = histories[slot] {
        current += latest(of: history.sorted { Self.isPublishedBefore(table.rows[$0], table.rows[$1]) }, table)
      } else if table.rows.status(of: first) != .withdrawn {
        current.append(first)
      }
    }
    return current
  }

  /// What is current of the rows of one slot, in the order of their publication.
  private mutating func latest(of history: [Int], _ table: ObservationTable) -> [Int] {
    // A report does not replace the level that was agreed, nor what was filled in a report; a withdrawal leaves none.
    var (report, target, filledIn): (Int?, Int?, Int?) = (nil, nil, nil)
    for row in history {
      let day = table.rows.published(of: row)
      switch table.rows.status(of: row) {
      case .withdrawn:
        for row in [report, target, filledIn].compactMap(\.self) { withdrawn[row] = day }
        (report, target, filledIn) = (nil, nil, nil)
      case .extrapolated: filledIn = row
      case .target:
        if let target { replaced.append(Replaced(row: target, on: day)) }
        target = row
      default:
        if let report { replaced.append(Replaced(row: report, on: day)) }
        report = row
      }
    }
    if report.map({ table.rows.status(of: $0).hasHappened }) ?? false { filledIn = nil }
    return [report, target, filledIn].compactMap(\.self)
  }

  /// A row that has not happened becomes history as soon as any source reports a later stage of its occurrence.
  private mutating func replaceEarlierStages(_ current: inout [Int], _ stages: EventStages, in table: ObservationTable)
  {
    current.removeAll { row in
      guard let day = stages.replacement(of: table.rows[row]) else { return false }
      replaced.append(Replaced(row: row, on: day))
      return true
    }
  }

  static func isPublishedBefore(_ a: Observation, _ b: Observation) -> Bool {
    if a.published.day != b.published.day { return a.published.day < b.published.day }
    return a.status != .withdrawn && b.status == .withdrawn
  }
}
