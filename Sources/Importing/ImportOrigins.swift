import SituationData
import SourceText

/// Where in an imported table the cells of its draft come from.
struct ImportOrigins {
  private let draft: ImportDraft
  private let mapping: ImportMapping
  /// The row that begins on a line of the draft.
  private let rows: [Int: Int]

  init(_ draft: ImportDraft, of mapping: ImportMapping) {
    self.draft = draft
    self.mapping = mapping
    var rows: [Int: Int] = [:]
    var line = 2
    for (index, row) in draft.rows.enumerated() {
      rows[line] = index
      line += 1 + row.fields.reduce(0) { $0 + $1.text.utf8.count { $0 == 10 } }
    }
    self.rows = rows
  }

  /// The draft's row on a line.
  func row(_ line: Int) -> ImportDraft.Row? { rows[line].map { draft.rows[$0] } }

  /// A fault at the row that stands on a line of the draft.
  func diagnostic(_ rule: DiagnosticRule, row line: Int, _ message: String) -> Diagnostic {
    mapping.table.diagnostic(rule, at: row(line)?.offset ?? 0, message)
  }

  /// A warning at a row of an event that another row has reported as happened on another day; rows by their lines.
  func replaced(_ first: Int, by second: Int) -> Diagnostic {
    let other = mapping.table.file.line(of: row(first)?.offset ?? 0)
    var warning = diagnostic(
      .duplicateObservation, row: second,
      "line \(other) has the same event on another day, and the one that is published later replaces the other; give two occurrences two ids, or leave the column of events out"
    )
    warning.severity = .warning
    return warning
  }

  /// A fault of the draft at the place of the table that it is about, with the option that may mend it.
  func translated(_ fault: Diagnostic) -> Diagnostic {
    guard let (row, field) = cell(at: fault.location) else { return fault }
    let isOfStatus = [.viaRequired, .publishedRequired, .eventRequired].contains(fault.rule)
    let status = isOfStatus ? row.offset(of: ImportDraft.fields.firstIndex(of: "status") ?? 0) : nil
    var translated = mapping.table.diagnostic(
      fault.rule, at: row.offset(of: field) ?? status ?? row.offset,
      fault.message + (remedy(fault.rule, ImportDraft.fields[field], row).map { "; \($0)" } ?? ""))
    translated.column = ImportDraft.fields[field]
    return translated
  }

  /// The row and field of the draft that begin at a line and column: every fault of a cell is at its beginning.
  private func cell(at location: SourceLocation) -> (row: ImportDraft.Row, field: Int)? {
    let line = location.line
    guard let start = rows[line] != nil ? line : rows.keys.filter({ $0 < line }).max(), let index = rows[start] else {
      return nil
    }
    var (row, column) = (start, 1)
    for (field, text) in draft.rows[index].texts.enumerated() {
      if (row, column) == (line, location.column) { return (draft.rows[index], field) }
      for scalar in DelimitedText.cell(text).unicodeScalars {
        (row, column) = scalar == "\n" ? (row + 1, 1) : (row, column + 1)
      }
      column += 1
    }
    return (draft.rows[index], 0)
  }

  /// The option that says what is lacking or meant.
  private func remedy(_ rule: DiagnosticRule, _ field: String, _ row: ImportDraft.Row) -> String? {
    func text(_ field: String) -> String { ImportDraft.fields.firstIndex(of: field).map(row.text) ?? "" }
    func map(_ field: String, _ word: String) -> String? {
      mapping.columns(of: field, for: row.column).first.map { column in
        "or \(mapping.mapOption(column, text(field), word))"
      }
    }
    switch rule {
    case .publishedRequired: return "or --set published=DATE, or --map COLUMN=published"
    case .eventRequired: return "or --set event=ID, or --map COLUMN=event"
    case .viaRequired: return map("status", "extrapolated via SOURCE") ?? "or --set via=SOURCE"
    case .unknownStatus: return map("status", "STATUS")
    case .unknownWord, .badReference, .badName: return map(field, "WORD")
    case .badDate where text(field).contains(where: { "/.".contains($0) }):
      return "or, for this import alone, --dates day/month/year"
    case .missingValue where field == "as_of": return "or --set as_of=DATE"
    default: return nil
    }
  }
}

extension Observation {
  /// The cells that are written: dates, numbers and words as a situation writes them, all else as it was.
  func cells(from texts: [String]) -> [String] {
    zip(ImportDraft.fields, texts).map { field, text in
      guard !text.isEmpty else { return "" }
      return switch field {
      case "value": value?.plain ?? text
      case "low": low?.plain ?? text
      case "high": high?.plain ?? text
      case "as_of": asOf.iso
      case "published": published.iso
      case "status": status == .reported ? "" : status.rawValue
      case "qualifier": qualifier == .exactly ? "" : qualifier.rawValue
      default: text
      }
    }
  }
}
