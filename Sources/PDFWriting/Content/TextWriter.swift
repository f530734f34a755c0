import Drawing

/// Writes a text object, glyph by glyph (ISO 32000-1, 9.4): each stands where it was measured, whatever width the font states.
struct TextWriter {
  private let size: Double
  /// The left end of the baseline, from the bottom left of the page.
  private let origin: Point
  /// What the text is written behind.
  var bytes: [UInt8] = []
  private var font: Int?
  /// Where the line begins that the next move starts from.
  private var start = Point(x: 0, y: .infinity)
  /// Where the next glyph would stand.
  private var pen = 0.0
  private var isInArray = false
  private var isInString = false

  init(size: Double, origin: Point) {
    (self.size, self.origin) = (size, origin)
  }

  mutating func begin() { bytes.add("BT\n") }

  mutating func end() {
    endArray()
    bytes.add("ET\n")
  }

  /// - Parameters:
  ///   - x: from the text's origin to the right.
  ///   - y: from it down.
  mutating func show(_ glyph: EmbeddedFonts.Glyph, x: Double, y: Double) {
    let place = Point(x: origin.x + x, y: origin.y - y)
    if font != glyph.font { select(glyph.font) }
    if place.y != start.y { move(to: place) }
    let gap = ((pen - place.x) / size * 1000).rounded()
    if !isInArray { bytes.append(UInt8(ascii: "[")) }
    isInArray = true
    if gap != 0 {
      endString()
      bytes.add(decimal: gap)
      pen -= gap * size / 1000
    }
    if !isInString { bytes.append(UInt8(ascii: "<")) }
    isInString = true
    bytes.add(hex: glyph.code)
    pen += glyph.width * size / 1000
  }

  /// Writes a glyph as a text object of its own. A page from right to left is written of nothing else.
  ///
  /// - Parameter isHidden: whether it leaves no ink.
  mutating func showAlone(_ glyph: EmbeddedFonts.Glyph, x: Double, y: Double, isHidden: Bool) {
    // What lies over most of a ligature would be taken for another line.
    let scale = isHidden ? min(100, Self.widestHidden / max(1, glyph.width) * 100) : 100
    begin()
    if font != glyph.font { select(glyph.font) }
    let place = Point(x: origin.x + x, y: origin.y - y)
    bytes.addTogether { bytes in
      if isHidden { bytes.add("3 Tr\n") }
      if scale < 100 {
        bytes.add(decimal: scale.rounded())
        bytes.add(" Tz\n")
      }
      bytes.add(place: place.x)
      bytes.add(" ")
      bytes.add(place: place.y)
      bytes.add(" Td\n<")
      bytes.add(hex: glyph.code)
      bytes.add(">Tj\n")
      if isHidden { bytes.add("0 Tr\n") }
      if scale < 100 { bytes.add("100 Tz\n") }
      bytes.add("ET\n")
    }
  }

  /// In thousandths of the size.
  private static let widestHidden = 250.0

  /// Begins glyphs that do not say by themselves which letters they stand for.
  mutating func beginSpelling(_ text: String) {
    endArray()
    bytes.add("/Span <</ActualText")
    bytes.add(textString: text)
    bytes.add(">> BDC\n")
  }

  mutating func endSpelling() {
    endArray()
    bytes.add("EMC\n")
  }

  private mutating func select(_ number: Int) {
    endArray()
    bytes.add("/F")
    bytes.add(number)
    bytes.add(" ")
    bytes.add(decimal: size)
    bytes.add(" Tf\n")
    font = number
  }

  private mutating func move(to place: Point) {
    endArray()
    bytes.add(decimal: place.x - start.x)
    bytes.add(" ")
    bytes.add(decimal: start.y.isFinite ? place.y - start.y : place.y)
    bytes.add(" Td\n")
    (start, pen) = (place, place.x)
  }

  private mutating func endString() {
    if isInString { bytes.append(UInt8(ascii: ">")) }
    isInString = false
  }

  private mutating func endArray() {
    endString()
    if isInArray { bytes.add("]TJ\n") }
    isInArray = false
  }
}
