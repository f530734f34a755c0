package import Drawing

/// Everything that a chart shows, in finished words: no indicator, source or language is known from here on. Two are equal where all
/// of them but their functions is; what these answer is held against each other by `AskedTexts`.
package struct ChartTable: Equatable, Sendable {
  /// Unique among the charts; names the file.
  package var id: String
  package var kind: ChartKind
  package var title: RichText
  package var subtitle: RichText
  /// What of the subtitle is never left out: how the chart is drawn.
  package var necessarySubtitle: RichText
  /// What stands above the source line, e.g. a caution; empty for none.
  package var note: RichText
  /// "Source: …, as of …", from the rows that are really drawn.
  package var sourceLine: RichText
  /// The same without what stands at each bar, for pictures that have no room for it; empty where not all of it does.
  package var shortSourceLine: RichText
  /// "Situation report no. 1 · 20 February 2025", at the other end of a slide's foot; not drawn inside a report.
  package var issueLine: RichText
  /// A word on the whole picture, e.g. "DRAFT"; nil for none.
  package var badge: String?
  /// What stands in the upper corner of a picture; empty for nothing.
  package var corner: RichText = ""
  /// What stands in the corner itself; nil for nothing.
  package var logo: ReportImage?
  /// What its picture takes, in layout units, where the chart says so.
  package var pictureSize: Size?
  /// How many panels stand in a row; nil for as many as look best.
  package var columns: Int?
  /// What is read out in place of the picture.
  package var alternativeText: String
  package var layout: SeriesLayout
  /// What the colours, or the panels of small multiples, stand for, in the order in which they are drawn; empty where there
  /// is nothing to tell apart.
  package var series: [Series]
  package var slots: [Slot]
  /// The axis of time of lines; nil for other kinds.
  package var timeline: Timeline?
  /// Whether the axis of values holds zero, whatever its values are: only lines may do without, and then say so.
  package var holdsZero = true
  /// Moving averages over the values, a line for each series.
  package var averages: [AverageLine] = []
  /// How marks are drawn, for what occurs in the chart; the layout adds the names of series that it cannot set beside them.
  package var key: [KeyEntry]
  package var gap: Gap?
  package var annotations: [Annotation]
  /// The note with all annotations behind it, each by its number, for pictures in which their texts find no place.
  package var numberedNote: RichText = ""
  /// The texts of the ticks, all at once so that they can share a unit.
  @Uncompared package var tickTexts: @Sendable ([Double]) -> [String]
  /// The words for values that find no place at their marks: "Too small to label: North: 40 rice, 3 cassava."
  @Uncompared package var unlabelledText: @Sendable ([Unlabelled]) -> RichText
  /// The smallest step between ticks: 1 for people, 0 where any step makes sense.
  package var minimumStep: Double
  /// Which value labels are wanted. Those that do not fit are left out on an axis of periods, extremes first kept.
  package var labels: Labels
  /// Shown in place of marks when there is nothing to draw.
  package var emptyMessage: RichText
  /// Base direction of all texts; right to left mirrors the layout.
  package var direction: StyledText.Direction
  /// Which way time runs in a chart over time that is read from right to left: curves are drawn from left to right in most places.
  package var timeDirection = StyledText.Direction.leftToRight
  /// BCP 47, of all texts; empty for none.
  package var language: String

  /// Which bars carry their value.
  package enum Labels: Hashable, Sendable {
    case all
    /// The first and the last only.
    case ends
    case none
  }

  /// The values of a slot that find no place at their marks.
  package struct Unlabelled: Hashable, Sendable {
    package struct Value: Hashable, Sendable {
      package var series: RichText
      package var text: RichText

      package init(series: RichText, text: RichText) {
        self.series = series
        self.text = text
      }
    }

    package var slot: RichText
    package var values: [Value]

    package init(slot: RichText, values: [Value]) {
      self.slot = slot
      self.values = values
    }
  }

  /// A remark on a day or a value.
  package struct Annotation: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
      /// A day, counted as those of the slots are.
      case day(Int)
      /// From a day to another, shaded.
      case period(ClosedRange<Int>)
      /// A line across all bars at a value.
      case value(Double)
    }

    package var place: Place
    package var text: RichText
    /// The day or the period in words; empty for a value.
    package var date: String
    /// What stands in place of the text where that stands in the note.
    package var number: RichText

    package init(place: Place, text: RichText, date: String = "", number: RichText = "") {
      self.place = place
      self.text = text
      self.date = date
      self.number = number
    }
  }

  /// The bars of all slots.
  package var bars: [Bar] { slots.flatMap(\.bars) }

  package init(
    id: String, kind: ChartKind, title: RichText, subtitle: RichText = "", necessarySubtitle: RichText = "",
    note: RichText = "", sourceLine: RichText, shortSourceLine: RichText = "", issueLine: RichText = "",
    badge: String? = nil, alternativeText: String = "",
    layout: SeriesLayout = .grouped, series: [Series] = [], slots: [Slot],
    key: [KeyEntry] = [], gap: Gap? = nil,
    annotations: [Annotation] = [],
    tickTexts: @escaping @Sendable ([Double]) -> [String],
    unlabelledText: @escaping @Sendable ([Unlabelled]) -> RichText = { _ in "" }, minimumStep: Double = 0,
    labels: Labels = .all,
    emptyMessage: RichText = "", direction: StyledText.Direction = .leftToRight, language: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.subtitle = subtitle
    self.necessarySubtitle = necessarySubtitle
    self.note = note
    self.sourceLine = sourceLine
    self.shortSourceLine = shortSourceLine
    self.issueLine = issueLine
    self.badge = badge
    self.alternativeText = alternativeText
    self.layout = layout
    self.series = series
    self.slots = slots
    self.key = key
    self.gap = gap
    self.annotations = annotations
    self.tickTexts = tickTexts
    self.unlabelledText = unlabelledText
    self.minimumStep = minimumStep
    self.labels = labels
    self.emptyMessage = emptyMessage
    self.direction = direction
    self.language = language
  }
}
