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
      FigureContents(
        reference: name, asked: nil, indicator: indicators.count == 1 ? inputs[0].indicator : nil, unit: unit,
        value: value, absence: value == nil ? absence ?? .notComputable : nil, low: nil, high: nil, bounds: "",
        qualifier: isVague ? .about : .exactly, asOf: Set(inputs.flatMap(\.asOf)).sorted(),
        published: inputs.compactMap(\.publication).lastStated, status: status,
        sources: Set(inputs.flatMap(\.sources)).sorted(), via: Set(inputs.flatMap(\.via)).sorted(), place: nil,
        group: nil, scope: "", term: "", caveats: caveats, rows: rows))
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
    figure.coverage = part.coverage.flatMap { part in total.coverage.map { part.atMost($0) } } ?? part.coverage
    figure.isIncreaseOfTotal = part.isIncreaseOfTotal
    figure.derivation = Derivation(.share, of: [part, total], at: location)
    return figure
  }

  /// What was added since an earlier value, where that may be said without being asked for: of the same thing, said by the
  /// same source in the same words, and both so exactly that they can be set against each other; nil otherwise.
  package func increase(since old: Figure, at location: SourceLocation) -> Figure? {
    guard let indicator, indicator.id == old.indicator?.id, unit == old.unit, sources == old.sources,
      scope == old.scope,
      group == old.group, place == old.place, term == old.term, derivation == nil, old.derivation == nil, period == nil,
      old.period == nil, status == old.status || (hasHappened && old.hasHappened), asOf != [.unknown],
      old.asOf != [.unknown], !qualifier.isOpen, !old.qualifier.isOpen, let value, let before = old.value,
      let difference = value.subtracting(before)
    else { return nil }
    let name = "difference(\(reference), \(old.reference))"
    var figure = Figure.combined(
      [self, old], named: name, value: difference, unit: unit == "%" ? Figure.percentagePoints : unit, absence: nil)
    figure.derivation = Derivation(.difference, of: [self, old], at: location)
    return figure
  }

  /// The unit of the difference of two values in `%`.
  package static let percentagePoints = "percentage points"
}

extension Figure {
  /// Its day of publication, or, where nobody said when, the last day that it speaks of; nil where that is unknown too.
  var publication: Published? { published ?? days.map { Published($0.upperBound, isAssumed: true) } }
}
