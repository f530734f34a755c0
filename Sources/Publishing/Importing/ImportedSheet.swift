import Importing
import SourceText
import Workbooks

/// The sheet of a workbook that is to be imported.
struct ImportedSheet {
  /// The sheet as a table of texts.
  let file: TextFile
  /// What in it holds no value, and what is not seen by whoever opens the file.
  let findings: [Diagnostic]

  /// - Parameters:
  ///   - bytes: those of the workbook.
  ///   - path: where it lies.
  ///   - wanted: the name of the sheet; nil for the only one that holds something.
  ///   - header: the last row of its header, where the user has said it.
  /// - Throws: 65 where the workbook cannot be read, 64 where the sheet is left open or there is none of the name.
  init(_ bytes: [UInt8], at path: String, sheet wanted: String?, header: Int?) throws(Failure) {
    do {
      let workbook = try Workbook(bytes, named: path)
      let sheet = try Self.sheet(wanted, of: workbook, at: path)
      let content = try workbook.content(of: sheet)
      file = TextFile(
        sheet: "\(path), sheet \(sheet.name)", as: "\(Self.stem(of: path)).csv", text: content.text)
      findings = SheetFindings(file, content).forImport(isHidden: sheet.isHidden, below: header ?? 1)
    } catch let fault as WorkbookFault {
      throw Failure(.badData, "\(path) is not read: \(fault.message)")
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.badData, "\(path) is not read")
    }
  }

  private static func stem(of path: String) -> Substring { path[..<(path.lastIndex(of: ".") ?? path.endIndex)] }

  private static func sheet(_ wanted: String?, of workbook: Workbook, at path: String) throws -> WorkbookSheet {
    let names = workbook.sheets.map { ShellText.quoted($0.name) }
    if let wanted {
      let found =
        workbook.sheets.first { $0.name == wanted }
        ?? workbook.sheets.first { NameForm.compared($0.name) == NameForm.compared(wanted) }
      if let found { return found }
      throw Failure(
        .wrongUsage,
        "--sheet \(ShellText.quoted(wanted)): \(path) has no such sheet; it has \(names.joined(separator: ", "))")
    }
    let filled = try workbook.sheets.filter { try !workbook.content(of: $0).text.isEmpty }
    guard filled.count != 1 else { return filled[0] }
    guard !filled.isEmpty else { throw Failure(.badData, "\(path) has no sheet that holds something") }
    throw Failure(
      .wrongUsage,
      "one thing is left open; run the command again with one of these options:\n"
        + filled.map { "  --sheet \(ShellText.quoted($0.name))\($0.isHidden ? "  (a hidden sheet)" : "")" }.joined(
          separator: "\n"))
  }
}
