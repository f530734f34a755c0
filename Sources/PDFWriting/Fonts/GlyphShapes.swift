import CHarfBuzz
import Drawing
import Typesetting

/// What a page asks a font about single letters, opened when it is first asked.
final class GlyphShapes {
  private let program: FontProgram
  private var glyphs: [Unicode.Scalar: UInt32?] = [:]
  private var outlines: [UInt32: Path] = [:]

  init(_ face: FontFace) throws(RenderingError) {
    program = try FontProgram(face.file)
  }

  /// The glyph that a letter has where nothing stands beside it; nil where the font has none.
  func glyph(of letter: Unicode.Scalar) -> UInt32? {
    if let known = glyphs[letter] { return known }
    let glyph = program.glyph(of: letter)
    glyphs[letter] = glyph
    return glyph
  }

  /// The outline of a glyph for a size of 1, upwards from the baseline.
  func outline(of glyph: UInt32) -> Path {
    if let known = outlines[glyph] { return known }
    let outline = program.outline(of: glyph)
    outlines[glyph] = outline
    return outline
  }
}

extension FontProgram {
  fileprivate func glyph(of letter: Unicode.Scalar) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, letter.value, &glyph) != 0 ? glyph : nil
  }

  fileprivate func outline(of glyph: UInt32) -> Path {
    var pen = OutlinePen(scale: scale / 1000)
    guard let functions = hb_draw_funcs_create() else { return Path([]) }
    defer { hb_draw_funcs_destroy(functions) }
    hb_draw_funcs_set_move_to_func(
      functions, { _, pen, _, x, y, _ in OutlinePen.use(pen) { $0.move(to: $0.point(x, y)) } }, nil, nil)
    hb_draw_funcs_set_line_to_func(
      functions, { _, pen, _, x, y, _ in OutlinePen.use(pen) { $0.line(to: $0.point(x, y)) } }, nil, nil)
    hb_draw_funcs_set_quadratic_to_func(
      functions,
      { _, pen, _, x1, y1, x, y, _ in OutlinePen.use(pen) { $0.curve($0.point(x1, y1), to: $0.point(x, y)) } }, nil, nil
    )
    hb_draw_funcs_set_cubic_to_func(
      functions,
      { _, pen, _, x1, y1, x2, y2, x, y, _ in
        OutlinePen.use(pen) { $0.curve($0.point(x1, y1), $0.point(x2, y2), to: $0.point(x, y)) }
      }, nil, nil)
    hb_draw_funcs_set_close_path_func(
      functions, { _, pen, _, _ in OutlinePen.use(pen) { $0.segments.append(.close) } }, nil, nil)
    withUnsafeMutablePointer(to: &pen) { pen in
      hb_font_get_glyph_shape(font, glyph, functions, UnsafeMutableRawPointer(pen))
    }
    return Path(pen.segments)
  }
}

/// Takes down an outline as HarfBuzz tells it.
private struct OutlinePen {
  /// From the units of the font to a size of 1.
  let scale: Double
  var segments: [Path.Segment] = []
  private var last = Point(x: 0, y: 0)

  init(scale: Double) { self.scale = scale }

  static func use(_ pen: UnsafeMutableRawPointer?, _ body: (inout OutlinePen) -> Void) {
    guard let pen else { return }
    body(&pen.assumingMemoryBound(to: OutlinePen.self).pointee)
  }

  func point(_ x: Float, _ y: Float) -> Point { Point(x: Double(x) * scale, y: Double(y) * scale) }

  mutating func move(to point: Point) {
    segments.append(.move(point))
    last = point
  }

  mutating func line(to point: Point) {
    segments.append(.line(point))
    last = point
  }

  mutating func curve(_ first: Point, _ second: Point, to point: Point) {
    segments.append(.curve(first, second, point))
    last = point
  }

  /// A quadratic curve as the cubic one that it equals.
  mutating func curve(_ handle: Point, to point: Point) {
    func third(_ edge: Point) -> Point {
      Point(x: edge.x + (handle.x - edge.x) * 2 / 3, y: edge.y + (handle.y - edge.y) * 2 / 3)
    }
    curve(third(last), third(point), to: point)
  }
}
