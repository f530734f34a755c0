import SituationData
import SourceText
import Wording

/// The values of all known figures by their size: a number that was typed by hand is held against its neighbours, not
/// against every row.
struct KnownNumbers {
  /// A value, and the last row that gives it.
  private struct Entry {
    var value: Double
    var row: Int
    /// Its place among all rows: indicators as their table has them, and of each the latest last.
    var position: Int
    var indicator: Int
  }

  /// What is counted and what is a percentage are no repetitions of each other.
  private struct Kind {
    /// By size, each value once.
    var large: [Entry] = []
    /// For each value the rows that give it, the last of each indicator, in their order.
    var small: [Double: [Entry]] = [:]
  }

  private var counts = Kind()
  private var percentages = Kind()
  /// The labels of indicators in lower case.
  private let labels: [String]
  /// Indicators by what their labels hold.
  private var bearers: [Substring: Set<Int>] = [:]

  /// Numbers within this share of a known figure are close to it.
  private static let closeness = 0.01
  /// Below it a number has to be equal and beside the word for what is counted: small numbers are equal by chance.
  private static let smallest = 100.0

  init(_ known: KnownSituation) {
    let situation = known.situation
    labels = situation.indicators.entries.map { $0.label.lowercased() }
    var large: (counts: [Double: Entry], percentages: [Double: Entry]) = ([:], [:])
    var position = 0
    for (indicator, entry) in situation.indicators.entries.enumerated() {
      let unit = Unit(entry.unit)
      let scale: Double = if case .currency(_, let exponent) = unit.kind { Self.powerOfTen(exponent) } else { 1 }
      for row in known.currentRows(of: indicator).rows {
        let observation = situation.observations.rows[row]
        guard observation.status != .extrapolated, let value = observation.value?.approximation else { continue }
        let entry = Entry(value: value * scale, row: row, position: position, indicator: indicator)
        position += 1
        let isPercentage = unit.kind == .percent
        if abs(entry.value) >= Self.smallest {
          if isPercentage { large.percentages[entry.value] = entry } else { large.counts[entry.value] = entry }
        } else if isPercentage {
          Self.append(entry, to: &percentages.small)
        } else {
          Self.append(entry, to: &counts.small)
        }
      }
    }
    counts.large = large.counts.values.sorted { $0.value < $1.value }
    percentages.large = large.percentages.values.sorted { $0.value < $1.value }
  }

  private static func append(_ entry: Entry, to small: inout [Double: [Entry]]) {
    if small[entry.value]?.last?.indicator == entry.indicator { small[entry.value]?.removeLast() }
    small[entry.value, default: []].append(entry)
  }

  private static func powerOfTen(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// The row that a number repeats: one that equals it before one that is close to it, the nearest, and the last of those.
  ///
  /// - Parameter words: those behind the number, which may say what is counted.
  mutating func row(near number: Double, isPercentage: Bool, words: [String]) -> (row: Int, isExact: Bool)? {
    let kind = isPercentage ? percentages : counts
    if let equal = kind.small[number] {
      let named = indicators(named: words)
      if let last = equal.last(where: { named.contains($0.indicator) }) { return (last.row, true) }
    }
    let above = kind.large.partitioningIndex { $0.value >= number }
    var best: (entry: Entry, distance: Double)?
    for entry in kind.large[max(0, above - 1)..<min(above + 1, kind.large.count)] {
      let distance = abs(number - entry.value)
      guard distance <= abs(entry.value) * Self.closeness else { continue }
      if let best, (best.distance, entry.position) < (distance, best.entry.position) { continue }
      best = (entry, distance)
    }
    return best.map { ($0.entry.row, $0.distance == 0) }
  }

  /// The indicators whose label has the beginning of one of the words.
  private mutating func indicators(named words: [String]) -> Set<Int> {
    words.filter { $0.count > 3 }.reduce(into: []) { named, word in
      named.formUnion(indicators(bearing: word.prefix(max(4, word.count - 2))))
    }
  }

  private mutating func indicators(bearing beginning: Substring) -> Set<Int> {
    if let known = bearers[beginning] { return known }
    let found = Set(labels.indices.filter { labels[$0].contains(beginning) })
    bearers[beginning] = found
    return found
  }
}
