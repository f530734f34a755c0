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

  /// The stretches of a row that differ from the row above, in steps of some pixels. Charts are flat: most of a picture is in
  /// none of them. Of the first row it is everything.
  func changes(in y: Int) -> [Range<Int>] {
    guard y > 0 else { return [0..<width] }
    let (row, above) = (row(y), row(y - 1))
    guard memcmp(row, above, width * 4) != 0 else { return [] }
    return Swift.stride(from: 0, to: width, by: 16).map { $0..<min($0 + 16, width) }.filter { columns in
      memcmp(row + columns.lowerBound, above + columns.lowerBound, columns.count * 4) != 0
    }
  }
}
