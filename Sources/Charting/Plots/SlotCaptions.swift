import Content
import Drawing

/// What slots are called: beside rows or above them, below columns, or on an axis of periods below all of them.
struct SlotCaptions {
  enum Form {
    case beside(CategoryColumn)
    case above(CategoryLines)
    case below(CategoryRow)
    case periods(PeriodAxis)
  }

  var form: Form
  private let style: ChartStyle

  init(_ form: Form, style: ChartStyle) {
    self.form = form
    self.style = style
  }

  /// What they take below the plot.
  var height: Double {
    switch form {
    case .beside, .above: 0
    case .below(let row): row.height
    case .periods(let axis): axis.height
    }
  }

  /// Whether every word is set whole.
  var areWhole: Bool { if case .below(let row) = form { row.isWhole } else { true } }

  /// Whether every area has its own.
  var areAbove: Bool { if case .above = form { true } else { false } }

  /// The caption beside a row or above it, by its position in its area.
  func atRow(_ slot: Int, in area: PlotArea) -> [PlacedLabel] {
    switch form {
    case .beside(let column):
      column.captions[area.first + slot]
        .placed(right: area.space.plot.x - style.categoryGap, middle: area.band(of: slot).middle)
    case .above(let lines):
      lines.captions[area.first + slot].placed(
        left: area.space.plot.x + CategoryLines.indent(style),
        bottom: area.band(of: slot).start - CategoryLines.gap(style))
    case .below, .periods: []
    }
  }

  /// The captions below an area.
  ///
  /// - Parameter start: where the first slot of the first area begins.
  func below(_ area: PlotArea, start: Double) -> [PlacedLabel] {
    let top = area.space.plot.maxY + 9 * style.unit
    switch form {
    case .beside, .above: return []
    case .below(let row):
      return area.slots.indices.flatMap { slot in
        row.captions[slot]
          .placed(center: area.start + (Double(slot) + 0.5) * area.pitch, top: top)
      }
    case .periods(let axis):
      return axis.labels.map { label in
        var label = label
        label.box.x += area.start - start
        label.box.y += top
        return label
      }
    }
  }

  /// Short lines between periods.
  func separators(below area: PlotArea, start: Double) -> [Rect] {
    guard case .periods(let axis) = form else { return [] }
    return axis.separators.map { separator in
      Rect(
        x: separator.place + area.start - start - style.hairline / 2, y: area.space.plot.maxY, width: style.hairline,
        height: separator.isShort ? 7 * style.unit : 9 * style.unit + style.lineHeight(.tick) * 0.6)
    }
  }
}
