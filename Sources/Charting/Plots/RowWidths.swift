import Content
import Drawing

/// How the width of rows is divided: captions, the axis, and what stands over at its ends; for one plot or for
/// several of equal axes side by side.
struct RowWidths {
  let total: Double
  let columns: Int
  let gap: Double
  /// Whether every column has its captions beside it, and not only the first.
  let hasOwnCaptions: Bool
  /// From the left edge to the first axis.
  private(set) var start: Double
  /// Behind each axis.
  private(set) var after = 0.0
  /// Before each axis but the first, where captions stand only there.
  private var before = 0.0

  init(total: Double, columns: Int, gap: Double, hasOwnCaptions: Bool, start: Double) {
    self.total = total
    self.columns = columns
    self.gap = gap
    self.hasOwnCaptions = hasOwnCaptions
    self.start = start
  }

  private var between: Double { after + gap + (hasOwnCaptions ? start : before) }

  /// The length of each axis.
  var length: Double {
    max(1, (total - start - after - Double(columns - 1) * between) / Double(columns))
  }

  /// Where the axis of a column begins.
  func x(of column: Int) -> Double { start + Double(column) * (length + between) }

  /// Makes room for the texts of the ticks and, where asked to, for reaches beyond the axis; false where there is enough.
  mutating func hold(_ axis: ValueAxis, _ reaches: [Reach]) -> Bool {
    let scale = LinearScale(domain: axis.domain, start: 0, end: length)
    let lows =
      axis.ticks.map { scale($0.value) - $0.label.size.width / 2 }
      + reaches.map { scale($0.value) - ($0.isBackward ? $0.room : 0) }
    let highs =
      axis.ticks.map { scale($0.value) + $0.label.size.width / 2 - length }
      + reaches.map { scale($0.value) + ($0.isBackward ? 0 : $0.room) - length }
    let low = -(lows.min() ?? 0)
    let high = highs.max() ?? 0
    // Labels never take more than half of a plot from its bars.
    let most = total / Double(columns) * 0.5
    let missing = (start: min(low, most) - start, before: min(low, most) - before, after: min(high, most) - after)
    let isShort = missing.start > 0.001 || missing.after > 0.001 || (!hasOwnCaptions && missing.before > 0.001)
    start += max(0, missing.start)
    after += max(0, missing.after)
    before += max(0, missing.before)
    return isShort
  }

  /// Whether the text of a tick stays beside its axis.
  func holds(_ tick: ValueAxis.Tick, of axis: ValueAxis) -> Bool {
    let place = LinearScale(domain: axis.domain, start: 0, end: length)(tick.value)
    let half = tick.label.size.width / 2
    let room = hasOwnCaptions || columns == 1 ? start : min(start, before)
    return place - half >= -room - 0.01 && place + half <= length + after + 0.01
  }
}
