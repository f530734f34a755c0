/// Phrases of one or more words, found in the tokens of texts: the longest that begins at a word, each word looked at once.
struct PhraseIndex<Meaning: Sendable>: Sendable {
  private struct Phrase {
    var words: [String]
    /// Whether the last word is only a beginning: "terrorist*".
    var isOpen: Bool
    var meaning: Meaning

    func fits(_ token: TextToken, at index: Int) -> Bool {
      guard token.isWord || token.number != nil else { return false }
      return isOpen && index == words.count - 1 ? token.lower.hasPrefix(words[index]) : token.lower == words[index]
    }
  }

  /// By their first word, or its first letters where that is only a beginning; the longest first.
  private var phrases: [String: [Phrase]] = [:]
  private var beginnings: [String: [Phrase]] = [:]

  /// How many letters of a beginning are looked up.
  private static var stem: Int { 3 }

  /// - Parameter entries: phrases, of which those that have no word are left out.
  init(_ entries: [(text: String, meaning: Meaning)]) {
    for entry in entries {
      let words = Self.words(of: entry.text)
      guard let first = words.first else { continue }
      let phrase = Phrase(words: words, isOpen: entry.text.hasSuffix("*"), meaning: entry.meaning)
      if phrase.isOpen, words.count == 1 {
        beginnings[String(first.prefix(Self.stem)), default: []].append(phrase)
      } else {
        phrases[first, default: []].append(phrase)
      }
    }
    for first in phrases.keys { phrases[first]?.sort { $0.words.count > $1.words.count } }
  }

  var isEmpty: Bool { phrases.isEmpty && beginnings.isEmpty }

  /// The words of a text in lower case, as the tokens of a text have them.
  static func words(of text: String) -> [String] {
    text.lowercased().unicodeScalars.filter { $0.properties.generalCategory != .format }.split {
      !$0.properties.isAlphabetic && $0.properties.numericType != .decimal
        && $0.properties.generalCategory != .nonspacingMark
    }.map { NumberScanner.text($0) }
  }

  /// The phrases that occur, in order and without overlaps. No pause or stop stands inside of one.
  func matches(in tokens: ArraySlice<TextToken>) -> [(meaning: Meaning, range: Range<Int>)] {
    guard !isEmpty else { return [] }
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
    let word = tokens[index].lower
    let whole = phrases[word]?.first { phrase in
      index + phrase.words.count <= tokens.endIndex
        && phrase.words.indices.allSatisfy { phrase.fits(tokens[index + $0], at: $0) }
    }
    return whole ?? beginnings[String(word.prefix(Self.stem))]?.first { $0.fits(tokens[index], at: 0) }
  }
}
