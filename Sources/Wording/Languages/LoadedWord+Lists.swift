import SituationData

extension LoadedWord {
  /// Why a language does without a word.
  enum Reason: String {
    case alarm = "it gives alarm where the number says enough"
    case side = "it takes the side of one party"
    case blame = "it passes a judgement that is for a court"
    case veil = "it hides what happened"
    case judgement = "it judges what is said, where one verb serves all parties"
  }
}

extension [LoadedWord] {
  /// - Parameters:
  ///   - lists: words with strokes between them, what to write instead, and why.
  ///   - prefixes: what the language writes in one with the first word of each.
  static func listed(
    _ lists: [(words: String, instead: String, reason: LoadedWord.Reason)], behind prefixes: [String] = []
  ) -> [LoadedWord] {
    lists.flatMap { list in
      list.words.split(separator: "|").flatMap { word in
        ([""] + prefixes).map { LoadedWord("\($0)\(word)", instead: list.instead, reason: list.reason.rawValue) }
      }
    }
  }
}
