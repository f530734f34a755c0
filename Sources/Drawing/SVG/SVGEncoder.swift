/// Writes a scene as a standalone SVG document with real text, so that it can be searched, read out and restyled.
///
/// Needs no ids, so that several documents can stand in one page. Links to elements of a report are left out: a single
/// picture has no other pages.
package struct SVGEncoder: Sendable {
  package init() {}

  /// The document, in UTF-8 when written; the same for the same scene.
  ///
  /// - Parameters:
  ///   - title: the picture's name.
  ///   - description: what is read out in place of the picture; empty for none.
  ///   - language: BCP 47; nil for none.
  package func encode(
    _ scene: Scene, title: String, description: String = "", language: String? = nil
  ) -> String {
    let (width, height) = (DecimalText.text(scene.size.width), DecimalText.text(scene.size.height))
    var writer = SVGWriter()
    writer.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    writer.line(
      SVGElement("svg").with("xmlns", "http://www.w3.org/2000/svg").with("width", width).with("height", height)
        .with("viewBox", "0 0 \(width) \(height)").with("role", "img").with("xml:lang", ifAny: language)
        .with("xml:space", "preserve").with("font-family", Self.fontFamilies)
        .with("style", "font-feature-settings:'tnum' 1").opening)
    writer.line("<title>\(XMLText.escaped(title))</title>")
    if !description.isEmpty { writer.line("<desc>\(XMLText.escaped(description))</desc>") }
    let paper = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    writer.write(.rectangle(paper, fill: scene.background, stroke: nil), isLink: false)
    writer.write(scene.items, isLink: false)
    writer.line("</svg>")
    return writer.output
  }

  private static let fontFamilies = "Inter, 'Noto Sans Arabic', 'Noto Sans Hebrew', sans-serif"
}
