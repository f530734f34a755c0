import SituationData
import SourceText

/// What each column of a table means: what the user says, what its name or hashtag says, and what is left open.
struct ImportMapping {
  let table: ImportedTable
  let indicators: Catalog<Indicator>
  let sources: Catalog<Source>
  /// Ids of indicators and sources by their names in small letters.
  private let indicatorNames: [String: String]
  private let sourceNames: [String: String]
  /// Values of `--set` by their field.
  let sets: [String: String]
  /// For each column; nil where it is open.
  private(set) var meanings: [ImportMeaning?]
  /// For each column what the user says of a text in it.
  private(set) var words: [Int: [String: String]] = [:]
  /// The options that speak of a column of this table.
  private(set) var usedMaps: Set<String> = []
  private(set) var faults: [String] = []
  var questions: [ImportQuestion] = []

  init(_ table: ImportedTable, choices: ImportChoices, sets: [String: String], in situation: Situation) {
    self.table = table
    self.sets = sets
    indicators = situation.indicators
    sources = situation.sources
    indicatorNames = Dictionary(indicators.entries.map { ($0.label.lowercased(), $0.id) }) { first, _ in first }
    sourceNames = Dictionary(
      sources.entries.flatMap { [($0.name.lowercased(), $0.id), ($0.attribution.lowercased(), $0.id)] }
    ) {
      first, _ in first
    }
    meanings = Array(repeating: nil, count: table.columns.count)
    for map in choices.maps { take(map) }
    let isGiven = meanings.map { $0 != nil }
    recognise()
    settle(isGiven: isGiven)
    // Of a table that could not be read there is nothing to ask.
    if !table.columns.isEmpty { ask() }
  }

  // MARK: - What the user says

  private mutating func take(_ map: String) {
    guard let (left, right) = ImportChoices.sides(map) else {
      usedMaps.insert(map)
      faults.append("--map '\(map)': write COLUMN=MEANING, or COLUMN:TEXT=WORD for a text in a column")
      return
    }
    guard let (column, text) = target(left) else { return }
    usedMaps.insert(map)
    if let text {
      words[column, default: [:]][text] = right.trimmed
      return
    }
    switch ImportMeaning.parse(right, among: table.columns, indicators: indicators) {
    case .success(let meaning): meanings[column] = meaning
    case .failure(let fault): faults.append("--map '\(map)': \(fault.message)")
    }
  }

  /// The column that the left side of a map names, by its name or hashtag, and the text in it, if one is meant.
  private func target(_ left: String) -> (column: Int, text: String?)? {
    if let column = column(named: left) { return (column, nil) }
    for sign in left.indices.reversed() where left[sign] == ":" {
      if let column = column(named: String(left[..<sign])) {
        return (column, String(left[left.index(after: sign)...]).trimmed)
      }
    }
    return nil
  }

  private func column(named text: String) -> Int? {
    let name = text.trimmed
    return table.index(of: name) ?? HXLTag(name).flatMap { tag in table.columns.firstIndex { $0.tag == tag } }
  }

  // MARK: - What names and hashtags say

  private mutating func recognise() {
    let columns = table.columns
    let isTagged = columns.contains { $0.tag != nil }
    let isTidy = ["indicator", "source", "as_of"].allSatisfy { field in
      columns.contains { ColumnNames.field($0.name, isTidy: true) == field }
    }
    let known = self
    let tags = HXLMeanings(table) { known.indicator(named: $0, tag: $1) }
    for index in columns.indices where meanings[index] == nil {
      let column = columns[index]
      if column.tag != nil {
        meanings[index] = tags.meaning(of: index)
      } else if let field = ColumnNames.field(column.name, isTidy: isTidy) {
        meanings[index] = .field(field)
      } else if let id = indicator(named: column.name, tag: nil) {
        meanings[index] = .values(Reference(indicator: id))
      } else if isTagged || table.rows.allSatisfy({ $0.cells[index].text.isEmpty && !$0.cells[index].isNested }) {
        // A column without a hashtag is none of HXL's.
        meanings[index] = .skip
      }
    }
    for index in columns.indices where meanings[index] == nil {
      meanings[index] = tags.companion(of: index, values: columns.indices.filter { meanings[$0]?.isValues ?? false })
    }
  }

  /// The indicator that a column's name or hashtag is called after. A tag that says running total means no other.
  private func indicator(named name: String, tag: HXLTag?) -> String? {
    let names = [name, ColumnNames.id(name)] + (tag.map { [$0.id] } ?? [])
    let found = names.first { indicators[$0] != nil } ?? indicatorNames[name.lowercased()]
    let isTotal = tag?.has("cumulative") ?? false
    return isTotal ? found.flatMap { indicators[$0]?.accumulation == .cumulative ? $0 : nil } : found
  }

  /// One column for each field: what the user says goes before what was recognised.
  private mutating func settle(isGiven: [Bool]) {
    for field in ImportMeaning.fields where field != "place" {
      let columns = meanings.indices.filter { meanings[$0] == .field(field) }
      guard columns.count > 1 else { continue }
      let given = columns.filter { isGiven[$0] }
      for column in columns where given.count == 1 && column != given[0] { meanings[column] = .skip }
      guard given.count != 1 else { continue }
      let names = columns.map { "“\(table.columns[$0].name)”" }.joined(separator: ", ")
      ask(column: columns[columns.count - 1], "skip", "\(names) all give \(field); leave all but one out")
    }
    if isGiven.indices.contains(where: { isGiven[$0] && meanings[$0] == .field("place") }) {
      for column in meanings.indices where !isGiven[column] && meanings[column] == .field("place") {
        meanings[column] = .skip
      }
    }
  }

  // MARK: - For the draft

  /// The columns that hold values of an indicator of their own.
  var valueColumns: [Int] { meanings.indices.filter { meanings[$0]?.isValues ?? false } }

  /// The columns that give a field: those of the value column first; of places the smallest first.
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
    return own + common.sorted { (depth(of: $1), $0) < (depth(of: $0), $1) }
  }

  /// How small the places of a column are: the number of its administrative level.
  private func depth(of column: Int) -> Int {
    guard let tag = table.columns[column].tag else { return 0 }
    return tag.name == "loc" ? 9 : tag.name.hasPrefix("adm") ? Int(tag.name.dropFirst(3)) ?? 0 : 0
  }

  /// The id of a source by its id, name or attribution.
  func source(_ text: String) -> String? {
    sources[text] != nil ? text : sourceNames[text.lowercased()]
  }

  /// The id of an indicator by its id or label.
  func indicator(_ text: String) -> String? {
    indicators[text] != nil ? text : indicatorNames[text.lowercased()]
  }
}

extension ImportMeaning {
  var isValues: Bool {
    if case .values = self { return true }
    return false
  }
}
