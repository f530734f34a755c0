import Foundation
import SeededRandom
import SituationTestSupport
import SourceText
import Testing

@testable import SituationData

/// What may be added, found by brute force, against what the program adds.
struct AdditionPropertyTests {
  /// Situations that are tried; `SITREP_SITUATIONS` names another number.
  private static let count = ProcessInfo.processInfo.environment["SITREP_SITUATIONS"].flatMap { UInt64($0) } ?? 300

  @Test func nothingIsAddedThatMayNotBeAndAllThatMayIs() throws {
    var (allowed, refused, shares) = (0, 0, 0)
    for seed in 1...Self.count {
      var random = SplitMix64(state: seed)
      let counts = RandomCounts(&random)
      let (situation, faults) = Situation.read(counts.files)
      try #require(faults.filter { $0.severity == .error } == [], "seed \(seed)")
      let known = situation.known(on: situation.dateOfIssue)
      let oracle = AdditionOracle(counts)
      for (one, other) in oracle.pairs {
        let (a, b) = (one.reference(RandomCounts.kinds), other.reference(RandomCounts.kinds))
        let figures = [try known.figure(named: a), try known.figure(named: b)]
        let refusal = Addition(in: known).refusal(of: figures)
        let reason = oracle.reason(one, other)
        #expect(
          (refusal == nil) == (reason == nil),
          "seed \(seed): \(a) + \(b): \(reason ?? "may") – \(refusal?.message ?? "may")")
        if reason == nil { allowed += 1 } else { refused += 1 }
        // What may be added may be stacked; of whole series only what they count is compared.
        let stack = Addition(in: known).refusal(ofStack: figures)
        #expect((stack == nil) == (reason == nil), "seed \(seed): \(a), \(b): \(stack?.message ?? "may")")
        let series = Addition(in: known).refusal(ofSeries: figures[0], figures[1])
        let unlike = oracle.reason(one, other, ofSeries: true)
        #expect(
          (series == nil) == (unlike == nil),
          "seed \(seed): \(a), \(b): \(unlike ?? "may") – \(series?.message ?? "may")")
      }
      for (part, whole) in oracle.pairs.flatMap({ [$0, ($0.1, $0.0)] }) where !oracle.isFlow(part, whole) {
        let text = "share(\(part.reference(RandomCounts.kinds)), \(whole.reference(RandomCounts.kinds)))"
        let reason = oracle.reason(part, asShareOf: whole)
        let refusal = try refusal(of: text, in: known)
        #expect(
          (refusal == nil) == (reason == nil),
          "seed \(seed): \(text): \(reason ?? "may") – \(refusal?.message ?? "may")")
        if reason == nil { shares += 1 }
      }
      for reference in oracle.wholes {
        let expected = oracle.whole(reference.kind, reference.source)
        let found = try? known.figure(
          Reference(indicator: RandomCounts.kinds[reference.kind].id, source: reference.source))
        #expect(
          found?.value?.plain == expected.map(String.init),
          "seed \(seed): \(RandomCounts.kinds[reference.kind].id)@\(reference.source)")
        if expected == nil { refused += 1 } else { allowed += 1 }
      }
    }
    // The situations are of all kinds.
    #expect(allowed > Int(Self.count) && refused > Int(Self.count) && shares > Int(Self.count) / 10)
  }

  /// Why a derived figure is not computed.
  private func refusal(of text: String, in known: KnownSituation) throws -> Refusal? {
    let location = SourceLocation(file: "report.md", line: 1, column: 1)
    let definition = try DerivedFigure.parse(text, id: "d", location: location, excerpt: "").get()
    do {
      _ = try Calculation(of: definition, in: known).figure()
      return nil
    } catch {
      return error
    }
  }
}

/// The rules in the plainest form: everything is held against everything.
struct AdditionOracle {
  private typealias Cell = RandomCounts.Cell

  private let counts: RandomCounts
  private let kinds = RandomCounts.kinds

