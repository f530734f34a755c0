/// The pixels that Cairo has drawn, rows from top to bottom; valid as long as the surface is.
struct PixelRows {
  let width: Int
  let height: Int
  /// 0x??RRGGBB each: Cairo leaves the highest byte as it comes.
  private let first: UnsafeMutablePointer<UInt32>

  /// - Parameter first: the first of all pixels, row below row without gaps.
  init(first: UnsafeMutablePointer<UInt32>, width: Int, height: Int) {
    (self.first, self.width, self.height) = (first, width, height)
  }

  /// The bits of a pixel that have a meaning.
  static let channels: UInt32 = 0xFF_FFFF

  func row(_ y: Int) -> UnsafePointer<UInt32> { UnsafePointer(first + y * width) }

  /// Fills a row with one colour, which the first has already where it is not the first: a row that is at hand is copied in
  /// half the time.
  func clear(_ y: Int, _ pixel: UInt32) {
    if y == 0 {
      first.update(repeating: pixel, count: width)
    } else {
      (first + y * width).update(from: first, count: width)
    }
  }
}
