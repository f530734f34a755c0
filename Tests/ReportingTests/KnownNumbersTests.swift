import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// A typed number is found among the known values as if it were held against each of them.
struct KnownNumbersTests {
  private func situation(_ values: [(indicator: Int, value: Int)]) -> KnownSituation {
    let days = values.indices.map { "2025-\($0 / 28 % 12 + 1 < 10 ? "0" : "")\($0 / 28 % 12 + 1)-\($0 % 28 + 10)" }
    let rows = zip(values, days).map { "i\($0.indicator),a,\($0.value),\($1)\n" }.joined()
    let texts = [
      "indicators.csv": "id,label,unit,accumulation\ni0,Deaths,people,stock\ni1,Children,people,stock\n",
      "sources.csv": "id,name,kind\na,Office A,government\n",
      "data.csv": "indicator,source,value,as_of\n\(rows)",
      "report.md": "---\ntitle: T\ndate: 2026-12-31\n---\nText.\n",
    ]
    let files = texts.sorted { $0.key < $1.key }.map { TextFile(name: $0.key, bytes: Array($0.value.utf8)) }
    let (situation, _) = Situation.read(files)
    return situation.known(on: situation.dateOfIssue)
  }

  private func found(_ number: Double, _ words: [String] = [], in known: KnownSituation) -> String? {
    var numbers = KnownNumbers(known, printing: [], computed: [], near: [number])
    return numbers.origin(near: number, isPercentage: false, words: words).flatMap { origin, isExact in
      guard case .row(let row) = origin else { return nil }
      let observation = known.situation.observations.rows[row]
      return "\(observation.value?.plain ?? "") \(observation.asOf.iso) \(isExact ? "equal" : "close")"
    }
  }

  @Test func theNearestIsTakenAndOfEqualOnesTheLast() {
    let known = situation([(0, 1000), (0, 1010), (0, 1010), (0, 1005)])
    #expect(found(1010, in: known) == "1010 2025-01-12 equal")
    #expect(found(1004, in: known) == "1005 2025-01-13 close")
    #expect(found(2000, in: known) == nil)
  }

  @Test func betweenTwoThatAreAsNearTheLastIsTaken() {
    #expect(found(1005, in: situation([(0, 1000), (0, 1010)])) == "1010 2025-01-11 close")
    #expect(found(1005, in: situation([(0, 1010), (0, 1000)])) == "1000 2025-01-11 close")
  }

  @Test func closenessIsAShareOfWhatIsKnown() {
    #expect(found(990, in: situation([(0, 1000)])) == "1000 2025-01-10 close")
    #expect(found(1010.1, in: situation([(0, 1000)])) == nil)
  }

  @Test func aSmallNumberHasToEqualWhatTheWordsName() {
    let known = situation([(0, 33), (1, 33)])
    #expect(found(33, in: known) == nil)
    #expect(found(33, ["deaths"], in: known) == "33 2025-01-10 equal")
    #expect(found(33, ["the", "children"], in: known) == "33 2025-01-11 equal")
    #expect(found(34, ["deaths"], in: known) == nil)
  }

  @Test func itFindsWhatComparingWithEachFinds() {
    var seed: UInt64 = 7
    func random(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    let values = (0..<200).map { _ in (indicator: random(2), value: 100 + random(900)) }
    let known = situation(values)
    let rows = known.situation.indicators.entries.indices.flatMap { known.currentRows(of: $0).rows }
    var numbers = KnownNumbers(
      known, printing: rows, computed: [], near: Array(stride(from: 90.0, through: 1010, by: 0.5)))
    for number in stride(from: 90.0, through: 1010, by: 0.5) {
      var best: (row: Int, distance: Double)?
      for row in rows {
        let value = known.situation.observations.rows[row].value?.approximation ?? 0
        let distance = abs(value - number)
        guard distance <= value * 0.01, distance <= best?.distance ?? .infinity else { continue }
        best = (row, distance)
      }
      #expect(
        numbers.origin(near: number, isPercentage: false, words: [])?.origin == best.map { .row($0.row) }, "\(number)")
    }
  }
}
