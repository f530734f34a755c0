import Drawing
import Testing
import Typesetting
import TypesettingTestSupport

struct PangoTypesetterTests {
  let fixtures: Fixtures
  var typesetter: PangoTypesetter { fixtures.typesetter }
  var style: TextStyle { fixtures.style }

  init() throws {
    fixtures = try Fixtures()
  }

  @Test func widthsScaleLinearly() {
    let text = StyledText("Deaths rose to 48,291 — AV To", style: style)
    let width = typesetter.width(of: text)
    #expect(width > 100)
    for factor in [0.5, 2, 3, 10] {
      #expect(abs(typesetter.width(of: text.scaled(by: factor)) - width * factor) < 0.02 * factor)
    }
  }

  @Test("What was set before, in another size, colour or width, changes nothing")
  func theOrderOfRequestsDoesNotMatter() throws {
    func texts() -> [(StyledText, Double?)] {
      let sizes = [8.4, 14.5, 6.9, 60, 1]
      return sizes.enumerated().flatMap { index, size in
        let style = TextStyle(
          size: size, weight: index.isMultiple(of: 2) ? .regular : .bold,
          color: [Palette.light.ink, .init(0xFF)][index % 2])
        let mark = style.with {
          $0.size = size * 0.7; $0.rise = size / 3
        }
        let text = StyledText([
          .init("Received 48,291 غزة", style: style, link: .address("a:\(index)")), .init("[2]", style: mark),
        ])
        return [(text, nil), (text, size * 6), (text, size * 40)]
      }
    }
    let forwards = texts().map { fixtures.typesetter.typeset($0.0, width: $0.1) }
    let other = PangoTypesetter(fonts: fixtures.fonts)
    let backwards = texts().reversed().map { other.typeset($0.0, width: $0.1) }
    #expect(forwards == backwards.reversed())
    #expect(forwards[1].lines.count > 1)
    #expect(forwards[0].lines[0].runs[0].link == .address("a:0"))
    #expect(forwards[3].lines[0].runs[0].style.color == .init(0xFF))
  }

  /// The glyphs of a block's lines, in their places.
  func glyphs(_ block: TextBlock) -> [[Placed]] {
    block.lines.map { line in
      line.runs.flatMap { run in
        run.glyphs.map { Placed(id: $0.id, x: ((run.x + $0.x) * 1000).rounded(), y: ($0.y * 1000).rounded()) }
      }
    }
  }

  struct Placed: Equatable {
    var id: UInt32
    var x: Double
    var y: Double
  }

