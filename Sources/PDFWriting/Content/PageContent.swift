import Drawing

/// The content of a page: operators that leave ink, in marks that say what it belongs to (ISO 32000-1, 7.8.2 and 14.6).
///
/// The types of the marks' elements, and the codes of glyphs, are known only when the document is complete. Until then they are
/// kept beside the bytes, with their places.
final class PageContent {
  private var bytes: [UInt8] = []
  /// Where the marks of elements begin, in their order.
  private var marks: [Int] = []
  private var texts: [Text] = []
  private var glyphs: [Glyph] = []
  /// In the order of their glyphs.
  private var spellings: [Spelling] = []
  private let height: Double
  private var fill: Color?
  private var pen: Stroke?

  /// Glyphs of one size.
  private struct Text {
    /// Where in the bytes it is to stand.
    let place: Int
    let size: Double
    /// The left end of the baseline, from the bottom left of the page.
    let origin: Point
    /// Places in `glyphs`.
    let glyphs: Range<Int>
    /// Whether each glyph is a text object of its own.
    let isParted: Bool
  }

  /// A glyph as a text has it. There are as many as letters in a document.
  struct Glyph {
    /// That of its use.
    let number: UInt32
    /// From the text's origin to the right and down.
    let x: Float
    let y: Float
    /// Whether it leaves no ink: a letter that is copied, and drawn as a part of another glyph.
    let isHidden: Bool

    init(_ number: Int, x: Double, y: Double, isHidden: Bool = false) {
      self.number = UInt32(truncatingIfNeeded: number)
      (self.x, self.y, self.isHidden) = (Float(x), Float(y), isHidden)
    }
  }

  /// Letters that several glyphs stand for together.
  private struct Spelling {
    let glyphs: Range<Int>
    let text: String
  }

  /// - Parameter height: of the page.
  init(height: Double) {
    self.height = height
    bytes.reserveCapacity(1 << 14)
  }

  // MARK: - Marks

  /// Begins the content of an element; the first on the page has the number 0, and so on.
  func beginElement() { marks.append(bytes.count) }

  /// Begins ink without words.
  func beginArtifact() { bytes.add("/Artifact BMC\n") }

  func endMark() { bytes.add("EMC\n") }

