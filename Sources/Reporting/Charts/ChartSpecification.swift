package import Charting
package import SituationData

/// A chart as `charts.yaml` asks for it.
package struct ChartSpecification: Sendable {
  /// What a chart has one bar for, besides its figures.
  package enum Every: Hashable, Sendable {
    case period(Frequency)
    case event
  }

  package enum Order: String, CaseIterable, Hashable, Sendable {
    case given
    case value
    case descendingValue = "-value"
    case label
  }

  /// One entry of `figures`: a reference with a label of its own, or none.
  package struct Item: Hashable, Sendable {
    package var reference: PlacedText
    package var label: PlacedText?

    init(reference: PlacedText, label: PlacedText? = nil) {
      self.reference = reference
      self.label = label
    }
  }

  /// One entry of `annotate`.
  package struct Remark: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
      case day(Day)
      case value(PlacedText)
    }

    package var place: Place
    package var text: PlacedText
  }

  package var id: String
  package var kind: ChartKind
  package var title: PlacedText
  package var subtitle: PlacedText?
  package var note: PlacedText?
  package var figures: [Item]
  package var by: Dimension?
  package var every: Every?
  package var from: Day?
  package var to: Day?
  package var order: Order
  package var top: Int?
  package var parts: [PlacedText]
  package var remarks: [Remark]
  package var highlight: [PlacedText]
  package var labels: ChartContent.Labels
  package var location: SourceLocation
}
