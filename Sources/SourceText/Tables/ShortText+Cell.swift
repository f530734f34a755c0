extension ShortText {
  /// The text of a cell; nil where it is empty, longer, has doubled quotes or begins with what keeps spreadsheets from taking it for
  /// a formula, or where not 32 bytes can be read.
  @inline(__always)
  init?(_ cell: DelimitedText.Field, of bytes: UnsafeRawBufferPointer) {
    guard !cell.isEmpty, !cell.hasQuotes, bytes[cell.range.lowerBound] != UInt8(ascii: "'") else { return nil }
    self.init(cell.range, of: bytes)
  }
}
