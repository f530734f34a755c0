import SituationData
import SourceText

/// What neither the user nor the table says of its columns and cells.
struct MappingQuestions {
  let mapping: ImportMapping
  var all: [ImportQuestion] = []
  /// The columns whose names say who says so.
  private let sourced: [Int: SourcedName]

  init(_ mapping: ImportMapping) {
    self.mapping = mapping
    let names = mapping.table.columns.enumerated().map { (index: $0.offset, name: $0.element.name) }
    sourced = Dictionary(uniqueKeysWithValues: SourcedName.all(names).map { ($0.index, $0.name) })
    ask()
  }

  /// Names the column of the values.
  static let valueOption = "--map 'COLUMN=INDICATOR'"

  private mutating func ask() {
    let joined = dateParts
    if let joined { all.append(joined.question) }
    for index in mapping.meanings.indices
    where mapping.meanings[index] == nil && joined?.columns.contains(index) != true {
      askColumn(index)
    }
    for (field, known) in [
      ("source", mapping.sources.ids), ("indicator", mapping.indicators.ids), ("via", mapping.sources.ids),
    ] {
      askWords(field, known: known)
    }
    let isOpen = mapping.meanings.contains(nil)
    let values = mapping.valueColumns
    let isLong = !mapping.columns(of: "value", for: nil).isEmpty || !mapping.columns(of: "low", for: nil).isEmpty
    if values.isEmpty, !isLong, !isOpen {
      all.append(
        ImportQuestion(
          Self.valueOption, "no column of \(mapping.table.file.name) holds values; name the one that does"))
    }
    if !values.isEmpty, !mapping.columns(of: "value", for: nil).isEmpty {
      let column = mapping.columns(of: "value", for: nil)[0]
      ask(column: column, "skip", "other columns hold values of an indicator of their own already")
    }
    if isLong, values.isEmpty { require("indicator", as: "ID", "the indicator of the values") }
    let references = values.compactMap { value -> Reference? in
      if case .values(let reference)? = mapping.meanings[value] { reference } else { nil }
    }
    if references.isEmpty || references.contains(where: { $0.source == nil }) {
      require("source", as: "ID", "who says so")
    }
    let isDated = !references.isEmpty && references.allSatisfy { ImportMeaning.asOf(of: $0) != nil }
    if mapping.columns(of: "from", for: nil).isEmpty, mapping.columns(of: "to", for: nil).isEmpty,
      mapping.dateParts.isEmpty, !isDated, joined == nil
    {
      requireAsOf()
    }
    askBlanks()
    askWholes()
    askOpenPeriods()
    askPlaces(ImportedPlaces(mapping.places))
  }

  /// Asks for a field that no column gives.
  private mutating func require(_ field: String, as placeholder: String, or alternative: String? = nil, _ what: String)
  {
    guard mapping.columns(of: field, for: nil).isEmpty, mapping.sets[field] == nil,
      !all.contains(where: { $0.option.hasSuffix("=\(field)") || $0.option.hasSuffix("=\(field)'") }),
      !mapping.valueColumns.contains(where: { !mapping.columns(of: field, for: $0).isEmpty })
    else { return }
    all.append(
      ImportQuestion(
        "--set \(field)=\(placeholder)", or: alternative,
        "\(what), which no column gives; or --map 'COLUMN=\(field)'"))
  }

  /// A date in the title or the name of the file may be the one that is meant.
  private mutating func requireAsOf() {
    let name = String(mapping.table.file.name.split(separator: "/").last ?? "")
    let found = mapping.table.title.lazy.compactMap(ImportDates.date).first.map { ($0, "in the title") }
    let dated = found ?? ImportDates.date(in: name).map { ($0, "in the name of the file") }
    let what = "the day or period that the values speak of"
    require(
      "as_of", as: "DATE", or: dated.map { "--set as_of=\($0.0)" },
      dated.map { "\(what) (\($0.0) stands \($0.1))" } ?? what)
  }

  mutating func ask(column: Int, _ meaning: String, or alternative: String? = nil, _ remark: String) {
    let option = "--map \(ShellText.quoted("\(mapping.table.columns[column].handle)=\(meaning)"))"
    all.append(ImportQuestion(option, or: alternative, remark))
  }

