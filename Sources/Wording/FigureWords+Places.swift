package import SituationData

extension FigureWords {
  /// The name of the place; empty where the figure is of none.
  package func place(_ figure: Figure) -> String { figure.place.map(place) ?? "" }

  /// The name of a place, by what figures and references have for it.
  package func place(_ id: String) -> String { situation.places.name(of: id).isolated }
}
