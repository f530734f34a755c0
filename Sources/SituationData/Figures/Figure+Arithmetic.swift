package import SourceText

/// Figures that are computed from others.
extension Figure {
  /// A figure computed from several: the union of their dates, sources, rows and caveats, the weakest status.
  static func combined(
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

  /// A member of a total as a percentage of it, with at least seven digits; nil where the total is not above zero or a value
  /// is not known.
  package static func share(of part: Figure, in total: Figure, at location: SourceLocation) -> Figure? {
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
    figure.derivation = Derivation(.share, of: [part, total], at: location)
    return figure
  }

  /// What one figure is more than another, where nothing has to be asked for to say so: the same thing, of one date, said to
  /// be so exactly; nil otherwise.
  package static func plainDifference(of a: Figure, and b: Figure, at location: SourceLocation) -> Figure? {
    guard let first = a.indicator, first.id == b.indicator?.id, a.unit == b.unit, a.status == b.status,
      a.asOf == b.asOf, a.asOf != [.unknown], a.derivation == nil, b.derivation == nil, a.period == nil,
      b.period == nil,
      a.scope == b.scope, a.group == b.group, a.place == b.place,
      [a, b].allSatisfy({ $0.qualifier == .exactly && $0.low == nil && $0.high == nil }),
      let value = a.value, let other = b.value, let difference = value.subtracting(other)
    else { return nil }
    let name = "difference(\(a.reference), \(b.reference))"
    var figure = combined([a, b], named: name, value: difference, unit: a.unit, absence: nil)
    figure.derivation = Derivation(.difference, of: [a, b], at: location)
    return figure
  }
}
