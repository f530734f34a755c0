import Content
import Drawing
import DrawingTestSupport
import Glibc
import ProcessorTime
import Testing

@testable import PageLayout

/// Pages take as long as what stands on them: eight times as much may take not much more than eight times as long.
@Suite(.serialized) struct GrowthTests {
  private static let words = ["reported", "since", "the", "ceasefire", "48,291", "deaths", "by", "Ministry"]

  private static func text(_ count: Int) -> String {
    (0..<count).map { words[$0 % words.count] }.joined(separator: " ")
  }

  static let cases: [(name: String, size: Int, content: @Sendable (Int) -> [PageBlock])] = [
    ("blocks", 250, { n in (0..<n).map { .paragraph(RichText("\($0) " + text(30))) } }),
    ("rows", 500, { n in [table(n, cell: 3)] }),
    ("rows in a box", 500, { n in [.box(title: "Title", [table(n, cell: 3)])] }),
    ("one paragraph", 5000, { n in [.paragraph(RichText(text(n)))] }),
    ("one cell", 5000, { n in [table(1, cell: n)] }),
    ("one list", 500, { n in [.list(start: 1, items: (0..<n).map { [.paragraph(RichText("\($0)"))] })] }),
    ("one quotation", 500, { n in [.quotation((0..<n).map { .paragraph(RichText("\($0)")) })] }),
    (
      "key figures", 500,
      { n in
        [.keyFigures((0..<n).map { KeyFigure(value: RichText("\($0)"), label: "label", details: ["detail"]) })]
      }
    ),
    (
      "headings", 500,
      { n in
        (0..<n).map { .heading(level: 2, RichText("\($0) heading"), note: "", id: "heading-\($0)") }
      }
    ),
  ]

  private static func table(_ rows: Int, cell: Int) -> PageBlock {
    .table(
      ReportTable(
        columns: [.init("Source"), .init("Text"), .init("Value", alignment: .number)],
        rows: (0..<rows).map { row in
          .init(
            id: "row-\(row)",
            [
              .init(RichText("Office \(row)"), detail: "detail"), .init(RichText(text(cell))),
              .init(RichText("\(row)")),
            ])
        }))
  }

  private func seconds(_ work: () -> Int) -> Double {
    let start = processorTime()
    let count = work()
    let end = processorTime()
    #expect(count > 0)
    return end - start
  }

  @Test(arguments: cases.indices) func timeGrowsWithWhatIsPrinted(index: Int) {
    let (name, size, content) = Self.cases[index]
    func time(_ size: Int) -> Double {
      let blocks = content(size)
      return (0..<3).map { _ in seconds { PageSamples.layout(PageSamples.bare(blocks)).pages.count } }.min() ?? 0
    }
    // What else a busy machine runs takes memory from many more than from few, so that each pair is measured one after the other
    // and judged by itself. What takes all pairs is over at every try.
    var exponent = Double.infinity
    for _ in 0..<4 where exponent > 1.15 {
      let small = time(size)
      exponent = min(exponent, log(time(size * 8) / small) / log(8))
    }
    #expect(exponent <= 1.15, "\(name)")
  }
}
