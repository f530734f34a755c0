package import SourceText

/// The values of a reference at their own dates: of a stock and of a running total as they stood, of a flow what each report
/// speaks of.
package struct DateSeries: Sendable {
  /// One figure for each as-of, in the order of their last days. Values without a date are left out, which the last says.
  package let figures: [Figure]

  package init(
    of reference: Reference, from: Day? = nil, to: Day? = nil, in known: KnownSituation
  ) throws(Refusal) {
    let selection = try Selection(ofSeries: reference, in: known)
    let observations = known.situation.observations.rows
    var groups: [(asOf: AsOf, day: Day, rows: [Int])] = []
    var positions: [AsOf: Int] = [:]
    for index in selection.rows {
      let asOf = observations.asOf(of: index)
      guard let day = asOf.last, from.map({ $0 <= day }) ?? true, to.map({ day <= $0 }) ?? true else { continue }
      if let position = positions[asOf] {
        groups[position].rows.append(index)
      } else {
        positions[asOf] = groups.count
        groups.append((asOf, day, [index]))
      }
    }
    groups = groups.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    let aggregation = Aggregation(of: selection, in: known)
    var figures: [Figure] = []
    for group in groups {
      // What was filled in stands only where its source said nothing.
      let said = group.rows.filter { observations.status(of: $0) != .extrapolated }
      figures.append(known.settled(try aggregation.sum(said.isEmpty ? group.rows : said)))
    }
    if !figures.isEmpty { figures[0].leftOut.add(LeftOut(of: selection, in: observations)) }
    figures.noteUndated(selection.rows, in: observations)
    self.figures = figures
  }
}
