import Testing

@testable import SituationData
@testable import SourceText

struct ObservationRowsTests {
  func row(_ number: Int) -> Observation {
    Observation(
      indicator: number % 3, source: number % 2, via: number == 4 ? 1 : nil, place: number.isMultiple(of: 5) ? 7 : nil,
      group: number == 2 ? 0 : nil, event: number > 6 ? number : nil, name: nil,
      value: number == 3 ? nil : DecimalNumber(digits: Int64(number), scale: 1),
      low: number == 5 ? .zero : nil, high: number == 5 ? DecimalNumber(digits: 9) : nil,
      asOf: [.day(Day(number: 20_000)), .month(year: 2025, month: 2), .unknown, .year(2024)][number % 4],
      published: Published(Day(number: Int32(20_100 + number % 2)), isLatestPossible: number == 8),
      status: number == 6 ? .announced : .reported, qualifier: number == 7 ? .about : .exactly,
      hasIllegibleValue: number == 3, hasIncludes: number == 9, file: number > 8 ? 1 : 0, offset: number * 40)
  }

  @Test("What goes into the columns comes out of them, however sparsely they are filled")
  func rowsComeBack() {
    var rows = ObservationRows()
    for number in 0..<12 { rows.append(row(number)) }
    #expect(Array(rows) == (0..<12).map(row))
    #expect(rows.indices.map(rows.indicator) == (0..<12).map { $0 % 3 })
    #expect(rows.indices.map(rows.published) == (0..<12).map { row($0).published.day })
  }

  @Test("Values and places of every size come back", arguments: [0, 1, 40])
  func extremeNumbers(rowsBefore: Int) {
    let values: [DecimalNumber?] =
      [0, 1, -1, Int64(Int32.max), Int64(Int32.max) + 1, Int64(Int32.min) + 1, Int64(Int32.min), .max, -.max]
      .map { DecimalNumber(digits: $0) } + [DecimalNumber(digits: 15, scale: 1), nil]
    let offsets = [0, Int(UInt32.max), Int(UInt32.max) + 1, 1 << 40]
    for value in values {
      for offset in offsets {
        var rows = ObservationRows()
        for number in 0..<rowsBefore { rows.append(row(number)) }
        var extreme = row(0)
        (extreme.value, extreme.offset) = (value, offset)
        rows.append(extreme)
        rows.append(row(1))
        #expect(rows[rowsBefore] == extreme)
        #expect(rows[rowsBefore + 1] == row(1))
      }
    }
  }

  @Test func aPublicationOnTheDayItselfTakesNoRoomAndIsThere() {
    var rows = ObservationRows()
    var same = row(0)
    same.published = Published(Day(number: 20_000))
    rows.append(same)
    #expect(rows[0] == same)
  }
}
