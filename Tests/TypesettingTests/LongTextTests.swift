import Drawing
import ProcessorTime
import Testing
import Typesetting
import TypesettingTestSupport

struct LongTextTests {
  let typesetter: PangoTypesetter
  let style: TextStyle

  init() throws {
    let fixtures = try Fixtures()
    (typesetter, style) = (fixtures.typesetter, fixtures.style)
  }

  /// A paragraph of figures with their marks, here and there a name from right to left and one that is isolated.
  private func paragraph(_ count: Int) -> StyledText {
    let mark = style.with { $0.size = 6 }
    return StyledText(
      (0..<count).flatMap { number -> [StyledText.Stretch] in
        let name =
          number.isMultiple(of: 37) ? "غزة، 12" : number.isMultiple(of: 53) ? "\u{2067}a b c d e f\u{2069}" : "Gaza"
        return [
          .init("In \(name) \(number) people, ", style: style),
          .init("[\(number)]", style: mark, link: .element("s\(number)")), .init(" — and ", style: style),
        ]
      })
  }

  @Test("A long text has the lines that it has when it is set line by line")
  func longTextsLineByLine() {
    let text = paragraph(900)
    let block = typesetter.typeset(text, width: 310)
    #expect(block.string.filter { $0 != " " } == text.string.filter { $0 != " " })
    // Lines of Latin set alone are as wide and have the same runs.
    for line in block.lines where line.runs.allSatisfy({ $0.bidiLevel == 0 && !$0.text.contains("\u{2069}") }) {
      let alone = StyledText(line.runs.map { .init($0.text, style: $0.style, link: $0.link) })
      let set = typesetter.typeset(alone, width: nil).lines[0]
      #expect(abs(set.width - line.width) < 0.01)
      #expect(line.width <= 310)
    }
    let few = typesetter.typeset(text, width: 310, maximumLines: 60)
    #expect(few.isTruncated && few.lines.count == 60)
    #expect(Array(few.lines.prefix(59)) == Array(block.lines.prefix(59)))
  }

  /// Texts of many spans, of which Pango must not go through all for each line or item.
  enum Length: String, CaseIterable {
    case broken, onOneLine, rightToLeft, numbers
  }

  @Test(arguments: Length.allCases) func timeGrowsAsTheText(_ length: Length) {
    func seconds(_ count: Int) -> Double {
      var text = paragraph(count)
      switch length {
      case .broken, .onOneLine: break
      case .rightToLeft: text.direction = .rightToLeft
      case .numbers: text.stretches = text.stretches.filter { $0.text.hasPrefix("[") }
      }
      return (0..<3).map { _ in
        let start = processorTime()
        _ = typesetter.typeset(text, width: length == .onOneLine ? nil : 310)
        return processorTime() - start
      }.min() ?? 0
    }
    _ = seconds(100)
    // Ten times the text: all pairs are a hundred times the time.
    #expect(seconds(6000) / seconds(600) < 25)
  }

  @Test("Spans of one font are runs of their own") func spansOfOneFont() {
    for parts in [["Ga", "za"], ["بل", "اب"], ["1", "2", "3"]] {
      let text = StyledText(
        parts.enumerated().map { .init($1, style: style, link: .address("a:\($0)")) })
      let runs = typesetter.typeset(text, width: nil).lines[0].runs
      #expect(Set(runs.map { [$0.text, "\($0.link.debugDescription)"] }).count == parts.count)
      #expect(Set(runs.map(\.text)) == Set(parts))
    }
  }
}
