import SituationData
import SourceText

/// Tables on their way into a situation: mapped, drafted, and held against what is known.
struct ImportRun {
  /// A table on its way.
  private struct Table {
    var mapping: ImportMapping
    let extent: ImportExtent
    var summary: ImportPlan.Summary
    var draft: ImportDraft?
    /// Where the cells of its draft come from.
    var origins: ImportOrigins?
    var kept = KeptRows()
    /// What is written; nil where nothing is.
    var written: [UInt8]?

    init(_ mapping: ImportMapping) {
      (self.mapping, extent) = (mapping, ImportExtent(mapping))
      let table = mapping.table
      let meanings = zip(table.columns, mapping.meanings).filter { !$0.0.name.isEmpty || $0.1 != .skip }
      summary = ImportPlan.Summary(
        file: table.file.name, form: table.form, remarks: table.remarks,
        columns: meanings.map { ($0.handle, $1?.text(of: table.columns)) }, rows: table.rows.count)
    }
  }

  private(set) var wrongOptions: [String] = []
  private(set) var questions: [ImportQuestion] = []
  var faults: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []
  private(set) var notes: [String] = []
  /// Rows for places.csv.
  var newPlaces: [[String]] = []
  private(set) var gone: [String] = []
  private(set) var totals: [ImportTotals] = []
  private(set) var refused: [RefusedNumber] = []
  private(set) var later = 0
  private var imports: [Table]
  private let choices: ImportChoices
  private let settings: ImportSettings
  private let sets: [String: String]
  private let dates: ImportDates
  private let situation: Situation

  init(
    _ tables: [ImportedTable], _ choices: ImportChoices, _ settings: ImportSettings, _ sets: [String: String],
    dates: ImportDates, situation: Situation
  ) {
    (self.choices, self.settings, self.sets, self.dates, self.situation) = (choices, settings, sets, dates, situation)
    imports = tables.map { Table(ImportMapping($0, choices: choices, sets: sets, in: situation)) }
    wrongOptions = imports.flatMap(\.mapping.faults).unique
    if tables.allSatisfy(\.faults.isEmpty), imports.allSatisfy(\.mapping.table.isReadable) { checkMaps() }
    questions = imports.flatMap(\.mapping.questions).unique
  }

  var summaries: [ImportPlan.Summary] { imports.map(\.summary) }
  var extents: [ImportExtent] { imports.map(\.extent) }

  /// What the names of the first table's columns say without an option, as options: next week's table may lack one of them.
  var recognised: [String] { imports.first?.mapping.recognised ?? [] }

  /// What is written of each table.
  var written: [(path: String, bytes: [UInt8])] {
    imports.compactMap { table in table.written.map { (table.mapping.table.file.role, $0) } }
  }

  /// Every map has to speak of a column.
  private mutating func checkMaps() {
    let used = imports.reduce(into: Set<String>()) { $0.formUnion($1.mapping.usedMaps) }
    let columns = imports.flatMap { $0.mapping.table.columns }
    for map in choices.maps where !used.contains(map) {
      let left = ImportChoices.sides(map)?.left ?? map
      let twins = columns.filter { $0.isShared && $0.name == left }
      let hint =
        twins.isEmpty
        ? "no column has this name\(Nearest.hint(to: left, among: columns.map(\.handle).unique))"
        : "\(twins.count) columns have this name; name one by its letter: \(twins.map(\.letter).joined(separator: ", "))"
      wrongOptions.append("--map \(ShellText.quoted(map)): \(hint)")
    }
  }

  // MARK: - Drafts

  /// Makes observations of the rows.
  mutating func draft() {
    var places = ImportedPlaces(situation.places)
    if imports.contains(where: { $0.mapping.needsPlaceRows }) { places.beginTable() }
    for index in imports.indices {
      let mapping = imports[index].mapping
      let (factors, wrong) = ImportNumbers.factors(choices.factors, in: mapping.table)
      wrongOptions += wrong
      let reader =
        mapping.table.numberReader(settings.decimal, declared: situation.header.decimal)
      let draft = ImportDraft(
        mapping, dates: dates,
        numbers: ImportNumbers(
          reader, factors: factors, isPercentOfOne: choices.isPercentOfOne, groups: settings.groups,
          marks: settings.marks),
        places: &places)
      imports[index].summary.blanks = draft.blanks.values.reduce(0, +)
      imports[index].summary.leftOut = draft.leftOut
      imports[index].mapping = draft.mapping
      imports[index].origins = ImportOrigins(draft)
      imports[index].draft = draft
      faults += draft.faults
      refused += draft.refused
      questions += draft.questions
    }
    questions = questions.unique
    guard questions.isEmpty else { return }
    let observations = situation.observations
    let observed = places.isTable ? observations.rows.indices.map { observations.text(.place, of: $0) }.unique : []
    newPlaces = places.newRows(observed: observed.filter { !$0.isEmpty })
  }

