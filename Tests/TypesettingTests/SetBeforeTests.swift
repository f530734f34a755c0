import Drawing
import Testing
import Typesetting
import TypesettingTestSupport

/// A typesetter goes on with what it has found out of texts that were alike, in other situations too: none may show.
struct SetBeforeTests {
  let fixtures: Fixtures

  init() throws {
    fixtures = try Fixtures()
  }

  private func set(
    _ text: String, _ style: TextStyle, _ direction: StyledText.Direction, behind others: [(String, TextStyle)] = []
  ) -> TextBlock {
    let typesetter = PangoTypesetter(fonts: fixtures.fonts)
    for (other, style) in others {
      _ = typesetter.typeset(StyledText(other, style: style, direction: direction), width: nil)
    }
    return typesetter.typeset(StyledText(text, style: style, direction: direction), width: nil)
  }

  @Test(
    "A line of the same letters with other digits changes nothing",
    arguments: [
      ("\u{2066}48,291\u{2069}", "\u{2066}90,637\u{2069}"), ("12 شباط 2025", "30 شباط 1978"),
      ("Deaths – 12", "Deaths – 98"), ("24\u{A0}January", "18\u{A0}January"), ("في 7", "في 1"),
      ("٤٨\u{A0}7", "٩٠\u{A0}1"), ("1A->2", "0A->9"), ("דו\u{2068}ח\u{2069} 4", "דו\u{2068}ח\u{2069} 1"),
    ], [StyledText.Direction.leftToRight, .rightToLeft])
  func otherDigits(texts: (String, String), direction: StyledText.Direction) {
    let style = fixtures.style
    #expect(set(texts.0, style, direction, behind: [(texts.1, style)]) == set(texts.0, style, direction))
    #expect(set(texts.1, style, direction, behind: [(texts.0, style)]) == set(texts.1, style, direction))
    // Nor does what is longer, or of other letters.
    let others = [("1\(texts.0)", style), (texts.0.replacing(",", with: "."), style)]
    #expect(set(texts.0, style, direction, behind: others) == set(texts.0, style, direction))
  }

  @Test(
    "Digits that stand in columns stay in them, and those that do not stay close, whichever came first",
    arguments: ["In 2011", "2011", "2011 – 1", "\u{2066}2011\u{2069}"],
    [StyledText.Direction.leftToRight, .rightToLeft])
  func digitsOfTwoWidths(text: String, direction: StyledText.Direction) {
    let tabular = fixtures.style
    let proportional = tabular.with { $0.hasProportionalDigits = true }
    let (wide, narrow) = (set(text, tabular, direction), set(text, proportional, direction))
    #expect(narrow.size.width < wide.size.width)
    #expect(set(text, tabular, direction, behind: [("In 1984", proportional), (text, proportional)]) == wide)
    #expect(set(text, proportional, direction, behind: [("In 1984", tabular), (text, tabular)]) == narrow)
  }

  @Test(
    "Bold type and regular type of one text are told apart",
    arguments: [StyledText.Direction.leftToRight, .rightToLeft])
  func weights(direction: StyledText.Direction) {
    let regular = fixtures.style
    let bold = regular.with { $0.weight = .bold }
    let text = "\u{2066}48,291\u{2069}"
    #expect(set(text, bold, direction, behind: [(text, regular)]) == set(text, bold, direction))
    #expect(set(text, bold, direction) != set(text, regular, direction))
  }
}
