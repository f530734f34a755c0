import SituationData
import SourceText
import Wording

/// The name that charts.yaml gives a bar: it may not speak of another source than its figure's, nor of another day.
struct LabelRule: TextRule {
  let basis: ReportBasis
  /// Names and attributions of sources, with the ids that bear them.
  private let names: PhraseIndex<SourceName>

  private struct SourceName: Sendable {
    var name: String
    var words: [String]
    var ids: Set<String>
  }

  init(_ context: TextContext) {
    basis = context.basis
    let situation = basis.known.situation
    let tokenizer = TextTokenizer(language: basis.words.language)
    var ids: [String: Set<String>] = [:]
    for source in situation.sources.entries {
      for name in [source.name, source.attribution] { ids[name, default: []].insert(source.id) }
    }
    names = PhraseIndex(
      ids.keys.sorted().map { name in
        let words = Self.words(of: tokenizer.tokens(of: name)).map(\.text)
        return (name, SourceName(name: name, words: words, ids: ids[name] ?? []))
      })
  }

  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings) {
    guard case .label(let reference) = text.kind else { return }
    let figure = try? known.figure(named: reference)
    let asked = (try? known.reference(named: reference))?.source.map { [$0] }
    if let sources = figure.map({ $0.sources + $0.via }) ?? asked {
      checkSource(text, reference, Set(sources), &findings)
    }
    guard let figure else { return }
    checkDays(text, figure, &findings)
  }

  private static func words(of tokens: [TextToken]) -> [TextToken] {
    tokens.filter { $0.isWord || $0.number != nil }
  }

  private func checkSource(
    _ text: PrintedString, _ reference: String, _ own: Set<String>, _ findings: inout Findings
  ) {
    let words = Self.words(of: text.tokens)
    let found = names.matches(in: words[...]).filter { words[$0.range].map(\.text) == $0.meaning.words }
    guard let other = found.first, !own.isEmpty, found.allSatisfy({ $0.meaning.ids.isDisjoint(with: own) }) else {
      return
    }
    let sources = own.sorted().map { situation.sources[$0]?.name ?? $0 }.firstNamed
    findings.note(
      .error, .otherSource, at: text.location,
      "the label names “\(other.meaning.name)”, but “\(reference)” is of “\(sources)”; write who says it, or leave the label out"
    )
  }

  private func checkDays(_ text: PrintedString, _ figure: Figure, _ findings: inout Findings) {
    var days = figure.asOf.compactMap(\.days).flatMap { [$0.lowerBound, $0.upperBound] }
    days += figure.rows.map { situation.observations.rows[$0].published.day }
    if let since = figure.indicator?.since { days.append(since) }
    let own = days.map(\.components)
    for token in text.tokens {
      guard case .date(let typed) = token.content, let day = typed.day, let month = typed.month, !own.isEmpty else {
        continue
      }
      let fits = own.contains { $0.day == day && $0.month == month && Self.isYear(typed.year, $0.year) }
      guard !fits else { continue }
      let date = [typed.year, month, day].compactMap(\.self).map { padded($0, to: 2) }.joined(separator: "-")
      findings.note(
        .warning, .otherDate, at: text.location,
        "the label names the day \(date), but “\(figure.reference)” is of \(figure.asOf.map(\.iso).firstNamed); correct the day, or leave it out"
      )
    }
  }

  /// Whether a year as it is typed, in two digits or four or not at all, is another one.
  private static func isYear(_ typed: Int?, _ year: Int) -> Bool {
    typed.map { $0 == year || ($0 < 100 && $0 == year % 100) } ?? true
  }
}
