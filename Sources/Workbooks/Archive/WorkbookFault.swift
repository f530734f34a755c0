/// Why a workbook, or one of its sheets, cannot be read.
package struct WorkbookFault: Error, Equatable, Sendable {
  /// What is wrong and what to do about it.
  package let message: String

  init(_ message: String) { self.message = message }

  /// A part that is not as the format wants it.
  static func broken(_ part: String) -> WorkbookFault {
    WorkbookFault("its part \(part) is damaged; open the file in a spreadsheet and save it again")
  }
}
