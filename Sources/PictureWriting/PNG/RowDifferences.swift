import Glibc

/// Where the rows of a picture differ from the row above, and in which colours. One picture is read after the other: what they
/// are noted in is taken from the system once.
///
/// Each row is looked at once, while it is at hand, and then given back as blank as the next picture begins.
struct RowDifferences {
  /// A pixel that differs from the one above, with the number of its colour.
  struct Change {
    let column: UInt32
    let color: UInt32
  }

  /// From top to bottom and left to right; all pixels of the first row.
  private(set) var changes: [Change] = []
  /// For each row, where the changes of the next one begin.
  private(set) var ends: [Int] = []
  private(set) var table = ColorTable()

  /// Pixels that are compared at once.
  private static let step = 16

  init() {}

  /// Notes those of a picture in the place of the last one's.
  ///
  /// - Parameter background: what the rows are filled with in the end.
  mutating func read(_ rows: PixelRows, clearing background: UInt32) {
    changes.removeAll(keepingCapacity: true)
    // More than most pictures have: what is not needed is never touched.
    changes.reserveCapacity(rows.width * rows.height / 8)
    ends.removeAll(keepingCapacity: true)
    table.removeAll()
    let blank = background & PixelRows.channels
    _ = table.number(of: blank)
    // How many pixels of the row are not blank.
    var ink = readFirst(rows, blank)
    withUnsafeTemporaryAllocation(of: Change.self, capacity: rows.width) { room in
      for y in 1..<max(1, rows.height) {
        let inkAbove = ink
        compare(y, of: rows, blank, &ink, room)
        ends.append(changes.count)
        // The first in any case: others are copies of it.
        if inkAbove > 0 || y == 1 { rows.clear(y - 1, background) }
      }
    }
    if ink > 0 { rows.clear(rows.height - 1, background) }
  }

  /// - Returns: how many pixels are not blank.
  private mutating func readFirst(_ rows: PixelRows, _ blank: UInt32) -> Int {
    let row = rows.row(0)
    var ink = 0
    for x in 0..<rows.width {
      let color = row[x] & PixelRows.channels
      if color != blank { ink += 1 }
      changes.append(Change(column: UInt32(truncatingIfNeeded: x), color: table.number(of: color)))
    }
    ends.append(changes.count)
    return ink
  }

  /// - Parameters:
  ///   - ink: of the row above; of the row afterwards.
  ///   - room: for as many changes as pixels.
  private mutating func compare(
    _ y: Int, of rows: PixelRows, _ blank: UInt32, _ ink: inout Int, _ room: UnsafeMutableBufferPointer<Change>
  ) {
    let (row, above) = (rows.row(y), rows.row(y - 1))
    guard memcmp(row, above, rows.width * 4) != 0 else { return }
    // Neighbours often have one colour.
    var (last, number) = (UInt32.max, UInt32(0))
    var (count, x, blockEnd, gain) = (0, 0, 0, 0)
    let bits = Self.bits
    while x < rows.width {
      if x == blockEnd {
        blockEnd = min(x + 8 * Self.step, rows.width)
        if memcmp(row + x, above + x, (blockEnd - x) * 4) == 0 {
          x = blockEnd
          continue
        }
      }
      let end = min(x + Self.step, blockEnd)
      var marks = Self.differing(row + x, above + x, count: end - x, bits)
      while marks != 0 {
        let place = x &+ marks.trailingZeroBitCount
        marks &= marks &- 1
        let color = row[place] & PixelRows.channels
        if color != last { (last, number) = (color, table.number(of: color)) }
        gain &+= (color == blank ? 0 : 1) &- (above[place] & PixelRows.channels == blank ? 0 : 1)
        room[count] = Change(column: UInt32(truncatingIfNeeded: place), color: number)
        count &+= 1
      }
      x = end
    }
    ink += gain
    changes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: room[..<count]))
  }

  /// Those of `bits` whose pixels differ, of at most `step`, which are compared at once.
  @inline(__always)
  private static func differing(
    _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, count: Int, _ bits: SIMD16<UInt32>
  ) -> UInt32 {
    guard count == step else {
      return (0..<count).reduce(0) { $0 | (left[$1] == right[$1] ? 0 : 1 << UInt32($1)) }
    }
    let (left, right) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    let marks = bits.replacing(
      with: 0, where: left.loadUnaligned(as: SIMD16<UInt32>.self) .== right.loadUnaligned(as: SIMD16<UInt32>.self))
    let eight = marks.lowHalf | marks.highHalf
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y
  }

  private static let bits = SIMD16<UInt32>(
    1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13,
    1 << 14, 1 << 15)
}
