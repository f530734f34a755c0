import Content
import Drawing
import SeededRandom

@testable import PageLayout

/// Makes reports at random; the same seed makes the same report (SplitMix64).
struct ReportGenerator {
  private var state: UInt64
  private var rows = 0
  private var count = 0
  private var hasLongCells = false

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// - Parameter hasLongCells: whether some rows are taller than a page, and so are read part by part.
  mutating func content(hasLongCells: Bool = false) -> ReportContent {
    self.hasLongCells = hasLongCells
    let blocks = (0..<below(20)).map { _ in block(depth: 0) }
    return PageSamples.content(title: words(12), lead: [words(40)], blocks: blocks)
  }

  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  private mutating func words(_ most: Int) -> RichText {
    let words = (0...below(most)).map { _ in
      count += 1
      return "\(count)" + String(repeating: "word", count: below(60) == 0 ? 20 : below(3))
    }
    return RichText(words.joined(separator: " "))
  }

  private mutating func block(depth: Int) -> PageBlock {
    switch below(depth > 1 ? 3 : 10) {
    case 0, 1, 2: return .paragraph(words(120))
    case 3, 4: return .heading(level: 2 + below(4), words(8), note: below(2) == 0 ? "" : words(12), id: nil)
    case 5:
      return .list(
        start: below(2) == 0 ? nil : below(20),
        items: (0...below(5)).map { _ in (0...below(2)).map { _ in block(depth: depth + 1) } })
    case 6: return .quotation((0...below(2)).map { _ in block(depth: depth + 1) })
    case 7: return .box(title: words(5), (0...below(4)).map { _ in block(depth: depth + 1) })
    case 8: return .table(table())
    default: return depth == 0 ? .keyFigures(Array(PageSamples.keyFigures.prefix(1 + below(8)))) : .rule
    }
  }

  private mutating func table() -> ReportTable {
    let columns = 1 + below(below(8) == 0 ? 16 : 6)
    let looks: [ReportTable.Cell.Look] = [.plain, .strong, .muted, .badge]
    return ReportTable(
      columns: (0..<columns).map { _ in
        .init(words(2), alignment: below(3) == 0 ? .number : .leading, weight: Double(below(3)))
      },
      rows: (0..<below(20)).map { _ in
        rows += 1
        return .init(
          id: "row-\(rows)",
          (0..<columns).map { _ in
            .init(
              words(hasLongCells && below(100) == 0 ? 200 : 6), detail: below(3) == 0 ? words(4) : "",
              look: looks[below(4)])
          })
      }, note: below(2) == 0 ? "" : words(10), hasRowHeaders: below(2) == 0)
  }
}

// MARK: - What ought to be read

extension ReportGenerator {
  /// The letters of a report in the order of writing, without spaces and source marks' joiners.
  static func letters(of content: ReportContent) -> String {
    let opening = [content.kicker.uppercased(), content.title.string, content.subtitle.string]
    return (opening + content.lead.map(\.string) + content.blocks.map { letters(of: $0, depth: 0) }).joined()
      .filter { !$0.isWhitespace }
  }

  private static func letters(of block: PageBlock, depth: Int) -> String {
    switch block {
    case .heading(_, let text, let note, _): text.string + note.string
    case .paragraph(let text): text.string
    case .list(let start, let items):
      items.enumerated().map { index, blocks in
        (start.map { "\($0 + index)." } ?? (depth == 0 ? "•" : "–"))
          + blocks.map { letters(of: $0, depth: depth + 1) }.joined()
      }.joined()
    case .quotation(let blocks): blocks.map { letters(of: $0, depth: depth) }.joined()
    case .box(let title, let blocks): title.string + blocks.map { letters(of: $0, depth: depth) }.joined()
    case .keyFigures(let figures):
      figures.map { figure in ([figure.value, figure.status, figure.label] + figure.details).map(\.string).joined() }
        .joined()
    case .table(let table):
      table.columns.map(\.header.string).joined()
        + table.rows.map { row in row.cells.map { $0.text.string + $0.detail.string }.joined() }.joined()
        + table.note.string
    case .sources(let entries): entries.map { $0.mark.string + $0.text.string }.joined()
    case .images(let images): images.map(\.credit.string).joined()
    case .rule, .charts: ""
    }
  }
}
