package import SourceText

/// How what the report divides is rounded: so that nothing is rounded to nothing, and no part to all.
extension Language {
  /// The text of a percentage, with at most three digits: of whole per cent between 10 and 90, else of at least two digits
  /// that are not zero; "less than 1%" and "more than 99%" where three are too few.
  ///
  /// - Parameter digits: at most so many, 2 or 3.
  package func share(_ value: DecimalNumber, digits: Int = 3) -> String {
    share(value, places: Self.places(ofShare: value, digits: digits))
  }

  /// The texts of percentages of one whole: with one more digit where two read the same and are not, if there is one left.
  ///
  /// - Parameter digits: for each at most so many.
  package func shares(_ values: [DecimalNumber], digits: [Int]) -> [String] {
    var places = zip(values, digits).map { Self.places(ofShare: $0, digits: $1) }
    func texts() -> [String] { values.indices.map { share(values[$0], places: places[$0]) } }
    for _ in 0..<2 {
      let shown = texts()
      let read = Dictionary(grouping: values.indices, by: { shown[$0] })
      for index in values.indices {
        let same = read[shown[index]] ?? []
        let most = digits[index] - (values[index] < DecimalNumber(digits: 10) ? 1 : 2)
        guard same.contains(where: { values[$0] != values[index] }), places[index] < most else { continue }
        places[index] += 1
      }
    }
    return texts()
  }

  private func share(_ value: DecimalNumber, places: Int) -> String {
    let shown = value.rounded(to: places)
    let (all, percent) = (DecimalNumber(digits: 100), Unit("%"))
    func text(_ number: DecimalNumber) -> String { amount(self.shown(number), unit: percent, isNarrow: false) }
    if shown == value { return text(value) }
    if value > .zero, shown < DecimalNumber(digits: 1, scale: 1) {
      return phrase(.lessThan(text(DecimalNumber(digits: 1))))
    }
    if shown == all { return phrase(.moreThan(text(value < all ? DecimalNumber(digits: 99) : all))) }
    return text(shown)
  }

  /// How many decimals a percentage has.
  private static func places(ofShare value: DecimalNumber, digits: Int) -> Int {
    let magnitude = value.magnitude
    switch magnitude {
    case DecimalNumber(digits: 10)...DecimalNumber(digits: 90): return 0
    case DecimalNumber(digits: 90)...DecimalNumber(digits: 100): return digits - 2
    case DecimalNumber(digits: 100)...: return 0
    case DecimalNumber(digits: 1)...:
      let coarse = magnitude.rounded(to: 1)
      return coarse.isWhole && coarse != magnitude ? digits - 1 : 1
    default: return value < .zero ? magnitude.places(ofDigits: 2) : 2
    }
  }

  /// The text of a ratio, with at most three digits behind the zeros that it begins with, and below one with two.
  ///
  /// - Parameter digits: at most so many, 2 or 3.
  package func ratio(_ value: DecimalNumber, digits: Int = 3) -> String {
    let (magnitude, one) = (value.magnitude, DecimalNumber(digits: 1))
    let shown = value.rounded(toDigits: magnitude < one ? 2 : digits)
    if shown.magnitude == one, magnitude != one, value > .zero {
      return phrase(.moreThan(number(magnitude < one ? DecimalNumber(digits: 99, scale: 2) : one)))
    }
    return number(shown)
  }
}

extension DecimalNumber {
  /// The number rounded half away from zero to so many decimals; for percentages and ratios only.
  package func rounded(to places: Int) -> DecimalNumber {
    multiplied(by: 1, dividedBy: DecimalNumber(digits: 1), places: places) ?? self
  }

  /// How many decimals the number has if it is written with so many digits, zeros at its beginning not counted; below zero
  /// for tens and hundreds.
  fileprivate func places(ofDigits count: Int) -> Int { count + scale - String(digits.magnitude).count }

  fileprivate func rounded(toDigits count: Int) -> DecimalNumber {
    let places = places(ofDigits: count)
    guard places < 0 else { return places < scale ? rounded(to: places) : self }
    let power = (places..<0).reduce(Int64(1)) { power, _ in power * 10 }
    guard let tens = multiplied(by: 1, dividedBy: DecimalNumber(digits: power), places: 0) else { return self }
    let (digits, overflow) = tens.digits.multipliedReportingOverflow(by: power)
    return overflow || digits == .min ? self : DecimalNumber(digits: digits)
  }
}
