import SourceText

/// Finds names of which one word differs in one letter. No name is held against each: two such words are alike once the letter at
/// one place is left out.
enum LetterSlips {
  struct Pair {
    /// Positions of the names, the smaller one first.
    var one: Int
    var other: Int
    /// Whether one letter stands for another, rather than one being left out, doubled or in its neighbour's place.
    var isExchange: Bool
  }

  /// In a shorter word a letter makes another one, beside others it does not.
  private static let shortest = 5
  private static let shortestBesideOthers = 3
  private static let longest = 40
  /// What has more words is a text and no name; its forms together would be as large as the square of it.
  static let mostWords = 40

  static func pairs(among names: [String]) -> [Pair] {
    var seen: [String: [Int]] = [:]
    var pairs: [[Int]: Pair] = [:]
    for (position, name) in names.enumerated() {
      let words = words(of: name)
      for key in keys(of: words) {
        for other in seen[key] ?? [] where other != position && pairs[[other, position]] == nil {
          guard let isExchange = difference(self.words(of: names[other]), words) else { continue }
          pairs[[other, position]] = Pair(one: other, other: position, isExchange: isExchange)
        }
        // Of very many that are alike the first ones tell enough.
        if seen[key, default: []].count < 4, seen[key]?.last != position { seen[key, default: []].append(position) }
      }
    }
    return pairs.values.sorted { ($0.other, $0.one) < ($1.other, $1.one) }
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split { $0.isWhitespace || "-–_,.()'’".contains($0) }.map(String.init)
  }

  private static func isLookedAt(_ word: String, in words: [String]) -> Bool {
    let isLongEnough =
      word.count >= shortest
      || (word.count >= shortestBesideOthers && words.reduce(0) { $0 + $1.count } >= word.count + shortestBesideOthers)
    return isLongEnough && word.count <= longest && word.allSatisfy(\.isLetter)
  }

  private static func isRomanNumber(_ word: String) -> Bool { word.allSatisfy("ivxlc".contains) }

  /// The words themselves, and with one letter of one of them left out.
  private static func keys(of words: [String]) -> [String] {
    guard words.count <= mostWords else { return [] }
    var keys = [words.joined(separator: " ")]
    for (position, word) in words.enumerated() where isLookedAt(word, in: words) {
      for index in word.indices {
        var shorter = word
        shorter.remove(at: index)
        var others = words
        others[position] = shorter
        keys.append(others.joined(separator: " "))
      }
    }
    return keys
  }

  /// Whether one letter stands for another in one word; nil where names differ in more, or in nothing.
  private static func difference(_ one: [String], _ other: [String]) -> Bool? {
    guard one.count == other.count else { return nil }
    let different = zip(one, other).filter { $0 != $1 }
    // A word that lacks a letter may be as short as others that are told apart.
    guard different.count == 1, let (a, b) = different.first, isLookedAt(a, in: one) || isLookedAt(b, in: other),
      !(isRomanNumber(a) && isRomanNumber(b))
    else { return nil }
    guard a.count == b.count else { return abs(a.count - b.count) == 1 ? false : nil }
    let letters = zip(a, b).filter { $0 != $1 }
    if letters.count == 1 { return true }
    return letters.count == 2 && letters[0].0 == letters[1].1 && letters[0].1 == letters[1].0 ? false : nil
  }
}
