import Glibc

/// A look at the pixels that Cairo has drawn, rows from top to bottom; valid as long as the surface is.
struct PixelRows {
  let width: Int
  let height: Int
  /// 0x??RRGGBB each: Cairo leaves the highest byte as it comes.
  private let first: UnsafePointer<UInt32>
  /// Pixels from one row to the next.
  private let rowStride: Int

  init(first: UnsafePointer<UInt32>, stride: Int, width: Int, height: Int) {
    (self.first, rowStride, self.width, self.height) = (first, stride, width, height)
  }

  /// The bits of a pixel that have a meaning.
  static let channels: UInt32 = 0xFF_FFFF

  func row(_ y: Int) -> UnsafePointer<UInt32> { first + y * rowStride }

  /// A part of a row.
  struct Stretch {
    let row: Int
    let columns: Range<Int>
  }

  /// Whether sixteen pixels are the same; a call of a function for so few takes longer than to compare them.
  @inline(__always)
  private static func areSame(_ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>) -> Bool {
    let (left, right) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    var difference: UInt64 = 0
    for offset in Swift.stride(from: 0, to: 64, by: 8) {
      difference |=
        left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        ^ right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    return difference == 0
  }

  /// Where rows differ from the row above, from top to bottom and left to right, in steps of some pixels; the first row counts as
  /// different everywhere.
  func changes() -> [Stretch] {
    let step = 16
    var changes = [Stretch(row: 0, columns: 0..<width)]
    for y in 1..<max(1, height) {
      let (row, above) = (row(y), row(y - 1))
      guard memcmp(row, above, width * 4) != 0 else { continue }
      var start: Int?
      for x in Swift.stride(from: 0, to: width, by: step) {
        let isSame =
          x + step <= width
          ? Self.areSame(row + x, above + x) : memcmp(row + x, above + x, (width - x) * 4) == 0
        if !isSame, start == nil { start = x }
        if isSame, let first = start {
          changes.append(Stretch(row: y, columns: first..<x))
          start = nil
        }
      }
      if let first = start { changes.append(Stretch(row: y, columns: first..<width)) }
    }
    return changes
  }
}