  @Test(
    "A text of one style, which needs no layout, is set as one that is laid out",
    arguments: [
      "Residents 48,291 — AV To", "  leading and trailing  ", "“fi” (½) 12:30 A->B 3x4", "مستشفى الشفاء",
      "في 12 January 2025 قتل 48,291 شخصًا", "Hospital مستشفى 12 (غزة), x", "חדשות 2025 Inter",
      "e\u{0301}a\u{0323}\u{0300} ı\u{0307}",
      "a\u{200B}b\u{2060}c\u{AD}d\u{200E}", "\u{2067}abc\u{2069} def", "a\u{A0}b\u{202F}c", "x",
    ], [StyledText.Direction.leftToRight, .rightToLeft])
  func lineWithoutLayout(text: String, direction: StyledText.Direction) throws {
    let plain = StyledText(text, style: style, direction: direction)
    // A second line has to be laid out; it changes nothing in the first.
    let laidOut = StyledText(text + "\nx", style: style, direction: direction)
    let (short, long) = (typesetter.typeset(plain, width: nil), typesetter.typeset(laidOut, width: nil))
    #expect(glyphs(short)[0] == glyphs(long)[0])
    let (line, first) = (short.lines[0], long.lines[0])
    #expect(abs(line.width - first.width) < 1e-9)
    #expect(line.runs.map(\.text) == first.runs.map(\.text))
    #expect(
      line.runs.map(\.font) == first.runs.map(\.font) && line.runs.map(\.bidiLevel) == first.runs.map(\.bidiLevel))
    #expect(line.isUnspaced == false)
  }

  @Test("Letters are the same whether marks are looked for or not")
  func lettersWithoutMarks() {
    let ranges: [ClosedRange<UInt32>] = [0x20...0x7E, 0xA0...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x2070...0x20BF]
    let scalars = ranges.joined().compactMap(Unicode.Scalar.init)
    for weight in [TextStyle.Weight.regular, .bold] {
      let style = TextStyle(size: 10, weight: weight, color: Palette.light.ink)
      func set(_ text: String) -> [Placed] {
        glyphs(typesetter.typeset(StyledText(text, style: style), width: nil))[0]
      }
      for scalar in scalars {
        let text = "Ti\(scalar)jf\(scalar)"
        let (without, with) = (set(text), set(text + "x\u{0301}"))
        #expect(
          !without.isEmpty && Array(with.prefix(without.count)) == without, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test func figuresAreTabular() {
    let widths = Set((0...9).map { typesetter.width(of: StyledText("\($0)", style: style)) })
    #expect(widths.count == 1)
  }

  @Test func linesFollowTheLeading() {
    let text = StyledText("one\ntwo\n\nfour", style: style, leading: 1.5)
    let block = typesetter.typeset(text, width: nil)
    #expect(block.size.height == 60)
    #expect(block.lines.map(\.baseline) == [11.1, 26.1, 41.1, 56.1])
    #expect(block.string == "one two  four")
    #expect(block.lines.map(\.x) == [0, 0, 0, 0])
  }

  @Test func anEmptyTextIsOneEmptyLine() {
    let block = typesetter.typeset(StyledText("", style: style, leading: 1.5), width: 100)
    #expect(block.lines.count == 1)
    #expect(block.size == Size(width: 0, height: 15))
    #expect(block.lines[0].runs.isEmpty)
  }

  @Test func aTextFitsIntoItsOwnWidth() {
    for word in ["A label that fits", "48,291 people", "تقرير الحالة", "W"] {
      let width = typesetter.width(of: StyledText(word, style: style))
      #expect(fixtures.block(word, width: width).lines.count == 1)
    }
  }

  @Test func wordsWrapAndLongOnesBreak() {
    let block = fixtures.block("some words that wrap incomprehensibilities", width: 50)
    #expect(block.lines.count > 3)
    #expect(block.lines.allSatisfy { $0.width <= 50.001 })
    #expect(block.lines[0].runs.last?.text.last != " ")
  }

  @Test func alignment() {
    func x(_ alignment: StyledText.Alignment, _ direction: StyledText.Direction) -> Double {
      let text = StyledText("word", style: style, alignment: alignment, direction: direction)
      return typesetter.typeset(text, width: 100).lines[0].x
    }
    let rest = 100 - typesetter.width(of: StyledText("word", style: style))
    #expect(x(.leading, .leftToRight) == 0)
    #expect(x(.trailing, .leftToRight) == rest)
    #expect(x(.center, .leftToRight) == rest / 2)
    #expect(x(.leading, .rightToLeft) == rest)
    #expect(x(.trailing, .rightToLeft) == 0)
  }

  @Test func anEllipsisEndsWhatDoesNotFit() {
    let block = fixtures.block("one two three four five six seven eight", width: 60, maximumLines: 2)
    #expect(block.isTruncated)
    #expect(block.lines.count == 2)
    #expect(block.string.hasSuffix("…"))
    #expect(block.lines[1].width <= 60)
    #expect(!fixtures.block("one two", width: 60, maximumLines: 1).isTruncated)
  }

  @Test func anEllipsisStandsForParagraphsToo() {
    let block = fixtures.block("one\ntwo\nthree", width: nil, maximumLines: 2)
    #expect(block.isTruncated)
    #expect(block.string == "one two…")
  }

  @Test func anEllipsisStandsAtTheLeftOfArabic() throws {
    let text = StyledText(
      "بلغ عدد القتلى حتى فبراير بحسب وزارة الصحة", style: style, direction: .rightToLeft)
    let line = try #require(typesetter.typeset(text, width: 80, maximumLines: 1).lines.first)
    #expect(line.runs.first?.text.contains("…") == true)
    #expect(line.x > 0)
  }

  @Test func runsStandInVisualOrderWithTheirFonts() {
    let block = fixtures.block("Gaza غزة and משרד 12")
    let runs = block.lines[0].runs
    #expect(runs.map(\.text).joined() == "Gaza غزة and 12משרד ")
    #expect(block.string == "Gaza غزة and משרד 12")
    #expect(runs.contains { $0.font == "NotoSansArabic-Regular" && $0.bidiLevel == 1 && $0.text.hasPrefix("غزة") })
    #expect(runs.contains { $0.font == "NotoSansHebrew-Regular" && $0.bidiLevel == 1 })
    #expect(zip(runs, runs.dropFirst()).allSatisfy { abs($0.x + $0.width - $1.x) < 0.001 })
    let arabic = runs.first { $0.font == "NotoSansArabic-Regular" }
    #expect(arabic?.glyphs.map(\.cluster).max() == arabic?.glyphs.first?.cluster)
  }

  @Test func numbersStayUprightInArabic() throws {
    let text = StyledText("عدد 48,291 شخص", style: style, direction: .rightToLeft)
    let runs = try #require(typesetter.typeset(text, width: nil).lines.first).runs
    let number = try #require(runs.first { $0.text.contains("48,291") })
    #expect(number.bidiLevel == 2)
    #expect(runs.first?.text.contains("شخص") == true)
  }

  @Test func emphasisIsBoldWhereThereIsNoItalic() {
    let italic = style.with { $0.isItalic = true }
    let fonts = typesetter.typeset(StyledText("ab غزة משרד", style: italic), width: nil).lines[0].runs.map(\.font)
    #expect(Set(fonts) == ["Inter-Italic", "NotoSansArabic-Bold", "NotoSansHebrew-Bold"])
    let semibold = style.with { $0.weight = .semibold }
    let heavy = typesetter.typeset(StyledText("ab غزة", style: semibold), width: nil).lines[0].runs.map(\.font)
    #expect(Set(heavy) == ["Inter-SemiBold", "NotoSansArabic-Bold"])
  }

  @Test func marksAreRunsOfTheirOwn() throws {
    let rich = RichText([
      .init("61,709"), .init("[2]", isRaised: true, link: .element("s2")), .init("\u{2060}"),
      .init("[3]", isRaised: true, link: .element("s3")), .init(" killed"),
    ])
    let runs = try #require(typesetter.typeset(rich.styled(style), width: nil).lines.first).runs
    #expect(runs.map(\.text).joined() == "61,709[2]\u{2060}[3] killed")
    #expect(runs.filter { $0.style.rise > 0 }.map(\.link) == [.element("s2"), .element("s3")])
    #expect(runs.first { $0.style.rise > 0 }?.glyphs.allSatisfy { $0.y == 0 } == true)
  }

  @Test func trackingWidensLatinOnly() {
    let tracked = style.with { $0.tracking = 0.1 }
    let width = typesetter.width(of: StyledText("abcd", style: style))
    let wide = typesetter.width(of: StyledText("abcd", style: tracked))
    #expect(wide - width >= 2.9 && wide - width <= 4.1)
    #expect(
      typesetter.width(of: StyledText("غزة", style: tracked)) == typesetter.width(of: StyledText("غزة", style: style)))
  }

  @Test("Letters that lean on each other or hang on one line stay together")
  func trackingLeavesScriptsThatJoin() throws {
    let tracked = style.with { $0.tracking = -0.02 }
    for text in ["ខេត្តសៀមរាប", "नेपाल", "মেলা", "တိုင်း", "ལྷ་ས་", "ꦗꦮ"] {
      let fonts = try FontSet(scripts: ScriptFamily.needed(by: [Array(text.utf8)[...]]))
      let typesetter = PangoTypesetter(fonts: fonts)
      let plain = typesetter.typeset(StyledText(text, style: style), width: nil).lines[0].runs.map(\.glyphs)
      #expect(typesetter.typeset(StyledText(text, style: tracked), width: nil).lines[0].runs.map(\.glyphs) == plain)
    }
  }

  @Test("A line may end behind each word of Thai, and behind each character of Chinese, and breaks no word there")
  func unspacedScripts() throws {
    for (text, least) in [("กรุงเทพมหานครจังหวัดเชียงใหม่", 3), ("四川省阿坝藏族羌族自治州", 12)] {
      let typesetter = PangoTypesetter(fonts: try FontSet(scripts: ScriptFamily.needed(by: [Array(text.utf8)[...]])))
      let styled = StyledText(text, style: style)
      let widths = typesetter.breakWidths(of: styled)
      #expect(widths.paragraphs[0].count >= least)
      #expect(widths.paragraphs[0].allSatisfy { $0.endsWord })
      let width = typesetter.width(of: styled)
      let even = typesetter.typesetBalanced(styled, width: width * 0.8)
      #expect(even.lines.count == 2 && even.size.width < width * 0.75)
    }
  }

  @Test func balancingMakesLinesEven() {
    let text = StyledText("one two three four five six seven eight nine", style: style)
    let block = typesetter.typesetBalanced(text, width: 150)
    #expect(block.lines.count == typesetter.typeset(text, width: 150).lines.count)
  }

  @Test("Even lines are those that setting the text at each measure finds", arguments: 0..<8)
  func evenLinesByWidths(seed: Int) {
    let words = [
      "People", "killed", "in", "Gaza", "48,291", "since", "the", "first", "day", "pre-war", "and/or", "(reported)",
      "–",
      "100%", "of", "a", "Nations", "غزة", "مستشفى", "https://www.example.org/a?b=c", "בריאות",
    ]
    var state = UInt64(seed + 1)
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<40 {
      let width = Double(60 + next(300))
      // Half of it has room for the parts of an address: what is broken between letters has no width of its own.
      let known = width < 180 ? words.filter { !$0.contains("://") } : words
      let string = (0...2 + next(18)).map { _ in known[next(known.count)] }.joined(separator: " ")
      let text = StyledText([.init(string, style: style), .init(" [3]", style: style.with { $0.size = 6 })])
      let even = typesetter.typesetBalanced(text, width: width)
      #expect(even.lines.map(\.width) == narrowed(text, width: width).lines.map(\.width), "\(string) in \(width)")
    }
  }

  /// The text in the narrowest measure, to two points, that neither needs more lines nor breaks more words.
  private func narrowed(_ text: StyledText, width: Double) -> TextBlock {
    func words(_ block: TextBlock) -> Int {
      block.lines.flatMap(\.runs).reduce(0) {
        $0 + $1.text.split { $0.isWhitespace || "-–—/\u{AD}".contains($0) }.count
      }
    }
    let loose = typesetter.typeset(text, width: width)
    guard loose.lines.count > 1 else { return loose }
    var (low, high) = (width / 2, width)
    while high - low > 2 {
      let middle = (low + high) / 2
      let narrower = typesetter.typeset(text, width: middle)
      if narrower.lines.count > loose.lines.count || words(narrower) > words(loose) {
        low = middle
      } else {
        high = middle
      }
    }
    return typesetter.typeset(text, width: high)
  }
}
