import SituationData
import SourceText
import Wording

/// Texts that give a figure to a source that has not said it: "The Coast Guard counted {afloat@lodge}", "according to the Coast
/// Guard", its name at the head of a row. A source that is only mentioned beside a figure says nothing of it.
struct NamedSourceRule: TextRule {
  let basis: ReportBasis
  private let names: SourceNames
  private let crediting: [[String]]

  init(_ context: TextContext) {
    basis = context.basis
    names = context.sourceNames
    crediting = context.basis.words.language.runningWords.crediting.map { $0.split(separator: " ").map(String.init) }
  }

  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings) {
    switch text.kind {
    case .paragraph:
      for sentence in text.tokens.split(whereSeparator: { $0.content == .stop }) {
        let references = sentence.filter { $0.content == .figure && SourceMark($0.text) == nil }
        guard let first = references.first else { continue }
        let named = names.matches(in: sentence)
        guard named.contains(where: { isAuthor($0, in: sentence) }) else { continue }
        note(named, references.map(\.text), at: places.place(of: first), &findings)
      }
    case .cellHead(let references):
      let named = names.matches(in: text.tokens[...])
      guard named.count == 1, named[0].range == text.tokens.indices else { return }
      note(named, references, at: text.location, &findings)
    case .chartText(_, let references, holdsFigures: true):
      let named = names.matches(in: text.tokens[...])
      guard named.contains(where: { isCredited($0, in: text.tokens[...]) }) else { return }
      note(named, references, at: text.location, &findings)
    default: return
    }
  }

  /// Notes what is said where none of the sources that are named has said any of the figures.
  private func note(
    _ named: [SourceNames.Match], _ references: [String], at place: SourceLocation, _ findings: inout Findings
  ) {
    let figures = references.compactMap { try? known.figure(named: $0) }
    guard let name = named.first?.name, let reference = references.first, figures.count == references.count else {
      return
    }
    let own = figures.map { Set($0.sources + $0.via) }
    guard let first = own.first,
      own.allSatisfy({ own in !own.isEmpty && named.allSatisfy { $0.ids.isDisjoint(with: own) } })
    else { return }
    let sources = first.sorted().map { situation.sources[$0]?.name ?? $0 }.firstNamed
    findings.note(
      .warning, .otherSource, at: place,
      "the text names “\(name)” as who says it, but “\(reference)” is of “\(sources)”; name who says it, or print the figure of the other"
    )
  }

  private func isAuthor(_ match: SourceNames.Match, in sentence: ArraySlice<TextToken>) -> Bool {
    if isCredited(match, in: sentence) { return true }
    let before = sentence[..<match.range.lowerBound]
    guard before.isEmpty || (before.count == 1 && before.first?.lower == "the") else { return false }
    // "Coast Guard: {figure}", or a verb of counting with the figure shortly behind it.
    let behind = sentence[match.range.upperBound...]
    guard let next = behind.first, let figure = behind.firstIndex(where: { $0.content == .figure }) else {
      return false
    }
    if next.isColon { return figure == behind.startIndex + 1 }
    guard
      let verb = behind[..<figure].firstIndex(where: { $0.isWord && language.runningWords.counting.contains($0.lower) })
    else { return false }
    return verb - behind.startIndex <= 1 && figure - verb <= 4
  }

  /// Whether "according to" or "counted by" stands before it.
  private func isCredited(_ match: SourceNames.Match, in tokens: ArraySlice<TextToken>) -> Bool {
    var before = tokens[..<match.range.lowerBound].map(\.lower)
    if before.last == "the" { before.removeLast() }
    return crediting.contains { before.suffix($0.count).elementsEqual($0) }
  }
}
