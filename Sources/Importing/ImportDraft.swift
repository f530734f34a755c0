import SituationData
import SourceText

/// Observations made of an imported table: rearranged, with numbers and dates as a situation writes them, and not checked yet.
/// Each cell knows where it comes from.
struct ImportDraft {
  /// The columns of what is written, in their order.
  static let fields = [
    "indicator", "source", "value", "low", "high", "bounds", "qualifier", "as_of", "published", "status", "event",
    "place", "group", "scope", "term", "includes", "via", "document", "url", "name", "name_public", "caveat", "allow",
  ]

  /// A cell on its way, with the column that it comes from; nil for what an option says.
  struct Cell {
    var text: String
    var offset: Int
    var column: Int?
    var isNested = false
    /// Whether the text is the user's word.
    var isWord = false
  }

  private(set) var rows = Rows()
  /// The file that the reader of observations reads in place of the table. Its numbers have a decimal point.
  private(set) var text: TextFile
  /// Cells of values that are empty, by indicator: not reported.
  private(set) var blanks: [String: Int] = [:]
  /// Rows, and values, that the user leaves out.
  private(set) var leftOut = 0
  private(set) var faults: [Diagnostic] = []
  /// Cells of values that are no numbers as they stand.
  var refused: [RefusedNumber] = []
  /// Dates in none of the forms that are read.
  private var openDates: [Cell] = []
  var fractions = FractionCheck()
  private var events: [String: Int] = [:]
  /// Without the rows of the table, once they are drafted.
  private(set) var mapping: ImportMapping
  private let dates: ImportDates
  let numbers: ImportNumbers
  var table: ImportedTable { mapping.table }

  init(_ mapping: ImportMapping, dates: ImportDates, numbers: ImportNumbers, places: inout ImportedPlaces) {
    (self.mapping, self.dates, self.numbers) = (mapping, dates, numbers)
    text = TextFile(name: mapping.table.file.name, bytes: [])
    let all = mapping.table.rows
    let kept = mapping.words.isEmpty ? all : all.filter { !mapping.isLeftOut($0) }
    leftOut = all.count - kept.count
    // One series after the other, as people read them.
    let columns: [Int?] = mapping.valueColumns.isEmpty ? [nil] : mapping.valueColumns
    for column in columns {
      let series = Series(column, in: mapping)
      for row in kept { append(row, series, &places) }
    }
    text = TextFile(name: table.file.name, bytes: rows.bytes)
    self.mapping.forgetRows()
  }

  /// A column of values, or a table that has a row for each value: which columns give which field of it.
  private struct Series {
    let column: Int?
    let reference: Reference?
    let columns: [String: [Int]]
    let places: [Int]
    let groups: [Int]

    init(_ column: Int?, in mapping: ImportMapping) {
      self.column = column
      reference = if let column, case .values(let reference)? = mapping.meanings[column] { reference } else { nil }
      columns = Dictionary(
        uniqueKeysWithValues: ImportMeaning.fields.map { ($0, mapping.columns(of: $0, for: column)) })
      (places, groups) = (mapping.levels(of: "place"), mapping.levels(of: "group"))
    }
  }

  /// What is open in the cells.
  var questions: [ImportQuestion] {
    let isScaleSaid = mapping.choices.isPercentOfOne || !mapping.choices.factors.isEmpty
    return (isScaleSaid ? [] : fractions.questions(in: table)) + [dateQuestion].compactMap { $0 }
  }

  // MARK: - A row

