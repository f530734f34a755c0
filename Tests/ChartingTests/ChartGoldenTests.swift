import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("The form of every kind of chart in every case")
struct ChartGoldenTests {
  private static let widths = [499, 229]

  @Test("As a picture of 960 × 540", arguments: Gallery.cases)
  func picture(_ example: Gallery.Case) throws {
    let layout = ChartLayout.picture(
      example.content, size: Size(width: 960, height: 540), palette: .light, typesetter: FixedTypesetter())
    try expect(layout, named: Self.name(of: example))
  }

  @Test("In a page, at full and at half width", arguments: Gallery.cases, widths)
  func inline(_ example: Gallery.Case, width: Int) throws {
    let layout = ChartLayout.inline(
      example.content, width: Double(width), form: width < 300 ? .half : .wide, stretch: 1, palette: .light,
      typesetter: FixedTypesetter())
    try expect(layout, named: Self.name(of: example, width))
  }

  @Test("Nothing else is recorded")
  func noOthers() throws {
    try Golden.expectNoOthers(
      than: Gallery.cases.flatMap { example in
        [Self.name(of: example)] + Self.widths.map { Self.name(of: example, $0) }
      })
  }

  private static func name(of example: Gallery.Case, _ width: Int? = nil) -> String {
    example.name + (width.map { "-inline-\($0)" } ?? "-picture")
  }

  private func expect(_ layout: ChartLayout, named name: String) throws {
    try Golden.expect([layout.scene], notices: layout.notices.map { "notice \($0)\n" }.joined(), named: name)
  }
}
