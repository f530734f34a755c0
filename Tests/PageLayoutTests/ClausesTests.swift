import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

/// What is said of a key figure below its name: clauses that are parted by signs.
struct ClausesTests {
  private static func lines(_ text: RichText, width: Double) -> [String] {
    let texts = TextSetter(type: PageType(palette: .light), typesetter: FixedTypesetter())
    let measure = Measure(x: 0, width: width, proseWidth: width, direction: .leftToRight)
    return texts.setClauses(text, texts.type.keyDetail, in: measure).lines.map { line in
      line.runs.map(\.text).joined().replacing("\u{A0}", with: " ").trimming()
    }
  }

  private static let details: RichText =
    "completed\u{A0}· 19\u{A0}Jan\u{A0}–\u{A0}20\u{A0}Feb\u{A0}2025\u{A0}· published\u{A0}20\u{A0}Feb\u{A0}2025"

  @Test func aLineEndsWithoutTheSignThatWouldPartItFromNothing() {
    let whole = "completed · 19 Jan – 20 Feb 2025 · published 20 Feb 2025"
    #expect(Self.lines(Self.details, width: 1000) == [whole])
    for width in stride(from: 90.0, to: 300, by: 5) {
      let lines = Self.lines(Self.details, width: width)
      #expect(lines.allSatisfy { !$0.hasSuffix("·") && !$0.hasPrefix("·") }, "\(width): \(lines)")
      #expect(lines.joined(separator: " · ") == whole, "\(width): \(lines)")
    }
  }

  @Test func aClauseThatIsLongerThanALineBeginsWhereTheLastOneEnds() {
    let text: RichText = "reported\u{A0}· alive and remains, without the five Thai nationals"
    let lines = Self.lines(text, width: 110)
    #expect(lines.first?.hasPrefix("reported · alive") == true, "\(lines)")
    #expect(lines.joined(separator: " ") == "reported · alive and remains, without the five Thai nationals")
  }

  @Test func theSignOfALinkIsDroppedAsOthersAre() {
    let text =
      RichText("completed\u{A0}· ") + RichText([.init("published 20 February 2025", link: .element("a"))])
      + "\u{A0}· over ten years"
    for width in stride(from: 120.0, to: 300, by: 10) {
      let lines = Self.lines(text, width: width)
      #expect(lines.allSatisfy { !$0.hasSuffix("·") }, "\(width): \(lines)")
    }
  }
}

extension String {
  fileprivate func trimming() -> String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