  private mutating func append(_ row: ImportedTable.Row, _ series: Series, _ places: inout ImportedPlaces) {
    let column = series.column
    if mapping.isLeftOut(row, for: column) {
      leftOut += 1
      return
    }
    var values: [String: Cell] = [:]
    for field in Self.fields where field != "place" && field != "group" { values[field] = cell(field, row, series) }
    let offset = column.map { row.cells[$0].offset } ?? row.offset
    func set(_ field: String, _ text: String?) {
      if let text { values[field] = Cell(text: text, offset: values[field]?.offset ?? offset) }
    }
    if let column {
      values["value"] = word(row.cells[column], column)
    }
    if let reference = series.reference {
      set("indicator", reference.indicator)
    } else {
      set("indicator", values["indicator"].flatMap { mapping.indicator($0.text) })
    }
    takeValueWord(&values)
    if isBlank(values, column) {
      blanks[values["indicator"]?.text ?? "", default: 0] += 1
      return
    }
    values["as_of"] = asOf(values["as_of"], row, series, offset)
    values["published"] = values["published"].map { date($0) }
    set("place", place(row, series, &places))
    set("group", group(row, series))
    if let source = values["source"]?.text, mapping.source(source) == nil {
      for (field, text) in Self.parts(of: source, first: "source") { set(field, text) }
    }
    // Behind a status stands who filled the value in, whoever relayed the others.
    for (field, text) in Self.parts(of: values["status"]?.text, first: "status") { set(field, text) }
    for field in ["source", "via"] { set(field, values[field].flatMap { mapping.source($0.text) }) }
    if let reference = series.reference {
      set("group", reference.group)
      set("source", reference.source)
      set("place", reference.place.map { places.text(named: $0) })
      set("status", reference.status?.rawValue)
    }
    check(values, row, series)
    read(&values, offset)
    set("event", event(values))
    rows.append(values, offset: offset, column: column)
  }

  /// What a field says: the first cell that is not empty, or what `--set` fills in.
  private func cell(_ field: String, _ row: ImportedTable.Row, _ series: Series) -> Cell? {
    for source in series.columns[field] ?? [] {
      if let cell = word(row.cells[source], source) { return cell }
    }
    return mapping.sets[field].map { Cell(text: $0, offset: row.offset) }
  }

  /// A cell with the user's word for it; nil where it is empty.
  private func word(_ cell: ImportedTable.Cell, _ column: Int) -> Cell? {
    var read = Cell(text: cell.text, offset: cell.offset, column: column, isNested: cell.isNested)
    if let word = mapping.word(for: cell.text, in: column) {
      (read.text, read.isWord) = (word == "whole" || word == "missing" ? "" : word, true)
    } else if mapping.isMissing(cell.text) {
      read.text = ""
    }
    return read.text.isEmpty && !cell.isNested ? nil : read
  }

  /// Whether a row says no number: then nothing is reported, unless it needs none.
  private func isBlank(_ values: [String: Cell], _ column: Int?) -> Bool {
    guard values["value"] == nil, values["low"] == nil || values["high"] == nil else { return false }
    if column != nil { return true }
    let status = values["status"].flatMap { Status(rawValue: $0.text) }
    return values["name"] == nil && status.map { !$0.isProspective && $0 != .withdrawn } ?? true
      && values["low"] == nil && values["high"] == nil
  }

  /// The parts of `WORD via SOURCE STATUS`, the last two of them optional: for a source its status behind it.
  private static func parts(of text: String?, first field: String) -> [(field: String, text: String)] {
    guard let text else { return [] }
    var words = text.split(separator: " ").map { String($0) }
    var parts: [(String, String)] = []
    if let via = words.firstIndex(of: "via"), via + 1 < words.count, via > 0 {
      parts.append(("via", words[via + 1]))
      words.removeSubrange(via...(via + 1))
    }
    if field == "source", words.count == 2, Status(rawValue: words[1]) != nil {
      parts.append(("status", words.removeLast()))
    }
    return parts.isEmpty ? [] : parts + [(field, words.joined(separator: " "))]
  }

  // MARK: - Places and groups

  private func place(_ row: ImportedTable.Row, _ series: Series, _ places: inout ImportedPlaces) -> String? {
    let path = mapping.path(of: row, levels: series.places)
    if !path.isEmpty { return places.text(of: path) }
    return mapping.sets["place"].map { places.text(named: $0) }
  }

  /// Groups of several columns are one: “Female, 0–4”.
  private func group(_ row: ImportedTable.Row, _ series: Series) -> String? {
    let texts = series.groups.map { mapping.text(row, $0) }.filter { !$0.isEmpty }
    return texts.isEmpty ? mapping.sets["group"] : texts.joined(separator: ", ")
  }

