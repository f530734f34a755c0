package import SourceText

/// What a chart computes by drawing: the sum of a stack, and what each of its members is of it.
extension KnownSituation {
  /// The sum of what is stacked, with its inputs.
  ///
  /// - Throws: a refusal where the figures may not be added.
  package func total(of figures: [Figure], at location: SourceLocation) throws(Refusal) -> Figure {
    var total = try sum(of: figures)
    guard figures.count > 1 else { return total }
    total.derivation = derivation(.sum, of: figures, at: location)
    total.isIncreaseOfTotal = figures.allSatisfy(\.isIncreaseOfTotal)
    total.period = figures[0].period
    for other in figures.dropFirst().compactMap(\.period) {
      guard let covered = total.period?.covered else { break }
      total.period?.covered =
        min(covered.lowerBound, other.covered.lowerBound)...max(covered.upperBound, other.covered.upperBound)
    }
    return total
  }

  /// A member of a total as a percentage of it, with at least seven digits; nil where the total is not above zero or a value
  /// is not known.
  package func share(of part: Figure, in total: Figure, at location: SourceLocation) -> Figure? {
    guard let value = part.value, let whole = total.value, whole > .zero, value >= .zero else { return nil }
    func quotient(places: Int) -> DecimalNumber? { value.multiplied(by: 100, dividedBy: whole, places: places) }
    guard let coarse = quotient(places: 6) else { return nil }
    let places = coarse >= DecimalNumber(digits: 1) ? 6 : coarse >= DecimalNumber(digits: 1, scale: 3) ? 9 : 12
    let share = quotient(places: places) ?? coarse
    let name = "share(\(part.reference), \(total.reference))"
    var figure = combined([part, total], named: name, value: share, unit: "%", absence: nil)
    (figure.indicator, figure.group, figure.place, figure.period) = (
      part.indicator, part.group, part.place, part.period
    )
    figure.sources = total.sources
    figure.isIncreaseOfTotal = part.isIncreaseOfTotal
    figure.derivation = derivation(.share, of: [part, total], at: location)
    return figure
  }

  private func derivation(
    _ operation: DerivedFigure.Operation, of inputs: [Figure], at location: SourceLocation
  ) -> Figure.Derivation {
    Figure.Derivation(
      definition: DerivedFigure(
        id: "", operation: operation, inputs: inputs.compactMap(\.asked), since: nil,
        acrossDates: inputs.contains { $0.asked?.acrossDates == true }, location: location, excerpt: ""),
      inputs: inputs)
  }
}

extension Figure {
  /// Whether the front matter defines how it is computed; what a chart computes by being drawn it does not.
  package var isComputedByReport: Bool { derivation.map { !$0.isOfChart } ?? false }
}

extension Figure.Derivation {
  /// Whether a chart computes it by being drawn: it has no name of its own.
  package var isOfChart: Bool { definition.id.isEmpty }

  /// The operation with its inputs, as it is written.
  package var text: String {
    isOfChart
      ? "\(definition.operation.rawValue)(\(inputs.map(\.reference).joined(separator: ", ")))" : definition.text
  }
}
