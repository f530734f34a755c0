import SituationData
package import SourceText

/// What an import would write, or why it cannot.
package struct ImportPlan: Sendable {
  /// What was understood of one table.
  package struct Summary: Sendable {
    package var file: String
    package var form: String
    /// Each column and its meaning; nil where it is open.
    package var columns: [(name: String, meaning: String?)]
    package var rows: Int
    /// First and last day; nil where no row could be read.
    package var days: ClosedRange<Day>?
    /// Observations that are new, and those that the situation has already.
    package var new = 0
    package var known = 0
    /// Empty cells of value columns, and values that the user leaves out.
    package var blanks = 0
    package var leftOut = 0
  }

  package private(set) var summaries: [Summary] = []
  /// What is wrong with the options.
  package private(set) var wrongOptions: [String] = []
  package private(set) var questions: [ImportQuestion] = []
  /// What is wrong with the tables, and with the situation itself.
  package private(set) var faults: [Diagnostic] = []
  package private(set) var situationFaults: [Diagnostic] = []
  /// What may not be meant, but can be written.
  package private(set) var warnings: [Diagnostic] = []
  /// New tables of observations.
  package private(set) var tables: [TextFile] = []
  /// indicators.csv and sources.csv, where they have new rows.
  package private(set) var definitions: [TextFile] = []
  /// How many new observations the report does not print, since they were published after its date.
  package private(set) var later = 0

  /// - Parameters:
  ///   - files: the tables, each named by its path.
  ///   - situation: the files of the situation.
  ///   - taken: the names that the situation's folder holds.
  package init(_ files: [TextFile], into situation: [TextFile], taken: [String], choices: ImportChoices) {
    var folder = situation
    let (sets, setFaults) = choices.readSets()
    wrongOptions = setFaults
    guard let read = define(choices, in: &folder) else { return }
    checkIds(sets, in: read)
    var imports = files.map { Table(ImportedTable.read($0), choices: choices, sets: sets, in: read) }
    faults = imports.flatMap(\.mapping.table.faults)
    wrongOptions += imports.flatMap(\.mapping.faults).unique
    let used = imports.reduce(into: Set<String>()) { $0.formUnion($1.mapping.usedMaps) }
    let columns = imports.flatMap { $0.mapping.table.columns.map(\.name) }.unique
    for map in choices.maps where !used.contains(map) && faults.isEmpty {
      let left = ImportChoices.sides(map)?.left ?? map
      wrongOptions.append(
        "--map \(ShellText.quoted(map)): no column has this name\(Nearest.hint(to: left, among: columns))")
    }
    if wrongOptions.isEmpty { questions = imports.flatMap(\.mapping.questions).unique }
    if wrongOptions.isEmpty, questions.isEmpty, faults.isEmpty {
      draft(&imports, in: read, files: folder, dates: choices.dates)
      if faults.isEmpty { write(imports, in: folder, taken: taken, issued: read.dateOfIssue) }
    }
    summaries = imports.map(\.summary)
    faults = faults.unique.sorted()
    warnings.sort()
  }

  /// Adds the new indicators and sources; nil where the situation cannot be read with them.
  private mutating func define(_ choices: ImportChoices, in folder: inout [TextFile]) -> Situation? {
    var additions = [
      ImportDefinitions(
        choices.indicators, option: "--add-indicator", to: folder.first { $0.name == "indicators.csv" },
        named: "indicators.csv", columns: ["id", "label", "unit", "accumulation", "since"], required: 4),
      ImportDefinitions(
        choices.sources, option: "--add-source", to: folder.first { $0.name == "sources.csv" }, named: "sources.csv",
        columns: ["id", "name", "kind", "url"], required: 3),
    ]
    definitions = additions.compactMap(\.file)
    folder = folder.filter { old in !definitions.contains { $0.name == old.name } } + definitions
    var (situation, all) = Situation.read(folder)
    for index in additions.indices {
      additions[index].take(from: &all)
      wrongOptions += additions[index].faults
    }
    situationFaults = all.filter { $0.severity == .error }
    return situationFaults.isEmpty && wrongOptions.isEmpty ? situation : nil
  }

  /// Ids that an option gives are looked up before a table is blamed for them.
  private mutating func checkIds(_ sets: [String: String], in situation: Situation) {
    let sources = situation.sources.entries.flatMap { [$0.id, $0.name, $0.attribution] }
    let indicators = situation.indicators.entries.flatMap { [$0.id, $0.label] }
    for (field, known) in [("indicator", indicators), ("source", sources), ("via", sources)] {
      guard let text = sets[field], isIdentifier(text) else { continue }
      guard !known.contains(where: { $0.lowercased() == text.lowercased() }) else { continue }
      wrongOptions.append("--set \(field)=\(text): there is no “\(text)”\(Nearest.hint(to: text, among: known))")
    }
  }

  // MARK: - Reading

  /// A table on its way.
  private struct Table {
    var mapping: ImportMapping
    var summary: Summary
    /// Where the cells of its draft come from; nil until that is made.
    var places: ImportPlaces?
    /// The rows of what is written.
    var rows: [[String]] = []

    init(_ table: ImportedTable, choices: ImportChoices, sets: [String: String], in situation: Situation) {
      mapping = ImportMapping(table, choices: choices, sets: sets, in: situation)
      let meanings = zip(table.columns, mapping.meanings).filter { !$0.0.name.isEmpty }
      summary = Summary(
        file: table.file.name, form: table.form,
        columns: meanings.map { ($0.name, $1?.text(of: table.columns)) }, rows: table.rows.count)
    }
  }

  /// Has the reader of observations read the tables behind those that the situation has.
  private mutating func draft(
    _ imports: inout [Table], in situation: Situation, files: [TextFile], dates pattern: DateReader.Pattern?
  ) {
    var reader = ObservationReader(
      indicators: situation.indicators, sources: situation.sources, places: situation.places,
      dates: situation.header.dates, decimal: situation.header.decimal)
    for file in files where Situation.holdsObservations(file.role) { reader.read(file) }
    if let pattern { reader.dates = DateReader(pattern: pattern) }
    reader.faults = []
    var ends = [reader.table.rows.count]
    for index in imports.indices {
      let draft = ImportDraft(imports[index].mapping)
      let places = ImportPlaces(draft, of: imports[index].mapping)
      reader.read(draft.text)
      ends.append(reader.table.rows.count)
      faults += draft.faults + reader.faults.filter { $0.severity == .error }.map(places.translated)
      reader.faults = []
      imports[index].places = places
      imports[index].summary.blanks = draft.blanks
      imports[index].summary.leftOut = draft.leftOut
    }
    reader.findEvents()
    var occurrences: [ObservationReader.Identity: Int] = [:]
    var known = Dictionary((0..<ends[0]).map { (reader.identity(of: $0), $0) }) { first, _ in first }
    for index in imports.indices {
      guard let places = imports[index].places else { continue }
      for row in ends[index]..<ends[index + 1] {
        let observation = reader.table.rows[row]
        if observation.event != nil, observation.status.hasHappened,
          let first = occurrences.updateValue(row, forKey: reader.occurrence(of: row)),
          reader.table.rows[first].asOf != observation.asOf
        {
          warnings.append(places.replaced(reader.table.line(of: first), by: reader.table.line(of: row)))
        }
        take(row, of: reader, known: &known, places: places, into: &imports[index], issued: situation.dateOfIssue)
      }
    }
  }

  /// Keeps an observation that is new, counts one that is known, and refuses one that contradicts another.
  private mutating func take(
    _ row: Int, of reader: ObservationReader, known: inout [ObservationReader.Identity: Int], places: ImportPlaces,
    into table: inout Table, issued: Day
  ) {
    let observation = reader.table.rows[row]
    table.summary.extend(to: observation.asOf.days)
    if let first = known[reader.identity(of: row)] {
      guard !reader.table.rows[first].says(the: observation) else {
        table.summary.known += 1
        return
      }
      faults.append(
        places.diagnostic(
          .duplicateObservation, row: reader.table.line(of: row),
          "another value of this observation stands in \(reader.table.fileName(of: first)):\(reader.table.line(of: first)); a correction needs a later day in published (--set published=DATE)"
        ))
      return
    }
    known[reader.identity(of: row)] = row
    table.summary.new += 1
    if observation.published.day > issued { later += 1 }
    if let cells = places.row(reader.table.line(of: row)) { table.rows.append(observation.cells(from: cells.texts)) }
  }

  // MARK: - Writing

  private mutating func write(_ imports: [Table], in folder: [TextFile], taken: [String], issued: Day) {
    var names = Set(taken.map { $0.lowercased() })
    for table in imports where !table.rows.isEmpty {
      let name = ImportPlan.name(for: table.mapping.table.file.role, taken: names)
      names.insert(name.lowercased())
      let used = ImportDraft.fields.indices.filter { index in
        index < 3 || ImportDraft.fields[index] == "as_of" || table.rows.contains { !$0[index].isEmpty }
      }
      let lines = [ImportDraft.fields] + table.rows
      let text = lines.map { cells in DelimitedText.line(used.map { cells[$0] }) }.joined()
      tables.append(TextFile(name: name, bytes: Array(text.utf8)))
    }
    // The situation has to read what was written as it would read any other table.
    situationFaults = Situation.read(folder + tables).faults.filter { $0.severity == .error }
  }

  /// A name that no file has: that of the imported one in letters, digits, `-` and `_`, with a number where it is taken.
  private static func name(for path: String, taken: Set<String>) -> String {
    var stem = path.split(separator: "/").last.map(String.init) ?? ""
    for ending in [".csv", ".tsv", ".txt", ".json", ".hxl"] where stem.lowercased().hasSuffix(ending) {
      stem = String(stem.dropLast(ending.count))
    }
    let words = stem.unicodeScalars.split { !isIdentifier(String($0)) }.map { String($0) }
    let base = words.isEmpty ? "imported" : words.joined(separator: "-")
    let isNamed = !Situation.holdsObservations("\(base.lowercased()).csv")
    let first = isNamed ? "\(base)-imported" : base
    let names = [first] + (0...taken.count).map { "\(first)-\($0 + 2)" }
    return "\(names.first { !taken.contains("\($0).csv".lowercased()) } ?? first).csv"
  }
}

extension ImportPlan.Summary {
  fileprivate mutating func extend(to other: ClosedRange<Day>?) {
    guard let other else { return }
    days = days.map { min($0.lowerBound, other.lowerBound)...max($0.upperBound, other.upperBound) } ?? other
  }
}
