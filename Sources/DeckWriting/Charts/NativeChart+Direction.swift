import Drawing

extension NativeChart {
  /// With texts as part and workbook of a chart hold them: nothing turns a line over, and from right to left each line says so
  /// itself. Programs lay out texts of charts from the left, whatever their paragraphs say.
  func written(_ direction: StyledText.Direction) -> NativeChart {
    func text(_ text: String) -> String {
      direction == .rightToLeft ? text.plain.readFromTheRight : text.plain
    }
    func written(_ series: Series) -> Series {
      var series = series
      series.name = text(series.name)
      for place in series.points.indices {
        guard let point = series.points[place], var label = point.label else { continue }
        label.text = text(label.text)
        label.lines = label.lines.map(text)
        label.format = label.format.flatMap { _ in NumberWords.format(label.text, of: point.value) }
        series.points[place]?.label = label
      }
      return series
    }
    var chart = self
    chart.categories = categories.map(text)
    chart.series = series.map(written)
    chart.averages = averages.map(written)
    if let tick = axis.lastTick, let format = NumberWords.format(text(tick), of: axis.range.upperBound, ofAxis: true) {
      chart.axis.format = format
    }
    return chart
  }
}

extension String {
  /// Each line that is more than a number in an isolate of its own (Unicode Standard Annex 9), which is read from the right.
  var readFromTheRight: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line).isPlainNumber ? String(line) : "\u{2067}\(line)\u{2069}"
    }.joined(separator: "\n")
  }
}
