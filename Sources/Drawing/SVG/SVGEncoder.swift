/// Writes a scene as a standalone SVG document with real text, so that it can be searched, read out and restyled.
///
/// Several documents can stand in one page: their only ids, those of title and description, are made from what they name.
/// Links to elements of a report are left out: a single picture has no other pages.
package struct SVGEncoder: Sendable {
  private let palette: Palette
  private let typeface: String?

  /// - Parameters:
  ///   - palette: that of the scenes' theme, whose roles name the colours.
  ///   - typeface: the family that texts are set in before Inter; nil for Inter.
  package init(palette: Palette, typeface: String? = nil) {
    self.palette = palette
    self.typeface = typeface?.filter { $0.isLetter || $0.isNumber || " -_.".contains($0) }
  }

  /// The document, in UTF-8 when written; the same for the same scene and metadata.
  ///
  /// Title and description are elements of their own, fingerprint and licence attributes of the root. The source stands
  /// among the picture's texts and is not written again.
  package func encode(_ scene: Scene, metadata: PictureMetadata = PictureMetadata()) -> String {
    let (title, description) = (metadata.title, metadata.description)
    let id = XMLText.id(of: [metadata.language, title, description])
    var ink = SVGWriter(palette: palette, description: description)
    let paper = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    ink.write(.rectangle(paper, fill: scene.background, stroke: nil), isLink: false)
    ink.write(scene.items, isLink: false)

    var document: [UInt8] = []
    func line(_ bytes: [UInt8]) {
      document += bytes
      document.append(UInt8(ascii: "\n"))
    }
    line(Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8))
    let (width, height) = (DecimalText.text(scene.size.width), DecimalText.text(scene.size.height))
    line(
      SVGElement("svg").with("xmlns", "http://www.w3.org/2000/svg").with("width", Self.inches(scene.size.width))
        .with("height", Self.inches(scene.size.height)).with("viewBox", "0 0 \(width) \(height)").with("role", "img")
        .with("aria-labelledby", ifAny: title.isEmpty ? nil : "title-\(id)")
        .with("aria-describedby", ifAny: description.isEmpty ? nil : "desc-\(id)").with(language: metadata.language)
        .with("font-family", (typeface.map { "'\($0)', " } ?? "") + Self.fontFamilies).with(
          "style", "font-feature-settings:'tnum' 1"
        )
        // Inside a page that is read from the right, the texts would otherwise take its direction.
        .with("direction", "ltr").with("data-fingerprint", ifAny: metadata.fingerprint)
        .with("data-licence", ifAny: metadata.licence).opening)
    if !title.isEmpty { line(SVGElement("title").with("id", "title-\(id)").holding(title)) }
    if !description.isEmpty { line(SVGElement("desc").with("id", "desc-\(id)").holding(description)) }
    line(SVGElement("style").holding(Array(ink.colors.styleSheet.utf8)))
    // Title and description are read out in place of the picture, and not its letters one by one as well.
    line(SVGElement("g").with("aria-hidden", "true").opening)
    document += ink.output
    line(Array("</g>\n</svg>".utf8))
    return String(decoding: document, as: UTF8.self)
  }

  /// As large as the same picture in PNG: a point is 1/72 inch.
  private static func inches(_ points: Double) -> String { "\(DecimalText.text(points / 72))in" }

  /// Where Inter is missing, those that are no wider come first.
  private static let fontFamilies = "Inter, 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Sans', Arial, sans-serif"
}
