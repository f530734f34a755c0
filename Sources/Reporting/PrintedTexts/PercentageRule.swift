import SituationData
import SourceText
import Wording

/// Percentages of nobody knows what.
struct PercentageRule: TextRule {
  let basis: ReportBasis
  private let runningWords: RunningWords

  init(_ context: TextContext) { (basis, runningWords) = (context.basis, context.basis.words.language.runningWords) }

  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings) {
    switch text.kind {
    // A quotation is its speaker's own, and a name or remark stands beside the value that it speaks of.
    case .name, .sourceName, .quotation, .remark, .indicatorText: return
    default: break
    }
    guard !runningWords.bases.isEmpty else { return }
    for sentence in text.tokens.split(whereSeparator: { $0.content == .stop }) {
      let clause = sentence.filter(\.isWord).map(\.lower)
      let lastBase = sentence.lastIndex { $0.isWord && runningWords.bases.contains($0.lower) }
      // An indicator in per cent says in its label what is counted.
      for index in sentence.indices
      where !(lastBase.map { $0 > index } ?? false) && isPercentage(sentence[index], in: text.kind)
        && sentence[index].number?.isCertainty(beside: clause, runningWords) != true
      {
        findings.note(
          .warning, .percentageBase, at: places.place(of: sentence[index]),
          "a percentage says nothing without its base; write what it is a share of")
      }
    }
  }

  private func isPercentage(_ token: TextToken, in kind: PrintedString.Kind) -> Bool {
    switch token.content {
    case .number(let number): return number.isPercentage
    case .figure:
      guard let figure = try? known.figure(named: token.text) else { return false }
      if figure.derivation?.definition.operation == .share { return true }
      return kind != .keyFigure && Unit(figure.unit).kind == .percent
    default: return false
    }
  }
}
