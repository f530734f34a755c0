import SeededRandom
import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// Rows that are read in one go say what they would say cell by cell.
struct PlainRowsTests {
  private static let header = "event,indicator,source,value,as_of,place,caveat"

  private func read(_ rows: [String], header: String, places: String?) -> (rows: [Observation], faults: [Diagnostic]) {
    let more = places.map { ["places.csv": $0] } ?? [:]
    let (situation, faults) = Situation.read(Samples.files(rows, header: header, more: more))
    let rows = situation.observations.rows.map { row in
      var row = row
      row.offset = 0
      return row
    }
    return (rows, faults)
  }

  private static let cells: [(usual: [String], others: [String])] = [
    (["", "e1", "e2", "NER-4f1c09a2"], ["a b", "é1", "'e1", "\"e\"\"1\"", " e2 ", String(repeating: "e", count: 33)]),
    (["held", "released", "trucks"], ["hold", "", "'held", "\"held\"", " held", "Held"]),
    (["a", "b"], ["c", "", "\"a\""]),
    (
      ["0", "1", "12", "4711", "12345678"],
      ["123456789", "99999999999", "1.5", "-3", "\"1,000\"", "", "x", "1 2", "007", "\u{0661}"]
    ),
    (
      ["2025-01-02", "2024-02-29", "2025-12-31"],
      ["2025-02-29", "2025-1-02", "1899-01-01", "2025-13-01", "2025/01/02", "202a-01-01", "", "20250-1-02"]
    ),
    (["", "Rafah", "Gaza"], ["\"Rafah, south\"", "rafah", "Gaza/North", "الفاشر", "'Gaza"]),
    (["", "provisional"], ["\"two, parts\"", "\"a \"\"b\"\"\""]),
  ]

  @Test("A row is the same whether one more of its cells is filled or not", arguments: [1, 2, 3, 4])
  func oneWayAsTheOther(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let rows = (0..<600).map { _ in
      Self.cells.map { cell in
        let isUsual = Int.random(in: 0..<12, using: &random) > 0
        return (isUsual ? cell.usual : cell.others).randomElement(using: &random) ?? ""
      }.joined(separator: ",")
    }
    for places in [nil, "id,name\nrafah,Rafah\ngaza,Gaza\n"] {
      let plain = read(rows, header: Self.header, places: places)
      // Nothing that says how it was reported is plain.
      let others = read(rows.map { $0 + ",reported" }, header: Self.header + ",status", places: places)
      #expect(plain.rows.count > 100 && plain.rows == others.rows)
      #expect(plain.faults.count > 100)
      let faults = [plain.faults, others.faults].map { $0.map { "\(Samples.short($0)): \($0.message)" } }
      #expect(faults[0].count == faults[1].count)
      #expect(zip(faults[0], faults[1]).first { $0 != $1 }.map { "\($0) / \($1)" } == nil)
    }
  }

  @Test("Rows of more names than are remembered are read as well")
  func manyNames() {
    let rows = (0..<3000).map { "e\($0),held,a,\($0),2025-01-02,Place \($0 % 1500),a caveat that fills the row" }
    let (situation, faults) = Situation.read(Samples.files(rows, header: Self.header))
    #expect(faults.filter { $0.severity == .error } == [])
    let table = situation.observations
    #expect(table.rows.indices.allSatisfy { table.strings[table.rows.place(of: $0) ?? 0] == "Place \($0 % 1500)" })
    #expect(table.rows.indices.allSatisfy { table.rows.value(of: $0) == DecimalNumber(digits: Int64($0)) })
  }
}
