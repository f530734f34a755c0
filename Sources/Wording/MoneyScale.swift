package import SituationData
package import SourceText

/// The power of ten in which money is written: one for all that stands in one chart, one line or one column, so that no
/// reader compares a number of billions with one in full.
package struct MoneyScale: Hashable, Sendable {
  /// By the codes of the currencies.
  private var exponents: [String: Int] = [:]

  /// The largest power of ten (million, billion, …) in which none of the amounts loses a digit or has more than three
  /// decimals, and the greatest is one or more; where there is none, that of the finest unit among them.
  package init(of amounts: [(number: DecimalNumber, unit: Unit)]) {
    var numbers: [String: [(number: DecimalNumber, exponent: Int)]] = [:]
    for case (let number, .currency(let code, let exponent)) in amounts.map({ ($0.number, $0.unit.kind) }) {
      numbers[code, default: []].append((number, exponent))
    }
    exponents = numbers.mapValues(Self.common)
  }

  /// That of all values and bounds of figures.
  package init(of figures: [Figure]) {
    self.init(
      of: figures.flatMap { figure in
        [figure.value, figure.low, figure.high].compactMap(\.self).map { ($0, Unit(figure.unit)) }
      })
  }

  private static func common(_ amounts: [(number: DecimalNumber, exponent: Int)]) -> Int {
    let finest = amounts.map(\.exponent).min() ?? 0
    for exponent in [12, 9, 6] where exponent > finest {
      let scaled = amounts.map { shift($0.number, from: $0.exponent, to: exponent) }
      guard scaled.allSatisfy({ $0.map { $0.scale <= 3 } ?? false }),
        scaled.contains(where: { $0.map { $0.magnitude >= DecimalNumber(digits: 1) } ?? false })
      else { continue }
      return exponent
    }
    return finest
  }

  /// An amount in this scale, with its power of ten; in its own where that has more digits than can be kept.
  ///
  /// - Parameter named: the powers of ten that have a word of their own.
  func scaled(
    _ number: DecimalNumber, code: String, exponent: Int, among named: Set<Int>
  ) -> (number: DecimalNumber, exponent: Int) {
    var wanted = exponents[code] ?? exponent
    while wanted > 0, !named.contains(wanted) { wanted -= 1 }
    return Self.shift(number, from: exponent, to: wanted).map { ($0, wanted) } ?? (number, exponent)
  }

  private static func shift(_ number: DecimalNumber, from exponent: Int, to wanted: Int) -> DecimalNumber? {
    let scale = number.scale + wanted - exponent
    if scale >= 0 { return scale <= 18 ? DecimalNumber(digits: number.digits, scale: scale) : nil }
    var digits = number.digits
    for _ in scale..<0 {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      guard !overflow, product != .min else { return nil }
      digits = product
    }
    return DecimalNumber(digits: digits)
  }
}
