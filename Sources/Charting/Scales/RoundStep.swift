/// A step of 1, 2 or 5 times a power of ten, kept apart so that 3 × 0.2 is the number that is written 0.6.
struct RoundStep: Hashable, Sendable {
  var mantissa: Int
  var exponent: Int

  /// The greatest power of ten that is not above a positive number.
  static func below(_ number: Double) -> RoundStep {
    var exponent = 0
    while power(exponent) > number, exponent > -300 { exponent -= 1 }
    while power(exponent + 1) <= number, exponent < 300 { exponent += 1 }
    return RoundStep(mantissa: 1, exponent: exponent)
  }

  static func power(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? 1 / power : power
  }

  var next: RoundStep {
    switch mantissa {
    case 1: RoundStep(mantissa: 2, exponent: exponent)
    case 2: RoundStep(mantissa: 5, exponent: exponent)
    default: RoundStep(mantissa: 1, exponent: exponent + 1)
    }
  }

  /// The multiple as the number that is written so.
  func value(_ multiple: Int) -> Double {
    let digits = Double(multiple * mantissa)
    return exponent < 0 ? digits / RoundStep.power(-exponent) : digits * RoundStep.power(exponent)
  }

  /// The multiples inside a domain that holds zero, give or take what a division loses.
  func multiples(in domain: ClosedRange<Double>) -> ClosedRange<Int> {
    let first = (domain.lowerBound / value(1) - 1e-9).rounded(.up)
    let last = (domain.upperBound / value(1) + 1e-9).rounded(.down)
    return Int(first)...max(Int(first), Int(last))
  }

  /// Like `multiples(in:)`, with the first ones outside as well.
  func multiples(around domain: ClosedRange<Double>) -> ClosedRange<Int> {
    let first = (domain.lowerBound / value(1) + 1e-9).rounded(.down)
    let last = (domain.upperBound / value(1) - 1e-9).rounded(.up)
    return Int(first)...max(Int(first), Int(last))
  }
}
