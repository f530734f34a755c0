import SeededRandom
import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// Series are found by what is named of them, without a list for each name.
struct SeriesIndexTests {
  @Test("What a name means is what a look at every series finds, and each row stands in its own", arguments: 0..<20)
  func everySeries(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let rows = (0..<80).map { day in
      let source = ["a", "b"].randomElement(using: &random) ?? ""
      let status = ["", "estimated", "verified"].randomElement(using: &random) ?? ""
      let place = ["", "Gao", "Abala", "Tahoua", "Zinder"].randomElement(using: &random) ?? ""
      let group = ["", "women", "men", "girls"].randomElement(using: &random) ?? ""
      let date = "2025-0\(1 + day / 28)-\(String(101 + day % 28).dropFirst())"
      return "released,\(source),1,\(date),2025-12-01,\(status),,\(group),\(place),,,,,"
    }
    let table = Situation.read(Samples.files(rows)).situation.observations
    let all = Array(table.rows.indices)
    try #require(all.count == rows.count)
    let current = CurrentRows(table, rows: all, on: Day(number: .max))
    let series = current.series
    for source in [nil, -1, 0, 1] {
      for place in [nil, -1] + Set(series.all.map(\.place)).compactMap(\.self).map({ Optional($0) }) {
        for group in [nil, -1] + Set(series.all.map(\.group)).compactMap(\.self).map({ Optional($0) }) {
          let name = SeriesName(source: source, place: place, group: group)
          let meant = series.all.indices.filter { number in
            let own = series.all[number]
            return (source == nil || own.source == source) && (place == nil || own.place == place)
              && (group == nil || own.group == group)
          }
          #expect(Array(series.numbers(name)) == meant)
          #expect(series.has(name) == !meant.isEmpty)
        }
      }
    }
    #expect(Set(series.all).count == series.all.count)
    #expect(series.all.indices.flatMap { series.positions(of: $0) }.sorted() == Array(current.rows.indices))
    for number in series.all.indices {
      let own = all.filter { RowSeries(of: $0, in: table.rows) == series.all[number] }
      #expect(Set(series.statuses(of: number)) == Set(own.map { table.rows.status(of: $0) }))
      #expect(series.positions(of: number).allSatisfy { own.contains(current.rows[$0]) })
    }
    #expect(Set(series.allStatuses) == Set(all.map { table.rows.status(of: $0) }))
  }
}
