package import SourceText

/// All observations of a situation, in the order of files and rows.
package struct ObservationTable: Sendable {
  package private(set) var rows = ObservationRows()
  /// The last day on which a row was published; nil where there is no row.
  private(set) var lastPublished: Day?
  /// All rows, those of each indicator together and in the order of files and lines.
  private var sortedRows: [Int32] = []
  /// Where the rows of each indicator begin among them, by its position in the catalog, and where the last ones end.
  private var starts: [Int] = [0]
  /// Texts of places, groups and names; of events only those that can be written in several ways.
  package private(set) var strings = TextNumbers()
  /// Numbers of names that can be written in several ways, as they are compared.
  private var foldedNames: [String: Int] = [:]
  private var files: [File] = []

  /// A class, since it would be copied for each row that is asked.
  private final class File: Sendable {
    let text: DelimitedText
    let columns: [String: Int]
    /// How many fields each row has.
    let width: Int
    /// Where the columns stand that are asked for row by row: to compare a few takes less time than to hash a name.
    private let places: [(column: Column, place: Int)]

    init(_ text: DelimitedText, columns: [String: Int], width: Int) {
      (self.text, self.columns, self.width) = (text, columns, width)
      places = Column.allCases.compactMap { column in columns[column.rawValue].map { (column, $0) } }
    }

    func place(of column: Column) -> Int? { places.first { $0.column == column }?.place }

    func text(_ column: Column, ofRecordAt offset: Int) -> String {
      guard let place = place(of: column), let field = text.field(place, ofRecordAt: offset) else { return "" }
      return text.text(field)
    }

    func texts(_ columns: [Column], ofRecordAt offset: Int) -> [String] {
      let places = columns.map(place)
      return text.withFields(ofRecordAt: offset, atMost: width) { fields in
        places.map { place in
          guard let place, place < fields.count else { return "" }
          return text.text(fields[place])
        }
      }
    }
  }

  /// A row that could not be read, as far as it is legible: its source, nil for any, and the last day that it may be of.
  private struct Lack: Hashable {
    var source: Int?
    var day: Day?
  }

  /// For each indicator.
  private var lacking: [Int: Set<Lack>] = [:]

  mutating func begin(_ text: DelimitedText, columns: [String: Int], width: Int) -> Int {
    files.append(File(text, columns: columns, width: width))
    return files.count - 1
  }

  /// Makes room for the rows of the last file: at most one on each line. Memory that is not needed is never touched.
  mutating func reserveCapacity() {
    guard let file = files.last else { return }
    rows.reserveCapacity(rows.count + file.text.file.lineBreaks)
  }

  @inline(__always)
  mutating func append(_ row: Observation) { rows.append(row) }

  @inline(__always)
  mutating func append(_ row: PlainRow, file: Int, offset: Int) { rows.append(row, file: file, offset: offset) }

  /// Ends the reading: removes rows that stand twice, and sorts the others by their indicators.
  mutating func finish(without refused: Set<Int>, indicators: Int) {
    if !refused.isEmpty { rows = rows.without(refused) }
    starts = [Int](repeating: 0, count: indicators + 1)
    for index in rows.indices { starts[rows.indicator(of: index) + 1] += 1 }
    for indicator in 0..<indicators { starts[indicator + 1] += starts[indicator] }
    sortedRows = [Int32](repeating: 0, count: rows.count)
    var places = starts
    for index in rows.indices {
      let indicator = rows.indicator(of: index)
      sortedRows[places[indicator]] = Int32(truncatingIfNeeded: index)
      places[indicator] += 1
    }
    lastPublished = rows.lastPublished
  }

  private func sortedRows(of indicator: Int) -> ArraySlice<Int32> {
    sortedRows[starts[indicator]..<starts[indicator + 1]]
  }

  /// The rows of an indicator, in the order of files and lines.
  func rows(of indicator: Int) -> [Int] { sortedRows(of: indicator).map { Int($0) } }

  /// Whether a row of an indicator, current or not, has a status that fits.
  package func hasStatus(of indicator: Int, where fits: (Status) -> Bool) -> Bool {
    if rows.areAllReported { return !sortedRows(of: indicator).isEmpty && fits(.reported) }
    return sortedRows(of: indicator).contains { fits(rows.status(of: Int($0))) }
  }

  /// Whether a row of an indicator, current or not, has a value that fits.
  package func hasValue(of indicator: Int, where fits: (DecimalNumber) -> Bool) -> Bool {
    sortedRows(of: indicator).contains { rows.value(of: Int($0)).map(fits) ?? false }
  }

  /// At most this many rows of an indicator, those at the end.
  func lastRows(of indicator: Int, _ count: Int) -> [Int] { sortedRows(of: indicator).suffix(count).map { Int($0) } }

  /// Notes that a row could not be read.
  mutating func lackRow(of indicator: Int, source: Int?, day: Day?) {
    lacking[indicator, default: []].insert(Lack(source: source, day: day))
  }

  /// Whether rows could not be read that may belong to a series and be of a later day: what cannot be found, or does not
  /// fit, may follow from that.
  func lacksRows(of indicator: Int, source: Int?, after day: Day?) -> Bool {
    (lacking[indicator] ?? []).contains { lack in
      (source == nil || lack.source == nil || lack.source == source)
        && (day.flatMap { day in lack.day.map { day < $0 } } ?? true)
    }
  }

  /// The number of a text, which gets one where it has none.
  mutating func intern(_ text: Span<UInt8>) -> Int { strings.insert(text) }

  /// The number of a name, which gets one where no other is compared as it is.
  mutating func intern(name: String) -> Int {
    let key = NameForm.compared(name)
    if NameForm.isPlain(Array(key.utf8).span) { return strings.insert(Array(key.utf8).span) }
    if let number = foldedNames[key] { return number }
    let number = strings.insert(Array(NameForm.printed(name).utf8).span)
    foldedNames[key] = number
    return number
  }

  /// What stands for the event of a row until all are read.
  mutating func hash(ofEvent id: String) -> Int {
    let key = Array(NameForm.compared(id).utf8)
    guard !isPlainIdentifier(key.span) else { return key.withUnsafeBytes { EventColumn.hash($0) } }
    return withUnsafeBytes(of: intern(name: id)) { EventColumn.hash($0) }
  }

  /// Finds the rows of each event, once all are read.
  mutating func findEvents() {
    // Apart from its table the column is not copied when it is changed.
    var events = EventColumn()
    swap(&events, &rows.events)
    events.findFirstRows { one, other in
      let (a, b) = (text(.event, of: one), text(.event, of: other))
      return a == b || NameForm.compared(a) == NameForm.compared(b)
    }
    swap(&events, &rows.events)
  }

  /// The id of an event.
  package func eventId(_ event: Int) -> String { Self.eventId(text(.event, of: event)) }

  /// The ids of the events of rows; empty for rows of none. All at once, step by step: rows lie far apart, and the memory of
  /// several is fetched at a time.
  func eventIds(of rows: [Int]) -> [String] {
    let events = rows.map { self.rows.event(of: $0) ?? -1 }
    let offsets = events.map { $0 < 0 ? 0 : self.rows.offset(of: $0) }
    return zip(events, offsets).map { event, offset in
      event < 0 ? "" : Self.eventId(files[self.rows.file(of: event)].text(.event, ofRecordAt: offset))
    }
  }

  private static func eventId(_ text: String) -> String {
    isPlainIdentifier(text.utf8.span) ? text : NameForm.printed(text)
  }

  /// The number of a name that some row has, or nil.
  package func index(of name: String) -> Int? {
    if let number = strings.number(of: name) { return number }
    let key = NameForm.compared(name)
    return strings.number(of: key) ?? foldedNames[key]
  }

  /// The text of a cell, from the file's bytes; empty where the file lacks the column.
  package func text(_ column: Column, of row: Int) -> String {
    files[rows.file(of: row)].text(column, ofRecordAt: rows.offset(of: row))
  }

  /// The texts of several cells of a row.
  package func texts(_ columns: [Column], of row: Int) -> [String] {
    files[rows.file(of: row)].texts(columns, ofRecordAt: rows.offset(of: row))
  }

  /// Goes through the texts of several cells of rows, but for empty ones and those whose bytes an earlier row has in the same
  /// column: thousands of rows share their places and remarks.
  ///
  /// - Parameters:
  ///   - part: what a row is of; a text that stood in one of another part before is not passed over.
  ///   - visit: is given a row, which of the columns it is, and the text.
  package func eachNewText(
    _ columns: [Column], of rows: [Int], byPart part: (Int) -> Int = { _ in 0 }, _ visit: (Int, Int, String) -> Void
  ) {
    var texts = [TextNumbers](repeating: TextNumbers(), count: columns.count)
    // Of each text the part that it was seen in last.
    var parts = [[Int]](repeating: [], count: columns.count)
    for row in rows {
      let file = files[self.rows.file(of: row)]
      let (bytes, own) = (file.text.file.bytes, part(row))
      file.text.withFields(ofRecordAt: self.rows.offset(of: row), atMost: file.width) { fields in
        for (index, column) in columns.enumerated() {
          guard let place = file.place(of: column), place < fields.count, !fields[place].isEmpty else { continue }
          let number = texts[index].insert(bytes.span.extracting(fields[place].range))
          while parts[index].count < texts[index].count { parts[index].append(-1) }
          guard parts[index][number] != own else { continue }
          parts[index][number] = own
          visit(row, index, file.text.text(fields[place]))
        }
      }
    }
  }

  private func record(of row: Int) -> TableRow {
    let file = files[rows.file(of: row)]
    let start = rows.offset(of: row)
    var end = start
    let fields = file.text.record(at: &end, of: file.width).fields
    return TableRow(text: file.text, indices: file.columns, fields: fields, start: start, end: end)
  }

  /// The columns whose texts are read on demand.
  package enum Column: String, CaseIterable, Hashable, Sendable {
    case value
    case asOf = "as_of"
    case published
    case status
    case bounds
    case scope
    case term
    case includes
    case document
    case url
    case caveat
    case allow
    case place
    case group
    case name
    case namePublic = "name_public"
    case event
  }

  /// Whether a row silences a warning.
  package func allows(_ rule: DiagnosticRule, in row: Int) -> Bool {
    text(.allow, of: row).split { " ,|".contains($0) }.contains { $0 == rule.rawValue }
  }

  /// Whether any file has a column.
  package func hasColumn(_ column: Column) -> Bool { files.contains { $0.place(of: column) != nil } }

  /// All cells of a row as UTF-8, in the order of the file and with a separator between them.
  func bytes(of row: Int, separator: UInt8) -> [UInt8] {
    let file = files[rows.file(of: row)]
    return file.text.withFields(ofRecordAt: rows.offset(of: row), atMost: file.width) { fields in
      var bytes: [UInt8] = []
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(separator) }
        file.text.append(field, to: &bytes)
      }
      return bytes
    }
  }

  package func fileName(of row: Int) -> String { text(of: row).file.name }

  /// The name of the table that a row stands in, be it a file or a sheet of a workbook.
  func tableName(of row: Int) -> String { text(of: row).file.role }

  /// The line, from 1, on which a row begins.
  package func line(of row: Int) -> Int { text(of: row).file.line(of: rows.offset(of: row)) }

  /// Where a row stands, for a message.
  func place(of row: Int) -> String { "\(fileName(of: row)):\(line(of: row))" }

  /// The file that a row stands in.
  private func text(of row: Int) -> DelimitedText { files[rows.file(of: row)].text }

  /// Where a cell of a row stands; the row's beginning where the file lacks the column.
  package func location(_ column: Column?, of row: Int) -> (location: SourceLocation, excerpt: String) {
    let record = record(of: row)
    return (
      record.location(of: TableColumn(stringLiteral: column?.rawValue ?? "")),
      record.text.file.excerpt(around: record.start)
    )
  }
}
