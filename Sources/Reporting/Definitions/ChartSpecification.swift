package import Content
package import SituationData
package import SourceText

/// A chart as `charts.yaml` asks for it.
package struct ChartSpecification: Sendable {
  /// What a chart has one bar for, besides its figures.
  package enum Every: Hashable, Sendable {
    case period(Frequency)
    case event
    /// Its own date: what a line joins where nothing else is said.
    case date
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
      case period(ClosedRange<Day>)
      case value(PlacedText)
    }

    package var place: Place
    package var text: PlacedText
  }

  /// The order of what a chart does not sort: the members of a dimension are compared by their values, what is listed one by one
  /// stands as it is listed.
  static func order(by dimension: Dimension?, every: Every?) -> Order {
    switch dimension {
    case .place, .group, .source: every == nil ? .descendingValue : .given
    case .status, nil: .given
    }
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
  /// What the colours are.
  package var series: SeriesDimension?
  /// Over how many periods a moving average goes; nil where none is asked for.
  package var average: Int?
  /// Whether the axis of values holds zero.
  package var holdsZero: Bool
  /// How the series stand to each other; side by side where the chart does not say.
  package var layout: SeriesLayout?
  package var parts: [PlacedText]
  /// What the figure of each period consists of, in part.
  package var ofWhich: [PlacedText]
  /// The derived figure that stands in a bracket between two bars.
  package var gap: PlacedText?
  package var remarks: [Remark]
  package var highlight: [PlacedText]
  package var labels: ChartTable.Labels
  /// That of its picture; nil for that of all.
  package var size: PictureSize?
  /// How many panels stand in a row.
  package var columns: Int?
  /// Warnings that are silenced for the chart.
  package var allowance: Allowance?
  package var location: SourceLocation
  /// Whether a word was not understood that decides what is drawn: what is refused of the chart may only follow from that.
  var isDoubtful: Bool
  /// Whether the kind is the one that was meant.
  var isKindKnown: Bool
  /// Its texts that have no translation into the language that was asked for, and their keys.
  var untranslated: [(key: String, text: PlacedText)] = []
  /// Where the values of its keys stand.
  var places: [String: SourceLocation]

  /// Where a key stands; the chart's own place where it does not.
  func place(of key: String) -> SourceLocation { places[key] ?? location }

  /// The period that the slots are; nil where they are something else.
  var frequency: Frequency? {
    if case .period(let frequency) = every { return frequency }
    return nil
  }

  /// Whether the slots are periods along an axis, so that none of them bears a name.
  var hasAxisOfPeriods: Bool { frequency != nil && kind != .bars && kind != .people && kind != .lines }

  /// Whether its values are joined by lines.
  var isOfLines: Bool { kind == .lines || kind == .slope }

  /// Whether each figure is one of a series over time, rather than a figure of its own.
  var isOverTime: Bool { frequency != nil || every == .date }

  /// Whether its series are told apart by colours, of which there are six.
  var hasColorsOfSeries: Bool {
    series != nil && series != .status && layout != .multiples && !isOfLines && kind != .dumbbells
  }

  /// Whether statuses are told apart by how marks are drawn, and have no names.
  var tellsStatusesByForm: Bool { series == .status && layout != .multiples && kind != .lines }
}

/// What the colours of a chart stand for.
package enum SeriesDimension: String, CaseIterable, Hashable, Sendable {
  case indicator
  case source
  case place
  case group
  case status

  /// The dimension by which an open reference falls into its members; nil for indicators, which are always named.
  var members: Dimension? { Dimension(rawValue: rawValue) }
}
