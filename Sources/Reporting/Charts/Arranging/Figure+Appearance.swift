import Content
import SituationData
import SourceText

extension Figure {
  /// How it is drawn, in every kind of chart.
  var appearance: Appearance {
    switch status {
    case .extrapolated where !isPartial: .light
    case .announced: .outlined
    case .planned, .target: .dashed
    case .postponed, .cancelled: .dotted
    case .estimated where low == nil && !isPartial: .dottedEnd
    default: isPartial ? .partial : .solid
    }
  }
}
