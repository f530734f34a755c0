import SituationData
import SourceText
import Workbooks

extension SituationFolder {
  /// The tables of a workbook that lies in the folder: the sheets that are called as a table that every situation has, and those
  /// with the columns of observations.
  ///
  /// - Returns: the sheets as text, and what in them cannot be read or is not seen by whoever opens the file.
  static func tables(in file: TextFile) -> (tables: [TextFile], findings: [Diagnostic]) {
    let start = SourceLocation(file: file.name, line: 1, column: 1)
    func fault(_ message: String) -> Diagnostic {
      Diagnostic(.error, .badFile, at: start, "this workbook is not read: \(message)")
    }
    var (tables, findings): ([TextFile], [Diagnostic]) = ([], [])
    var unread: [String] = []
    do {
      let workbook = try Workbook(file.bytes, named: file.name)
      for sheet in workbook.sheets {
        let content = try workbook.content(of: sheet)
        guard let role = role(of: sheet, content) else {
          if !content.text.isEmpty || !content.faults.isEmpty { unread.append("“\(sheet.name.visible)”") }
          continue
        }
        let table = TextFile(sheet: "\(file.name), sheet \(sheet.name)", as: role, text: content.text)
        tables.append(table)
        findings += SheetFindings(table, content).all(isHidden: sheet.isHidden)
      }
    } catch {
      return ([], [fault(error.message)])
    }
    if !unread.isEmpty {
      findings.append(
        Diagnostic(
          .notice, .sheetNotRead, at: start,
          "\(unread.count == 1 ? "the sheet" : "the sheets") \(unread.prefix(5).joined(separator: ", "))\(unread.count > 5 ? " and \(unread.count - 5) more" : "") \(unread.count == 1 ? "has" : "have") no columns indicator, source and as_of in the first row, and \(unread.count == 1 ? "is" : "are") not read"
        ))
    }
    return (tables, findings)
  }

  /// Tables that every situation has one of, and that stand in two places.
  static func repeatedTables(in files: [TextFile]) -> [Diagnostic] {
    let tables = files.filter { Situation.isNamedTable($0.role) }
    return Dictionary(grouping: tables, by: \.role).values.filter { $0.count > 1 }.map { copies in
      let names = copies.map(\.name).sorted()
      return Diagnostic(
        .error, .badName, at: SourceLocation(file: names[1], line: 1, column: 1),
        "this stands for the same table as \(names[0]); keep one of them")
    }
  }

  /// The name of the table that a sheet stands for; nil where it is none of a situation.
  private static func role(of sheet: WorkbookSheet, _ content: SheetContent) -> String? {
    let named = "\(NameForm.compared(sheet.name).lowercased()).csv"
    if Situation.isNamedTable(named) { return named }
    let text = DelimitedText(
      file: TextFile(sheet: "", as: "", text: Array(content.text.prefix(1 << 16))), separator: UInt8(ascii: ","))
    var position = content.text.firstIndex { $0 != 10 } ?? 0
    let header = Set(text.record(at: &position).fields.map { text.text($0).lowercased() })
    return header.isSuperset(of: ["indicator", "source", "as_of"]) ? "\(sheet.name).csv" : nil
  }
}

/// What is said of a sheet beside its text.
struct SheetFindings {
  private let file: TextFile
  private let content: SheetContent

  init(_ file: TextFile, _ content: SheetContent) { (self.file, self.content) = (file, content) }

  func all(isHidden: Bool) -> [Diagnostic] { errors + merged() + hidden(isWhole: isHidden) }

  /// The same of a table of others, whose cells may be merged: blanks below a place are asked about, and `--fill` fills them.
  ///
  /// - Parameter header: the last row of the header, above and in which cells may be merged as people like.
  func forImport(isHidden: Bool, below header: Int) -> [Diagnostic] {
    let below = merged(where: { $0.upperBound > header }).map { finding in
      var finding = finding
      finding.severity = .warning
      return finding
    }
    return errors + below + hidden(isWhole: isHidden)
  }

  /// Cells that hold no value.
  var errors: [Diagnostic] {
    content.faults.map { fault in
      var finding = finding(.error, .cellError, row: fault.row, column: fault.column, fault.message)
      finding.column = SheetColumn.name(fault.column)
      return finding
    }
  }

  /// A merged cell holds its text in its first row and column only.
  private func merged(where isMeant: (ClosedRange<Int>) -> Bool = { _ in true }) -> [Diagnostic] {
    content.merged.filter { isMeant($0.rows) }.map { range in
      finding(
        .error, .mergedCells, row: range.rows.lowerBound, column: range.columns.lowerBound,
        "the cells \(Self.name(range)) are merged, and all but the first are empty; unmerge them and fill each in")
    }
  }

  /// Rows and columns that whoever opens the file does not see.
  func hidden(isWhole: Bool) -> [Diagnostic] {
    if isWhole {
      return [
        finding(.warning, .hiddenCells, row: 1, column: 1, "this sheet is hidden, and is read; show it, or delete it")
      ]
    }
    let rows = content.hiddenRows.filter { holdsText($0) }.map { rows in
      finding(
        .warning, .hiddenCells, row: rows.lowerBound, column: 1,
        "\(Self.text("row", rows, String.init)) hidden, and read as the others; show or delete what is hidden")
    }
    let columns = content.hiddenColumns.compactMap { columns -> Diagnostic? in
      let shown = columns.lowerBound...min(columns.upperBound, max(columns.lowerBound, width))
      guard columns.lowerBound <= width else { return nil }
      return finding(
        .warning, .hiddenCells, row: 1, column: columns.lowerBound,
        "\(Self.text("column", shown, SheetColumn.name)) hidden, and read as the others; show or delete what is hidden")
    }
    return rows + columns
  }

  private func holdsText(_ rows: ClosedRange<Int>) -> Bool {
    let (start, end) = (file.start(ofLine: rows.lowerBound), file.start(ofLine: rows.upperBound + 1))
    return file.bytes[start..<max(start, end)].contains { $0 != 10 && $0 != 44 }
  }

  /// How many columns the first row has.
  private var width: Int {
    let text = DelimitedText(file: file, separator: UInt8(ascii: ","))
    var position = 0
    return text.record(at: &position).fields.count
  }

  private static func name(_ range: CellRange) -> String {
    "\(SheetColumn.name(range.columns.lowerBound))\(range.rows.lowerBound):\(SheetColumn.name(range.columns.upperBound))\(range.rows.upperBound)"
  }

  private static func text(_ kind: String, _ range: ClosedRange<Int>, _ name: (Int) -> String) -> String {
    range.count == 1
      ? "\(kind) \(name(range.lowerBound)) is" : "\(kind)s \(name(range.lowerBound)) to \(name(range.upperBound)) are"
  }

  private func finding(
    _ severity: Diagnostic.Severity, _ rule: DiagnosticRule, row: Int, column: Int, _ message: String
  ) -> Diagnostic {
    var place = SourceLocation(file: file.name, line: row, column: 1)
    place.cell = "\(SheetColumn.name(column))\(row)"
    return Diagnostic(severity, rule, at: place, message)
  }
}
