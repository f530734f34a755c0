package import SituationData
import SourceText

/// How texts are put together. Joins, brackets, quotation marks and dashes are words of a language too: French sets a blank
/// before a colon, Arabic has commas of its own. Texts that are empty are left out, with what would join them.
package enum TextPhrase<Text: PhraseText>: Sendable {
  // MARK: Several beside each other
  /// All that something holds for: "women, men and children".
  case list([Text])
  /// Things in a row: "planned, 95% CI".
  case enumeration([Text])
  /// Things in a row that may be rows themselves: "Office A, 2 February; Office B, 18 February".
  case clauses([Text])
  /// Small print, whose lines may end behind each: "reported · 18 Feb 2025".
  case details([Text])
  /// Words that sources use for one thing: "hostages/prisoners".
  case alternatives([Text])
  /// The parts of a line that stands above, below or behind others: "Situation report no. 1 · 20 February 2025".
  case headline([Text])
  /// Values of several marks at one place: "6 · 6 (announced)".
  case values([Text])
  /// Sentences, each of which gets an end where it has none.
  case sentences([Text])
  /// Finished sentences behind each other.
  case running([Text])

  // MARK: Two that belong together
  /// What it is and what is said of it: "Difference: 13,418".
  case labelled(Text, Text)
  /// The same inside of a row: "women 4".
  case named(Text, Text)
  /// The same, the number before its name or unit where the language can say so: "14,222 missing", "4 trucks".
  case counted(Text, Text)
  /// A value for each of some time: "600 a day".
  case rated(Text, Text)
  /// What a number stands for at its mark: "1 Ceasefire".
  case numbered(Text, Text)
  /// With what it may not stand without: "48,291 (announced)".
  case remarked(Text, Text)
  /// The same behind a number in large type, with what parts it from that: " announced".
  case following(Text)
  /// With the word that a source uses for it: "Captives “hostages”".
  case termed(Text, term: Text)
  /// With what somebody said, word for word, behind it.
  case quoting(Text, quote: Text)
  /// From a low number to a high one: "55,298–78,525".
  case range(Text, Text)
  /// What something is equal to, as a sentence: "Difference: 13,418 = 61,709 − 48,291."
  case equation(Text, Text)

  // MARK: Marks of a value
  case qualified(Qualifier, Text)
  /// Where rounding would leave nothing, or all: "less than 1%", "more than 99%".
  case lessThan(Text)
  case moreThan(Text)
  /// Estimated, in the room of a label: "6 est."
  case estimated(Text)
  /// What was computed, in its terms: "61,709 − 48,291".
  case computation(DerivedFigure.Operation, [Text])
  /// The beginning of a text whose end is left out.
  case cut(Text)
  /// In place of a number that is not there, in a column of numbers.
  case noNumber
  /// The mark of a source: "[1]".
  case sourceMark(Int)
  /// The mark of a footnote: letters, since numbers are those of sources: "[a]".
  case footnoteMark(Int)
}

extension Language {
  /// All of the texts, as a list.
  package func list(_ texts: [String]) -> String { phrase(.list(texts)) }
}
