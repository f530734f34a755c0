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
  var dates: DateReader
  var table = ObservationTable()
  var faults: [Diagnostic] = []
  /// Whether a row of the file lacks a value that only a column could give.
  private var needsValueColumn = false
  private var indicatorHints: WordHints
  private var sourceHints: WordHints

  init(indicators: TableContent<Indicator>, sources: TableContent<Source>, dates: DateReader) {
    self.indicators = indicators
    self.sources = sources
    self.dates = dates
    indicatorHints = WordHints(indicators.catalog.ids)
    sourceHints = WordHints(sources.catalog.ids)
  }

  mutating func read(_ file: TextFile) {
    var reader = TableReader(file: file, columns: Self.columns)
    needsValueColumn = false
    if !reader.lacksColumns {
      let index = table.begin(reader.text, columns: reader.indices)
      while let row = reader.next() { read(row, file: index) }
    }
    if needsValueColumn { reader.missColumn("value") }
    faults += reader.faults
    if reader.losesEverything {
      for indicator in indicators.catalog.entries.indices { table.lackRow(of: indicator, source: nil, day: nil) }
    }
    let lastDay = reader.lostWords.compactMap { dates.asOf($0)?.last }.max()
    for word in reader.lostWords {
      if let indicator = indicators.catalog.index(of: word) { table.lackRow(of: indicator, source: nil, day: lastDay) }
    }
  }

  private mutating func read(_ row: TableRow, file: Int) {
    var cells = RowReader(row, dates: dates)
    let indicator = cells.indicator("indicator", among: indicators, hints: &indicatorHints)
    let source = cells.source("source", among: sources, hints: &sourceHints)
    let status = row["status"].isEmpty ? .reported : cells.word(Status.self, in: "status", rule: .unknownStatus)
    var amounts = RowReader(row, dates: dates)
    let qualifier = amounts.word(Qualifier.self, in: "qualifier") ?? .exactly
    let value = amounts.number("value")
    let low = amounts.number("low")
    let high = amounts.number("high")
    _ = cells.required("as_of")
    let asOf = cells.asOf("as_of")
    let published = cells.published("published")
    let via = cells.source("via", among: sources, hints: &sourceHints, isRequired: false)
    _ = cells.word(YesNo.self, in: "name_public")
    for column in ["place", "group"] where row[column].contains(where: { "\"/@".contains($0) }) {
      cells.fail(.badName, in: column, "a \(column) may not hold a double quote, “/” or “@”; write it without")
    }
    if !row["event"].isEmpty { _ = cells.id("event") }
    if let status, let asOf { check(status, asOf: asOf, in: &cells) }
    if let status { checkValue(status, in: &amounts) }
    checkBounds(value: value, low: low, high: high, in: &amounts)
    checkIncludes(in: &cells)

    defer { faults += cells.faults + amounts.faults }
    guard !cells.hasErrors, !cells.hasUnreadDate, let indicator, let source, let status, let asOf,
      let published = published ?? asOf.last.map({ Published($0) })
    else {
      lack(row, indicator: indicator, source: source)
      return
    }
    // A value that cannot be read leaves its row in place, so that no other takes it.
    let isLegible = !amounts.hasErrors
    table.append(
      Observation(
        indicator: indicators.catalog.index(of: indicator) ?? 0, source: sources.catalog.index(of: source) ?? 0,
        via: via.flatMap(sources.catalog.index), place: table.intern(row["place"]), group: table.intern(row["group"]),
        event: table.intern(row["event"]), name: table.intern(row["name"]), value: isLegible ? value : nil,
        low: isLegible ? low : nil, high: isLegible ? high : nil, asOf: asOf, published: published, status: status,
        qualifier: qualifier, hasIllegibleValue: !isLegible, hasIncludes: !row["includes"].isEmpty, file: file,
        line: row.line, offset: row.start))
  }

  /// Notes which series a row that is left out probably belongs to.
  private mutating func lack(_ row: TableRow, indicator: String?, source: String?) {
    let id = indicator ?? indicatorHints.nearest(to: row["indicator"])
    if let index = id.flatMap(indicators.catalog.index) {
      // Of a day that does not exist the month is legible.
      let date = dates.asOf(row["as_of"]) ?? dates.asOf(String(row["as_of"].prefix(7)))
      table.lackRow(of: index, source: source.flatMap(sources.catalog.index), day: date?.last)
    }
  }

  /// What a status asks of the other cells.
  private func check(_ status: Status, asOf: AsOf, in cells: inout RowReader) {
    let row = cells.row
    let needsPublished = status.isProspective || status == .target || status == .estimated || !asOf.isDay
    if needsPublished, row["published"].isEmpty {
      let reason = asOf.isDay ? "the status “\(status.rawValue)”" : "an as-of that is not a day"
      cells.fail(
        .publishedRequired, in: row.has("published") ? "published" : "status",
        "\(reason) needs the day on which the source said so in the column published")
    }
    if status.isProspective, row["event"].isEmpty {
      cells.fail(
        .eventRequired, in: row.has("event") ? "event" : "status",
        "the status “\(status.rawValue)” needs the id of its occurrence in the column event")
    }
    if status == .extrapolated, row["via"].isEmpty {
      cells.fail(
        .viaRequired, in: row.has("via") ? "via" : "status",
        "an extrapolated value needs in the column via who filled it in")
    }
    if status.hasHappened, let first = asOf.first,
      let published = cells.dates.day(row["published"].replacing("by ", with: "")),
      published < first
    {
      cells.fail(
        .happenedLater, in: "as_of",
        "this is said to have happened on \(asOf.iso), after it was published on \(published.iso); correct a date or the status"
      )
    }
    if status == .withdrawn, !row["value"].isEmpty {
      cells.fail(.missingValue, in: "value", "a withdrawn row has no value; empty the cell")
    }
    if !row["name"].isEmpty, !row["value"].isEmpty {
      cells.fail(
        .names, in: "value", "a row with a name counts nothing; empty the value and put the number in a row of its own")
    }
  }

  private mutating func checkValue(_ status: Status, in cells: inout RowReader) {
    let row = cells.row
    let mayLackValue =
      status.isProspective || status == .withdrawn || !row["name"].isEmpty
      || (!row["low"].isEmpty && !row["high"].isEmpty)
    guard row["value"].isEmpty, !mayLackValue else { return }
    if row.has("value") {
      cells.fail(.missingValue, in: "value", "the value is empty; fill it in, give low and high, or delete the row")
    } else {
      needsValueColumn = true
    }
  }

  private func checkBounds(value: DecimalNumber?, low: DecimalNumber?, high: DecimalNumber?, in cells: inout RowReader)
  {
    if let low, let high, high < low {
      cells.fail(.boundsReversed, in: "low", "the lower bound is above the upper one; exchange them")
    } else if let value, let low, value < low {
      cells.fail(.boundsReversed, in: "low", "the lower bound is above the value; correct one of them")
    } else if let value, let high, high < value {
      cells.fail(.boundsReversed, in: "high", "the upper bound is below the value; correct one of them")
    }
  }

  private mutating func checkIncludes(in cells: inout RowReader) {
    let text = cells.row["includes"]
    guard !text.isEmpty else { return }
    for part in splitOutsideQuotes(text, at: "|") {
      switch Reference.parse(part) {
      case .failure(let fault): cells.fail(.badReference, in: "includes", fault.message)
      case .success(let reference):
        if indicators.catalog[reference.indicator] == nil, !indicators.unread.contains(reference.indicator) {
          cells.fail(
            .unknownIndicator, in: "includes",
            "the indicator “\(reference.indicator)” is unknown\(indicatorHints.hint(to: reference.indicator))"
          )
        }
        if let source = reference.source, sources.catalog[source] == nil, !sources.unread.contains(source) {
          cells.fail(
            .unknownSource, in: "includes",
            "the source “\(source)” is unknown\(sourceHints.hint(to: source))")
        }
      }
    }
  }
}

extension RowReader {
  /// The id of an indicator; a fault where it is unknown, unless indicators could not be read.
  mutating func indicator(
    _ column: String, among indicators: TableContent<Indicator>, hints: inout WordHints
  ) -> String? {
    let id = required(column)
    guard !id.isEmpty else { return nil }
    if indicators.catalog[id] != nil { return id }
    if !indicators.unread.contains(id) {
      fail(.unknownIndicator, in: column, "the indicator “\(id)” is unknown\(hints.hint(to: id))")
    }
    return nil
  }
}
