import Drawing

/// Where the signs of people stand in a lane, from its upper left corner: in lines of one length for all of a chart, in
/// groups of five and ten, so that they can be counted.
struct SignGrid: Hashable, Sendable {
  /// The height of a sign.
  var height: Double
  /// The signs of a full line.
  var line: Int
  /// Whether groups are told apart; a handful is counted without them.
  var isGrouped: Bool

  /// The lengths of lines that are worth trying for lanes of up to `most` signs: all of them in one line, or whole tens,
  /// or where there is no room for these what there is room for.
  static func lines(for most: Int) -> [Int] {
    [max(1, most)] + [10, 20, 30, 40, 50, 100, 5, 4, 3, 2, 1].filter { $0 < most }
  }

  /// How surely signs in lines of a length are counted and compared: a short row is seen at a glance, lines of ten add up,
  /// long rows have to be counted.
  static func ease(line: Int, most: Int) -> Double {
    if line >= most { return most <= 10 ? greatestEase : most <= 20 ? 1.3 : most <= 30 ? 1.15 : 0.8 }
    return switch line {
    case 10...50: 1.02 - 0.002 * Double(line)
    case 5: 0.8
    default: 0.5
    }
  }

  /// The ease of what is read most easily.
  static let greatestEase = 1.5

  private var width: Double { PersonSign.aspect * height }
  /// From one line of a lane to the next.
  private var linePitch: Double { 1.2 * height }

  /// The left edge of a sign in its line.
  private func left(of column: Int) -> Double {
    let groups = isGrouped ? 0.16 * Double(column / 5) + 0.2 * Double(column / 10) : 0
    return Double(column) * (width + 0.24 * height) + groups * height
  }

  private func right(of count: Int) -> Double { count > 0 ? left(of: count - 1) + width : 0 }

  func lines(of count: Int) -> Int { max(1, (count + line - 1) / line) }

  /// What the signs of a lane take.
  func size(of count: Int) -> Size {
    Size(width: right(of: min(count, line)), height: height + Double(lines(of: count) - 1) * linePitch)
  }

  func box(of index: Int) -> Rect {
    let (row, column) = index.quotientAndRemainder(dividingBy: line)
    return Rect(x: left(of: column), y: Double(row) * linePitch, width: width, height: height)
  }
}
