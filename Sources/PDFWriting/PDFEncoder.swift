package import Drawing
package import Typesetting

/// Draws scenes as the pages of a PDF document: with embedded fonts, text that can be copied, links, bookmarks, tags that
/// say what everything is, and files that it carries.
package struct PDFEncoder: Sendable {
  private let fonts: FontSet

  /// - Parameter fonts: the set that the scenes' texts were set with.
  package init(fonts: FontSet) {
    self.fonts = fonts
  }

  /// The file's bytes; the same for the same pages, metadata and attachments.
  ///
  /// Every semantic id is a destination, where it first occurs. Addresses other than of the web and of mail are drawn
  /// without a link.
  ///
  /// - Throws: `missingDestination` for a link to an id that is on no page, `noPages`, `size`, `unknownFont`, `fonts`.
  package func encode(
    pages: [Scene], metadata: DocumentMetadata, attachments: [PDFAttachment] = []
  ) throws(RenderingError) -> [UInt8] {
    guard !pages.isEmpty else { throw RenderingError(.noPages, "a document needs a page") }
    for page in pages { try Self.check(page.size) }
    let index = DocumentIndex(pages)
    try index.checkTargets()
    let medium = PageMedium(
      fonts: fonts, language: metadata.language, direction: metadata.direction, latin: metadata.latin)
    let renderer = SceneRenderer(medium: medium)
    for page in pages {
      medium.beginPage(page.size, background: page.background)
      try renderer.draw(page.items)
      medium.endPage()
    }
    let binding = DocumentBinding(
      index: index, tree: medium.finishedStructure(), metadata: metadata, attachments: attachments,
      sizes: pages.map(\.size))
    return try binding.bound(medium.contents, fonts: EmbeddedFonts(medium.numbers), images: medium.images)
  }

  /// PDF allows 14,400 points a side.
  private static func check(_ size: Size) throws(RenderingError) {
    for side in [size.width, size.height] {
      guard side > 0, side <= 14_400 else {
        throw RenderingError(.size, "a page of \(size.width)×\(size.height) points cannot be written")
      }
    }
  }
}
