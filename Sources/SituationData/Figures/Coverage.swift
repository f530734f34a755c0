import SourceText

/// How much of a period or span a value covers, and at which sides more may belong to it.
package struct Coverage: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable {
    case day
    case month
    case year

    package var frequency: Frequency {
      switch self {
      case .day: .day
      case .month: .month
      case .year: .year
      }
    }
  }

  /// So many days, months or years of all.
  package struct Extent: Hashable, Sendable {
    package var covered: Int
    package var total: Int
    package var unit: Unit

    package var isWhole: Bool { covered == total }
  }

  /// nil where nothing can be said of it: what a row covers is irregular, or it has not happened.
  package var extent: Extent?
  package var startsOpen = false
  package var endsOpen = false

  package var isPartial: Bool { startsOpen || endsOpen }

  /// What is covered of days: open at the sides that are not, at both where days are missing between.
  init(_ covered: DaySpans, of total: ClosedRange<Day>, in unit: Unit) {
    let covered = covered.within(total)
    extent = Extent(covered, of: total, in: unit)
    guard let first = covered.spans.first, let last = covered.spans.last else { return }
    let hasHoles = covered.spans.count > 1
    startsOpen = hasHoles || first.lowerBound > total.lowerBound
    endsOpen = hasHoles || last.upperBound < total.upperBound
  }

  /// That of two values together, which is known for the days of both at most.
  func atMost(_ other: Coverage) -> Coverage {
    let extents = [extent, other.extent].compactMap(\.self)
    let isOfOneUnit = Set(extents.map(\.unit)).count == 1
    return Coverage(
      extents.count == 2 && isOfOneUnit ? extents.min { $0.covered < $1.covered } : nil,
      startsOpen: startsOpen || other.startsOpen, endsOpen: endsOpen || other.endsOpen)
  }

  init(_ extent: Extent?, startsOpen: Bool = false, endsOpen: Bool = false) {
    (self.extent, self.startsOpen, self.endsOpen) = (extent, startsOpen, endsOpen)
  }
}

extension Coverage.Extent {
  /// In months or years only where all that is covered, and all that there is, is of whole ones.
  init(_ covered: DaySpans, of total: ClosedRange<Day>, in unit: Coverage.Unit) {
    let units = [Coverage.Unit.year, .month].filter { $0 == unit || unit == .year }
    self.unit = units.first { unit in ([total] + covered.spans).allSatisfy(unit.divides) } ?? .day
    let own = self.unit
    self.covered = covered.spans.reduce(0) { $0 + own.count(in: $1) }
    self.total = own.count(in: total)
  }
}

extension Coverage.Unit {
  /// The largest that each of the spans is of whole ones of.
  init(dividing spans: some Sequence<ClosedRange<Day>>) {
    self = .year
    for days in spans {
      while !divides(days) { self = self == .year ? .month : .day }
      if self == .day { return }
    }
  }

  /// Whether days are whole months or years.
  func divides(_ days: ClosedRange<Day>) -> Bool {
    let (first, last) = (days.lowerBound.components, days.upperBound.adding(1).components)
    switch self {
    case .day: return true
    case .month: return first.day == 1 && last.day == 1
    case .year: return first.day == 1 && last.day == 1 && first.month == 1 && last.month == 1
    }
  }

  /// How many of them days are, which are whole ones.
  fileprivate func count(in days: ClosedRange<Day>) -> Int {
    let (first, last) = (days.lowerBound.components, days.upperBound.components)
    switch self {
    case .day: return days.dayCount
    case .month: return (last.year - first.year) * 12 + last.month - first.month + 1
    case .year: return last.year - first.year + 1
    }
  }
}
