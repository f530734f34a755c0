import SeededRandom
import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// What random series cover, counted day by day.
struct CoveragePropertyTests {
  /// A row of the test: the days of its as-of, and those that it covers.
  private struct Row {
    var asOf: AsOf
    var group: String
    var place: String
    var days: ClosedRange<Day>
  }

  private struct Case {
    var frequency: String
    var reportsEvents: Bool
    var since: Day?
    var rows: [Row]
    var issued: Day
    var question: PeriodQuestion
    var group: String
    var place: String
  }

  private static let first = Day(number: 19_700)

  private func day(_ random: inout SplitMix64) -> Day {
    Self.first.adding(Int.random(in: 0..<150, using: &random))
  }

  /// The days that a row of one day covers, stepping back day by day.
  private func days(endingOn last: Day, _ frequency: String) -> ClosedRange<Day> {
    func back(months: Int) -> ClosedRange<Day> {
      var (year, month, day) = last.components
      for _ in 0..<months { (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1) }
      while Day(year: year, month: month, day: day) == nil { day -= 1 }
      return (Day(year: year, month: month, day: day)?.adding(1) ?? last)...last
    }
    return switch frequency {
    case "week": last.adding(-6)...last
    case "month": back(months: 1)
    case "quarter": back(months: 3)
    case "year": back(months: 12)
    default: last...last
    }
  }

