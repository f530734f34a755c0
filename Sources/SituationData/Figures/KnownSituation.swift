package import SourceText
import Synchronization

/// What is known on a day: for each indicator the rows that stand, and those that later ones have replaced.
package struct KnownSituation: Sendable {
  package let situation: Situation
  package let day: Day
  private let standings = Standings()

  init(_ situation: Situation, on day: Day) {
    self.situation = situation
    self.day = day
  }

  package func standing(of indicator: Int) -> Standing {
    standings.standing(of: indicator) {
      Standing(situation.observations, rows: situation.observations.rows(of: indicator), on: day)
    }
  }

  /// Rows that were published after the day.
  package var laterRows: Int {
    let rows = situation.observations.rows
    return rows.indices.count { rows.published(of: $0) > day }
  }
}

extension Situation {
  /// What is known on a day.
  package func known(on day: Day) -> KnownSituation { KnownSituation(self, on: day) }
}

/// Remembers the standings that were asked for: a report asks for few of the indicators of a large situation, and often.
private final class Standings: Sendable {
  private let known = Mutex<[Int: Standing]>([:])

  func standing(of indicator: Int, _ make: () -> Standing) -> Standing {
    if let standing = known.withLock({ $0[indicator] }) { return standing }
    let standing = make()
    known.withLock { $0[indicator] = standing }
    return standing
  }
}

