/// The forms that nouns have behind numbers, as Unicode's plural rules name them. A language has some of them.
package enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}

/// A number as it is printed: what stands on the page decides the form of the noun behind it.
package struct ShownNumber: Sendable {
  /// Its digits with their separators, without a sign.
  package let digits: String
  package let isNegative: Bool
  /// What stands before the decimals.
  package let whole: UInt64
  package let hasDecimals: Bool

  /// The digits behind their sign.
  var signed: String { isNegative ? "\u{2212}\(digits)" : digits }
}

extension Language {
  package func plural(_ number: ShownNumber) -> PluralCategory {
    plural(number.whole, hasDecimals: number.hasDecimals)
  }

  package func plural(_ count: Int) -> PluralCategory { plural(UInt64(count.magnitude), hasDecimals: false) }
}
