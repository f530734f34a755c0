import SituationData
import SourceText

/// Observations made of an imported table: only rearranged, nothing read yet. Each cell knows where it comes from.
struct ImportDraft {
  /// The columns of what is written, in their order.
  static let fields = [
    "indicator", "source", "value", "low", "high", "bounds", "qualifier", "as_of", "published", "status", "event",
    "place", "group", "scope", "term", "includes", "via", "document", "url", "name", "name_public", "caveat", "allow",
  ]

  struct Row {
    /// One text for each field.
    var texts: [String]
    /// For each field the byte of the table that it comes from; nil where it comes from an option.
    var offsets: [Int?]
    /// The byte that stands for the whole row.
    var offset: Int
    /// The column of values that it is of; nil where the table has a row for each value.
    var column: Int?
  }

  private(set) var rows: [Row] = []
  /// Cells of value columns that are empty: not reported.
  private(set) var blanks = 0
  /// Rows, and values, that the user leaves out.
  private(set) var leftOut = 0
  private(set) var faults: [Diagnostic] = []
  private let mapping: ImportMapping
  private var table: ImportedTable { mapping.table }

  init(_ mapping: ImportMapping) {
    self.mapping = mapping
    let kept = mapping.table.rows.filter { !mapping.isLeftOut($0) }
    leftOut = mapping.table.rows.count - kept.count
    // One series after the other, as people read them.
    let columns: [Int?] = mapping.valueColumns.isEmpty ? [nil] : mapping.valueColumns
    for column in columns {
      let series = Series(column, in: mapping)
      for row in kept { append(row, series) }
    }
  }

  /// A column of values, or a table that has a row for each value: which columns give which field of it.
  private struct Series {
    let column: Int?
    let reference: Reference?
    let columns: [String: [Int]]

    init(_ column: Int?, in mapping: ImportMapping) {
      self.column = column
      reference = if let column, case .values(let reference)? = mapping.meanings[column] { reference } else { nil }
      columns = Dictionary(
        uniqueKeysWithValues: ImportMeaning.fields.map { ($0, mapping.columns(of: $0, for: column)) })
    }
  }

  /// The file that the reader of observations reads in place of the table, in the separator of the table: what a comma in
  /// a number means depends on it.
  var text: TextFile {
    let lines = [Self.fields] + rows.map(\.texts)
    let text = lines.map { DelimitedText.line($0, separator: table.separator) }.joined()
    return TextFile(name: table.file.name, bytes: Array(text.utf8))
  }

  // MARK: - A row

  private mutating func append(_ row: ImportedTable.Row, _ series: Series) {
    let column = series.column
    if mapping.isLeftOut(row, for: column) {
      leftOut += 1
      return
    }
    var values: [String: ImportedTable.Cell] = [:]
    for field in Self.fields { values[field] = cell(field, row, series) }
    if let column {
      let value = word(row.cells[column], column)
      if value == nil, values["low"] == nil || values["high"] == nil {
        blanks += 1
        return
      }
      values["value"] = value
    }
    let offset = column.map { row.cells[$0].offset } ?? row.offset
    func set(_ field: String, _ text: String?) {
      if let text { values[field] = ImportedTable.Cell(text: text, offset: values[field]?.offset ?? offset) }
    }
    if values["as_of"] == nil { set("as_of", period(row, series)) }
    if let source = values["source"]?.text, mapping.source(source) == nil {
      for (field, text) in Self.parts(of: source, first: "source") { set(field, text) }
    }
    // Behind a status stands who filled the value in, whoever relayed the others.
    for (field, text) in Self.parts(of: values["status"]?.text, first: "status") { set(field, text) }
    for field in ["source", "via"] { set(field, values[field].flatMap { mapping.source($0.text) }) }
    set("indicator", values["indicator"].flatMap { mapping.indicator($0.text) })
    if let reference = series.reference {
      set("indicator", reference.indicator)
      set("group", reference.group)
      set("source", reference.source)
      set("place", reference.place)
      set("status", reference.status?.rawValue)
    }
    check(values, row, series)
    rows.append(
      Row(
        texts: Self.fields.map { values[$0]?.text ?? "" }, offsets: Self.fields.map { values[$0]?.offset },
        offset: offset, column: column))
  }

  /// What a field says: the first cell that is not empty, or what `--set` fills in.
  private func cell(_ field: String, _ row: ImportedTable.Row, _ series: Series) -> ImportedTable.Cell? {
    for source in series.columns[field] ?? [] {
      if let cell = word(row.cells[source], source) { return cell }
    }
    return mapping.sets[field].map { ImportedTable.Cell(text: $0, offset: row.offset) }
  }

  /// A cell with the user's word for it; nil where it is empty.
  private func word(_ cell: ImportedTable.Cell, _ column: Int) -> ImportedTable.Cell? {
    var cell = cell
    if let word = mapping.words[column]?[cell.text] { cell.text = word }
    return cell.text.isEmpty && !cell.isNested ? nil : cell
  }

  private func period(_ row: ImportedTable.Row, _ series: Series) -> String? {
    let ends = [cell("from", row, series)?.text, cell("to", row, series)?.text].compactMap { $0 }
    guard let first = ends.first, let last = ends.last else { return nil }
    return first == last ? first : "\(first)/\(last)"
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

  private mutating func check(_ values: [String: ImportedTable.Cell], _ row: ImportedTable.Row, _ series: Series) {
    for field in Self.fields {
      guard let cell = values[field], cell.isNested else { continue }
      faults.append(
        table.diagnostic(
          .wrongType, at: cell.offset,
          "a list or record where one text or number is expected; leave the column out with --map COLUMN=skip"))
    }
    if let unit = cell("unit", row, series),
      let indicator = values["indicator"].flatMap({ mapping.indicators[$0.text] }),
      unit.text != indicator.unit
    {
      faults.append(
        table.diagnostic(
          .oneUnit, at: unit.offset,
          "“\(indicator.id)” is in “\(indicator.unit)” and this value in “\(unit.text)”; convert it, or map it to another indicator"
        ))
    }
  }
}
