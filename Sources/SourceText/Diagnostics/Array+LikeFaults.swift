extension [Diagnostic] {
  /// How many like faults of a table are said one by one.
  private static let limit = 5

  /// The same faults, but one instead of each that is like others in its column: with their number and first places. Of faults that
  /// name a word, as an id that is unknown, those are alike that name the same one, unless nearly every row has one of its own.
  package var withoutRepetition: [Diagnostic] {
    guard count > Self.limit else { return self }
    return withoutRepetitionInTables.withOneFaultOfEachId
  }

  /// An id that its table lacks is missing wherever it is used: that is said once, first of all where the data use it.
  private var withOneFaultOfEachId: [Diagnostic] {
    let ids: [DiagnosticRule] = [.unknownSource, .unknownIndicator]
    let causes = Dictionary(grouping: indices.filter { ids.contains(self[$0].rule) }) { index in
      [self[index].rule.rawValue, self[index].severity.rawValue, self[index].cause ?? self[index].message]
    }
    var dropped = Swift.Set<Int>()
    var merged: [Int: Diagnostic] = [:]
    for places in causes.values where places.count > Self.fewPlaces {
      let sorted = places.sorted { self[$0] < self[$1] }
      let first = sorted.first { self[$0].column != nil } ?? sorted[0]
      let others = sorted.filter { $0 != first }
      var fault = self[first]
      let named = others.map { self[$0].location.row }.unique
      fault.message +=
        " (and in \(others.count) other places: \(named.prefix(4).joined(separator: ", "))\(named.count > 4 ? " …" : ""))"
      merged[first] = fault
      dropped.formUnion(others)
    }
    return indices.filter { !dropped.contains($0) }.map { merged[$0] ?? self[$0] }
  }

  /// In so many places a fault is said at each.
  private static let fewPlaces = 3

  private var withoutRepetitionInTables: [Diagnostic] {
    let kinds = Dictionary(grouping: indices.filter { self[$0].column != nil }) { Kind(self[$0]) }
    var dropped = Swift.Set<Int>()
    var merged: [Int: Diagnostic] = [:]
    for positions in kinds.values where positions.count > Self.limit {
      for group in causes(of: positions) where group.count > Self.fewPlaces {
        let sorted = group.sorted { self[$0] < self[$1] }
        merged[sorted[0]] = merge(sorted)
        dropped.formUnion(sorted.dropFirst())
      }
    }
    return indices.filter { !dropped.contains($0) }.map { merged[$0] ?? self[$0] }
  }

  /// Faults of a column by what is wrong: those that say the same of the same cell often, and the others by the rest of what they
  /// say. Where nearly each has a cause of its own, all are one.
  private func causes(of positions: [Int]) -> [[Int]] {
    let messages = Dictionary(grouping: positions) { self[$0].message }.values
    let others = messages.filter { $0.count <= Self.fewPlaces }.joined()
    let causes =
      messages.filter { $0.count > Self.fewPlaces } + Dictionary(grouping: others) { Self.cause(of: self[$0]) }.values
    return causes.count > Self.mostCauses ? [positions] : causes
  }

  /// Of more causes in a column no one mends each for itself.
  private static let mostCauses = 12

  /// What is wrong, without the cell itself where the message begins with that.
  private static func cause(of fault: Diagnostic) -> Substring {
    let message = fault.message
    guard message.hasPrefix("“"), let end = message.firstIndex(of: "”") else { return message[...] }
    return message[end...]
  }

  private struct Kind: Hashable {
    let severity: Diagnostic.Severity
    let rule: DiagnosticRule
    let file: String
    let column: String?

    init(_ fault: Diagnostic) {
      (severity, rule, file, column) = (fault.severity, fault.rule, fault.location.file, fault.column)
    }
  }

  private func merge(_ positions: [Int]) -> Diagnostic {
    var first = self[positions[0]]
    let lines = positions.map { self[$0].location.line }.unique.prefix(3).map(String.init).joined(separator: ", ")
    let cells = first.column.map { $0.isEmpty ? "such rows" : "such cells in the column \($0)" } ?? ""
    first.cause = first.message
    let kind = first.location.cell == nil ? "lines" : "rows"
    first.message += " (\(Self.grouped(positions.count)) \(cells), first in \(kind) \(lines))"
    return first
  }

  /// 3,000 for three thousand.
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    return String(
      digits.enumerated().flatMap { index, digit in
        index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
      })
  }
}
