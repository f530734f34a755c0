import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import DeckWriting

/// Texts of slides: what is set of them, cut and told.
struct SlideTextTests {
  private static func texts(_ slide: DeckSlide, _ name: String) -> [SlideParagraph] {
    slide.items.flatMap { item -> [SlideParagraph] in
      if case .text(_, let paragraphs, name, _) = item { paragraphs } else { [] }
    }
  }

  @Test("What is cut keeps its looks, and the marks of sources behind what is left")
  func cut() {
    let text = RichText([
      RichText.Span("One", isStrong: true), RichText.Span("1", isRaised: true), RichText.Span(" and two"),
      RichText.Span("2", isRaised: true), RichText.Span(" three", isStruck: true), RichText.Span("3", isRaised: true),
    ])
    #expect(text.cut(behind: 2).spans == [RichText.Span("On…", isStrong: true), RichText.Span("1", isRaised: true)])
    #expect(text.cut(behind: 7).spans.map(\.text) == ["One", "1", " and…", "2"])
    #expect(text.cut(behind: 3).spans.map(\.text) == ["One", "1", "…"])
    #expect(text.cut(behind: 13).spans.last == RichText.Span("3", isRaised: true))
    #expect(text.cut(behind: 13).spans[4] == RichText.Span(" t…", isStruck: true))
    let measure = TextMeasure(FixedTypesetter(), direction: .leftToRight, language: "en")
    let long = RichText([
      RichText.Span("Killed", isStruck: true), RichText.Span("1", isRaised: true),
      RichText.Span(String(repeating: " and more", count: 200)), RichText.Span("2", isRaised: true),
    ])
    let (shown, isCut) = measure.fitted(long, 12, in: 200, height: 40)
    #expect(isCut && shown.spans.count == 4 && shown.spans[0].isStruck && shown.spans[2].text.hasSuffix("…"))
    #expect(measure.height(shown, 12, in: 200) <= 40)
  }

  @Test("All paragraphs of what comes first are set")
  func lead() {
    var content = DeckTests.content([])
    content.lead = ["One.", "", "Two.", "Three."]
    #expect(Self.texts(DeckTests.deck(content).slides[0], "Lead").map(\.text.string) == ["One.\n\nTwo.\n\nThree."])
    content.lead[3] = RichText(String(repeating: "much more ", count: 1000))
    #expect(DeckTests.deck(content).cutTexts.contains { $0.hasPrefix("One.\n\nTwo.") })
  }

  @Test("The status of a key figure is smaller than its number")
  func status() throws {
    let deck = DeckTests.deck(DeckTests.content([]))
    let figure = try #require(Self.texts(deck.slides[1], "Key figure").first)
    #expect(figure.text.string == "6" && figure.tail.string == " announced" && figure.tailSize == 0.45 * figure.size)
    let slide = try #require(try DeckTests.parts(DeckTests.file(deck))["ppt/slides/slide2.xml"])
    #expect(slide.contains("sz=\"4000\" b=\"1\"") && slide.contains("sz=\"1800\" b=\"1\""))
    var content = DeckTests.content([])
    content.keyFigures.content[0].status = RichText(String(repeating: " announced", count: 400))
    let cut = try #require(Self.texts(DeckTests.deck(content).slides[1], "Key figure").first)
    #expect(cut.tail.isEmpty && cut.text.string.hasSuffix("…") && cut.whole?.hasPrefix("6 announced") == true)
  }
}
