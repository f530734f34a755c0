import SituationData
import SourceText
import Wording

/// Sentences that tell what a party says, and do not say where that was read.
struct AttributionRule: TextRule {
  let basis: ReportBasis
  private let parties: PhraseIndex<String>
  private let stating: WordSet

  init(_ context: TextContext) {
    basis = context.basis
    let situation = basis.known.situation
    stating = basis.words.language.runningWords.stating
    let speakers = Set(situation.statements.compactMap(\.party))
    parties = PhraseIndex(
      situation.sources.entries
        .filter { $0.kind == .party || $0.kind == .authority || speakers.contains($0.id) }
        .flatMap { [($0.name, $0.name), ($0.attribution, $0.name)] })
  }

  /// The sentences; a mark directly behind the stop of one belongs to it.
  private static func sentences(of tokens: [TextToken]) -> [ArraySlice<TextToken>] {
    var sentences: [ArraySlice<TextToken>] = []
    var start = tokens.startIndex
    for index in tokens.indices where tokens[index].content == .stop {
      let end = tokens[(index + 1)...].firstIndex { !($0.content == .figure && SourceMark($0.text) != nil) }
      guard index >= start else { continue }
      sentences.append(tokens[start..<(end ?? tokens.endIndex)])
      start = end ?? tokens.endIndex
    }
    if start < tokens.endIndex { sentences.append(tokens[start...]) }
    return sentences
  }

  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings) {
    guard text.kind == .paragraph else { return }
    let sentences = Self.sentences(of: text.tokens)
    for (index, sentence) in sentences.enumerated() {
      let next = sentences[min(index + 1, sentences.count - 1)]
      guard let verb = sentence.first(where: { $0.isWord && stating.contains($0.lower) }),
        let party = parties.matches(in: sentence).first?.meaning,
        !(sentence + next).contains(where: { $0.content == .figure })
      else { continue }
      findings.note(
        .warning, .unsourced, at: places.place(of: verb),
        "the sentence tells what “\(party)” \(verb.text), and not who reports it; write {@source} behind it, with the id of the source"
      )
    }
  }
}
