import SituationData
import SourceText
import Wording

/// Sentences that call due, announced or so far what may have moved on since the last issue, or name a day that was to come
/// then and is past.
struct OldSentences: PuttingIntoWords {
  let basis: ReportBasis
  private let news: News
  /// Whether any event has reached another stage, or is overdue.
  private let hasMoved: Bool
  private let toCome: PhraseIndex<String>
  private let titles: TitleWords

  init(basis: ReportBasis, news: News, hasMoved: Bool) {
    (self.basis, self.news, self.hasMoved) = (basis, news, hasMoved)
    let language = basis.words.language
    let words = language.runningWords
    let passive = words.prospective.sorted().flatMap { word in words.happened.map { "\(word) \($0)" } }
    toCome = PhraseIndex((words.toCome + passive).map { ($0, $0) })
    titles = TitleWords(language)
  }

  func check(_ texts: [PrintedString], _ found: inout Findings) {
    var topics: Set<[TextToken]> = []
    for text in texts {
      // Each row of a topic has it.
      if text.kind == .topic, !topics.insert(text.tokens).inserted { continue }
      switch text.kind {
      case .paragraph, .heading, .cellHead, .frontMatter, .chartText, .label, .statement, .topic: check(text, &found)
      case .correction, .keyFigure, .quotation, .indicatorText, .sourceName, .placeName, .remark, .name: continue
      }
      if text.kind == .heading || (text.kind == .frontMatter && text.location == situation.header.texts.first?.location)
      {
        titles.check(text.tokens, at: text.location, "this is the title of the last issue", &found)
      }
    }
  }

  private func check(_ text: PrintedString, _ found: inout Findings) {
    var places = TextPlaces(text, in: situation)
    for sentence in text.tokens.split(whereSeparator: { $0.content == .stop }) {
      let words = hasMoved ? toCome.matches(in: sentence).map(\.range).filter { !sentence[$0.lowerBound].isQuoted } : []
      let days = sentence.indices.filter { isPastSince(sentence[$0]) }
      guard let first = (words.map(\.lowerBound) + days).min() else { continue }
      let named = words.map { range in
        "“\(sentence[range].map(\.text).joined(separator: " "))”"
      }.unique
      var reasons: [String] = []
      if !named.isEmpty { reasons.append("\(named.firstNamed), and events have moved on since the last issue") }
      if !days.isEmpty { reasons.append("a day that was to come in the last issue is past") }
      found.note(
        .notice, .outdatedWords, at: places.place(of: sentence[first]),
        "\(reasons.joined(separator: "; ")); see whether the sentence still holds")
    }
  }

  /// Whether a token is a day behind the last issue that is no day to come any more.
  private func isPastSince(_ token: TextToken) -> Bool {
    guard case .date(let date) = token.content, let month = date.month, let number = date.day else { return false }
    // Where no year is typed it may be that of either issue.
    let years = date.year.map { [$0] } ?? [news.day.components.year, known.day.components.year].unique
    return years.contains { year in
      Day(year: year, month: month, day: number).map { $0 > news.day && $0 <= known.day } ?? false
    }
  }
}
