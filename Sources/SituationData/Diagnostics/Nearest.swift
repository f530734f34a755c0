/// Finds the known word that somebody probably meant.
package enum Nearest {
  /// The known word with the smallest edit distance to `word`, if that is at most a third of its length (at least two).
  /// Of equals the first in the alphabet wins.
  package static func word(to word: String, among known: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(64))
    var best: (distance: Int, word: String)?
    for candidate in known {
      let distance = distance(letters, Array(candidate.lowercased().unicodeScalars.prefix(64)))
      guard distance <= max(2, letters.count / 3) else { continue }
      if let current = best, (current.distance, current.word) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// "; did you mean “deaths”?" or, where nothing is near, a list of what is known (up to twelve words).
  package static func hint(to word: String, among known: some Sequence<String>) -> String {
    if let nearest = Self.word(to: word, among: known) { return "; did you mean “\(nearest)”?" }
    let words = Array(Set(known)).sorted()
    guard !words.isEmpty else { return "" }
    let listed = words.prefix(12).joined(separator: ", ")
    return "; known: \(listed)\(words.count > 12 ? " and \(words.count - 12) more" : "")"
  }

  /// Levenshtein's distance with swapped neighbours counted as one (optimal string alignment).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
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
