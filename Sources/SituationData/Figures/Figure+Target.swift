package import SourceText

/// What the level of a target is agreed for.
package enum TargetSpan: Hashable, Sendable {
  /// For each such unit of its time.
  case each(Frequency)
  case whole(AsOf)

  /// Whether figures of so many days can be set against it.
  func isLevel(of days: ClosedRange<Day>) -> Bool {
    switch self {
    case .each(let unit): days.dayCount <= unit.period(of: days.lowerBound).dayCount
    case .whole(let asOf): asOf.days.map { days.dayCount <= $0.dayCount } ?? false
    }
  }
}

extension Figure {
  /// For what a target of a flow with a period as its as-of is agreed: for each unit that its indicator is reported in, for all
  /// of it where it is no longer than one or the reports follow none; nil for other figures.
  package var targetSpan: TargetSpan? {
    guard status == .target, let indicator, indicator.accumulation == .flow, derivation == nil, asOf.count == 1,
      !asOf[0].isDay, let days = asOf[0].days
    else { return nil }
    guard let unit = indicator.frequency, days.dayCount > unit.period(of: days.lowerBound).dayCount else {
      return .whole(asOf[0])
    }
    return .each(unit)
  }
}
