import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

/// What holds for every summary that fits, tried on summaries made at random from a seed: with all that it shows on its page or
/// picture, nothing over something else, and nothing smaller than it may be without a word.
@Suite struct SummaryPropertyTests {
  @Test(arguments: 0..<150) func whatFitsCanBeRead(seed: UInt64) {
    var generator = SummaryGenerator(seed: seed)
    let form = generator.form()
    let content = generator.content(for: form)
    let sheet = SummarySheet(content, form: form, palette: .light, typesetter: FixedTypesetter())
    guard sheet.excess == 0 else { return }
    let (scene, notices) = sheet.drawn
    let reading = PageReading(scene)
    let area = Rect(x: 0, y: 0, width: form.size.width, height: form.size.height)
    for rect in reading.ink + reading.lines.map(\.rect) where !area.contains(rect) {
      Issue.record("\(rect) leaves \(form), seed \(seed)")
    }
    let sorted = reading.lines.sorted { $0.rect.y < $1.rect.y }
    for (index, line) in sorted.enumerated() {
      let near = sorted[(index + 1)...].prefix { $0.rect.y < line.rect.maxY }
      for other in near where line.rect.overlaps(other.rect, tolerance: 0.5) {
        Issue.record("\(line.text) at \(line.rect) overlaps \(other.text) at \(other.rect) in \(form), seed \(seed)")
      }
    }
    // The foot stands below everything else.
    let rule = reading.ink.last?.y ?? 0
    #expect(
      reading.lines.filter { $0.rect.y > rule }.map(\.text).joined(separator: " ").contains(
        content.foot.leading.string.suffix(3)))
    let least = form == .page ? 6.2 : 10.9
    for size in scene.typeSizes where size < least - 0.01 && notices.isEmpty {
      Issue.record("type of \(size) in \(form), seed \(seed)")
    }
  }

  @Test(arguments: 0..<40) func allThatIsToBeSaidIsSaid(seed: UInt64) {
    var generator = SummaryGenerator(seed: seed)
    let form = generator.form()
    let content = generator.content(for: form)
    let sheet = SummarySheet(content, form: form, palette: .light, typesetter: FixedTypesetter())
    // What parts two clauses is left out where a line ends.
    func words(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "·" } }
    let letters = words(PageReading(sheet.drawn.scene).lines.map(\.text).joined())
    var texts = [content.title, content.sourceLine, content.foot.leading, content.foot.trailing] + content.lead
    texts += content.sources?.entries.map(\.text) ?? []
    for case .keyFigures(let figures) in content.blocks {
      texts += figures.flatMap { [$0.value, $0.status, $0.label] + $0.details }
    }
    for text in texts {
      #expect(letters.contains(words(text.string)), "seed \(seed)")
    }
  }

  @Test func someFitAndSomeDoNot() {
    let excesses = (0..<150).map { seed -> Double in
      var generator = SummaryGenerator(seed: UInt64(seed))
      let form = generator.form()
      let content = generator.content(for: form)
      return SummarySheet(content, form: form, palette: .light, typesetter: FixedTypesetter()).excess
    }
    let fitting = excesses.filter { $0 == 0 }.count
    #expect(fitting > 30 && fitting < 140, "\(fitting)")
  }
}

extension Scene {
  /// The sizes of all letters but for raised marks.
  fileprivate var typeSizes: [Double] {
    func sizes(_ items: [SceneItem]) -> [Double] {
      items.flatMap { item -> [Double] in
        switch item {
        case .text(let block, _):
          block.lines.flatMap { $0.runs.filter { $0.style.rise == 0 }.map(\.style.size) }
        case .group(let inner, _), .semantic(_, let inner), .link(_, let inner): sizes(inner)
        case .rectangle, .path, .image: []
        }
      }
    }
    return sizes(items)
  }
}
