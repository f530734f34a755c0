package import SourceText

/// What is measured.
package struct Indicator: Hashable, Sendable {
  /// How values of one series relate to time; decides every aggregation.
  package enum Accumulation: String, CaseIterable, Hashable, Sendable {
    /// A level at a date.
    case stock
    /// What happened in a period.
    case flow
    /// A running total.
    case cumulative
  }

  package var id: String
  /// In the report's language; a word in brackets may be replaced by the source's own.
  package var label: String
  /// What charts call it, with brackets as the label; empty for the label.
  package var short: String
  package var unit: String
  package var accumulation: Accumulation
  package var measure: Measure
  /// Whether the table says so.
  package var declaresMeasure: Bool
  /// What a row of one day covers; nil where that is irregular.
  package var frequency: Frequency?
  /// Whether the table says so.
  package var declaresFrequency: Bool
  /// Whether a period without a row means that nothing is recorded to have happened, rather than not reported.
  package var reportsEvents: Bool
  /// Whether the groups are a partition, so that they may be added.
  package var hasExclusiveGroups: Bool
  /// The indicator that this one is a part of.
  package var partOf: String?
  /// The day at whose start a cumulative is zero.
  package var since: Day?
  package var definition: String
  /// Warnings that are silenced for its row.
  package var allowance: Allowance?
  /// Whether a cell of its row could not be read: what is refused of it may only follow from that.
  package var isDoubtful: Bool
  package var location: SourceLocation
}

extension Indicator {
  /// What is counted where a source has no word of its own: the bracketed word of the label, or the label.
  var word: String { term.isEmpty ? label.lowercased() : term }

  /// The bracketed word of the label in lower case, which stands where a source has none of its own; empty where there is none.
  package var term: String {
    guard let start = label.firstIndex(of: "["), let end = label[start...].firstIndex(of: "]") else { return "" }
    return label[label.index(after: start)..<end].lowercased()
  }
}

extension Catalog<Indicator> {
  /// Whether `part` is, through any number of steps, a part of `whole`.
  package func isPart(_ part: String, of whole: String) -> Bool {
    var seen: Set<String> = []
    var current = self[part]?.partOf
    while let id = current, seen.insert(id).inserted {
      if id == whole { return true }
      current = self[id]?.partOf
    }
    return false
  }
}
