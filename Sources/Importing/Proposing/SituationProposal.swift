import SituationData
package import SourceText

/// What tables say of themselves, as options of an import into a situation that has nothing yet: what is taken for granted and
/// said, what only the user knows and is asked, and, where nothing is open, what is written.
package struct SituationProposal: Sendable {
  /// What would be imported, or why it cannot be.
  package private(set) var plan: ImportPlan
  /// What was taken for granted.
  package internal(set) var notices: [Diagnostic] = []
  /// What the tables are about, in words.
  package private(set) var title = ""
  let tables: [TextFile]
  var choices: ImportChoices
  /// The choices with an answer to each question, so that what would be asked next is asked at once.
  var trial: ImportChoices
  private var questions: [ImportQuestion] = []
  /// Whether some cells are asked about only when it is said what stands before decimals.
  private var areNumbersWaiting = false
  private var reading = LastReading()

  /// - Parameters:
  ///   - files: the tables, each named by its path.
  ///   - given: what the user says, which goes before what is seen.
  package init(_ files: [TextFile], choices given: ImportChoices) {
    let shapes = files.map { ShapeProposal($0, given) }
    // Tables that lie differently have different options.
    let isOne = shapes.allSatisfy { $0.choices == shapes.first?.choices }
    (tables, choices) = (files, isOne ? shapes.first?.choices ?? given : given)
    trial = choices
    notices = isOne ? shapes.flatMap(\.notices) : Self.differences(files, shapes)
    let read = reading.tables(of: files, choices)
    plan = ImportPlan(files, read: read, into: Self.starter, taken: [], choices: choices)
    let open = shapes.compactMap(\.question).unique
    if !open.isEmpty, plan.wrongOptions.isEmpty {
      (plan.questions, plan.tables, plan.faults) = (open, [], [])
      return
    }
    guard plan.wrongOptions.isEmpty, let situation = plan.situation else { return }
    let dates = ImportDates(ImportSettings(choices).form)
    guard plan.faults.isEmpty || read.contains(where: \.isReadable) else { return }
    if let empty = read.first(where: { $0.isReadable && $0.rows.isEmpty }) {
      plan.refuse(
        empty.diagnostic(.missingValue, at: empty.columns[0].offset, "there is nothing below the names of the columns"))
      return
    }
    let sets = choices.readSets().values
    var pages: [ColumnProposals] = []
    for table in read where table.isReadable {
      let mapping = ImportMapping(table, choices: choices, sets: sets, in: situation)
      pages.append(ColumnProposals(mapping, dates: dates))
    }
    for page in pages { take(page) }
    if let fault = pages.compactMap(\.fault).first {
      plan.refuse(fault)
      return
    }
    title = read.first.map { TableTitle($0).subject } ?? ""
    for table in read where table.isReadable { proposeDecimals(table) }
    proposeSource(read, pages)
    for page in pages { proposeScale(page) }
    goOn()
    // What is made of the plan needs the tables no longer, and they are large.
    reading = LastReading()
  }

  /// What was seen of lines and columns is not taken where tables lie differently.
  private static func differences(_ files: [TextFile], _ shapes: [ShapeProposal]) -> [Diagnostic] {
    guard let other = shapes.indices.first(where: { shapes[$0].choices != shapes[0].choices }) else { return [] }
    return [
      files[other].proposal(
        at: 0,
        "this table lies otherwise than \(files[0].name), so that nothing of where names, notes and values stand is taken for granted in either; options say it for all tables, or a situation is made of each"
      )
    ]
  }

  /// A situation of nothing, into which tables are brought. It is issued when all is known.
  private static let starter = [
    ("report.md", "---\ntitle: x\ndate: 2100-12-31\n---\n"),
    ("indicators.csv", "id,label,unit,accumulation,since,frequency\n"), ("sources.csv", "id,name,kind,url\n"),
  ].map { TextFile(name: $0, bytes: Array($1.utf8)) }

  /// The files of the situation but for report and charts, in the order in which none speaks of what is not there.
  package var files: [TextFile] {
    let added = plan.definitions
    let empty = Self.starter.filter { file in file.name != "report.md" && !added.contains { $0.name == file.name } }
    return (empty + added).sorted { $0.name < $1.name } + plan.tables + [plan.recipes].compactMap { $0 }
  }

  // MARK: - Columns

  private mutating func take(_ page: ColumnProposals) {
    let said = Set(choices.maps.map { ImportChoices.sides($0)?.left ?? $0 })
    let maps = page.maps.filter { !said.contains(ImportChoices.sides($0)?.left ?? $0) }
    let sets = page.sets.filter { set in !choices.sets.contains { $0.prefix { $0 != "=" } == set.prefix { $0 != "=" } }
    }
    choices.maps += maps
    choices.sets += sets
    choices.indicators += page.indicators
    choices.asOf = choices.asOf ?? page.asOf
    trial.maps += maps
    trial.sets += sets
    trial.indicators += page.indicators
    trial.asOf = choices.asOf
    notices += page.notices
    for question in page.questions { ask(question) }
  }

  /// Takes an option for granted.
  mutating func take(pasted option: String) {
    // What is no answer of its own is asked about once more, or refused.
    guard choices.take(pasted: option) else { return }
    _ = trial.take(pasted: option)
  }

  /// - Parameter answer: an option to go on with; nil for the first of the question.
  mutating func ask(_ question: ImportQuestion, goingOnWith answer: String? = nil) {
    guard !questions.contains(where: { $0.option == question.option }) else { return }
    questions.append(question)
    let pasted = answer ?? question.option
    if !trial.take(pasted: pasted) {
      notices.append(tables[0].proposal(at: 0, "what \(pasted) leads to is asked when it is given"))
    }
  }

  // MARK: - What is open further on

  /// Stands for a day that the user has not given yet.
  private static let anyDay = "2100-12-31"

  /// At most so many answers lead to further questions.
  private static let rounds = 8

  private mutating func makePlan() {
    // What the last one would write is large, and so are faults of all rows.
    (plan.tables, plan.faults) = ([], [])
    plan = ImportPlan(tables, read: reading.tables(of: tables, trial), into: Self.starter, taken: [], choices: trial)
  }

  private mutating func goOn() {
    for _ in 0..<Self.rounds {
      makePlan()
      guard plan.wrongOptions.isEmpty else { break }
      if !plan.questions.isEmpty {
        let asked = questions.count + notices.count
        for question in plan.questions { answer(question) }
        if !plan.faults.isEmpty, plan.questions.isEmpty { return }
        // One that no option has answered would be asked for ever.
        if questions.count + notices.count == asked { break }
      } else if !answerFaults() {
        break
      }
    }
    if questions.isEmpty {
      declareFrequencies()
      return
    }
    plan.questions = questions
    plan.tables = []
    if areNumbersWaiting { plan.forget(.badNumber) }
    // A day that stands for one that is asked is later than any other.
    if trial.sets.contains("as_of=\(Self.anyDay)") {
      plan.forget(.happenedLater)
      for index in plan.summaries.indices { plan.summaries[index].days = nil }
    }
  }

  /// What has one answer alone is taken; all else is asked.
  private mutating func answer(_ question: ImportQuestion) {
    if question.option == MappingQuestions.valueOption {
      plan.refuse(
        Diagnostic(
          .error, .missingValue, at: SourceLocation(file: tables[0].name, line: 1, column: 1),
          "no column holds numbers, of which a situation is made; what a list has a row for each of, as persons or incidents, is to be counted first, by day and place"
        ))
    } else if question.option.hasPrefix("--dates "), question.alternatives.isEmpty {
      take(pasted: question.option)
      notices.append(
        tables[0].proposal(
          at: 0,
          "dates are read as \(choices.dates ?? ""), the only form that reads all of them; --dates FORM says otherwise")
      )
    } else {
      let option = question.option.hasSuffix("=SOURCE'") ? question.alternatives.first : nil
      ask(
        question,
        goingOnWith: (option ?? question.option).replacing("=DATE", with: "=\(Self.anyDay)")
          .replacing(",KIND", with: ",research"))
    }
  }

  /// Turns faults that an option answers into questions, or takes the only reading that there is.
  ///
  /// - Returns: whether there were some.
  private mutating func answerFaults() -> Bool {
    if let first = plan.faults.first(where: { $0.rule == .publishedRequired }),
      !choices.sets.contains(where: { $0.hasPrefix("published=") })
    {
      let dated = plan.summaries.first.flatMap {
        ImportDates.date(in: $0.file.split(separator: "/").last.map(String.init) ?? "")
      }
      let day = dated.flatMap { DateReader().day($0) }
      ask(
        ImportQuestion(
          "--set published=DATE", or: day.map { "--set published=\($0.iso)" },
          "\(first.location.row): the day on which the source published this, which values of months, years and periods need\(day.map { "; \($0.iso) stands in the name of the file" } ?? "")"
        ), goingOnWith: "--set published=\(Self.anyDay)")
      return true
    }
    let isDecimalOpen = choices.decimal == nil && trial.decimal != nil
    let numbers = NumberProposals(plan.refused, ImportSettings(trial), isDecimalOpen: isDecimalOpen)
    areNumbersWaiting = numbers.isWaiting
    guard !numbers.isEmpty else { return false }
    for option in numbers.taken { take(pasted: option) }
    notices += numbers.notices
    for question in numbers.questions { ask(question) }
    return true
  }

  // MARK: - Frequencies

  /// Declares what a row of one day covers, where the days of the rows show it.
  private mutating func declareFrequencies() {
    guard plan.faults.isEmpty, plan.wrongOptions.isEmpty, !plan.tables.isEmpty else { return }
    let frequencies = RowSpans.frequencies(of: plan.tables)
    var spans: [String: [String]] = [:]
    for index in trial.indicators.indices {
      guard let row = ImportDefinitions.cells(trial.indicators[index]), row.count < 6, let id = row.first,
        let frequency = frequencies[id]
      else { continue }
      let full = row + Array(repeating: "", count: 5 - row.count) + [frequency]
      trial.indicators[index] = full.map { DelimitedText.cell($0) }.joined(separator: ",")
      spans[frequency, default: []].append("“\(id)”")
    }
    for (frequency, ids) in spans.sorted(by: { $0.key < $1.key }) {
      let span = frequency == "irregular" ? "a span that is not the same each time" : "a \(frequency) each"
      notices.append(
        tables[0].proposal(
          at: 0,
          "the rows of \(ids.joined(separator: ", ")) are taken to cover \(span), by the days between them; the column frequency of indicators.csv says otherwise"
        ))
    }
    if !spans.isEmpty { makePlan() }
  }
}
