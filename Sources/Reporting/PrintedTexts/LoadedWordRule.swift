import SituationData
import SourceText
import Wording

/// House rule 8: words that take a side or give alarm, and verbs that judge what somebody says.
struct LoadedWordRule: TextRule {
  let basis: ReportBasis
  private let loaded: PhraseIndex<LoadedWord>
  private let judging: PhraseIndex<LoadedWord>
  /// The names of those who say something.
  private let speakers: PhraseIndex<String>

  init(_ context: TextContext) {
    basis = context.basis
    let (words, situation) = (basis.words.language.runningWords, basis.known.situation)
    // A situation's own words come first.
    loaded = PhraseIndex((situation.loadedWords + words.loaded).map { ($0.word, $0) })
    judging = PhraseIndex(words.judging.map { ($0.word, $0) })
    speakers = PhraseIndex(situation.sources.entries.flatMap { [($0.name, $0.id), ($0.attribution, $0.id)] })
  }

  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings) {
    if case .quotation = text.kind { return }
    let tokens = text.tokens[...]
    let found = loaded.matches(in: tokens) + judging.matches(in: tokens).filter { isJudging($0.range, in: text) }
    let named = text.kind == .statement ? true : nil
    for (word, range) in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      // The words of somebody who is named.
      if tokens[range.lowerBound].isQuoted, named ?? isAttributed(range.lowerBound, in: tokens) { continue }
      let detailOfMessage = text.tokens[range].map(\.text).joined(separator: " ")
      let reason = word.reason.isEmpty ? "" : "; \(word.reason)"
      let advice = word.instead.isEmpty ? "write it otherwise" : "write “\(word.instead)”"
      findings.note(
        .warning, .loadedWord, at: places.place(of: tokens[range.lowerBound]),
        "“\(detailOfMessage)” is a loaded word: \(advice)\(reason)")
    }
  }

  /// A verb judges at the beginning of a statement, behind the name of who speaks, and before “that”.
  private func isJudging(_ range: Range<Int>, in text: PrintedString) -> Bool {
    if isBeforeClause(range.upperBound, in: text.tokens) { return true }
    guard !language.runningWords.recognizing.contains(text.tokens[range.lowerBound].lower) else { return false }
    if text.kind == .statement, range.lowerBound == 0 { return true }
    let before = speakers.matches(in: text.tokens[max(0, range.lowerBound - 12)..<range.lowerBound])
    return before.last?.range.upperBound == range.lowerBound
  }

  /// Whether a clause begins behind a verb: at once, or behind the name of who speaks, with a comma or without.
  private func isBeforeClause(_ end: Int, in tokens: [TextToken]) -> Bool {
    var index = end
    let name = speakers.matches(in: tokens[end..<min(tokens.count, end + 12)]).first?.range
    if let name, name.lowerBound == end { index = name.upperBound }
    if index < tokens.count, tokens[index].content == .pause { index += 1 }
    return index < tokens.count && language.runningWords.clauses.contains(tokens[index].lower)
  }

  /// Whether the sentence of a quotation has a mark, a figure, or the name of a source.
  private func isAttributed(_ index: Int, in tokens: ArraySlice<TextToken>) -> Bool {
    let start = tokens[..<index].lastIndex { $0.content == .stop }.map { $0 + 1 } ?? tokens.startIndex
    let end = tokens[index...].firstIndex { $0.content == .stop && !$0.isQuoted } ?? tokens.endIndex
    let sentence = tokens[start..<end]
    return sentence.contains { $0.content == .figure } || !speakers.matches(in: sentence).isEmpty
  }
}
