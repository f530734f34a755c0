import SourceText
import Wording

/// Cuts printed texts into words, numbers, dates and the ends of clauses, each sign once.
struct TextTokenizer {
  let language: any Language
  private let words: RunningWords

  init(language: any Language) { (self.language, words) = (language, language.runningWords) }

  private static let stops: Set<Unicode.Scalar> = [".", "!", "?", "…", "؟", "۔", "\n"]
  private static let pauses: Set<Unicode.Scalar> = [",", ";", ":", "(", ")", "[", "]", "–", "—", "،", "؛"]
  private static let opening: Set<Unicode.Scalar> = ["“", "«", "„"]
  private static let closing: Set<Unicode.Scalar> = ["”", "»"]

  /// The tokens of a text without figures.
  func tokens(of text: String) -> [TextToken] {
    var tokens = pieces(of: text)
    finish(&tokens)
    return tokens
  }

  /// The tokens of a paragraph; code is printed as any other text.
  func tokens(of inlines: [MarkdownInline]) -> [TextToken] {
    var tokens: [TextToken] = []
    append(inlines, to: &tokens)
    finish(&tokens)
    return tokens
  }

  /// The tokens of a text of charts.yaml, which may hold figures in braces.
  func tokens(of placed: PlacedText) -> [TextToken] {
    guard placed.text.utf8.contains(123) else { return tokens(of: placed.text) }
    let scanner = BraceScanner(Array(placed.text.utf8)[...])
    var tokens: [TextToken] = []
    var plain = ""
    for scalar in String(decoding: scanner.text, as: UTF8.self).unicodeScalars {
      if case .figure(let reference, _)? = scanner.token(scalar) {
        tokens += pieces(of: plain) + [Self.figure(reference, placed.location)]
        plain = ""
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    tokens += pieces(of: plain)
    finish(&tokens)
    return tokens
  }

  static func figure(_ reference: String, _ location: SourceLocation) -> TextToken {
    var token = TextToken(.figure, reference)
    token.location = location
    return token
  }

  private func append(_ inlines: [MarkdownInline], to tokens: inout [TextToken]) {
    // A word or number may be cut where Markdown cuts its text: behind an escaped sign, or at a soft break.
    var plain = ""
    func flush() {
      tokens += pieces(of: plain)
      plain = ""
    }
    for inline in inlines {
      switch inline {
      case .text(let text): plain += text
      case .lineBreak: plain += " "
      case .code(let text):
        flush()
        plain = text
        flush()
      case .footnote: flush()
      case .strong(let inner), .emphasis(let inner), .struck(let inner), .link(_, let inner), .reference(_, let inner):
        flush()
        append(inner, to: &tokens)
      case .figure(let reference, let location):
        flush()
        tokens.append(Self.figure(reference, location))
      }
    }
    flush()
  }

  // MARK: - Signs

  private func pieces(of text: String) -> [TextToken] {
    // Signs that are not seen would hide a word.
    let scalars = text.unicodeScalars.filter { $0.properties.generalCategory != .format }
    let scanner = NumberScanner(scalars: Array(scalars), language: language)
    let signs = scanner.scalars
    var tokens: [TextToken] = []
    var index = 0
    while index < signs.count {
      let sign = signs[index]
      if NumberScanner.digit(sign) != nil {
        if let end = Self.phoneEnd(from: index, in: signs) ?? fixedEnd(from: index, in: signs) {
          tokens.append(TextToken(.word, NumberScanner.text(signs[index..<end])))
          index = end
          continue
        }
        let (found, end) = scanner.read(at: index, mayJoin: !isMonth(tokens.last))
        let content: TextToken.Content =
          switch found {
          case .number where Self.isCoordinate(index..<end, in: signs) || Self.isMarked(index, in: signs): .word
          case .number(let number): .number(Self.compounded(number, endingAt: end, in: signs))
          case .date(let date): .date(date)
          case .name: .word
          }
        tokens.append(TextToken(content, NumberScanner.text(signs[index..<end])))
        index = end
      } else if Self.isLetter(sign) {
        let end = wordEnd(from: index, in: signs)
        tokens += words(signs[index..<end])
        index = end
      } else {
        mark(at: index, in: signs, &tokens)
        index += 1
      }
    }
    return tokens
  }

  /// Where a telephone number behind a plus ends: seven digits and more in groups; nil for any other number.
  private static func phoneEnd(from start: Int, in signs: [Unicode.Scalar]) -> Int? {
    guard start > 0, signs[start - 1] == "+" else { return nil }
    var (index, digits, end) = (start, 0, start)
    while index < signs.count {
      if NumberScanner.digit(signs[index]) != nil {
        (digits, end) = (digits + 1, index + 1)
      } else if !" -()./\u{A0}\u{202F}".unicodeScalars.contains(signs[index]) {
        break
      }
      index += 1
    }
    return digits >= 7 ? end : nil
  }

  /// Where a saying in digits ends: "24/7", "9/11".
  private func fixedEnd(from start: Int, in signs: [Unicode.Scalar]) -> Int? {
    guard start == 0 || NumberScanner.digit(signs[start - 1]) == nil else { return nil }
    for saying in words.sayings where signs[start...].starts(with: saying.unicodeScalars) {
      let end = start + saying.unicodeScalars.count
      if end == signs.count || NumberScanner.digit(signs[end]) == nil { return end }
    }
    return nil
  }

  /// "#12", "§ 12", "№ 12".
  private static func isMarked(_ start: Int, in signs: [Unicode.Scalar]) -> Bool {
    let before = start > 1 && NumberScanner.blanks.contains(signs[start - 1]) ? start - 2 : start - 1
    return before >= 0 && "#§№".unicodeScalars.contains(signs[before])
  }

  /// The number, noted as part of a compound where a hyphen joins it to a word.
  private static func compounded(
    _ number: TypedNumber, endingAt end: Int, in signs: [Unicode.Scalar]
  ) -> TypedNumber {
    var number = number
    number.isOfCompound = end + 1 < signs.count && signs[end] == "-" && isLetter(signs[end + 1])
    number.isOpen = end < signs.count && signs[end] == "+"
    return number
  }

  /// "13.45°N", "31°30′N", "31.52 N"; 35°C is none.
  private static func isCoordinate(_ range: Range<Int>, in signs: [Unicode.Scalar]) -> Bool {
    func sign(_ index: Int) -> Unicode.Scalar? { signs.indices.contains(index) ? signs[index] : nil }
    func isDirection(_ index: Int) -> Bool {
      guard let letter = sign(index), "NSEW".unicodeScalars.contains(letter) else { return false }
      return !(sign(index + 1).map(isLetter) ?? false)
    }
    func isPrime(_ index: Int) -> Bool { sign(index).map { "′″'’\"”".unicodeScalars.contains($0) } ?? false }
    let (start, end) = (range.lowerBound, range.upperBound)
    // Minutes and seconds stand behind degrees.
    if start > 0, signs[start - 1] == "°" || signs[start - 1] == "′" { return true }
    if start > 1, isPrime(start - 1) || signs[start - 1] == " ", isPrime(end),
      sign(start - 2).map({ $0 == "°" }) == true
    {
      return true
    }
    if sign(end) == "°" {
      let next = sign(end + 1).map(NumberScanner.blanks.contains) == true ? end + 2 : end + 1
      return isDirection(next) || (sign(end + 1).map { NumberScanner.digit($0) != nil } ?? false)
    }
    return signs[range].contains(".") && sign(end).map(NumberScanner.blanks.contains) == true && isDirection(end + 1)
  }

  private static func isLetter(_ sign: Unicode.Scalar) -> Bool {
    if sign.isASCII { return (65...90).contains(sign.value) || (97...122).contains(sign.value) }
    return sign.properties.isAlphabetic || sign.properties.generalCategory == .nonspacingMark
  }

  private func wordEnd(from start: Int, in signs: [Unicode.Scalar]) -> Int {
    var index = start
    while index < signs.count, Self.isLetter(signs[index]) || NumberScanner.digit(signs[index]) != nil { index += 1 }
    let isAddress =
      signs[index...].starts(with: "://".unicodeScalars) || signs[start..<index].elementsEqual("www".unicodeScalars)
    if isAddress {
      while index < signs.count, !signs[index].properties.isWhitespace { index += 1 }
      return index
    }
    // What follows a letter and a hyphen belongs to a name: COVID-19.
    while index + 1 < signs.count, signs[index] == "-", NumberScanner.digit(signs[index + 1]) != nil {
      index += 1
      while index < signs.count, Self.isLetter(signs[index]) || NumberScanner.digit(signs[index]) != nil { index += 1 }
    }
    return index
  }

  private func words(_ signs: ArraySlice<Unicode.Scalar>) -> [TextToken] {
    signs.split { !Self.isLetter($0) && NumberScanner.digit($0) == nil }.map {
      TextToken(.word, NumberScanner.text($0))
    }
  }

  private func mark(at index: Int, in signs: [Unicode.Scalar], _ tokens: inout [TextToken]) {
    let sign = signs[index]
    if Self.opening.contains(sign) || Self.closing.contains(sign) || sign == "\"" {
      tokens.append(TextToken(.pause, String(Character(sign))))
    } else if Self.stops.contains(sign) {
      let endsChunk =
        index + 1 >= signs.count || !(Self.isLetter(signs[index + 1]) || NumberScanner.digit(signs[index + 1]) != nil)
      guard endsChunk, sign != "." || !isAbbreviation(tokens.last) else { return }
      tokens.append(TextToken(.stop, ""))
    } else if Self.pauses.contains(sign) {
      var pause = TextToken(.pause, "")
      pause.isColon = sign == ":"
      pause.isDash =
        sign == "–" && index > 0 && index + 1 < signs.count
        && NumberScanner.digit(signs[index - 1]) != nil && NumberScanner.digit(signs[index + 1]) != nil
      tokens.append(pause)
    }
  }

  private func isAbbreviation(_ token: TextToken?) -> Bool {
    guard let token, token.isWord else { return false }
    return (token.text.count == 1 && token.text != "I") || words.abbreviations.contains(token.lower)
      || (token.text.count <= 4 && isMonth(token))
  }

  // MARK: - What stands beside what

  private func isMonth(_ token: TextToken?) -> Bool {
    guard let token, token.isWord, words.months[token.lower] != nil else { return false }
    return !words.capitalizesMonths || token.text.first?.isUppercase == true
  }

  private func finish(_ tokens: inout [TextToken]) {
    markQuotations(&tokens)
    applyWords(&tokens)
    DateFinder(language: language, isMonth: isMonth).mark(&tokens)
  }

  /// What stands between quotation marks; one that nothing closes opens nothing.
  private func markQuotations(_ tokens: inout [TextToken]) {
    var start: Int?
    for index in tokens.indices where tokens[index].content == .pause && !tokens[index].text.isEmpty {
      let sign = tokens[index].text.unicodeScalars.first ?? " "
      // “ closes what „ has opened.
      let closes =
        start != nil && (Self.closing.contains(sign) || sign == "\"" || (sign == "“" && tokens[start ?? 0].text == "„"))
      if closes, let first = start {
        for inner in first...index { tokens[inner].isQuoted = true }
        start = nil
      } else if start == nil, !Self.closing.contains(sign) {
        start = index
      }
    }
  }

  /// Words behind a number that belong to it: "48 thousand", "12 percent".
  private func applyWords(_ tokens: inout [TextToken]) {
    for index in tokens.indices.dropLast() {
      guard var number = tokens[index].number, tokens[index + 1].isWord else { continue }
      var next = index + 1
      if number.isBare || !number.isPercentage, let power = words.magnitudes[tokens[next].lower] {
        number.readings = number.readings.map { $0 * power }
        number.isBare = false
        next += 1
      }
      if next < tokens.count, tokens[next].isWord, words.percent.contains(tokens[next].lower) {
        (number.isPercentage, number.isBare) = (true, false)
      }
      tokens[index].content = .number(number)
    }
  }
}
