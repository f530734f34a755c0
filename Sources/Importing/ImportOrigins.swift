import SituationData
import SourceText

/// Where in an imported table the cells of its draft come from.
struct ImportOrigins {
  private let draft: ImportDraft
  private var mapping: ImportMapping { draft.mapping }

  init(_ draft: ImportDraft) { self.draft = draft }

  /// The draft's row that begins on a line, or has it.
  func row(_ line: Int) -> ImportDraft.Row? { draft.rows.row(atOrBefore: draft.text.start(ofLine: line)) }

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
    let status = isOfStatus ? offset("status", row) : nil
    let name = ImportDraft.fields[field]
    var translated = mapping.table.diagnostic(
      fault.rule, at: offset(name, row) ?? status ?? row.offset,
      fault.message + (remedy(fault.rule, name, row).map { "; \($0)" } ?? ""))
    translated.column = name
    return translated
  }

  private func offset(_ field: String, _ row: ImportDraft.Row) -> Int? {
    ImportDraft.fields.firstIndex(of: field).flatMap { draft.rows.offset(of: $0, in: row) }
  }

  /// The row and field of the draft that begin at a line and column: every fault of a cell is at its beginning.
  private func cell(at location: SourceLocation) -> (row: ImportDraft.Row, field: Int)? {
    guard let found = row(location.line) else { return nil }
    var (line, column) = (draft.text.line(of: found.start), 1)
    for (field, text) in draft.texts(of: found).enumerated() {
      if (line, column) == (location.line, location.column) { return (found, field) }
      for scalar in DelimitedText.cell(text).unicodeScalars {
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
      column += 1
    }
    return (found, 0)
  }

  /// The option that says what is lacking or meant.
  private func remedy(_ rule: DiagnosticRule, _ field: String, _ row: ImportDraft.Row) -> String? {
    let texts = draft.texts(of: row)
    func text(_ field: String) -> String { ImportDraft.fields.firstIndex(of: field).map { texts[$0] } ?? "" }
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