/// The rows of one indicator as known on a day.
package struct Standing: Sendable {
  /// A row that something later stands for, and from which day on.
  package struct Replaced: Hashable, Sendable {
    package var row: Int
    package var on: Day
  }

  /// By as-of, then by publication, then by source, place, group and event: never by the order in the files.
  package private(set) var rows: [Int] = []
  /// A series of all days and statuses.
  struct Series: Hashable {
    var source: Int
    var place: Int?
    var group: Int?

    init(_ row: Observation) { (source, place, group) = (row.source, row.place, row.group) }

    init(of row: Int, in rows: ObservationRows) {
      (source, place, group) = (rows.source(of: row), rows.place(of: row), rows.group(of: row))
    }
  }

  /// For each series, positions in `rows`.
  private(set) var series: [Series: [Int]] = [:]
  /// For each series the statuses of all rows that name no person, whatever the day.
  private(set) var statusesOfAnyDay: [Series: Set<Status>] = [:]
  /// The series of any day by their place, and by their group.
  private var seriesByPlace: [Int?: [Series]] = [:]
  private var seriesByGroup: [Int?: [Series]] = [:]

  /// Series among which are those of a place and group; all where none is named.
  func series(at place: Int?, of group: Int?) -> [Series] {
    if let place { return seriesByPlace[place] ?? [] }
    return group.map { seriesByGroup[$0] ?? [] } ?? Array(statusesOfAnyDay.keys)
  }
  package private(set) var replaced: [Replaced] = []
  /// From which day on something later stands for a row.
  private(set) var replacements: [Int: Day] = [:]
  /// Rows that name a person.
  package private(set) var named: [Int] = []

  /// What two rows share when the later one takes the place of the earlier: for an event its occurrence, otherwise the as-of.
  private struct Slot: Hashable {
    var source: Int
    var place: Int?
    var group: Int?
    var event: Int?
    var asOf: AsOf?

    init(_ row: Observation) {
      source = row.source
      place = row.place
      group = row.group
      event = row.event
      asOf = row.event == nil ? row.asOf : nil
    }
  }

  /// What rows that report one event share.
  struct Occurrence: Hashable {
    private var place: Int?
    private var group: Int?
    private var event: Int

    /// nil where the row is of no event.
    init?(_ row: Observation) {
      guard let event = row.event else { return nil }
      (place, group, self.event) = (row.place, row.group, event)
    }
  }

  init(_ table: ObservationTable, rows all: [Int], on day: Day) {
    let observations = table.rows
    let unnamed = all.filter { observations.name(of: $0) == nil }
    let catalog = SeriesCatalog(unnamed, in: table)
    statusesOfAnyDay = catalog.statuses
    seriesByPlace = Dictionary(grouping: statusesOfAnyDay.keys, by: \.place)
    seriesByGroup = Dictionary(grouping: statusesOfAnyDay.keys, by: \.group)
    named = all.filter { observations.name(of: $0) != nil && observations.published(of: $0) <= day }
    let counted = unnamed.filter { observations.published(of: $0) <= day }
    var standing = latest(of: counted, in: table)
    if standing.contains(where: { table.rows.status(of: $0).isProspective }) {
      replaceEarlierStages(&standing, among: counted, in: table)
    }
    var keys = standing.compactMap(catalog.sortKey)
    SortKey.sort(&keys, in: table)
    rows = keys.map(\.row)
    series = catalog.positions(of: keys)
    replaced.sort { one, other in
      guard let one = catalog.sortKey(of: one.row), let other = catalog.sortKey(of: other.row) else { return false }
      return one.precedes(other, in: table)
    }
    replacements = Dictionary(replaced.map { ($0.row, $0.on) }) { first, _ in first }
  }

  /// Of the rows in one slot the latest published stands; a withdrawn one leaves nothing.
  private mutating func latest(of counted: [Int], in table: ObservationTable) -> [Int] {
    // Few slots have a history, and in a large table none may have.
    var slots = NumberTable()
    slots.reserveCapacity(counted.count)
    var firsts: [Int] = []
    var histories: [Int: [Int]] = [:]
    for row in counted {
      let hash = table.rows.hash(ofSlot: row)
      if let slot = slots.number(hash: hash, isSame: { Slot(table.rows[firsts[$0]]) == Slot(table.rows[row]) }) {
        histories[slot, default: [firsts[slot]]].append(row)
      } else {
        slots.insert(firsts.count, hash: hash)
        firsts.append(row)
      }
    }
    var standing: [Int] = []
    for (slot, first) in firsts.enumerated() {
      if let history = histories[slot] {
        standing += latest(of: history.sorted { Self.isPublishedBefore(table.rows[$0], table.rows[$1]) }, table)
      } else if table.rows.status(of: first) != .withdrawn {
        standing.append(first)
      }
    }
    return standing
  }

  /// What stands of the rows of one slot, in the order of their publication.
  private mutating func latest(of history: [Int], _ table: ObservationTable) -> [Int] {
    // A report does not replace the level that was agreed, nor what was filled in a report; a withdrawal leaves none.
    var (report, target, filledIn): (Int?, Int?, Int?) = (nil, nil, nil)
    for row in history {
      let day = table.rows.published(of: row)
      switch table.rows.status(of: row) {
      case .withdrawn: (report, target, filledIn) = (nil, nil, nil)
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
  private mutating func replaceEarlierStages(_ standing: inout [Int], among counted: [Int], in table: ObservationTable)
  {
    let withdrawn = Set(counted.filter { table.rows[$0].status == .withdrawn }.map { Slot(table.rows[$0]) })
    let stands = Set(standing.map { Slot(table.rows[$0]) })
    // Of each occurrence the days on which a stage was reported that is later than the index, in their order.
    var reached: [Occurrence: [[Day]]] = [:]
    for row in counted {
      let observation = table.rows[row]
      guard let occurrence = Occurrence(observation), let stage = observation.status.stage, stage > 0 else { continue }
      // What its own source has taken back is no stage that was reached.
      let slot = Slot(observation)
      guard !withdrawn.contains(slot) || stands.contains(slot) else { continue }
      for earlier in 0..<stage {
        reached[occurrence, default: [[], [], []]][earlier].append(observation.published.day)
      }
    }
    reached = reached.mapValues { $0.map { $0.sorted() } }
    standing.removeAll { row in
      let observation = table.rows[row]
      guard let stage = observation.status.stage, observation.status.isProspective,
        let occurrence = Occurrence(observation), let days = reached[occurrence]?[stage]
      else { return false }
      let place = days.partitioningIndex { $0 >= observation.published.day }
      guard place < days.count else { return false }
      replaced.append(Replaced(row: row, on: days[place]))
      return true
    }
  }

  private static func isPublishedBefore(_ a: Observation, _ b: Observation) -> Bool {
    if a.published.day != b.published.day { return a.published.day < b.published.day }
    return a.status != .withdrawn && b.status == .withdrawn
  }
}
