import Content
import Drawing

extension LyingFrame {
  /// The width beside the captions in which every value can stand on one line, or at least on whole words, and its bar
  /// be seen.
  static func valueRooms(_ marked: MarkedTable, setter: LabelSetter) -> (line: Double, words: Double) {
    let pairs = marked.allLanes.map(\.texts).filter { Set($0.compactMap(\.isBackward)).count > 1 }
    if marked.table.layout != .diverging, !pairs.isEmpty { return pairRooms(pairs, setter: setter) }
    let texts = marked.allTexts.filter { $0.isBackward != nil }
    let word = texts.map { setter.widestWord($0.text, .value) * LabelSetter.smallest }.max() ?? 0
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
      room { setter.widestWord($0.text, .value) * LabelSetter.smallest }
    )
  }

  /// What a text may take of an axis so that its bar is seen, and what it takes with a remark.
  static let labelShare = 0.7
  private static let noteShare = 0.4

  /// The texts beyond the ends of the bars, set in a width each.
  static func labels(
    _ marked: MarkedTable, plan: RowPlan, partsBeside: Bool, width: Double, setter: LabelSetter
  ) -> [LaneLabel] {
    guard marked.remarksBeside else {
      return labels(
        marked, plan: plan, partsBeside: partsBeside, width: width, scales: LabelSetter.scales, setter: setter)
    }
    // Remarks are compared, so that all have one size.
    let attempts = LabelSetter.scales.lazy.map { scale in
      labels(marked, plan: plan, partsBeside: partsBeside, width: width, scales: [scale], setter: setter)
    }
    return attempts.first { $0.allSatisfy { $0.label.truncated == nil } } ?? attempts[attempts.count - 1]
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
    let lines = Double(1 + parts.count) * setter.style.lineHeight(.value) * LabelSetter.smallest
    let separator: RichText = lines <= height ? "\n" : "  "
    pieces += parts.flatMap { [.init(separator, .part), .init($0.text, .part)] }
    let hasNote = noteBeside && !text.note.isEmpty
    if hasNote {
      let both = (setter.style.lineHeight(.value) + setter.style.lineHeight(.detail)) * LabelSetter.smallest
      pieces += [.init(both <= height ? "\n" : "  ", .detail), .init(text.note, .detail)]
    }
    if !text.absent.isEmpty { pieces += [.init("  ", .missing), .init(text.absent, .missing)] }
    // A value on one line, if smaller, is read more surely than one on two.
    let lineScales = pieces.count > 1 ? [] : scales
    let alignment: StyledText.Alignment = text.isBackward == true ? .trailing : .leading
    let line = lineScales.lazy.map { setter.label(pieces, scale: $0, alignment: alignment) }
      .first { $0.size.width <= width && $0.size.height <= height + 0.01 }
    guard hasNote else { return line ?? setter.fitted(pieces, width: width, height: height, alignment: alignment) }
    // Remarks rather take more lines than length from the bars; the value stays on one.
    let value = setter.label(text.text, text.role, scale: scales[0]).size.width + 0.1
    let limit = max(width * Self.noteShare / Self.labelShare, min(value, width))
    return setter.fitted(pieces, width: limit, height: height, alignment: alignment, scales: scales)
  }

  // MARK: Parts

  /// The labels of parts above or below the bars of a text, each right-aligned with its part as long as those further out leave it
  /// the room. One that is longer than its part begins with it, where it is the only one: over the rest of the bar it
  /// would seem to name that.
  private func partLabels(
    of text: LaneText, beside band: Band, isBelow: Bool, in space: PlotSpace
  ) -> [PlacedLabel] {
    let isBackward = text.isBackward == true
    let gap = style.textGap
    var limit = isBackward ? -Double.infinity : Double.infinity
    return text.remarks.map { remark in
      let part = space.rect(from: space.scale(remark.from), to: space.scale(remark.to), band: band)
      let label = setter.fitted(
        [.init(remark.text, .part)], width: space.plot.width, height: style.lineHeight(.part) + 0.01)
      let y = isBelow ? band.end + 2 * style.unit : band.start - label.size.height - 2 * style.unit
      let isLonger = label.size.width > part.width && text.remarks.count == 1
      let startsWithPart = isLonger || remark.isAtStart
      // The guide of a bracket rises from the end of the bar.
      let free = table.gap == nil ? 0 : 4 * style.unit
      let x =
        isBackward
        ? (startsWithPart ? part.maxX - label.size.width : max(part.x + free, limit))
        : (startsWithPart ? part.x : min(part.maxX - free, limit) - label.size.width)
      // A label wider than its bar begins at the zero line rather than cross it, if the axis is long enough.
      let (zero, margin) = (space.scale(0), 3 * style.unit)
      let placed = label.at(x: x, y: y)
        .clamped(from: isBackward ? space.plot.x : zero + margin, to: isBackward ? zero - margin : space.plot.maxX)
        .clamped(from: space.plot.x + margin, to: space.plot.maxX)
      if !remark.isAtStart { limit = isBackward ? placed.box.maxX + gap : placed.box.x - gap }
      return placed
    }
  }

  /// The labels of parts above a slot, or below it where a bracket stands above it.
  func partLabels(of slot: Int, in field: PlotArea) -> [PlacedLabel] {
    guard !demands.partsBeside else { return [] }
    let isBelow = field.panel == 0 && field.first + slot == Self.slotWithPartsBelow(marked, plan)
    return field.slots[slot].lanes.indices.flatMap { lane in
      field.slots[slot].lanes[lane].texts.flatMap {
        partLabels(of: $0, beside: field.band(of: lane, in: slot), isBelow: isBelow, in: field.space)
      }
    }
  }

  /// Whether the labels of parts meet no other text and stay near what they name.
  var partLabelsFit: Bool {
    let hasRemarks = marked.allTexts.contains { !$0.remarks.isEmpty }
    guard !demands.partsBeside, hasRemarks else { return true }
    // Several lanes leave no room between them, and above a stack stand the names of its series.
    if marked.lanes > 1 || (demands.names && names.isAbove) { return false }
    let values = fields.flatMap { valueLabels(in: $0).map(\.box) }
    for field in fields {
      var placed: [PlacedLabel] = []
      for slot in field.slots.indices {
        let neighbours = [slot - 1, slot + 1].filter(field.slots.indices.contains).flatMap(field.extents)
        for label in partLabels(of: slot, in: field) {
          let taken = values + neighbours + placed.map(\.box)
          if label.label.truncated != nil || taken.contains(where: { label.box.overlaps($0) }) { return false }
          placed.append(label)
        }
      }
    }
    return true
  }

  /// Whether what holds for single bars stands whole behind or below their values, and leaves the bars their room.
  var remarksFit: Bool {
    !marked.remarksBeside
      || labels.allSatisfy { label in
        label.text.note.isEmpty
          || (label.label.truncated == nil && label.label.size.width <= 0.45 * space.plot.width && !plan.isCrowded)
      }
  }

  func valueLabels(in field: PlotArea) -> [PlacedLabel] { labels(in: field).compactMap { placed($0, in: field) } }

  /// A label at its place; nil where the axis is so short that it would leave its field.
  func placed(_ label: LaneLabel, in field: PlotArea) -> PlacedLabel? {
    let plot = field.space.plot
    return label.placed(in: field).flatMap {
      $0.box.x >= plot.x - 0.5 && $0.box.maxX <= plot.maxX + overhang + 0.5 ? $0 : nil
    }
  }

  func labels(in field: PlotArea) -> [LaneLabel] {
    labels.filter { field.holds(panel: $0.panel, slot: $0.slot) }
  }
}
