import Content
import SituationData
import SourceText

/// A chart whose figures are found, arranged and held against the house rules: what is left is to say it.
struct ArrangedChart {
  let specification: ChartSpecification
  /// The days that a text may say its figures to be of.
  let days: DaySpan
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

  /// Whether the axis of values holds zero: also where it need not, and would begin near it all the same.
  var holdsZero: Bool {
    let values = given.flatMap { [$0.figure.value, $0.figure.low, $0.figure.high] }.compactMap { $0?.approximation }
    guard !specification.holdsZero, let low = values.min(), let high = values.max(), low < high else { return true }
    return low >= 0 ? low < 0.25 * high : high < 0 ? high > 0.25 * low : true
  }

  /// What it draws, the parts of bars too.
  var figures: [Figure] { given.map(\.figure) + given.flatMap { (parts[$0.id] ?? []).map(\.figure) } }
}
