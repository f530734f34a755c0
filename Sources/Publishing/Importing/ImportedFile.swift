import SourceText
import Workbooks

/// A table of others as it lies on the disk.
struct ImportedFile {
  let file: TextFile
  /// What is said of the sheet that it is.
  let findings: [Diagnostic]

  /// - Parameter sheet: the name of the sheet of a workbook; nil for its only one.
  init(_ path: String, sheet: String?) throws(Failure) {
    if let advice = Workbook.advice(forFileNamed: path) { throw Failure(.badData, "\(path): \(advice)") }
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path)
    } catch {
      throw Failure(.inputNotFound, "\(path) cannot be read: \(error.description)")
    }
    guard Workbook.isNamed(path) else {
      (file, findings) = (TextFile(name: path, bytes: bytes), [])
      return
    }
    let sheet = try ImportedSheet(bytes, at: path, sheet: sheet)
    (file, findings) = (sheet.file, sheet.findings)
  }
}
