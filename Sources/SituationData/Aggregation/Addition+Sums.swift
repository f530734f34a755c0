package import SourceText

extension Addition {
  /// The sum of figures, with all that has to be said of any of them.
  ///
  /// - Throws: a refusal where house rule 2 does not let them be added, or a value is one end of a range.
  package static func sum(of figures: [Figure], in known: KnownSituation) throws(Refusal) -> Figure {
    guard let first = figures.first else { throw Refusal(.addition, "there is nothing to add up") }
    guard figures.count > 1 else { return first }
    let name = figures.map(\.reference).joined(separator: " + ")
    let acrossDates = figures.contains { $0.asked?.acrossDates == true }
    if let refusal = Addition(in: known, acrossDates: acrossDates).refusal(of: figures) { throw refusal }
    var values: [DecimalNumber] = []
    for figure in figures {
      if figure.qualifier.isOpen {
        throw Refusal(.addition, "“\(figure.reference)” is “\(figure.qualifier.rawValue)” a number and is not added up")
      }
      if let value = figure.value { values.append(value) }
    }
    let isWhole = values.count == figures.count
    let absence = figures.lazy.compactMap(\.absence).first ?? .notComputable
    var sum = Figure.combined(
      figures, named: name, value: isWhole ? try total(values, for: name) : nil, unit: first.unit, absence: absence)
    if Set(figures.map(\.place)).count == 1 { sum.place = first.place }
    if Set(figures.map(\.group)).count == 1 { sum.group = first.group }
    if figures.allSatisfy({ $0.indicator?.accumulation == .flow }), let days = sum.days { sum.asOf = [AsOf(days)] }
    return sum
  }

  /// The sum of what is stacked, with its inputs.
  ///
  /// - Throws: a refusal where the figures may not be added.
  package static func total(
    ofStack figures: [Figure], at location: SourceLocation, in known: KnownSituation
  ) throws(Refusal) -> Figure {
    var total = try sum(of: figures, in: known)
    guard figures.count > 1 else { return total }
    total.derivation = Figure.Derivation(.sum, of: figures, at: location)
    total.isIncreaseOfTotal = figures.allSatisfy(\.isIncreaseOfTotal)
    total.period = figures[0].period
    total.coverage = figures.compactMap(\.coverage).reduce(nil as Coverage?) { all, own in all?.atMost(own) ?? own }
    for other in figures.dropFirst().compactMap(\.period) {
      guard let covered = total.period?.covered else { break }
      total.period?.covered =
        min(covered.lowerBound, other.covered.lowerBound)...max(covered.upperBound, other.covered.upperBound)
    }
    return total
  }

  static func total(_ values: [DecimalNumber], for name: String) throws(Refusal) -> DecimalNumber {
    var total = DecimalNumber.zero
    for value in values {
      guard let sum = total.adding(value) else { throw Refusal.tooLong(name) }
      total = sum
    }
    return total
  }
}

extension Refusal {
  static func tooLong(_ name: String) -> Refusal {
    Refusal(.derivation, "“\(name)” has more digits than can be kept; choose a larger unit")
  }
}
