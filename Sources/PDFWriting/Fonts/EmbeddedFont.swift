import Drawing
import Typesetting

/// A font of a document: its glyphs under codes, how wide they are, and which letters they stand for
/// (ISO 32000-1, 9.7.4 and 9.10.3).
final class EmbeddedFont {
  private let name: String
  private let program: FontProgram
  private let cut: FontProgram.Cut
  /// By codes; the texts once more for each further text that a glyph stands for by itself.
  private var widths: [UInt16: Double] = [:]
  private var texts: [[UInt16: String]] = [[:]]

  /// - Parameter glyphs: that are shown, in any order.
  init(_ face: FontFace, glyphs: some Sequence<UInt32>) throws(RenderingError) {
    program = try FontProgram(face.file)
    cut = try program.cut(to: glyphs)
    name = Self.tag(of: glyphs) + "+" + face.file.name
  }

  func code(of glyph: UInt32) -> UInt16? { cut.numbers[glyph] }

  /// Takes up what a glyph stands for.
  ///
  /// - Returns: its width in thousandths of the size, and which variant of the font tells its letters; nil for none: of a glyph that
  ///   stands for several texts the first variant tells the first, and the others those that have to be told.
  func add(_ use: GlyphUse, as code: UInt16) -> (width: Double, variant: Int?) {
    // pdftotext takes letters that stand by themselves for words where all gaps between them are nothing or more, as by what is
    // rounded of their places; a file for archives may state a width that differs from its font's by a thousandth.
    let width = widths[code] ?? program.width(of: use.id) + (use.isAlone ? 0.5 : 0)
    widths[code] = width
    guard let text = use.text else { return (width, nil) }
    if texts[0][code] == nil { texts[0][code] = text }
    if !use.isAlone { return (width, texts[0][code] == text ? 0 : nil) }
    let variant = texts.firstIndex { $0[code] == nil || $0[code] == text } ?? texts.count
    if variant == texts.count { texts.append([:]) }
    texts[variant][code] = text
    return (width, variant)
  }

  /// - Returns: the numbers of its variants, which differ in nothing but the letters that its glyphs stand for.
  func write(into writer: inout PDFFileWriter) throws(RenderingError) -> [Int] {
    let codes = widths.keys.sorted()
    var entries: [UInt8] = []
    if cut.isTrueType {
      entries.add("/Length1 ")
      entries.add(cut.bytes.count)
    } else {
      entries.add("/Subtype/CIDFontType0C")
    }
    let file = try writer.add(stream: cut.bytes, entries)
    var descendant: [UInt8] = []
    descendant.add("<</Type/Font/Subtype/")
    descendant.add(cut.isTrueType ? "CIDFontType2" : "CIDFontType0")
    descendant.add("/BaseFont")
    descendant.add(name: name)
    descendant.add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ")
    descendant.add(reference: try writeDescriptor(file: file, into: &writer))
    if cut.isTrueType { descendant.add("/CIDToGIDMap/Identity") }
    addWidths(codes, to: &descendant)
    descendant.add(">>")
    let cut = try writer.add(descendant)
    return try texts.map { texts throws(RenderingError) in
      var object: [UInt8] = []
      object.add("<</Type/Font/Subtype/Type0/BaseFont")
      object.add(name: name)
      object.add("/Encoding/Identity-H/DescendantFonts[")
      object.add(reference: cut)
      object.add("]/ToUnicode ")
      object.add(reference: try writer.add(stream: Self.letters(texts)))
      object.add(">>")
      return try writer.add(object)
    }
  }

  private func writeDescriptor(file: Int, into writer: inout PDFFileWriter) throws(RenderingError) -> Int {
    var object: [UInt8] = []
    object.add("<</Type/FontDescriptor/FontName")
    object.add(name: name)
    // Its glyphs are none of a standard set of letters.
    object.add("/Flags 4/FontBBox[")
    for (place, side) in program.box.enumerated() {
      if place > 0 { object.add(" ") }
      object.add(decimal: side)
    }
    object.add("]/ItalicAngle ")
    object.add(decimal: program.slant)
    object.add("/Ascent ")
    object.add(decimal: program.ascent)
    object.add("/Descent ")
    object.add(decimal: program.descent)
    object.add("/CapHeight ")
    object.add(decimal: program.capitalHeight)
    object.add("/StemV 80")
    object.add(cut.isTrueType ? "/FontFile2 " : "/FontFile3 ")
    object.add(reference: file)
    object.add(">>")
    return try writer.add(object)
  }

  /// A first code and the widths from it on, for each stretch of codes.
  private func addWidths(_ codes: [UInt16], to object: inout [UInt8]) {
    object.add("/DW 0/W[")
    var last: UInt16?
    for code in codes {
      if let last, code == last + 1 {
        object.add(" ")
      } else {
        if last != nil { object.add("]") }
        object.add(Int(code))
        object.add("[")
      }
      object.add(decimal: widths[code] ?? 0)
      last = code
    }
    object.add(last == nil ? "]" : "]]")
  }

  /// The program that leads from codes to letters.
  private static func letters(_ texts: [UInt16: String]) -> [UInt8] {
    let known = texts.keys.sorted()
    var program: [UInt8] = []
    program.add(
      """
      /CIDInit/ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
      /CMapName/Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000><FFFF>
      endcodespacerange

      """)
    // At most a hundred at once.
    for start in stride(from: 0, to: known.count, by: 100) {
      let block = known[start..<min(start + 100, known.count)]
      program.add(block.count)
      program.add(" beginbfchar\n")
      for code in block {
        program.add("<")
        program.add(hex: code)
        program.add("><")
        for unit in (texts[code] ?? "").utf16 { program.add(hex: unit) }
        program.add(">\n")
      }
      program.add("endbfchar\n")
    }
    program.add("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
    return program
  }

  /// Six capitals that are the same for the same glyphs (FNV-1a, 64 bits).
  private static func tag(of glyphs: some Sequence<UInt32>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for glyph in glyphs { hash = (hash ^ UInt64(glyph)) &* 0x100_0000_01B3 }
    return String(
      String.UnicodeScalarView(
        (0..<6).map { _ in
          let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(hash % 26))
          hash /= 26
          return letter
        }))
  }
}