  private mutating func askColumn(_ index: Int) {
    let column = mapping.table.columns[index]
    let texts = mapping.table.texts(of: index)
    let twice =
      column.isShared ? "“\(column.name)” stands twice among the names, this is column \(column.letter); " : ""
    let isCompact = ColumnWords(column.name).say(ColumnWords.date) && texts.allSatisfy(ImportDates.isCompact)
    if !texts.isEmpty, isCompact || texts.allSatisfy({ ImportDates(nil).asOf($0) != nil }) {
      ask(
        column: index, "as_of",
        "\(twice)dates, the last of them \(texts[texts.count - 1]); or published, from, to, skip")
      return
    }
    // A column of numbers may have a slip among them, which is a fault of its own.
    let isNumeric = texts.count < 2 * texts.count { (try? NumberReader().number($0)) != nil }
    guard isNumeric || column.tag?.isNumber == true else {
      if !ImportDates.forms(reading: Array(Set(texts))).isEmpty {
        ask(column: index, "as_of", "\(twice)dates, as “\(texts[0])”; or published, from, to, skip")
        return
      }
      if !texts.isEmpty, texts.allSatisfy({ Status(rawValue: $0) != nil }) {
        ask(
          column: index, "status of COLUMN",
          "\(twice)the column of values that it speaks of; status alone means all, skip none"
        )
        return
      }
      if !texts.isEmpty, mapping.columns(of: "source", for: nil).isEmpty,
        texts.allSatisfy({ mapping.source($0) != nil })
      {
        ask(column: index, "source", "\(twice)each text in it is the name of a source; or skip")
        return
      }
      let sample = texts.first.map { ", as “\($0.prefix(40))”" } ?? ""
      ask(
        column: index, "MEANING",
        "\(twice)texts\(sample); MEANING: skip, or a field, as source, place, group, document, caveat, event")
      return
    }
    if !mapping.columns(of: "indicator", for: nil).isEmpty, mapping.columns(of: "value", for: nil).isEmpty {
      ask(column: index, "value", "\(twice)numbers, perhaps the values of the indicators in each row; or skip")
      return
    }
    let id = column.tag?.id ?? ColumnNames.id(column.name)
    let said = sourced[index].map { name in
      "; INDICATOR@\(mapping.source(name.source) ?? ColumnNames.sourceId(name.source)) where “\(name.source.visible)” is who says so"
    }
    let row = [
      id.isEmpty ? "ID" : id, DelimitedText.cell(NameForm.printed(column.name)), column.tag?.unit ?? "UNIT",
      column.tag?.accumulation ?? "ACCUMULATION",
    ].joined(separator: ",")
    ask(
      column: index, "INDICATOR", or: "--add-indicator \(ShellText.quoted(row))",
      "\(twice)\(mapping.sample(of: index).map { "numbers, the last of them \($0)" } ?? "no numbers"); an id of indicators.csv\(near(id, mapping.indicators.ids)), or skip\(said ?? "")"
    )
  }

  /// A column of years beside one of months by name, and the question whether they are one date; nil where there are none such.
  private var dateParts: (question: ImportQuestion, columns: [Int])? {
    let open = mapping.meanings.indices.filter { mapping.meanings[$0] == nil }
    func first(_ fits: (String) -> Bool) -> Int? {
      open.first { column in
        let texts = mapping.table.texts(of: column)
        return !texts.isEmpty && texts.allSatisfy(fits)
      }
    }
    guard let year = first(CellForm.isYear), let month = first({ MonthNames.month($0) != nil }) else { return nil }
    let names = [year, month].map { mapping.table.columns[$0].handle }
    let question = ImportQuestion(
      "--as-of \(ShellText.quoted(names.joined(separator: ",")))",
      or: "--map \(ShellText.quoted("\(names[0])=as_of")) --map \(ShellText.quoted("\(names[1])=skip"))",
      "“\(names[0])” has years and “\(names[1])” months: do the values speak of them together?")
    return (question, [year, month])
  }

  /// Asks for texts that name a source or an indicator which the situation does not have.
  private mutating func askWords(_ field: String, known: [String]) {
    let isSource = field != "indicator"
    var columns = mapping.columns(of: field, for: nil)
    for value in mapping.valueColumns {
      columns += mapping.columns(of: field, for: value).filter { !columns.contains($0) }
    }
    for column in columns {
      var counts: [String: Int] = [:]
      var open: [String] = []
      for row in mapping.table.rows where !mapping.isLeftOut(row) {
        let text = row.cells[column].text
        guard !text.isEmpty, mapping.word(for: text, in: column) == nil, !mapping.isMissing(text),
          (isSource ? mapping.source(text) : mapping.indicator(text)) == nil
        else { continue }
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
  static let wordLimit = 30

  private mutating func askWord(_ text: String, count: Int, column: Int, isSource: Bool, known: [String]) {
    let id = isSource ? ColumnNames.sourceId(text) : ColumnNames.shortId(text, by: "_")
    let row = "\(id),\(DelimitedText.cell(NameForm.printed(text))),\(isSource ? "KIND" : "UNIT,ACCUMULATION")"
    all.append(
      ImportQuestion(
        mapping.mapOption(column, text, isSource ? "SOURCE" : "INDICATOR"),
        or: "--add-\(isSource ? "source" : "indicator") \(ShellText.quoted(row))",
        "\(count) row\(count == 1 ? "" : "s"); an id of \(isSource ? "sources" : "indicators").csv\(near(id, known))\(isSource ? ", or ID via ID" : ""), or skip"
      ))
  }

  private func near(_ id: String, _ known: [String]) -> String {
    Nearest.word(to: id, among: known).map { ", perhaps \($0)" } ?? ""
  }
}
