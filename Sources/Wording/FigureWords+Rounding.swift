package import SituationData
import SourceText

extension FigureWords {
  /// How many digits what is computed from others may have: 2 or 3, and no more than the least exact of them has.
  package func digits(_ figure: Figure) -> Int {
    let inputs = figure.derivation?.inputs ?? []
    let counts = inputs.compactMap { input -> Int? in
      guard let value = input.value, value != .zero else { return nil }
      var digits = value.digits.magnitude
      // The zeros of "about 50,000" say nothing.
      if input.qualifier == .about, value.isWhole { while digits.isMultiple(of: 10) { digits /= 10 } }
      return String(digits).count
    }
    return min(3, max(2, counts.min() ?? 3))
  }
}
