package import SourceText

/// The ids and names of a reference, looked up: what is unknown is refused with the nearest word that is known.
extension KnownSituation {
  /// The position of a reference's indicator.
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

  /// What is said of a source that there is not.
  func unknown(source: String) -> Refusal {
    let hint = situation.hints.hint(to: source, among: .sources) { situation.sources.ids }
    return Refusal(
      .unknownSource, "the source “\(source)” is unknown\(hint)",
      isConsequence: situation.unreadSources.contains(source))
  }

  /// Refuses a source, group or place that no row of the indicator has, and a question that no row of any day answers.
  func checkNames(in reference: Reference, indicator: Int) throws(Refusal) {
    if let source = reference.source, situation.sources.index(of: source) == nil {
      throw unknown(source: source)
    }
    let current = currentRows(of: indicator)
    let series = current.series
    func names(_ value: (RowSeries) -> Int?) -> Set<String> {
      Set(Set(series.all.compactMap(value)).map { situation.observations.strings[$0] })
    }
    let (groupIndex, placeIndex) = (
      reference.group.map(situation.observations.index), reference.place.map(situation.observations.index)
    )
    if let group = reference.group,
      groupIndex == .some(nil) || !series.has(SeriesName(group: groupIndex.flatMap(\.self)))
    {
      let hint = situation.hints.hint(to: group, among: .groups(indicator: indicator)) { names(\.group) }
      throw Refusal(
        .unknownGroup,
        "“\(reference.indicator)” has no group “\(group)”\(hint)",
        isConsequence: mayLackRows(of: reference))
    }
    if reference.isOfParts, let place = reference.place {
      guard situation.places.parts(of: place).isEmpty else { return try checkQuestion(reference, current) }
      throw Refusal(
        .unknownPlace,
        "no place of places.csv has “\(place)” as its parent, so that it has no parts; ask for it “at” itself")
    }
    if let place = reference.place,
      placeIndex == .some(nil) || !series.has(SeriesName(place: placeIndex.flatMap(\.self)))
    {
      let hint = situation.hints.hint(to: place, among: .places(indicator: indicator)) { names(\.place) }
      throw Refusal(
        .unknownPlace,
        "“\(reference.indicator)” has no place “\(place)”\(hint)",
        isConsequence: mayLackRows(of: reference))
    }
    try checkQuestion(reference, current)
  }

  /// A question that no row of any day answers is a mistake, not something that is not known yet.
  private func checkQuestion(_ reference: Reference, _ current: CurrentRows) throws(Refusal) {
    let series = current.series
    let filter = ReferenceFilter(reference, in: situation)
    let isAnswered = series.numbers(filter.series).contains { number in
      filter.fits(series.all[number]) && series.statuses(of: number).contains { filter.fits($0) }
    }
    if !isAnswered, let indicator = situation.indicators.index(of: reference.indicator) {
      let rows = situation.hints.rows(of: indicator) {
        let sources = Set(series.all.map { situation.sources.entries[$0.source].id }).sorted()
        let statuses = series.allStatuses.map(\.rawValue).sorted()
        return (sources.firstNamed, statuses.firstNamed)
      }
      throw Refusal(
        .unknownFigure,
        series.all.isEmpty
          ? "no row of the data gives “\(reference.indicator)”"
          : "no row gives “\(reference.text)”; “\(reference.indicator)” has rows of \(rows.sources) with the status \(rows.statuses)",
        isConsequence: mayLackRows(of: reference))
    }
  }

  /// Whether what is refused of a reference may only follow from rows or cells that could not be read.
  package func mayLackRows(of reference: Reference, after day: Day? = nil) -> Bool {
    guard let index = situation.indicators.index(of: reference.indicator) else { return true }
    return situation.indicators.entries[index].isDoubtful
      || situation.observations.lacksRows(
        of: index, source: reference.source.flatMap(situation.sources.index), after: day)
  }
}