  init(_ counts: RandomCounts) { self.counts = counts }

  /// The last row of each series.
  private var latest: [RandomCounts.Cell] {
    counts.cells.filter { cell in
      !counts.cells.contains { $0.reference(kinds) == cell.reference(kinds) && $0.day > cell.day }
    }
  }

  var pairs: [(RandomCounts.Cell, RandomCounts.Cell)] {
    latest.indices.flatMap { one in latest.indices.filter { $0 > one }.map { (latest[one], latest[$0]) } }
  }

  func isFlow(_ a: RandomCounts.Cell, _ b: RandomCounts.Cell) -> Bool { kinds[a.kind].isFlow || kinds[b.kind].isFlow }

  /// Why two values may not be added; nil where they may.
  ///
  /// - Parameter ofSeries: whether only what they count matters: neither who says so, nor where nor when.
  func reason(_ a: RandomCounts.Cell, _ b: RandomCounts.Cell, ofSeries: Bool = false) -> String? {
    let (first, second) = (kinds[a.kind], kinds[b.kind])
    if first.isRate || second.isRate { return "rate" }
    if a.source != b.source, !ofSeries { return "source" }
    if first.accumulation != second.accumulation { return "kind" }
    if includes(a, b) || includes(b, a) { return "includes" }
    if a.kind != b.kind {
      if isPart(a.kind, of: b.kind) || isPart(b.kind, of: a.kind) { return "part of" }
      guard let whole = first.partOf, whole == second.partOf,
        kinds.contains(where: { $0.id == whole && $0.isExclusive })
      else { return "unlike" }
    } else {
      if a.term != b.term { return "terms" }
      if a.group != b.group, a.group == nil || b.group == nil || !first.isExclusive { return "groups" }
      if a.place != b.place, !ofSeries {
        guard let one = a.place, let other = b.place else { return "place in the whole" }
        if lies(one, in: other) || lies(other, in: one) { return "place in a place" }
      }
    }
    return a.day == b.day || ofSeries ? nil : "days"
  }

  /// Why one value is no share of another; nil where it is.
  func reason(_ part: RandomCounts.Cell, asShareOf whole: RandomCounts.Cell) -> String? {
    if kinds[part.kind].isRate || kinds[whole.kind].isRate { return "rate" }
    if part.day != whole.day { return "days" }
    if part.value > whole.value { return "more than all" }
    if names(whole, aRowOfTheDayOf: part), includes(whole, part) { return nil }
    let isGroup = part.kind == whole.kind && part.group != nil && whole.group == nil && part.place == whole.place
    let isPartOf =
      isPart(part.kind, of: whole.kind) && (whole.place == nil || whole.place == part.place)
      && (whole.group == nil || whole.group == part.group)
    guard isGroup || isPartOf else { return "no part" }
    return part.source == whole.source ? nil : "source"
  }

  /// Whether the row of a whole itself, and not an earlier one, names a value of the day of a part.
  private func names(_ whole: RandomCounts.Cell, aRowOfTheDayOf part: RandomCounts.Cell) -> Bool {
    guard !whole.includes.isEmpty else { return false }
    return day(of: whole.includes, knownOn: whole.day) == part.day
  }

  /// The day of the value that a name of a stock or total means on a day; nil where it means none or several.
  private func day(of name: String, knownOn day: Int) -> Int? {
    let named = counts.cells.first { $0.reference(kinds) == name }
    guard let kind = named?.kind ?? kinds.firstIndex(where: { $0.id == name }) else { return nil }
    var rows = counts.cells.filter { $0.kind == kind && $0.day <= day }
    if let named { rows.removeAll { $0.source != named.source } }
    let isWhole = rows.contains { $0.group == nil }
    if let group = named?.group {
      rows.removeAll { $0.group != group }
    } else if isWhole || kinds[kind].isExclusive {
      rows.removeAll { isWhole && $0.group != nil }
    } else {
      return nil
    }
    if let place = named?.place {
      rows.removeAll { $0.place != place }
    } else if rows.contains(where: { $0.place == nil }) {
      rows.removeAll { $0.place != nil }
    }
    let last = Dictionary(grouping: rows) { $0.reference(kinds) }.values.compactMap { $0.map(\.day).max() }
    let isOne = Set(rows.map(\.place)).count == 1 && Set(rows.map(\.source)).count == 1 && Set(last).count == 1
    return isOne ? last.first : nil
  }

