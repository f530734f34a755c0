import Testing

@testable import PageLayout

@Suite struct TableColumnWidthsTests {
  private func demand(_ natural: Double, _ minimum: Double, weight: Double = 1, isStiff: Bool = false) -> ColumnDemand {
    ColumnDemand(natural: natural, minimum: minimum, weight: weight, isStiff: isStiff)
  }

  @Test func whatIsLeftGoesByWeight() {
    #expect(TableColumnWidths.fitted([demand(100, 20), demand(100, 20, weight: 3)], into: 400) == [150, 250])
    #expect(TableColumnWidths.fitted([demand(100, 20, weight: 0), demand(100, 20)], into: 400) == [100, 300])
    #expect(TableColumnWidths.fitted([demand(100, 20, weight: 0)], into: 400) == [100])
    #expect(TableColumnWidths.fitted([], into: 400) == [])
  }

  @Test func shortColumnsKeepTheirWidthAndLongOnesWrap() {
    let widths = TableColumnWidths.fitted([demand(60, 30), demand(900, 60), demand(80, 80, isStiff: true)], into: 400)
    #expect(abs(widths.sum - 400) < 0.01)
    #expect(widths[0] > 59 && widths[2] == 80)
  }

  @Test(arguments: [10.0, 50, 120, 300]) func theSumIsNeverMoreThanTheWidth(width: Double) {
    let demands = [demand(300, 90), demand(80, 80, weight: 0), demand(120, 60, isStiff: true), demand(0, 0)]
    let widths = TableColumnWidths.fitted(demands, into: width)
    #expect(widths.sum <= width + 0.01)
    #expect(widths.allSatisfy { $0 >= 0 })
  }

  @Test func widthsThatSaveLinesAreTaken() {
    let widths = TableColumnWidths.fitted([demand(300, 50), demand(600, 50)], into: 450) { $0[0] > 160 ? 1 : 2 }
    #expect(widths[0] > 160)
  }
}
