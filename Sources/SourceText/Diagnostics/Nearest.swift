/// Finds the known word that somebody probably meant.
package enum Nearest {
  /// The known word with the smallest edit distance to `word`, if that is at most a third of its length (at least two).
  /// Of equals the first in the alphabet wins.
  package static func word(to word: String, among known: some Sequence<String>) -> String? {
    KnownWords(known).nearest(to: word)
  }

  /// "; did you mean “deaths”?" or, where nothing is near, a list of what is known (up to twelve words).
  package static func hint(to word: String, among known: some Sequence<String>) -> String {
    KnownWords(known).hint(to: word)
  }

  /// Levenshtein's distance with swapped neighbours counted as one (optimal string alignment).
  fileprivate static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}

/// Known words, prepared once for many that are not.
package struct KnownWords {
  private let words: [(word: String, letters: [Unicode.Scalar])]

  package init(_ known: some Sequence<String>) { words = Set(known).sorted().map { ($0, Self.letters($0)) } }

  package func nearest(to word: String) -> String? {
    let letters = Self.letters(word)
    let limit = max(2, letters.count / 3)
    var best: (distance: Int, word: String)?
    for (candidate, others) in words where abs(others.count - letters.count) <= limit {
      let distance = Nearest.distance(letters, others)
      // They lie in alphabetical order.
      guard distance <= limit, best.map({ distance < $0.distance }) ?? true else { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  package func hint(to word: String) -> String {
    if let nearest = nearest(to: word) { return "; did you mean “\(nearest)”?" }
    guard !words.isEmpty else { return "" }
    let listed = words.prefix(12).map(\.word).joined(separator: ", ")
    return "; known: \(listed)\(words.count > 12 ? " and \(words.count - 12) more" : "")"
  }

  private static func letters(_ word: String) -> [Unicode.Scalar] {
    Array(word.lowercased().unicodeScalars.prefix(64))
  }
}

/// What was found for the words of a table, so that a word in every row is looked for once.
package struct WordHints {
  private let known: KnownWords
  private var hints: [String: (nearest: String?, hint: String)] = [:]

  package init(_ known: some Sequence<String>) { self.known = KnownWords(known) }

  package mutating func nearest(to word: String) -> String? { found(word).nearest }

  package mutating func hint(to word: String) -> String { found(word).hint }

  private mutating func found(_ word: String) -> (nearest: String?, hint: String) {
    if let found = hints[word] { return found }
    let found = (known.nearest(to: word), known.hint(to: word))
    hints[word] = found
    return found
  }
}
