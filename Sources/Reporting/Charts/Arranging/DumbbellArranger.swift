import Content
import SituationData
import SourceText
import Wording

/// Finds the two ends of each dumbbell, where no series names them.
struct DumbbellArranger: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification

  private var finder: SlotFinder { SlotFinder(basis: basis, chart: chart) }

  /// nil, with a diagnostic, where something has other than two values.
  func arrangement(of bars: [BarFigure], _ findings: inout Findings) -> Arrangement? {
    if chart.by != nil || chart.every != nil { return arrangementOfEntries(bars, &findings) }
    let attempts = End.allCases.map { end in (end: end, slots: slots(of: bars, by: end)) }
    if let found = attempts.first(where: { attempt in attempt.slots.allSatisfy { $0.cells[0].count == 2 } }),
      let arrangement = arrangement(of: found.slots, by: found.end)
    {
      return arrangement
    }
    // The one by which most things have two values tells best which has not.
    let best = attempts.max { left, right in
      left.slots.count { $0.cells[0].count == 2 } < right.slots.count { $0.cells[0].count == 2 }
    }
    guard let odd = best?.slots.first(where: { $0.cells[0].count != 2 })?.cells[0], let first = odd.first else {
      findings.note(
        .error, .wrongType, at: chart.place(of: "figures"),
        "a dumbbell joins two values of one thing, and these pairs differ in different things; write “series: source” or another, or make two charts"
      )
      return nil
    }
    findings.note(
      .error, .wrongType, at: first.location,
      "a dumbbell joins two values of one thing, and “\(first.figure.reference)” has \(odd.count == 1 ? "no other" : "\(odd.count)"); name two of one thing at two dates, or of two sources, groups, places, statuses or indicators"
    )
    return nil
  }

  /// What the two ends of a dumbbell differ in.
  private enum End: CaseIterable {
    case date, source, status, group, place, indicator
  }

  /// Things, each with what differs in one respect only; the dates of what is compared in another may differ too.
  private func slots(of bars: [BarFigure], by end: End) -> [Arrangement.Slot] {
    finder.slots(of: bars, count: 1, key: { key(of: $0.figure, without: end) }) { _ in 0 }
  }

  private func key(of figure: Figure, without end: End) -> [String] {
    End.allCases.map { part in part == end || part == .date ? "" : text(of: figure, part) }
  }

  private func text(of figure: Figure, _ part: End) -> String {
    switch part {
    case .date: figure.asOf.map(\.iso).joined(separator: "|")
    case .source: figure.rows.isEmpty ? figure.asked?.source ?? "" : figure.sources.joined(separator: "|")
    case .status: figure.asked?.status?.rawValue ?? ""
    case .group: figure.asked?.group ?? figure.group ?? ""
    case .place: figure.place ?? figure.asked?.place ?? ""
    case .indicator: figure.asked?.indicator ?? figure.reference
    }
  }

  /// nil where the pairs do not have the same two ends, but for dates, which may be called the earlier and the later.
  private func arrangement(of slots: [Arrangement.Slot], by end: End) -> Arrangement? {
    var pairs = slots.map { $0.cells[0] }
    // Before the day of the report the later of two values may not be known yet.
    if end == .date, known.day < situation.dateOfIssue {
      pairs = pairs.map { pair in withoutRepetition(pair.map { [$0] }).map { $0[0] } }
    }
    var names = [pairs.map { name(of: $0[0], end) }, pairs.map { name(of: $0[1], end) }]
    let isCommon = names.allSatisfy { Set($0).count == 1 }
    if end == .date, pairs.contains(where: { dates(of: $0[0]) == dates(of: $0[1]) }) { return nil }
    if !isCommon {
      guard end == .date, pairs.allSatisfy({ day(of: $0[0]) < day(of: $0[1]) }) else { return nil }
      names = [[phrase(.earlier)], [phrase(.later)]]
    }
    return Arrangement(
      series: ends(named: names.map { $0[0] }),
      slots: zip(slots, pairs).map { slot, pair in Arrangement.Slot(key: slot.key, cells: pair.map { [$0] }) })
  }

  private func ends(named names: [String]) -> [Arrangement.Series] {
    names.enumerated().map { Arrangement.Series(key: $1, name: $1, hue: Hue.ofSeries[$0 % Hue.ofSeries.count]) }
  }

  private func day(of bar: BarFigure) -> Day { dates(of: bar).last?.last ?? bar.asked ?? Day(number: .min) }

  /// When it is as of; the day that is asked for, where nothing is known of it.
  private func dates(of bar: BarFigure) -> [AsOf] {
    if bar.figure.asOf.isEmpty, case .on(let date)? = bar.figure.asked?.time { return [date] }
    return bar.figure.asOf
  }

  private func name(of bar: BarFigure, _ end: End) -> String {
    let figure = bar.figure
    switch end {
    case .date:
      // Only the latest value is asked for without a day, and may be none.
      let dates = dates(of: bar)
      return dates.isEmpty ? phrase(.later) : language.list(dates.map { words.date($0) })
    case .source: return words.sourceNames(figure)
    case .status: return language.capitalized(phrase(.status(figure.status)))
    case .group: return words.group(figure.asked?.group ?? figure.group ?? "")
    case .place: return words.place(figure)
    case .indicator: return words.name(figure)
    }
  }

  /// Where both ends are one and the same value, since none is known of the later day: it is missing, and not unchanged.
  private func withoutRepetition(_ cells: [[BarFigure]]) -> [[BarFigure]] {
    guard cells.count == 2, let one = cells[0].first, let other = cells[1].first, !one.figure.rows.isEmpty,
      one.figure.rows == other.figure.rows, let day = one.asked, let otherDay = other.asked, day != otherDay
    else { return cells }
    var cells = cells
    let later = otherDay > day ? 1 : 0
    cells[later][0].figure = cells[later][0].figure.missing(.notReported)
    return cells
  }

  // MARK: - Two entries

  /// With `by` or `every` the two entries of `figures` are the ends.
  private func arrangementOfEntries(_ bars: [BarFigure], _ findings: inout Findings) -> Arrangement? {
    guard chart.figures.count == 2 else {
      findings.note(
        .error, .wrongType, at: chart.place(of: "figures"),
        "a dumbbell joins two ends: with “\(chart.by == nil ? "every" : "by")” name two figures, or one with “series”")
      return nil
    }
    let ends = chart.figures.map(\.reference.location)
    var found = finder.slots(of: bars, count: 2, key: { finder.slotKey(of: $0, without: nil, false) }) { bar in
      ends.firstIndex(of: bar.location) ?? 0
    }
    if let bar = found.lazy.compactMap({ slot in slot.cells.first { $0.count > 1 }?.last }).first {
      findings.note(
        .error, .wrongType, at: bar.location,
        "a dumbbell joins two values, and “\(bar.figure.reference)” has several in one place; name its source")
      return nil
    }
    for index in found.indices { found[index].cells = withoutRepetition(found[index].cells) }
    let samples = ends.indices.map { end in
      let cells = found.compactMap { $0.cells[end].first }
      return cells.first { !$0.figure.rows.isEmpty } ?? cells.first
    }
    let names = zip(chart.figures, samples).map { item, bar -> String in
      if let label = item.label { return label.text }
      guard let bar else { return item.reference.text }
      let respect = End.allCases.dropFirst().first { part in
        Set(samples.compactMap { $0.map { text(of: $0.figure, part) } }).count > 1
      }
      return name(of: bar, respect ?? .date)
    }
    for index in found.indices {
      for cell in found[index].cells.indices where found[index].cells[cell].isEmpty {
        guard let sample = samples[cell] else { continue }
        var filler = sample
        filler.figure = sample.figure.missing(.notReported)
        (filler.id, filler.label, filler.isFiller) = (.min, nil, true)
        filler.member = found[index].given.first?.member
        found[index].cells[cell] = [filler]
      }
    }
    var arrangement = Arrangement(series: self.ends(named: names), slots: found)
    finder.sortPeriods(&arrangement)
    return arrangement
  }
}

extension BarFigure {
  /// The last day that is asked for; the last of all where that is left open.
  fileprivate var asked: Day? {
    switch figure.asked?.time {
    case .on(let date): date.last
    case .latest: Day(number: .max)
    case .between, nil: nil
    }
  }
}
