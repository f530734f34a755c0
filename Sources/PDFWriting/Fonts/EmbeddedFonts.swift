import Drawing

/// The fonts of a document, cut down to the glyphs that it uses.
///
/// Cairo cuts and embeds them, in a specimen: a page that shows every glyph once. From its content is read under which font and
/// code Cairo has put each of them; the fonts are then taken over into the document.
final class EmbeddedFonts {
  struct Glyph {
    /// A place in the fonts of the document.
    let font: Int
    let code: UInt16
    /// Of a code of this font.
    let bytesPerCode: Int
    /// As the font states it, in thousandths of the size.
    let width: Double
    /// Whether the font says which letters the glyph stands for.
    let spellsItsText: Bool

    /// Hexadecimal digits.
    func addCode(to bytes: inout [UInt8]) {
      if bytesPerCode == 2 { bytes.add(hex: UInt8(code >> 8)) }
      bytes.add(hex: UInt8(code & 0xFF))
    }
  }

  private let file: PDFFileReader
  private let fonts: [PDFFileReader.Object]
  private let numbers: GlyphNumbers
  /// By the numbers of their uses.
  private let glyphs: [Glyph?]

  /// - Throws: `fonts` where Cairo has not shown each glyph once.
  init(_ numbers: GlyphNumbers) throws(RenderingError) {
    let specimen = try GlyphSpecimen(numbers.uses)
    let file = try PDFFileReader.opened(specimen.file)
    guard let page = try file.pages().first else { throw RenderingError(.fonts, "a specimen has no page") }
    let shown = SpecimenCodes(try file.content(of: page))
    let named = file.value("/Resources", of: page).flatMap { file.value("/Font", of: $0) }
    var (fonts, widths) = ([PDFFileReader.Object](), [FontWidths]())
    for name in shown.fonts {
      guard let named, let font = file.value(name, of: named) else {
        throw RenderingError(.fonts, "a specimen has no font \(name)")
      }
      fonts.append(font)
      widths.append(FontWidths(of: font, in: file))
    }
    let codes = shown.codes(bytesPerCode: widths.map(\.bytesPerCode))
    guard codes.count == specimen.uses.count else {
      throw RenderingError(.fonts, "a specimen of \(specimen.uses.count) glyphs shows \(codes.count)")
    }
    var glyphs = [Glyph?](repeating: nil, count: numbers.uses.count)
    for (use, shown) in zip(specimen.uses, codes) {
      guard let number = numbers.number(of: use) else { continue }
      glyphs[number] = Glyph(
        font: shown.font, code: shown.code, bytesPerCode: widths[shown.font].bytesPerCode,
        width: widths[shown.font].width(of: shown.code), spellsItsText: use.text != nil && !shown.isSpelledOut)
    }
    self.file = file
    (self.fonts, self.numbers, self.glyphs) = (fonts, numbers, glyphs)
  }

  /// - Parameter number: of a use.
  /// - Throws: `fonts` for a glyph that the fonts were not made for.
  func glyph(_ number: Int) throws(RenderingError) -> Glyph {
    guard glyphs.indices.contains(number), let glyph = glyphs[number] else {
      throw RenderingError(.fonts, "a glyph is not in the fonts of the document")
    }
    return glyph
  }

  /// The letters that a glyph stands for by itself.
  func text(_ number: Int) -> String? { numbers.uses.indices.contains(number) ? numbers.uses[number].text : nil }

  /// Writes the fonts into a document.
  ///
  /// - Returns: the dictionary of a page's resources.
  func writeResources(into writer: inout PDFFileWriter) throws(RenderingError) -> [UInt8] {
    var copy = ObjectCopy()
    var object: [UInt8] = []
    object.add("<</Font<<")
    for (number, font) in fonts.enumerated() {
      object.add("/F")
      object.add(number)
      object.add(" ")
      object.add(reference: try copy.copy(file.number(of: font), in: file, into: &writer))
    }
    object.add(">>>>")
    return object
  }
}
