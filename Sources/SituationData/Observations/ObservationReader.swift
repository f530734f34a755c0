package import SourceText

/// Reads files of observations.
package struct ObservationReader {
  package static let columns = TableReader.Columns(
    required: ["indicator", "source", "as_of"],
    optional: [
      "value", "published", "status", "event", "low", "high", "bounds", "qualifier", "place", "group", "scope", "term",
      "includes", "via", "document", "url", "name", "name_public", "caveat", "allow",
    ], translated: ["place", "group", "scope", "term", "bounds", "caveat", "document"])

  private enum YesNo: String, CaseIterable {
    case yes
    case no
  }

  package var dates: DateReader
  private let decimal: NumberReader.DecimalSign?
  package var table = ObservationTable()
  package var faults: [Diagnostic] = []
  /// Whether a row of the file lacks a value that only a column could give.
  private var needsValueColumn = false
  private var indicators: EntryFinder<Indicator>
  private var sources: EntryFinder<Source>
  private(set) var places: NameFinder
  private(set) var groups = NameFinder()

  init(
    indicators: TableContent<Indicator>, sources: TableContent<Source>, places: PlaceTree, dates: DateReader,
    decimal: NumberReader.DecimalSign?
  ) {
    self.indicators = EntryFinder(indicators)
    self.sources = EntryFinder(sources)
    self.places = NameFinder(of: places)
    (self.dates, self.decimal) = (dates, decimal)
  }

  /// A reader of cells that name these indicators, sources and places, of which no row is read yet.
  package init(
    indicators: Catalog<Indicator>, sources: Catalog<Source>, places: PlaceTree, dates: DateReader,
    decimal: NumberReader.DecimalSign?
  ) {
    self.init(
      indicators: TableContent(catalog: indicators), sources: TableContent(catalog: sources), places: places,
      dates: dates, decimal: decimal)
  }

  /// How many indicators there are.
  var indicatorCount: Int { indicators.content.catalog.entries.count }

  /// - Parameters:
  ///   - progress: told now and then how many bytes are read.
  ///   - takeFaults: given the faults of rows now and then, where there may be one in each; it may empty the list.
  package mutating func read(
    _ file: TextFile, progress: ((Int) -> Void)? = nil, takeFaults: (inout [Diagnostic]) -> Void = { _ in }
  ) {
    var reader = TableReader(file: file, columns: Self.columns)
    needsValueColumn = false
    if !reader.lacksColumns {
      let index = table.begin(reader.text, columns: reader.indices, width: reader.fieldCount)
      table.reserveCapacity()
      let columns = ObservationColumns(reader.indices)
      var cells = RowReader(reader.row(), dates: dates, decimal: decimal)
      var plain = columns.plainRows
      var pace = ReadingPace(progress)
      while cells.advance(in: &reader) {
        pace.step(at: cells.row.start)
        if let row = plain.read(cells.row) {
          table.append(row, file: index, offset: cells.row.start)
        } else {
          read(&cells, columns, file: index, &plain)
          if cells.faults.count >= Self.manyFaults { takeFaults(&cells.faults) }
        }
      }
      faults += cells.faults
    }
    if needsValueColumn { reader.missColumn("value") }
    faults += reader.faults
    if reader.losesEverything {
      for indicator in 0..<indicatorCount { table.lackRow(of: indicator, source: nil, day: nil) }
    }
    let lastDay = reader.lostWords.compactMap { dates.asOf($0)?.last }.max()
    for word in reader.lostWords {
      if let indicator = indicators.content.catalog.index(of: word) {
        table.lackRow(of: indicator, source: nil, day: lastDay)
      }
    }
  }

  private static let manyFaults = 1024

  /// Reads a row cell by cell, with all that may be wrong in it.
  private mutating func read(
    _ cells: inout RowReader, _ columns: ObservationColumns, file: Int, _ plain: inout PlainRows
  ) {
    let before = cells.faults.count
    let filled = columns.filled(in: cells.row)
    if !filled.contains(.asOf), cells.row.fields.count(where: { !$0.isEmpty }) == 1 {
      cells.failLoneText()
      return
    }
    let indicator = indicators.find(columns.indicator, in: &cells)
    let source = sources.find(columns.source, in: &cells)
    let status =
      filled.contains(.status) ? cells.word(Status.self, in: columns.status, rule: .unknownStatus) : .reported
    let asOf = cells.asOf(columns.asOf)
    if !filled.contains(.asOf) { _ = cells.required(columns.asOf) }
    let published = filled.contains(.published) ? cells.published(columns.published) : nil
    let via = filled.contains(.via) ? sources.find(columns.via, in: &cells) : nil
    if filled.contains(.namePublic) { _ = cells.word(YesNo.self, in: columns.namePublic) }
    let place = filled.contains(.place) ? places.find(columns.place, in: &cells) : nil
    let group = filled.contains(.group) ? groups.find(columns.group, in: &cells) : nil
    let plainEvent = filled.contains(.event) ? EventColumn.hash(ofPlain: columns.event, in: cells.row) : nil
    if filled.contains(.event), plainEvent == nil { Self.checkEvent(columns.event, in: &cells) }
    if let status, let asOf, !asOf.isDay || !filled.isDisjoint(with: [.status, .published, .name]) {
      Self.check(status, asOf: asOf, columns, filled, in: &cells)
    }
    if filled.contains(.includes) { checkIncludes(columns.includes, by: published?.day ?? asOf?.last, in: &cells) }
    let isSound = cells.faults.count == before && !cells.hasUnreadDate

    // A value that cannot be read leaves its row in place, so that no other takes it.
    let faultsBeforeAmounts = cells.faults.count
    let qualifier = filled.contains(.qualifier) ? cells.word(Qualifier.self, in: columns.qualifier) : nil
    let value = filled.contains(.value) ? cells.number(columns.value) : nil
    let low = filled.contains(.low) ? cells.number(columns.low) : nil
    let high = filled.contains(.high) ? cells.number(columns.high) : nil
    if let status, !filled.contains(.value) { checkLack(ofValue: status, columns, filled, in: &cells) }
    if low != nil || high != nil { Self.checkBounds(value: value, low: low, high: high, columns, in: &cells) }
    if let value, value.isNegative || !value.isWhole { checkCount(value, columns.value, of: indicator, in: &cells) }
    if let low, low.isNegative || !low.isWhole { checkCount(low, columns.low, of: indicator, in: &cells) }
    if let high, high.isNegative || !high.isWhole { checkCount(high, columns.high, of: indicator, in: &cells) }
    if cells.endsInPercent { checkPercent(columns, of: indicator, in: &cells) }
    let isLegible = cells.faults.count == faultsBeforeAmounts
    // Nothing of these costs the row.
    if cells.endsInThreeZeros { checkZeros(columns, of: indicator, in: &cells) }
    if !filled.isDisjoint(with: [.document, .url, .allow]) { MisplacedCells.check(columns, filled, in: &cells) }

    guard isSound, let indicator, let source, let status, let asOf,
      let published = published ?? asOf.last.map({ Published($0, isAssumed: true) })
    else {
      lack(cells.row, columns, indicator: indicator, source: source)
      return
    }
    let placeNumber = filled.contains(.place) ? place ?? places.number(columns.place, in: cells.row, of: &table) : nil
    if plain.lacksName { plain.remember((indicator, source, placeNumber), of: columns.plainNames, in: cells.row) }
    table.append(
      Observation(
        indicator: indicator, source: source, via: via, place: placeNumber,
        group: filled.contains(.group) ? group ?? groups.number(columns.group, in: cells.row, of: &table) : nil,
        event: filled.contains(.event) ? plainEvent ?? table.hash(ofEvent: cells.row[columns.event]) : nil,
        name: filled.contains(.name) ? intern(columns.name, in: cells) : nil,
        value: isLegible ? value : nil, low: isLegible ? low : nil, high: isLegible ? high : nil, asOf: asOf,
        published: published, status: status, qualifier: qualifier ?? .exactly, hasIllegibleValue: !isLegible,
        hasIncludes: filled.contains(.includes), file: file, offset: cells.row.start))
  }

  @inline(__always)
  private mutating func intern(_ column: TableColumn, in cells: RowReader) -> Int? {
    cells.row.withBytes(of: column) { table.intern($0) }
  }

  private static func checkEvent(_ column: TableColumn, in cells: inout RowReader) {
    let id = cells.row[column]
    if !isIdentifier(NameForm.compared(id)) { cells.failId(id, in: column) }
  }

  /// Whole things are counted; what is not whole has another measure.
  private func checkCount(_ number: DecimalNumber, _ column: TableColumn, of indicator: Int?, in cells: inout RowReader)
  {
    guard let indicator else { return }
    let entry = indicators.content.catalog.entries[indicator]
    guard entry.measure == .count else { return }
    let reason =
      number.isNegative
      ? "“\(entry.id)” counts \(entry.unit), and a count is never negative; correct the number, or, where it is a net change, write amount in the column measure of indicators.csv"
      : "“\(entry.id)” counts \(entry.unit), and a count is never a fraction; correct the number, or write amount or rate in the column measure of indicators.csv"
    cells.fail(.notACount, in: column, reason)
  }

  /// What a workbook shows in percent is saved as a fraction of one.
  private func checkPercent(_ columns: ObservationColumns, of indicator: Int?, in cells: inout RowReader) {
    guard let indicator, case let entry = indicators.content.catalog.entries[indicator], entry.unit != "%" else {
      return
    }
    cells.fail(
      .badNumber, in: columns.value,
      "the cell shows percent, and “\(entry.id)” is in \(entry.unit); change the format of the cell, or the unit in indicators.csv"
    )
  }

  /// “12.000” is twelve, and twelve thousand in many countries.
  private func checkZeros(_ columns: ObservationColumns, of indicator: Int?, in cells: inout RowReader) {
    guard decimal == nil, let indicator, case let entry = indicators.content.catalog.entries[indicator],
      entry.measure != .rate,
      !Allowance.rules(in: cells.row[columns.allow]).contains(DiagnosticRule.doubtfulNumber.rawValue)
    else { return }
    cells.faults.append(
      cells.row.diagnostic(
        .warning, .doubtfulNumber, in: columns.value,
        "“\(cells.row[columns.value])” is read with a decimal point, as \(entry.unit) without thousands; write it without the sign where thousands are meant, and without the zeros where not"
      ))
  }

  /// Notes which series a row that is left out probably belongs to.
  private mutating func lack(_ row: TableRow, _ columns: ObservationColumns, indicator: Int?, source: Int?) {
    guard let index = indicator ?? indicators.nearest(to: row[columns.indicator]) else { return }
    // Of a day that does not exist the month is legible.
    let date = dates.asOf(row[columns.asOf]) ?? dates.asOf(String(row[columns.asOf].prefix(7)))
    table.lackRow(of: index, source: source, day: date?.last)
  }

  /// What a status asks of the other cells. It needs nothing of the reader, which would be copied for each row.
  private static func check(
    _ status: Status, asOf: AsOf, _ columns: ObservationColumns, _ filled: ObservationColumns.Filled,
    in cells: inout RowReader
  ) {
    let needsPublished = status.isProspective || status == .target || status == .estimated || !asOf.isDay
    if needsPublished, !filled.contains(.published) {
      let reason = asOf.isDay ? "the status “\(status.rawValue)”" : "an as-of that is not a day"
      cells.fail(
        .publishedRequired, in: cells.row.has(columns.published) ? columns.published : columns.status,
        "\(reason) needs the day on which the source said so in the column published")
    }
    if status.isProspective, !filled.contains(.event) {
      cells.fail(
        .eventRequired, in: cells.row.has(columns.event) ? columns.event : columns.status,
        "the status “\(status.rawValue)” needs the id of its occurrence in the column event")
    }
    if status == .extrapolated, !filled.contains(.via) {
      cells.fail(
        .viaRequired, in: cells.row.has(columns.via) ? columns.via : columns.status,
        "an extrapolated value needs in the column via who filled it in")
    }
    if filled.contains(.published), status.hasHappened, let first = asOf.first,
      let published = cells.dates.day(cells.row[columns.published].replacing("by ", with: "")), published < first
    {
      cells.fail(
        .happenedLater, in: columns.asOf,
        "this is said to have happened on \(asOf.iso), after it was published on \(published.iso); correct a date or the status"
      )
    }
    if status == .withdrawn, filled.contains(.value) {
      cells.fail(.missingValue, in: columns.value, "a withdrawn row has no value; empty the cell")
    }
    if filled.isSuperset(of: [.name, .value]) {
      cells.fail(
        .names, in: columns.value,
        "a row with a name counts nothing; empty the value and put the number in a row of its own")
    }
  }

  private mutating func checkLack(
    ofValue status: Status, _ columns: ObservationColumns, _ filled: ObservationColumns.Filled,
    in cells: inout RowReader
  ) {
    // A bound alone says less than a row without a number, and is most often a value in the wrong column.
    let mayLackNumber = status.isProspective && filled.isDisjoint(with: [.low, .high])
    let mayLackValue =
      mayLackNumber || status == .withdrawn || filled.contains(.name) || filled.isSuperset(of: [.low, .high])
    guard !mayLackValue else { return }
    if cells.row.has(columns.value) {
      cells.fail(
        .missingValue, in: columns.value, "the value is empty; fill it in, give low and high, or delete the row")
    } else {
      needsValueColumn = true
    }
  }

  private static func checkBounds(
    value: DecimalNumber?, low: DecimalNumber?, high: DecimalNumber?, _ columns: ObservationColumns,
    in cells: inout RowReader
  ) {
    if let low, let high, high < low {
      cells.fail(.boundsReversed, in: columns.low, "the lower bound is above the upper one; exchange them")
    } else if let value, let low, value < low {
      cells.fail(.boundsReversed, in: columns.low, "the lower bound is above the value; correct one of them")
    } else if let value, let high, high < value {
      cells.fail(.boundsReversed, in: columns.high, "the upper bound is below the value; correct one of them")
    }
  }

  /// - Parameter day: that on which the row was published.
  private mutating func checkIncludes(_ column: TableColumn, by day: Day?, in cells: inout RowReader) {
    for part in Inclusions.parts(of: cells.row[column]) {
      do {
        let reference = try Reference.parsed(part).resolved(in: places.places)
        if let fault = Inclusions.fault(of: reference, by: day) { cells.fail(.badReference, in: column, fault) }
        if let fault = indicators.fault(of: reference.indicator) { cells.fail(.unknownIndicator, in: column, fault) }
        if let fault = reference.source.flatMap({ sources.fault(of: $0) }) {
          cells.fail(.unknownSource, in: column, fault)
        }
      } catch {
        cells.fail(.badReference, in: column, error.message)
      }
    }
  }
}
