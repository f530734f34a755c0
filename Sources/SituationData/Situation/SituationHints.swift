import SourceText
import Synchronization

/// What is said of words that a situation does not know: all that it knows is gone through once, not for each of them.
final class SituationHints: Sendable {
  /// Among what a word is looked for.
  enum Vocabulary: Hashable {
    case figures
    case sources
    case groups(indicator: Int)
    case places(indicator: Int)
  }

  private let hints = Mutex<[Vocabulary: WordHints]>([:])
  private let rows = Mutex<[Int: (sources: String, statuses: String)]>([:])

  /// - Parameter known: all words of the vocabulary.
  func hint(to word: String, among vocabulary: Vocabulary, _ known: () -> some Sequence<String>) -> String {
    hints.withLock { hints in
      hints[vocabulary, default: WordHints(known())].hint(to: word)
    }
  }

  /// The sources and statuses that rows of an indicator have.
  func rows(
    of indicator: Int, _ listed: () -> (sources: String, statuses: String)
  ) -> (sources: String, statuses: String) {
    rows.withLock { rows in
      if let known = rows[indicator] { return known }
      let found = listed()
      rows[indicator] = found
      return found
    }
  }
}
