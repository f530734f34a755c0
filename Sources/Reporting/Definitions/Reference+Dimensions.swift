import SituationData
import SourceText

extension Reference {
  /// What the reference names of a dimension; empty where it leaves it open.
  func member(of dimension: Dimension) -> String { self[dimension] ?? "" }

  /// The same reference of another member of what the colours stand for.
  func with(_ dimension: SeriesDimension, of other: Reference) -> Reference {
    with { reference in
      switch dimension {
      case .indicator: reference.indicator = other.indicator
      case .source: reference.source = other.source
      case .place: reference.place = other.place
      case .group: reference.group = other.group
      case .status: reference.status = other.status
      }
    }
  }

  /// The part of a reference that a dimension names.
  subscript(dimension: Dimension) -> String? {
    switch dimension {
    case .place: place
    case .group: group
    case .source: source
    case .status: status?.rawValue
    }
  }
}
