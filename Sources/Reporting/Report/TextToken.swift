import SituationData

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

  private static func tokens(of text: String) -> [TextToken] {
    var tokens: [TextToken] = []
    for chunk in text.split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }) {
      tokens += pieces(of: chunk)
    }
    return tokens
  }

  /// A chunk between blanks: a number with its signs, or words parted at dashes and blanks that do not break.
  private static func pieces(of chunk: Substring) -> [TextToken] {
    let marks: Set<Character> = [".", ",", ";", ":", "!", "?", ")", "]", "”", "’", "\"", "'", "…"]
    var core = chunk.drop { "([“‘\"'".contains($0) }
    var ending: [Character] = []
    while let last = core.last, marks.contains(last) {
      ending.append(last)
      core = core.dropLast()
    }
    var tokens: [TextToken] = []
    if let number = number(core) {
      tokens.append(number)
    } else {
      for part in core.split(whereSeparator: { "\u{A0}\u{202F}–—/".contains($0) }) {
        tokens.append(number(part) ?? .word(part.lowercased()))
      }
    }
    if ending.contains(where: { ".!?".contains($0) }) { tokens.append(.stop) }
    return tokens
  }

  /// A number in digits with groups of three, decimals and one sign before or behind it; nil for anything else, such as
  /// a name with a number in it.
  private static func number(_ text: Substring) -> TextToken? {
    let signs: Set<Character> = ["$", "€", "£", "₪", "%", "~", "≈"]
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
    let plain = digits.filter { !",\u{A0}\u{202F}".contains($0) }
    guard plain.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "." }), let value = Double(plain), isGrouped(digits)
    else { return nil }
    return .number(text: String(digits), value: value, sign: sign)
  }

  private static func isGrouped(_ digits: Substring) -> Bool {
    let groups = digits.prefix { $0 != "." }.split(
      omittingEmptySubsequences: false, whereSeparator: { ",\u{A0}\u{202F}".contains($0) })
    return groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.count == 1 || (1...3).contains(groups[0].count))
  }
}
