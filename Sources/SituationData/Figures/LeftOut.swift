import SourceText

/// Rows by group or place of which a figure counts nothing, since others are without one: parts of a whole that is not known
/// for their days.
package struct LeftOut: Hashable, Sendable {
  package var byGroup: [Int] = []
  package var byPlace: [Int] = []

  package var isEmpty: Bool { byGroup.isEmpty && byPlace.isEmpty }

  package init() {}

  init(byGroup: [Int], byPlace: [Int]) { (self.byGroup, self.byPlace) = (byGroup, byPlace) }

  /// What the rows are parts by; nil where there are none.
  package var division: Figure.Caveat.Division? {
    isEmpty ? nil : byPlace.isEmpty ? .group : byGroup.isEmpty ? .place : .groupOrPlace
  }

  /// What has to be said of a value that lacks them.
  package var caveat: Figure.Caveat? { division.map { .leftOut(byGroup.count + byPlace.count, by: $0) } }

  package mutating func add(_ other: LeftOut) {
    byGroup += other.byGroup
    byPlace += other.byPlace
  }

  func filter(_ isIncluded: (Int) -> Bool) -> LeftOut {
    LeftOut(byGroup: byGroup.filter(isIncluded), byPlace: byPlace.filter(isIncluded))
  }
}

extension Figure {
  /// Notes what it does not count.
  mutating func leave(_ rows: LeftOut) {
    leftOut = rows
    if let caveat = rows.caveat { caveats.append(caveat) }
  }
}
