import SourceText

/// Reads `indicators.csv`.
struct IndicatorTable {
  static let columns = TableReader.Columns(
    required: ["id", "label", "unit", "accumulation"],
    optional: [
      "short", "reporting", "groups", "part_of", "since", "measure", "frequency", "definition", "allow",
    ], translated: ["label", "short", "unit", "definition"])

  private enum Reporting: String, CaseIterable {
    case events
  }

  private enum Groups: String, CaseIterable {
    case exclusive
    case overlapping
  }

  private enum RowSpan: String, CaseIterable {
    case day
    case week
    case month
    case quarter
    case year
    case irregular
  }

  static func read(_ file: TextFile, dates: DateReader) -> TableContent<Indicator> {
    var table = TableReader(file: file, columns: columns)
    var content = TableContent<Indicator>()
    var rows: [TableRow] = []
    while let row = table.next() {
      var reader = RowReader(row, dates: dates)
      let id = reader.id("id")
      let indicator = indicator(id, &reader, isDoubtful: table.lacksColumns)
      if content.insert(indicator, id: id, reader: &reader) { rows.append(row) }
    }
    content.finish(table)
    checkWholes(&content, rows)
    return content
  }

  private static func indicator(_ id: String, _ reader: inout RowReader, isDoubtful: Bool) -> Indicator {
    let row = reader.row
    let accumulation = reader.word(Indicator.Accumulation.self, in: "accumulation")
    if accumulation == nil, row["accumulation"].isEmpty { _ = reader.required("accumulation") }
    let (label, unit) = (reader.required("label"), reader.required("unit"))
    let declared = reader.word(Measure.self, in: "measure")
    let measure = declared ?? Measure(unit: unit, label: label)
    if measure == .rate, let accumulation, accumulation != .stock {
      reader.fail(
        .rateAccumulates, in: "accumulation",
        "“\(unit)” is a rate, which does not add up over time; write stock, or, where it is none, count or amount in the column measure"
      )
    }
    let span = reader.word(RowSpan.self, in: "frequency")
    return Indicator(
      id: id, label: label, short: row["short"], unit: unit, accumulation: accumulation ?? .stock, measure: measure,
      declaresMeasure: declared != nil, frequency: Frequency(rawValue: (span ?? .day).rawValue),
      declaresFrequency: span != nil,
      reportsEvents: reader.word(Reporting.self, in: "reporting") == .events,
      hasExclusiveGroups: reader.word(Groups.self, in: "groups") == .exclusive,
      partOf: row["part_of"].isEmpty ? nil : row["part_of"], since: reader.day("since"),
      definition: row["definition"], allowance: reader.allowance(), isDoubtful: reader.hasErrors || isDoubtful,
      location: row.location(of: "id"))
  }

  /// Each indicator's whole is another one that does not lie within it.
  ///
  /// - Parameter rows: of each indicator.
  private static func checkWholes(_ content: inout TableContent<Indicator>, _ rows: [TableRow]) {
    let indicators = content.catalog.entries
    let wholes = indicators.map { $0.partOf.flatMap(content.catalog.index) }
    var hints = WordHints(indicators.contains { $0.partOf != nil } ? content.catalog.ids : [])
    let circles = Dictionary(
      Containment(parents: wholes).circles.map { ($0[0], $0) }, uniquingKeysWith: { first, _ in first })
    for (index, indicator) in indicators.enumerated() {
      guard let whole = indicator.partOf else { continue }
      if wholes[index] == nil, !content.unread.contains(whole) {
        content.faults.append(
          rows[index].diagnostic(
            .error, .unknownIndicator, in: "part_of",
            "the indicator “\(whole)” is unknown\(hints.hint(to: whole))"))
      } else if let circle = circles[index] {
        content.faults.append(
          rows[index].diagnostic(
            .error, .circle, in: "part_of",
            Containment.message(
              ofCircle: circle.map { indicators[$0].id }, at: circle.map { indicators[$0].location },
              ("be part of", "is part of"))))
      }
    }
  }
}
