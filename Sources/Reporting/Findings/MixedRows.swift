import SituationData
import SourceText
import Wording

/// Says where a figure takes rows without a group or place, and for some of its dates there are only rows with one.
struct MixedRows: PuttingIntoWords {
  let basis: ReportBasis

  func check(_ figure: Figure, at location: SourceLocation, _ findings: inout Findings) {
    for figure in [figure] + (figure.derivation?.inputs ?? []) where !figure.leftOut.isEmpty {
      check(figure.leftOut, of: figure, at: location, &findings)
    }
  }

  /// Checks the figures of a chart: those of a series by period as one, since each of them lacks a few.
  ///
  /// - Returns: what is not drawn, in words; nil for nothing.
  func check(_ drawn: [(figure: Figure, location: SourceLocation)], _ findings: inout Findings) -> String? {
    var all = LeftOut()
    var series: [(figure: Figure, location: SourceLocation, left: LeftOut)] = []
    var positions: [String: Int] = [:]
    for (figure, location) in drawn where !figure.leftOut.isEmpty {
      all.add(figure.leftOut)
      guard figure.period != nil else { continue }
      if let position = positions[figure.reference] {
        series[position].left.add(figure.leftOut)
      } else {
        positions[figure.reference] = series.count
        series.append((figure, location, figure.leftOut))
      }
    }
    for one in series { check(one.left, of: one.figure, at: one.location, &findings) }
    return all.division.map { phrase(.onlyParts(dates: dates(of: all.byGroup + all.byPlace), by: $0)) }
  }

  private func check(
    _ left: LeftOut, of figure: Figure, at location: SourceLocation, _ findings: inout Findings
  ) {
    note(left.byGroup, .mixedGroups, "group", of: figure, at: location, &findings)
    note(left.byPlace, .mixedPlaces, "place", of: figure, at: location, &findings)
  }

  private func note(
    _ rows: [Int], _ rule: DiagnosticRule, _ part: String, of figure: Figure, at location: SourceLocation,
    _ findings: inout Findings
  ) {
    guard let first = rows.min(), !situation.isAllowed(rule, in: rows) else { return }
    let count = dates(of: rows)
    let number = rows.count == count ? "" : "\(rows.count) rows, "
    findings.note(
      .warning, rule, at: location,
      "“\(figure.reference)” takes rows without a \(part), and on \(count) date\(count == 1 ? "" : "s") there \(rows.count == 1 ? "is one" : "are only such") with a \(part) (\(number)the first \(situation.place(of: first))), which \(rows.count == 1 ? "is" : "are") not counted; enter the whole of each date without a \(part), or name a \(part)"
    )
  }

  private func dates(of rows: [Int]) -> Int { Set(rows.map { situation.observations.rows[$0].asOf }).count }
}
