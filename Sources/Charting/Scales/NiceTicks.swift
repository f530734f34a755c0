/// Round values along an axis: multiples of 1, 2 or 5 times a power of ten, zero among them.
struct NiceTicks: Hashable, Sendable {
  static let minimumCount = 3
  static let maximumCount = 6

  /// nil where there is no room for a step: zero stands alone.
  private var unit: RoundStep?
  private var multiples: ClosedRange<Int>

  /// In ascending order; never empty.
  var values: [Double] { multiples.map { unit?.value($0) ?? 0 } }
  /// 0 where zero stands alone.
  var step: Double { unit?.value(1) ?? 0 }

  /// Zero alone.
  private init() {
    unit = nil
    multiples = 0...0
  }

  private init(_ unit: RoundStep, _ multiples: ClosedRange<Int>) {
    self.unit = unit
    self.multiples = multiples
  }

  /// Possible ticks of a domain, finest first.
  ///
  /// The first has three to six ticks and may reach beyond the domain where whole steps leave no other way; the coarser
  /// ones that follow, for axes with no room for the texts of the first, stay inside it. The list is never empty.
  ///
  /// - Parameters:
  ///   - domain: made wide enough for zero; one without width, or without end, has zero alone.
  ///   - minimumStep: no step is smaller; 1 for people, who are whole.
  ///   - holdsZero: whether zero is among the ticks.
  static func candidates(
    in domain: ClosedRange<Double>, minimumStep: Double = 0, holdsZero: Bool = true
  ) -> [NiceTicks] {
    let domain = holdsZero ? domain.extended(to: 0) : domain
    let span = domain.upperBound - domain.lowerBound
    guard span.isFinite, span > 0 else { return [NiceTicks()] }
    let minimumStep = minimumStep.isFinite ? minimumStep : 0
    var step = RoundStep.below(span / Double(maximumCount))
    while step.value(1) < minimumStep || step.multiples(in: domain).count > maximumCount { step = step.next }

    let inside = step.multiples(in: domain)
    var candidates = [NiceTicks(step, inside.count < minimumCount ? step.multiples(around: domain) : inside)]
    while case let coarser = step.next, case let multiples = coarser.multiples(in: domain), multiples.count > 1 {
      step = coarser
      candidates.append(NiceTicks(step, multiples))
    }
    return candidates + [NiceTicks()]
  }

  /// These ticks and one more at either end, where the domain ends so short of it that the axis grows by no more than
  /// `allowance`.
  func rounded(to domain: ClosedRange<Double>, allowance: Double) -> NiceTicks {
    guard let unit else { return self }
    var copy = self
    let above = unit.value(multiples.upperBound + 1) - domain.upperBound
    if values[values.count - 1] < domain.upperBound, above <= allowance, copy.multiples.count < Self.maximumCount {
      copy.multiples = copy.multiples.lowerBound...(multiples.upperBound + 1)
    }
    let below = domain.lowerBound - unit.value(multiples.lowerBound - 1)
    if values[0] > domain.lowerBound, below <= allowance, copy.multiples.count < Self.maximumCount {
      copy.multiples = (multiples.lowerBound - 1)...copy.multiples.upperBound
    }
    return copy
  }
}
