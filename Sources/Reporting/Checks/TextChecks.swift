import SituationData
import SourceText
import Wording

/// What a text that people typed says beside its figures: numbers that should be figures, words that claim more than the
/// status of a figure does, percentages of nobody knows what. All of it is doubtful, none of it wrong for sure: warnings.
struct TextChecks: PuttingIntoWords {
  let basis: ReportBasis
  /// The values that typed numbers are held against; nil until one is typed.
  private var numbers: KnownNumbers?
  /// Where numbers stand in the report; nil until one is typed.
  private var digits: DigitPlaces?
  private var run = FaultRun()

  init(basis: ReportBasis) { self.basis = basis }

  /// Checks the words of a paragraph or heading that begins at a place of the report.
  mutating func check(_ inlines: [MarkdownInline], at location: SourceLocation, _ findings: inout Findings) {
    let tokens = TextToken.tokens(of: inlines)
    guard tokens.contains(where: { if case .word = $0 { false } else { true } }) else { return }
    checkTypedNumbers(tokens, at: location, &findings)
    for sentence in tokens.split(separator: .stop) {
      checkStatusWords(Array(sentence), &findings)
      checkPercentages(Array(sentence), at: location, &findings)
    }
  }

  // MARK: - Numbers

  private mutating func checkTypedNumbers(
    _ tokens: [TextToken], at location: SourceLocation, _ findings: inout Findings
  ) {
    guard let file = situation.report else { return }
    var cursor = file.start(ofLine: location.line)
    for (index, token) in tokens.enumerated() {
      guard case .number(let text, let value, let sign) = token else { continue }
      // Digits stand in the file as they were typed, one after the other.
      let digits = self.digits ?? DigitPlaces(file)
      self.digits = digits
      let place = digits.offset(of: text, from: cursor)
      if let place { cursor = place + text.utf8.count }
      guard !isDate(index, in: tokens), let match = known(value, sign, index, in: tokens) else { continue }
      let relation = match.isExact ? "equals" : "is close to"
      findings.note(
        .warning, .typedNumber,
        at: place.map { place in run.place(of: place, in: file) { (file.location(of: place), "") }.location }
          ?? location,
        "“\(text)” is typed by hand and \(relation) “\(match.reference)”, \(match.value); write {\(match.reference)}, so that it carries its source and follows the data"
      )
    }
  }

  private func isDate(_ index: Int, in tokens: [TextToken]) -> Bool {
    guard case .number(let text, let value, let sign) = tokens[index], sign == nil else { return false }
    let neighbours = [index - 1, index + 1].filter(tokens.indices.contains).map { tokens[$0] }
    let isBesideMonth = neighbours.contains { if case .word(let word) = $0 { isMonth(word) } else { false } }
    return (isBesideMonth && value <= 31) || (text.count == 4 && (1900...2100).contains(value))
  }

  private func isMonth(_ word: String) -> Bool { language.runningWords.months.contains(word) }

  private struct Match {
    var reference: String
    var value: String
    var isExact: Bool
  }

  /// The known figure that a typed number repeats.
  private mutating func known(_ typed: Double, _ sign: Character?, _ index: Int, in tokens: [TextToken]) -> Match? {
    let words = tokens.suffix(from: index + 1).prefix(3).compactMap { token -> String? in
      if case .word(let word) = token { word } else { nil }
    }
    let magnitude = words.first.flatMap { language.runningWords.magnitudes[$0] } ?? 1
    let isPercentage = sign == "%" || words.first.map { language.runningWords.percent.contains($0) } == true
    if numbers == nil { numbers = KnownNumbers(known) }
    return numbers?.row(near: typed * magnitude, isPercentage: isPercentage, words: words).map { found in
      Match(
        reference: known.reference(ofRow: found.row).text,
        value: situation.observations.rows[found.row].value?.plain ?? "", isExact: found.isExact)
    }
  }

  // MARK: - Words

  /// How near a word has to be to a figure to speak of it.
  private static let reach = 4

  private func checkStatusWords(_ sentence: [TextToken], _ findings: inout Findings) {
    for (index, token) in sentence.enumerated() {
      guard case .figure(let reference, let location) = token,
        let figure = try? known.figure(named: reference), figure.status.isProspective
      else { continue }
      let near = max(0, index - Self.reach)...min(sentence.count - 1, index + Self.reach)
      guard let claim = near.compactMap({ self.claim(at: $0, in: sentence) }).first else { continue }
      findings.note(
        .warning, .statusWord, at: location,
        "“\(claim)” stands beside “\(reference)”, which is only \(figure.status.rawValue); say what has happened and what has not"
      )
    }
  }

  /// The word at a place where it says that something has happened; "to be released" does not.
  private func claim(at index: Int, in sentence: [TextToken]) -> String? {
    let words = language.runningWords
    guard case .word(let word) = sentence[index], words.happened.contains(word) else { return nil }
    if index > 0, case .word(let before) = sentence[index - 1], words.prospective.contains(before) { return nil }
    return word
  }

  // MARK: - Percentages

  private func checkPercentages(
    _ sentence: [TextToken], at start: SourceLocation, _ findings: inout Findings
  ) {
    let words = language.runningWords
    let lastBase = sentence.lastIndex { token in
      if case .word(let word) = token { words.bases.contains(word) } else { false }
    }
    for (index, token) in sentence.enumerated() {
      let place: SourceLocation
      switch token {
      case .figure(let reference, let location):
        guard let figure = try? known.figure(named: reference), isPercentage(figure) else { continue }
        place = location
      case .number(_, _, "%"): place = start
      case .number:
        guard case .word(let next)? = sentence.dropFirst(index + 1).first, words.percent.contains(next) else {
          continue
        }
        place = start
      default: continue
      }
      let hasBase = lastBase.map { $0 > index } ?? false
      guard !hasBase, !words.bases.isEmpty else { continue }
      findings.note(
        .warning, .percentageBase, at: place, "a percentage says nothing without its base; write what it is a share of")
    }
  }

  private func isPercentage(_ figure: Figure) -> Bool {
    figure.derivation?.definition.operation == .share || Unit(figure.unit).kind == .percent
  }
}
