import SituationData
import SourceText

/// Finds the charts and key figures that a situation of tables may have.
struct StarterProposals {
  private(set) var charts: [StarterChart] = []
  /// References.
  private(set) var keyFigures: [String] = []

  private let situation: Situation
  private let known: KnownSituation

  /// At most so many indicators are looked at.
  private static let mostIndicators = 8
  /// More bars have no room for their names.
  private static let mostBars = 12
  /// Of more places or groups a chart of the largest says little, and what all others come to has to be added up.
  private static let mostParts = 1000
  /// More lines are told apart by nobody.
  private static let mostLines = 6

  init(_ situation: Situation, knownOn day: Day) {
    (self.situation, known) = (situation, situation.known(on: day))
    let all = Contents.all(of: situation).prefix(Self.mostIndicators)
    for (number, contents) in all.enumerated() { propose(contents, number) }
    proposeTogether(Array(all))
  }

  /// What there is of an indicator of one source.
  private struct Contents {
    let indicator: Indicator
    let source: String
    var places: [String] = []
    var groups: [String] = []
    /// Whether some rows have no place.
    var hasWholeOfPlaces = false
    /// Whether some rows have no group.
    var hasWholeOfGroups = false
    var dates: Set<AsOf> = []

    /// The place that all its values are of, which a chart of them has to name.
    var onlyPlace: String? { places.count == 1 && !hasWholeOfPlaces ? places[0] : nil }

    static func all(of situation: Situation) -> [Contents] {
      let table = situation.observations
      var order: [[Int]] = []
      var all: [[Int]: Contents] = [:]
      var seen: Set<[Int]> = []
      for row in table.rows.indices {
        let observation = table.rows[row]
        let key = [observation.indicator, observation.source]
        if all[key] == nil {
          order.append(key)
          all[key] = Contents(
            indicator: situation.indicators.entries[key[0]], source: situation.sources.entries[key[1]].id)
        }
        let (place, group) = (table.rows.place(of: row), table.rows.group(of: row))
        all[key]?.dates.insert(observation.asOf)
        if place == nil { all[key]?.hasWholeOfPlaces = true }
        if group == nil { all[key]?.hasWholeOfGroups = true }
        if let place, seen.insert(key + [0, place]).inserted { all[key]?.places.append(table.strings[place]) }
        if let group, seen.insert(key + [1, group]).inserted { all[key]?.groups.append(table.strings[group]) }
      }
      return order.compactMap { all[$0] }
    }
  }

  // MARK: - Charts

  private mutating func propose(_ contents: Contents, _ number: Int) {
    let indicator = contents.indicator
    let own = Reference(indicator: indicator.id, source: contents.source)
    let group = contents.hasWholeOfGroups ? nil : contents.groups.first
    let whole = own.with { $0.group = group }
    let suffix = group.map { ", \($0)" } ?? ""
    let only = contents.onlyPlace.map { ": \(name($0))" } ?? ""
    let roots = self.roots(of: contents)
    for reference in [whole] + roots.map({ root in whole.with { $0.place = root } }) where isPrintable(reference) {
      keyFigures.append(reference.text)
      break
    }
    if contents.dates.count > 1 {
      add(.overTime, number, "over-time", "\(indicator.label)\(suffix)\(only)", [whole], time(contents))
      if (2...Self.mostLines).contains(contents.places.count) {
        add(
          .overTime, number, "over-time", "\(indicator.label)\(suffix), by place", [whole],
          lines(contents) + ["series: place"])
      }
      if contents.groups.count > 1, contents.groups.count <= Self.mostLines {
        for place in [nil] + (roots + contents.places.prefix(2)).map({ Optional($0) }) {
          let title = "\(indicator.label), by group\(place.map { ": \(name($0))" } ?? "")"
          let keys = lines(contents) + ["series: group"]
          add(.overTime, number, "over-time", title, [own.with { $0.place = place }], keys)
        }
      }
      for place in roots + contents.places.prefix(3) {
        add(
          .overTime, number, "over-time", "\(indicator.label)\(suffix): \(name(place))",
          [whole.with { $0.place = place }], time(contents))
      }
    }
    let top = contents.places.count > Self.mostBars ? ["top: \(Self.mostBars)"] : []
    for root in roots where contents.places.count <= Self.mostParts {
      let parts = whole.with { ($0.place, $0.isOfParts) = (root, true) }
      add(
        .byPart, number, "by-place", "\(indicator.label)\(suffix), by place", [parts],
        ["kind: bars", "by: place"] + top)
    }
    if (2...Self.mostParts).contains(contents.places.count) {
      add(
        .byPart, number, "by-place", "\(indicator.label)\(suffix), by place", [whole],
        ["kind: bars", "by: place"] + top)
    }
    if (2...Self.mostParts).contains(contents.groups.count) {
      let few = contents.groups.count > Self.mostBars ? ["top: \(Self.mostBars)"] : []
      for place in [nil] + (roots + contents.places.prefix(2)).map({ Optional($0) }) {
        let title = "\(indicator.label), by group\(place.map { ": \(name($0))" } ?? "")"
        add(.byPart, number, "by-group", title, [own.with { $0.place = place }], ["kind: bars", "by: group"] + few)
      }
    }
    add(.any, number, "latest", "\(indicator.label)\(suffix)\(only)", [whole], ["kind: bars"])
    for place in contents.places.prefix(2) {
      add(
        .any, number, "latest", "\(indicator.label)\(suffix): \(name(place))", [whole.with { $0.place = place }],
        ["kind: bars"])
    }
  }

