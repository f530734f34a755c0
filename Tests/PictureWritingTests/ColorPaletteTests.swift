import Testing

@testable import PictureWriting

struct ColorPaletteTests {
  func grey(_ level: Int) -> UInt32 { UInt32(level) * 0x010101 }

  func channels(_ color: UInt32) -> [Int] { [16, 8, 0].map { Int(color >> $0 & 0xFF) } }

  /// The mixtures of an ink on a paper at every coverage.
  func edge(_ ink: UInt32, on paper: UInt32) -> [UInt32] {
    (0...255).map { coverage in
      zip(channels(ink), channels(paper)).reduce(0) { color, channel in
        color << 8 | UInt32((channel.0 * coverage + channel.1 * (255 - coverage) + 127) / 255)
      }
    }
  }

  func unique(_ colors: [UInt32]) -> [UInt32] { Array(Set(colors)).sorted() }

  func furthest(_ colors: [UInt32], _ palette: ColorPalette) -> Int {
    zip(colors, palette.indices).map { color, index in
      zip(channels(color), channels(palette.entries[Int(index)])).map { abs($0 - $1) }.max() ?? 0
    }.max() ?? 0
  }

  @Test func fewColorsStayAsTheyAre() throws {
    let colors: [UInt32] = [0xFFFFFF, 0x0F5C8C, 0x7FB2D1, 0x000000]
    let palette = try #require(ColorPalette(colors, keeping: Set(colors)))
    #expect(palette.entries.sorted() == colors.sorted())
    #expect(furthest(colors, palette) == 0)
  }

  @Test func namedColorsStayHoweverNear() throws {
    let colors = [grey(100), grey(101), grey(102)]
    let palette = try #require(ColorPalette(colors, keeping: Set(colors)))
    #expect(palette.entries == colors)
  }

  @Test("Edges of many inks on many papers fit, each at most 4 off in a channel and every ink and paper exact")
  func edges() throws {
    let (papers, inks): ([UInt32], [UInt32]) = ([0xFFFFFF, 0xF3F6F8], [0x14212B, 0x566573, 0x0F5C8C, 0x1F7A72])
    let exact = papers + inks
    let colors = unique(papers.flatMap { paper in inks.flatMap { edge($0, on: paper) } })
    #expect(colors.count > 1000)
    let palette = try #require(ColorPalette(colors, keeping: Set(exact)))
    #expect(palette.entries.count <= 256)
    #expect(furthest(colors, palette) <= ColorPalette.tolerance)
    for color in exact {
      let position = try #require(colors.firstIndex(of: color))
      #expect(palette.entries[Int(palette.indices[position])] == color)
    }
  }

  @Test func theOrderOfTheColorsDoesNotMatter() throws {
    let colors = edge(0x14212B, on: 0xFFFFFF)
    let palette = try #require(ColorPalette(unique(colors), keeping: [0x14212B]))
    #expect(ColorPalette(unique(colors).reversed(), keeping: [0x14212B])?.entries == palette.entries)
  }

  @Test func whatDoesNotFitHasNoPalette() {
    let levels = stride(from: UInt32(0), through: 255, by: 10)
    let colors = levels.flatMap { red in levels.map { red << 16 | $0 << 8 } }
    #expect(ColorPalette(colors, keeping: []) == nil)
    let exact = (0..<257).map { UInt32($0) }
    #expect(ColorPalette(exact, keeping: Set(exact)) == nil)
  }

  @Test func coloursAreNumberedAsTheyCome() {
    var table = ColorTable()
    let numbers = [7, 9, 7, 0, 9].map { table.number(of: $0) }
    #expect(numbers == [0, 1, 0, 2, 1] && table.colors == [7, 9, 0])
    // More than there is room for at first.
    let many = (0..<20_000).map { UInt32($0 * 839) & PixelRows.channels }
    for color in many { _ = table.number(of: color) }
    let again = many.map { table.colors[Int(table.number(of: $0))] }
    #expect(again == many && Set(table.colors).count == table.colors.count)
  }
}
