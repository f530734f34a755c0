package import SituationData

/// Texts of the data, in the language of the edition.
extension FigureWords {
  /// A text of a row in the language of the edition, kept from what stands beside it.
  package func text(_ text: String, _ column: ObservationTable.Column) -> String {
    language.isolated(situation.translations.text(text, of: column.rawValue))
  }

  package func group(_ name: String, isCapitalized: Bool = false) -> String {
    let text = situation.translations.text(name, of: ObservationTable.Column.group.rawValue)
    return language.isolated(isCapitalized ? language.capitalized(text) : text)
  }

  /// The word of a source for what is counted; empty where it has none.
  package func term(_ term: String, of figure: Figure) -> String {
    guard !situation.translations.isEmpty, let indicator = figure.indicator else { return term }
    let label = hasShortNames && !indicator.short.isEmpty ? indicator.short : indicator.label
    let own = label.split(separator: "]").first?.split(separator: "[").last.map(String.init) ?? ""
    return situation.translations.term(term, of: figure.sources, like: own)
  }

  /// What is remarked on a value.
  package func caveat(_ caveat: Figure.Caveat) -> String {
    guard case .said(let text) = caveat else { return language.phrase(.caveat(caveat)) }
    return self.text(text, .caveat)
  }
}
