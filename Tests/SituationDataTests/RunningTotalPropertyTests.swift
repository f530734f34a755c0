import SeededRandom
import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// What was added to running totals, held against a walk through all rows.
struct RunningTotalPropertyTests {
  private struct Row {
    var day: Day
    var value: Int
    var group: String
  }

  private struct Case {
    var rows: [Row]
    var since: Day?
    var issued: Day

    /// The last value of a group up to a day.
    func last(_ group: String, upTo day: Day) -> Row? {
      rows.filter { $0.group == group && $0.day <= min(day, issued) }.max { $0.day < $1.day }
    }
  }

  private static let first = Day(number: 20_100)

  private func random(_ random: inout SplitMix64) -> Case {
    var (rows, seen): ([Row], Set<String>) = ([], [])
    for _ in 0..<Int.random(in: 1..<12, using: &random) {
      let row = Row(
        day: Self.first.adding(Int.random(in: 0..<90, using: &random)), value: Int.random(in: 0..<500, using: &random),
        group: ["women", "men"].randomElement(using: &random) ?? "women")
      if seen.insert("\(row.day.number) \(row.group)").inserted { rows.append(row) }
    }
    let start = rows.map(\.day).min() ?? Self.first
    return Case(
      rows: rows,
      since: Int.random(in: 0..<3, using: &random) == 0 ? start.adding(-Int.random(in: 0..<40, using: &random)) : nil,
      issued: Self.first.adding(Int.random(in: 40..<100, using: &random)))
  }

  private func known(_ sample: Case) throws -> KnownSituation {
    try Samples.known(
      sample.rows.map { "c,a,\($0.value),\($0.day.iso),,,,\($0.group),,,,,," }, on: sample.issued.iso,
      indicators:
        "id,label,unit,accumulation,groups,since\nc,Count,people,cumulative,exclusive,\(sample.since?.iso ?? "")\n")
  }

  private func figure(_ group: String, _ time: Reference.Time, in known: KnownSituation) throws -> Figure {
    try known.figure(Reference(indicator: "c", group: group, source: "a", time: time))
  }

  @Test("Ten thousand spans", arguments: 0..<10)
  func spans(block: UInt64) throws {
    var (added, open) = (0, 0)
    for seed in 0..<UInt64(1000) {
      var generator = SplitMix64(state: 31_000 + block * 1000 + seed)
      let sample = random(&generator)
      let known = try known(sample)
      let from = Self.first.adding(Int.random(in: -20..<90, using: &generator))
      let to = from.adding(Int.random(in: 0..<50, using: &generator))
      for group in Set(sample.rows.map(\.group)).sorted() {
        let found = try figure(group, .between(from, to), in: known)
        let isFromZero = sample.since.map { from <= $0 } ?? false
        let start = isFromZero ? 0 : sample.last(group, upTo: from.adding(-1))?.value
        let end = sample.last(group, upTo: to).flatMap { $0.day >= from ? $0.value : nil }
        let expected = end.flatMap { end in start.map { end - $0 } }
        #expect(found.value?.plain == expected.map(String.init), "\(from.iso)/\(to.iso) \(group) \(sample)")
        if expected == nil { open += 1 } else { added += 1 }
      }
    }
    #expect(added > 200 && open > 200)
  }

  @Test(
    "Months add up to what the last value is above the first, and stack only between the same reports",
    arguments: 0..<10)
  func months(block: UInt64) throws {
    var (stacked, refused) = (0, 0)
    for seed in 0..<UInt64(1000) {
      var generator = SplitMix64(state: 47_000 + block * 1000 + seed)
      let sample = random(&generator)
      let known = try known(sample)
      var series: [String: [Figure]] = [:]
      for group in Set(sample.rows.map(\.group)).sorted() where sample.last(group, upTo: sample.issued) != nil {
        let reference = Reference(indicator: "c", group: group, source: "a")
        let figures = try PeriodSeries(of: reference, by: PeriodQuestion(.month), in: known).figures
        series[group] = figures
        let own = sample.rows.filter { $0.group == group && $0.day <= sample.issued }.sorted { $0.day < $1.day }
        let values = figures.compactMap { $0.value.flatMap { Int($0.plain) } }
        // Without a day of zero the first period has no base.
        let firstMonth = Frequency.month.period(of: own[0].day)
        let base = sample.since == nil ? own.last { firstMonth.contains($0.day) }?.value : 0
        #expect(values.reduce(0, +) == own[own.count - 1].value - (base ?? 0), "\(group) \(sample)")
      }
      guard let women = series["women"], let men = series["men"] else { continue }
      for one in women where one.value != nil {
        guard let other = men.first(where: { $0.period?.calendar == one.period?.calendar && $0.value != nil }) else {
          continue
        }
        let refusal = Addition(in: known).refusal(ofStack: [one, other])
        let days = try #require(one.period?.calendar)
        func ends(_ group: String) -> [Day?] {
          [sample.last(group, upTo: days.lowerBound.adding(-1))?.day, sample.last(group, upTo: days.upperBound)?.day]
        }
        #expect((refusal == nil) == (ends("women") == ends("men")), "\(days) \(refusal?.message ?? "may") \(sample)")
        if refusal == nil { stacked += 1 } else { refused += 1 }
      }
    }
    #expect(stacked > 0 && refused > 0)
  }
}
