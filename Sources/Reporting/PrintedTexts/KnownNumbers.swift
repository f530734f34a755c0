import SituationData
import SourceText
import Wording

/// The values of all known figures by their size: a number that was typed by hand is held against its neighbours, not
/// against every row.
struct KnownNumbers {
  /// What a value comes from.
  enum Origin: Hashable {
    case row(Int)
    /// A figure that was computed, by its place among those.
    case computed(Int)
  }

  /// A value, and the last row that gives it.
  private struct Entry {
    var value: Double
    var origin: Origin
    /// Its place among all rows: indicators as their table has them, and of each the latest last.
    var position: Int
    /// Among `labels`.
    var label: Int
  }

  /// What is counted and what is a percentage are no repetitions of each other.
  private struct Kind {
    /// Each value once: all that is known, and by size what another number may be close to.
    var all: [Double: Entry] = [:]
    var near: [Double: Entry] = [:]
    var sorted: [Entry] = []
    /// For each small value those that have it, the last of each indicator, in their order.
    var small: [Double: [Entry]] = [:]

    mutating func add(_ entry: Entry, isNear: Bool) {
      if abs(entry.value) >= KnownNumbers.smallest {
        all[entry.value] = entry
        if isNear { near[entry.value] = entry }
      } else {
        if small[entry.value]?.last?.label == entry.label { small[entry.value]?.removeLast() }
        small[entry.value, default: []].append(entry)
      }
    }
  }

  private var counts = Kind()
  private var percentages = Kind()
  /// The labels of indicators and computed figures in lower case.
  private var labels: [String]
  /// Labels by what they hold.
  private var bearers: [Substring: Set<Int>] = [:]

  /// Numbers within this share of a figure are close to it.
  fileprivate static let closeness = 0.01
  /// Below it a number has to be equal and beside the word for what is counted: small numbers are equal by chance.
  private static let smallest = 100.0

  /// - Parameters:
  ///   - rows: those whose values are printed; a number may be close to them, and to the latest of each series.
  ///   - computed: printed figures that no row has as they are.
  ///   - numbers: all that will be asked for.
  init(_ known: KnownSituation, printing rows: [Int], computed: [Figure], near numbers: [Double]) {
    let typed = TypedValues(numbers)
    let situation = known.situation
    let observations = situation.observations.rows
    labels = situation.indicators.entries.map { $0.label.lowercased() }
    let printed = Set(rows)
    var position = 0
    for (indicator, entry) in situation.indicators.entries.enumerated() {
      let unit = Unit(entry.unit)
      let scale = Self.scale(of: unit)
      // Of thousands of rows few have a value that somebody typed: only these are looked at any further, and which rows of an
      // indicator are current is found only where it has such.
      func isLikely(_ value: DecimalNumber) -> Bool { typed.isNear(value.approximation * scale) }
      guard situation.observations.hasValue(of: indicator, where: isLikely) else { continue }
      let current = known.currentRows(of: indicator)
      let likely = current.rows.filter { observations.value(of: $0).map(isLikely) ?? false }
      let last = Set(current.lastRows(in: observations))
      for row in likely where observations.status(of: row) != .extrapolated {
        guard let value = observations.value(of: row) else { continue }
        add(
          value, unit, .row(row), position, label: indicator, isNear: last.contains(row) || printed.contains(row))
        position += 1
      }
    }
    for (index, figure) in computed.enumerated() {
      guard let value = figure.value else { continue }
      let inputs =
        figure.derivation?.inputs.flatMap { [$0.indicator?.label, $0.group, $0.place].compactMap(\.self) } ?? []
      labels.append(([figure.reference, figure.indicator?.label ?? ""] + inputs).joined(separator: "\n").lowercased())
      let unit = figure.derivation?.definition.operation == .share ? Unit("%") : Unit(figure.unit)
      add(value, unit, .computed(index), position, label: labels.count - 1, isNear: true)
      position += 1
    }
    counts.sorted = counts.near.values.sorted { $0.value < $1.value }
    percentages.sorted = percentages.near.values.sorted { $0.value < $1.value }
  }

  private mutating func add(
    _ value: DecimalNumber, _ unit: Unit, _ origin: Origin, _ position: Int, label: Int, isNear: Bool
  ) {
    let entry = Entry(
      value: value.approximation * Self.scale(of: unit), origin: origin, position: position, label: label)
    if unit.kind == .percent { percentages.add(entry, isNear: isNear) } else { counts.add(entry, isNear: isNear) }
  }

  /// What a value is multiplied by to be in whole units.
  private static func scale(of unit: Unit) -> Double {
    if case .currency(_, let exponent) = unit.kind { powerOfTen(exponent) } else { 1 }
  }

  private static func powerOfTen(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// What a number repeats: one that equals it before one that is close to it, the nearest, and the last of those.
  ///
  /// - Parameter words: those of its clause, which may say what is counted.
  mutating func origin(near number: Double, isPercentage: Bool, words: [String]) -> (origin: Origin, isExact: Bool)? {
    let kind = isPercentage ? percentages : counts
    if let equal = kind.small[number] {
      let named = labels(named: words)
      if let last = equal.last(where: { named.contains($0.label) }) { return (last.origin, true) }
    }
    if let equal = kind.all[number] { return (equal.origin, true) }
    let above = kind.sorted.partitioningIndex { $0.value >= number }
    var best: (entry: Entry, distance: Double)?
    for entry in kind.sorted[max(0, above - 1)..<min(above + 1, kind.sorted.count)] {
      let distance = abs(number - entry.value)
      guard distance <= abs(entry.value) * Self.closeness else { continue }
      if let best, (best.distance, entry.position) < (distance, best.entry.position) { continue }
      best = (entry, distance)
    }
    return best.map { ($0.entry.origin, false) }
  }

  /// The labels that have the beginning of one of the words.
  private mutating func labels(named words: [String]) -> Set<Int> {
    words.filter { $0.count > 3 }.reduce(into: []) { named, word in
      named.formUnion(labels(bearing: word.prefix(max(4, word.count - 2))))
    }
  }

  private mutating func labels(bearing beginning: Substring) -> Set<Int> {
    if let known = bearers[beginning] { return known }
    let found = Set(labels.indices.filter { labels[$0].contains(beginning) })
    bearers[beginning] = found
    return found
  }
}

/// The numbers that somebody typed, by size.
private struct TypedValues {
  private let sorted: [Double]

  init(_ numbers: [Double]) { sorted = numbers.sorted() }

  /// Whether one of them may be meant to be a value; a little more than what is close to it counts.
  func isNear(_ value: Double) -> Bool {
    let reach = abs(value) * 2 * KnownNumbers.closeness
    let first = sorted.partitioningIndex { $0 >= value - reach }
    return first < sorted.count && sorted[first] <= value + reach
  }
}
