import SituationData
import SourceText
import Wording

/// Figures that stand beside each other: in a paragraph, a block, a chart.
struct FigureGroup: Sendable {
  var references: [PlacedText]
  /// What is silenced where they stand.
  var allowed: [Allowance]
}

/// Values that are pinned to a day, where a later one is known on the day of issue.
struct NewerValueRule: PuttingIntoWords {
  let basis: ReportBasis

  func check(_ group: FigureGroup, _ findings: inout Findings) {
    let pinned = group.references.indices.filter { asksForDay(group.references[$0].text) }
    guard !pinned.isEmpty else { return }
    let before = findings.count
    let figures = group.references.map { try? known.figure(named: $0.text) }
    // What is printed beside it, looked up once for all of them.
    let rows = Set(figures.compactMap { $0?.rows })
    var later: [Int: Figure] = [:]
    for index in pinned { later[index] = figures[index].flatMap(newer) }
    // A figure that is the latest of its own makes the day that of all; one that is as old does not.
    var sameDay: [Day: Set<[Int]>] = [:]
    for (index, figure) in figures.enumerated() where later[index] == nil {
      if let figure, let day = figure.days?.upperBound { sameDay[day, default: []].insert(figure.rows) }
    }
    // What is set against another day on purpose.
    let compared = Set(figures.compactMap { $0?.derivation }.flatMap { $0.inputs.map(\.rows) })
    for index in pinned {
      guard let figure = figures[index], let newer = later[index], !rows.contains(newer.rows),
        !compared.contains(figure.rows), let day = figure.days?.upperBound,
        (sameDay[day] ?? []).subtracting([figure.rows]).isEmpty, !isOfThisIssue(figure)
      else { continue }
      let value = newer.value.map(\.plain) ?? ""
      findings.note(
        .warning, .newerKnown, at: group.references[index].location,
        "“\(figure.reference)” is pinned to a day, and a later value, \(value) of \(newer.asOf.last?.iso ?? ""), is known; take the day out, or print both"
      )
    }
    findings.silence(group.allowed, since: before)
  }

  private func asksForDay(_ text: String) -> Bool {
    guard case .on? = (try? known.reference(named: text))?.time else { return false }
    return true
  }

  /// The latest value of the same series where it is of a later day.
  private func newer(than figure: Figure) -> Figure? {
    guard var asked = figure.asked, figure.derivation == nil, figure.value != nil,
      figure.indicator?.accumulation != .flow, let day = figure.days?.upperBound
    else { return nil }
    asked.time = .latest
    guard let latest = try? known.figure(asked), let last = latest.days?.upperBound, last > day else { return nil }
    return latest
  }

  /// Whether its day is one that the issue speaks of.
  private func isOfThisIssue(_ figure: Figure) -> Bool {
    guard let day = figure.days?.upperBound, let covered = situation.header.covers?.days, covered.contains(day) else {
      return false
    }
    return basis.lastIssue.map { day > $0 } ?? true
  }
}
