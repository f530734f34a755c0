import SourceText

/// A figure as a row of `figures.csv`: plain numbers, ISO dates, ids. Rows are told apart by their lines.
package struct FigureRow: Sendable {
  package static let columns = [
    "figure", "indicator", "source", "group", "place", "from", "to", "value", "low", "high", "unit", "as_of",
    "published", "status", "partial", "caveat", "inputs", "qualifier", "term", "coverage",
  ]

  /// As many cells as columns.
  package let cells: [String]
  /// The row in the file, with its line break.
  package let line: String
  /// Of the line, found once: rows are looked for again and again.
  private let digest: UInt64

  init(cells: [String]) {
    self.cells = cells
    var line = DelimitedText.line(cells)
    digest = line.withUTF8 { bytes in
      var hash = StableHash()
      hash.combine(UnsafeRawBufferPointer(bytes))
      return hash.value
    }
    self.line = line
  }

  package init(_ figure: Figure, in situation: Situation) {
    let days = figure.period?.covered ?? (figure.indicator?.accumulation == .flow ? figure.days : nil)
    self.init(cells: [
      figure.reference, figure.indicator?.id ?? "", figure.sources.joined(separator: "|"), figure.group ?? "",
      figure.place.map(situation.places.name) ?? "", days?.lowerBound.iso ?? "", days?.upperBound.iso ?? "",
      figure.value?.plain ?? "",
      figure.low?.plain ?? "", figure.high?.plain ?? "", figure.unit, figure.asOf.map(\.iso).joined(separator: "|"),
      figure.published?.iso ?? "", figure.status.rawValue, figure.isPartial ? "yes" : "no",
      Self.remarks(of: figure).map(\.text).joined(separator: "; "),
      figure.rows.map { situation.rowName($0) }.joined(separator: "|"),
      figure.qualifier == .exactly ? "" : figure.qualifier.rawValue,
      Self.terms(of: figure, in: situation.observations).joined(separator: "|"),
      Self.isAskedByDates(figure) ? figure.coverage?.extent.map(\.text) ?? "" : "",
    ])
  }

  /// The words of the sources themselves: that of a label is another in each language.
  private static func terms(of figure: Figure, in table: ObservationTable) -> [String] {
    if figure.term.isEmpty { return [] }
    if figure.rows.isEmpty { return [figure.term] }
    return table.hasColumn(.term) ? figure.rows.map { table.text(.term, of: $0) }.filter { !$0.isEmpty }.unique : []
  }

  /// Whether a period or span was asked for; a sum over all days says in its remarks what it covers of those between.
  private static func isAskedByDates(_ figure: Figure) -> Bool { figure.period != nil || figure.asked?.time != .latest }

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
  package static func == (left: FigureRow, right: FigureRow) -> Bool {
    left.digest == right.digest && left.line == right.line
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
