import Drawing

/// How the rows of lying bars share the height: one below the other while their labels stay readable, and side by side
/// in panels of one scale where they are too many.
struct RowPlan: Hashable, Sendable {
  var panels: Int
  /// Rows of one panel; the last may have fewer.
  var rows: Int
  /// From the middle of a row to that of the next.
  var pitch: Double
  var thickness: Double
  /// The height of a row that texts may fill.
  var textHeight: Double
  /// Whether rows are too low for a second line of their labels.
  var isDetailBeside: Bool
  /// Whether rows are so low that no label on them can be read.
  var isCrowded: Bool

  /// The share of a low row that texts may fill.
  private static let filled = 0.9

  init(slots: [Slot], width: Double, height: Double, setter: LabelSetter) {
    let style = setter.style
    let lowest = style.lineHeight(.category) * LabelSetter.smallest / Self.filled
    let most = max(1, Int(width / (170 * style.unit)))
    var panels = 1
    while panels < most, height / Double(Self.rows(of: slots.count, in: panels)) < lowest { panels += 1 }
    self.panels = panels
    rows = Self.rows(of: slots.count, in: panels)
    pitch = max(0.01, min(125 * style.unit, height / Double(rows)))
    isCrowded = pitch < lowest * 0.999
    thickness = pitch * (pitch < 24 * style.unit ? 0.64 : 0.54)
    textHeight = max(pitch * Self.filled, pitch - 7 * style.unit)
    isDetailBeside =
      slots.contains { !$0.detail.isEmpty }
      && textHeight < (style.lineHeight(.category) + style.lineHeight(.detail)) * LabelSetter.smallest
  }

  private static func rows(of count: Int, in panels: Int) -> Int {
    max(1, (count + panels - 1) / panels)
  }

  /// The height that the bars of a page ask for: enough for whole labels in two or three lines, less for many rows; and
  /// how much of it they can do without before their captions have to change.
  ///
  /// - Parameter partsBeside: whether the labels of parts stand in lines of their own below the values.
  static func naturalHeight(
    of slots: [Slot], width: Double, partsBeside: Bool, setter: LabelSetter
  ) -> (height: Double, spare: Double) {
    let style = setter.style
    let detail = slots.contains { !$0.detail.isEmpty } ? style.lineHeight(.detail) : 0
    let margin = 7 * style.unit
    let pitches = (1...4).map { Double($0) * style.lineHeight(.category) + detail + margin }
    let rooms = BarsFrame.valueRooms(slots, setter: setter)
    let columns = pitches.map { pitch in
      CategoryColumn(
        slots, chartWidth: width, rooms: rooms, rowHeight: pitch - margin, detailBeside: false, setter: setter)
    }
    let fitting = columns.firstIndex(where: \.isUnforced) ?? columns.firstIndex(where: \.isFull) ?? 3
    let text = columns[fitting].captions.map(\.size.height).max() ?? 0
    var pitch = max(text + margin, 40 * style.unit)
    if let parts = slots.flatMap(\.bars).map(\.parts.count).max(), parts > 0 {
      pitch = max(
        pitch,
        partsBeside
          ? Double(1 + parts) * style.lineHeight(.value) + margin
          : 30 * style.unit + style.lineHeight(.part))
    }
    // A chart never breaks, so that many rows have to share what half a page has.
    let count = Double(slots.count)
    let most = 640 * style.unit
    let least = style.lineHeight(.category) * 1.25
    // Nor may it be higher than a page: rows that are more than that stand side by side.
    let height = min(count * min(pitch, max(least, most / max(1, count))), 1000 * style.unit)
    return (height, max(0, height - count * min(text / Self.filled, text + margin)))
  }
}
