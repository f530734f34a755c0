import Drawing

/// The values above columns: all of them where all have room, else those that a reader looks for first.
struct ColumnLabels {
  /// In the order of the bars; nil where a bar carries none.
  var labels: [Label?]
  /// The bars in the order in which their labels are kept when they meet.
  var order: [Int]
  /// Whether labels that meet others may be left out.
  var isPartial: Bool
  /// The bars with names whose labels have no sure place; those that find none are told to the maker.
  var leftOut: [Int] = []

  init(_ content: ChartContent, slot: Double, height: Double, setter: LabelSetter) {
    let bars = content.bars
    let drawn = bars.indices.filter { !bars[$0].isMissing }
    labels = bars.map { _ in nil }
    order = drawn
    isPartial = !content.periodLabels.isEmpty
    let ends = [drawn.first, drawn.last].compactMap(\.self)
    let wanted =
      switch content.labels {
      case .all: drawn
      case .ends: ends
      case .none: [Int]()
      }
    let width = slot - 6 * setter.style.unit
    if content.labels == .all || !isPartial, width > 8 * setter.style.unit,
      let all = Self.fitting(bars, wanted, width: width, height: height, wrapping: false, setter: setter)
        ?? (isPartial ? nil : Self.fitting(bars, wanted, width: width, height: height, wrapping: true, setter: setter))
    {
      for (index, label) in zip(wanted, all) { labels[index] = label }
      return
    }
    // A number is never cut: where a column has no room for it, it is not there.
    leftOut = isPartial ? [] : wanted
    isPartial = true
    func value(_ index: Int) -> Double { bars[index].value ?? bars[index].interval?.upperBound ?? 0 }
    let extremes = [
      drawn.max { value($0) < value($1) }, drawn.last, drawn.first, drawn.min { value($0) < value($1) },
    ].compactMap(\.self)
    order = (content.labels == .ends ? ends.reversed() : extremes).reduce(into: []) { kept, index in
      if !kept.contains(index) { kept.append(index) }
    }
    for index in order where content.labels != .none {
      labels[index] = setter.label(Self.pieces(bars[index]), scale: 0.93, alignment: .center)
    }
  }

  /// All labels at one size, or nil where one of them does not fit its slot even when small.
  private static func fitting(
    _ bars: [Bar], _ wanted: [Int], width: Double, height: Double, wrapping: Bool, setter: LabelSetter
  ) -> [Label]? {
    for scale in LabelSetter.scales {
      var labels: [Label] = []
      for index in wanted {
        let pieces = pieces(bars[index])
        var label = setter.label(pieces, scale: scale, alignment: .center)
        if wrapping, label.size.width > width,
          setter.widestWord(pieces) * scale <= width
        {
          label = setter.label(pieces, scale: scale, width: width, alignment: .center)
        }
        guard label.size.width <= width, label.size.height <= height else { break }
        labels.append(label)
      }
      if labels.count == wanted.count { return labels }
    }
    return nil
  }

  /// The value, and below it what the bar includes.
  private static func pieces(_ bar: Bar) -> [LabelSetter.Piece] {
    bar.parts.filter { !$0.text.isEmpty }.reduce([.init(bar.valueText, .value)]) { pieces, part in
      pieces + [.init("\n", .part), .init(part.text, .part)]
    }
  }
}
