import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("No line ends within a figure where there is another way")
struct FigureBreakTests {
  private let setter = LabelSetter(
    typesetter: FixedTypesetter(), style: .picture(Size(width: 400, height: 400)), palette: .light,
    direction: .leftToRight)

  private func lines(_ label: Label) -> [String] { label.block.lines.map { $0.runs.map(\.text).joined() } }

  @Test("A span is broken behind its dash only where it is wider than the line")
  func spans() {
    let value: RichText = "64,260 (55,298–78,525)"
    let whole = setter.label(value, .value).size.width
    let span = setter.label("(55,298–78,525)", .value).size.width
    for step in 0...10 {
      let width = span + 0.1 + (whole - span - 0.2) * Double(step) / 10
      let label = setter.label(value, .value, width: width)
      #expect(lines(label).map { $0.replacing("\u{2060}", with: "") } == ["64,260", "(55,298–78,525)"], "\(width)")
    }
    #expect(lines(setter.label(value, .value, width: span - 1)) == ["64,260 (55,298–", "78,525)"])
  }

  @Test("A number and its status are set smaller rather than broken, and broken rather than cut")
  func statuses() {
    let pieces = [LabelSetter.Piece("120 (announced)", .value)]
    let whole = setter.label(pieces).size.width
    func fitted(_ share: Double) -> [String] { lines(setter.fitted(pieces, width: share * whole, height: 60)) }
    #expect(fitted(1.01) == ["120 (announced)"])
    #expect(fitted(0.87) == ["120 (announced)"])
    #expect(fitted(0.78) == ["120", "(announced)"])
  }

  @Test("Words beside a number break so that its status stays with it")
  func words() {
    let width = setter.label("120 (announced)", .category).size.width + 1
    let label = setter.label("Released on Saturday 120 (announced)", .category, width: width)
    #expect(lines(label).last == "120\u{A0}(announced)")
  }

  @Test("Numbers that are isolated are known for a span")
  func isolated() throws {
    let text = "\u{2066}55,298\u{2069}–\u{2066}78,525\u{2069} (\u{62A})"
    let styled = setter.styled([.init(RichText(text), .value)])
    let kept = try #require(styled.keepingFigures([.dash, .bracket]))
    #expect(kept.string == "\u{2066}55,298\u{2069}–\u{2060}\u{2066}78,525\u{2069}\u{A0}(\u{62A})")
    #expect(setter.styled([.init("1968 – 1972, a–b, Gaza (north)", .value)]).keepingFigures([.dash, .bracket]) == nil)
  }

  @Test("In small pictures and on half a page", arguments: Gallery.cases)
  func gallery(_ example: Gallery.Case) {
    let sizes = [Size(width: 400, height: 400), Size(width: 640, height: 360)]
    var scenes = sizes.map {
      ChartLayout.picture(example.content, size: $0, palette: .light, typesetter: FixedTypesetter())
    }
    scenes.append(
      .inline(example.content, width: 229, stretch: 1, palette: .light, typesetter: FixedTypesetter()))
    for layout in scenes where !layout.isRefused {
      for text in SceneSurvey(layout.scene).labels.map(\.text) {
        #expect(text.firstMatch(of: #/\d–\s\d/#) == nil, "\(example.name): \(text)")
      }
    }
  }
}
