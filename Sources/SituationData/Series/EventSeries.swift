package import SourceText

/// The values of a reference for each event.
package struct EventSeries: Sendable {
  /// By their dates; sources that report the same event stand side by side unless they agree.
  package let figures: [Figure]

  package init(of reference: Reference, in known: KnownSituation) throws(Refusal) {
    let selection = try Selection(reference, in: known)
    let indicator = selection.indicator
    guard indicator.accumulation == .flow else {
      throw Refusal(
        .addition,
        "“\(indicator.id)” is a \(indicator.accumulation.rawValue) and has no events; draw it by day, week, month, quarter or year",
        isConsequence: known.mayLackRows(of: reference))
    }
    var groups: [[Int]] = []
    var positions: [Int: Int] = [:]
    for index in selection.rows {
      if let event = known.row(index).event, let position = positions[event] {
        groups[position].append(index)
      } else {
        if let event = known.row(index).event { positions[event] = groups.count }
        groups.append([index])
      }
    }
    let aggregation = Aggregation(of: selection, in: known)
    var figures: [Figure] = []
    for group in groups { figures.append(known.settled(try aggregation.sum(group))) }
    // What no figure counts has none that could say so.
    if !figures.isEmpty { figures[0].leftOut.add(LeftOut(of: selection, in: known.situation.observations.rows)) }
    self.figures = figures
  }
}