  /// The whole content.
  ///
  /// - Parameters:
  ///   - types: those of the elements that the marks belong to, in their order.
  ///   - fonts: made for all glyphs of the document.
  /// - Throws: `fonts` for a glyph that the fonts were not made for.
  func finished(types: [StructureType], fonts: EmbeddedFonts) throws(RenderingError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 32 * marks.count + 8 * glyphs.count)
    var (copied, mark) = (0, 0)
    func copy(to place: Int) {
      result += bytes[copied..<place]
      copied = place
    }
    func writeMarks(to place: Int) {
      while mark < min(marks.count, types.count), marks[mark] <= place {
        copy(to: marks[mark])
        result.add("/")
        result.add(types[mark].rawValue)
        result.add(" <</MCID ")
        result.add(mark)
        result.add(">> BDC\n")
        mark += 1
      }
    }
    var spellings = spellings[...]
    for text in texts {
      writeMarks(to: text.place)
      copy(to: text.place)
      try write(text, &spellings, in: fonts, to: &result)
    }
    writeMarks(to: bytes.count)
    copy(to: bytes.count)
    return result
  }

  private func write(
    _ text: Text, _ spellings: inout ArraySlice<Spelling>, in fonts: EmbeddedFonts, to result: inout [UInt8]
  ) throws(RenderingError) {
    var writer = TextWriter(size: text.size, origin: text.origin)
    // Handed over and back, and not copied.
    swap(&result, &writer.bytes)
    defer { swap(&result, &writer.bytes) }
    if text.isParted {
      for glyph in glyphs[text.glyphs] {
        writer.showAlone(
          try fonts.glyph(Int(glyph.number)), x: Double(glyph.x), y: Double(glyph.y), isHidden: glyph.isHidden)
      }
      return
    }
    writer.begin()
    var place = text.glyphs.lowerBound
    while place < text.glyphs.upperBound {
      var group = place..<place + 1
      let number = Int(glyphs[place].number)
      var spelled: String?
      if !spellings.isEmpty, spellings[spellings.startIndex].glyphs.lowerBound == place {
        let spelling = spellings.removeFirst()
        (group, spelled) = (spelling.glyphs, spelling.text)
      } else if try !fonts.glyph(number).spellsItsText {
        spelled = fonts.text(number) ?? ""
      }
      if let spelled { writer.beginSpelling(spelled) }
      for place in group {
        let glyph = glyphs[place]
        writer.show(try fonts.glyph(Int(glyph.number)), x: Double(glyph.x), y: Double(glyph.y))
      }
      if spelled != nil { writer.endSpelling() }
      place = group.upperBound
    }
    writer.end()
  }

  // MARK: - Ink

  func fill(_ rect: Rect, _ color: Color) {
    setFill(color)
    trace(rect)
    bytes.add("f\n")
  }

  func stroke(_ rect: Rect, _ stroke: Stroke) {
    setPen(stroke)
    trace(rect)
    bytes.add("S\n")
  }

  func fill(_ path: Path, _ color: Color) {
    setFill(color)
    trace(path)
    bytes.add("f\n")
  }

  func stroke(_ path: Path, _ stroke: Stroke) {
    setPen(stroke)
    trace(path)
    bytes.add("S\n")
  }

  /// Draws an image of the document, by its number.
  func draw(_ number: Int, _ orientation: ImageFile.Orientation, in rect: Rect) {
    // PDF shows an image in a square of one unit, its first row above; what a matrix makes of the square's sides.
    let (right, up, corner) = orientation.sides
    let left = Point(x: rect.x, y: height - rect.maxY)
    bytes.add("q ")
    for value in [
      right.x * rect.width, right.y * rect.height, up.x * rect.width, up.y * rect.height,
      left.x + corner.x * rect.width, left.y + corner.y * rect.height,
    ] {
      bytes.add(decimal: value)
      bytes.add(" ")
    }
    bytes.add("cm /I")
    bytes.add(number)
    bytes.add(" Do Q\n")
  }

  /// Draws letters of one size, from the left end of their baseline at `origin` on.
  ///
  /// - Parameters:
  ///   - groups: the letters that several of the glyphs, by their places, stand for together.
  ///   - isParted: whether each glyph is a text object of its own.
  func show(
    _ shown: [Glyph], spellings groups: [(glyphs: Range<Int>, text: String)] = [], isParted: Bool = false, size: Double,
    _ color: Color, at origin: Point
  ) {
    setFill(color)
    let first = glyphs.count
    glyphs += shown
    texts.append(
      Text(
        place: bytes.count, size: size, origin: Point(x: origin.x, y: height - origin.y), glyphs: first..<glyphs.count,
        isParted: isParted))
    for (group, text) in groups {
      spellings.append(Spelling(glyphs: group.lowerBound + first..<group.upperBound + first, text: text))
    }
  }

  private func setFill(_ color: Color) {
    guard fill != color else { return }
    fill = color
    bytes.add(color)
    bytes.add("rg\n")
  }

  private func setPen(_ stroke: Stroke) {
    guard pen != stroke else { return }
    if pen?.color != stroke.color {
      bytes.add(stroke.color)
      bytes.add("RG\n")
    }
    if (pen?.isRound ?? false) != stroke.isRound { bytes.add(stroke.isRound ? "1 J 1 j\n" : "0 J 0 j\n") }
    bytes.add(decimal: stroke.width)
    bytes.add(" w [")
    if stroke.isDashed {
      for dash in stroke.dashes {
        bytes.add(decimal: dash)
        bytes.add(" ")
      }
    }
    bytes.add("] 0 d\n")
    pen = stroke
  }

  private func trace(_ rect: Rect) {
    bytes.addTogether { bytes in
      for value in [rect.x, height - rect.maxY, rect.width, rect.height] {
        bytes.add(decimal: value)
        bytes.add(" ")
      }
      bytes.add("re\n")
    }
  }

  private func trace(_ path: Path) {
    let height = height
    for segment in path.segments {
      bytes.addTogether { bytes in
        switch segment {
        case .move(let point):
          bytes.add(point, on: height)
          bytes.add("m\n")
        case .line(let point):
          bytes.add(point, on: height)
          bytes.add("l\n")
        case .curve(let first, let second, let end):
          bytes.add(first, on: height)
          bytes.add(second, on: height)
          bytes.add(end, on: height)
          bytes.add("c\n")
        case .close: bytes.add("h\n")
        }
      }
    }
  }
}

extension [UInt8] {
  /// Red, green and blue, 0 to 1.
  fileprivate mutating func add(_ color: Color) {
    for channel in [color.red, color.green, color.blue] {
      add(decimal: Double(channel) / 255)
      add(" ")
    }
  }
}

extension ImageFile.Orientation {
  /// Where the lower side and the left one of the stored image lead, and the corner where they meet, as parts of the
  /// rectangle that shows it.
  fileprivate var sides: (right: Point, up: Point, corner: Point) {
    func sides(_ right: (Double, Double), _ up: (Double, Double), _ corner: (Double, Double)) -> (Point, Point, Point) {
      (Point(x: right.0, y: right.1), Point(x: up.0, y: up.1), Point(x: corner.0, y: corner.1))
    }
    return switch self {
    case .upright: sides((1, 0), (0, 1), (0, 0))
    case .mirrored: sides((-1, 0), (0, 1), (1, 0))
    case .upsideDown: sides((-1, 0), (0, -1), (1, 1))
    case .flipped: sides((1, 0), (0, -1), (0, 1))
    case .transposed: sides((0, -1), (-1, 0), (1, 1))
    case .turnedRight: sides((0, -1), (1, 0), (0, 1))
    case .transversed: sides((0, 1), (1, 0), (0, 0))
    case .turnedLeft: sides((0, 1), (-1, 0), (1, 0))
    }
  }
}
