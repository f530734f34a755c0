import SituationData
import SourceText

/// What each column of a table means: what the user says, what its name or hashtag says, and what is left open.
struct ImportMapping {
  private(set) var table: ImportedTable
  let choices: ImportChoices
  let indicators: Catalog<Indicator>
  let sources: Catalog<Source>
  let places: PlaceTree
  /// Ids of indicators and sources by their names in small letters.
  private let indicatorNames: [String: String]
  private let sourceNames: [String: String]
  /// Values of `--set` by their field.
  let sets: [String: String]
  /// For each column; nil where it is open.
  private(set) var meanings: [ImportMeaning?]
  /// For each column what the user says of a text in it, by the text as names are compared.
  private(set) var words: [Int: [String: String]] = [:]
  /// The columns of which the user says what they mean, in the order of the options.
  private(set) var given: [Int] = []
  /// The options that speak of a column of this table.
  private(set) var usedMaps: Set<String> = []
  /// Texts that stand for no value.
  private(set) var missing: Set<String> = []
  private(set) var faults: [String] = []
  private(set) var questions: [ImportQuestion] = []

  init(_ table: ImportedTable, choices: ImportChoices, sets: [String: String], in situation: Situation) {
    self.table = table
    self.choices = choices
    self.sets = sets
    (indicators, sources, places) = (situation.indicators, situation.sources, situation.places)
    indicatorNames = Dictionary(indicators.entries.map { (Self.key($0.label), $0.id) }) { first, _ in first }
    sourceNames = Dictionary(
      sources.entries.flatMap { [(Self.key($0.name), $0.id), (Self.key($0.attribution), $0.id)] }
    ) {
      first, _ in first
    }
    meanings = Array(repeating: nil, count: table.columns.count)
    faults = table.optionFaults
    questions = table.questions
    missing = Set((choices.missing ?? "").split(separator: ",").map { NameForm.compared(String($0).trimmed) })
    // Of a table that could not be read there is nothing to say.
    guard table.isReadable else { return }
    for map in choices.maps { take(map) }
    takeDateParts()
    recognise()
    settle()
    fill()
    questions += MappingQuestions(self).all
  }

  /// Lets go of the rows, once all is made of them.
  mutating func forgetRows() { table.rows = [] }

  // MARK: - What the user says

  private mutating func take(_ map: String) {
    guard let (left, right) = ImportChoices.sides(map) else {
      usedMaps.insert(map)
      faults.append("--map '\(map)': write COLUMN=MEANING, or COLUMN:TEXT=WORD for a text in a column")
      return
    }
    if right.trimmed == "skip" { leaveOut(below: left, map) }
    guard let (column, text) = table.target(of: left) else { return }
    usedMaps.insert(map)
    if let text {
      words[column, default: [:]][NameForm.compared(text)] = right.trimmed
      return
    }
    switch ImportMeaning.parse(right, in: table, indicators: indicators) {
    case .success(let meaning):
      meanings[column] = meaning
      given.removeAll { $0 == column }
      given.append(column)
    case .failure(let fault): faults.append("--map '\(map)': \(fault.message)")
    }
  }

  /// Leaves out what stands in the records that a key of JSON has.
  private mutating func leaveOut(below key: String, _ map: String) {
    let columns = table.columns.indices.filter {
      table.columns[$0].isInner && table.columns[$0].name.hasPrefix("\(key).")
    }
    if !columns.isEmpty { usedMaps.insert(map) }
    for column in columns where !given.contains(column) {
      meanings[column] = .skip
      given.append(column)
    }
  }

  private mutating func takeDateParts() {
    for name in choices.asOf?.split(separator: ",").map({ String($0).trimmed }) ?? [] {
      guard let column = table.index(of: name) else {
        faults.append(
          "--as-of: no column is called “\(name)”\(Nearest.hint(to: name, among: table.columns.map(\.handle)))")
        continue
      }
      meanings[column] = .datePart
      given.append(column)
    }
  }

  /// The columns that give the as-of together, in the order of the option.
  var dateParts: [Int] { given.filter { meanings[$0] == .datePart } }

  // MARK: - What names and hashtags say

