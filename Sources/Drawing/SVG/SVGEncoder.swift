/// Writes a scene as a standalone SVG document with real text, so that it can be searched, read out and restyled.
///
/// Several documents can stand in one page: their only ids, those of title and description, are made from what they name.
/// Links to elements of a report are left out: a single picture has no other pages.
package struct SVGEncoder: Sendable {
  private let palette: Palette
  private let typeface: String?
  private let families: [String: String]
  private let unitsPerPoint: Double

  /// - Parameters:
  ///   - palette: that of the scenes' theme, whose roles name the colours.
  ///   - typeface: the family that texts are set in before Inter; nil for Inter.
  ///   - families: what the families of fonts are called where they are installed, by the `font` of runs.
  ///   - unitsPerPoint: of the view box. LibreOffice measures a text in a whole number of units of its size, by which it places
  ///     what is held at the middle or the end, and what follows in a line: 9.35 points would be 9. People read points.
  package init(
    palette: Palette, typeface: String? = nil, families: [String: String] = [:], unitsPerPoint: Double = 10
  ) {
    (self.palette, self.typeface, self.families) = (palette, typeface, families)
    self.unitsPerPoint = unitsPerPoint
  }

  /// The document, in UTF-8 when written; the same for the same scene and metadata.
  ///
  /// Title and description are elements of their own, fingerprint and licence attributes of the root. The source stands
  /// among the picture's texts and is not written again.
  package func encode(_ scene: Scene, metadata: PictureMetadata = PictureMetadata()) -> String {
    let (title, description) = (metadata.title, metadata.description)
    let isRightToLeft = metadata.direction == .rightToLeft
    let id = XMLText.id(of: [metadata.language, title, description])
    var ink = SVGWriter(colors: SVGColors(palette), description: description, perPoint: unitsPerPoint)
    let paper = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    ink.write(.rectangle(paper, fill: scene.background, stroke: nil), isLink: false)
    ink.write(scene.items, isLink: false)

    var document: [UInt8] = []
    func line(_ bytes: [UInt8]) {
      document += bytes
      document.append(UInt8(ascii: "\n"))
    }
    line(Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8))
    let (width, height) = (
      DecimalText.text(scene.size.width * unitsPerPoint), DecimalText.text(scene.size.height * unitsPerPoint)
    )
    line(
      SVGElement("svg").with("xmlns", "http://www.w3.org/2000/svg").with("width", Self.inches(scene.size.width))
        .with("height", Self.inches(scene.size.height)).with("viewBox", "0 0 \(width) \(height)").with("role", "img")
        .with("aria-labelledby", ifAny: title.isEmpty ? nil : "title-\(id)")
        .with("aria-describedby", ifAny: description.isEmpty ? nil : "desc-\(id)").with(language: metadata.language)
        .with("font-family", fontFamilies(with: ink.otherFonts)).with(
          "style", "font-feature-settings:'tnum' 1"
        )
        // Of title and description; inside a page of the other direction all would otherwise take that.
        .with("direction", isRightToLeft ? "rtl" : "ltr").with("data-fingerprint", ifAny: metadata.fingerprint)
        .with("data-licence", ifAny: metadata.licence).opening)
    if !title.isEmpty { line(SVGElement("title").with("id", "title-\(id)").holding(title)) }
    if !description.isEmpty { line(SVGElement("desc").with("id", "desc-\(id)").holding(description)) }
    line(SVGElement("style").holding(Array(ink.colors.styleSheet.utf8)))
    // Title and description are read out in place of the picture, and not its letters one by one as well.
    // The places of texts, and where they are held, are counted from the left whatever they say.
    line(SVGElement("g").with("aria-hidden", "true").with("direction", ifAny: isRightToLeft ? "ltr" : nil).opening)
    document += ink.output
    line(Array("</g>\n</svg>".utf8))
    return String(decoding: document, as: UTF8.self)
  }

  /// As large as the same picture in PNG: a point is 1/72 inch.
  private static func inches(_ points: Double) -> String { "\(DecimalText.text(points / 72))in" }

  /// Where Inter is missing, those that are no wider come first.
  private func fontFamilies(with otherFonts: Set<String>) -> String {
    func quoted(_ name: String) -> String {
      "'\(name.filter { $0.isLetter || $0.isNumber || " -_.".contains($0) })', "
    }
    let usual = "Inter, 'Noto Sans Arabic', 'Noto Sans Hebrew', "
    let names = Set(otherFonts.compactMap { families[$0] }).subtracting([typeface].compactMap(\.self))
    let others = names.map(quoted).filter { !usual.contains($0) }.sorted().joined()
    return (typeface.map(quoted) ?? "") + usual + others + "'Noto Sans', Arial, sans-serif"
  }
}
