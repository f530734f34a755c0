/// Reads one CSV file row by row: finds columns by their header, skips a row of HXL hashtags and empty rows, and collects
/// every fault of form.
package struct TableReader {
  /// What a table may have in its header.
  package struct Columns {
    package var required: [String]
    package var optional: [String]
    /// Columns that may have a language behind them: `label` allows `label_ar`.
    package var translated: [String] = []

    package init(required: [String], optional: [String], translated: [String] = []) {
      (self.required, self.optional, self.translated) = (required, optional, translated)
    }

    package var all: [String] { required + optional }
  }

  package let text: DelimitedText
  /// Words of the rows that could not be read: each may be an id that is missing without a fault of its own.
  package private(set) var lostWords: Set<String> = []
  package private(set) var faults: [Diagnostic] = []
  /// Whether a column is missing that every row needs: cells of the rest are then not worth a fault each.
  package private(set) var lacksColumns = false
  /// Whether not even words can be read, so that any row may be among what is lost.
  package private(set) var losesEverything = false
  package private(set) var indices: [String: Int] = [:]
  private var header: TableRow?
  private let known: [String]
  /// How many fields each row has.
  package private(set) var fieldCount = 0
  private var walk: DelimitedText.Walk
  private var mayBeHXL = true

  package init(file: TextFile, columns: Columns) {
    text = DelimitedText(file: file)
    known = columns.all
    walk = text.walk(from: 0)
    if let fault = file.linesFault() {
      faults.append(fault)
      // Every other byte of UTF-16 is zero: its words are not those of the other files.
      losesEverything = file.bytes.contains(0)
      loseRest()
      return
    }
    readHeader(columns)
  }

  /// The next row with the right number of fields; nil at the end.
  package mutating func next() -> TableRow? {
    var row = row()
    return read(&row) ? row : nil
  }

  /// A row that nothing was read into yet.
  package func row() -> TableRow { TableRow(text: text, indices: indices) }

  /// Reads the next row with the right number of fields; false at the end.
  ///
  /// - Parameter row: from `row()`, or the one that was read before: its memory is used again.
  package mutating func read(_ row: inout TableRow) -> Bool {
    while readRecord(&row) {
      let isEmpty = row.fields.allSatisfy { $0.isEmpty }
      let isHXL = mayBeHXL && !isEmpty && HXLTag.areTags(row.fields.map(text.text), columns: fieldCount)
      if !isEmpty { mayBeHXL = false }
      if isEmpty || isHXL { continue }
      if row.fields.count == fieldCount { return true }
      faults.append(row.fieldCountFault(expected: fieldCount))
      lose(row)
    }
    return false
  }

  /// Reads the next record that can be read; false where there is none.
  private mutating func readRecord(_ row: inout TableRow) -> Bool {
    while walk.position < text.file.bytes.count {
      row.start = walk.position
      let fault = text.read(&row.fields, by: &walk)
      row.end = walk.position
      guard let fault else { return true }
      lose(row)
      faults.append(row.diagnostic(fault))
      // Without its header nothing can be read of the file.
      if header == nil { loseRest() }
    }
    return false
  }

  /// Notes which ids a row may have had.
  package mutating func lose(_ row: TableRow) { lostWords.formUnion(text.words(in: row.start..<row.end)) }

  private mutating func loseRest() {
    lostWords.formUnion(text.words(in: walk.position..<text.file.bytes.count))
    walk = text.walk(from: text.file.bytes.count)
    lacksColumns = true
  }

  private mutating func readHeader(_ columns: Columns) {
    var header = row()
    guard readRecord(&header) else {
      if faults.isEmpty {
        faults.append(
          text.file.diagnostic(
            .error, .missingColumn, at: 0,
            "this file is empty; its first line names the columns: \(columns.required.joined(separator: ", "))"))
      }
      lacksColumns = true
      losesEverything = true
      return
    }
    if let cause = Self.causeOfNoHeader(header) {
      faults.append(
        header.diagnostic(
          .error, .missingColumn, at: header.start,
          "\(cause); the header names the columns: \(columns.required.joined(separator: ", "))"))
      losesEverything = true
      loseRest()
      return
    }
    self.header = header
    fieldCount = header.fields.count
    var run = FaultRun()
    func fault(_ severity: Diagnostic.Severity, _ rule: DiagnosticRule, at offset: Int, _ message: String) -> Diagnostic
    {
      let place = run.place(of: offset, in: text.file) {
        let first = header.diagnostic(severity, rule, at: offset, message)
        return (first.location, first.excerpt)
      }
      return Diagnostic(severity, rule, at: place.location, message, excerpt: place.excerpt)
    }
    var meant: [String: DelimitedText.Field] = [:]
    for (index, field) in header.fields.enumerated() {
      let name = text.text(field)
      if indices[name] != nil {
        faults.append(
          fault(.error, .duplicateColumn, at: field.start, "the column “\(name)” stands twice; delete one"))
      } else if columns.all.contains(name) || LanguageSuffix.isOn(name, of: columns.translated) {
        indices[name] = index
      } else if let near = Nearest.word(to: name, among: columns.all), columns.required.contains(near),
        meant[near] == nil
      {
        meant[near] = field
      } else if !name.isEmpty {
        faults.append(
          fault(
            .warning, .unknownColumn, at: field.start,
            "the column “\(name.visible)” is not read\(Nearest.hint(to: name, among: columns.all))"))
      }
    }
    for name in columns.required {
      switch (indices[name], meant[name]) {
      case (nil, nil): missColumn(name, in: header)
      case (nil, let field?):
        faults.append(
          fault(
            .error, .missingColumn, at: field.start,
            "the column “\(name)” is missing; is it “\(text.text(field).visible)”? Then rename that"))
        lacksColumns = true
      case (_?, let field?):
        let own = text.text(field)
        faults.append(
          fault(
            .warning, .unknownColumn, at: field.start,
            "the column “\(own.visible)” is not read\(Nearest.hint(to: own, among: columns.all))"))
      case (_?, nil): break
      }
    }
    if lacksColumns { lostWords.formUnion(text.words(in: walk.position..<text.file.bytes.count)) }
  }

  /// Why the first line is no header; nil where it may be one.
  private static func causeOfNoHeader(_ row: TableRow) -> String? {
    if row.fields.allSatisfy(\.isEmpty) { return "the first line is empty" }
    if row.fields.count == 1, row.text.file.bytes[row.start..<row.end].contains(UInt8(ascii: "|")) {
      return "the cells are parted by upright strokes; save the file with commas, or bring it in with sitrep import"
    }
    let isOfSpreadsheet = row.text.file.bytes[row.start..<row.end].starts(with: "sep=".utf8)
    return isOfSpreadsheet ? "delete the line “sep=…”, which a spreadsheet has written above the header" : nil
  }

  /// Says that a column is missing that only some rows need.
  package mutating func missColumn(_ name: String) {
    guard let header, indices[name] == nil else { return }
    // One that nobody reads may be meant: that is one cause.
    guard let field = header.fields.first(where: { isMeant(text.text($0), as: name) }) else {
      missColumn(name, in: header)
      return
    }
    let fault = header.diagnostic(
      .error, .missingColumn, at: field.start,
      "the column “\(name)” is missing; is it “\(text.text(field).visible)”? Then rename that")
    faults.removeAll { $0.rule == .unknownColumn && $0.location == fault.location }
    faults.append(fault)
    lacksColumns = true
  }

  private func isMeant(_ word: String, as name: String) -> Bool {
    indices[word] == nil && Nearest.word(to: word, among: known) == name
  }

  /// What is done about a column that is missing, where a person writes the table.
  package static let remedyOfMissing = "add it to the header"

  private mutating func missColumn(_ name: String, in header: TableRow) {
    faults.append(
      header.diagnostic(
        .error, .missingColumn, at: header.start, "the column “\(name)” is missing; \(Self.remedyOfMissing)"))
    lacksColumns = true
  }
}
