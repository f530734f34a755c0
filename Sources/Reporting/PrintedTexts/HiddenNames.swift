/// Names of persons in the tokens of texts, as they are written, and as lists have them: "el-Haddad, Nour", "EL-HADDAD Nour".
struct HiddenNames: Sendable {
  private struct Turned: Sendable {
    var name: String
    /// How many words stand before the comma.
    var first: Int
  }

  private let names: PhraseIndex<String>
  private let turned: PhraseIndex<Turned>

  init(_ names: [String]) {
    self.names = PhraseIndex(names.map { ($0, $0) })
    turned = PhraseIndex(
      names.flatMap { name in
        let words = PhraseIndex<String>.words(of: name)
        return words.indices.dropFirst().map { start in
          let turned = words[start...] + words[..<start]
          return (turned.joined(separator: " "), Turned(name: name, first: words.count - start))
        }
      })
  }

  var isEmpty: Bool { names.isEmpty }

  /// The names that occur, each with the place of its first token, in order.
  func found(in tokens: [TextToken]) -> [(name: String, first: Int)] {
    guard !isEmpty else { return [] }
    let plain = names.matches(in: tokens[...]).map { ($0.meaning, $0.range.lowerBound) }
    // Pauses stand in no phrase, so that they are left out and looked for behind what was found.
    let kept = tokens.indices.filter { tokens[$0].content != .pause }
    let inLists = turned.matches(in: kept.map { tokens[$0] }[...]).compactMap { match -> (String, Int)? in
      let places = kept[match.range]
      let comma = match.range.lowerBound + match.meaning.first
      let hasComma = kept[comma] - kept[comma - 1] == 2
      // Without a comma all words stand side by side in capitals: "VENN Ada".
      let isSideBySide = places[places.endIndex - 1] - places[places.startIndex] == places.count - 1
      guard hasComma || (isSideBySide && places.allSatisfy { tokens[$0].text.first?.isUppercase ?? false }) else {
        return nil
      }
      return (match.meaning.name, kept[match.range.lowerBound])
    }
    return (plain + inLists).sorted { $0.1 < $1.1 }
  }
}
