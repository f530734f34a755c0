import SituationData
import SourceText
import Wording

/// House rule 10: the words that sources use for what they count. A label, a title and the words behind a figure may not use those
/// of another source.
struct NamedTermRule: TextRule {
  let basis: ReportBasis
  private let terms: PhraseIndex<String>

  /// How many words stand between a figure and what it counts: "{figure} of the captives".
  private static let reach = 3

  init(_ context: TextContext) {
    basis = context.basis
    let situation = basis.known.situation
    var used = Set(situation.indicators.entries.compactMap { Self.bracketed($0.label) })
    // A word that no printed row has is as wrong.
    if situation.observations.hasColumn(.term) {
      for row in situation.observations.rows.indices { used.insert(situation.observations.text(.term, of: row)) }
    }
    terms = PhraseIndex(used.sorted().map { ($0, $0) })
  }

  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings) {
    guard !terms.isEmpty else { return }
    switch text.kind {
    case .label(let reference):
      check(text.tokens[...], of: [reference], "the label", at: text.location, &findings)
    case .chartText(_, let references, holdsFigures: true), .cellHead(let references):
      check(text.tokens[...], of: references, "the text", at: text.location, &findings)
    case .paragraph:
      for (index, token) in text.tokens.enumerated() where token.content == .figure && SourceMark(token.text) == nil {
        let joints = language.runningWords.joints
        let behind = text.tokens[(index + 1)...].prefix(Self.reach).prefix { $0.isWord && !joints.contains($0.lower) }
        check(
          behind + named(index, in: text.tokens), of: [token.text], "the text", at: places.place(of: token), &findings)
      }
    default: return
    }
  }

  /// What a figure is named behind a colon: "Captives released: {figure}".
  private func named(_ index: Int, in tokens: [TextToken]) -> ArraySlice<TextToken> {
    guard index > 1, tokens[index - 1].isColon else { return [] }
    let start = tokens[..<(index - 1)].lastIndex { !$0.isWord }.map { $0 + 1 } ?? 0
    return tokens[start..<(index - 1)]
  }

  /// Notes a word of others, where all that the text speaks of has one of its own and none of those is there.
  private func check(
    _ tokens: ArraySlice<TextToken>, of references: [String], _ subject: String, at place: SourceLocation,
    _ findings: inout Findings
  ) {
    let found = terms.matches(in: tokens).map(\.meaning)
    guard !found.isEmpty, !references.isEmpty else { return }
    let own = references.map { reference in
      ((try? known.figure(named: reference)).map(Self.term) ?? "", reference)
    }
    guard let first = own.first, own.allSatisfy({ !$0.0.isEmpty }) else { return }
    let ownWords = Set(own.flatMap { PhraseIndex<String>.words(of: $0.0) })
    let isOwn = { (term: String) in ownWords.isSuperset(of: PhraseIndex<String>.words(of: term)) }
    guard let other = found.first(where: { !isOwn($0) }), !found.contains(where: isOwn) else { return }
    findings.note(
      .warning, .otherTerm, at: place,
      "house rule 10: \(subject) says “\(other)”, but the source of “\(first.1)” says “\(first.0)”; write its word")
  }

  /// The word that a figure is counted by.
  private static func term(of figure: Figure) -> String {
    figure.term.isEmpty ? figure.indicator.flatMap { bracketed($0.label) } ?? "" : figure.term
  }

  /// The word in brackets of a label.
  private static func bracketed(_ label: String) -> String? {
    guard let start = label.firstIndex(of: "["), let end = label[start...].firstIndex(of: "]") else { return nil }
    return String(label[label.index(after: start)..<end])
  }
}
