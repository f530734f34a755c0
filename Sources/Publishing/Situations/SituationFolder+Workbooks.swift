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
    var (unread, kept): ([String], Int) = ([], 0)
    do {
      let workbook = try Workbook(file.bytes)
      if workbook.isOutput {
        return (
          [],
          [
            fault(
              "it is an output of this program, whose figures were computed from observations and are none; take it out of the folder"
            )
          ]
        )
      }
      for sheet in workbook.sheets {
        let content = try workbook.content(of: sheet, beside: kept)
        guard let role = role(of: sheet, content) else {
          if !content.text.isEmpty || !content.faults.isEmpty { unread.append("“\(sheet.name.visible)”") }
          continue
        }
        let table = TextFile(sheet: "\(file.name), sheet \(sheet.name)", as: role, text: content.text)
        tables.append(table)
        kept += content.text.count
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

  /// Workbooks of a form that is not read, by the names of the files.
  static func otherWorkbooks(among names: [String]) -> [Diagnostic] {
    names.filter { Workbook.isOtherForm($0) && !$0.hasPrefix("~$") && !$0.hasPrefix(".") }.compactMap { name in
      Workbook.advice(forFileNamed: name).map { advice in
        Diagnostic(.notice, .sheetNotRead, at: SourceLocation(file: name, line: 1, column: 1), advice)
      }
    }
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

  func all(isHidden: Bool) -> [Diagnostic] {
    errors { _, _ in false } + merged(.error) { _, _ in true } + hidden(isWhole: isHidden)
  }

  /// Cells that hold no value.
  ///
  /// - Parameter isLeftOut: whether nothing is taken from a cell; row and column from 1.
  func errors(except isLeftOut: (_ row: Int, _ column: Int) -> Bool) -> [Diagnostic] {
    content.faults.filter { !isLeftOut($0.row, $0.column) }.map { fault in
      var finding = finding(.error, .cellError, row: fault.row, column: fault.column, fault.message)
      finding.column = SheetColumn.name(fault.column)
      return finding
    }
  }

  /// A merged cell holds its text in its first row and column only.
  ///
  /// - Parameter isTaken: whether what a cell holds matters; row and column from 1.
  func merged(
    _ severity: Diagnostic.Severity, where isTaken: (_ row: Int, _ column: Int) -> Bool
  ) -> [Diagnostic] {
    content.merged.filter { range in
      let rows = [range.rows.lowerBound, min(range.rows.lowerBound + 1, range.rows.upperBound)]
      return range.columns.prefix(Self.columnsLookedAt).contains { column in rows.contains { isTaken($0, column) } }
    }.map { range in
      finding(
        severity, .mergedCells, row: range.rows.lowerBound, column: range.columns.lowerBound,
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

  /// More columns than a merged cell of a table has.
  private static let columnsLookedAt = 1000

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
