/// A set of words of a language, which stands in the code as one text with blanks between them.
///
/// Not as a list: the compiler makes each literal of a list from its bytes, with branches, in the function that has the list. With
/// the nine hundred words of a language in one function, that took three quarters of its time for this target.
package struct WordSet: Sendable, ExpressibleByStringLiteral {
  package private(set) var words: Set<String>

  package init(stringLiteral words: String) {
    self.words = Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  package var isEmpty: Bool { words.isEmpty }

  package func sorted() -> [String] { words.sorted() }

  /// With others.
  func union(_ others: some Sequence<String>) -> WordSet {
    var set = self
    set.words.formUnion(others)
    return set
  }

  /// The words alone and behind each of the letters and articles that a language writes in one with them.
  func prefixed(by prefixes: [String]) -> WordSet {
    union(prefixes.flatMap { prefix in words.map { prefix + $0 } })
  }

  package func contains(_ word: String) -> Bool { words.contains(word) }
}
