import Content
import Drawing
import Testing

@testable import Charting

@Suite("A chart's table, divided and placed")
struct PlotTableTests {
  @Test("Where a day lies along slots that are periods")
  func periods() {
    var slots = (0..<3).map { Gallery.bar("", Double($0)) }
    (slots[0].period, slots[1].period, slots[2].period) = (0...9, 10...29, 40...49)
    let days = SlotDays(slots)
    let expected: [(day: Int, position: Double?)] = [
      (-1, nil), (0, 0), (5, 0.5), (10, 1), (20, 1.5), (30, nil), (40, 2), (49, 2.9), (50, nil), (.max, nil),
    ]
    for (day, position) in expected { #expect(days.position(of: day) == position, "day \(day)") }
  }

  @Test("A day that has a slot of its own stands over its middle")
  func ownSlot() {
    var slots = (0..<3).map { Gallery.bar("", Double($0)) }
    (slots[0].period, slots[1].period, slots[2].period) = (3...3, 4...4, 5...11)
    let days = SlotDays(slots)
    let expected: [(day: Int, position: Double?)] = [(3, 0.5), (4, 1.5), (5, 2), (12, nil)]
    for (day, position) in expected { #expect(days.position(of: day) == position, "day \(day)") }
    #expect((2...6).map(days.isAlone) == [false, true, true, false, false])
  }

  @Test("A day between events stands in front of the first that is not before it")
  func events() {
    var slots = (0..<3).map { Gallery.bar("", Double($0)) }
    (slots[0].days, slots[1].days, slots[2].days) = (5...5, 8...9, 20...20)
    let days = SlotDays(slots)
    let expected: [(day: Int, position: Double?)] = [(4, nil), (5, 0), (6, 1), (9, 1), (10, 2), (21, 3)]
    for (day, position) in expected { #expect(days.position(of: day) == position, "day \(day)") }
    #expect(SlotDays([]).position(of: 0) == nil)
  }

  @Test("Small multiples have a panel for each series, in which nothing has to be told apart")
  func panels() {
    var content = Gallery.content(
      "multiples", .columns, title: "T", [Gallery.group("A", [1, 2]), Gallery.group("B", [3, nil])]
    ).content
    content.layout = .multiples
    content.series = Gallery.series(["Women", "Men"])
    let table = PlotTable(content)
    #expect(table.series.isEmpty && table.panels.map(\.title.string) == ["Women", "Men"])
    #expect(table.panels.map { $0.slots.map { $0.bars.map(\.value) } } == [[[1], [3]], [[2], [nil]]])
    #expect(table.bars.allSatisfy { $0.series == nil })
    content.layout = .grouped
    #expect(PlotTable(content).panels.count == 1 && PlotTable(content).series.count == 2)
  }

  @Test("Of series back to back the first lies on the other side of zero, and is said as it is")
  func backToBack() {
    var content = Gallery.content("diverging", .bars, title: "T", [Gallery.opposed("A", 4, 6)]).content
    content.layout = .diverging
    content.series = Gallery.series(["Left", "Entered"])
    let table = PlotTable(content)
    #expect(content.bars.map(\.value) == [4, 6] && table.bars.map(\.value) == [-4, 6])
    #expect(table.tickTexts([-4, 6]) == ["4", "6"])
  }
}
