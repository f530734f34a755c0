import SituationData
import SourceText
import Wording

/// A piece of a sentence as the checks of a typed text see it.
enum TextToken: Hashable {
  case word(String)
  /// A number in digits as it was typed, with its value, and whether a currency or percent sign stands at it.
  case number(text: String, value: Double, sign: Character?)
  /// A figure in braces.
  case figure(String, SourceLocation)
  /// The end of a sentence.
  case stop

  /// The pieces of a paragraph in order; code is left out, since it is quoted.
  static func tokens(of inlines: [MarkdownInline]) -> [TextToken] {
    inlines.flatMap { inline -> [TextToken] in
      switch inline {
      case .text(let text): tokens(of: text)
      case .strong(let inner), .emphasis(let inner), .link(_, let inner): tokens(of: inner)
      case .figure(let reference, let location): [.figure(reference, location)]
      case .lineBreak, .code: []
      }
    }
  }

  /// What may stand in front of a word, and behind it.
  private static let openings: Set<Character> = ["(", "[", "“", "‘", "\"", "'"]
  private static let closings: Set<Character> = [".", ",", ";", ":", "!", "?", ")", "]", "”", "’", "\"", "'", "…"]
  private static let stops: Set<Character> = [".", "!", "?"]
  /// What stands for a blank between words that stay on one line, and what parts them besides.
  private static let fixedBlanks: Set<Character> = ["\u{A0}", "\u{202F}"]
  private static let joints: Set<Character> = ["\u{A0}", "\u{202F}", "–", "—", "/"]
  private static let groupMarks: Set<Character> = [",", "\u{A0}", "\u{202F}"]
  private static let signs: Set<Character> = ["$", "€", "£", "₪", "%", "~", "≈"]

  private static func tokens(of text: String) -> [TextToken] {
    var tokens: [TextToken] = []
    for chunk in text.split(whereSeparator: { $0.isWhitespace && !fixedBlanks.contains($0) }) {
      tokens += pieces(of: chunk)
    }
    return tokens
  }

  /// A chunk between blanks: a number with its signs, or words parted at dashes and blanks that do not break.
  private static func pieces(of chunk: Substring) -> [TextToken] {
    var core = chunk.drop { openings.contains($0) }
    var isAtStop = false
    while let last = core.last, closings.contains(last) {
      isAtStop = isAtStop || stops.contains(last)
      core = core.dropLast()
    }
    var tokens: [TextToken] = []
    if let number = number(core) {
      tokens.append(number)
    } else {
      for part in core.split(whereSeparator: joints.contains) {
        tokens.append(number(part) ?? .word(part.lowercased()))
      }
    }
    if isAtStop { tokens.append(.stop) }
    return tokens
  }

  /// A number in digits with groups of three, decimals and one sign before or behind it; nil for anything else, such as
  /// a name with a number in it.
  private static func number(_ text: Substring) -> TextToken? {
    var digits = text
    var sign: Character?
    if let first = digits.first, signs.contains(first) {
      sign = first
      digits = digits.dropFirst()
    }
    if let last = digits.last, last == "%" {
      sign = last
      digits = digits.dropLast()
    }
    guard let first = digits.first, first.isASCII, first.isNumber, digits.count <= 20 else { return nil }
    let plain = digits.filter { !groupMarks.contains($0) }
    guard plain.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "." }), let value = Double(plain), isGrouped(digits)
    else { return nil }
    return .number(text: String(digits), value: value, sign: sign)
  }

  private static func isGrouped(_ digits: Substring) -> Bool {
    let groups = digits.prefix { $0 != "." }.split(
      omittingEmptySubsequences: false, whereSeparator: groupMarks.contains)
    return groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.count == 1 || (1...3).contains(groups[0].count))
  }
}
