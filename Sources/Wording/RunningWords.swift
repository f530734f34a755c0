/// What a language's own words say about the figures beside them, for the checks of a text that people typed and for where
/// its lines may break.
package struct RunningWords: Sendable {
  /// Names of months, long and short, in lower case: a number beside one is a date.
  package var months: Set<String>
  /// Words for powers of ten behind a number: "million" is 1e6.
  package var magnitudes: [String: Double]
  /// Words that stay on one line with the number before them, months left out.
  package var units: Set<String>
  /// Words that say that something has happened.
  package var happened: Set<String>
  /// Words before those that make something to come of them: "to be released".
  package var prospective: Set<String>
  /// Words that name the base of a percentage.
  package var bases: Set<String>
  /// Words for a hundredth.
  package var percent: Set<String>

  package init(
    months: Set<String> = [], magnitudes: [String: Double] = [:], units: Set<String> = [],
    happened: Set<String> = [], prospective: Set<String> = [], bases: Set<String> = [], percent: Set<String> = []
  ) {
    self.months = months
    self.magnitudes = magnitudes
    self.units = units
    self.happened = happened
    self.prospective = prospective
    self.bases = bases
    self.percent = percent
  }
}
