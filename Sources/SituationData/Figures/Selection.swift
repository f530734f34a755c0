package import SourceText

/// The rows that a reference means, before a time is chosen from them.
struct Selection {
  /// Standing rows, by as-of; of one source, or events that are counted once each.
  var rows: [Int]
  /// The replaced row that was asked for by its status, and since when it is replaced.
  var replaced: Standing.Replaced?
  /// Rows by group and by place that were left for those without.
  var leftByGroup: [Int] = []
  var leftByPlace: [Int] = []
  /// Whether rows of several groups are meant together.
  var addsGroups = false
}

extension KnownSituation {
  private var table: ObservationTable { situation.observations }

  /// Follows the rules for what a reference leaves out.
  ///
  /// - Parameter mayBeFilledIn: whether extrapolated rows are taken without being asked for: by a series, never by a
  ///   single figure.
  /// - Returns: rows that fit; none where nothing is known yet.
  /// - Throws: a refusal where an id is unknown or more than one thing could be meant.
  func select(_ reference: Reference, mayBeFilledIn: Bool = false) throws(Refusal) -> Selection {
    let indicator = try indicator(of: reference)
    try checkNames(in: reference, indicator: indicator)
    let standing = standing(of: indicator)
    let (filter, observations) = (RowFilter(reference, in: situation), table.rows)
    // Series first: of thousands a reference asks for few.
    let positions = standing.series(at: filter.place, of: filter.group).filter { filter.fits($0) }.flatMap {
      standing.series[$0] ?? []
    }
    .sorted()
    var selection = Selection(
      rows: positions.map { standing.rows[$0] }.filter { filter.fits(observations.status(of: $0)) })
    if selection.rows.isEmpty, let replaced = try replacedRow(reference, in: standing) {
      return Selection(rows: [], replaced: replaced)
    }
    if reference.status == nil, !mayBeFilledIn, !selection.rows.isEmpty {
      selection.rows.removeAll { observations.status(of: $0) == .extrapolated }
      if selection.rows.isEmpty {
        throw Refusal(
          .unknownFigure,
          "“\(reference.text)” has extrapolated values only, which a single figure never takes; ask for “\(reference.text) extrapolated”",
          isConsequence: mayLackRows(of: reference))
      }
    }
    try chooseGroup(&selection, reference, indicator)
    try choosePlace(&selection, reference, indicator)
    try chooseSource(selection, reference, indicator)
    return selection
  }

  /// Whether what is refused of a reference may only follow from rows or cells that could not be read.
  package func mayLackRows(of reference: Reference, after day: Day? = nil) -> Bool {
    guard let index = situation.indicators.index(of: reference.indicator) else { return true }
    return situation.indicators.entries[index].isDoubtful
      || table.lacksRows(of: index, source: reference.source.flatMap(situation.sources.index), after: day)
  }

  func indicator(of reference: Reference) throws(Refusal) -> Int {
    if let index = situation.indicators.index(of: reference.indicator) { return index }
    if situation.header.derived[reference.indicator] != nil {
      throw Refusal(
        .unknownFigure,
        "“\(reference.indicator)” is a derived figure, which stands alone: nothing is computed from it, and it has no source, place, status or date to name"
      )
    }
    let hint = situation.hints.hint(to: reference.indicator, among: .figures) {
      situation.indicators.ids + situation.header.derived.ids
    }
    throw Refusal(
      .unknownFigure,
      "the figure “\(reference.indicator)” is unknown\(hint)",
      isConsequence: situation.unreadIndicators.contains(reference.indicator)
        || situation.header.unreadDerived.contains(reference.indicator))
  }

  /// What a reference asks of each row, looked up once. A name that no row has fits none.
  private struct RowFilter {
    var group: Int?
    var place: Int?
    var source: Int?
    var status: Status?

    init(_ reference: Reference, in situation: Situation) {
      let table = situation.observations
      group = reference.group.map { table.index(of: $0) ?? -1 }
      place = reference.place.map { table.index(of: $0) ?? -1 }
      source = reference.source.map { situation.sources.index(of: $0) ?? -1 }
      status = reference.status
    }

    /// Whether the series is of the group, place and source that the reference names.
    func fits(_ series: Standing.Series) -> Bool {
      (source == nil || series.source == source) && (place == nil || series.place == place)
        && (group == nil || series.group == group)
    }

    /// Whether the status is the one that the reference names; without one, whether it has happened (single figures leave
    /// out what was filled in).
    func fits(_ other: Status) -> Bool { status.map { $0 == other } ?? other.hasHappened }

    func fits(_ row: Observation) -> Bool { fits(Standing.Series(row)) && fits(row.status) }
  }

  /// What is said of a source that there is not.
  func unknown(source: String) -> Refusal {
    let hint = situation.hints.hint(to: source, among: .sources) { situation.sources.ids }
    return Refusal(
      .unknownSource, "the source “\(source)” is unknown\(hint)",
      isConsequence: situation.unreadSources.contains(source))
  }

