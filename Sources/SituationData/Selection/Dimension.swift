package import SourceText

/// What the bars of a chart or the rows of a table are.
package enum Dimension: String, CaseIterable, Hashable, Sendable {
  case place
  case group
  case source
  case status
}

extension Dimension {
  /// The references that a reference falls into, in the order in which their rows first appear.
  ///
  /// - Throws: a refusal where the indicator or source is unknown.
  package func members(of reference: Reference, in known: KnownSituation) throws(Refusal) -> [Reference] {
    let (situation, table) = (known.situation, known.situation.observations)
    let indicator = try known.indicator(of: reference)
    if let source = reference.source, situation.sources.index(of: source) == nil {
      throw known.unknown(source: source)
    }
    let filter = ReferenceFilter(reference, in: situation)
    let current = known.currentRows(of: indicator)
    let isOfAnyStatus = self == .status && reference.status == nil
    var rows = current.rows.sorted().filter { index in
      let row = known.row(index)
      return filter.fits(RowSeries(row)) && (isOfAnyStatus || filter.fits(row.status))
    }
    let former = FormerRows(reference, filter, in: current, of: table.rows)
    if former.standIn(for: rows) { rows = former.rows.sorted() }
    var members: [Reference] = []
    var seen: Set<Reference> = []
    for index in rows {
      let row = known.row(index)
      var member = reference
      switch self {
      case .place: (member.place, member.isOfParts) = (row.place.map { table.strings[$0] }, false)
      case .group: member.group = row.group.map { table.strings[$0] }
      case .source: member.source = situation.sources.entries[row.source].id
      case .status: member.status = row.status
      }
      if member.has(self), seen.insert(member).inserted { members.append(member) }
    }
    return members
  }

  /// Whether rows of any day, known yet or not, fall into members of a reference.
  package func hasMembersOfAnyDay(of reference: Reference, in known: KnownSituation) -> Bool {
    guard let indicator = known.situation.indicators.index(of: reference.indicator) else { return false }
    let filter = ReferenceFilter(reference.with { $0.group = nil }, in: known.situation)
    return known.currentRows(of: indicator).series.all.contains { series in
      guard filter.fits(series) else { return false }
      return switch self {
      case .place: series.place != nil
      case .group: series.group != nil
      case .source, .status: true
      }
    }
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
