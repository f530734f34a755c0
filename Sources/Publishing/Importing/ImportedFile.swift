import Importing
import SourceText
import Workbooks

/// A table of others as it lies on the disk.
struct ImportedFile {
  let file: TextFile
  /// The sheet that it is.
  private let sheet: ImportedSheet?

  /// - Parameter wanted: the sheet of a workbook.
  init(_ path: String, sheet wanted: ImportedSheet.Wanted) throws(Failure) {
    if let advice = Workbook.advice(forFileNamed: path) { throw Failure(.badData, "\(path): \(advice)") }
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path)
    } catch {
      throw Failure(.inputNotFound, "\(path) cannot be read: \(error.description)")
    }
    sheet = Workbook.isNamed(path) ? try ImportedSheet(bytes, at: path, sheet: wanted) : nil
    file = sheet?.file ?? TextFile(name: path, bytes: bytes)
  }

  /// What is said of the sheet that it is.
  ///
  /// - Parameter index: its place among the tables of the plan.
  func findings(for plan: ImportPlan, _ index: Int) -> [Diagnostic] { sheet?.findings(for: plan, index) ?? [] }
}
