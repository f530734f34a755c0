import CPangoCairo
import Drawing
import Glibc

/// Owns a picture in memory that Cairo draws on, again and again.
final class ImageSurface {
  let surface: OpaquePointer
  private let memory: UnsafeMutableRawPointer
  let width: Int
  let height: Int
  /// The colour that all of it has; nil where it may have others.
  private var blank: Color?

  /// Whether a picture may have so many pixels.
  static func canHold(width: Int, height: Int) -> Bool {
    // Cairo's limit is 32,767 pixels a side; what is near it in both directions would not fit into memory.
    width > 0 && height > 0 && width <= 32_767 && height <= 32_767 && width * height <= 268_435_456
  }

  init(width: Int, height: Int) throws(RenderingError) {
    guard Self.canHold(width: width, height: height) else {
      throw RenderingError(.size, "a picture of \(width)×\(height) pixels cannot be drawn")
    }
    let stride = width * 4
    let memory = try Self.memory(count: stride * height)
    do throws(RenderingError) {
      surface = try RenderingError.checked(
        cairo_image_surface_create_for_data(
          memory.assumingMemoryBound(to: UInt8.self), CAIRO_FORMAT_RGB24, Int32(width), Int32(height), Int32(stride)))
    } catch {
      free(memory)
      throw error
    }
    self.memory = memory
    self.width = width
    self.height = height
  }

  deinit {
    cairo_surface_destroy(surface)
    free(memory)
  }

  /// Memory in large pages, where the system has them: a picture goes through all of it again and again, row below row, and
  /// looking up thousands of small pages takes as long as the rows.
  private static func memory(count: Int) throws(RenderingError) -> UnsafeMutableRawPointer {
    let largePage = 2 << 20
    let isLarge = count >= largePage
    let whole = isLarge ? (count + largePage - 1) / largePage * largePage : count
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, isLarge ? largePage : 64, whole) == 0, let memory else {
      throw RenderingError(.size, "there is no memory for a picture of \(count) bytes")
    }
    if isLarge { madvise(memory, whole, MADV_HUGEPAGE) }
    return memory
  }

  /// Fills the whole picture, which may be blank already.
  func paint(_ color: Color) throws(RenderingError) {
    if blank != color { try withInk { $0.fill(color) } }
    blank = nil
  }

  /// Takes the finished picture for a file, and leaves a blank one.
  func compressed(
    _ differences: inout RowDifferences, _ deflater: inout RunDeflater, keeping exact: Set<UInt32>, background: Color
  ) throws(RenderingError) -> CompressedRows {
    try flush()
    let rows = PixelRows(first: pixels, width: width, height: height)
    let picture = CompressedRows(
      rows, &differences, &deflater, keeping: exact, clearing: background.filledPixel)
    cairo_surface_mark_dirty(surface)
    blank = background
    return picture
  }

  /// Changes pixels that Cairo has drawn and will draw over.
  func withInk(_ body: (PixelInk) throws(RenderingError) -> Void) throws(RenderingError) {
    try flush()
    defer { cairo_surface_mark_dirty(surface) }
    try body(PixelInk(pixels, width: width, height: height))
  }

  private func flush() throws(RenderingError) {
    cairo_surface_flush(surface)
    try RenderingError.check(cairo_surface_status(surface))
  }

  /// Four bytes each in the machine's order: nothing, red, green, blue.
  private var pixels: UnsafeMutablePointer<UInt32> { memory.assumingMemoryBound(to: UInt32.self) }
}
