import Importing
import SourceText
import Workbooks

/// The sheet of a workbook that is to be imported.
struct ImportedSheet {
  /// The sheet as a table of texts.
  let file: TextFile
  private let found: SheetFindings
  private let isHidden: Bool

  /// What in it holds no value or one for several cells, and what is not seen by whoever opens the file.
  ///
  /// - Parameters:
  ///   - plan: which says what is taken from it. Blanks among names and days are asked about there, merged or
  ///     not.
  ///   - index: its place among the tables of the plan.
  func findings(for plan: ImportPlan, _ index: Int) -> [Diagnostic] {
    found.errors { plan.leavesOut(row: $0, column: $1, ofTable: index) }
      + found.merged(.warning) { plan.takesValue(row: $0, column: $1, ofTable: index) }
      + found.hidden(isWhole: isHidden)
  }

  /// Which sheet is wanted.
  enum Wanted {
    /// The only one that holds something.
    case only
    case named(String)
    /// The one that had this name when the recipe was written.
    case kept(String)
  }

  /// - Parameters:
  ///   - bytes: those of the workbook.
  ///   - path: where it lies.
  /// - Throws: 65 where the workbook cannot be read, 64 where the sheet is left open or there is none of the name.
  init(_ bytes: [UInt8], at path: String, sheet wanted: Wanted) throws(Failure) {
    do {
      let workbook = try Workbook(bytes)
      let sheet = try Self.sheet(wanted, of: workbook, at: path)
      let content = try workbook.content(of: sheet)
      file = TextFile(
        sheet: "\(path), sheet \(sheet.name)", as: "\(Self.stem(of: path)).csv", text: content.text)
      (found, isHidden) = (SheetFindings(file, content), sheet.isHidden)
    } catch let fault as WorkbookFault {
      throw Failure(.badData, "\(path) is not read: \(fault.message)")
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.badData, "\(path) is not read")
    }
  }

  private static func stem(of path: String) -> Substring { path[..<(path.lastIndex(of: ".") ?? path.endIndex)] }

  private static func sheet(_ wanted: Wanted, of workbook: Workbook, at path: String) throws -> WorkbookSheet {
    switch wanted {
    case .named(let name):
      if let found = find(name, in: workbook) { return found }
      let names = workbook.sheets.map { ShellText.quoted($0.name) }.joined(separator: ", ")
      throw Failure(
        .wrongUsage, "--sheet \(ShellText.quoted(name)): \(path) has no such sheet; it has \(names)")
    case .kept(let name):
      if let found = find(name, in: workbook) { return found }
      throw open(
        "one thing is left open: \(path) has no sheet “\(name.visible)”, as the last one had; run the command again with the name that it has now",
        try filled(workbook, at: path))
    case .only:
      let filled = try filled(workbook, at: path)
      guard filled.count > 1 else { return filled[0] }
      throw open("one thing is left open; run the command again with one of these options", filled)
    }
  }

  private static func find(_ name: String, in workbook: Workbook) -> WorkbookSheet? {
    workbook.sheets.first { $0.name == name }
      ?? workbook.sheets.first { NameForm.compared($0.name) == NameForm.compared(name) }
  }

  /// The sheets that hold something.
  private static func filled(_ workbook: Workbook, at path: String) throws -> [WorkbookSheet] {
    let filled = try workbook.sheets.filter { try !workbook.content(of: $0).text.isEmpty }
    guard !filled.isEmpty else { throw Failure(.badData, "\(path) has no sheet that holds something") }
    return filled
  }

  private static func open(_ message: String, _ sheets: [WorkbookSheet]) -> Failure {
    let options = sheets.map { sheet in
      "  --sheet \(ShellText.quoted(sheet.name))\(sheet.isHidden ? "  (a hidden sheet)" : "")"
    }
    return Failure(.wrongUsage, "\(message):\n\(options.joined(separator: "\n"))")
  }
}
