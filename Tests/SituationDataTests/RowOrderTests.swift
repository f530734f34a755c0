import SeededRandom
import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// Current rows are sorted by numbers first, and where these do not settle it by all that they are put in order by.
struct RowOrderTests {
  @Test("The order is that of every pair of rows, whatever their dates, publications and events", arguments: 0..<20)
  func everyPair(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let dates = ["2025-02-28", "2025-02", "2025-02-01/2025-02-28", "2025-02-27", "2025", "unknown"]
    let days = ["2025-03-01", "2025-03-02", "2026-01-05"]
    let rows = (0..<120).map { _ in
      let date = dates.randomElement(using: &random) ?? ""
      let day = days.randomElement(using: &random) ?? ""
      let source = ["a", "b"].randomElement(using: &random) ?? ""
      let event = ["", "9", "10", "e2", "e10"].randomElement(using: &random) ?? ""
      let place = ["", "Gao", "Abala"].randomElement(using: &random) ?? ""
      return "released,\(source),1,\(date),\(day),,\(event),,\(place),,,,,"
    }
    let table = Situation.read(Samples.files(rows)).situation.observations
    let catalog = SeriesCatalog(Array(table.rows.indices), in: table)
    let keys = catalog.sortKeys(of: Array(table.rows.indices)).shuffled(using: &random)
    try #require(keys.count > 60)
    var sorted = keys
    CurrentRows.SortKey.sort(&sorted, in: table)
    for (place, key) in sorted.enumerated() {
      #expect(sorted[..<place].allSatisfy { $0.precedes(key, in: table) })
    }
  }
}
