/// Writes a scene as a standalone SVG document with real text, so that it can be searched, read out and restyled.
///
/// Several documents can stand in one page: their only ids, those of title and description, are made from what they name.
/// Links to elements of a report are left out: a single picture has no other pages.
package struct SVGEncoder: Sendable {
  package init() {}

  /// The document, in UTF-8 when written; the same for the same scene and metadata.
  ///
  /// Title and description are elements of their own, fingerprint and licence attributes of the root. The source stands
  /// among the picture's texts and is not written again.
  package func encode(_ scene: Scene, metadata: PictureMetadata = PictureMetadata()) -> String {
    let (width, height) = (DecimalText.text(scene.size.width), DecimalText.text(scene.size.height))
    let (title, description) = (metadata.title, metadata.description)
    let id = XMLText.id(of: [metadata.language, title, description])
    var writer = SVGWriter(description: description)
    writer.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    writer.line(
      SVGElement("svg").with("xmlns", "http://www.w3.org/2000/svg").with("width", width).with("height", height)
        .with("viewBox", "0 0 \(width) \(height)").with("role", "img")
        .with("aria-labelledby", ifAny: title.isEmpty ? nil : "title-\(id)")
        .with("aria-describedby", ifAny: description.isEmpty ? nil : "desc-\(id)").with(language: metadata.language)
        .with("xml:space", "preserve").with("font-family", Self.fontFamilies)
        .with("style", "font-feature-settings:'tnum' 1").with("data-fingerprint", ifAny: metadata.fingerprint)
        .with("data-licence", ifAny: metadata.licence).opening)
    if !title.isEmpty { writer.line(SVGElement("title").with("id", "title-\(id)").holding(title)) }
    if !description.isEmpty { writer.line(SVGElement("desc").with("id", "desc-\(id)").holding(description)) }
    let paper = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    writer.write(.rectangle(paper, fill: scene.background, stroke: nil), isLink: false)
    writer.write(scene.items, isLink: false)
    writer.line("</svg>")
    return String(decoding: writer.output, as: UTF8.self)
  }

  private static let fontFamilies = "Inter, 'Noto Sans Arabic', 'Noto Sans Hebrew', sans-serif"
}
