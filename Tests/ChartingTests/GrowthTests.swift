import Content
import Drawing
import DrawingTestSupport
import ProcessorTime
import Testing

@testable import Charting

@Suite("Work grows as fast as what is drawn", .serialized)
struct GrowthTests {
  struct Case: CustomStringConvertible, Sendable {
    var description: String
    var most: Int
    var table: @Sendable (Int) -> ChartTable

    init(_ description: String, upTo most: Int = 320, _ table: @escaping @Sendable (Int) -> ChartTable) {
      self.description = description
      self.most = most
      self.table = table
    }
  }

  static let cases: [Case] = [
    Case("rows") { bars($0, .bars) },
    Case("columns with names") { bars($0, .columns) },
    Case("columns of periods") { count in
      bars(count, .columns) { $0.periodLabels = Gallery.months(count) }
    },
    Case("rows with parts") { count in
      bars(count, .bars) { table in
        for slot in table.slots.indices {
          table.slots[slot].lanes[0].bars[0].parts = [
            .init(value: 20, text: "20 missing", mark: Gallery.mark("part", 20))
          ]
        }
      }
    },
    Case("lanes of a row") { count in grouped(1, of: count, .bars) },
    Case("series of columns") { count in grouped(count / 4, of: 4, .columns) },
    Case("panels of rows") { panels($0, .bars) },
    Case("panels of columns") { panels($0, .columns) },
    Case("remarks between rows") { count in
      bars(5, .bars) { table in for index in 0..<count { table.remark(at: Double(index % 5), "A remark") } }
    },
    Case("remarks at values of columns") { count in
      bars(5, .columns) { $0.annotations = (0..<count).map { .init(place: .value(Double($0 % 97)), text: "A remark") } }
    },
    Case("remarks between columns") { count in
      bars(24, .columns) { table in
        table.periodLabels = Gallery.months(24)
        for index in 0..<count { table.remark(at: Double(index * 7 % 240) / 10, "A remark of some words") }
      }
    },
    Case("points of lines", upTo: 2_000) { count in
      Gallery.weekly("growth", title: "Growth", lines(5), count: count / 5).content
    },
    Case("lines", upTo: 60) { count in Gallery.weekly("growth", title: "Growth", lines(count), count: 20).content },
    Case("remarks on lines") { count in
      Gallery.weekly("growth", title: "Growth", lines(1), count: 40) { table in
        table.annotations = (0..<count).map { .init(place: .day($0 * 31 % 270), text: "A remark of some words") }
      }.content
    },
    Case("rows of people", upTo: 400) { bars($0, .people) },
    Case("entries of the key") { count in
      bars(3, .bars) { $0.key = (0..<count).map { KeyEntry(.mark(.solid, .blue), RichText("Entry \($0)")) } }
    },
  ]

  private static func lines(_ count: Int) -> [(name: String, hue: Hue, value: (Int) -> Double)] {
    (0..<count).map { line in ("Line \(line)", Hue.ofSeries[line % 6], { Double(($0 + line) * 31 % 97 + 3) }) }
  }

  private static func bars(_ count: Int, _ kind: ChartKind, change: (inout ChartTable) -> Void = { _ in }) -> ChartTable
  {
    let slots = (0..<count).map { Gallery.bar(kind == .columns ? "" : "Place \($0)", Double($0 * 31 % 97 + 3)) }
    return Gallery.content("growth", kind, title: "Growth", slots, change: change).content
  }

  private static func grouped(_ slots: Int, of lanes: Int, _ kind: ChartKind) -> ChartTable {
    Gallery.several(
      "growth", kind, .grouped, title: "Growth",
      (0..<slots).map { slot in Gallery.group("Place \(slot)", (0..<lanes).map { Double(($0 + slot) * 31 % 97 + 3) }) }
    ).content
  }

  private static func panels(_ count: Int, _ kind: ChartKind) -> ChartTable {
    Gallery.several("growth", kind, .multiples, title: "Growth", []) { table in
      table.divide(
        (0..<count).map { panel in
          (RichText("Panel \(panel)"), (0..<3).map { Gallery.bar("Row \($0)", Double($0 + 3)) })
        })
    }.content
  }

  /// Twice as much for each doubling is 4; all pairs are 16.
  private static let most = 7.0

  /// How many times the processor time of few many take. What else runs on the machine slows either: the two are measured one
  /// after the other, up to five times, until they are in proportion once.
  private func growth(below limit: Double = most, few: () -> Void, many: () -> Void) -> Double {
    var least = Double.infinity
    for _ in 0..<5 where least >= limit {
      let less = time(few)
      least = min(least, time(many) / less)
    }
    return least
  }

  private func draw(_ table: ChartTable) {
    _ = ChartLayout.picture(
      table, size: Size(width: 960, height: 540), palette: .light, typesetter: FixedTypesetter())
  }

  private func time(_ work: () -> Void) -> Double {
    let start = processorTime()
    work()
    return processorTime() - start
  }

  @Test("Of four times as much", arguments: cases)
  func growth(_ example: Case) {
    let (few, many) = (example.table(example.most / 4), example.table(example.most))
    let growth = growth {
      draw(few)
    } many: {
      draw(many)
    }
    #expect(growth < Self.most, "\(example)")
  }

  @Test("Ten thousand points in lines, beside as many columns") func pointsOfLines() {
    let columns = Self.grouped(2_500, of: 4, .columns)
    let lines = Gallery.weekly("growth", title: "Growth", Self.lines(4), count: 2_500).content
    #expect(
      growth(below: 1.3) {
        draw(columns)
      } many: {
        draw(lines)
      } < 1.3)
  }

  @Test("Lines of a stack of four times as many remarks") func stack() {
    let block = FixedTypesetter().typeset(
      StyledText("A remark", style: TextStyle(size: 12, color: Palette.light.ink)), width: nil)
    let label = Label(block, of: "A remark")
    func stack(_ count: Int) {
      let notes = (0..<count).map { NoteStack.Note(place: Double($0 * 31 % 97) * 9, label: label) }
      _ = NoteStack(notes, from: 0, to: 900, gap: 10)
    }
    // A chart bears four hundred.
    #expect(
      growth {
        stack(100)
      } many: {
        stack(400)
      } < Self.most)
  }
}
