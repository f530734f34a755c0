import SourceText
import Workbooks

/// A table of others as it lies on the disk.
struct ImportedFile {
  let file: TextFile
  /// What is said of the sheet that it is.
  let findings: [Diagnostic]

  /// - Parameters:
  ///   - sheet: the name of the sheet of a workbook; nil for its only one.
  ///   - lines: those of the header, where the user has said them.
  init(_ path: String, sheet: String?, header lines: String?) throws(Failure) {
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
    let header = lines.flatMap { $0.split(separator: "-").last.flatMap { Int($0) } }
    let sheet = try ImportedSheet(bytes, at: path, sheet: sheet, header: header)
    (file, findings) = (sheet.file, sheet.findings)
  }
}
