extension TextFile {
  /// What makes the file unreadable as text: that it was refused, bytes that are not UTF-8, or control characters. nil where
  /// it is fine.
  package func encodingFault() -> Diagnostic? {
    if let refusal { return diagnostic(.error, .badFile, at: 0, "this file is not read: \(refusal)") }
    // The beginning of every file of the kind that workbooks are.
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return diagnostic(
        .error, .badFile, at: 0,
        "this file is a workbook or an archive and no text, whatever its name; save it in the spreadsheet as “CSV UTF-8”"
      )
    }
    return readingFault()
  }

  /// What keeps a file of lines from being read: as above, or lines that do not end as lines do.
  package func linesFault() -> Diagnostic? {
    if let fault = encodingFault() { return fault }
    guard !isSheet, lineBreaks == 0, bytes.dropLast().contains(13) else { return nil }
    return diagnostic(
      .error, .badFile, at: 0,
      "the lines of this file end with carriage returns alone, as those of old Macintoshes, so that all is one line; save it again with line feeds (in a spreadsheet: Save As, file type “CSV UTF-8”)"
    )
  }

  private func readingFault() -> Diagnostic? {
    switch survey.fault {
    case nil: nil
    case .notUTF8(let offset):
      diagnostic(
        .error, .notUTF8, at: offset,
        "this file is not UTF-8; save it again as UTF-8 (in a spreadsheet: Save As, file type “CSV UTF-8”)")
    case .controlCharacter(let offset):
      diagnostic(
        .error, .controlCharacter, at: offset,
        "a control character (code \(bytes[offset])) that cannot be printed; delete it")
    }
  }
}
