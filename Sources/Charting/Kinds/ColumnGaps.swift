import Drawing

/// Columns without a value: their place stays empty, and a dotted line says that this is not a zero.
struct ColumnGaps {
  /// Neighbours without a value.
  struct Gap {
    var bars: ClosedRange<Int>
    /// Why, where it has room.
    var label: Label?
  }

  var gaps: [Gap] = []

  init(_ bars: [Bar], slot: Double, height: Double, setter: LabelSetter) {
    for index in bars.indices where bars[index].isMissing {
      if let last = gaps.last, last.bars.upperBound == index - 1, bars[index - 1].valueText == bars[index].valueText {
        gaps[gaps.count - 1].bars = last.bars.lowerBound...index
      } else {
        gaps.append(Gap(bars: index...index))
      }
    }
    let style = setter.style
    for index in gaps.indices {
      let text = bars[gaps[index].bars.lowerBound].valueText
      let width = slot * Double(gaps[index].bars.count) - 4 * style.unit
      guard !text.isEmpty, width > setter.widestWord(text, .missing) * LabelSetter.smallest else { continue }
      let label = setter.fitted([.init(text, .missing)], width: width, height: height, alignment: .center)
      if label.truncated == nil { gaps[index].label = label }
    }
  }
}
