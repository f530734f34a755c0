package import Drawing

/// A moving average of the values of a series.
package struct AverageLine: Hashable, Sendable {
  /// The position of its series in the chart's; nil where the chart has none.
  package var series: Int?
  /// "Tolen, average of 7 days".
  package var name: RichText
  /// For each slot; nil where a value is missing of those that are averaged.
  package var bars: [Bar?]

  package init(series: Int?, name: RichText, bars: [Bar?]) {
    (self.series, self.name, self.bars) = (series, name, bars)
  }
}
