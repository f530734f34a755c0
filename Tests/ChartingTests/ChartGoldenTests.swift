import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("The form of every kind of chart in every case")
struct ChartGoldenTests {
  @Test("As a picture of 960 × 540", arguments: Gallery.cases)
  func picture(_ example: Gallery.Case) throws {
    let layout = ChartLayout.picture(
      example.content, size: Size(width: 960, height: 540), palette: .light, typesetter: FixedTypesetter())
    try Golden.expect(form(layout), named: example.name + "-picture")
  }

  @Test("In a page, at full and at half width", arguments: Gallery.cases, [499, 229])
  func inline(_ example: Gallery.Case, width: Int) throws {
    let layout = ChartLayout.inline(
      example.content, width: Double(width), stretch: 1, palette: .light, typesetter: FixedTypesetter())
    try Golden.expect(form(layout), named: "\(example.name)-inline-\(width)")
  }

  private func form(_ layout: ChartLayout) -> String {
    layout.scene.description + layout.notices.map { "notice \($0)\n" }.joined()
  }
}
