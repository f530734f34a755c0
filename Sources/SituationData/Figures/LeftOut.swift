import SourceText

/// Rows by group or place that a flow does not count, since others are without one.
struct LeftOut {
  var byGroup: [Int] = []
  var byPlace: [Int] = []

  var isEmpty: Bool { byGroup.isEmpty && byPlace.isEmpty }

  /// What is said of a sum that lacks them.
  var caveat: String? {
    let count = byGroup.count + byPlace.count
    guard count > 0 else { return nil }
    let kind = byPlace.isEmpty ? "group" : byGroup.isEmpty ? "place" : "group or place"
    return "\(count) row\(count == 1 ? "" : "s") by \(kind) left out"
  }

  func filter(_ isIncluded: (Int) -> Bool) -> LeftOut {
    LeftOut(byGroup: byGroup.filter(isIncluded), byPlace: byPlace.filter(isIncluded))
  }
}

extension KnownSituation {
  /// The rows of a flow that are not counted, without those that only break down what is: of the same event, or of days
  /// that a counted row covers.
  func leftOut(of selection: Selection) -> LeftOut {
    let all = LeftOut(byGroup: selection.leftByGroup, byPlace: selection.leftByPlace)
    guard !all.isEmpty else { return all }
    let events = Set(selection.rows.compactMap { row($0).event })
    var covered: [ClosedRange<Day>] = []
    let days = selection.rows.filter { row($0).event == nil }.compactMap { row($0).asOf.days }
    for days in days.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = covered.last, days.lowerBound <= last.upperBound.adding(1) {
        covered[covered.count - 1] = last.lowerBound...max(last.upperBound, days.upperBound)
      } else {
        covered.append(days)
      }
    }
    return all.filter { index in
      if let event = row(index).event { return !events.contains(event) }
      guard let days = row(index).asOf.days else { return true }
      return !covered.contains { $0.contains(days) }
    }
  }

  /// Whether a row speaks of some of these days.
  func touches(_ index: Int, _ days: ClosedRange<Day>) -> Bool {
    row(index).asOf.days.map { $0.overlaps(days) } ?? false
  }

  /// Rows of one indicator of which one already holds another are not added up.
  func refuseInclusion(_ rows: [Int], _ reference: Reference, _ indicator: Indicator) throws(Refusal) {
    guard rows.contains(where: { row($0).hasIncludes }) else { return }
    var index = InclusionIndex(rows, in: self)
    for whole in rows where row(whole).hasIncludes {
      // A flow's value holds nothing of other days.
      let days = indicator.accumulation == .flow ? row(whole).asOf.days : nil
      guard let part = index.part(of: whole, within: days) else { continue }
      throw Refusal(
        .addition,
        "“\(reference.text)” is not added up: the value for \(name(of: whole)) already includes that for \(name(of: part)); name one",
        isConsequence: mayLackRows(of: reference))
    }
  }

  private func name(of index: Int) -> String {
    let strings = situation.observations.strings
    let names = [
      row(index).place.map { situation.places.name(of: strings[$0]) }, row(index).group.map { strings[$0] },
    ].compactMap(\.self)
    return names.isEmpty ? row(index).asOf.iso : names.map { "“\($0)”" }.joined(separator: ", ")
  }
}

extension ClosedRange where Bound == Day {
  func contains(_ other: ClosedRange<Day>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
