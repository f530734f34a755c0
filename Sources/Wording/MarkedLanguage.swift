import Drawing
import SituationData
import SourceText

/// A language whose texts are put together by its marks. What else a `TextPhrase` needs it says by functions of its own.
protocol MarkedLanguage: Language {
  /// With the blank behind it.
  var comma: String { get }
  /// With the blanks around them.
  var semicolon: String { get }
  var colon: String { get }
  /// With the blanks inside of them.
  var openingQuote: String { get }
  var closingQuote: String { get }
  /// What may end a sentence.
  var stops: Set<Character> { get }
  /// Several texts, none of them empty, as a list: "women, men and children".
  func listed<Text: PhraseText>(_ texts: [Text]) -> Text
  func qualified<Text: PhraseText>(_ qualifier: Qualifier, _ value: Text) -> Text
}

/// What most languages have.
extension MarkedLanguage {
  package var groupedDigits: Int { 4 }
  package var zero: Unicode.Scalar { "0" }
  var comma: String { ", " }
  var semicolon: String { "; " }
  var colon: String { ": " }
  var stops: Set<Character> { [".", "!", "?"] }
}

extension MarkedLanguage {
  /// A headline of the parts that there are.
  func headline(_ texts: [String?]) -> String { phrase(.headline(texts.map { $0 ?? "" })) }

  package func phrase<Text: PhraseText>(_ phrase: TextPhrase<Text>) -> Text {
    MarkedPhrases(language: self).text(phrase)
  }

  /// A list whose last text stands behind a word of its own.
  func listed<Text: PhraseText>(_ texts: [Text], last: (Text) -> Text) -> Text {
    texts.dropLast().joined(by: Text(stringLiteral: comma)) + last(texts[texts.count - 1])
  }
}

/// Texts put together by the marks of a language: no part of the protocol, which could not be made ready for its texts beforehand.
private struct MarkedPhrases {
  let language: any MarkedLanguage

  @specialized(where Text == String)
  @specialized(where Text == RichText)
  func text<Text: PhraseText>(_ phrase: TextPhrase<Text>) -> Text {
    func mark(_ text: String) -> Text { Text(stringLiteral: text) }
    switch phrase {
    case .list(let texts):
      let texts = texts.filter { !$0.isEmpty }
      return texts.count < 2 ? texts.joined(by: "") : language.listed(texts)
    case .enumeration(let texts): return texts.joined(by: mark(language.comma))
    case .alternatives(let texts): return texts.joined(by: "/")
    case .clauses(let texts): return texts.joined(by: mark(language.semicolon))
    case .details(let texts): return texts.joined(by: "\u{A0}· ")
    case .headline(let texts), .values(let texts): return texts.joined(by: " · ")
    case .sentences(let texts): return texts.map(sentence).joined(by: " ")
    case .running(let texts): return texts.joined(by: " ")
    case .labelled(let name, let text): return [name, text].joined(by: mark(language.colon))
    case .named(let name, let value), .numbered(let name, let value), .rated(let name, let value):
      return [name, value].joined(by: " ")
    // A noun behind a number would change with the number.
    case .counted(let number, let name): return [name, number].joined(by: mark(language.colon))
    case .remarked(let text, let remark): return remark.isEmpty ? text : text + " (" + remark + ")"
    case .following(let remark): return " " + remark
    case .termed(let label, let text), .quoting(let label, let text):
      return text.isEmpty ? label : label + mark(" " + language.openingQuote) + text + mark(language.closingQuote)
    case .range(let low, let high): return low + "–" + high
    case .equation(let result, let terms): return terms.isEmpty ? result : result + " = " + terms + "."
    case .qualified(let qualifier, let value): return language.qualified(qualifier, value)
    case .lessThan(let value): return language.qualified(.lessThan, value)
    case .moreThan(let value): return language.qualified(.moreThan, value)
    case .estimated(let value): return value + " " + mark(language.phrase(.estimateMark))
    case .computation(let operation, let terms): return terms.joined(by: sign(of: operation))
    case .cut(let text): return text + "…"
    case .noNumber: return "–"
    case .footnoteMark(let number): return mark(language.leftToRight("[\(language.letters(of: number))]"))
    case .sourceMark(let number): return mark("[\(language.digits(of: number))]")
    }
  }

  private func sentence<Text: PhraseText>(_ text: Text) -> Text {
    let last = text.last == "\u{2069}" ? text.plain.last { $0 != "\u{2069}" } : text.last
    return last.map(language.stops.contains) ?? true ? text : text + "."
  }

  private func sign<Text: PhraseText>(of operation: DerivedFigure.Operation) -> Text {
    switch operation {
    case .difference, .change: " \u{2212} "
    case .sum: " + "
    case .ratio, .share: " ÷ "
    }
  }
}

extension Language {
  /// a, b, … z, aa, ab, …
  func letters(of number: Int) -> String {
    var letters = ""
    var rest = number
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "a") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension PhraseText {
  /// The first letter that is drawn.
  var firstDrawn: Character? { plain.first { !("\u{2066}"..."\u{2069}").contains($0) } }
}

/// A noun behind a number, in the forms that languages of Europe have.
struct CountedNoun {
  let one: String
  let other: String

  /// "3 rows".
  func text(_ count: Int, in language: some Language) -> String {
    "\(language.count(count))\u{A0}\(language.plural(count) == .one ? one : other)"
  }
}

extension String {
  /// The text with its first letter as a sentence begins, for languages that have capitals.
  var withCapital: String {
    guard let index = unicodeScalars.firstIndex(where: { !$0.isIsolate }) else { return self }
    return String(self[..<index]) + (self[index...].first.map { $0.uppercased() } ?? "") + self[index...].dropFirst()
  }

  /// The text in small letters, each of which is put in place of another where the table has it.
  func folded(_ table: [Character: String]) -> String {
    var result = ""
    for character in withoutIsolates.lowercased() {
      if let replacement = table[character] { result += replacement } else { result.append(character) }
    }
    return result
  }
}
