/// An exact decimal: `digits` × 10^−`scale`. Sums of binary fractions are not exact, and figures have to be.
package struct DecimalNumber: Hashable, Sendable {
  /// All digits as one whole number, with its sign.
  package let digits: Int64
  private let places: UInt8

  /// The value with needless zeros behind the point dropped.
  package init(digits: Int64, scale: Int = 0) {
    var (digits, scale) = (digits, scale)
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    self.digits = digits
    places = UInt8(clamping: scale)
  }

  /// How many digits stand behind the point; 0 to 18, and as few as the value needs.
  package var scale: Int { Int(places) }

  package static let zero = DecimalNumber(digits: 0)

  /// The nearest binary value, for positions on paper only.
  package var approximation: Double { Double(digits) / Self.powers[scale].approximation }

  package var isNegative: Bool { digits < 0 }

  package var isWhole: Bool { scale == 0 }

  /// Plain digits with a point, as files have it: `-1234.5`.
  package var plain: String {
    let magnitude = String(digits.magnitude)
    let sign = digits < 0 ? "-" : ""
    guard scale > 0 else { return sign + magnitude }
    let padding = String(repeating: "0", count: max(0, scale + 1 - magnitude.count)) + magnitude
    return "\(sign)\(padding.dropLast(scale)).\(padding.suffix(scale))"
  }

  /// nil where the sum has more digits than fit.
  package func adding(_ other: DecimalNumber) -> DecimalNumber? {
    combined(with: other) { $0.addingReportingOverflow($1) }
  }

  /// nil where the difference has more digits than fit.
  package func subtracting(_ other: DecimalNumber) -> DecimalNumber? {
    combined(with: other) { $0.subtractingReportingOverflow($1) }
  }

  private func combined(
    with other: DecimalNumber, _ combine: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> DecimalNumber? {
    let scale = max(scale, other.scale)
    guard let left = rescaled(to: scale), let right = other.rescaled(to: scale) else { return nil }
    let result = combine(left, right)
    // Int64.min has no positive twin: a number can always change its sign.
    return result.overflow || result.partialValue == .min
      ? nil : DecimalNumber(digits: result.partialValue, scale: scale)
  }

  private func rescaled(to scale: Int) -> Int64? {
    let (product, overflow) = digits.multipliedReportingOverflow(by: Self.powers[scale - self.scale].digits)
    return overflow ? nil : product
  }

  /// `self` × `factor` ÷ `other`, rounded half away from zero to `places` digits behind the point; nil for a division by
  /// zero or a result that does not fit.
  package func multiplied(by factor: Int64, dividedBy other: DecimalNumber, places: Int) -> DecimalNumber? {
    guard other.digits != 0 else { return nil }
    // (a/10^s) × f ÷ (b/10^t) = a × f × 10^(t+places) ÷ (b × 10^s), in units of the last place. 128 bits hold all but
    // extreme scales; those are reported as nil.
    let up = Int128(digits).multipliedReportingOverflow(by: Int128(factor))
    let shift = other.scale + places - scale
    guard !up.overflow, abs(shift) <= 18 else { return nil }
    let power = Int128(Self.powers[abs(shift)].digits)
    let numerator = shift >= 0 ? up.partialValue.multipliedReportingOverflow(by: power) : (up.partialValue, false)
    let denominator =
      shift >= 0 ? (Int128(other.digits), false) : Int128(other.digits).multipliedReportingOverflow(by: power)
    guard !numerator.1, !denominator.1 else { return nil }
    let (quotient, remainder) = numerator.0.quotientAndRemainder(dividingBy: denominator.0)
    let isUp = remainder.magnitude >= denominator.0.magnitude - remainder.magnitude
    let isNegative = (numerator.0 < 0) != (denominator.0 < 0)
    let rounded = isUp ? quotient + (isNegative ? -1 : 1) : quotient
    return Int64(exactly: rounded).flatMap { $0 == .min ? nil : DecimalNumber(digits: $0, scale: places) }
  }

  fileprivate static let powers: [PowerOfTen] = (0...18).map { exponent in
    let digits = (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 }
    return PowerOfTen(digits: digits, approximation: Double(digits))
  }
}

private struct PowerOfTen {
  var digits: Int64
  var approximation: Double
}

extension DecimalNumber: Comparable {
  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let scale = max(left.scale, right.scale)
    func wide(_ number: DecimalNumber) -> Int128 { Int128(number.digits) * Int128(powers[scale - number.scale].digits) }
    return wide(left) < wide(right)
  }
}
