/// All observations of a situation, in the order of files and rows.
package struct ObservationTable: Sendable {
  package private(set) var rows: [Observation] = []
  /// Texts of places, groups, events and names.
  package private(set) var strings: [String] = []
  private var interned: [String: Int] = [:]
  private(set) var files: [(text: DelimitedText, columns: [String: Int])] = []
  /// A row that could not be read, as far as it is legible: its source, nil for any, and the last day that it may be of.
  private struct Lack: Hashable {
    var source: Int?
    var day: Day?
  }

  /// For each indicator.
  private var lacking: [Int: Set<Lack>] = [:]

  mutating func begin(_ text: DelimitedText, columns: [String: Int]) -> Int {
    files.append((text, columns))
    return files.count - 1
  }

  mutating func append(_ row: Observation) { rows.append(row) }

  /// Removes rows that stand twice.
  mutating func remove(_ refused: Set<Int>) {
    guard !refused.isEmpty else { return }
    rows = rows.indices.filter { !refused.contains($0) }.map { rows[$0] }
  }

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

  mutating func intern(_ text: String) -> Int? {
    guard !text.isEmpty else { return nil }
    if let index = interned[text] { return index }
    interned[text] = strings.count
    strings.append(text)
    return strings.count - 1
  }

  /// The number of a text that some row has, or nil.
  package func index(of text: String) -> Int? { interned[text] }

  /// The text of a cell, from the file's bytes; empty where the file lacks the column.
  package func text(_ column: Column, of row: Int) -> String {
    let observation = rows[row]
    let file = files[observation.file]
    guard let index = file.columns[column.rawValue] else { return "" }
    var position = observation.offset
    let fields = file.text.record(at: &position).fields
    return index < fields.count ? file.text.text(fields[index]) : ""
  }

  /// The columns whose texts are read on demand.
  package enum Column: String, Hashable, Sendable {
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
  }

  /// All cells of a row, in the order of the file.
  package func cells(of row: Int) -> [String] {
    let observation = rows[row]
    let text = files[observation.file].text
    var position = observation.offset
    return text.record(at: &position).fields.map(text.text)
  }

  package func fileName(of row: Int) -> String { files[rows[row].file].text.file.name }

  /// Where a cell of a row stands; the row's beginning where the file lacks the column.
  package func location(_ column: Column?, of row: Int) -> (location: SourceLocation, excerpt: String) {
    let observation = rows[row]
    let file = files[observation.file]
    var position = observation.offset
    let fields = file.text.record(at: &position).fields
    let tableRow = TableRow(
      text: file.text, indices: file.columns, fields: fields, start: observation.offset, end: position,
      line: observation.line)
    return (
      column.map { tableRow.location(of: $0.rawValue) } ?? tableRow.location(of: ""),
      file.text.file.excerpt(around: observation.offset)
    )
  }
}
