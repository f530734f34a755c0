import SituationData
import SourceText

/// The rows of one query on their way into its table.
struct Merging {
  let table: FetchedTable
  private(set) var summary: FetchPlan.Summary
  private(set) var faults: [Diagnostic] = []
  /// What is added: cells by the names of their columns.
  private(set) var rows: [[String: String]] = []
  /// The bytes at which the records begin whose place others take.
  private(set) var dropped: Set<Int> = []
  /// How many rows are published after the date of the report.
  private(set) var later = 0

  private let reader: ObservationReader
  private let today: Day
  private let situation: Situation

  init(_ table: FetchedTable, _ reader: ObservationReader, today: Day, situation: Situation) {
    (self.table, self.reader, self.today, self.situation) = (table, reader, today, situation)
    summary = FetchPlan.Summary(query: table.query.file.name, rows: table.rows.rows.count)
  }

  /// Whether a query has written a row, into a file of this name.
  func isOwn(_ row: Int, in file: String?) -> Bool {
    reader.table.fileName(of: row) == file && Query.isDocument(reader.table.text(.document, of: row))
  }

  mutating func take(_ row: Int, _ outcome: FetchComparison.Outcome) {
    switch outcome {
    case .known:
      summary.known += 1
    case .new:
      summary.new += 1
      keep(row)
    case .corrected:
      summary.corrected += 1
      keep(row)
    case .correctedUndated:
      summary.corrected += 1
      keep(row, publishedBy: today)
    case .correctedAgain(let former):
      summary.corrected += 1
      summary.correctedAgain += 1
      dropped.insert(reader.table.rows[former].offset)
      keep(row, publishedBy: reader.table.rows[row].published.day == today ? nil : today)
    case .changedBefore(let former):
      summary.known += 1
      let place = "\(reader.table.fileName(of: former)):\(reader.table.line(of: former))"
      faults.append(
        table.query.fault(
          .warning, .duplicateObservation, column: "",
          "row \(number(of: row)) says something else than \(place) of the same day of publication, and later ones follow it; the row stays as it is: where it was a slip, correct it there"
        ))
    case .repeated(let first):
      let other = reader.table.fileName(of: first)
      let place = other == table.query.file.name ? "row \(number(of: first))" : "row \(number(of: first)) of \(other)"
      fail(row, "this is the same observation as \(place): one indicator, source, place, group and day have one value")
    case .contradicts(let known):
      fail(
        row,
        "another value of this day of publication stands in \(situation.place(of: known)), which no query has written; correct it there, or have the query return a later day in published"
      )
    }
  }

  /// Takes note of what the query does not return any more.
  mutating func lose(_ gone: [Int], isWithdrawn: Bool) {
    for row in gone {
      let value = reader.table.rows[row].value.map { ": \($0.plain)" } ?? ""
      summary.gone.append(reader.words(for: row, value: value, in: situation))
      guard isWithdrawn else { continue }
      // Of one day the last stands.
      let published = reader.table.rows[row].published.day
      if published >= today { dropped.insert(reader.table.rows[row].offset) }
      let day = Published(max(published, today), isLatestPossible: true)
      var cells = reader.identityCells(of: row, in: situation)
      (cells["published"], cells["status"]) = (day.iso, Status.withdrawn.rawValue)
      rows.append(cells)
    }
  }

  /// The number of a row of a query, from 1.
  private func number(of row: Int) -> Int { reader.table.line(of: row) - 1 }

  private mutating func fail(_ row: Int, _ message: String) {
    faults.append(
      table.query.fault(.error, .duplicateObservation, column: "", "row \(number(of: row)): \(message)"))
  }

  /// - Parameter day: the latest possible day of publication, where the row names none that holds.
  private mutating func keep(_ row: Int, publishedBy day: Day? = nil) {
    let observation = reader.table.rows[row]
    let index = number(of: row) - 1
    var cells: [String: String] = [:]
    for column in table.columns where isKnown(column) { cells[column] = table.text(column, ofRow: index) }
    for (column, number) in [("value", observation.value), ("low", observation.low), ("high", observation.high)] {
      if let number { cells[column] = number.plain }
    }
    if let day {
      summary.undated += 1
      cells["published"] = Published(day, isLatestPossible: true).iso
    }
    if (day ?? observation.published.day) > situation.dateOfIssue { later += 1 }
    rows.append(cells)
  }

  /// What the reader does not know, it has warned of.
  private func isKnown(_ column: String) -> Bool {
    let columns = ObservationReader.columns
    return columns.all.contains(column) || LanguageSuffix.isOn(column, of: columns.translated)
  }
}
