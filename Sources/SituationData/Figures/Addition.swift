/// House rule 2: which figures may be added, stacked or drawn as shares of a whole.
package struct Addition: Sendable {
  private let known: KnownSituation
  /// Whether different as-of dates were asked for in so many words.
  private let acrossDates: Bool

  package init(in known: KnownSituation, acrossDates: Bool = false) {
    self.known = known
    self.acrossDates = acrossDates
  }

  /// Why the figures may not be added; nil where they may.
  package func refusal(of figures: [Figure]) -> Refusal? {
    for (index, figure) in figures.enumerated() {
      for other in figures.dropFirst(index + 1) {
        if let reason = reason(figure, other) {
          return Refusal(.addition, "“\(figure.reference)” and “\(other.reference)” are not added up: \(reason)")
        }
      }
    }
    return nil
  }

  private func reason(_ a: Figure, _ b: Figure) -> String? {
    guard let first = a.indicator, let second = b.indicator else { return "one of them is derived" }
    if a.unit != b.unit, !a.unit.isEmpty, !b.unit.isEmpty { return "one is in \(a.unit), the other in \(b.unit)" }
    if first.accumulation != second.accumulation {
      return "one is a \(first.accumulation.rawValue), the other a \(second.accumulation.rawValue)"
    }
    if a.hasHappened != b.hasHappened { return "one has happened and the other has not" }
    if let overlap = overlap(a, first, b, second) { return overlap }
    let countsOccurrences = first.id == second.id && isOfOccurrences(a) && isOfOccurrences(b)
    if a.sources != b.sources, !countsOccurrences {
      return
        "they are of different sources (\(a.sources.joined(separator: ", ")); \(b.sources.joined(separator: ", "))); set them side by side"
    }
    return dates(a, first, b, second, countsOccurrences: countsOccurrences)
  }

  /// Whether the figure is one of a flow of events that was asked for without a source, and counts each of them once.
  private func isOfOccurrences(_ figure: Figure) -> Bool {
    guard let asked = figure.asked, asked.source == nil else { return false }
    return figure.indicator?.accumulation == .flow && figure.rows.allSatisfy(hasEvent)
  }

  private func hasEvent(_ row: Int) -> Bool { known.row(row).event != nil }

  /// Why one may hold what the other counts too.
  private func overlap(_ a: Figure, _ first: Indicator, _ b: Figure, _ second: Indicator) -> String? {
    if known.includes(a, b) { return "the first already includes the second" }
    if known.includes(b, a) { return "the second already includes the first" }
    if first.id != second.id {
      if known.isPart(first.id, of: second.id) { return "“\(first.id)” is part of “\(second.id)”" }
      if known.isPart(second.id, of: first.id) { return "“\(second.id)” is part of “\(first.id)”" }
      guard let whole = first.partOf, whole == second.partOf,
        known.situation.indicators[whole]?.hasExclusiveGroups == true
      else {
        return
          "they count different things; indicators are added only as parts of one indicator whose groups are exclusive"
      }
      return nil
    }
    if a.group != b.group {
      guard a.group != nil, b.group != nil else { return "one is a group of the other" }
      return first.hasExclusiveGroups ? nil : "the groups of “\(first.id)” may overlap"
    }
    if a.place != b.place, a.place == nil || b.place == nil { return "one is for a place within the other" }
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
    guard a.asOf != b.asOf else { return a.asOf == [.unknown] ? "their dates are not given" : nil }
    return acrossDates
      ? nil : "they are of different dates (\(Self.iso(a)); \(Self.iso(b))); add “across dates” if that is meant"
  }

  private func isOfOtherEvents(_ a: Figure, _ b: Figure) -> Bool {
    let (first, second) = (Set(a.rows.map { known.row($0).event }), Set(b.rows.map { known.row($0).event }))
    return !first.contains(nil) && !second.contains(nil) && first.isDisjoint(with: second)
  }

  private static func iso(_ figure: Figure) -> String { figure.asOf.map(\.iso).joined(separator: ", ") }
}

extension KnownSituation {
  /// Whether `part` is, through any number of steps, a part of `whole`.
  func isPart(_ part: String, of whole: String) -> Bool {
    var seen: Set<String> = []
    var current = situation.indicators[part]?.partOf
    while let id = current, seen.insert(id).inserted {
      if id == whole { return true }
      current = situation.indicators[id]?.partOf
    }
    return false
  }

  /// Whether the source says that `whole` already contains the series of `part`.
  package func includes(_ whole: Figure, _ part: Figure) -> Bool {
    whole.rows.contains { row($0).hasIncludes && includes($0, part.rows) }
  }

  /// Whether a row says that it already contains the series of one of the others.
  func includes(_ whole: Int, _ parts: [Int]) -> Bool {
    let table = situation.observations
    return splitOutsideQuotes(table.text(.includes, of: whole), at: "|").contains { text in
      guard case .success(let reference) = Reference.parse(text),
        let indicator = situation.indicators.index(of: reference.indicator)
      else { return false }
      // A later value of an included series holds it as well: what counts is the series, not the one row.
      return parts.lazy.map { row($0) }.contains { row in
        row.indicator == indicator
          && (reference.source.map { situation.sources.index(of: $0) == row.source } ?? true)
          && (reference.group.map { (table.index(of: $0) ?? -1) == row.group } ?? true)
          && (reference.place.map { (table.index(of: $0) ?? -1) == row.place } ?? true)
      }
    }
  }

  /// The figures that rows say they already contain, as known when each row was published.
  package func includedFigures(of figure: Figure) -> [(reference: Reference, figure: Figure)] {
    figure.rows.filter { row($0).hasIncludes }.flatMap { index in
      splitOutsideQuotes(situation.observations.text(.includes, of: index), at: "|").compactMap {
        text -> (reference: Reference, figure: Figure)? in
        guard case .success(let reference) = Reference.parse(text),
          let indicator = situation.indicators.index(of: reference.indicator)
        else { return nil }
        let then = KnownSituation(situation, on: row(index).published.day, only: indicator)
        guard let included = try? then.figure(reference) else { return nil }
        return (reference, included)
      }
    }
  }
}
