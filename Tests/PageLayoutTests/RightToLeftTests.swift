import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import PageLayout

@Suite("Pages that are read from right to left")
struct RightToLeftTests {
  private let blocks: [PageBlock] = [
    .keyFigures(Array(PageSamples.keyFigures.prefix(5))), .heading(level: 2, "A part", note: "of all", id: nil),
    .list(start: 9, items: [[.paragraph(PageSamples.paragraph)], [.paragraph("Second"), .rule]]),
    .list(start: nil, items: [[.paragraph("One")], [.list(start: nil, items: [[.paragraph("Two")]])]]),
    .quotation([.paragraph(PageSamples.paragraph)]), PageSamples.howToRead,
    .sources((1...7).map { .init(id: "source-\($0)", mark: RichText("[\($0)]"), text: PageSamples.paragraph) }),
  ]

  private func reading(_ direction: StyledText.Direction, isLandscape: Bool) -> [PageReading] {
    var content = PageSamples.content(blocks: blocks, badge: "DRAFT", direction: direction)
    (content.isLandscape, content.corner) = (isLandscape, "Relief Office")
    return PageSamples.layout(content).pages.map(PageReading.init)
  }

  @Test("All that is no number in a table is the mirror image", arguments: [false, true])
  func mirror(isLandscape: Bool) {
    let width = isLandscape ? PageMetrics.landscape.size.width : PageMetrics.portrait.size.width
    let (left, right) = (
      reading(.leftToRight, isLandscape: isLandscape), reading(.rightToLeft, isLandscape: isLandscape)
    )
    #expect(left.count == right.count)
    for (left, right) in zip(left, right) {
      #expect(left.lines.map(\.text) == right.lines.map(\.text))
      for (one, other) in zip(left.lines, right.lines) {
        #expect(abs(one.rect.x + other.rect.maxX - width) < 0.02 && one.rect.y == other.rect.y, "\(one.text)")
      }
      let mirrored = Set(right.ink.map { Self.rounded($0.mirrored(in: width)) })
      #expect(Set(left.ink.map(Self.rounded)).subtracting(mirrored).isEmpty)
    }
  }

  private static func rounded(_ rect: Rect) -> [Int] {
    [rect.x, rect.y, rect.width, rect.height].map { Int(($0 * 20).rounded()) }
  }

  @Test("The first column is at the right, and the last digits of a column stand below each other")
  func table() throws {
    let table = ReportTable(
      columns: [.init("Place"), .init("Value", alignment: .number), .init("Note")],
      rows: ["48,291", "7", "1,234"].map { .init([.init("Rafah"), .init(RichText($0)), .init("a note")]) })
    var content = PageSamples.bare([.table(table)])
    (content.direction, content.language) = (.rightToLeft, "ar")
    let lines = PageReading(PageSamples.layout(content).pages[0]).lines
    func line(_ text: String) throws -> Rect { try #require(lines.first { $0.text == text }).rect }
    #expect(try line("Place").x > line("Value").x && line("Value").x > line("Note").x)
    #expect(try abs(line("48,291").maxX - line("7").maxX) < 0.01 && abs(line("7").maxX - line("1,234").maxX) < 0.01)
    #expect(try abs(line("Rafah").maxX - PageMetrics.portrait.body.maxX) < 0.01)
  }

  @Test(
    "What of a number lies right of its whole part",
    arguments: [
      ("\u{2066}48,291\u{2069}", ""), ("\u{2066}53.2\u{2069} \u{5DE}\u{5D9}", ".2"), ("\u{2066}0.9%\u{2069}", ".9%"),
      ("\u{2066}38%\u{2069}", "%"), ("\u{2066}55,298\u{2069}\u{2013}\u{2066}78,525.5\u{2069}", ""),
      ("12.5 (\u{5D0})", ".5"),
      ("7\u{2060}[3]", "\u{2060}"),
    ])
  func tail(text: String, expected: String) throws {
    let tail = try #require(DecimalAlignment.tail(of: text, decimalSeparator: "."))
    #expect(DecimalAlignment.inNumber(tail) == expected[...])
  }

  @Test("Lines of Arabic stand further apart, but for large numbers and words in outlines")
  func leading() {
    func roles(_ type: PageType) -> [String: TypeRole] {
      Mirror(reflecting: type).children.reduce(into: [:]) { $0[$1.label ?? ""] = $1.value as? TypeRole }
    }
    let latin = PageType(palette: .light)
    let arabic = latin.leaded(for: "ar")
    let (before, after) = (roles(latin), roles(arabic))
    let unchanged = before.filter { after[$0.key] == $0.value }
    #expect(before.count > 15 && Set(unchanged.keys) == ["keyValue", "pill", "badge"])
    for (name, role) in after where unchanged[name] == nil {
      #expect(abs(role.leading - (before[name]?.leading ?? 0) - 0.2) < 0.0001, "\(name)")
    }
    #expect(abs(arabic.heading(level: 2).leading - latin.heading(level: 2).leading - 0.2) < 0.0001)
    #expect(roles(latin.leaded(for: "he")) == before)
  }
}

extension Rect {
  fileprivate func mirrored(in width: Double) -> Rect { Rect(x: width - maxX, y: y, width: self.width, height: height) }
}
