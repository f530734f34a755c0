import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

/// Pictures that are asked for with larger letters than usual.
struct EnlargedPictureTests {
  private static func survey(_ table: ChartTable, _ enlargements: [Double]) -> SceneSurvey {
    SceneSurvey(
      ChartLayout.picture(
        table, size: Size(width: 960, height: 300), enlargements: enlargements, palette: .light,
        typesetter: FixedTypesetter()
      ).scene)
  }

  @Test("The first is taken with which all has room; none where marks would become short")
  func enlargements() {
    let few = Gallery.content("few", .bars, title: "", [3, 5].map { Gallery.bar("North", $0) }).content
    let plain = Self.survey(few, [])
    #expect(abs(Self.survey(few, [9, 1.4]).leastLetters - 1.4 * plain.leastLetters) < 0.01)
    #expect(Self.survey(few, [9]).leastLetters == plain.leastLetters)
    let long = String(repeating: "a long name ", count: 3)
    let named = Gallery.content("named", .bars, title: "", [3, 5].map { Gallery.bar(long, $0) }).content
    let (usual, larger) = (Self.survey(named, []), Self.survey(named, [1.6, 1.2]))
    func widest(_ survey: SceneSurvey) -> Double { survey.marks.compactMap { $0.body?.width }.max() ?? 0 }
    #expect(widest(larger) >= 0.7 * widest(usual))
  }
}
