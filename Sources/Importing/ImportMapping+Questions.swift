import SituationData
import SourceText

extension ImportMapping {
  /// Asks for everything that neither the user nor the table says.
  mutating func ask() {
    for index in meanings.indices where meanings[index] == nil { askColumn(index) }
    for (field, known) in [("source", sources.ids), ("indicator", indicators.ids), ("via", sources.ids)] {
      askWords(field, known: known)
    }
    let isOpen = meanings.contains(nil)
    let values = valueColumns
    let isLong = !columns(of: "value", for: nil).isEmpty || !columns(of: "low", for: nil).isEmpty
    if values.isEmpty, !isLong, !isOpen {
      questions.append(
        ImportQuestion(
          "--map 'COLUMN=INDICATOR'", "no column of \(table.file.name) holds values; name the one that does"))
    }
    if !values.isEmpty, !columns(of: "value", for: nil).isEmpty {
      let column = columns(of: "value", for: nil)[0]
      ask(column: column, "skip", "other columns hold values of an indicator of their own already")
    }
    if isLong, values.isEmpty { require("indicator", as: "ID", "the indicator of the values") }
    let references = values.compactMap { value -> Reference? in
      if case .values(let reference)? = meanings[value] { reference } else { nil }
    }
    if references.isEmpty || references.contains(where: { $0.source == nil }) {
      require("source", as: "ID", "who says so")
    }
    if columns(of: "from", for: nil).isEmpty, columns(of: "to", for: nil).isEmpty {
      require("as_of", as: "DATE", "the day or period that the values speak of")
    }
  }

  /// Asks for a field that no column gives.
  private mutating func require(_ field: String, as placeholder: String, _ what: String) {
    guard columns(of: field, for: nil).isEmpty, sets[field] == nil,
      !questions.contains(where: { $0.option.hasSuffix("=\(field)") || $0.option.hasSuffix("=\(field)'") }),
      !valueColumns.contains(where: { !columns(of: field, for: $0).isEmpty })
    else { return }
    questions.append(
      ImportQuestion(
        "--set \(field)=\(placeholder)", "\(what), which no column gives; or --map 'COLUMN=\(field)'"))
  }

  mutating func ask(column: Int, _ meaning: String, or alternative: String? = nil, _ remark: String) {
    let option = "--map \(ShellText.quoted("\(table.columns[column].name)=\(meaning)"))"
    questions.append(ImportQuestion(option, or: alternative, remark))
  }

  private mutating func askColumn(_ index: Int) {
    let column = table.columns[index]
    let texts = table.texts(of: index)
    // A column of numbers may have a slip among them, which is a fault of its own.
    let isNumeric = texts.count < 2 * texts.count { (try? NumberReader().number($0)) != nil }
    guard isNumeric || column.tag?.isNumber == true else {
      if !texts.isEmpty, texts.allSatisfy({ Status(rawValue: $0) != nil }) {
        ask(
          column: index, "status of COLUMN", "the column of values that it speaks of; status alone means all, skip none"
        )
        return
      }
      if !texts.isEmpty, columns(of: "source", for: nil).isEmpty, texts.allSatisfy({ source($0) != nil }) {
        ask(column: index, "source", "each text in it is the name of a source; or skip")
        return
      }
      let sample = texts.first.map { ", as “\($0.prefix(40))”" } ?? ""
      ask(
        column: index, "MEANING",
        "texts\(sample); MEANING: skip, or a field, as source, place, group, document, caveat, event")
      return
    }
    if !columns(of: "indicator", for: nil).isEmpty, columns(of: "value", for: nil).isEmpty {
      ask(column: index, "value", "numbers, perhaps the values of the indicators in each row; or skip")
      return
    }
    let id = column.tag?.id ?? ColumnNames.id(column.name)
    let row = [
      id.isEmpty ? "ID" : id, DelimitedText.cell(column.name), column.tag?.unit ?? "UNIT",
      column.tag?.accumulation ?? "ACCUMULATION",
    ].joined(separator: ",")
    ask(
      column: index, "INDICATOR", or: "--add-indicator \(ShellText.quoted(row))",
      "\(texts.last.map { "numbers, the last of them \($0)" } ?? "no numbers"); an id of indicators.csv\(near(id, indicators.ids)), or skip"
    )
  }

  /// Asks for texts that name a source or an indicator which the situation does not have.
  private mutating func askWords(_ field: String, known: [String]) {
    let isSource = field != "indicator"
    var columns = columns(of: field, for: nil)
    for value in valueColumns { columns += self.columns(of: field, for: value).filter { !columns.contains($0) } }
    for column in columns {
      var counts: [String: Int] = [:]
      var open: [String] = []
      for row in table.rows where !isLeftOut(row) {
        let text = row.cells[column].text
        guard !text.isEmpty, words[column]?[text] == nil, (isSource ? source(text) : indicator(text)) == nil else {
          continue
        }
        if counts.updateValue((counts[text] ?? 0) + 1, forKey: text) == nil { open.append(text) }
      }
      for text in open.prefix(Self.wordLimit) {
        askWord(text, count: counts[text] ?? 0, column: column, isSource: isSource, known: known)
      }
      if open.count > Self.wordLimit {
        ask(
          column: column, "MEANING",
          "\(open.count - Self.wordLimit) more texts of this column are unknown; is it really that of a \(field)?")
      }
    }
  }

  /// A column of more unknown texts is probably none of sources or indicators.
  private static let wordLimit = 30

  private mutating func askWord(_ text: String, count: Int, column: Int, isSource: Bool, known: [String]) {
    let id = String(ColumnNames.joined(text, by: " ").prefix(40)).trimmed.replacing(" ", with: isSource ? "-" : "_")
    let row = "\(id),\(DelimitedText.cell(text)),\(isSource ? "KIND" : "UNIT,ACCUMULATION")"
    let option =
      "--map \(ShellText.quoted("\(table.columns[column].name):\(text)=\(isSource ? "SOURCE" : "INDICATOR")"))"
    questions.append(
      ImportQuestion(
        option, or: "--add-\(isSource ? "source" : "indicator") \(ShellText.quoted(row))",
        "\(count) row\(count == 1 ? "" : "s"); an id of \(isSource ? "sources" : "indicators").csv\(near(id, known))\(isSource ? ", or ID via ID" : ""), or skip"
      ))
  }

  private func near(_ id: String, _ known: [String]) -> String {
    Nearest.word(to: id, among: known).map { ", perhaps \($0)" } ?? ""
  }

  /// Whether the user leaves a row out by a text in one of its cells; with a column of values, whether only that one.
  func isLeftOut(_ row: ImportedTable.Row, for value: Int? = nil) -> Bool {
    words.contains { column, words in
      guard words[row.cells[column].text] == "skip" else { return false }
      return switch meanings[column] {
      case .values: column == value
      case .companion(_, let others): value.map(others.contains) ?? false
      default: value == nil
      }
    }
  }
}
