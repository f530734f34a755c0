import SourceText

/// The persons that rows name, where the data allow it; and who names them.
package struct NamedPersons: Sendable {
  /// In the order of the rows.
  package private(set) var names: [String] = []
  /// Ids of sources.
  package private(set) var sources: [String] = []
  package private(set) var rows: [Int] = []

  /// The persons that rows of a reference name.
  ///
  /// As with values, what is only said to happen is asked for by its word, and what was withdrawn stands no more.
  package init(of reference: Reference, in known: KnownSituation) {
    guard let indicator = known.situation.indicators.index(of: reference.indicator) else { return }
    let (situation, table) = (known.situation, known.situation.observations)
    let current = Self.current(among: known.currentRows(of: indicator).named, status: reference.status, in: table.rows)
    let filter = ReferenceFilter(reference, in: situation)
    let publicNames = PublicNames(in: situation)
    let own = current.filter { filter.fits(RowSeries(table.rows[$0])) }
    var (knownNames, knownSources) = (Set<String>(), Set<String>())
    for index in Self.rows(own, of: reference.time, in: table.rows) {
      let row = table.rows[index]
      guard let name = row.name.map({ table.strings[$0] }), table.text(.namePublic, of: index) == "yes",
        publicNames.allow(name)
      else { continue }
      let source = situation.sources.entries[row.source].id
      rows.append(index)
      if knownNames.insert(name).inserted { names.append(name) }
      if knownSources.insert(source).inserted { sources.append(source) }
    }
  }

  /// What two rows that name one person share.
  private struct Slot: Hashable {
    private var slot: RowSlot
    private var name: Int?

    init(_ row: Observation) { (slot, name) = (RowSlot(row), row.name) }
  }

  /// Of each person's rows in one slot the latest; one that a later stage has replaced where its status is asked for.
  private static func current(among named: [Int], status: Status?, in observations: ObservationRows) -> [Int] {
    let slots = Dictionary(grouping: named) { Slot(observations[$0]) }
    var current: [Int] = []
    for rows in slots.values {
      let history = rows.sorted { CurrentRows.isPublishedBefore(observations[$0], observations[$1]) }
      let withdrawal = history.lastIndex { observations.status(of: $0) == .withdrawn }
      let valid = withdrawal.map { history[($0 + 1)...] } ?? history[...]
      guard let last = valid.last else { continue }
      if let status {
        let asked = valid.last { observations.status(of: $0) == status }
        if let asked, asked == last || status.isProspective { current.append(asked) }
      } else if observations.status(of: last).hasHappened, observations.status(of: last) != .extrapolated {
        current.append(last)
      }
    }
    return current.sorted()
  }

  private static func rows(_ all: [Int], of time: Reference.Time, in observations: ObservationRows) -> [Int] {
    func asOf(_ row: Int) -> AsOf { observations.asOf(of: row) }
    switch time {
    case .latest: return all
    case .on(let date):
      guard let day = date.last else { return [] }
      let known = all.filter { row in asOf(row).last.map { $0 <= day } ?? false }
      let latest = known.compactMap { asOf($0).last }.max()
      return known.filter { asOf($0).last == latest }
    case .between(let from, let to):
      guard from <= to else { return [] }
      return all.filter { row in asOf(row).days.map { (from...to).contains($0) } ?? false }
    }
  }
}
