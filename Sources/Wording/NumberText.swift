import SituationData
package import SourceText

extension Language {
  /// A number with its thousands marked and a true minus sign: "−48,291.5". Never rounded.
  package func number(_ number: DecimalNumber) -> String { leftToRight(shown(number).signed) }

  /// The digits of a number with its thousands marked.
  ///
  /// - Parameter decimals: the least number of decimals.
  package func shown(_ number: DecimalNumber, decimals: Int = 0) -> ShownNumber {
    let plain = number.plain.unicodeScalars.drop { $0 == "-" }
    let whole = plain.count - (number.scale > 0 ? number.scale + 1 : 0)
    let (isGrouped, zero) = (whole >= groupedDigits, zero)
    var text = ""
    for (index, digit) in plain.enumerated() {
      if index == whole {
        text += decimalSeparator
        continue
      }
      if isGrouped, index > 0, index < whole, (whole - index).isMultiple(of: 3) { text += groupSeparator }
      text.unicodeScalars.append(zero == "0" ? digit : Self.digit(digit, from: zero))
    }
    let missing = number == .zero ? 0 : max(0, decimals - number.scale)
    if missing > 0 {
      text += number.scale == 0 ? decimalSeparator : ""
      for _ in 0..<missing { text.unicodeScalars.append(zero) }
    }
    var magnitude = number.digits.magnitude
    for _ in 0..<number.scale { magnitude /= 10 }
    return ShownNumber(
      digits: text, isNegative: number < .zero, whole: magnitude, hasDecimals: number.scale + missing > 0)
  }

  /// The digit of another script.
  private static func digit(_ digit: Unicode.Scalar, from zero: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(zero.value + digit.value - 48) ?? digit
  }

  /// Digits as they are, without marks between them: those of a year or a day.
  func plainNumber(_ number: Int) -> String { leftToRight(digits(of: number)) }

  /// Digits as they are, for who keeps them from what is beside them.
  func digits(of number: Int) -> String {
    guard zero != "0" else { return "\(number)" }
    var text = ""
    for digit in "\(number)".unicodeScalars { text.unicodeScalars.append(Self.digit(digit, from: zero)) }
    return text
  }

  /// A value in its unit. Money of a million and more is shortened where no digit is lost by it; people never are.
  ///
  /// - Parameters:
  ///   - decimals: the least number of decimals; money has as many as it needs.
  ///   - scale: the one that money has beside others; nil for its own.
  ///   - isNarrow: whether it stands at a mark or on an axis.
  package func value(
    _ number: DecimalNumber, unit: Unit, decimals: Int = 0, scale: MoneyScale? = nil, isNarrow: Bool = false
  ) -> String {
    guard case .currency(let code, let exponent) = unit.kind else {
      return amount(shown(number, decimals: decimals), unit: unit, isNarrow: isNarrow)
    }
    let scale = scale ?? MoneyScale(of: [(number, unit)])
    let (scaled, steps) = scale.scaled(number, code: code, exponent: exponent, among: moneyExponents)
    return amount(shown(scaled), unit: Unit(code, exponent: steps), isNarrow: isNarrow)
  }

  /// The texts of an axis' ticks: all with as many decimals as the finest needs, and one unit.
  ///
  /// - Parameter scale: that of the money beside the axis; nil for its own.
  package func ticks(_ values: [Double], unit: Unit, scale: MoneyScale? = nil) -> [String] {
    let numbers = values.map(Self.decimal)
    guard case .currency = unit.kind, let largest = numbers.map(\.magnitude).max() else {
      let decimals = numbers.map(\.scale).max() ?? 0
      return numbers.map { amount(shown($0, decimals: decimals), unit: unit, isNarrow: true) }
    }
    let scale = scale ?? MoneyScale(of: [(largest, unit)])
    return numbers.map { $0 == .zero ? number(.zero) : value($0, unit: unit, scale: scale, isNarrow: true) }
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
