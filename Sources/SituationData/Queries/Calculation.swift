package import SourceText

/// The calculation of a derived figure from the figures that it names.
package struct Calculation {
  private let definition: DerivedFigure
  private let known: KnownSituation

  private var situation: Situation { known.situation }

  package init(of definition: DerivedFigure, in known: KnownSituation) {
    (self.definition, self.known) = (definition, known)
  }

  /// - Returns: a figure, with an absence where an input is not known yet.
  /// - Throws: a refusal where the inputs may not be set against each other in this way.
  package func figure() throws(Refusal) -> Figure {
    var inputs: [Figure] = []
    if definition.operation == .change, let since = definition.since {
      inputs = try change(definition.inputs[0], since: since)
    } else {
      for reference in definition.inputs { inputs.append(try known.figure(reference)) }
    }
    if let missing = inputs.first(where: { $0.value == nil && $0.low == nil }) {
      return derived(inputs, value: nil, unit: missing.unit, absence: missing.absence ?? .notYetReported)
    }
    try checkInputs(inputs)
    let values = inputs.compactMap(\.value)
    guard values.count == inputs.count else {
      throw Refusal(.derivation, "“\(definition.id)” needs central values, and an input has bounds only")
    }
    switch definition.operation {
    case .sum:
      if var refusal = Addition(in: known, acrossDates: definition.acrossDates).refusal(of: inputs) {
        refusal.isConsequence = definition.inputs.contains { situation.indicators[$0.indicator]?.isDoubtful ?? false }
        throw refusal
      }
      return derived(inputs, value: try Addition.total(values, for: definition.id), unit: inputs[0].unit)
    case .difference, .change:
      guard let difference = values[0].subtracting(values[1]) else { throw Refusal.tooLong(definition.id) }
      let unit = inputs[0].unit == "%" ? Figure.percentagePoints : inputs[0].unit
      return derived(inputs, value: difference, unit: unit)
    case .ratio:
      let unit = inputs[0].unit == inputs[1].unit ? "" : "\(inputs[0].unit) per \(inputs[1].unit)"
      return try quotient(inputs, factor: 1, unit: unit)
    case .share:
      try checkShare(inputs)
      if let part = values.first, let whole = values.last, whole >= .zero, part > whole {
        throw Refusal(
          .partsExceed,
          "“\(definition.id)” is a share of more than all: “\(inputs[0].reference)” is \(part.plain), and “\(inputs[1].reference)” \(whole.plain); correct a row, or take a ratio"
        )
      }
      return try quotient(inputs, factor: 100, unit: "%")
    }
  }

  /// The latest value and the one that was the latest on an earlier day.
  private func change(_ reference: Reference, since: Day) throws(Refusal) -> [Figure] {
    guard case .latest = reference.time else {
      throw Refusal(
        .derivation,
        "“change(\(reference.text), …)” looks back from the latest value; leave the date out, or take a difference")
    }
    // On an earlier day than the issue's the base may not have been known yet, which is no mistake.
    guard since <= max(known.day, situation.dateOfIssue) else {
      throw Refusal(
        .derivation,
        "“change(\(reference.text), since \(since.iso))” looks back to a day after \(situation.dateOfIssue.iso), the date of issue; name an earlier one"
      )
    }
    let now = try known.figure(reference.with { $0.time = .on(.day(known.day)) })
    let asked = reference.with { $0.time = .on(.day(since)) }
    let base =
      since > known.day
      ? Figure.absent(
        .notYetReported, for: asked, situation.indicators.entries[try known.indicator(of: asked)], in: situation)
      : try known.figure(asked)
    return [now, base]
  }

  // MARK: - What may be set against each other

  /// Powers of ten that units are in.
  private enum UnitScale: String {
    case thousand, million, billion, trillion
  }

  /// Whether units differ in a power of ten only, as USD and USD million.
  private static func areScalesOfOne(_ one: String, _ other: String) -> Bool {
    func base(_ unit: String) -> Substring {
      let words = unit.split(separator: " ")
      let isScaled = words.count == 2 && UnitScale(rawValue: String(words[1])) != nil
      return isScaled ? words[0] : unit[...]
    }
    return base(one) == base(other)
  }

  private func checkInputs(_ inputs: [Figure]) throws(Refusal) {
    for input in inputs {
      if input.qualifier.isOpen {
        throw Refusal(
          .derivation,
          "“\(input.reference)” is “\(input.qualifier.rawValue)” a number, so “\(definition.id)” cannot be computed from it"
        )
      }
      if input.asOf == [.unknown] {
        throw Refusal(
          .derivation,
          "the date of “\(input.reference)” is not given, so “\(definition.id)” cannot be computed from it",
          isConsequence: mayLackRows)
      }
    }
    guard definition.operation != .sum else { return }
    let (first, second) = (inputs[0], inputs[1])
    if definition.operation != .ratio, first.unit != second.unit, !first.unit.isEmpty, !second.unit.isEmpty {
      throw Refusal(
        .oneUnit, "“\(definition.id)” sets \(first.unit) against \(second.unit); both have to be in one unit")
    }
    if definition.operation == .ratio, first.unit != second.unit, Self.areScalesOfOne(first.unit, second.unit) {
      throw Refusal(
        .oneUnit,
        "“\(definition.id)” sets \(first.unit) against \(second.unit), which are one unit in two scales; give both indicators in one"
      )
    }
    if definition.operation == .difference, let one = first.indicator, let other = second.indicator, one.id != other.id,
      !isOneThing(first, one, second, other)
    {
      throw Refusal(
        .derivation,
        "“\(definition.id)” sets “\(one.id)” against “\(other.id)”, and neither includes the other or is part_of it; a difference of unlike things means nothing",
        isConsequence: mayLackRows)
    }
    if [.difference, .change].contains(definition.operation), first.reporting?.places != second.reporting?.places,
      first.indicator?.id == second.indicator?.id
    {
      throw Refusal(
        .derivation,
        "“\(definition.id)” sets sums of different places against each other (\(Self.names(first)); \(Self.names(second))); name one place that both have",
        isConsequence: mayLackRows)
    }
    let isAgainstTarget = definition.operation == .ratio && (first.status == .target || second.status == .target)
    if first.hasHappened != second.hasHappened, !isAgainstTarget {
      throw Refusal(
        .notHappened,
        "“\(definition.id)” sets what has happened against what has not (“\(first.reference)”, “\(second.reference)”); only ratio may, against a target"
      )
    }
    if isAgainstTarget { try checkTarget(inputs) }
    guard definition.operation != .change, !definition.acrossDates, first.asOf != second.asOf,
      !(isAgainstTarget && coversDay(first, second))
    else { return }
    throw Refusal(
      .derivation,
      "“\(definition.id)” is computed across dates (\(first.asOf.map(\.iso).joined(separator: ", ")) and \(second.asOf.map(\.iso).joined(separator: ", "))); write “across dates” behind it if that is meant",
      isConsequence: zip(definition.inputs, inputs).contains { known.mayLackRows(of: $0, after: $1.days?.upperBound) })
  }

  /// Whether one of two indicators is part of the other, or one figure includes a value of the other's series.
  private func isOneThing(_ a: Figure, _ first: Indicator, _ b: Figure, _ second: Indicator) -> Bool {
    let indicators = situation.indicators
    return indicators.isPart(first.id, of: second.id) || indicators.isPart(second.id, of: first.id)
      || InclusionIndex.includes(a, b, in: known) || InclusionIndex.includes(b, a, in: known)
  }

  private static func names(_ figure: Figure) -> String {
    (figure.reporting?.places ?? [figure.place].compactMap(\.self)).firstNamed
  }

  private var mayLackRows: Bool { definition.inputs.contains { known.mayLackRows(of: $0) } }

  /// The target of a flow is the level for each unit of its time: one is compared with it, not the sum of several.
  private func checkTarget(_ inputs: [Figure]) throws(Refusal) {
    let span = inputs.compactMap(\.targetSpan).first ?? .each(.day)
    for input in inputs where input.status != .target && input.indicator?.accumulation == .flow {
      guard let days = input.days, !span.isLevel(of: days) else { continue }
      let advice: String
      switch span {
      case .each(let unit):
        advice = "each \(unit.rawValue); ask for it “on” a day, or for days “from … to …” of one \(unit.rawValue)"
      case .whole(let asOf): advice = "\(asOf.iso); ask for days “from … to …” of that time"
      }
      throw Refusal(
        .derivation,
        "“\(input.reference)” sums the days from \(days.lowerBound.iso) to \(days.upperBound.iso), and the target is a level for \(advice)"
      )
    }
  }

  private func coversDay(_ a: Figure, _ b: Figure) -> Bool {
    guard let first = a.days, let second = b.days else { return false }
    return first.contains(second) || second.contains(first)
  }

  /// A share needs its part to be a part of the whole.
  private func checkShare(_ inputs: [Figure]) throws(Refusal) {
    let (part, whole) = (inputs[0], inputs[1])
    for rate in inputs.compactMap(\.indicator) where rate.measure == .rate {
      throw Refusal(
        .addition,
        "“\(rate.id)” is a rate (\(rate.unit)), and a rate is no part of another; “\(definition.id)” may be a ratio or a difference"
      )
    }
    // A later value of an included series is a part of the series, but not of this value.
    if known.includedFigures(of: whole).contains(where: { $0.figure.asOf == part.asOf }),
      InclusionIndex.includes(whole, part, in: known)
    {
      return
    }
    guard let first = part.indicator, whole.indicator != nil else { return }
    guard Addition(in: known).isPart(part, of: whole) else {
      throw Refusal(
        .addition,
        "“\(definition.id)” needs “\(part.reference)” to be part of “\(whole.reference)” by part_of, a group, or includes in its row (\(whole.rows.map { situation.observations.place(of: $0) }.firstNamed)); take a ratio otherwise",
        isConsequence: mayLackRows || first.partOf.map { situation.indicators[$0] == nil } ?? false)
    }
    guard part.sources == whole.sources else {
      throw Refusal(
        .addition,
        "“\(definition.id)” would draw a share from two sources (\(part.sources.joined(separator: ", ")); \(whole.sources.joined(separator: ", "))); take a ratio, or figures of one source"
      )
    }
  }

  // MARK: - Results

  private func quotient(
    _ inputs: [Figure], factor: Int64, unit: String
  ) throws(Refusal) -> Figure {
    guard let dividend = inputs[0].value, let divisor = inputs[1].value, divisor != .zero else {
      throw Refusal(.derivation, "“\(definition.id)” divides by “\(inputs[1].reference)”, which is zero")
    }
    func quotient(places: Int) -> DecimalNumber? {
      dividend.multiplied(by: factor, dividedBy: divisor, places: places)
    }
    guard var result = quotient(places: 6) else { throw Refusal.tooLong(definition.id) }
    // What is next to nothing keeps three digits, as far as they can be kept.
    for places in [9, 12, 15] where dividend != .zero {
      let limit = DecimalNumber(digits: 1, scale: places - 5)
      guard result < limit, DecimalNumber(digits: -1, scale: places - 5) < result, let finer = quotient(places: places)
      else { break }
      result = finer
    }
    return derived(inputs, value: result, unit: unit)
  }

  private func derived(
    _ inputs: [Figure], value: DecimalNumber?, unit: String, absence: Figure.Absence? = nil
  ) -> Figure {
    var figure = Figure.combined(inputs, named: definition.id, value: value, unit: unit, absence: absence)
    figure.derivation = Figure.Derivation(definition: definition, inputs: inputs)
    return known.settled(figure)
  }
}
