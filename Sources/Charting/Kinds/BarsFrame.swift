import Drawing

/// One attempt at lying bars, every measure of it decided.
struct BarsFrame {
  let content: ChartContent
  let setter: LabelSetter
  let plan: RowPlan
  let column: CategoryColumn
  let partsBeside: Bool
  /// The areas of the panels, captions included, ticks not.
  let panels: [Rect]
  /// The texts of values, in the order of the bars.
  let values: [Label?]
  let axis: ValueAxis
  /// Left edge and length of the first panel's axis.
  let start: Double
  let length: Double

  private var style: ChartStyle { setter.style }

  init(
    content: ChartContent, setter: LabelSetter, plan: RowPlan, column: CategoryColumn, partsBeside: Bool,
    panels: [Rect]
  ) {
    self.content = content
    self.setter = setter
    self.plan = plan
    self.column = column
    self.partsBeside = partsBeside
    self.panels = panels
    let width = panels.first?.width ?? 1
    var start = column.width > 0 ? column.width + setter.style.categoryGap : 0
    var length = max(1, width - start)
    let hasBoth = content.bars.contains(where: \.isBackward) && !content.bars.allSatisfy(\.isBackward)
    values = BarsFrame.valueLabels(
      content, setter: setter, plan: plan, partsBeside: partsBeside, width: length * (hasBoth ? 0.36 : 0.7))
    let reaches = BarsFrame.reaches(content, values: values, style: setter.style)
    var axis = ValueAxis(holding: reaches, length: length, orientation: .lying, content: content, setter: setter)
    // The texts of the outermost ticks stay inside the panel as well.
    for _ in 0..<6 {
      let scale = LinearScale(domain: axis.domain, start: start, end: start + length)
      let before = axis.ticks.map { $0.label.size.width / 2 - scale($0.value) }.max() ?? 0
      let after = axis.ticks.map { scale($0.value) + $0.label.size.width / 2 - width }.max() ?? 0
      guard before > 0.001 || after > 0.001 else { break }
      start += max(0, before)
      length = max(1, length - max(0, before) - max(0, after))
      axis = ValueAxis(holding: reaches, length: length, orientation: .lying, content: content, setter: setter)
    }
    let scale = LinearScale(domain: axis.domain, start: start, end: start + length)
    axis.ticks.removeAll { tick in
      let half = tick.label.size.width / 2
      return scale(tick.value) - half < -0.01 || scale(tick.value) + half > width + 0.01
    }
    self.axis = axis
    self.start = start
    self.length = length
  }

  /// The width beside the captions in which every value can stand on one line, or at least on whole words, and its bar
  /// be seen.
  static func valueRooms(_ slots: [Slot], setter: LabelSetter) -> (line: Double, words: Double) {
    let bars = slots.flatMap(\.bars)
    let hasBoth = bars.contains(where: \.isBackward) && !bars.allSatisfy(\.isBackward)
    let word = bars.map { setter.widestWord($0.valueText, .value) * LabelSetter.smallest }.max() ?? 0
    let phrases = bars.filter { !$0.isMissing && $0.valueText.string.contains(" ") }
    let line = phrases.map { setter.label($0.valueText, .value).size.width }.max() ?? 0
    func room(_ width: Double) -> Double {
      setter.style.categoryGap + (width + setter.style.valueGap) / (hasBoth ? 0.36 : 0.7)
    }
    return (room(max(line, word)), room(word))
  }

  private static func valueLabels(
    _ content: ChartContent, setter: LabelSetter, plan: RowPlan, partsBeside: Bool, width: Double
  ) -> [Label?] {
    let last = content.bars.count - 1
    return content.bars.enumerated().map { index, bar in
      let isWanted =
        switch content.labels {
        case .all: true
        case .ends: index == 0 || index == last
        case .none: false
        }
      guard isWanted || bar.isMissing else { return nil }
      var pieces = [LabelSetter.Piece(bar.valueText, bar.isMissing ? .missing : .value)]
      if partsBeside {
        let parts = bar.parts.filter { !$0.text.isEmpty }
        let height = Double(1 + parts.count) * setter.style.lineHeight(.value) * LabelSetter.smallest
        let separator: RichText = height <= plan.textHeight ? "\n" : "  "
        pieces += parts.flatMap { [.init(separator, .part), .init($0.text, .part)] }
      }
      // A value on one line, if smaller, is read more surely than one on two.
      let scales = pieces.count > 1 ? [] : LabelSetter.scales
      let lines = scales.lazy.map { setter.label(pieces, scale: $0, alignment: bar.isBackward ? .trailing : .leading) }
      let line = lines.first { $0.size.width <= width && $0.size.height <= plan.textHeight + 0.01 }
      return line
        ?? setter.fitted(
          pieces, width: width, height: plan.textHeight, alignment: bar.isBackward ? .trailing : .leading)
    }
  }

  private static func reaches(_ content: ChartContent, values: [Label?], style: ChartStyle) -> [Reach] {
    let bars = zip(content.bars, values).flatMap { bar, label -> [Reach] in
      let end = bar.labelEnd
      let room = label.map { $0.size.width + style.valueGap } ?? 0
      return bar.reaches(style) + [Reach(end, room: room, isBackward: bar.isBackward)]
    }
    let notes = content.annotations.compactMap { note -> Reach? in
      if case .value(let value) = note.place { Reach(value) } else { nil }
    }
    return bars + notes
  }

  // MARK: Places

  func space(of panel: Int) -> PlotSpace {
    let area = panels[panel]
    return PlotSpace(
      .lying, plot: Rect(x: area.x + start, y: area.y, width: length, height: area.height), domain: axis.domain)
  }

  func panel(of row: Int) -> Int { min(panels.count - 1, row / max(1, plan.rows)) }

  func band(of row: Int) -> Band {
    let top = panels[panel(of: row)].y
    let middle = top + (Double(row % max(1, plan.rows)) + 0.5) * plan.pitch
    return Band(start: middle - plan.thickness / 2, end: middle + plan.thickness / 2)
  }

  func mark(of row: Int) -> BarMark {
    BarMark(
      bar: content.bars[row], band: band(of: row), space: space(of: panel(of: row)), palette: setter.palette,
      style: style)
  }

  func valueLabel(of row: Int) -> PlacedLabel? {
    let bar = content.bars[row]
    return values[row].map { label in
      space(of: panel(of: row)).label(
        label, beyond: bar.labelEnd, gap: style.valueGap, isBackward: bar.isBackward, band: band(of: row))
    }
  }
}
