import SituationData
import SourceText
import Wording

/// Names and attributions of sources in texts: whole, and in their capitals.
struct SourceNames: Sendable {
  struct Match {
    var name: String
    /// The sources that bear it.
    var ids: Set<String>
    var range: Range<Int>
  }

  private struct Entry: Sendable {
    var name: String
    var words: [String]
    var ids: Set<String>
  }

  private let names: PhraseIndex<Entry>

  init(_ basis: ReportBasis) {
    let tokenizer = TextTokenizer(language: basis.words.language)
    var ids: [String: Set<String>] = [:]
    for source in basis.known.situation.sources.entries {
      for name in [source.name, source.attribution] { ids[name, default: []].insert(source.id) }
    }
    names = PhraseIndex(
      ids.keys.sorted().map { name in
        let words = tokenizer.tokens(of: name).filter(Self.isWord).map(\.text)
        return (name, Entry(name: name, words: words, ids: ids[name] ?? []))
      })
  }

  /// What a name is made of; signs between its words are none of it.
  private static func isWord(_ token: TextToken) -> Bool { token.isWord || token.number != nil }

  /// The names in a text, whose own signs may stand between their words.
  func matches(in tokens: ArraySlice<TextToken>) -> [Match] {
    let places = tokens.indices.filter { Self.isWord(tokens[$0]) }
    let words = places.map { tokens[$0] }
    return names.matches(in: words[...]).filter { words[$0.range].map(\.text) == $0.meaning.words }
      .map { match in
        Match(
          name: match.meaning.name, ids: match.meaning.ids,
          range: places[match.range.lowerBound]..<places[match.range.upperBound - 1] + 1)
      }
  }
}
