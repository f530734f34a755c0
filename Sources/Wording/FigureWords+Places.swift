package import SituationData

extension FigureWords {
  /// The name of the place; empty where the figure is of none.
  package func place(_ figure: Figure) -> String {
    guard let name = figure.place.map(place) else { return "" }
    return language.phrase(TextPhrase<String>.enumeration([name, reporting(figure) ?? ""]))
  }

  /// How many parts of its place the figure is the sum of: "3 of 5 districts".
  package func reporting(_ figure: Figure) -> String? {
    figure.reporting.map {
      language.phrase(
        ValuePhrase.partsReporting(
          $0.places.count, of: $0.total,
          kind: $0.kind.map { situation.translations.text($0, of: Translations.kind) }))
    }
  }

  /// The name of a place, by what figures and references have for it.
  package func place(_ id: String) -> String {
    language.isolated(
      situation.translations.text(
        hasShortNames ? situation.places.shortName(of: id) : situation.places.name(of: id),
        of: ObservationTable.Column.place.rawValue))
  }
}