  /// Where each row of the table is an event: what it is called, the same in the next table that has it.
  private mutating func event(_ values: [String: Cell]) -> String? {
    guard mapping.choices.events == "rows", values["event"] == nil else { return nil }
    let parts = ["as_of", "place", "group"].compactMap { values[$0]?.text }.filter { !$0.isEmpty }
    let base = ColumnNames.joined(parts.joined(separator: "-"), by: "-")
    let key = "\(values["indicator"]?.text ?? "") \(base)"
    events[key, default: 0] += 1
    return "\(base)-\(events[key] ?? 1)"
  }

  // MARK: - Dates

  private mutating func date(_ cell: Cell) -> Cell {
    var cell = cell
    let prefix = cell.text.hasPrefix("by ") ? "by " : ""
    if let date = dates.asOf(String(cell.text.dropFirst(prefix.count))) {
      cell.text = prefix + date.iso
    } else {
      openDates.append(cell)
    }
    return cell
  }

  private mutating func asOf(
    _ cell: Cell?, _ row: ImportedTable.Row, _ series: Series, _ offset: Int
  ) -> Cell? {
    if let date = series.reference.flatMap(ImportMeaning.asOf) { return Cell(text: date.iso, offset: offset) }
    let parts = mapping.dateParts
    if let first = parts.first {
      let texts = parts.map { ImportDates.part(mapping.text(row, $0), of: table.columns[$0].name) }
      let place = row.cells[first].offset
      if let date = dates.asOf(parts: texts) { return Cell(text: date.iso, offset: place) }
      fault(
        .badDate, at: place, "as_of",
        "“\(texts.joined(separator: "” and “").visible)” are no date together; --as-of takes a year, and a month by number or name, a quarter or a week, and a day"
      )
      // The row is read for its other faults; nothing of it is written.
      return Cell(text: AsOf.unknown.iso, offset: place)
    }
    if let cell { return date(cell) }
    let ends = ["from", "to"].compactMap { self.cell($0, row, series) }.map { date($0) }
    guard let first = ends.first, let last = ends.last else { return nil }
    guard first.text != last.text else { return first }
    let days = (DateReader().asOf(first.text)?.first, DateReader().asOf(last.text)?.last)
    if case (let start?, let end?) = days, start <= end {
      return Cell(text: AsOf(start...end).iso, offset: first.offset)
    }
    return Cell(text: "\(first.text)/\(last.text)", offset: first.offset)
  }

  /// Nil where no form reads all of them: then each is a fault of its own.
  private var dateQuestion: ImportQuestion? {
    let texts = openDates.map(\.text)
    let forms = ImportDates.forms(reading: texts).map { "--dates \(ShellText.quoted($0))" }
    guard let first = forms.first, let cell = openDates.first else { return nil }
    let count = openDates.count > 1 ? " and \(openDates.count - 1) more" : ""
    return ImportQuestion(
      first, alternatives: Array(forms.dropFirst()),
      "\(table.place(of: cell.offset)): “\(cell.text.visible)”\(count) is no date of ISO 8601; which form do the dates have?"
    )
  }

  // MARK: - Faults

  mutating func fault(_ rule: DiagnosticRule, at offset: Int, _ column: String, _ message: String) {
    var fault = table.diagnostic(rule, at: offset, message)
    fault.column = column
    faults.append(fault)
  }

  private mutating func check(_ values: [String: Cell], _ row: ImportedTable.Row, _ series: Series) {
    let nested =
      Self.fields.compactMap { field in values[field].map { (field, $0.isNested, $0.offset) } }
      + (series.places.map { ("place", $0) } + series.groups.map { ("group", $0) }).map {
        ($0, row.cells[$1].isNested, row.cells[$1].offset)
      }
    for (field, isNested, offset) in nested where isNested {
      fault(
        .wrongType, at: offset, field,
        "a list where one text or number is expected; leave the column out with --map COLUMN=skip, or, where its records are the rows, make a file of them"
      )
    }
    if let unit = cell("unit", row, series),
      let indicator = values["indicator"].flatMap({ mapping.indicators[$0.text] }),
      unit.text != indicator.unit
    {
      fault(
        .oneUnit, at: unit.offset, "unit",
        "“\(indicator.id)” is in “\(indicator.unit)” and this value in “\(unit.text)”; convert it with --factor N and --map \(ShellText.quoted("\(unit.column.map { table.columns[$0].handle } ?? "COLUMN")=skip")), or map it to another indicator"
      )
    }
  }
}
