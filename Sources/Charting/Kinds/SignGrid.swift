import Drawing

/// Where the signs of people stand in a lane, from its upper left corner: in lines of one length for all of a chart, in
/// groups of five and ten, so that they can be counted.
struct SignGrid: Hashable, Sendable {
  /// The height of a sign.
  var height: Double
  /// The signs of a full line.
  var line: Int
  /// Whether groups are told apart; a handful is counted without them.
  private var isGrouped: Bool

  /// Lines that can be counted: whole groups of five or ten.
  private static let lines = [5, 10, 20, 25, 30, 40, 50, 60, 80, 100, 200]

  /// - Parameters:
  ///   - lanes: how many signs each has, and what is written behind them.
  ///   - width: what signs and words of a lane may take.
  init(height: Double, lanes: [(count: Int, room: Double)], width: Double) {
    self.height = height
    let most = max(1, lanes.map(\.count).max() ?? 1)
    isGrouped = most > 6
    line = most
    func fits(_ count: Int) -> Bool {
      line = count
      return lanes.allSatisfy { right(of: min($0.count, count)) + $0.room <= width }
    }
    // Not even five in a line: as many as there is room for.
    let shorter = Self.lines.reversed().filter { $0 < most } + [4, 3, 2, 1]
    line = ([most] + shorter).first(where: fits) ?? 1
  }

  private var width: Double { PersonSign.aspect * height }
  /// From one line of a lane to the next.
  var linePitch: Double { 1.2 * height }

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
