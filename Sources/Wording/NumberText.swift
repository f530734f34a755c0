import SituationData
package import SourceText

extension Language {
  /// A number with its thousands marked and a true minus sign: "−48,291.5". Never rounded.
  package func number(_ number: DecimalNumber) -> String {
    let plain = number.plain.unicodeScalars.drop { $0 == "-" }
    let whole = plain.count - (number.scale > 0 ? number.scale + 1 : 0)
    var text = number < .zero ? "\u{2212}" : ""
    for (index, digit) in plain.enumerated() {
      if index == whole {
        text += decimalSeparator
        continue
      }
      if index > 0, index < whole, (whole - index).isMultiple(of: 3) { text += groupSeparator }
      text.unicodeScalars.append(digit)
    }
    return text
  }

  /// A value in its unit. Money of a million and more is shortened where no digit is lost by it; people never are.
  ///
  /// - Parameters:
  ///   - decimals: the least number of decimals; money has as many as it needs.
  ///   - scale: the one that money has beside others; nil for its own.
  package func value(_ number: DecimalNumber, unit: Unit, decimals: Int = 0, scale: MoneyScale? = nil) -> String {
    guard case .currency(let code, let exponent) = unit.kind else {
      return amount(self.number(number, decimals: decimals), unit: unit)
    }
    let scale = scale ?? MoneyScale(of: [(number, unit)])
    let (scaled, steps) = scale.scaled(number, code: code, exponent: exponent)
    let text = amount(self.number(scaled.magnitude), unit: Unit(code, exponent: steps))
    return number < .zero ? "\u{2212}\(text)" : text
  }

  /// The texts of an axis' ticks: all with as many decimals as the finest needs, and one unit.
  ///
  /// - Parameter scale: that of the money beside the axis; nil for its own.
  package func ticks(_ values: [Double], unit: Unit, scale: MoneyScale? = nil) -> [String] {
    let numbers = values.map(Self.decimal)
    guard case .currency = unit.kind, let largest = numbers.map(\.magnitude).max() else {
      let decimals = numbers.map(\.scale).max() ?? 0
      return numbers.map { amount(self.number($0, decimals: decimals), unit: unit) }
    }
    let scale = scale ?? MoneyScale(of: [(largest, unit)])
    return numbers.map { $0 == .zero ? number(.zero) : value($0, unit: unit, scale: scale) }
  }

  func number(_ number: DecimalNumber, decimals: Int) -> String {
    let text = self.number(number)
    guard decimals > number.scale, number != .zero else { return text }
    return text + (number.scale == 0 ? decimalSeparator : "") + String(repeating: "0", count: decimals - number.scale)
  }

  /// A tick is 1, 2 or 5 times a power of ten, times a whole number: fifteen digits tell it apart from its binary noise.
  private static func decimal(_ value: Double) -> DecimalNumber {
    guard value.isFinite, value != 0 else { return .zero }
    var scale = 0
    var scaled = value
    while scale < 15, abs(scaled - scaled.rounded()) > abs(scaled) * 1e-9 {
      scale += 1
      scaled = value * (0..<scale).reduce(1.0) { power, _ in power * 10 }
    }
    return Int64(exactly: scaled.rounded()).map { DecimalNumber(digits: $0, scale: scale) } ?? .zero
  }
}

extension DecimalNumber {
  /// The number without its sign.
  package var magnitude: DecimalNumber { DecimalNumber(digits: digits < 0 ? -digits : digits, scale: scale) }
}

extension Unit {
  init(_ code: String, exponent: Int) {
    kind = .currency(code: code, exponent: exponent)
  }
}
