import Drawing
import Typesetting

/// The fonts of a document, cut down to the glyphs that it uses.
struct EmbeddedFonts {
  struct Glyph {
    /// A place in the fonts of the document.
    let font: Int
    let code: UInt16
    /// As the font states it, in thousandths of the size.
    let width: Double
    /// Whether the font says which letters the glyph stands for.
    let spellsItsText: Bool
  }

  private let fonts: [EmbeddedFont]
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
    for use in numbers.uses {
      guard let font = faces.firstIndex(where: { $0 === use.face }), let code = fonts[font].code(of: use.id) else {
        throw RenderingError(.damagedFont, "\(use.face.file.path) has no glyph \(use.id)")
      }
      let (width, spellsItsText) = fonts[font].add(use, as: code)
      glyphs.append(Glyph(font: font, code: code, width: width, spellsItsText: spellsItsText))
    }
    (self.fonts, self.numbers, self.glyphs) = (fonts, numbers, glyphs)
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
    for (number, font) in fonts.enumerated() {
      object.add("/F")
      object.add(number)
      object.add(" ")
      object.add(reference: try font.write(into: &writer))
    }
    object.add(">>")
    return object
  }
}
