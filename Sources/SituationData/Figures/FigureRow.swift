import SourceText

/// A figure as a row of `figures.csv`: plain numbers, ISO dates, ids. Rows are told apart by their lines.
package struct FigureRow: Sendable {
  package static let columns = [
    "figure", "indicator", "source", "group", "place", "from", "to", "value", "low", "high", "unit", "as_of",
    "published",
    "status", "partial", "caveat", "inputs",
  ]

  /// As many cells as columns.
  package let cells: [String]
  /// The row in the file, with its line break.
  package let line: String

  init(cells: [String]) {
    self.cells = cells
    line = DelimitedText.line(cells)
  }

  package init(_ figure: Figure, in situation: Situation) {
    let days = figure.period?.covered ?? (figure.indicator?.accumulation == .flow ? figure.days : nil)
    var caveats = figure.caveats
    if let absence = figure.absence { caveats.insert(absence.rawValue, at: 0) }
    if figure.isRevision { caveats.insert("revision: the running total fell", at: 0) }
    if let period = figure.period {
      if figure.isIncreaseOfTotal { caveats.insert("added to the count", at: 0) }
      if let since = period.since { caveats.insert("since \(since.iso)", at: 0) }
    }
    if figure.qualifier != .exactly { caveats.insert(figure.qualifier.rawValue, at: 0) }
    if let replaced = figure.replacedOn { caveats.insert("replaced on \(replaced.iso)", at: 0) }
    if !figure.bounds.isEmpty { caveats.append("bounds: \(figure.bounds)") }
    if !figure.scope.isEmpty { caveats.append("scope: \(figure.scope)") }
    if !figure.via.isEmpty { caveats.append("via \(figure.via.joined(separator: ", "))") }
    if let derivation = figure.derivation { caveats.insert(derivation.text, at: 0) }
    self.init(cells: [
      figure.reference, figure.indicator?.id ?? "", figure.sources.joined(separator: "|"), figure.group ?? "",
      figure.place.map(situation.places.name) ?? "", days?.lowerBound.iso ?? "", days?.upperBound.iso ?? "",
      figure.value?.plain ?? "",
      figure.low?.plain ?? "", figure.high?.plain ?? "", figure.unit, figure.asOf.map(\.iso).joined(separator: "|"),
      figure.published?.iso ?? "", figure.status.rawValue, figure.period?.isPartial == true ? "yes" : "no",
      caveats.joined(separator: "; "), figure.rows.map { situation.rowName($0) }.joined(separator: "|"),
    ])
  }

  /// All rows with their header as CSV (RFC 4180, LF).
  package static func csv(_ rows: [FigureRow]) -> String {
    rows.reduce(into: DelimitedText.line(columns)) { $0 += $1.line }
  }

  /// Rows of cells as CSV; cells are quoted where they have to be.
  package static func csv(_ rows: [[String]]) -> String {
    rows.map { DelimitedText.line($0) }.joined()
  }
}

extension FigureRow: Hashable {
  package static func == (left: FigureRow, right: FigureRow) -> Bool { left.line == right.line }

  package func hash(into hasher: inout Hasher) { hasher.combine(line) }
}
