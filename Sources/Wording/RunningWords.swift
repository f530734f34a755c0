package import SituationData

/// What a language's own words say about the figures beside them, for the checks of a text that people typed and for where
/// its lines may break. All words are in lower case.
package struct RunningWords: Sendable {
  /// Names of months, long and short, with their numbers: a number beside one is a date.
  package var months: [String: Int] = [:]
  /// Words between a day and its month, or a month and its year: "18 de febrero de 2025".
  package var dateLinks: WordSet = ""
  /// Whether a month begins with a capital: "33 may return" is no date then.
  package var capitalizesMonths = false
  /// Words for powers of ten behind a number: "million" is 1e6.
  package var magnitudes: [String: Double] = [:]
  /// Words that stay on one line with the number before them, months left out.
  package var units: WordSet = ""
  /// Words behind a number that make it a length of time or the size of a document: "72 hours", "12 pages".
  package var durations: WordSet = ""
  /// Units of distance, and the words behind them that say how far away something is, or how long.
  package var distances: WordSet = ""
  package var directions: WordSet = ""
  /// Words before a number that make it a name or a place in a document: "Resolution 2735", "page 12".
  package var numbered: WordSet = ""
  /// Words before a number that make it a name where no determiner stands before them and nothing that can be counted
  /// follows: "Route 60", "in sector 12", but "in the camp 12 died".
  package var numberedThings: WordSet = ""
  /// The same of words that are names only where they are capitalised: "Boeing 737", "Hospital 12".
  package var numberedNames: WordSet = ""
  /// Words that say which of several a thing is, and those before a thing that is one of a kind: "a Leopard 2".
  package var determiners: WordSet = ""
  package var articles: WordSet = ""
  /// Verbs that end as plurals do.
  package var verbs: WordSet = ""
  /// Sayings in digits: "24/7".
  package var sayings: [String] = []
  /// Words before the degrees of a place on the globe.
  package var coordinates: WordSet = ""
  /// Words before a number that make it a year whatever follows: "in 2025 people left".
  package var beforeYears: WordSet = ""
  /// Words behind a number that make it a time of day.
  package var timesOfDay: WordSet = ""
  /// Words that end, or begin, the name of a street, and those that stand before an address: a number beside them is one of a house.
  package var streets: WordSet = ""
  package var beforeStreetNames: WordSet = ""
  package var beforeAddresses: WordSet = ""
  /// Words that only a place stands behind, and words for who has an address: "at 10115 Berlin", "our office moved to".
  package var beforePostcodes: WordSet = ""
  package var offices: WordSet = ""
  package var weekdays: WordSet = ""
  /// What stands before the last day that something covers: "as of 18 February"; and before a day, with verbs of those who
  /// report what is of it: "On 18 February the office counted".
  package var beforeLastDays: [String] = []
  package var beforeDays: WordSet = ""
  package var counting: WordSet = ""
  /// What stands before a source that has said what is told: "according to", "counted by".
  package var crediting: [String] = []
  /// Words between the two days of a range.
  package var ranges: WordSet = ""
  /// Words before the two ends of a range, between which a joint stands: "between 15 and 49".
  package var spans: WordSet = ""
  /// Words beside a percentage that make it how sure something is: "95% confidence".
  package var certainties: WordSet = ""
  /// Words before an age: "aged 17".
  package var ages: WordSet = ""
  /// Words for people of whom an age may be said, and words that bound it: "children under 15".
  package var persons: WordSet = ""
  package var ageLimits: WordSet = ""
  /// Words between such a word and the age: "older than 60".
  package var comparatives: WordSet = ""
  /// Shortened words whose stop ends no sentence.
  package var abbreviations: WordSet = ""
  /// Words between two numbers that are a list or a range: "18 and 19 February".
  package var joints: WordSet = ""
  /// Words that say of what they stand beside that it has happened, some of them of several words.
  package var happened: [String] = []
  /// Words before those that make something to come of them: "to be released".
  package var prospective: WordSet = ""
  /// Words that say of something that it is to come, or how it stands now.
  package var toCome: [String] = []
  /// Number words, and words that set one thing above others: “most”, “every”, “fell”.
  package var numerals: [String] = []
  package var comparing: [String] = []
  /// Words that name the base of a percentage.
  package var bases: WordSet = ""
  /// Words for a hundredth.
  package var percent: WordSet = ""
  /// Words that say of a count of people that it is of the dead, and that it is of the living.
  package var dead: WordSet = ""
  package var living: WordSet = ""
  /// Words before the number by which something was multiplied.
  package var factors: [[String]] = []
  /// Words that take a side or give alarm, and verbs that judge what they tell.
  package var loaded: [LoadedWord] = []
  package var judging: [LoadedWord] = []
  /// Those of `judging` that admit something where a clause follows, and recognise a right or a state where none does.
  package var recognizing: WordSet = ""
  /// Words that begin what is told: “that”.
  package var clauses: WordSet = ""
  /// Verbs that tell what a party says or decides.
  package var stating: WordSet = ""

  package init() {}
}
