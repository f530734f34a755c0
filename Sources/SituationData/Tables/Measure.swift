/// What kind of number an indicator has: what it may be, and whether it may be added.
package enum Measure: String, CaseIterable, Hashable, Sendable {
  /// Whole things: never negative, never a fraction.
  case count
  /// Money, tonnes, hectares, a net change.
  case amount
  /// A percentage, a price, an index, so many per so many: never added.
  case rate

  /// What a unit says of its numbers where the table does not.
  package init(unit: String) {
    let unit = unit.lowercased()
    let words = unit.split { !($0.isLetter || $0 == "°") }.map(String.init)
    if unit.contains(where: { "%‰/".contains($0) }) || words.contains(where: Self.wordsOfRates.contains) {
      self = .rate
    } else {
      self = Self.unitsOfCounts.contains(unit) ? .count : .amount
    }
  }

  private static let wordsOfRates: Set = ["percent", "per", "index", "score", "ratio", "points", "°c", "°f"]

  private static let unitsOfCounts: Set = [
    "people", "persons", "households", "families", "children", "women", "men", "deaths", "cases", "patients", "events",
  ]
}