  private func random(_ random: inout SplitMix64) -> Case {
    let frequency = ["", "day", "week", "month", "quarter"].randomElement(using: &random) ?? ""
    let issued = Self.first.adding(Int.random(in: 60..<200, using: &random))
    var (rows, seen): ([Row], Set<String>) = ([], [])
    let hasGroups = Bool.random(using: &random)
    // Wholes and one place, or several places alone, which are added up.
    let places =
      [["", "", "North"], ["North", "South"], ["North", "South", "East"]].randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1..<14, using: &random) {
      let first = day(&random)
      let asOf: AsOf =
        switch Int.random(in: 0..<6, using: &random) {
        case 0: .month(year: first.components.year, month: first.components.month)
        case 1: AsOf(first...first.adding(Int.random(in: 1..<20, using: &random)))
        default: .day(first)
        }
      let group = hasGroups ? ["x", "y"].randomElement(using: &random) ?? "" : ""
      let place = places.randomElement(using: &random) ?? ""
      guard let last = asOf.last, last <= issued, seen.insert("\(asOf.iso) \(group) \(place)").inserted else {
        continue
      }
      let days = asOf.isDay ? days(endingOn: last, frequency) : asOf.days ?? last...last
      rows.append(Row(asOf: asOf, group: group, place: place, days: days))
    }
    func maybe() -> Day? { Int.random(in: 0..<3, using: &random) == 0 ? day(&random) : nil }
    return Case(
      frequency: frequency, reportsEvents: Int.random(in: 0..<5, using: &random) == 0, since: maybe(), rows: rows,
      issued: issued,
      question: PeriodQuestion(Frequency.allCases.randomElement(using: &random) ?? .month, from: maybe(), to: maybe()),
      group: hasGroups ? ["", "x"].randomElement(using: &random) ?? "" : "",
      place: ["", "", "North"].randomElement(using: &random) ?? "")
  }

  private func known(_ sample: Case) throws -> KnownSituation {
    let indicators = """
      id,label,unit,accumulation,reporting,groups,frequency,since
      f,Flow,trucks,flow,\(sample.reportsEvents ? "events" : ""),exclusive,\(sample.frequency),
      c,Total,people,cumulative,,exclusive,\(sample.frequency),\(sample.since?.iso ?? "")

      """
    let rows = sample.rows.enumerated().flatMap { index, row in
      ["f,a,\(index % 4)", "c,a,\(index * 10)"].map {
        "\($0),\(row.asOf.iso),\(row.asOf.last?.iso ?? ""),,,\(row.group),\(row.place),,,,,"
      }
    }
    return try Samples.known(rows, on: sample.issued.iso, indicators: indicators)
  }

  private func reference(_ indicator: String, _ sample: Case) -> Reference {
    Reference(
      indicator: indicator, group: sample.group.isEmpty ? nil : sample.group, source: "a",
      place: sample.place.isEmpty ? nil : sample.place)
  }

  /// The rows that a reference means: without a place those without, or where there are none those of all.
  private func rows(_ sample: Case) -> [Row] {
    if !sample.place.isEmpty { return sample.rows.filter { $0.place == sample.place } }
    let own = sample.rows.filter { sample.group.isEmpty || $0.group == sample.group }
    let isWhole = own.contains { $0.place.isEmpty }
    let places = Set(own.map(\.place)).filter { !isWhole || $0.isEmpty }
    return sample.rows.filter { places.contains($0.place) }
  }

  /// Whether a day is in a row of each of the places that have rows at all.
  private func isReported(_ day: Day, _ rows: [Row]) -> Bool {
    !rows.isEmpty
      && Set(rows.map(\.place)).allSatisfy { place in rows.contains { $0.place == place && $0.days.contains(day) } }
  }

  /// So many days, or months or years where all rows and what is counted are of whole ones.
  private func said(_ isCovered: (Day) -> Bool, of days: ClosedRange<Day>, _ rows: [Row]) -> String {
    let all = (0..<days.dayCount).map(days.lowerBound.adding)
    func isFirst(_ day: Day, _ unit: String) -> Bool {
      day.components.day == 1 && (unit == "month" || day.components.month == 1)
    }
    func isWhole(_ days: ClosedRange<Day>, _ unit: String) -> Bool {
      isFirst(days.lowerBound, unit) && isFirst(days.upperBound.adding(1), unit)
    }
    var spans: [ClosedRange<Day>] = []
    for day in all where isCovered(day) {
      if let last = spans.last, last.upperBound.adding(1) == day {
        spans[spans.count - 1] = last.lowerBound...day
      } else {
        spans.append(day...day)
      }
    }
    for unit in ["year", "month"] where (rows.map(\.days) + spans + [days]).allSatisfy({ isWhole($0, unit) }) {
      let starts = all.filter { isFirst($0, unit) }
      return "\(starts.count(where: isCovered)) of \(starts.count) \(unit)\(starts.count == 1 ? "" : "s")"
    }
    return "\(all.count(where: isCovered)) of \(all.count) day\(all.count == 1 ? "" : "s")"
  }

  private func sides(_ figure: Figure) -> String {
    (figure.coverage?.startsOpen == true ? "<" : "") + (figure.coverage?.endsOpen == true ? ">" : "")
  }

  @Test(arguments: 0..<5) func flowsCoverTheDaysOfTheirRows(block: UInt64) throws {
    for seed in 0..<UInt64(1000) {
      var generator = SplitMix64(state: block * 1000 + seed)
      let sample = random(&generator)
      let known = try known(sample)
      guard let series = try? PeriodSeries(of: reference("f", sample), by: sample.question, in: known) else { continue }
      let rows = rows(sample)
      for figure in series.figures {
        guard let period = figure.period else { continue }
        let (from, to) = (sample.question.from, sample.question.to)
        // What is asked for of the period.
        let span =
          max(
            from ?? period.calendar.lowerBound, period.calendar.lowerBound)...min(
            to ?? period.calendar.upperBound, period.calendar.upperBound)
        func isCovered(_ day: Day) -> Bool {
          guard day <= sample.issued, from.map({ $0 <= day }) ?? true, to.map({ day <= $0 }) ?? true else {
            return false
          }
          return sample.reportsEvents || isReported(day, rows)
        }
        let row = FigureRow(figure, in: known.situation)
        let expected = said(isCovered, of: period.calendar, sample.reportsEvents ? [] : rows)
        if !sample.reportsEvents { #expect(row.cell("coverage") == expected, "\(sample)") }
        let days = (0..<period.calendar.dayCount).map(period.calendar.lowerBound.adding)
        let covered = days.map(isCovered)
        let hasHole = covered.drop { !$0 }.reversed().drop { !$0 }.contains(false)
        // Where no day has a row of every place, and some have one, either side is open.
        let isOfSome =
          !sample.reportsEvents && Set(rows.map(\.place)).count > 1
          && rows.contains { row in
            (sample.group.isEmpty || row.group == sample.group) && row.asOf.days.map(span.overlaps) ?? false
          }
        let sides =
          covered.contains(true)
          ? (hasHole || covered.first == false ? "<" : "") + (hasHole || covered.last == false ? ">" : "")
          : isOfSome ? "<>" : ""
        #expect(self.sides(figure) == sides, "\(sample)")
        #expect(figure.isPartial == (!sides.isEmpty && [nil, .noneRecorded].contains(figure.absence)), "\(sample)")
      }
    }
  }

  @Test(arguments: 0..<5) func sumsCoverTheDaysOfAllTheirPlaces(block: UInt64) throws {
    for seed in 0..<UInt64(1000) {
      var generator = SplitMix64(state: 155_000 + block * 1000 + seed)
      let sample = random(&generator)
      let (one, other) = (day(&generator), day(&generator))
      let days = min(one, other)...max(one, other)
      let reference = reference("f", sample).with { $0.time = .between(days.lowerBound, days.upperBound) }
      guard let figure = try? known(sample).figure(reference) else { continue }
      let rows = rows(sample)
      func isCovered(_ day: Day) -> Bool {
        day <= sample.issued && (sample.reportsEvents || isReported(day, rows))
      }
      guard !sample.reportsEvents else { continue }
      let row = FigureRow(figure, in: try known(sample).situation)
      #expect(row.cell("coverage") == said(isCovered, of: days, rows), "\(days) \(sample)")
    }
  }

  @Test(arguments: 0..<5) func totalsCoverTheDaysUpToTheirLastReport(block: UInt64) throws {
    for seed in 0..<UInt64(1000) {
      var generator = SplitMix64(state: 77_000 + block * 1000 + seed)
      var sample = random(&generator)
      if sample.group.isEmpty {
        var seen: Set<String> = []
        for index in sample.rows.indices { sample.rows[index].group = "" }
        sample.rows = sample.rows.filter { seen.insert("\($0.asOf.iso) \($0.place)").inserted }
      }
      let known = try known(sample)
      guard let series = try? PeriodSeries(of: reference("c", sample), by: sample.question, in: known) else { continue }
      let rows = rows(sample).filter { sample.group.isEmpty || $0.group == sample.group }
      let reports = rows.map(\.days).sorted { $0.upperBound < $1.upperBound }
      for figure in series.figures {
        guard let period = figure.period else { continue }
        let from = [sample.question.from, sample.since].compactMap(\.self).max()
        let open = (0..<period.calendar.dayCount).map(period.calendar.lowerBound.adding).filter { day in
          day <= sample.issued && from.map { $0 <= day } ?? true && sample.question.to.map { day <= $0 } ?? true
        }
        let last = reports.last { open.contains($0.upperBound) }?.upperBound
        let row = FigureRow(figure, in: known.situation)
        #expect(
          row.cell("coverage")
            == said({ day in open.contains(day) && last.map { day <= $0 } ?? false }, of: period.calendar, rows),
          "\(sample)")
        guard last != nil, figure.value != nil else { continue }
        // A border is open where the reports around it are further apart than one covers.
        func isOpen(after day: Day) -> Bool {
          let own = reports.filter { report in sample.since.map { $0 <= report.upperBound } ?? true }
          let all = (sample.since.map { [$0.adding(-1)...$0.adding(-1)] } ?? []) + own
          guard let before = all.last(where: { $0.upperBound <= day })?.upperBound else { return true }
          if before == day { return false }
          guard let next = all.first(where: { $0.upperBound > day }) else { return true }
          return !all.contains { $0.upperBound == next.upperBound && $0.lowerBound <= before.adding(1) }
        }
        let starts = open.first != period.calendar.lowerBound || isOpen(after: period.calendar.lowerBound.adding(-1))
        let ends = open.last != period.calendar.upperBound || isOpen(after: period.calendar.upperBound)
        #expect(sides(figure) == (starts ? "<" : "") + (ends ? ">" : ""), "\(sample)")
      }
    }
  }
}
