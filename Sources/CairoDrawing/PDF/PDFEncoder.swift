import CPangoCairo
package import Drawing

/// Draws scenes as the pages of a PDF document, with embedded fonts, text that can be copied, links and bookmarks.
package struct PDFEncoder: Sendable {
  private let fonts: FontSet

  /// - Parameter fonts: the set that the scenes' texts were set with.
  package init(fonts: FontSet) {
    self.fonts = fonts
  }

  /// The file's bytes; the same for the same pages and metadata.
  ///
  /// Every semantic id is a destination, where it first occurs. Addresses other than of the web and of mail are drawn
  /// without a link.
  ///
  /// - Throws: `missingDestination` for a link to an id that is on no page, `noPages`, `size`, `unknownFont`, `cairo`.
  package func encode(pages: [Scene], metadata: DocumentMetadata) throws(RenderingError) -> [UInt8] {
    guard let first = pages.first else { throw RenderingError(.noPages, "a document needs a page") }
    for page in pages { try Self.check(page.size) }
    let index = DocumentIndex(pages)
    try index.checkTargets()
    let document = try PDFSurface(size: first.size)
    document.describe(metadata)
    let renderer = SceneRenderer(fonts: fonts, medium: .page)
    for (number, page) in pages.enumerated() {
      document.setPageSize(page.size)
      let canvas = Canvas(surface: document.surface, scale: 1)
      canvas.paint(page.background)  // first: Cairo forgets whatever an opaque paint covers, destinations too
      for destination in index.destinations where destination.page == number {
        canvas.markDestination(id: destination.id, at: destination.point)
      }
      try renderer.draw(page.items, on: canvas)
      canvas.endPage()
      try canvas.check()
    }
    document.addBookmarks(index.headings)
    return CrossReferences.mended(try document.finish())
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

extension Canvas {
  fileprivate func endPage() {
    cairo_show_page(context)
  }
}

extension PDFSurface {
  fileprivate func describe(_ metadata: DocumentMetadata) {
    set(CAIRO_PDF_METADATA_TITLE, to: metadata.title)
    set(CAIRO_PDF_METADATA_AUTHOR, to: metadata.author)
    set(CAIRO_PDF_METADATA_SUBJECT, to: metadata.subject)
    set(CAIRO_PDF_METADATA_KEYWORDS, to: metadata.keywords.joined(separator: ", "))
    set(CAIRO_PDF_METADATA_CREATOR, to: metadata.creator)
    // Without a date Cairo writes the time of the clock, and the bytes would differ on each run.
    let date = metadata.creationDate.contains("T") ? metadata.creationDate : "\(metadata.creationDate)T00:00:00Z"
    set(CAIRO_PDF_METADATA_CREATE_DATE, to: date)
    set(CAIRO_PDF_METADATA_MOD_DATE, to: date)
  }

  /// Bookmarks, nested by the level of their heading.
  fileprivate func addBookmarks(_ headings: [DocumentIndex.Heading]) {
    var parents: [(level: Int, number: Int32)] = []
    for heading in headings where !heading.title.isEmpty {
      while let last = parents.last, last.level >= heading.level { parents.removeLast() }
      let (x, y) = (DecimalText.text(heading.point.x), DecimalText.text(heading.point.y))
      let number = addBookmark(
        heading.title, attributes: "page=\(heading.page + 1) pos=[\(x) \(y)]",
        parent: parents.last?.number ?? 0)
      parents.append((heading.level, number))
    }
  }
}
