import CPangoCairo
import Drawing
import Typesetting

/// FreeType with memory of its own, for one task at a time: Cairo's lock of a font's file does not keep others from it.
final class OutlineLibrary {
  fileprivate let pointer: FT_Library

  init() throws(RenderingError) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else {
      throw RenderingError(.cairo, "there is no memory for fonts")
    }
    pointer = library
  }

  deinit {
    FT_Done_FreeType(pointer)
  }
}

/// The outlines of a font's glyphs in the units of the font. To read one takes longer than to fill it, and a letter is needed in
/// many sizes.
final class GlyphOutlines {
  private let library: OutlineLibrary
  /// Held, so that no other font can get its address.
  private let font: FontFace
  private let face: FT_Face
  private let outlines = Cache<UInt32, GlyphOutline>(most: 2048)

  init(_ font: FontFace, _ library: OutlineLibrary) throws(RenderingError) {
    var face: FT_Face?
    guard FT_New_Face(library.pointer, font.file.path, FT_Long(font.file.index), &face) == 0, let face else {
      throw RenderingError(.damagedFont, "\(font.file.path) is not a font that can be read")
    }
    (self.library, self.font, self.face) = (library, font, face)
  }

  deinit {
    FT_Done_Face(face)
  }

  func outline(of glyph: UInt32) throws(RenderingError) -> GlyphOutline {
    if let known = outlines[glyph] { return known }
    let flags = Int32(FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP)
    guard FT_Load_Glyph(face, glyph, flags) == 0, let slot = face.pointee.glyph else {
      throw RenderingError(.damagedFont, "glyph \(glyph) of \(font.file.path) cannot be read")
    }
    let outline = try GlyphOutline(
      slot.pointee.outline, unitsPerEm: face.pointee.units_per_EM, library, path: font.file.path)
    outlines[glyph] = outline
    return outline
  }
}

/// The outline of one glyph.
final class GlyphOutline {
  private var outline = FT_Outline()
  private let unitsPerEm: Double
  private let library: OutlineLibrary
  /// That of its font, for a message.
  private let fontPath: String

  fileprivate init(
    _ outline: FT_Outline, unitsPerEm: UInt16, _ library: OutlineLibrary, path: String
  ) throws(RenderingError) {
    (self.unitsPerEm, self.library, fontPath) = (Double(max(1, unitsPerEm)), library, path)
    var source = outline
    let (points, contours) = (UInt32(source.n_points), Int32(source.n_contours))
    guard FT_Outline_New(library.pointer, points, contours, &self.outline) == 0 else {
      throw RenderingError(.cairo, "there is no memory for a glyph")
    }
    FT_Outline_Copy(&source, &self.outline)
  }

  deinit {
    FT_Outline_Done(library.pointer, &outline)
  }

  /// What the glyph covers; FreeType knows to 1/256 of a pixel what Cairo only samples.
  ///
  /// - Parameters:
  ///   - size: in pixels.
  ///   - shift: to the right, in quarters of a pixel.
  func mask(size: Double, shift: Int) throws(RenderingError) -> GlyphMasks.Mask {
    try GlyphOutline(outline, unitsPerEm: 1, library, path: fontPath).fill(
      scale: size * 64 / unitsPerEm, shift: shift, limit: Int(size * Self.mostEms) + 1)
  }

  /// No letter or ligature is wider or higher; the memory for one that is would be that of many pictures.
  private static let mostEms = 64.0