  private mutating func recognise() {
    let columns = table.columns
    let isTagged = columns.contains { $0.tag != nil }
    let known = self
    let sourced = sourcedColumns
    let tags = HXLMeanings(table) { known.indicator(named: $0, tag: $1) }
    for index in columns.indices where meanings[index] == nil {
      let column = columns[index]
      let isEmpty = table.rows.allSatisfy { $0.cells[index].text.isEmpty && !$0.cells[index].isNested }
      if let field = column.field {
        meanings[index] = .field(field)
      } else if column.tag != nil {
        meanings[index] = tags.meaning(of: index)
      } else if column.isShared {
        // Which of the two is meant nobody has said.
        if isEmpty { meanings[index] = .skip }
      } else if let field = ColumnNames.field(column.name, isTidy: isTidy) {
        meanings[index] = fits(index, field) ? .field(field) : nil
      } else if let id = indicator(named: column.name, tag: nil) {
        // What another column is called after is asked.
        let meaning = ImportMeaning.values(Reference(indicator: id))
        meanings[index] = meanings.contains(meaning) ? nil : meaning
      } else if let reference = sourced[index] {
        meanings[index] = meanings.contains(.values(reference)) ? nil : .values(reference)
      } else if (isTagged && !column.isMistagged) || isEmpty {
        // A column without a hashtag is none of HXL's.
        meanings[index] = .skip
      }
    }
    for index in columns.indices where meanings[index] == nil {
      meanings[index] = tags.companion(of: index, values: columns.indices.filter { meanings[$0]?.isValues ?? false })
    }
  }

