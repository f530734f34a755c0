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
        let words = Self.words(of: tokenizer.tokens(of: name)).map(\.text)
        return (name, Entry(name: name, words: words, ids: ids[name] ?? []))
      })
  }

  /// What a name is made of; signs between its words are none of it.
  static func words(of tokens: [TextToken]) -> [TextToken] {
    tokens.filter { $0.isWord || $0.number != nil }
  }

  func matches(in tokens: ArraySlice<TextToken>) -> [Match] {
    names.matches(in: tokens).filter { tokens[$0.range].map(\.text) == $0.meaning.words }
      .map { Match(name: $0.meaning.name, ids: $0.meaning.ids, range: $0.range) }
  }
}
