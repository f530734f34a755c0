import Content
import Drawing
import SourceText

/// The texts that an edition prints in the situation's first language, since they have no translation: who is read to hears them in
/// a voice of that language.
struct OriginalTexts: Sendable {
  private let language: LanguageTag
  /// In the order of their letters, so that those with which a text goes on are found without looking at all.
  private let texts: [[Character]]

  /// - Parameter code: the language of the texts.
  init?(_ texts: [String], in code: String) {
    guard let language = LanguageTag(code) else { return nil }
    self.language = language
    self.texts = Set(texts.flatMap(Self.pieces)).map { Self.drawn($0).map(\.element) }.filter { !$0.isEmpty }
      .sorted { $0.lexicographicallyPrecedes($1) }
    guard !self.texts.isEmpty else { return nil }
  }

  /// What of a text stands between the figures and the sources' own words that are put into it.
  private static func pieces(of text: String) -> [String] {
    guard text.contains(where: { "{[".contains($0) }) else { return [text] }
    var pieces = [""]
    var isOfFigure = false
    for letter in text {
      switch letter {
      case "{": isOfFigure = true
      case "}": isOfFigure = false
      default:
        if isOfFigure { continue }
        if !"[]".contains(letter) {
          pieces[pieces.count - 1].append(letter)
          continue
        }
      }
      pieces.append("")
    }
    // A short word is one of many languages.
    return pieces.filter { $0.count { $0.isLetter } > 3 }
  }

  /// The letters as they are compared, each with its place: in small ones, blanks as one, without marks that draw nothing.
  private static func drawn(_ text: String) -> [(offset: Int, element: Character)] {
    var letters: [(offset: Int, element: Character)] = []
    for (offset, letter) in text.enumerated() {
      if letter.unicodeScalars.allSatisfy(\.isUnseen) { continue }
      letters.append((offset, letter.isWhitespace ? blank : letter.lowercased().first ?? letter))
    }
    let start = letters.firstIndex { $0.element != " " } ?? letters.endIndex
    let end = letters.lastIndex { $0.element != " " }.map { $0 + 1 } ?? start
    return Array(letters[start..<end])
  }

  private static let blank = Character(UnicodeScalar(UInt8(0x20)))

  // MARK: - Marking

  /// The same words, those of the first language each in a span that says so. What leads elsewhere is not parted: it is marked where
  /// all of it is in that language.
  func marked(_ text: RichText) -> RichText {
    guard text.spans.contains(where: { $0.text.contains(where: \.isLetter) }) else { return text }
    return RichText(text.spans.flatMap(marked))
  }

  private func marked(_ span: RichText.Span) -> [RichText.Span] {
    guard span.language == nil else { return [span] }
    let found = ranges(in: span.text)
    guard !found.isEmpty else { return [span] }
    let letters = Array(span.text)
    func part(_ range: Range<Int>, _ language: LanguageTag?) -> RichText.Span {
      var part = span
      (part.text, part.language) = (String(letters[range]), language)
      return part
    }
    if span.link != nil || span.mention != nil {
      let others = letters.indices.filter { place in !found.contains { $0.contains(place) } }
      return [part(letters.indices, others.contains { letters[$0].isLetter || letters[$0].isNumber } ? nil : language)]
    }
    var (spans, end) = ([RichText.Span](), 0)
    for range in found {
      if range.lowerBound > end { spans.append(part(end..<range.lowerBound, nil)) }
      spans.append(part(range, language))
      end = range.upperBound
    }
    return end < letters.count ? spans + [part(end..<letters.count, nil)] : spans
  }

  /// Where texts stand, as places of letters, in their order.
  private func ranges(in text: String) -> [Range<Int>] {
    let letters = Self.drawn(text)
    var (ranges, place) = ([Range<Int>](), 0)
    while place < letters.count {
      let isStart = place == 0 || !letters[place - 1].element.isPartOfWord
      guard isStart, let length = longest(at: place, in: letters) else {
        place += 1
        continue
      }
      ranges.append(letters[place].offset..<letters[place + length - 1].offset + 1)
      place += length
    }
    return ranges
  }

  /// How many letters the longest text has that stands there; nil for none.
  private func longest(at place: Int, in letters: [(offset: Int, element: Character)]) -> Int? {
    var rest = letters[place...]
    while !rest.isEmpty {
      // The last text that is not behind the rest is the longest of its beginnings, or parts from it where all of them end.
      let behind = texts.partitioningIndex { rest.lazy.map(\.element).lexicographicallyPrecedes($0) }
      guard behind > 0 else { return nil }
      let text = texts[behind - 1]
      let common = zip(text, rest).prefix { $0 == $1.element }.count
      if common == text.count, stands(text, at: place, in: letters) { return common }
      rest = rest.prefix(min(common, text.count - 1))
    }
    return nil
  }

  /// Whether a text stands there whole; a lone word, which other languages may have too, stands between signs.
  private func stands(_ text: [Character], at place: Int, in letters: [(offset: Int, element: Character)]) -> Bool {
    let end = place + text.count
    guard end <= letters.count, text.indices.allSatisfy({ text[$0] == letters[place + $0].element }) else {
      return false
    }
    guard end == letters.count || !letters[end].element.isPartOfWord else { return false }
    guard !text.contains(" ") else { return true }
    let before = letters[..<place].last { $0.element != " " }
    let behind = letters[end...].first { $0.element != " " }
    return before?.element.isLetter != true && behind?.element.isLetter != true
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}

extension Unicode.Scalar {
  /// A mark of direction, or one that holds words together.
  fileprivate var isUnseen: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069: true
    default: false
    }
  }
}

extension Optional<OriginalTexts> {
  /// The text itself where all is translated.
  func marked(_ text: RichText) -> RichText { self?.marked(text) ?? text }

  func marked(_ blocks: [PageBlock]) -> [PageBlock] {
    guard let self else { return blocks }
    return blocks.map { $0.mappingTexts(self.marked) }
  }
}
