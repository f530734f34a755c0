package import SourceText

/// What the bars of a chart or the rows of a table are.
package enum Dimension: String, CaseIterable, Hashable, Sendable {
  case place
  case group
  case source
  case status
}

extension KnownSituation {
  /// The references that a reference falls into by a dimension, in the order in which their rows first appear.
  ///
  /// - Throws: a refusal where the indicator or source is unknown.
  package func members(of reference: Reference, by dimension: Dimension) throws(Refusal) -> [Reference] {
    let indicator = try indicator(of: reference)
    if let source = reference.source, situation.sources.index(of: source) == nil {
      throw unknown(source: source)
    }
    let table = situation.observations
    var members: [Reference] = []
    var seen: Set<Reference> = []
    for index in standing(of: indicator).rows.sorted() {
      let observation = row(index)
      guard reference.source.map({ situation.sources.index(of: $0) == observation.source }) ?? true,
        reference.place.map({ (table.index(of: $0) ?? -1) == observation.place }) ?? true,
        reference.group.map({ (table.index(of: $0) ?? -1) == observation.group }) ?? true,
        reference.status.map({ $0 == observation.status }) ?? (dimension == .status || observation.status.hasHappened)
      else { continue }
      var member = reference
      switch dimension {
      case .place: member.place = observation.place.map { table.strings[$0] }
      case .group: member.group = observation.group.map { table.strings[$0] }
      case .source: member.source = situation.sources.entries[observation.source].id
      case .status: member.status = observation.status
      }
      if member.has(dimension), seen.insert(member).inserted { members.append(member) }
    }
    return members
  }

  /// Whether rows of any day, known yet or not, fall into members by a dimension.
  package func hasMembersOfAnyDay(_ reference: Reference, by dimension: Dimension) -> Bool {
    guard let indicator = situation.indicators.index(of: reference.indicator) else { return false }
    let (source, place) = (
      reference.source.map { situation.sources.index(of: $0) ?? -1 },
      reference.place.map { situation.observations.index(of: $0) ?? -1 }
    )
    return standing(of: indicator).statusesOfAnyDay.keys.contains { series in
      guard source ?? series.source == series.source, place == nil || place == series.place else { return false }
      return switch dimension {
      case .place: series.place != nil
      case .group: series.group != nil
      case .source, .status: true
      }
    }
  }

  /// One reference's figures for each event, by their dates; sources that report the same event stand side by side unless
  /// they agree.
  package func occurrences(of reference: Reference) throws(Refusal) -> [Figure] {
    let selection = try select(reference)
    let indicator = situation.indicators.entries[try self.indicator(of: reference)]
    guard indicator.accumulation == .flow else {
      throw Refusal(
        .addition,
        "“\(indicator.id)” is a \(indicator.accumulation.rawValue) and has no events; draw it by day, week, month, quarter or year",
        isConsequence: mayLackRows(of: reference))
    }
    var groups: [[Int]] = []
    var positions: [Int: Int] = [:]
    for index in selection.rows {
      if let event = row(index).event, let position = positions[event] {
        groups[position].append(index)
      } else {
        if let event = row(index).event { positions[event] = groups.count }
        groups.append([index])
      }
    }
    var figures: [Figure] = []
    for group in groups { figures.append(try sum(group, for: reference, indicator)) }
    return figures
  }
}

extension Reference {
  fileprivate func has(_ dimension: Dimension) -> Bool {
    switch dimension {
    case .place: place != nil
    case .group: group != nil
    case .source: source != nil
    case .status: status != nil
    }
  }
}
