import SituationData
import SourceText
import Wording

/// Numbers, and words that set one thing above others, in a title.
struct TitleWords {
  private let index: PhraseIndex<String>

  init(_ language: any Language) {
    let words = language.runningWords
    index = PhraseIndex((words.numerals + words.comparing).map { ($0, $0) })
  }

  /// - Parameter reason: why the title is looked at.
  func check(_ tokens: [TextToken], at location: SourceLocation, _ reason: String, _ found: inout Findings) {
    // A year names, and does not count.
    let numbers = tokens.indices.filter { index in
      tokens[index].number.map { !$0.mayBeYear } ?? false && !tokens[index].isQuoted
    }.map { ($0, tokens[$0].text) }
    let words = index.matches(in: tokens[...]).map { ($0.range.lowerBound, tokens[$0.range.lowerBound].text) }
    let all = (numbers + words).sorted { $0.0 < $1.0 }.map { "“\($0.1)”" }.unique
    guard !all.isEmpty else { return }
    found.note(.notice, .outdatedTitle, at: location, "\(reason); see whether \(all.firstNamed) still holds")
  }
}
