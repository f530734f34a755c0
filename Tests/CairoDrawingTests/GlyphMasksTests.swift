import CPangoCairo
import Drawing
import Testing

@testable import CairoDrawing

struct GlyphMasksTests {
  let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  func run(_ text: String) throws -> TextBlock.Run {
    try #require(fixtures.block(text).lines.first?.runs.first)
  }

  /// The sum of a mask's coverage by column, from the letter's origin on.
  func ink(_ mask: GlyphMasks.Mask) -> [(x: Int, ink: Int)] {
    cairo_surface_flush(mask.surface)
    let (width, height) = (
      Int(cairo_image_surface_get_width(mask.surface)), Int(cairo_image_surface_get_height(mask.surface))
    )
    let stride = Int(cairo_image_surface_get_stride(mask.surface))
    guard let data = cairo_image_surface_get_data(mask.surface) else { return [] }
    return (0..<width).map { x in (mask.left + x, (0..<height).reduce(0) { $0 + Int(data[$1 * stride + x]) }) }
  }

  func middle(_ mask: GlyphMasks.Mask) -> Double {
    let columns = ink(mask)
    return columns.reduce(0) { $0 + (Double($1.x) + 0.5) * Double($1.ink) } / Double(columns.reduce(0) { $0 + $1.ink })
  }

  @Test func aLetterMovesByQuartersOfAPixel() throws {
    let masks = GlyphMasks()
    let run = try run("n")
    let face = try #require(fixtures.fonts.face(named: run.font))
    let middles = try (0...3).map { shift in
      middle(try #require(try masks.mask(of: run.glyphs[0].id, face, size: 24, shift: shift)))
    }
    for shift in 1...3 { #expect(abs(middles[shift] - middles[0] - Double(shift) / 4) < 0.02) }
  }

  @Test func aLetterIsPaintedOnce() throws {
    let masks = GlyphMasks()
    let run = try run("n")
    let face = try #require(fixtures.fonts.face(named: run.font))
    let mask = try masks.mask(of: run.glyphs[0].id, face, size: 24, shift: 1)
    #expect(try mask === masks.mask(of: run.glyphs[0].id, face, size: 24, shift: 1))
    #expect(try mask !== masks.mask(of: run.glyphs[0].id, face, size: 25, shift: 1))
  }

  @Test func aSpaceHasNoInk() throws {
    let run = try run("n")
    let face = try #require(fixtures.fonts.face(named: run.font))
    #expect(try GlyphMasks().mask(of: try #require(face.space), face, size: 24, shift: 0) == nil)
  }

  @Test("Sizes that no picture has are not painted, and do not stop the program", arguments: [1e-300, 1e5, 1e300])
  func sizesThatCannotBe(size: Double) throws {
    let run = try run("n")
    let face = try #require(fixtures.fonts.face(named: run.font))
    #expect(try GlyphMasks().mask(of: run.glyphs[0].id, face, size: size, shift: 0) == nil)
  }
}
