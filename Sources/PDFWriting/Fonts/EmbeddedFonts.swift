import Drawing
import Typesetting

/// The fonts of a document, cut down to the glyphs that it uses.
struct EmbeddedFonts {
  struct Glyph {
    /// Its number among the fonts of the document, and among their further variants behind them.
    let font: Int
    let code: UInt16
    /// As the font states it, in thousandths of the size.
    let width: Double
    /// Whether the font says which letters the glyph stands for.
    let spellsItsText: Bool
  }

  private let fonts: [EmbeddedFont]
  /// The further variants of fonts, by their places.
  private let variants: [(font: Int, variant: Int)]
  private let numbers: GlyphNumbers
  /// By the numbers of their uses.
  private let glyphs: [Glyph]

  /// - Throws: `fonts` where one cannot be read or cut.
  init(_ numbers: GlyphNumbers) throws(RenderingError) {
    let faces = numbers.faces
    let fonts = try faces.map { face throws(RenderingError) in
      try EmbeddedFont(face, glyphs: numbers.uses.lazy.filter { $0.face === face }.map(\.id))
    }
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(numbers.uses.count)
    var variants: [(font: Int, variant: Int)] = []
    for use in numbers.uses {
      guard let font = faces.firstIndex(where: { $0 === use.face }), let code = fonts[font].code(of: use.id) else {
        throw RenderingError(.damagedFont, "\(use.face.file.path) has no glyph \(use.id)")
      }
      let (width, variant) = fonts[font].add(use, as: code)
      var number = font
      if let variant, variant > 0 {
        let place = variants.firstIndex { $0 == (font, variant) } ?? variants.count
        if place == variants.count { variants.append((font, variant)) }
        number = fonts.count + place
      }
      glyphs.append(Glyph(font: number, code: code, width: width, spellsItsText: variant != nil))
    }
    (self.fonts, self.variants, self.numbers, self.glyphs) = (fonts, variants, numbers, glyphs)
  }

  /// - Parameter number: of a use.
  /// - Throws: `fonts` for a glyph that the fonts were not made for.
  func glyph(_ number: Int) throws(RenderingError) -> Glyph {
    guard glyphs.indices.contains(number) else {
      throw RenderingError(.fonts, "a glyph is not in the fonts of the document")
    }
    return glyphs[number]
  }

  /// The letters that a glyph stands for by itself.
  func text(_ number: Int) -> String? { numbers.uses.indices.contains(number) ? numbers.uses[number].text : nil }

  /// Writes the fonts into a document.
  ///
  /// - Returns: the fonts among a page's resources.
  func writeResources(into writer: inout PDFFileWriter) throws(RenderingError) -> [UInt8] {
    var object: [UInt8] = []
    object.add("/Font<<")
    let written = try fonts.map { font throws(RenderingError) in try font.write(into: &writer) }
    let numbers = written.map { $0[0] } + variants.map { written[$0.font][$0.variant] }
    for (place, number) in numbers.enumerated() {
      object.add("/F")
      object.add(place)
      object.add(" ")
      object.add(reference: number)
    }
    object.add(">>")
    return object
  }
}