  // MARK: - Comparing

  /// Has the reader of observations read the drafts behind what the situation has.
  ///
  /// - Parameters:
  ///   - folder: the files of the situation, with what the options add.
  ///   - files: the tables that the last import of this name wrote.
  mutating func compare(with folder: [TextFile], files: Set<String>) {
    let (situation, _) = Situation.read(folder.filter { !Situation.holdsObservations($0.role) })
    var reader = ObservationReader(
      indicators: situation.indicators, sources: situation.sources, places: situation.places,
      dates: situation.header.dates, decimal: situation.header.decimal)
    for file in folder where Situation.holdsObservations(file.role) { reader.read(file) }
    reader.faults = []
    var ends = [reader.table.rows.count]
    for index in imports.indices {
      guard let draft = imports[index].draft, let origins = imports[index].origins else { continue }
      var texts = SharedTexts()
      reader.read(draft.text, takeFaults: { takeFaults(&$0, origins, &texts) })
      ends.append(reader.table.rows.count)
      takeFaults(&reader.faults, origins, &texts)
    }
    reader.findEvents()
    guard faults.isEmpty else { return }
    if choices.factors.isEmpty { questions += imports.flatMap { scaleQuestions($0.mapping) }.unique }
    warnEvents(reader, ends)
    hold(reader, ends, files: files, in: situation)
    guard faults.isEmpty, questions.isEmpty else { return }
    for index in imports.indices {
      guard let text = imports[index].draft?.text else { continue }
      // What is written needs the text of it alone, and all of it is large.
      (imports[index].draft, imports[index].origins) = (nil, nil)
      imports[index].written = imports[index].kept.table(reader, draftedIn: text)
    }
  }

  /// Holds the rows against each other. What it takes to compare them is large, and ends here.
  private mutating func hold(_ reader: ObservationReader, _ ends: [Int], files: Set<String>, in situation: Situation) {
    var comparison = ImportComparison(reader, known: ends[0])
    for index in imports.indices { take(ends[index]..<ends[index + 1], of: reader, into: index, &comparison) }
    guard faults.isEmpty, questions.isEmpty else { return }
    find(gone: comparison.gone(from: files), &comparison, reader)
    let blanks = imports.compactMap(\.draft).map(\.blanks).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    totals = ImportTotals.all(
      reader, imported: ends[0]..<ends[ends.count - 1], standing: comparison.standing, blanks: blanks,
      in: situation)
  }

  /// Takes over what the reader has found, which may be a fault in each row; texts that are the same once.
  private mutating func takeFaults(_ found: inout [Diagnostic], _ origins: ImportOrigins, _ texts: inout SharedTexts) {
    for fault in found where fault.severity == .error {
      var translated = origins.translated(fault)
      translated.message = texts.shared(translated.message)
      faults.append(translated)
    }
    found.removeAll(keepingCapacity: true)
  }

  /// Whether numbers that are called thousands, or stand below a title that says so, are to be multiplied.
  private func scaleQuestions(_ mapping: ImportMapping) -> [ImportQuestion] {
    let table = mapping.table
    let values = mapping.valueColumns.map { index in
      let unit = mapping.meanings[index]?.indicator.flatMap { situation.indicators[$0]?.unit } ?? ""
      return (table.columns[index], table.place(of: table.columns[index].offset), unit)
    }
    return ScaleQuestions.all(table.title.map { ($0, table.place(of: 0)) }, values: values)
  }

  private func origin(_ row: Int, _ reader: ObservationReader) -> ImportDraft.Row? {
    let name = reader.table.fileName(of: row)
    let table = imports.first { $0.mapping.table.file.name == name }
    return table?.origins?.row(reader.table.line(of: row))
  }

  /// One event that has happened on two days is probably two.
  private mutating func warnEvents(_ reader: ObservationReader, _ ends: [Int]) {
    var occurrences = OccurrenceNumbers()
    var last: [Int] = []
    for index in imports.indices {
      guard let origins = imports[index].origins else { continue }
      for row in ends[index]..<ends[index + 1] {
        let observation = reader.table.rows[row]
        guard observation.event != nil, observation.status.hasHappened else { continue }
        let number = occurrences.number(of: row, in: reader)
        guard number < last.count else {
          last.append(row)
          continue
        }
        let first = last[number]
        last[number] = row
        guard reader.table.rows[first].asOf != observation.asOf else { continue }
        warnings.append(origins.replaced(reader.table.line(of: first), by: reader.table.line(of: row)))
      }
    }
  }

