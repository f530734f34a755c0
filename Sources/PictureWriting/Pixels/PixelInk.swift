import Drawing

/// Colours pixels of a picture, 0x??RRGGBB each, row below row without gaps; valid as long as the picture is.
struct PixelInk {
  private let pixels: UnsafeMutablePointer<UInt32>
  private let width: Int
  private let height: Int

  init(_ pixels: UnsafeMutablePointer<UInt32>, width: Int, height: Int) {
    (self.pixels, self.width, self.height) = (pixels, width, height)
  }

  /// Fills the whole picture.
  func fill(_ color: Color) {
    pixels.update(repeating: color.filledPixel, count: width)
    // To copy a row that is at hand takes half the time that Cairo takes to paint it.
    for row in 1..<max(1, height) { (pixels + row * width).update(from: pixels, count: width) }
  }

  /// Lays a colour over the picture, as much of it as the mask covers. What lies outside of the picture is lost.
  ///
  /// - Parameters:
  ///   - column: the pixel that the letter's origin lies in.
  ///   - row: the row of pixels whose upper edge is the letter's baseline.
  func stamp(_ mask: GlyphMasks.Mask, _ color: Color, column: Int, row: Int) {
    guard mask.width > 0 else { return }
    let (left, top) = (column + mask.left, row + mask.top)
    let columns = max(0, -left)..<max(max(0, -left), min(mask.width, width - left))
    let ink = color.pixel
    mask.coverage.withUnsafeBufferPointer { coverage in
      for line in 0..<coverage.count / mask.width where (0..<height).contains(top + line) {
        let below = pixels + (top + line) * width + left
        let shares = UnsafeBufferPointer(rebasing: coverage[(line * mask.width)...])
        for place in columns {
          let share = UInt32(shares[place])
          // Most of a letter's box is empty or full.
          if share == 0 { continue }
          if share == 255 {
            below[place] = below[place] & ~PixelRows.channels | ink
          } else {
            below[place] = Self.mixed(ink, over: below[place], share)
          }
        }
      }
    }
  }

  /// The mean of two colours by `share`, of 255, each channel rounded to the nearest.
  @inline(__always)
  private static func mixed(_ ink: UInt32, over ground: UInt32, _ share: UInt32) -> UInt32 {
    let rest = 255 - share
    // Red and blue at once, each with sixteen bits of room.
    var redAndBlue = (ink & 0xFF00FF) &* share &+ (ground & 0xFF00FF) &* rest &+ 0x800080
    var green = (ink >> 8 & 0xFF) &* share &+ (ground >> 8 & 0xFF) &* rest &+ 0x80
    // A 255th is a 256th and a 256th of that; the upper of two bytes then is the quotient.
    redAndBlue = redAndBlue &+ (redAndBlue >> 8 & 0xFF00FF)
    green = green &+ (green >> 8)
    return ground & 0xFF00_0000 | redAndBlue >> 8 & 0xFF00FF | green & 0xFF00
  }
}
