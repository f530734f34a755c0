package import SituationData

/// What has become of what was only said to happen, and what a target is the level for.
extension FigureWords {
  /// The word of the status with what has become of it: "announced, since carried out", "planned; 6 carried out".
  package func statusRemark(_ figure: Figure, isShort: Bool = false) -> String? {
    let word = statusWord(figure)
    guard let outcome = figure.outcome, let word else { return word ?? self.outcome(figure, isShort: isShort) }
    return outcomeWords(figure).remark(word, outcome, isShort: isShort)
  }

  /// What has become of it, without the word of the status: "since carried out"; nil for what is to come.
  package func outcome(_ figure: Figure, isShort: Bool = false) -> String? {
    figure.outcome.map { outcomeWords(figure).text($0, isShort: isShort) }
  }

  private func outcomeWords(_ figure: Figure) -> OutcomeWords { OutcomeWords(words: self, figure: figure) }

  /// What a target is the level for: "a day", "for 2025"; nil for other figures.
  package func targetSpan(_ figure: Figure) -> String? {
    switch figure.targetSpan {
    case .each(let frequency): language.phrase(.each(frequency))
    case .whole(let asOf): language.phrase(.wholeOf(asOf))
    case nil: nil
    }
  }

  /// The value with what it is the level for: "600 a day".
  package func level(_ figure: Figure) -> String {
    guard figure.absence == nil, let span = targetSpan(figure) else { return value(figure) }
    return language.phrase(.rated(value(figure), span))
  }
}