  /// Keeps the observations that are new or corrected, counts those that are known, asks about those that stand twice and refuses
  /// those that contradict another.
  private mutating func take(
    _ rows: Range<Int>, of reader: ObservationReader, into index: Int, _ comparison: inout ImportComparison
  ) {
    guard let origins = imports[index].origins else { return }
    var repeated: [(row: Int, first: Int)] = []
    for row in rows {
      let observation = reader.table.rows[row]
      imports[index].summary.extend(to: observation.asOf.days)
      switch comparison.take(row) {
      case .known: imports[index].summary.known += 1
      case .repeated(let first):
        if choices.duplicates == "skip", comparison.isSame(first, row) {
          imports[index].summary.leftOut += 1
          let line = imports[index].mapping.table.file.line(of: origins.row(reader.table.line(of: row))?.offset ?? 0)
          notes.append("left out, since it repeats another row: line \(line)")
        } else {
          repeated.append((row, first))
        }
      case .contradicts(let first):
        faults.append(
          origins.diagnostic(
            .duplicateObservation, row: reader.table.line(of: row),
            "another value of this observation stands in \(reader.table.fileName(of: first)):\(reader.table.line(of: first)); a correction needs a later day in published (--set published=DATE)"
          ))
      case .new:
        imports[index].summary.new += 1
        keep(row, observation, index)
      case .corrected:
        imports[index].summary.corrected += 1
        keep(row, observation, index)
      }
    }
    if !repeated.isEmpty { ask(repeated, comparison, reader, index) }
  }

  private mutating func keep(_ row: Int, _ observation: Observation, _ index: Int) {
    if observation.published.day > situation.dateOfIssue { later += 1 }
    imports[index].kept.append(row)
  }

  private mutating func ask(
    _ repeated: [(row: Int, first: Int)], _ comparison: ImportComparison, _ reader: ObservationReader, _ index: Int
  ) {
    let table = imports[index].mapping.table
    let file = table.file
    func line(_ row: Int) -> Int { file.line(of: origin(row, reader)?.offset ?? 0) }
    let pairs = repeated.map { "line \(line($0.row)) as line \(line($0.first))" }.unique
    let shown = pairs.prefix(5).joined(separator: ", ")
    let isSame = repeated.allSatisfy { comparison.isSame($0.first, $0.row) }
    let others = [imports[index].mapping.eventOption] + (isSame ? ["--duplicates skip"] : [])
    questions.append(
      ImportQuestion(
        "--events rows", alternatives: others,
        "\(table.place(of: origin(repeated[0].row, reader)?.offset ?? 0)): \(pairs.count == 1 ? "one row is" : "\(pairs.count) rows are") of the same indicator, source, place, group and day as another: \(shown)\(pairs.count > 5 ? " …" : ""). --events rows makes each row an event, a column may have their ids\(isSame ? ", --duplicates skip leaves out what stands twice" : "; where a column tells them apart, map it to place or group")"
      ))
  }

  // MARK: - What is gone

  private mutating func find(gone rows: [Int], _ comparison: inout ImportComparison, _ reader: ObservationReader) {
    guard !rows.isEmpty else { return }
    let published = choices.withdraws ? sets["published"].flatMap { DateReader().day($0) } : nil
    if choices.withdraws, published == nil {
      questions.append(
        ImportQuestion("--set published=DATE", "the day from which what is gone from the file no longer stands"))
      return
    }
    for row in rows {
      gone.append(words(for: row, reader))
      guard let published else { continue }
      comparison.withdraw(row)
      imports[0].kept.withdraw(withdrawal(of: row, published, reader))
    }
  }

  private func words(for row: Int, _ reader: ObservationReader) -> String {
    let value = reader.table.rows[row].value.map { ": \(ImportNumbers.grouped($0))" } ?? ""
    return reader.words(for: row, value: value, in: situation)
  }

  private func withdrawal(of row: Int, _ published: Day, _ reader: ObservationReader) -> [String] {
    var cells = reader.identityCells(of: row, in: situation)
    (cells["published"], cells["status"]) = (published.iso, Status.withdrawn.rawValue)
    return ImportDraft.fields.map { cells[$0] ?? "" }
  }
}
