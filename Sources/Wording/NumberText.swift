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
  /// - Parameter decimals: the least number of decimals; money has as many as it needs.
  package func value(_ number: DecimalNumber, unit: Unit, decimals: Int = 0) -> String {
    guard case .currency(let code, let exponent) = unit.kind else {
      return amount(self.number(number, decimals: decimals), unit: unit)
    }
    let (shortened, steps) = shortened(number, from: exponent)
    let text = amount(self.number(shortened.magnitude), unit: Unit(code, exponent: steps))
    return number < .zero ? "\u{2212}\(text)" : text
  }

  /// The number in the largest power of ten (thousand, million, …) in which at most four digits are needed.
  private func shortened(_ number: DecimalNumber, from exponent: Int) -> (DecimalNumber, Int) {
    var best = (number, exponent)
    for larger in stride(from: exponent + 3, through: 12, by: 3) where larger >= 6 {
      let scale = number.scale + larger - exponent
      guard scale <= 18 else { break }
      let candidate = DecimalNumber(digits: number.digits, scale: scale)
      let whole = candidate.plain.drop { $0 == "-" }.prefix { $0 != "." }
      if whole != "0", candidate.scale <= 3 { best = (candidate, larger) }
    }
    return best
  }

  /// The texts of percentages of one whole: without decimals from 10 on, with one below, and with more where they would else
  /// read 0 or 100 and are not, or read the same and are not.
  package func shares(_ values: [DecimalNumber]) -> [String] {
    let (ten, whole) = (DecimalNumber(digits: 10), DecimalNumber(digits: 100))
    var places = values.map { $0 < ten && !$0.isWhole ? 1 : 0 }
    func shown(_ index: Int) -> DecimalNumber { values[index].rounded(to: places[index]) }
    for index in values.indices {
      while places[index] < 6,
        (shown(index) == .zero && values[index] != .zero) || (shown(index) == whole && values[index] != whole)
      {
        places[index] += 1
      }
    }
    for _ in 0..<2 {
      let texts = values.indices.map(shown)
      for index in values.indices where places[index] < 2 {
        if values.indices.contains(where: { texts[$0] == texts[index] && values[$0] != values[index] }) {
          places[index] += 1
        }
      }
    }
    return values.indices.map { index in
      amount(number(shown(index), decimals: places[index]), unit: Unit("%"))
    }
  }

  /// The texts of an axis' ticks: all with as many decimals as the finest needs, and one unit.
  package func ticks(_ values: [Double], unit: Unit) -> [String] {
    let numbers = values.map(Self.decimal)
    guard case .currency(let code, let exponent) = unit.kind, let largest = numbers.map(\.magnitude).max() else {
      let decimals = numbers.map(\.scale).max() ?? 0
      return numbers.map { amount(self.number($0, decimals: decimals), unit: unit) }
    }
    let steps = shortened(largest, from: exponent).1
    return numbers.map { number in
      let scaled = DecimalNumber(digits: number.digits, scale: min(18, number.scale + steps - exponent))
      let text = amount(self.number(scaled.magnitude), unit: Unit(code, exponent: steps))
      return number == .zero ? self.number(.zero) : number < .zero ? "\u{2212}\(text)" : text
    }
  }

  private func number(_ number: DecimalNumber, decimals: Int) -> String {
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

  /// The number rounded half away from zero to so many decimals; for percentages and ratios only.
  package func rounded(to places: Int) -> DecimalNumber {
    multiplied(by: 1, dividedBy: DecimalNumber(digits: 1), places: places) ?? self
  }
}

extension Unit {
  init(_ code: String, exponent: Int) {
    kind = .currency(code: code, exponent: exponent)
  }
}
