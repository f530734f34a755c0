/// What a language's own words say about the figures beside them, for the checks of a text that people typed.
package struct RunningWords: Sendable {
  /// Names of months, long and short, in lower case: a number beside one is a date.
  var months: Set<String>
  /// Words for powers of ten behind a number: "million" is 1e6.
  var magnitudes: [String: Double]
  /// Words that say that something has happened.
  var happened: Set<String>
  /// Words before those that make something to come of them: "to be released".
  var prospective: Set<String>
  /// Words that name the base of a percentage.
  var bases: Set<String>
  /// Words for a hundredth.
  var percent: Set<String>

  package init(
    months: Set<String> = [], magnitudes: [String: Double] = [:], happened: Set<String> = [],
    prospective: Set<String> = [], bases: Set<String> = [], percent: Set<String> = []
  ) {
    self.months = months
    self.magnitudes = magnitudes
    self.happened = happened
    self.prospective = prospective
    self.bases = bases
    self.percent = percent
  }
}
