import SituationData
package import SourceText

/// What an import would write, or why it cannot.
package struct ImportPlan: Sendable {
  package internal(set) var summaries: [Summary] = []
  /// What is wrong with the options.
  package internal(set) var wrongOptions: [String] = []
  package internal(set) var questions: [ImportQuestion] = []
  /// What is wrong with the tables, and with the situation itself.
  package internal(set) var faults: [Diagnostic] = []
  package internal(set) var situationFaults: [Diagnostic] = []
  /// What may not be meant, but can be written.
  package internal(set) var warnings: [Diagnostic] = []
  /// New tables of observations.
  package internal(set) var tables: [TextFile] = []
  /// indicators.csv, sources.csv and places.csv, where they have new rows.
  package private(set) var definitions: [TextFile] = []
  /// New rows of those tables that are sheets of a workbook, which is not written to.
  package private(set) var sheetRows: [SheetRows] = []
  /// imports.yaml, where it says something new.
  package internal(set) var recipes: TextFile?
  /// How many new observations the report does not print, since they were published after its date.
  package internal(set) var later = 0
  /// What the last import of this name brought in and the file no longer has.
  package internal(set) var gone: [String] = []
  /// Whether that is withdrawn.
  package internal(set) var isWithdrawn = false
  package internal(set) var totals: [ImportTotals] = []
  /// Cells of values that are no numbers as they stand.
  private(set) var refused: [RefusedNumber] = []
  /// The situation with what the options add; nil where it could not be read.
  private(set) var situation: Situation?
  /// What the user should know, and has not to answer.
  package internal(set) var notes: [String] = []
  /// Of each table what is taken; none where it was not read.
  private var extents: [ImportExtent] = []

  /// - Parameters:
  ///   - files: the tables, each named by its path.
  ///   - situation: the files of the situation, and imports.yaml where it is there.
  ///   - taken: the names that the situation's folder holds.
  package init(_ files: [TextFile], into situation: [TextFile], taken: [String], choices now: ImportChoices) {
    self.init(files, read: nil, into: situation, taken: taken, choices: now)
  }

  /// - Parameter given: the tables, where they were read with these choices already.
  init(
    _ files: [TextFile], read given: [ImportedTable]?, into situation: [TextFile], taken: [String],
    choices now: ImportChoices
  ) {
    let kept = ImportRecipes(situation.first { $0.name == ImportRecipes.fileName })
    situationFaults = kept.faults
    let name = now.name ?? now.again ?? ImportPlan.stem(of: files.first?.role ?? "")
    let former = kept[name]
    if let again = now.again, kept[again] == nil {
      wrongOptions.append(
        "--again \(again): \(ImportRecipes.fileName) has no such name\(Nearest.hint(to: again, among: kept.all.map(\.name)))"
      )
    }
    guard situationFaults.isEmpty, wrongOptions.isEmpty else { return }
    let recipe = now.again.flatMap { kept[$0] }
    var choices = recipe?.choices(with: now) ?? now
    var settings = ImportSettings(choices)
    settings.shape.isUntilKept = recipe != nil && now.until == nil
    settings.shape.areRowsKept = recipe != nil && now.rows == nil && now.until == nil
    if let recipe, now.header == nil { settings.shape.formerNames = recipe.columns }
    let (sets, setFaults) = choices.readSets()
    wrongOptions = settings.faults + setFaults
    var folder = situation.filter { $0.name != ImportRecipes.fileName }
    guard wrongOptions.isEmpty, let read = define(choices, in: &folder) else { return }
    self.situation = read
    checkIds(sets, in: read)
    let dates = ImportDates(settings.form, declared: read.header.dates)
    var tables =
      given
      ?? files.map {
        ImportedTable.read(
          $0, settings.shape, maps: choices.maps, dates: dates, decimal: settings.decimal,
          declared: read.header.decimal)
      }
    faults = tables.flatMap(\.faults).sorted()
    if let recipe, !resume(recipe, now, tables, &choices) {
      // What the options leave out has no faults, whatever is asked.
      extents = ImportRun(tables, choices, settings, sets, dates: dates, situation: read).extents
      return
    }
    var run = ImportRun(tables, choices, settings, sets, dates: dates, situation: read)
    // The rows lie in the run, which lets go of them when they are drafted.
    for index in tables.indices { tables[index].rows = [] }
    wrongOptions += run.wrongOptions
    questions = wrongOptions.isEmpty ? run.questions : []
    if wrongOptions.isEmpty, questions.isEmpty, faults.isEmpty {
      run.draft()
      (wrongOptions, questions) = (run.wrongOptions, run.questions)
      refused = run.refused
      if add(run.newPlaces.takeAll(), to: &folder) {
        situationFaults = Situation.read(folder).faults.filter { $0.severity == .error }
      }
    }
    // Cells that could not be read do not hide what is wrong with the others.
    if wrongOptions.isEmpty, questions.isEmpty, situationFaults.isEmpty, tables.allSatisfy(\.faults.isEmpty) {
      run.compare(with: folder, files: Set(former?.files ?? []))
      (questions, faults, warnings) = (run.questions, run.faults.takeAll(), run.warnings)
      (gone, totals, later, isWithdrawn) = (run.gone, run.totals, run.later, choices.withdraws)
      notes = run.notes
      if questions.isEmpty, faults.isEmpty {
        write(run, in: folder, taken: taken)
        choices.maps += run.recognised
        keep(
          ImportRecipe(name: name, choices: choices, columns: tables[0].columns.map(\.handle), files: []), former, kept,
          now)
      }
    }
    if faults.isEmpty { faults = run.faults.takeAll() }
    (summaries, extents) = (run.summaries, run.extents)
    faults.sort()
    faults.removeRepeated()
    warnings.sort()
  }

  /// Whether the options leave a cell of a table out; row and column of its sheet from 1.
  package func leavesOut(row: Int, column: Int, ofTable index: Int) -> Bool {
    extents.indices.contains(index) && extents[index].leavesOut(row: row, column: column)
  }

  /// Whether a cell of a table is taken for a value; row and column of its sheet from 1.
  package func takesValue(row: Int, column: Int, ofTable index: Int) -> Bool {
    extents.indices.contains(index) && extents[index].takesValue(row: row, column: column)
  }

  /// Keeps all of it from being written for a fault of a table.
  mutating func refuse(_ fault: Diagnostic) {
    faults.append(fault)
    faults.sort()
    (questions, tables) = ([], [])
  }

  /// Takes back faults of a rule.
  mutating func forget(_ rule: DiagnosticRule) { faults.removeAll { $0.rule == rule } }

  /// The sheet of a workbook that a recipe names.
  package static func sheet(again name: String?, in recipes: TextFile?) -> String? {
    name.flatMap { ImportRecipes(recipes)[$0]?.choices.sheet }
  }

  // MARK: - Options

  /// Adds the new indicators, sources and places; nil where the situation cannot be read with them.
  private mutating func define(_ choices: ImportChoices, in folder: inout [TextFile]) -> Situation? {
    var additions = [
      ImportDefinitions(
        choices.indicators, option: "--add-indicator", to: folder, named: "indicators.csv",
        columns: ["id", "label", "unit", "accumulation", "since", "frequency"], required: 4),
      ImportDefinitions(
        choices.sources, option: "--add-source", to: folder, named: "sources.csv",
        columns: ["id", "name", "kind", "url"], required: 3),
      ImportDefinitions(
        choices.places, option: "--add-place", to: folder, named: "places.csv",
        columns: ImportedPlaces.columns, required: 2),
    ]
    for addition in additions { take(addition, into: &folder) }
    var (situation, all) = Situation.read(folder)
    for index in additions.indices {
      additions[index].take(from: &all)
      wrongOptions += additions[index].faults
    }
    situationFaults = all.filter { $0.severity == .error }
    return situationFaults.isEmpty && wrongOptions.isEmpty ? situation : nil
  }

  /// Puts a table with new rows in the place of the one that was there.
  private mutating func take(_ addition: ImportDefinitions, into folder: inout [TextFile]) {
    guard let file = addition.file else { return }
    folder = folder.filter { $0.role != file.role || $0.isShared } + [file]
    if file.isSheet {
      let before = sheetRows.first { $0.sheet == file.name }?.rows ?? []
      sheetRows.removeAll { $0.sheet == file.name }
      sheetRows.append(SheetRows(sheet: file.name, header: addition.header, rows: before + addition.rows))
    } else {
      definitions = definitions.filter { $0.name != file.name } + [file]
    }
  }

  /// Adds rows for the places of the tables to places.csv.
  ///
  /// - Returns: whether there are some.
  private mutating func add(_ rows: [[String]], to folder: inout [TextFile]) -> Bool {
    guard !rows.isEmpty else { return false }
    let addition = ImportDefinitions(
      rows.map { String(DelimitedText.line($0).dropLast()) }, option: "places.csv",
      to: folder, named: "places.csv",
      columns: ImportedPlaces.columns, required: 2)
    wrongOptions += addition.faults
    take(addition, into: &folder)
    return addition.file != nil
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

  // MARK: - Recipes

  /// Goes on with a recipe; false where a column of it is lacking, or a day.
  private mutating func resume(
    _ recipe: ImportRecipe, _ now: ImportChoices, _ tables: [ImportedTable], _ choices: inout ImportChoices
  ) -> Bool {
    for table in tables where table.isReadable {
      let (maps, lacking) = recipe.maps(choices.maps, now: now.maps, in: table)
      choices.maps = maps
      questions += recipe.questions(lacking: lacking, in: table)
    }
    let fields = Set(now.sets.map { String($0.prefix { $0 != "=" }) })
    for field in recipe.eachTime where !fields.contains(field) && questions.isEmpty {
      let what = field == "published" ? "the day on which this one was published" : "the day or period of this one"
      questions.append(ImportQuestion("--set \(field)=DATE", "\(what); last time it was said with an option too"))
    }
    return questions.isEmpty
  }

  /// Keeps what was said, and which tables it wrote.
  private mutating func keep(
    _ recipe: ImportRecipe, _ former: ImportRecipe?, _ kept: ImportRecipes, _ now: ImportChoices
  ) {
    var (recipe, all) = (recipe, kept)
    recipe.files = ((former?.files ?? []) + tables.map(\.name)).unique
    if let former, now.again == nil, former.choices != recipe.choices {
      notes.append(
        "\(ImportRecipes.fileName): “\(recipe.name)” had other options until now, and has these; --as NAME keeps both")
    }
    all.keep(recipe)
    recipes = all.file
  }

  // MARK: - Writing

  private mutating func write(_ run: ImportRun, in folder: [TextFile], taken: [String]) {
    var names = Set(taken.map { $0.lowercased() })
    for (path, bytes) in run.written {
      let name = ImportPlan.name(for: path, taken: names)
      names.insert(name.lowercased())
      tables.append(TextFile(name: name, bytes: bytes))
    }
    // The situation has to read what was written as it would read any other table.
    situationFaults = Situation.read(folder + tables).faults.filter { $0.severity == .error }
  }

  /// The name of a file without its ending, in letters, digits, `-` and `_`.
  private static func stem(of path: String) -> String {
    var stem = path.split(separator: "/").last.map(String.init) ?? ""
    for ending in [".csv", ".tsv", ".txt", ".jsonl", ".ndjson", ".geojson", ".json", ".xlsx", ".ods", ".hxl"]
    where stem.lowercased().hasSuffix(ending) {
      stem = String(stem.dropLast(ending.count))
    }
    let words = stem.unicodeScalars.split { !isIdentifier(String($0)) }.map { String($0) }
    return words.isEmpty ? "imported" : words.joined(separator: "-")
  }

  /// A name that no file has: that of the imported one, with a number where it is taken.
  private static func name(for path: String, taken: Set<String>) -> String {
    let base = stem(of: path)
    let isNamed = !Situation.holdsObservations("\(base.lowercased()).csv") || DeviceName.isOne(base)
    let first = isNamed ? "\(base)-imported" : base
    let names = [first] + (0...taken.count).map { "\(first)-\($0 + 2)" }
    return "\(names.first { !taken.contains("\($0).csv".lowercased()) } ?? first).csv"
  }
}
