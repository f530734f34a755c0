import SeededRandom
import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// What has become of events, held against a search that walks through all rows for each question.
struct OutcomePropertyTests {
  private struct Row {
    var source: String
    var value: Int?
    var due: Int
    var published: Int
    var status: Status
    var event: String

    /// Days are counted from the first of February 2025, which has fewer than these tests take.
    static func date(_ day: Int) -> String { "2025-02-\(day < 10 ? "0" : "")\(day)" }

    var line: String {
      "released,\(source),\(value.map(String.init) ?? ""),\(Self.date(due)),\(Self.date(published)),\(status.rawValue),\(event),,,,,,,"
    }
  }

  private func rows(_ random: inout SplitMix64) -> [Row] {
    let statuses: [Status] = [.planned, .announced, .announced, .postponed, .cancelled, .completed, .withdrawn]
    var rows: [Row] = []
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let status = statuses.randomElement(using: &random) ?? .announced
      let published = Int.random(in: 1...20, using: &random)
      let due = status == .completed ? published : Int.random(in: 1...27, using: &random)
      let row = Row(
        source: ["a", "b", "c"].randomElement(using: &random) ?? "a",
        value: status == .withdrawn ? nil : Int.random(in: 3...5, using: &random), due: due, published: published,
        status: status, event: ["e", "f"].randomElement(using: &random) ?? "e")
      // Two rows of one source on one day about one event are refused.
      let isTwice = rows.contains { ($0.source, $0.event, $0.published) == (row.source, row.event, row.published) }
      if !isTwice { rows.append(row) }
    }
    return rows
  }

  /// Which row of each source stands in the end, and what is said of one that does not.
  private func expected(_ said: Row, _ all: [Row], on day: Int) -> String {
    let known = all.filter { $0.event == said.event && $0.published <= day }
    func last(_ source: String) -> Row? {
      known.filter { $0.source == source }.max { $0.published < $1.published }
    }
    func stage(_ row: Row) -> Int { row.status.stage ?? -1 }
    let ends = ["a", "b", "c"].compactMap(last).filter { $0.status != .withdrawn }
    func isTakenBack(_ row: Row) -> Bool { last(row.source)?.status == .withdrawn }
    /// The day on which a later stage was first said by somebody who has not taken all back.
    func overtaken(_ row: Row) -> Int? {
      guard row.status.isProspective else { return nil }
      return known.filter { !isTakenBack($0) && stage($0) > stage(row) && $0.published >= row.published }
        .map(\.published).min()
    }
    let standing = ends.filter { overtaken($0) == nil }
    let happened = standing.filter { $0.status.hasHappened }
    if !happened.isEmpty {
      let values = happened.map { ($0.value ?? 0, $0.source) }
      if values.allSatisfy({ $0.0 == said.value }) { return "carried out" }
      return "carried out otherwise: " + Set(values.map { "\($0.0)" }).sorted().joined(separator: " ")
    }
    let changes = standing.filter { row in
      let isSame = (row.source, row.published) == (said.source, said.published)
      guard !isSame, row.status == .cancelled || row.status == .postponed else { return false }
      if row.status == said.status, row.status == .cancelled || row.due == said.due { return false }
      return stage(said) < 2 ? row.published >= said.published : row.published > said.published
    }
    let renewed = standing.filter { $0.source == said.source && stage($0) < 2 && $0.published > said.published }
    if let latest = changes.map(\.published).max(), !renewed.contains(where: { $0.published > latest }) {
      return Set(changes.filter { $0.published == latest }.map(\.status.rawValue)).count > 1
        ? "either" : "\(changes.first { $0.published == latest }?.status.rawValue ?? "") on \(latest)"
    }
    if let own = last(said.source), own.status == .withdrawn || own.published > said.published {
      let next = known.filter { $0.source == said.source && $0.published > said.published }.map(\.published).min() ?? 0
      let isWithdrawnNext = known.contains {
        ($0.source, $0.published, $0.status) == (said.source, next, .withdrawn)
      }
      if standing.isEmpty { return "withdrawn" }
      return isWithdrawnNext ? "withdrawn" : "replaced on \(next)"
    }
    if let day = overtaken(said) { return "replaced on \(day)" }
    let isDue = said.status == .postponed ? said.due > said.published : said.status != .cancelled
    return isDue && said.due < day ? "overdue" : "to come"
  }

  private func said(_ outcome: Outcome?) -> String {
    switch outcome {
    case nil: "to come"
    case .carriedOut: "carried out"
    case .carriedOutOtherwise(let figures):
      "carried out otherwise: " + Set(figures.map { $0.value?.plain ?? "" }).sorted().joined(separator: " ")
    case .cancelled(let day): "cancelled on \(day.components.day)"
    case .postponed(_, let day, _): "postponed on \(day.components.day)"
    case .replaced(let day): "replaced on \(day.components.day)"
    case .withdrawn: "withdrawn"
    case .overdue: "overdue"
    case .mixed: "mixed"
    }
  }

  @Test("Ten thousand histories of events", arguments: 0..<10)
  func histories(_ seed: UInt64) throws {
    var random = SplitMix64(state: seed &* 7919 &+ 14)
    for _ in 0..<1_000 {
      let rows = rows(&random)
      let day = Int.random(in: 10...28, using: &random)
      let known = try Samples.known(rows.map(\.line), on: Row.date(day))
      for (index, row) in rows.enumerated() where row.status.isProspective && row.published <= day {
        let (expected, outcome) = (expected(row, rows, on: day), said(OutcomeFinder(in: known).outcome(ofRow: index)))
        guard expected != "either" else { continue }
        #expect(
          outcome == expected,
          "row \(index) on \(Row.date(day)), seed \(seed):\n\(rows.map(\.line).joined(separator: "\n"))")
        if outcome != expected { return }
      }
    }
  }
}
