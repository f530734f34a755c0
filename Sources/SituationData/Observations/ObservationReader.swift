/// Reads files of observations.
struct ObservationReader {
  static let columns = TableReader.Columns(
    required: ["indicator", "source", "as_of"],
    optional: [
      "value", "published", "status", "event", "low", "high", "bounds", "qualifier", "place", "group", "scope", "term",
      "includes", "via", "document", "url", "name", "name_public", "caveat", "allow",
    ])

  private enum YesNo: String, CaseIterable {
    case yes
    case no
  }

  let indicators: TableContent<Indicator>
  let sources: TableContent<Source>
  let dates: DateReader
  var table = ObservationTable()
  var faults: [Diagnostic] = []

  init(indicators: TableContent<Indicator>, sources: TableContent<Source>, dates: DateReader) {
    self.indicators = indicators
    self.sources = sources
    self.dates = dates
  }

  mutating func read(_ file: TextFile) {
    var reader = TableReader(file: file, columns: Self.columns)
    reader.requireColumn("value", unlessThereIs: [["low", "high"], ["name"]])
    if !reader.lacksColumns {
      let index = table.begin(reader.text, columns: reader.indices)
      while let row = reader.next() { read(row, file: index) }
    }
    faults += reader.faults
    if reader.isIncomplete { table.isIncomplete = true }
  }

  private mutating func read(_ row: TableRow, file: Int) {
    var cells = RowReader(row, dates: dates)
    let indicator = cells.indicator("indicator", among: indicators)
    let source = cells.source("source", among: sources)
    let status = row["status"].isEmpty ? .reported : cells.word(Status.self, in: "status", rule: .unknownStatus)
    let qualifier = cells.word(Qualifier.self, in: "qualifier") ?? .exactly
    let value = cells.number("value")
    let low = cells.number("low")
    let high = cells.number("high")
    _ = cells.required("as_of")
    let asOf = cells.asOf("as_of")
    let published = cells.published("published")
    let via = cells.source("via", among: sources, isRequired: false)
    _ = cells.word(YesNo.self, in: "name_public")
    for column in ["place", "group"] where row[column].contains(where: { "\"/@".contains($0) }) {
      cells.fail(.badName, in: column, "a \(column) may not hold a double quote, “/” or “@”; write it without")
    }
    if !row["event"].isEmpty { _ = cells.id("event") }
    if let status, let asOf { check(status, asOf: asOf, in: &cells) }
    checkBounds(value: value, low: low, high: high, in: &cells)
    checkIncludes(in: &cells)

    defer { faults += cells.faults }
    guard !cells.hasErrors, let indicator, let source, let status, let asOf,
      let published = published ?? asOf.last.map({ Published($0) })
    else {
      table.isIncomplete = true
      return
    }
    table.append(
      Observation(
        indicator: indicators.catalog.index(of: indicator) ?? 0, source: sources.catalog.index(of: source) ?? 0,
        via: via.flatMap(sources.catalog.index), place: table.intern(row["place"]), group: table.intern(row["group"]),
        event: table.intern(row["event"]), name: table.intern(row["name"]), value: value, low: low, high: high,
        asOf: asOf, published: published, status: status, qualifier: qualifier, file: file, line: row.line,
        offset: row.start))
  }

  /// What a status asks of the other cells.
  private func check(_ status: Status, asOf: AsOf, in cells: inout RowReader) {
    let row = cells.row
    let needsPublished = status.isProspective || status == .target || status == .estimated || !asOf.isDay
    if needsPublished, row["published"].isEmpty {
      let reason = asOf.isDay ? "the status “\(status.rawValue)”" : "an as-of that is not a day"
      cells.fail(.publishedRequired, in: row.has("published") ? "published" : "status", "\(reason) needs the day on which the source said so in the column published")
    }
    if status.isProspective, row["event"].isEmpty {
      cells.fail(.eventRequired, in: row.has("event") ? "event" : "status", "the status “\(status.rawValue)” needs the id of its occurrence in the column event")
    }
    if status == .extrapolated, row["via"].isEmpty {
      cells.fail(.viaRequired, in: row.has("via") ? "via" : "status", "an extrapolated value needs in the column via who filled it in")
    }
    if status.hasHappened, let first = asOf.first, let published = cells.dates.day(row["published"].replacing("by ", with: "")),
      published < first
    {
      cells.fail(
        .happenedLater, in: "as_of",
        "this is said to have happened on \(asOf.iso), after it was published on \(published.iso); correct a date or the status")
    }
    if status == .withdrawn, !row["value"].isEmpty {
      cells.fail(.missingValue, in: "value", "a withdrawn row has no value; empty the cell")
    }
    if !row["name"].isEmpty, !row["value"].isEmpty {
      cells.fail(.names, in: "value", "a row with a name counts nothing; empty the value and put the number in a row of its own")
    }
    let mayLackValue =
      status.isProspective || status == .withdrawn || !row["name"].isEmpty || (!row["low"].isEmpty && !row["high"].isEmpty)
    if row["value"].isEmpty, !mayLackValue {
      cells.fail(.missingValue, in: "value", "the value is empty; fill it in, give low and high, or delete the row")
    }
  }

  private func checkBounds(value: DecimalNumber?, low: DecimalNumber?, high: DecimalNumber?, in cells: inout RowReader) {
    if let low, let high, high < low {
      cells.fail(.boundsReversed, in: "low", "the lower bound is above the upper one; exchange them")
    } else if let value, let low, value < low {
      cells.fail(.boundsReversed, in: "low", "the lower bound is above the value; correct one of them")
    } else if let value, let high, high < value {
      cells.fail(.boundsReversed, in: "high", "the upper bound is below the value; correct one of them")
    }
  }

  private func checkIncludes(in cells: inout RowReader) {
    let text = cells.row["includes"]
    guard !text.isEmpty else { return }
    for part in splitOutsideQuotes(text, at: "|") {
      switch Reference.parse(part) {
      case .failure(let fault): cells.fail(.badReference, in: "includes", fault.message)
      case .success(let reference):
        if indicators.catalog[reference.indicator] == nil, !indicators.isIncomplete {
          cells.fail(
            .unknownIndicator, in: "includes",
            "the indicator “\(reference.indicator)” is unknown\(Nearest.hint(to: reference.indicator, among: indicators.catalog.ids))")
        }
        if let source = reference.source, sources.catalog[source] == nil, !sources.isIncomplete {
          cells.fail(
            .unknownSource, in: "includes",
            "the source “\(source)” is unknown\(Nearest.hint(to: source, among: sources.catalog.ids))")
        }
      }
    }
  }
}

extension RowReader {
  /// The id of an indicator; a fault where it is unknown, unless indicators could not be read.
  mutating func indicator(_ column: String, among indicators: TableContent<Indicator>) -> String? {
    let id = required(column)
    guard !id.isEmpty else { return nil }
    if indicators.catalog[id] != nil { return id }
    if !indicators.isIncomplete {
      fail(.unknownIndicator, in: column, "the indicator “\(id)” is unknown\(Nearest.hint(to: id, among: indicators.catalog.ids))")
    }
    return nil
  }
}
