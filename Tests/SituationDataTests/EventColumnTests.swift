import SeededRandom
import Testing

@testable import SituationData
@testable import SourceText

struct EventColumnTests {
  /// What is known of the events of rows.
  private struct Events: Equatable {
    var first: [Int?]
    var isShared: [Bool]
    var count: Int
  }

  private func found(
    _ ids: [String?], hash: (String) -> Int = { id in Array(id.utf8).withUnsafeBytes { EventColumn.hash($0) } }
  ) -> Events {
    var column = EventColumn()
    for (row, id) in ids.enumerated() { if let id { column.append(hash(id), at: row) } }
    column.findFirstRows { ids[$0] == ids[$1] }
    return Events(
      first: ids.indices.map { column[$0] }, isShared: ids.indices.map(column.isShared), count: column.count)
  }

  private func expected(_ ids: [String?]) -> Events {
    var rows: [String: [Int]] = [:]
    for (row, id) in ids.enumerated() { if let id { rows[id, default: []].append(row) } }
    return Events(
      first: ids.map { $0.flatMap { rows[$0]?.first } }, isShared: ids.map { $0.map { rows[$0]?.count != 1 } ?? false },
      count: rows.count)
  }

  @Test("Each event has the first row that has it, among rows of none, alone and again and again")
  func firstRows() {
    let cases: [[String?]] = [
      [], [nil], ["a"], [nil, nil, "a"], ["a", nil], ["a", "a"], ["a", "b", "a", nil, "b", "c", "a"],
    ]
    for ids in cases { #expect(found(ids) == expected(ids)) }
  }

  @Test("Ids of one hash are told apart", arguments: [0, 1, Int(Int32.max)])
  func idsOfOneHash(hash: Int) {
    let ids = (0..<60).map { $0.isMultiple(of: 7) ? nil : "e\($0 % 20)" }
    #expect(found(ids) { _ in hash } == expected(ids))
    #expect(found(ids) { hash ^ ($0.utf8.count & 1) } == expected(ids))
  }

  @Test("Of many rows those of one event are found, however long their ids and however many share one")
  func manyRows() {
    var random = SplitMix64(state: 31)
    for kinds in [3, 200, 5_000] {
      let ids = (0..<2_000).map { _ -> String? in
        let number = Int.random(in: 0..<kinds, using: &random)
        return number % 9 == 8 ? nil : String(repeating: "e", count: number % 40) + "-\(number)"
      }
      #expect(found(ids) == expected(ids))
    }
  }

  @Test("Rows that are left out take nothing from the events of others")
  func rowsLeftOut() {
    var rows = ObservationRows()
    for number in 0..<8 {
      rows.append(
        Observation(
          indicator: 0, source: number, event: [0, 1, 0, nil, 1, 5, 0, 5][number], asOf: .unknown,
          published: Published(Day(number: 0)), status: .reported, qualifier: .exactly, hasIllegibleValue: false,
          hasIncludes: false, file: 0, offset: number))
    }
    rows.events.countEvents()
    #expect((0..<8).map(rows.sharesEvent) == [true, true, true, false, true, true, true, true])
    let kept = rows.without([2, 4, 6])
    #expect(kept.map(\.source) == [0, 1, 3, 5, 7])
    #expect(kept.indices.map(kept.event) == [0, 1, nil, 3, 3])
    #expect(kept.indices.map(kept.sharesEvent) == [false, false, false, true, true])
    #expect(kept.events.count == 3)
  }
}