  private func checkNames(in reference: Reference, indicator: Int) throws(Refusal) {
    if let source = reference.source, situation.sources.index(of: source) == nil {
      throw unknown(source: source)
    }
    let standing = standing(of: indicator)
    let series = standing.statusesOfAnyDay
    func names(_ value: (Standing.Series) -> Int?) -> Set<String> {
      Set(Set(series.keys.compactMap(value)).map { table.strings[$0] })
    }
    let (groupIndex, placeIndex) = (reference.group.map(table.index), reference.place.map(table.index))
    if let group = reference.group,
      groupIndex == .some(nil) || standing.series(at: nil, of: groupIndex.flatMap(\.self)).isEmpty
    {
      let hint = situation.hints.hint(to: group, among: .groups(indicator: indicator)) { names(\.group) }
      throw Refusal(
        .unknownGroup,
        "“\(reference.indicator)” has no group “\(group)”\(hint)",
        isConsequence: mayLackRows(of: reference))
    }
    if let place = reference.place,
      placeIndex == .some(nil) || standing.series(at: placeIndex.flatMap(\.self), of: nil).isEmpty
    {
      let hint = situation.hints.hint(to: place, among: .places(indicator: indicator)) { names(\.place) }
      throw Refusal(
        .unknownPlace,
        "“\(reference.indicator)” has no place “\(place)”\(hint)",
        isConsequence: mayLackRows(of: reference))
    }
    // A question that no row of any day answers is a mistake, not something that is not known yet.
    let filter = RowFilter(reference, in: situation)
    if !standing.series(at: filter.place, of: filter.group).contains(where: {
      filter.fits($0) && (series[$0] ?? []).contains(where: { filter.fits($0) })
    }) {
      let sources = Set(series.keys.map { situation.sources.entries[$0.source].id }).sorted()
      let statuses = Set(series.values.joined().map(\.rawValue)).sorted()
      throw Refusal(
        .unknownFigure,
        series.isEmpty
          ? "no row of the data gives “\(reference.indicator)”"
          : "no row gives “\(reference.text)”; “\(reference.indicator)” has rows of \(sources.joined(separator: ", ")) with the status \(statuses.joined(separator: ", "))",
        isConsequence: mayLackRows(of: reference))
    }
  }

  /// A row that has not happened and was replaced is taken only where the status asks for it and one row is left.
  private func replacedRow(_ reference: Reference, in standing: Standing) throws(Refusal) -> Standing.Replaced? {
    guard let status = reference.status, status.isProspective else { return nil }
    let filter = RowFilter(reference, in: situation)
    var rows = standing.replaced.filter { filter.fits(table.rows[$0.row]) }
    switch reference.time {
    case .latest: break
    case .on(let date):
      rows.removeAll { replaced in
        table.rows[replaced.row].asOf.last.map { last in date.last.map { $0 < last } ?? true } ?? true
      }
      // They lie in the order of their as-of.
      if let latest = rows.last.map({ table.rows[$0.row].asOf }) {
        rows.removeAll { table.rows[$0.row].asOf.days != latest.days }
      }
    case .between(let from, let to):
      rows.removeAll { replaced in !(table.rows[replaced.row].asOf.days.map { (from...to).contains($0) } ?? false) }
    }
    if rows.count > 1 {
      throw Refusal(
        .ambiguousFigure,
        "“\(reference.text)” fits \(rows.count) replaced rows; name the source, the group, the place or the day (“on DATE”) of one",
        isConsequence: mayLackRows(of: reference))
    }
    return rows.first
  }

  private func chooseGroup(_ selection: inout Selection, _ reference: Reference, _ indicator: Int) throws(Refusal) {
    guard reference.group == nil, selection.rows.contains(where: { table.rows.group(of: $0) != nil }) else { return }
    let ungrouped = selection.rows.filter { table.rows.group(of: $0) == nil }
    if !ungrouped.isEmpty {
      selection.leftByGroup = selection.rows.filter { table.rows.group(of: $0) != nil }
      selection.rows = ungrouped
    } else if situation.indicators.entries[indicator].hasExclusiveGroups {
      selection.addsGroups = true
    } else {
      throw Refusal(
        .addition,
        "“\(reference.indicator)” has values by group only, and its groups may overlap, so they are not added up; name one: \(names(selection.rows, table.rows.group).map { "\(reference.indicator)/\(isIdentifier($0) ? $0 : "\"\($0)\"")" }.joined(separator: ", "))",
        isConsequence: mayLackRows(of: reference))
    }
  }

  private func choosePlace(_ selection: inout Selection, _ reference: Reference, _ indicator: Int) throws(Refusal) {
    guard reference.place == nil, selection.rows.contains(where: { table.rows.place(of: $0) != nil }) else { return }
    let unplaced = selection.rows.filter { table.rows.place(of: $0) == nil }
    let places = names(selection.rows, table.rows.place)
    if !unplaced.isEmpty {
      selection.leftByPlace = selection.rows.filter { table.rows.place(of: $0) != nil }
      selection.rows = unplaced
    } else if places.count > 1 {
      guard situation.indicators.entries[indicator].accumulation == .flow else {
        throw Refusal(
          .ambiguousFigure,
          "“\(reference.text)” has values for \(places.count) places and none without; name one: \(places.prefix(12).map { "at \(isIdentifier($0) ? $0 : "\"\($0)\"")" }.joined(separator: ", "))",
          isConsequence: mayLackRows(of: reference))
      }
    }
  }

  private func chooseSource(_ selection: Selection, _ reference: Reference, _ indicator: Int) throws(Refusal) {
    guard reference.source == nil else { return }
    let sources = Set(selection.rows.map { table.rows.source(of: $0) })
    guard sources.count > 1 else { return }
    let isFlow = situation.indicators.entries[indicator].accumulation == .flow
    // Events of several sources are counted once each.
    if isFlow, selection.rows.allSatisfy({ table.rows.event(of: $0) != nil }) { return }
    let ids = sources.map { situation.sources.entries[$0].id }.sorted()
    throw Refusal(
      .ambiguousFigure,
      "\(ids.count) sources give “\(reference.text)”; name one: \(ids.map { "\(reference.indicator)@\($0)" }.joined(separator: ", "))"
    )
  }

  private func names(_ rows: [Int], _ value: (Int) -> Int?) -> [String] {
    Set(rows.compactMap(value)).map { table.strings[$0] }.sorted()
  }
}
