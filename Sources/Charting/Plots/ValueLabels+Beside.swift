import Content
import Drawing

/// Values beside rows, behind or before the ends of their marks: all of them, each in the width that the axis spares.
extension ValueLabels {
  /// The width beside the captions in which every value can stand on one line, or at least on whole words, and its bar
  /// be seen.
  static func rooms(_ marked: MarkedTable, setter: LabelSetter) -> (line: Double, words: Double) {
    let pairs = marked.allLanes.map(\.texts).filter { Set($0.compactMap(\.isBackward)).count > 1 }
    if marked.table.layout != .diverging, !pairs.isEmpty { return pairRooms(pairs, setter: setter) }
    let texts = marked.allTexts.filter { $0.isBackward != nil }
    let word = texts.map { setter.widestWord($0.text, .value) * setter.style.smallest }.max() ?? 0
    let phrases = texts.filter { $0.role == .value && $0.text.string.contains(" ") }
    let line = phrases.map { setter.label($0.text, .value).size.width }.max() ?? 0
    func room(_ width: Double) -> Double {
      setter.style.categoryGap + (width + setter.style.valueGap) / (marked.hasBothSides ? 0.36 : 0.7)
    }
    return (room(max(line, word)), room(word))
  }

  /// The width for lanes with values on both sides, of which seldom both are wide.
  private static func pairRooms(_ lanes: [[LaneText]], setter: LabelSetter) -> (line: Double, words: Double) {
    func room(_ width: (LaneText) -> Double) -> Double {
      let widest = lanes.map { $0.reduce(0) { $0 + width($1) + setter.style.valueGap } }.max() ?? 0
      return setter.style.categoryGap + widest / 0.6
    }
    return (
      room { setter.label($0.text, .value).size.width },
      room { setter.widestWord($0.text, .value) * setter.style.smallest }
    )
  }

  /// What a text may take of an axis so that its bar is seen, and what it takes with a remark.
  static let share = 0.7
  private static let noteShare = 0.4

  /// - Parameters:
  ///   - partsBeside: whether the labels of parts stand with the values.
  ///   - width: what each may take.
  init(beside marked: MarkedTable, plan: RowPlan, partsBeside: Bool, width: Double, setter: LabelSetter) {
    func labels(_ scales: [Double]) -> [LaneLabel] {
      Self.labels(marked, plan: plan, partsBeside: partsBeside, width: width, scales: scales, setter: setter)
    }
    guard marked.remarksBeside else {
      self.init(all: labels(setter.style.scales))
      return
    }
    // Remarks are compared, so that all have one size.
    let attempts = setter.style.scales.lazy.map { labels([$0]) }
    self.init(all: attempts.first { $0.allSatisfy { $0.label.truncated == nil } } ?? attempts[attempts.count - 1])
  }

  private static func labels(
    _ marked: MarkedTable, plan: RowPlan, partsBeside: Bool, width: Double, scales: [Double], setter: LabelSetter
  ) -> [LaneLabel] {
    // Before values that lie backwards stand the captions, which must not be read as one with them.
    marked.beyondTexts.map { item in
      let text = item.text
      let lanes = marked.panels[item.panel].slots[item.slot].lanes.count
      let height = lanes == 1 ? plan.textHeight : plan.laneHeight
      return LaneLabel(
        panel: item.panel, slot: item.slot, lane: item.lane, text: text,
        label: label(
          of: text, partsBeside: partsBeside, noteBeside: marked.remarksBeside, width: width, height: height,
          scales: scales, setter: setter),
        gap: text.clearance * setter.style.unit
          + (item.absence == nil
            ? setter.style.valueGap : PlotArea.absenceGap(setter.style) + 0.7 * setter.style.valueGap),
        margin: text.isBackward == true && (marked.isDiverging || text.value >= 0) ? setter.style.textGap : 0)
    }
  }

  private static func label(
    of text: LaneText, partsBeside: Bool, noteBeside: Bool, width: Double, height: Double, scales: [Double],
    setter: LabelSetter
  ) -> Label {
    var pieces = [LabelSetter.Piece(text.text, text.role)]
    let parts = partsBeside ? text.remarks : []
    let lines = Double(1 + parts.count) * setter.style.lineHeight(.value) * setter.style.smallest
    let separator: LabelSetter.Piece = lines <= height ? .lineBreak(.part) : .gap(.part)
    pieces += parts.flatMap { [separator, .init($0.text, .part)] }
    let hasNote = noteBeside && !text.note.isEmpty
    if hasNote {
      let both = (setter.style.lineHeight(.value) + setter.style.lineHeight(.detail)) * setter.style.smallest
      pieces += [both <= height ? .lineBreak(.detail) : .gap(.detail), .init(text.note, .detail)]
    }
    if !text.absent.isEmpty { pieces += [.gap(.missing), .init(text.absent, .missing)] }
    // A value on one line, if smaller, is read more surely than one on two.
    let lineScales = pieces.count > 1 ? [] : scales
    let alignment: StyledText.Alignment = text.isBackward == true ? .trailing : .leading
    let line = lineScales.lazy.map { setter.label(pieces, scale: $0, alignment: alignment) }
      .first { $0.size.width <= width && $0.size.height <= height + 0.01 }
    guard hasNote else { return line ?? setter.fitted(pieces, width: width, height: height, alignment: alignment) }
    // Remarks rather take more lines than length from the bars; the value stays on one.
    let value = setter.label(text.text, text.role, scale: scales[0]).size.width + 0.1
    let limit = max(width * Self.noteShare / Self.share, min(value, width))
    return setter.fitted(pieces, width: limit, height: height, alignment: alignment, scales: scales)
  }
}
