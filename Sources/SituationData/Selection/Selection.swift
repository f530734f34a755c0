import SourceText

/// The rows that a reference means, before a time is chosen from them.
struct Selection {
  let reference: Reference
  let indicator: Indicator
  /// Current rows, by as-of; of one source, or events that are counted once each. Of what was only said to happen, and stands no
  /// more, those that stood last.
  private(set) var rows: [Int] = []
  /// Rows by group and by place that were left for those without.
  private(set) var leftByGroup: [Int] = []
  private(set) var leftByPlace: [Int] = []
  /// Rows that would be meant, had their source not taken them back.
  let withdrawn: [Int]
  /// Whether rows of several groups are meant together.
  private(set) var addsGroups = false
  private let known: KnownSituation

  private var table: ObservationTable { known.situation.observations }

  /// Follows the rules for what a reference leaves out. There are no rows where nothing is known yet.
  ///
  /// - Parameter mayBeFilledIn: whether extrapolated rows are taken without being asked for: by a series, never by a
  ///   single figure.
  /// - Throws: a refusal where an id is unknown or more than one thing could be meant.
  init(_ reference: Reference, in known: KnownSituation, mayBeFilledIn: Bool = false) throws(Refusal) {
    let position = try known.indicator(of: reference)
    try known.checkNames(in: reference, indicator: position)
    (self.reference, self.known) = (reference, known)
    indicator = known.situation.indicators.entries[position]
    let current = known.currentRows(of: position)
    let (filter, observations) = (ReferenceFilter(reference, in: known.situation), known.situation.observations.rows)
    // Series first: of thousands a reference asks for few.
    let series = current.series
    let positions = series.numbers(filter.series).filter { filter.fits(series.all[$0]) }
      .flatMap { series.positions(of: $0) }.sorted()
    rows = positions.map { current.rows[$0] }.filter { filter.fits(observations.status(of: $0)) }
    withdrawn = rows.isEmpty ? current.withdrawn.keys.filter { filter.fits(observations[$0]) } : []
    let formerRows = FormerRows(reference, filter, in: current, of: observations)
    if formerRows.standIn(for: rows) { rows = formerRows.rows }
    if reference.status == nil, !mayBeFilledIn, !rows.isEmpty {
      rows.removeAll { observations.status(of: $0) == .extrapolated }
      if rows.isEmpty {
        throw Refusal(
          .unknownFigure,
          "“\(reference.text)” has extrapolated values only, which a single figure never takes; ask for “\(reference.text) extrapolated”",
          isConsequence: known.mayLackRows(of: reference))
      }
    }
    try chooseGroup()
    try choosePlace()
    try chooseSource()
  }

  private mutating func chooseGroup() throws(Refusal) {
    guard reference.group == nil, rows.contains(where: { table.rows.group(of: $0) != nil }) else { return }
    if rows.contains(where: { table.rows.group(of: $0) == nil }) {
      let (observations, isAdded) = (table.rows, indicator.hasExclusiveGroups && indicator.accumulation == .flow)
      (rows, leftByGroup) = Self.divided(rows, by: observations.group, isAdded: isAdded) {
        observations.event(of: $0) == nil ? nil : [observations.event(of: $0), observations.place(of: $0)]
      }
    } else if indicator.hasExclusiveGroups {
      addsGroups = true
    } else {
      throw Refusal(
        .addition,
        "“\(reference.indicator)” has values by group only, and its groups may overlap, so they are not added up; name one: \(names(rows, table.rows.group).map { "\(reference.indicator)/\(isIdentifier($0) ? $0 : "\"\($0)\"")" }.firstNamed)",
        isConsequence: known.mayLackRows(of: reference))
    }
  }

  private mutating func choosePlace() throws(Refusal) {
    guard reference.place == nil, rows.contains(where: { table.rows.place(of: $0) != nil }) else { return }
    let places = names(rows, table.rows.place)
    if rows.contains(where: { table.rows.place(of: $0) == nil }) {
      let observations = table.rows
      (rows, leftByPlace) = Self.divided(rows, by: observations.place, isAdded: indicator.accumulation == .flow) {
        observations.event(of: $0).map { [$0] }
      }
    } else if places.count > 1 {
      guard indicator.accumulation == .flow else {
        throw Refusal(
          .ambiguousFigure,
          "“\(reference.text)” has values for \(places.count) places and none without; name one: \(places.prefix(12).map { "at \(isIdentifier($0) ? $0 : "\"\($0)\"")" }.joined(separator: ", "))",
          isConsequence: known.mayLackRows(of: reference))
      }
    }
  }

  /// The rows without a part, and those with one that are of an event of which there is none without: no event is lost because
  /// others are entered otherwise.
  ///
  /// - Parameters:
  ///   - isAdded: whether the parts of an event may be added up.
  ///   - occurrence: what the rows of one event share; nil where a row is of none.
  private static func divided(
    _ rows: [Int], by part: (Int) -> Int?, isAdded: Bool, occurrence: (Int) -> [Int?]?
  ) -> (counted: [Int], left: [Int]) {
    let whole = isAdded ? Set(rows.filter { part($0) == nil }.compactMap(occurrence)) : []
    var (counted, left): ([Int], [Int]) = ([], [])
    for row in rows {
      if part(row) == nil || (isAdded && occurrence(row).map { !whole.contains($0) } ?? false) {
        counted.append(row)
      } else {
        left.append(row)
      }
    }
    return (counted, left)
  }

  private func chooseSource() throws(Refusal) {
    guard reference.source == nil else { return }
    let sources = Set(rows.map { table.rows.source(of: $0) })
    guard sources.count > 1 else { return }
    let isFlow = indicator.accumulation == .flow
    // Events of several sources are counted once each.
    if isFlow, rows.allSatisfy({ table.rows.event(of: $0) != nil }) { return }
    let ids = sources.map { known.situation.sources.entries[$0].id }.sorted()
    throw Refusal(
      .ambiguousFigure,
      "\(ids.count) sources give “\(reference.text)”; name one: \(ids.map { "\(reference.indicator)@\($0)" }.firstNamed)"
    )
  }

  private func names(_ rows: [Int], _ value: (Int) -> Int?) -> [String] {
    Set(rows.compactMap(value)).map { table.strings[$0] }.sorted()
  }
}