  /// - Parameters:
  ///   - scale: from the outline's units to 1/64 of a pixel.
  ///   - limit: how many pixels wide and high it may be.
  private func fill(scale: Double, shift: Int, limit: Int) throws(RenderingError) -> GlyphMasks.Mask {
    let fixed = Int((scale * 65_536).rounded())
    var matrix = FT_Matrix(xx: fixed, xy: 0, yx: 0, yy: fixed)
    FT_Outline_Transform(&outline, &matrix)
    FT_Outline_Translate(&outline, shift * 16, 0)
    var box = FT_BBox()
    FT_Outline_Get_CBox(&outline, &box)
    // From the bottom.
    let (left, bottom) = (box.xMin >> 6, box.yMin >> 6)
    let (width, height) = ((box.xMax + 63) >> 6 - left, (box.yMax + 63) >> 6 - bottom)
    guard width > 0, height > 0 else { return .empty }
    guard width <= limit, height <= limit else { throw damage }
    FT_Outline_Translate(&outline, -left * 64, -bottom * 64)
    var coverage = [UInt8](repeating: 0, count: width * height)
    let status = coverage.withUnsafeMutableBufferPointer { bytes in
      var bitmap = FT_Bitmap()
      (bitmap.width, bitmap.rows, bitmap.pitch) = (UInt32(width), UInt32(height), Int32(width))
      bitmap.buffer = bytes.baseAddress
      (bitmap.num_grays, bitmap.pixel_mode) = (256, UInt8(FT_PIXEL_MODE_GRAY.rawValue))
      return FT_Outline_Get_Bitmap(library.pointer, &outline, &bitmap)
    }
    guard status == 0 else { throw damage }
    return GlyphMasks.Mask(left: left, top: -(bottom + height), width: width, coverage: coverage)
  }

  private var damage: RenderingError { RenderingError(.damagedFont, "a glyph of \(fontPath) cannot be painted") }
}

extension GlyphOutline {
  /// The outline for a size of 1, upwards from the baseline; quadratic curves are the cubic ones that they equal.
  var path: Path {
    var drawing = OutlineDrawing(unitsPerEm: unitsPerEm)
    var functions = FT_Outline_Funcs(
      move_to: { to, drawing in OutlineDrawing.add(to, drawing) { $0.move(to: $1) } },
      line_to: { to, drawing in OutlineDrawing.add(to, drawing) { $0.line(to: $1) } },
      conic_to: { handle, to, drawing in
        guard let handle = handle?.pointee else { return 1 }
        return OutlineDrawing.add(to, drawing) { $0.curve(handle, to: $1) }
      },
      cubic_to: { first, second, to, drawing in
        guard let first = first?.pointee, let second = second?.pointee else { return 1 }
        return OutlineDrawing.add(to, drawing) { $0.curve(first, second, to: $1) }
      }, shift: 0, delta: 0)
    withUnsafeMutablePointer(to: &drawing) { drawing in
      _ = FT_Outline_Decompose(&outline, &functions, UnsafeMutableRawPointer(drawing))
    }
    return Path(drawing.isOpen ? drawing.segments + [.close] : drawing.segments)
  }
}

/// The segments of an outline, one after the other.
private struct OutlineDrawing {
  let unitsPerEm: Double
  var segments: [Path.Segment] = []
  var isOpen = false
  private var last = Point(x: 0, y: 0)

  init(unitsPerEm: Double) {
    self.unitsPerEm = unitsPerEm
  }

  /// - Returns: 0, by which FreeType goes on.
  static func add(
    _ point: UnsafePointer<FT_Vector>?, _ drawing: UnsafeMutableRawPointer?,
    _ draw: (inout OutlineDrawing, FT_Vector) -> Void
  ) -> Int32 {
    guard let point = point?.pointee, let drawing = drawing?.assumingMemoryBound(to: OutlineDrawing.self) else {
      return 1
    }
    draw(&drawing.pointee, point)
    return 0
  }

  mutating func move(to point: FT_Vector) {
    if isOpen { segments.append(.close) }
    last = self.point(point)
    segments.append(.move(last))
    isOpen = true
  }

  mutating func line(to point: FT_Vector) {
    last = self.point(point)
    segments.append(.line(last))
  }

  mutating func curve(_ handle: FT_Vector, to point: FT_Vector) {
    let (middle, end) = (self.point(handle), self.point(point))
    func third(_ edge: Point) -> Point {
      Point(x: edge.x + (middle.x - edge.x) * 2 / 3, y: edge.y + (middle.y - edge.y) * 2 / 3)
    }
    segments.append(.curve(third(last), third(end), end))
    last = end
  }

  mutating func curve(_ first: FT_Vector, _ second: FT_Vector, to point: FT_Vector) {
    last = self.point(point)
    segments.append(.curve(self.point(first), self.point(second), last))
  }

  private func point(_ vector: FT_Vector) -> Point {
    Point(x: Double(vector.x) / unitsPerEm, y: Double(vector.y) / unitsPerEm)
  }
}