  /// What the names of columns say that join an indicator and a source: “Cases (WHO)”. What the user says of sources goes before it.
  private var sourcedColumns: [Int: Reference] {
    let fields = table.columns.map { ColumnNames.field($0.name, isTidy: isTidy) }
    guard sets["source"] == nil, !meanings.contains(.field("source")), !fields.contains("source") else { return [:] }
    let names = SourcedName.all(
      table.columns.indices.filter { meanings[$0] == nil }.map { ($0, table.columns[$0].name) })
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { index, name in
        guard let indicator = indicator(named: name.subject, tag: nil),
          let source = source(name.source) ?? source(ColumnNames.sourceId(name.source))
        else { return nil }
        return (index, Reference(indicator: indicator, source: source))
      })
  }

  /// Whether the table is in the form of observations already.
  var isTidy: Bool {
    ["indicator", "source", "as_of"].allSatisfy { field in
      table.columns.contains { ColumnNames.field($0.name, isTidy: true) == field }
    }
  }

  /// Whether a column that is called as a field holds what the field may.
  private func fits(_ index: Int, _ field: String) -> Bool {
    let texts = table.rows.lazy.map(\.cells[index].text).filter { !$0.isEmpty && word(for: $0, in: index) == nil }
    return switch field {
    case "status": texts.isEmpty || texts.contains { Status(rawValue: $0) != nil }
    case "qualifier": texts.isEmpty || texts.contains { Qualifier(rawValue: $0) != nil }
    case "event": texts.allSatisfy { isIdentifier(NameForm.compared($0)) }
    default: true
    }
  }

  /// The indicator that a column's name or hashtag is called after. A tag that says running total means no other.
  private func indicator(named name: String, tag: HXLTag?) -> String? {
    let ids = [ColumnNames.id(name)] + (tag.map { [$0.id] } ?? [])
    let found = indicator(name) ?? ids.first { indicators[$0] != nil }
    let isTotal = tag?.has("cumulative") ?? false
    return isTotal ? found.flatMap { indicators[$0]?.accumulation == .cumulative ? $0 : nil } : found
  }

  /// One column for each field, but for those that several give together: what the user says goes before what was recognised.
  private mutating func settle() {
    if !dateParts.isEmpty {
      for index in meanings.indices where meanings[index] == .field("as_of") { meanings[index] = .skip }
    }
    for field in ImportMeaning.fields {
      let columns = meanings.indices.filter { meanings[$0] == .field(field) }
      guard columns.count > 1 else { continue }
      let own = columns.filter(given.contains)
      if field == "place" || field == "group" {
        for column in columns where !own.isEmpty && !own.contains(column) { meanings[column] = .skip }
        continue
      }
      for column in columns where own.count == 1 && column != own[0] { meanings[column] = .skip }
      guard own.count != 1 else { continue }
      let names = columns.map { "“\(table.columns[$0].handle)”" }.joined(separator: ", ")
      let last = table.columns[columns[columns.count - 1]].handle
      questions.append(
        ImportQuestion(
          "--map \(ShellText.quoted("\(last)=skip"))", "\(names) all give \(field); leave all but one out"))
    }
    if let period = periodQuestion() { questions.append(period) }
  }

  /// Blanks take what stands above them, in the columns that the user names.
  private mutating func fill() {
    for name in choices.fills {
      var columns = table.index(of: name).map { [$0] } ?? []
      if columns.isEmpty { columns = meanings.indices.filter { meanings[$0] == .field(name.trimmed) } }
      if columns.isEmpty {
        faults.append(
          "--fill \(ShellText.quoted(name)): neither a column nor a field that one gives\(Nearest.hint(to: name, among: table.columns.map(\.handle)))"
        )
      }
      for column in columns {
        var above = ""
        for index in table.rows.indices {
          let text = table.rows[index].cells[column].text
          if text.isEmpty { table.rows[index].cells[column].text = above } else { above = text }
        }
      }
    }
  }

  // MARK: - For the draft

  /// The columns that hold values of an indicator of their own.
  var valueColumns: [Int] { meanings.indices.filter { meanings[$0]?.isValues ?? false } }

  /// The columns that give a field: those of the value column first.
  func columns(of field: String, for value: Int?) -> [Int] {
    var own: [Int] = []
    var common: [Int] = []
    for (index, meaning) in meanings.enumerated() {
      switch meaning {
      case .companion(field, let others): if let value, others.contains(value) { own.append(index) }
      case .field(field): common.append(index)
      default: break
      }
    }
    return own + common
  }

  /// The columns that give the places, from the largest to the smallest, or the groups, in the order of the options: each is
  /// within, or joined to, the one before.
  func levels(of field: String) -> [Int] {
    let columns = meanings.indices.filter { meanings[$0] == .field(field) }
    let own = given.filter { meanings[$0] == .field(field) }
    return own.isEmpty ? columns.sorted { (depth(of: $0), $0) < (depth(of: $1), $1) } : own
  }

  /// How small the places of a column are: the number of its administrative level.
  private func depth(of column: Int) -> Int {
    guard let tag = table.columns[column].tag else { return 0 }
    return tag.name == "loc" ? 9 : tag.name.hasPrefix("adm") ? Int(tag.name.dropFirst(3)) ?? 0 : 0
  }

  /// What the user says of a text in a column; nil where nothing.
  func word(for text: String, in column: Int) -> String? {
    guard let words = words[column] else { return nil }
    return words[text] ?? words[NameForm.compared(text)]
  }

  /// What a cell says: the user's word for it; empty where there is none, or the text stands for none.
  func text(_ row: ImportedTable.Row, _ column: Int) -> String {
    let text = row.cells[column].text
    if let word = word(for: text, in: column) { return word == "whole" || word == "missing" ? "" : word }
    return isMissing(text) ? "" : text
  }

  func isMissing(_ text: String) -> Bool { !missing.isEmpty && missing.contains(NameForm.compared(text)) }

  /// The id of a source by its id, name or attribution.
  func source(_ text: String) -> String? {
    sources[text] != nil ? text : sourceNames[Self.key(text)]
  }

  /// The id of an indicator by its id or label.
  func indicator(_ text: String) -> String? {
    indicators[text] != nil ? text : indicatorNames[Self.key(text)]
  }

  /// What names share that differ in capitals alone, or in blanks and line breaks.
  static func key(_ name: String) -> String { NameForm.compared(name).lowercased() }
}

extension ImportMeaning {
  var isValues: Bool {
    indicator != nil
  }

  /// The indicator of the values.
  var indicator: String? {
    if case .values(let reference) = self { reference.indicator } else { nil }
  }
}
