/// The pixels of a picture at scale 1; its layout has half as many units.
package struct PictureSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  package static let slide = PictureSize(width: 1920, height: 1080)

  private static let names = [
    "slide": slide, "slide-4x3": PictureSize(width: 1440, height: 1080),
    "square": PictureSize(width: 1080, height: 1080),
  ]

  /// Less has no room for a chart, more is a slip of the finger.
  private static let widths = 400...8000
  private static let heights = 300...8000

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// A size by its name, or as WIDTHxHEIGHT; nil for anything else.
  package init?(_ text: String) {
    guard let size = Self.names[text] ?? Self.pixels(text) else { return nil }
    self = size
  }

  /// A size as WIDTHxHEIGHT; nil for anything else.
  package static func pixels(_ text: String) -> PictureSize? {
    guard let match = text.wholeMatch(of: #/([0-9]+)x([0-9]+)/#),
      let width = Int(match.1), widths.contains(width),
      let height = Int(match.2), heights.contains(height)
    else { return nil }
    return PictureSize(width: width, height: height)
  }
}
