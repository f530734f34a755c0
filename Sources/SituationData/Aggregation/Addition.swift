package import SourceText

/// House rule 2: which figures may be added, stacked or drawn as shares of a whole.
package struct Addition: Sendable {
  let known: KnownSituation
  /// Whether different as-of dates were asked for in so many words.
  private let acrossDates: Bool

  package init(in known: KnownSituation, acrossDates: Bool = false) {
    self.known = known
    self.acrossDates = acrossDates
  }

  /// Why the figures may not be added; nil where they may.
  package func refusal(of figures: [Figure]) -> Refusal? {
    refusal(of: figures, saying: "are not added up", reason: reason)
  }

  /// Why the figures may not stand in one stack; nil where they may. What has no rows has no source and no date either, so
  /// that only what it counts is compared.
  package func refusal(ofStack figures: [Figure]) -> Refusal? {
    for figure in figures where figure.qualifier.isOpen {
      return Refusal(
        .addition,
        "house rule 2: “\(figure.reference)” is “\(figure.qualifier.rawValue)” a number, and so is not stacked on others"
      )
    }
    return refusal(of: figures, saying: "are not stacked, as house rule 2 has it") { a, b in
      a.rows.isEmpty || b.rows.isEmpty ? kinds(a, b) : reason(a, b)
    }
  }

  /// Why what two series count may never stand in one stack, wherever and whenever it was counted; nil where it may.
  package func refusal(ofSeries a: Figure, _ b: Figure) -> Refusal? {
    // In single slots an open reference may happen to be of one group.
    let series = [a, b].map { figure in
      var series = figure
      (series.group, series.place) = (figure.asked.map(\.group) ?? figure.group, nil)
      return series
    }
    return refusal(of: series, saying: "are not stacked, as house rule 2 has it", reason: kinds)
  }

  private func refusal(
    of figures: [Figure], saying verdict: String, reason: (Figure, Figure) -> String?
  ) -> Refusal? {
    if let fault = faultOfWholes(figures) {
      return Refusal(.addition, "“\(figures[0].reference)” and others \(verdict): \(fault)")
    }
    if areDistinctMembers(figures) { return nil }
    for (index, figure) in figures.enumerated() {
      for other in figures.dropFirst(index + 1) {
        if let reason = reason(figure, other) {
          return Refusal(.addition, "“\(figure.reference)” and “\(other.reference)” \(verdict): \(reason)")
        }
      }
    }
    return nil
  }

  /// What is a whole among figures of one indicator and source that differ in their places or groups.
  private func faultOfWholes(_ figures: [Figure]) -> String? {
    guard figures.count > 1, let indicator = figures[0].indicator,
      figures.allSatisfy({ $0.indicator?.id == indicator.id && $0.sources == figures[0].sources })
    else { return nil }
    return WholeAmongParts.fault(of: figures.map(WholeAmongParts.Member.init), in: known.situation.places)
  }

  /// Whether the figures are of one indicator, source and date, and differ in what does not overlap: then no two of them need
  /// to be held against each other, of which there are a great many.
  private func areDistinctMembers(_ figures: [Figure]) -> Bool {
    guard let first = figures.first, let indicator = first.indicator else { return false }
    let alike = figures.allSatisfy { figure in
      figure.indicator?.id == indicator.id && figure.unit == first.unit && figure.sources == first.sources
        && figure.hasHappened == first.hasHappened && figure.period == nil && figure.asOf != [.unknown]
        && (acrossDates || figure.asOf == first.asOf) && !figure.rows.contains(where: known.includesAnything)
        && figure.term == first.term && figure.scope == first.scope
    }
    guard alike, indicator.measure != .rate else { return false }
    let groups = Set(figures.map(\.group))
    guard groups.count == 1 || (!groups.contains(nil) && indicator.hasExclusiveGroups) else { return false }
    let places = Set(figures.map(\.place))
    guard places.count == 1 || !places.contains(nil) else { return false }
    return Set(figures.map { [$0.group, $0.place] }).count == figures.count
  }

  private func reason(_ a: Figure, _ b: Figure) -> String? {
    if let kinds = kinds(a, b) { return kinds }
    guard let first = a.indicator, let second = b.indicator else { return nil }
    let countsOccurrences = first.id == second.id && isOfOccurrences(a) && isOfOccurrences(b)
    if a.sources != b.sources, !countsOccurrences {
      return
        "they are of different sources (\(a.sources.joined(separator: ", ")); \(b.sources.joined(separator: ", "))); set them side by side"
    }
    return dates(a, first, b, second, countsOccurrences: countsOccurrences)
  }

  /// Why what two figures count is not to be added, whoever says so and of whatever date.
  private func kinds(_ a: Figure, _ b: Figure) -> String? {
    guard let first = a.indicator, let second = b.indicator else { return "one of them is derived" }
    if a.unit != b.unit, !a.unit.isEmpty, !b.unit.isEmpty { return "one is in \(a.unit), the other in \(b.unit)" }
    if first.accumulation != second.accumulation {
      return "one is a \(first.accumulation.rawValue), the other a \(second.accumulation.rawValue)"
    }
    for figure in [first, second] where figure.measure == .rate {
      return "“\(figure.id)” is a rate (\(figure.unit)), and rates are never added, stacked or shared"
    }
    if a.hasHappened != b.hasHappened { return "one has happened and the other has not" }
    if let words = words(a, first, b, second) ?? scopes(a, b) { return words }
    return overlap(a, first, b, second)
  }

  /// House rule 10: why two figures are not one count under one word.
  private func words(_ a: Figure, _ first: Indicator, _ b: Figure, _ second: Indicator) -> String? {
    guard first.id == second.id, !(isOfOccurrences(a) && isOfOccurrences(b)), !a.rows.isEmpty, !b.rows.isEmpty else {
      return nil
    }
    let (own, other) = (
      a.term.isEmpty ? first.word : a.term.lowercased(), b.term.isEmpty ? second.word : b.term.lowercased()
    )
    return own == other ? nil : "one counts “\(own)”, the other “\(other)”"
  }

  /// Why two figures say that they count different things; nil where one of them says nothing.
  private func scopes(_ a: Figure, _ b: Figure) -> String? {
    guard !a.scope.isEmpty, !b.scope.isEmpty, a.scope != b.scope else { return nil }
    return "one counts “\(a.scope)”, the other “\(b.scope)”"
  }

  /// Whether the figure is one of a flow of events that was asked for without a source, and counts each of them once.
  private func isOfOccurrences(_ figure: Figure) -> Bool {
    guard let asked = figure.asked, asked.source == nil else { return false }
    return figure.indicator?.accumulation == .flow && figure.rows.allSatisfy(hasEvent)
  }

  private func hasEvent(_ row: Int) -> Bool { known.row(row).event != nil }

  /// Why one may hold what the other counts too.
  private func overlap(_ a: Figure, _ first: Indicator, _ b: Figure, _ second: Indicator) -> String? {
    if InclusionIndex.includes(a, b, in: known) { return "the first already includes the second" }
    if InclusionIndex.includes(b, a, in: known) { return "the second already includes the first" }
    if first.id != second.id {
      let indicators = known.situation.indicators
      if indicators.isPart(first.id, of: second.id) { return "“\(first.id)” is part of “\(second.id)”" }
      if indicators.isPart(second.id, of: first.id) { return "“\(second.id)” is part of “\(first.id)”" }
      guard let whole = first.partOf, whole == second.partOf, indicators[whole]?.hasExclusiveGroups == true
      else {
        return
          "they count different things; indicators are added only as parts of one indicator whose groups are exclusive"
      }
      return nil
    }
    if a.group != b.group {
      guard a.group != nil, b.group != nil else { return "one is a group of the other" }
      guard first.hasExclusiveGroups else { return "the groups of “\(first.id)” may overlap" }
    }
    guard a.place != b.place else { return nil }
    guard let inner = a.place, let outer = b.place else { return "one is for a place within the other" }
    let places = known.situation.places
    for (inner, outer) in [(inner, outer), (outer, inner)] where places.isPlace(inner, within: outer) {
      return "“\(places.name(of: inner))” lies within “\(places.name(of: outer))”"
    }
    return nil
  }

  private func dates(
    _ a: Figure, _ first: Indicator, _ b: Figure, _ second: Indicator, countsOccurrences: Bool
  ) -> String? {
    if first.id == second.id, a.group == b.group, a.place == b.place, a.sources == b.sources || countsOccurrences {
      guard first.accumulation == .flow else {
        return "they are the same \(first.accumulation.rawValue) at two dates; ask for a difference or change"
      }
      guard let days = a.days, let other = b.days else { return "a date is not given" }
      return days.overlaps(other) && !isOfOtherEvents(a, b) ? "their periods overlap" : nil
    }
    if let own = a.period, let other = b.period { return periods(a, own, b, other) }
    guard a.asOf != b.asOf else { return a.asOf == [.unknown] ? "their dates are not given" : nil }
    return acrossDates
      ? nil : "they are of different dates (\(Self.iso(a)); \(Self.iso(b))); add “across dates” if that is meant"
  }

  /// Why figures of calendar periods are not of one period.
  private func periods(_ a: Figure, _ own: Figure.Period, _ b: Figure, _ other: Figure.Period) -> String? {
    guard own.calendar == other.calendar else { return "they are of different periods" }
    guard a.indicator?.accumulation == .flow else {
      let (starts, ends) = (Set([a, b].map(startOfCount)), Set([a.asOf, b.asOf]))
      guard ends.count > 1 || (a.isIncreaseOfTotal && starts.count > 1) else { return nil }
      let dates = [a, b].map { $0.rows.map { known.row($0).asOf.iso }.joined(separator: " to ") }
      return "they are of different dates (\(dates.joined(separator: "; ")))"
    }
    // Of one period and one source: what is cut off by the last report of one of them is drawn as partial.
    return nil
  }

  /// The last day that an increase of a running total does not count.
  private func startOfCount(_ figure: Figure) -> Day? {
    figure.rows.count > 1 ? known.row(figure.rows[0]).asOf.last : figure.indicator?.since?.adding(-1)
  }

  private func isOfOtherEvents(_ a: Figure, _ b: Figure) -> Bool {
    let (first, second) = (Set(a.rows.map { known.row($0).event }), Set(b.rows.map { known.row($0).event }))
    return !first.contains(nil) && !second.contains(nil) && first.isDisjoint(with: second)
  }

  private static func iso(_ figure: Figure) -> String { figure.asOf.map(\.iso).joined(separator: ", ") }
}
