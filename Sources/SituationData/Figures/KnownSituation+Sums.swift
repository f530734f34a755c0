package import SourceText

extension KnownSituation {
  /// The sum of figures, with all that has to be said of any of them.
  ///
  /// - Throws: a refusal where house rule 2 does not let them be added, or a value is one end of a range.
  package func sum(of figures: [Figure]) throws(Refusal) -> Figure {
    guard let first = figures.first else { throw Refusal(.addition, "there is nothing to add up") }
    guard figures.count > 1 else { return first }
    let name = figures.map(\.reference).joined(separator: " + ")
    let acrossDates = figures.contains { $0.asked?.acrossDates == true }
    if let refusal = Addition(in: self, acrossDates: acrossDates).refusal(of: figures) { throw refusal }
    var values: [DecimalNumber] = []
    for figure in figures {
      if figure.qualifier.isOpen {
        throw Refusal(.addition, "“\(figure.reference)” is “\(figure.qualifier.rawValue)” a number and is not added up")
      }
      if let value = figure.value { values.append(value) }
    }
    let isWhole = values.count == figures.count
    let absence = figures.lazy.compactMap(\.absence).first ?? .notComputable
    var sum = combined(
      figures, named: name, value: isWhole ? try total(values, for: name) : nil, unit: first.unit, absence: absence)
    if Set(figures.map(\.place)).count == 1 { sum.place = first.place }
    if Set(figures.map(\.group)).count == 1 { sum.group = first.group }
    if figures.allSatisfy({ $0.indicator?.accumulation == .flow }), let days = sum.days { sum.asOf = [AsOf(days)] }
    return sum
  }

  func total(_ values: [DecimalNumber], for name: String) throws(Refusal) -> DecimalNumber {
    var total = DecimalNumber.zero
    for value in values {
      guard let sum = total.adding(value) else { throw tooLong(name) }
      total = sum
    }
    return total
  }

  func tooLong(_ name: String) -> Refusal {
    Refusal(.derivation, "“\(name)” has more digits than can be kept; choose a larger unit")
  }

  /// A figure computed from several: the union of their dates, sources, rows and caveats, the weakest status.
  func combined(
    _ inputs: [Figure], named name: String, value: DecimalNumber?, unit: String, absence: Figure.Absence?
  ) -> Figure {
    let isVague = inputs.contains { $0.qualifier == .about || $0.low != nil || $0.high != nil }
    let caveats = inputs.flatMap(\.caveats).unique
    let status = inputs.map(\.status).reduce(inputs[0].status) {
      $0.hasHappened && $1.hasHappened ? Status.weaker($0, $1) : $0.hasHappened ? $0 : $1
    }
    var seen: Set<Int> = []
    let rows = inputs.flatMap(\.rows).filter { seen.insert($0).inserted }
    let indicators = Set(inputs.map(\.indicator))
    return Figure(
      reference: name, asked: nil, indicator: indicators.count == 1 ? inputs[0].indicator : nil, unit: unit,
      value: value, absence: value == nil ? absence ?? .notComputable : nil, low: nil, high: nil, bounds: "",
      qualifier: isVague ? .about : .exactly, asOf: Set(inputs.flatMap(\.asOf)).sorted(),
      published: inputs.compactMap(\.published).max(), status: status,
      sources: Set(inputs.flatMap(\.sources)).sorted(), via: Set(inputs.flatMap(\.via)).sorted(), place: nil,
      group: nil, scope: "", term: "", caveats: caveats, rows: rows)
  }
}
