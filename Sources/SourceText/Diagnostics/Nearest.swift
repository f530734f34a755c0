/// Finds the known word that somebody probably meant.
package enum Nearest {
  /// The known word that is near enough to `word` to be meant: with the smallest edit distance, which is at most a third of its
  /// length, or two, or one for a word of up to four letters; or, of such a short word, the one that begins with it. Of equals the
  /// first in the alphabet wins.
  package static func word(to word: String, among known: some Sequence<String>) -> String? {
    KnownWords(known).nearest(to: word)
  }

  /// "; did you mean “deaths”?" or, where nothing is near, a list of what is known (up to twelve words).
  package static func hint(to word: String, among known: some Sequence<String>) -> String {
    KnownWords(known).hint(to: word)
  }
}

/// Known words, prepared once for many that are not.
package struct KnownWords: Sendable {
  private let words: [(word: String, letters: [Unicode.Scalar])]

  package init(_ known: some Sequence<String>) { words = Set(known).sorted().map { ($0, Self.letters($0)) } }

  package var count: Int { words.count }

  package func nearest(to word: String) -> String? {
    let letters = Self.letters(word)
    let isShort = letters.count <= Self.short
    let limit = isShort ? 1 : max(2, letters.count / 3)
    if isShort, letters.count > 2, let only = shortened(letters) { return only }
    let pattern = EditPattern(letters)
    var best: (distance: Int, word: String)?
    for (candidate, others) in words where abs(others.count - letters.count) <= limit {
      let distance = pattern.distance(to: others)
      // They lie in alphabetical order.
      guard distance <= limit, best.map({ distance < $0.distance }) ?? true else { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  private static let short = 4

  /// The longer word that begins with some letters, where there is one such alone, or the others go on from it: "val" is short
  /// for value.
  private func shortened(_ letters: [Unicode.Scalar]) -> String? {
    let longer = words.filter { $0.letters.starts(with: letters) }
    guard let shortest = longer.min(by: { $0.letters.count < $1.letters.count }),
      longer.allSatisfy({ $0.letters.starts(with: shortest.letters) })
    else { return nil }
    return shortest.word
  }

  package func hint(to word: String) -> String { hint(nearest: nearest(to: word)) }

  /// - Parameter nearest: the word that was found to be the nearest.
  fileprivate func hint(nearest: String?) -> String {
    if let nearest { return "; did you mean “\(nearest)”?" }
    guard !words.isEmpty else { return "" }
    return "; known: \(words.lazy.map(\.word).firstNamed)"
  }

  private static func letters(_ word: String) -> [Unicode.Scalar] {
    Array(word.lowercased().unicodeScalars.prefix(EditPattern.limit))
  }
}

/// What was found for the words of a table, so that a word in every row is looked for once. Of thousands of unknown words
/// beside thousands of known ones only the first are held against each: nobody mends the rest one by one.
package struct WordHints: Sendable {
  /// How many pairs of words are held against each other.
  private static let limit = 4_000_000

  /// All that are known, which only a word that is not is held against: most tables have none.
  private let words: @Sendable () -> [String]
  private var prepared: KnownWords?
  private var hints: [String: (nearest: String?, hint: String)] = [:]
  private var comparisons = 0

  package init(_ known: some Sequence<String>) {
    (words, prepared) = ({ [] }, KnownWords(known))
  }

  /// - Parameter words: all that are known, asked for with the first word that is not.
  package init(_ words: @escaping @Sendable () -> [String]) { self.words = words }

  package mutating func nearest(to word: String) -> String? { found(word).nearest }

  package mutating func hint(to word: String) -> String { found(word).hint }

  private mutating func found(_ word: String) -> (nearest: String?, hint: String) {
    if let found = hints[word] { return found }
    let known = prepared ?? KnownWords(words())
    prepared = known
    let isLookedFor = comparisons < Self.limit
    if isLookedFor { comparisons += known.count }
    let nearest = isLookedFor ? known.nearest(to: word) : nil
    let found = (nearest, known.hint(nearest: nearest))
    hints[word] = found
    return found
  }
}
