import SeededRandom
import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// Rows that say what they already contain.
struct InclusionTests {
  private let header = "indicator,source,value,as_of,published,place,includes"

  private func known(_ rows: [String]) throws -> KnownSituation {
    let (situation, faults) = Situation.read(Samples.files(rows, header: header))
    try #require(faults.filter { $0.severity == .error } == [])
    return situation.known(on: Day(number: 25_000))
  }

  @Test("What is found is what each pair of rows says", arguments: 0..<30)
  func everyPair(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    func any<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }
    let cells = [
      "", "", "trucks@b", "trucks at North", "trucks@a at South", "trucks at Nowhere", "released|trucks@b at East",
    ]
    let rows = (0..<40).map { _ in
      let start = Int32.random(in: 20_000..<20_030, using: &random)
      let days = Day(number: start).iso + "/" + Day(number: start + Int32.random(in: 1..<4, using: &random)).iso
      let date = any([days, days, days, "unknown"])
      return "trucks,\(any(["a", "b"])),1,\(date),2025-02-20,\(any(["North", "South", "East", ""])),\(any(cells))"
    }
    let known = try known(
      Array(Set(rows)).sorted { $0 < $1 }.reduce(into: [String]()) { kept, row in
        let key = row.split(separator: ",", omittingEmptySubsequences: false)
        if !kept.contains(where: { $0.split(separator: ",", omittingEmptySubsequences: false)[1...5] == key[1...5] }) {
          kept.append(row)
        }
      })
    let all = Array(known.situation.observations.rows.indices)
    var index = InclusionIndex(all, in: known)
    for whole in all where known.row(whole).hasIncludes {
      for days in [nil, known.row(whole).asOf.days] {
        let part = all.first { part in
          var single = InclusionIndex([part], in: known)
          let isOfDays =
            days.map { known.situation.observations.rows.touches(part, $0) || known.row(part).asOf == .unknown } ?? true
          return part != whole && isOfDays && single.hasPart(of: whole)
        }
        #expect(index.part(of: whole, within: days) == part)
      }
    }
  }

  @Test("A sum of many rows that each include another series takes linear time")
  func linearTime() throws {
    func seconds(_ count: Int) throws -> Duration {
      let rows = (0..<count).map { row in
        "trucks,a,1,\(Day(number: 10_000 + Int32(row)).iso),2025-02-20,,trucks at North|trucks at Place\(row)"
      }
      let known = try known(rows + ["trucks,a,1,1950-01-01,2025-02-20,North,"])
      return try ContinuousClock().measure {
        let figure = try known.figure(named: "trucks@a")
        #expect(figure.value != nil)
      }
    }
    _ = try seconds(100)
    let (few, many) = (try seconds(1000), try seconds(8000))
    #expect(many < few * 24)
  }
}