  /// Indicators of one unit that add up in one way, beside each other, but no whole beside its parts.
  private mutating func proposeTogether(_ all: [Contents]) {
    // One that several sources have stands there for each of them.
    let ids = all.map(\.indicator.id)
    let parts = all.indices.filter { ids.firstIndex(of: ids[$0]) == $0 && !NameCheck.isWhole(all[$0].indicator.label) }
      .map { all[$0] }
    func kind(_ contents: Contents) -> [String?] {
      [contents.indicator.unit, contents.indicator.accumulation.rawValue, contents.onlyPlace]
    }
    for wanted in parts.map(kind).unique {
      let same = parts.filter { kind($0) == wanted }.compactMap { contents in
        let id = contents.indicator.id
        return keyFigures.first { $0.hasPrefix("\(id)@") || $0.hasPrefix("\(id)/") }
      }
      guard same.count > 1 else { continue }
      let only = wanted[2].map { ": \(name($0))" } ?? ""
      let figures = "figures: [\(same.prefix(Self.mostBars).map(JSONText.quoted).joined(separator: ", "))]"
      charts.append(
        StarterChart(
          kind: .byPart, id: "together",
          keys: ["title: \(StarterChart.quoted("Latest figures in \(wanted[0] ?? "")\(only)"))", "kind: bars", figures])
      )
    }
  }

  private mutating func add(
    _ kind: StarterChart.Kind, _ number: Int, _ id: String, _ title: String, _ figures: [Reference], _ keys: [String]
  ) {
    let list = figures.map { JSONText.quoted($0.text) }.joined(separator: ", ")
    charts.append(
      StarterChart(
        kind: kind, id: number == 0 ? id : "\(id)-\(number + 1)",
        keys: ["title: \(StarterChart.quoted(title))", keys[0], "figures: [\(list)]"] + keys.dropFirst()))
  }

  private func name(_ place: String) -> String { situation.places.name(of: place) }

  /// The largest places that have values, or whose parts have, where there are few.
  private func roots(of contents: Contents) -> [String] {
    let tree = situation.places.places
    guard !situation.places.isEmpty else { return [] }
    var roots: [String] = []
    for place in contents.places {
      var id = place
      while let parent = tree[id]?.parent, parent != id { id = parent }
      if !roots.contains(id) { roots.append(id) }
      if roots.count > 2 { return [] }
    }
    return roots
  }

  private func isPrintable(_ reference: Reference) -> Bool {
    guard let figure = try? known.figure(reference) else { return false }
    return figure.value != nil
  }

  // MARK: - Time

  /// How values are drawn over time: what happened in columns, levels as a line.
  private func time(_ contents: Contents) -> [String] {
    contents.indicator.accumulation == .flow ? ["kind: columns"] + every(contents) : lines(contents)
  }

  private func lines(_ contents: Contents) -> [String] { ["kind: lines"] + every(contents) }

  /// What happened is drawn by period, and so are levels of months and years, which are none of a day. By period, a running total
  /// would be what was added to it.
  private func every(_ contents: Contents) -> [String] {
    let isByPeriod =
      switch contents.indicator.accumulation {
      case .flow: true
      case .stock: contents.dates.allSatisfy { $0.first != $0.last }
      case .cumulative: false
      }
    return isByPeriod ? period(of: contents).map { ["every: \($0)"] } ?? [] : []
  }

  /// The shortest period that has not too many columns, and is none that a row crosses.
  private func period(of contents: Contents) -> String? {
    let days = contents.dates.compactMap(\.days)
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return nil }
    let span = Int(last.number - first.number) + 1
    let rows = days.map { Int($0.upperBound.number - $0.lowerBound.number) + 1 }.max() ?? 1
    let shortest = max(rows, contents.indicator.frequency?.longestDays ?? 1)
    return Frequency.allCases.first { $0.longestDays >= shortest && span / $0.longestDays <= 31 }?.rawValue
  }
}
