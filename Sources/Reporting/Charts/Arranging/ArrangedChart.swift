import Content
import SituationData
import SourceText

/// A chart whose figures are found, arranged and held against the house rules: what is left is to say it.
struct ArrangedChart {
  let specification: ChartSpecification
  let arrangement: Arrangement
  /// The figures that it draws, in the order of its slots.
  let given: [BarFigure]
  let labels: [SlotLabel]
  /// By the ids of their figures.
  let parts: [Int: [ChartPart]]
  /// How many periods have no value of what a chart by period is divided by, by its reference.
  let gaps: [String: Int]
  /// What `top` leaves out, in words; nil for nothing.
  let leftOut: String?
  /// Whether some of its figures were refused: that it is empty is then no fault of its own.
  let isRefused: Bool

  /// What it draws, the parts of bars too.
  var figures: [Figure] { given.map(\.figure) + given.flatMap { (parts[$0.id] ?? []).map(\.figure) } }
}
