/// Phrases of one or more words, found in the tokens of texts: the longest that begins at a word, each word looked at once.
struct PhraseIndex<Meaning: Sendable>: Sendable {
  private struct Phrase {
    var words: [String]
    var meaning: Meaning
  }

  /// By their first word, the longest first.
  private var phrases: [String: [Phrase]] = [:]

  /// - Parameter entries: phrases, of which those that have no word are left out.
  init(_ entries: [(text: String, meaning: Meaning)]) {
    for entry in entries {
      let words = Self.words(of: entry.text)
      guard let first = words.first else { continue }
      phrases[first, default: []].append(Phrase(words: words, meaning: entry.meaning))
    }
    for first in phrases.keys { phrases[first]?.sort { $0.words.count > $1.words.count } }
  }

  var isEmpty: Bool { phrases.isEmpty }

  /// The words of a text in lower case, as the tokens of a text have them.
  static func words(of text: String) -> [String] {
    text.lowercased().unicodeScalars.filter { $0.properties.generalCategory != .format }.split {
      !$0.properties.isAlphabetic && $0.properties.numericType != .decimal
        && $0.properties.generalCategory != .nonspacingMark
    }.map { NumberScanner.text($0) }
  }

  /// The phrases that occur, in order and without overlaps. No pause or stop stands inside of one.
  func matches(in tokens: ArraySlice<TextToken>) -> [(meaning: Meaning, range: Range<Int>)] {
    guard !phrases.isEmpty else { return [] }
    var found: [(meaning: Meaning, range: Range<Int>)] = []
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if let phrase = phrase(at: index, in: tokens) {
        found.append((phrase.meaning, index..<(index + phrase.words.count)))
        index += phrase.words.count
      } else {
        index += 1
      }
    }
    return found
  }

  private func phrase(at index: Int, in tokens: ArraySlice<TextToken>) -> Phrase? {
    guard tokens[index].isWord, let candidates = phrases[tokens[index].lower] else { return nil }
    return candidates.first { phrase in
      index + phrase.words.count <= tokens.endIndex
        && phrase.words.indices.allSatisfy { tokens[index + $0].isWord && tokens[index + $0].lower == phrase.words[$0] }
    }
  }
}
