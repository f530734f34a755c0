import Content
import Drawing
import Testing

@testable import DeckWriting

/// What stands at the marks of a chart: whole, in lines, or in the note.
struct ChartLabelTests {
  private static let size = Size(width: 880, height: 320)

  /// Fourteen columns over time, of which the first is the greatest and has a wide label.
  private static func columns(_ first: String, second: Appearance = .solid) -> ChartTable {
    var slots = (0..<14).map { ChartBuilderTests.period("\($0)", [DeckTests.bar(Double(60 + $0), "\(60 + $0)")]) }
    slots[0] = ChartBuilderTests.period("0", [DeckTests.bar(123, first)])
    slots[1] = ChartBuilderTests.period("1", [DeckTests.bar(118, "118", appearance: second)])
    return DeckTests.table(slots)
  }

  @Test("Words of a number that is wider than its column stand below it, in smaller letters")
  func lines() throws {
    let table = Self.columns("123 (25\u{A0}of\u{A0}31\u{A0}days)")
    let chart = try #require(ChartBuilderTests.chart(table, Self.size))
    let labels = chart.series[0].points.map { $0?.label }
    #expect(labels[0]?.lines == ["123", "(25\u{A0}of\u{A0}31", "days)"] && labels[0]?.format == nil)
    #expect(labels.dropFirst().allSatisfy { $0?.lines == [] && $0?.format != nil })
    let part = try #require(
      try DeckTests.parts(DeckTests.file(DeckTests.deck(DeckTests.content([table]))))["ppt/charts/chart1.xml"])
    for line in ["123", "(25\u{A0}of\u{A0}31", "days)"] { #expect(part.contains("<a:t>\(line)</a:t>"), "\(line)") }
    #expect(part.contains("sz=\"800\" b=\"1\""))
    // Names of places too.
    let names = DeckTests.table(
      (0..<9).map { Slot(label: RichText("\($0)"), DeckTests.bar(620, $0 == 7 ? "620 (postponed)" : "620")) })
    let named = try #require(ChartBuilderTests.chart(names, Size(width: 640, height: 320)))
    #expect(named.labelSize >= 12 && named.series[0].points[7]?.label?.lines == ["620", "(postponed)"])
  }

  @Test("Where one has no room so either the greatest alone has a label, and what is only announced")
  func thinnedOut() throws {
    func labels(_ second: Appearance) throws -> [String] {
      let table = Self.columns("123 (unverifiable-reports)", second: second)
      return try #require(ChartBuilderTests.chart(table, Self.size)).series[0].points.compactMap { $0?.label?.text }
    }
    #expect(try labels(.solid) == ["123 (unverifiable-reports)"])
    #expect(try labels(.outlined) == ["123 (unverifiable-reports)", "118"])
  }

  @Test("Of hundreds of days the greatest has its number")
  func days() throws {
    let slots = (0..<400).map { ChartBuilderTests.period("\($0)", [DeckTests.bar(Double($0 % 390), "\($0 % 390)")]) }
    let labels = try #require(ChartBuilderTests.chart(DeckTests.table(slots), Self.size)).series[0].points
      .compactMap { $0?.label?.text }
    #expect(labels == ["389"])
  }

  @Test("The more columns there are the smaller the numbers, until the greatest alone has one: they do not come back")
  func moreAndMore() throws {
    let counts = try (10..<40).map { count in
      let slots = (0..<count).map {
        ChartBuilderTests.period("\($0)", [DeckTests.bar(Double(12_340 + $0), "12,3\(40 + $0)")])
      }
      let chart = try #require(ChartBuilderTests.chart(DeckTests.table(slots), Self.size))
      return (count, chart.series[0].points.count { $0?.label != nil })
    }
    let full = counts.prefix { $0.0 == $0.1 }
    #expect(full.count > 10 && counts.dropFirst(full.count).allSatisfy { $0.1 == 1 }, "\(counts)")
  }

