import Drawing

/// The rows of pixels that the segments of a line cover from one edge of a strip to the other, as where it runs up and down many
/// times: Cairo would go through all of their edges to find out just that.
struct CoveredRows {
  /// A block of rows, counted from the upper edge of the strip.
  struct Block {
    var rows: Range<Int>
    var isCovered: Bool
  }

  /// In pixels: the edges of the strip, and half of what a segment is wide.
  private let left: Double
  private let right: Double
  private let top: Double
  private let radius: Double
  /// Up to where each row is covered from the left edge on, without a gap.
  private var covered: [Double]

  /// Joins and ends of lines are drawn round to a tenth of a pixel.
  private static let tolerance = 0.25
  /// The fewest rows for which it is worth to part a strip, and the most that are looked at.
  private static let least = 16
  private static let most = 65_536.0

  /// - Parameter strip: from edge to edge of pixels.
  init(of strip: Rect, lineWidth: Double) {
    (left, right, top) = (strip.x, strip.maxX, strip.y)
    radius = lineWidth / 2 - Self.tolerance
    covered = Array(repeating: strip.x, count: strip.height <= Self.most ? Int(strip.height) : 0)
  }

  /// Adds a segment; those further left come first. In each row that it crosses it covers, wherever it leads, what lies within half
  /// of its width beside it.
  mutating func add(from start: Point, to end: Point) {
    let (low, high) = (min(start.y, end.y) - top, max(start.y, end.y) - top)
    let first = max(0, low.rounded(.up))
    let last = min(Double(covered.count), high.rounded(.down))
    guard last > first else { return }
    let slope = (end.x - start.x) / (end.y - start.y)
    let lean = abs(slope) / 2
    // In the middle of the first row.
    var middle = start.x + (first + top + 0.5 - start.y) * slope
    let (rows, reach, right) = (Int(first)..<Int(last), radius - lean, right)
    covered.withUnsafeMutableBufferPointer { covered in
      for row in rows {
        let end = middle + reach
        if covered[row] < right, end > covered[row], middle - reach <= covered[row] { covered[row] = end }
        middle += slope
      }
    }
  }

  /// All rows in blocks from above, covered ones and others in turn.
  var blocks: [Block] {
    var blocks: [Block] = []
    var row = 0
    while row < covered.count {
      let isCovered = covered[row] >= right
      let end = covered[row...].firstIndex { ($0 >= right) != isCovered } ?? covered.count
      let counts = isCovered && end - row >= Self.least
      if !counts, let last = blocks.last, !last.isCovered {
        blocks[blocks.count - 1].rows = last.rows.lowerBound..<end
      } else {
        blocks.append(Block(rows: row..<end, isCovered: counts))
      }
      row = end
    }
    return blocks
  }
}
