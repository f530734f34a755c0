/// What kind of number an indicator has: what it may be, and whether it may be added.
package enum Measure: String, CaseIterable, Hashable, Sendable {
  /// Whole things: never negative, never a fraction.
  case count
  /// Money, tonnes, hectares, a net change.
  case amount
  /// A percentage, a price, an index, so many per so many: never added.
  case rate

  /// What a unit says of its numbers where the table does not. Points are a rate, unless the label says that they are things:
  /// “Points of water”, and not “Points of the price index”.
  package init(unit: String, label: String = "") {
    let unit = unit.lowercased()
    if unit == "points", Self.namesPoints(label.lowercased()) {
      self = .amount
    } else if Self.isOfRate(unit, Self.wordsOfRates) {
      self = .rate
    } else {
      self = Self.unitsOfCounts.contains(unit) ? .count : .amount
    }
  }

  private static func namesPoints(_ label: String) -> Bool {
    words(label).contains("points") && !isOfRate(label, wordsOfRates.subtracting(["points"]).union(measuredInPoints))
  }

  private static func isOfRate(_ text: String, _ names: Set<String>) -> Bool {
    text.contains { "%‰/".contains($0) } || words(text).contains(where: names.contains)
  }

  private static func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0 == "°") }.map(String.init)
  }

  private static let wordsOfRates: Set = ["percent", "per", "index", "score", "ratio", "points", "°c", "°f"]

  /// What is counted in points that are no things.
  private static let measuredInPoints: Set = [
    "percentage", "rate", "rates", "scores", "indices", "indexes", "basis", "price", "prices", "approval", "average",
    "change", "difference", "rating", "ratings", "gained", "lost",
  ]

  private static let unitsOfCounts: Set = [
    "people", "persons", "households", "families", "children", "women", "men", "deaths", "cases", "patients", "events",
  ]
}