  @Test("A name of thousands of words that are held together is measured a few times")
  func heldTogether() {
    var count = 0
    let parted = Array(repeating: "word", count: 5_000).joined(separator: "\u{A0}").breakable { text in
      count += 1
      return text.count < 20
    }
    #expect(count < 20 && !parted.contains("\u{A0}"))
    #expect("12\u{A0}June\u{A0}2025".breakable { $0.count < 9 } == "12\u{A0}June 2025")
    #expect("12\u{A0}June\u{A0}2025".breakable { $0.count < 6 } == "12 June 2025")
    #expect("12\u{A0}June\u{A0}2025".breakable { _ in true } == "12\u{A0}June\u{A0}2025")
  }

  @Test(
    "What is left without its parts has the decimals of them, and is not less than nothing by an error of rounding",
    arguments: [(0.3, [0.1, 0.2], "0"), (0.6, [0.1, 0.2], "0.3"), (70, [30], "40"), (1.25, [0.5], "0.75")])
  func rests(_ value: Double, _ parts: [Double], _ rest: String) {
    #expect(Bar.digits(Bar.difference(value, parts)) == rest)
  }

  @Test("Isolates around a number are no words")
  func isolates() {
    #expect("\u{2066}5,078\u{2069}".isPlainNumber && !"\u{2066}5,078\u{2069} est.".isPlainNumber)
  }

  @Test("A chart without labels keeps the words of what is only announced")
  func withoutLabels() throws {
    var table = Self.columns("123", second: .outlined)
    for labels in [ChartTable.Labels.none, .ends] {
      table.labels = labels
      let texts = try #require(ChartBuilderTests.chart(table, Self.size)).series[0].points.map { $0?.label?.text }
      #expect(texts[1] == "118" && texts[2] == nil && (texts[0] == "123") == (labels == .ends))
    }
  }

  @Test("What is left out anyway takes no room from what stands")
  func ends() throws {
    var table = Self.columns("123")
    table.slots[5] = ChartBuilderTests.period("5", [DeckTests.bar(70, "70 (unverifiable-reports)")])
    table.labels = .ends
    let labels = try #require(ChartBuilderTests.chart(table, Self.size)).series[0].points.map { $0?.label?.text }
    #expect(labels[0] == "123" && labels[13] == "73" && labels.count { $0 != nil } == 2)
  }

  @Test("Numbers of which the longest have words are as large as their columns have room for")
  func sizes() throws {
    var slots = (0..<17).map { ChartBuilderTests.period("\($0)", [DeckTests.bar(4_000, "4,000")]) }
    slots[0] = ChartBuilderTests.period("0", [DeckTests.bar(21_543, "21,543 (25\u{A0}of\u{A0}31\u{A0}days)")])
    let chart = try #require(ChartBuilderTests.chart(DeckTests.table(slots), Self.size))
    #expect(chart.series[0].points.allSatisfy { $0?.label != nil })
    #expect(chart.series[0].points[0]?.label?.lines.first == "21,543")
  }

  @Test("A part that has room for its words in lines has them; what is told of another says it once")
  func parts() throws {
    func part(_ value: Double, _ text: String) -> Bar.Part {
      Bar.Part(value: value, text: RichText(text), mark: DeckTests.mark(Bar.digits(value)))
    }
    func table(_ kind: ChartKind) -> ChartTable {
      var table = DeckTests.table(
        [
          Slot(label: "AFP", DeckTests.bar(70, "70", parts: [part(30, "30 hostages declared dead by Israel")])),
          Slot(label: "AP", DeckTests.bar(60, "60", parts: [part(2, "2 hostages declared dead by Israel")])),
          Slot(label: "ICRC", DeckTests.bar(50, "50", parts: [part(0.2, "0.2")])),
        ], kind)
      table.key = [KeyEntry(.part(.blue), "included")]
      table.unlabelledText = { slots in
        RichText(
          slots.map { slot in
            slot.values.map { "\(slot.slot.string): \($0.text.string)|\($0.series.string)" }.joined(separator: ", ")
          }.joined(separator: "; "))
      }
      return table
    }
    for kind in [ChartKind.bars, .columns] {
      let chart = try #require(ChartBuilderTests.chart(table(kind), Self.size))
      #expect(chart.remark.string == "AP: 2 hostages declared dead by Israel|; ICRC: 0.2|included", "\(kind)")
      let label = chart.series.flatMap(\.points).compactMap { $0?.label }.first { $0.text.hasPrefix("30") }
      #expect(label != nil && chart.labelSize >= 13, "\(kind)")
    }
  }
}
