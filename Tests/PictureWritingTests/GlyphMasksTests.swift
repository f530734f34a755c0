import Drawing
import Testing
import Typesetting
import TypesettingTestSupport

@testable import PictureWriting

struct GlyphMasksTests {
  let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  func run(_ text: String) throws -> TextBlock.Run {
    try #require(fixtures.block(text).lines.first?.runs.first)
  }

  func masks(
    _ glyph: UInt32, _ face: FontFace, size: Double, shifts: [Int] = [0], in masks: GlyphMasks = GlyphMasks()
  ) throws -> [GlyphMasks.Mask] {
    try masks.masks(of: shifts.map { (glyph, $0) }, face, size: size)
  }

  /// The sum of a mask's coverage by column, from the letter's origin on.
  func ink(_ mask: GlyphMasks.Mask) -> [(x: Int, ink: Int)] {
    (0..<mask.width).map { x in
      (
        mask.left + x,
        stride(from: x, to: mask.coverage.count, by: mask.width).reduce(0) { $0 + Int(mask.coverage[$1]) }
      )
    }
  }

  func middle(_ mask: GlyphMasks.Mask) -> Double {
    let columns = ink(mask)
    return columns.reduce(0) { $0 + (Double($1.x) + 0.5) * Double($1.ink) } / Double(columns.reduce(0) { $0 + $1.ink })
  }

  @Test func aLetterMovesByQuartersOfAPixel() throws {
    let run = try run("n")
    let face = try #require(fixtures.fonts.face(named: run.font))
    let middles = try masks(run.glyphs[0].id, face, size: 24, shifts: [0, 1, 2, 3]).map(middle)
    for shift in 1...3 { #expect(abs(middles[shift] - middles[0] - Double(shift) / 4) < 0.02) }
  }

  @Test func aLetterStandsOnItsBaseline() throws {
    let run = try run("H")
    let face = try #require(fixtures.fonts.face(named: run.font))
    let mask = try masks(run.glyphs[0].id, face, size: 100)[0]
    // Inter's capitals are eight elevenths of the size high.
    #expect(mask.top == -73 && mask.coverage.count / mask.width == 73)
    let lowest = mask.coverage.suffix(mask.width)
    #expect(lowest.contains(255) && lowest.contains(0))
  }

  @Test func aLetterIsPaintedOnce() throws {
    let shared = GlyphMasks()
    let run = try run("n")
    let face = try #require(fixtures.fonts.face(named: run.font))
    func place(_ size: Double) throws -> UnsafePointer<UInt8>? {
      try masks(run.glyphs[0].id, face, size: size, shifts: [1], in: shared)[0].coverage.withUnsafeBufferPointer(
        \.baseAddress)
    }
    #expect(try place(24) == place(24))
    #expect(try place(24) != place(25))
  }

  @Test func tasksThatDrawAtTheSameTimeFindTheSame() async throws {
    let fonts = fixtures.fonts
    let runs = try [run("Residents 48,291"), run("إغاثة"), run("חדשות")]
    let shared = GlyphMasks()
    let found = await withTaskGroup(of: [GlyphMasks.Mask]?.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var all: [GlyphMasks.Mask] = []
          for size in [11.0, 24, 61.5] {
            for run in runs {
              guard let face = fonts.face(named: run.font),
                let masks = try? shared.masks(of: run.glyphs.map { ($0.id, 2) }, face, size: size)
              else { return nil }
              all += masks
            }
          }
          return all
        }
      }
      return await group.reduce(into: [[GlyphMasks.Mask]?]()) { $0.append($1) }
    }
    let first = try #require(found.first ?? nil)
    #expect(first.count { $0.width > 0 } > 30)
    for other in found { #expect(other == first) }
  }

  @Test func aSpaceHasNoInk() throws {
    let run = try run("n")
    let face = try #require(fixtures.fonts.face(named: run.font))
    #expect(try masks(try #require(face.space), face, size: 24) == [.empty])
  }

  @Test("Sizes that no picture has are not painted, and do not stop the program", arguments: [1e-300, 1e5, 1e300])
  func sizesThatCannotBe(size: Double) throws {
    let run = try run("n")
    let face = try #require(fixtures.fonts.face(named: run.font))
    #expect(try masks(run.glyphs[0].id, face, size: size) == [.empty])
  }

  @Test func aGlyphThatNoFontHasIsAFault() throws {
    let face = try #require(fixtures.fonts.face(named: try run("n").font))
    #expect(throws: RenderingError.self) { try masks(1_000_000, face, size: 24) }
  }
}

struct PixelInkTests {
  /// Stamps a mask of two by two pixels on a picture of three by two, white and opaque.
  func stamped(_ coverage: [UInt8], _ color: Color, column: Int, row: Int) -> [UInt32] {
    var pixels = [UInt32](repeating: 0, count: 6)
    pixels.withUnsafeMutableBufferPointer { pixels in
      guard let first = pixels.baseAddress else { return }
      let ink = PixelInk(first, width: 3, height: 2)
      ink.fill(Color(0xFFFFFF))
      ink.stamp(
        GlyphMasks.Mask(left: 0, top: 0, width: 2, coverage: coverage), color, column: column, row: row)
    }
    return pixels
  }

  @Test func coverageMixesEachChannelToTheNearest() {
    let pixels = stamped([0, 255, 128, 1], Color(0x10207F), column: 0, row: 0)
    let half: UInt32 = 0xFF00_0000 | 135 << 16 | 143 << 8 | 191
    #expect(pixels == [0xFFFF_FFFF, 0xFF10_207F, 0xFFFF_FFFF, half, 0xFFFE_FEFE, 0xFFFF_FFFF])
  }

  @Test("Every share of every value is the mean, to the nearest")
  func means() {
    for share in [0, 1, 2, 64, 127, 128, 200, 254, 255] {
      for value in 0...255 {
        let pixels = stamped([UInt8(share), 0, 0, 0], Color(red: UInt8(value), green: 0, blue: 255), column: 0, row: 0)
        let mean = { (ink: Int) in UInt32(((Double(ink * share + 255 * (255 - share)) / 255)).rounded()) }
        #expect(pixels[0] & 0xFFFFFF == mean(value) << 16 | mean(0) << 8 | mean(255))
      }
    }
  }

  @Test(
    "What lies outside is lost",
    arguments: [(-1, 0), (2, 0), (0, -1), (0, 1), (-2, -2), (3, 0), (0, 2), (1_000_000, -1_000_000)])
  func outside(column: Int, row: Int) {
    let pixels = stamped([255, 255, 255, 255], Color(0), column: column, row: row)
    for place in pixels.indices {
      let isInside = (column...column + 1).contains(place % 3) && (row...row + 1).contains(place / 3)
      #expect(pixels[place] == (isInside ? 0xFF00_0000 : 0xFFFF_FFFF))
    }
  }
}