  // MARK: - A flow without a place or group

  /// The flows that are asked for as a whole, of one source.
  var wholes: [(kind: Int, source: String)] {
    kinds.indices.filter { kinds[$0].isFlow }.flatMap { kind in
      ["a", "b"].filter { source in latest.contains { $0.kind == kind && $0.source == source } }.map { (kind, $0) }
    }
  }

  /// The whole: what has no group, or else the sum of exclusive ones; of those what has no place, or else the sum of places
  /// of which none lies in another. nil where there is no such sum.
  func whole(_ kind: Int, _ source: String) -> Int? {
    var rows = latest.filter { $0.kind == kind && $0.source == source }
    if rows.contains(where: { $0.group == nil }) {
      rows.removeAll { $0.group != nil }
    } else if !kinds[kind].isExclusive {
      return nil
    }
    if rows.contains(where: { $0.place == nil }) { rows.removeAll { $0.place != nil } }
    for one in rows {
      for other in rows {
        if let inner = one.place, let outer = other.place, lies(inner, in: outer) { return nil }
        if one.term != other.term { return nil }
        let isSame = one.reference(kinds) == other.reference(kinds)
        if !isSame, one.day == other.day, includes(one, other) { return nil }
      }
    }
    return rows.reduce(0) { $0 + $1.value }
  }

  // MARK: - What holds what

  private func isPart(_ part: Int, of whole: Int) -> Bool {
    guard let parent = kinds[part].partOf.flatMap({ id in kinds.firstIndex { $0.id == id } }) else { return false }
    return parent == whole || isPart(parent, of: whole)
  }

  private func lies(_ inner: String, in outer: String) -> Bool {
    guard let position = Int(inner.dropFirst()), let parent = counts.parents[position] else { return false }
    return "p\(parent)" == outer || lies("p\(parent)", in: outer)
  }

  /// Whether one value includes the other's series, at any remove.
  private func includes(_ whole: RandomCounts.Cell, _ part: RandomCounts.Cell) -> Bool {
    var open = [whole]
    var seen: Set<String> = []
    while let cell = open.popLast() {
      guard seen.insert(cell.reference(kinds)).inserted, let name = word(of: cell) else { continue }
      let named = counts.cells.filter { isNamed($0, by: name) }
      if named.contains(where: { $0.reference(kinds) == part.reference(kinds) }) { return true }
      open += named
    }
    return false
  }

  /// What is said of the series up to the day of a row.
  private func word(of cell: RandomCounts.Cell) -> String? {
    counts.cells.filter { $0.reference(kinds) == cell.reference(kinds) && $0.day <= cell.day && !$0.includes.isEmpty }
      .max { $0.day < $1.day }?.includes
  }

  /// Whether a reference of an `includes` means the series; what it leaves open means any.
  private func isNamed(_ cell: RandomCounts.Cell, by name: String) -> Bool {
    if !name.contains("@") { return kinds[cell.kind].id == name }
    guard !name.contains("/") && !name.contains(" at ") else {
      let own = cell.reference(kinds)
      if own == name { return true }
      // A name that has a group and no place means it at any place, and the other way round.
      var cut = cell
      if !name.contains("/") { cut.group = nil }
      if !name.contains(" at ") { cut.place = nil }
      return cut.reference(kinds) == name
    }
    return "\(kinds[cell.kind].id)@\(cell.source)" == name
  }
}
