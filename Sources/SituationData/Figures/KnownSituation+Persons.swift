import SourceText

extension KnownSituation {
  /// The persons that rows of a reference name, where the data allow it, in the order of the rows; and who names them.
  ///
  /// As with values, what is only said to happen is asked for by its word, and what was withdrawn stands no more.
  package func persons(of reference: Reference) -> (names: [String], sources: [String], rows: [Int]) {
    guard let indicator = situation.indicators.index(of: reference.indicator) else { return ([], [], []) }
    let table = situation.observations
    var names: [String] = []
    var sources: [String] = []
    var rows: [Int] = []
    for index in rowsOfTime(standingNames(indicator, status: reference.status), reference) {
      let observation = row(index)
      let source = situation.sources.entries[observation.source].id
      guard let name = observation.name.map({ table.strings[$0] }), table.text(.namePublic, of: index) == "yes" else {
        continue
      }
      rows.append(index)
      if !names.contains(name) { names.append(name) }
      if !sources.contains(source) { sources.append(source) }
    }
    return (names, sources, rows)
  }

  /// What two rows that name one person share.
  private struct NameSlot: Hashable {
    var source: Int
    var place: Int?
    var group: Int?
    var event: Int?
    var name: Int?
    var asOf: AsOf?

    init(_ row: Observation) {
      (source, place, group, event, name) = (row.source, row.place, row.group, row.event, row.name)
      asOf = row.event == nil ? row.asOf : nil
    }
  }

  /// Of each person's rows in one slot the latest; one that a later stage has replaced where its status is asked for.
  private func standingNames(_ indicator: Int, status: Status?) -> [Int] {
    var slots: [NameSlot: [Int]] = [:]
    for index in standing(of: indicator).named { slots[NameSlot(row(index)), default: []].append(index) }
    var standing: [Int] = []
    for rows in slots.values {
      let history = rows.sorted {
        let (a, b) = (row($0), row($1))
        if a.published.day != b.published.day { return a.published.day < b.published.day }
        return a.status != .withdrawn && b.status == .withdrawn
      }
      let withdrawal = history.lastIndex { row($0).status == .withdrawn }
      let valid = withdrawal.map { history[($0 + 1)...] } ?? history[...]
      guard let last = valid.last else { continue }
      if let status {
        if let asked = valid.last(where: { row($0).status == status }), asked == last || status.isProspective {
          standing.append(asked)
        }
      } else if row(last).status.hasHappened, row(last).status != .extrapolated {
        standing.append(last)
      }
    }
    return standing.sorted()
  }

  /// Those of the reference's source, place, group and time.
  private func rowsOfTime(_ all: [Int], _ reference: Reference) -> [Int] {
    let table = situation.observations
    let rows = all.filter { index in
      let observation = row(index)
      return reference.source.map { situation.sources.index(of: $0) == observation.source } ?? true
        && reference.group.map { (table.index(of: $0) ?? -1) == observation.group } ?? true
        && reference.place.map { (table.index(of: $0) ?? -1) == observation.place } ?? true
    }
    switch reference.time {
    case .latest: return rows
    case .on(let date):
      guard let day = date.last else { return [] }
      let known = rows.filter { index in row(index).asOf.last.map { $0 <= day } ?? false }
      let latest = known.compactMap { row($0).asOf.last }.max()
      return known.filter { row($0).asOf.last == latest }
    case .between(let from, let to):
      guard from <= to else { return [] }
      return rows.filter { index in row(index).asOf.days.map { (from...to).contains($0) } ?? false }
    }
  }
}
