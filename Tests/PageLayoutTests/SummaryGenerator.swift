import Content
import Drawing
import SeededRandom

@testable import PageLayout

/// Makes summaries at random; the same seed makes the same summary.
struct SummaryGenerator {
  private var random: SplitMix64
  private var count = 0
  private let direction: StyledText.Direction

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
    direction = seed % 4 == 3 ? .rightToLeft : .leftToRight
  }

  /// A page, a feed, a slide or a picture of any size.
  mutating func form() -> SummaryForm {
    switch below(5) {
    case 0: .page
    case 1: .picture(Size(width: 540, height: 675))
    case 2: .picture(Size(width: 960, height: 540))
    default: .picture(Size(width: Double(360 + below(800)), height: Double(360 + below(800))))
    }
  }

  mutating func content(for form: SummaryForm) -> SummaryContent {
    let isPage = form == .page
    let figures = (0..<below(7)).map { _ in figure() }
    let charts = (0..<below(3)).map { chart("chart-\($0)") }
    var blocks: [PageBlock] = figures.isEmpty ? [] : [.keyFigures(figures)]
    if !charts.isEmpty { blocks.append(.charts(charts)) }
    if isPage { blocks += (0..<below(4)).flatMap { section($0) } }
    let hasSources = isPage || below(3) == 0
    let entries = (0...below(12)).map { index in
      SummaryContent.Sources.Entry(id: "source-\(index)", mark: RichText("[\(index + 1)]"), text: words(14))
    }
    return SummaryContent(
      kicker: words(6).string, kind: "Summary", title: words(12),
      lead: isPage ? (0..<below(3)).map { _ in words(30) } : [],
      blocks: blocks, sources: hasSources ? .init(title: "Sources", entries: entries) : nil,
      sourceLine: hasSources ? "" : words(30), foot: (words(10), words(8)), badge: below(3) == 0 ? "DRAFT" : nil,
      direction: direction, language: direction == .rightToLeft ? "ar" : "en")
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  private mutating func words(_ most: Int) -> RichText {
    let words = (0...below(most)).map { _ in
      count += 1
      return "\(count)" + String(repeating: "word", count: below(40) == 0 ? 7 : below(3))
    }
    return RichText(words.joined(separator: " "))
  }

  private mutating func figure() -> KeyFigure {
    let values: [RichText] = ["6", "48,291", "$53.2 bn", "1,284,300", "55,298–78,525"]
    return KeyFigure(
      value: values[below(values.count)], status: below(3) == 0 ? " announced" : "", label: words(10),
      details: (0...below(3)).map { _ in
        below(2) == 0
          ? words(10) : RichText([words(4).string, words(4).string, words(4).string].joined(separator: "\u{A0}· "))
      })
  }

  private mutating func section(_ number: Int) -> [PageBlock] {
    let isShort = below(2) == 0
    let heading = PageBlock.heading(
      level: isShort ? 3 : 2, words(5), note: below(2) == 0 ? words(10) : "", id: "h-\(number)")
    guard !isShort else { return [heading, .paragraph(words(40))] }
    let columns = 2 + below(7)
    return [
      heading,
      .table(
        ReportTable(
          columns: (0..<columns).map { _ in .init(words(3), weight: 1) },
          rows: (0...below(6)).map { _ in .init((0..<columns).map { _ in .init(words(8)) }) }, hasRowHeaders: true)),
    ]
  }

  private mutating func chart(_ id: String) -> ChartTable {
    let slots = (0...below(below(4) == 0 ? 16 : 5)).map { _ in
      let value = Double(below(90_000))
      return Slot(
        label: words(4), detail: below(2) == 0 ? words(5) : "",
        Bar(
          value: value, valueText: RichText("\(Int(value))"),
          mark: MarkDescription(kind: "bar", figure: "a", value: "1", source: "", asOf: "")))
    }
    let kinds: [ChartKind] = [.bars, .bars, .columns]
    return ChartTable(
      id: id, kind: kinds[below(kinds.count)], title: words(12), subtitle: below(3) == 0 ? "" : words(16),
      note: below(3) == 0 ? words(16) : "", sourceLine: words(20), slots: slots, tickTexts: { $0.map { "\(Int($0))" } },
      direction: direction, language: direction == .rightToLeft ? "ar" : "en")
  }
}
