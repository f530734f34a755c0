import Drawing
import PageLayout
import SourceText

/// What a summary is put on: a page, or a picture of so many pixels.
package struct SummarySize: Hashable, Sendable {
  /// As in the names of files.
  let name: String
  /// nil for a page of A4.
  private let picture: PictureSize?

  package static let a4 = SummarySize(name: "a4", picture: nil)

  private static let named = [
    a4, SummarySize(name: "social", picture: PictureSize(width: 1080, height: 1350)),
    SummarySize(name: "slide", picture: .slide),
  ]

  private init(name: String, picture: PictureSize?) {
    (self.name, self.picture) = (name, picture)
  }

  /// A size by its name, or as WIDTHxHEIGHT in pixels; nil for anything else.
  package init?(_ text: String) {
    if let named = Self.named.first(where: { $0.name == text }) {
      self = named
      return
    }
    guard let pixels = PictureSize.pixels(text) else { return nil }
    self.init(name: "\(pixels.width)x\(pixels.height)", picture: pixels)
  }

  var isPage: Bool { picture == nil }

  var form: SummaryForm { picture.map { .picture($0.size) } ?? .page }

  /// Pixels in a unit: a page has 150 to the inch, 1240×1754.
  var scale: Double { isPage ? 150.0 / 72 : 2 }
}
