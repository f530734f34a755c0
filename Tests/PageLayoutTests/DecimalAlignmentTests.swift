import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

struct DecimalAlignmentTests {
  @Test(arguments: [
    ("48,291", ""), ("1.75", ".75"), ("about 5,000", ""), ("38%", "%"), ("0.9%", ".9%"),
    ("$53.2\u{A0}bn", ".2\u{A0}bn"),
    ("55,298–78,525", ""), ("$50\u{A0}bn–$60.5\u{A0}bn", "\u{A0}bn–$60.5\u{A0}bn"), ("12.5–13.25", ".25"),
    ("\u{2212}5.5", ".5"), ("12 per 100,000", " per 100,000"), ("12\u{A0}345", ""),
  ])
  func tail(text: String, tail: String) {
    #expect(DecimalAlignment.tail(of: text, decimalSeparator: ".").map(String.init) == tail)
  }

  @Test(arguments: ["", "–", "not reported"]) func noNumber(text: String) {
    #expect(DecimalAlignment.tail(of: text, decimalSeparator: ".") == nil)
  }

  @Test func decimalsBeginAtOnePlace() throws {
    let values = ["1.75", "48,291", "12.5", "7", "not reported", "1,234.125"]
    let table = ReportTable(
      columns: [.init("Place"), .init("Value", alignment: .number)],
      rows: values.map { .init([.init("Place"), .init(RichText($0))]) })
    let reading = PageReading(PageSamples.layout(PageSamples.bare([.table(table)])).pages[0])
    let typesetter = FixedTypesetter()
    let style = TextStyle(size: 8, color: Palette.light.ink)
    let places = try values.filter { $0 != "not reported" }.map { value in
      let line = try #require(reading.lines.first { $0.text == value })
      let whole = String(value.prefix { $0 != "." })
      return line.rect.x + typesetter.width(of: StyledText(whole, style: style))
    }
    for place in places { #expect(abs(place - places[0]) < 0.01, "\(places)") }
    // What is no number ends where the column does.
    let ends = reading.lines.filter { values.contains($0.text) }.map(\.rect.maxX)
    #expect(ends.max() == reading.lines.first { $0.text == "not reported" }?.rect.maxX)
  }
}
