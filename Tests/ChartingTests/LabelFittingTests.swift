import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("Labels that have little room")
struct LabelFittingTests {
  private let setter = LabelSetter(
    typesetter: FixedTypesetter(), style: .picture(Size(width: 960, height: 540)), palette: .light,
    direction: .leftToRight)

  @Test("No label breaks inside a word; one that is wider than its field ends in an ellipsis", arguments: 1...30)
  func words(step: Int) {
    let text = "Northern Ireland"
    let label = setter.fitted([.init(RichText(text), .category)], width: Double(step) * 6, height: 60)
    for line in label.block.lines {
      for word in line.runs.map(\.text).joined().split(separator: " ") {
        #expect(["Northern", "Ireland"].contains(word) || word.hasSuffix("…"), "“\(word)” in \(step * 6)")
      }
    }
    #expect(label.size.width <= Double(step) * 6 + 0.1 || label.block.string == "…")
  }

  @Test("A number is never cut, however little room it has", arguments: [8.0, 20, 40, 80])
  func numbers(width: Double) {
    let label = setter.fitted([.init("48,291", .value)], width: width, height: 30)
    #expect(label.block.string == "48,291")
    #expect(label.size.width <= width + 0.1)
  }

  @Test("Running text breaks a long word rather than lose what follows")
  func running() {
    let label = setter.fitted(
      [.init("Source: Donaudampfschifffahrtsgesellschaft, as of May", .source)], width: 120, height: 200)
    #expect(label.truncated == nil)
  }

  @Test("Values inside of low segments shrink to 80 % before they are left out")
  func inside() {
    let slots = (0..<10).map { Gallery.stack("Team \($0)", [40 - Double($0), 44, 42]) }
    let content = Gallery.several(
      "low", .bars, .stacked, title: "Medals", series: Array(Gallery.groups.prefix(3)), slots
    )
    .content
    let layout = ChartLayout.picture(
      content, size: Size(width: 960, height: 540), palette: .light, typesetter: FixedTypesetter())
    let survey = SceneSurvey(layout.scene)
    #expect(survey.labels.count { $0.text == "44" } == 10)
  }

  @Test("Values over columns that nearly fit shrink to 80 %, and all stand")
  func over() {
    let content = Gallery.content(
      "over", .columns, title: "Years",
      [787_523, 778_090, 773_144, 795_492, 738_819, 692_989].map { Gallery.bar("", $0) }
    ) { $0.periodLabels = Gallery.months(6) }.content
    let layout = ChartLayout.picture(
      content, size: Size(width: 460, height: 460), palette: .light, typesetter: FixedTypesetter())
    let texts = SceneSurvey(layout.scene).labels.map(\.text)
    #expect(["787,523", "778,090", "773,144", "795,492", "738,819", "692,989"].allSatisfy(texts.contains))
  }
}
