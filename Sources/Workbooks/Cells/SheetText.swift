/// The cells of a sheet as comma-separated text, as they come: line N is row N, and a row is as wide as the widest one. Line breaks
/// in cells become carriage returns, so that no line is more than a row.
struct SheetText {
  /// The last row and column that spreadsheets have.
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  private var bytes: [UInt8] = []
  private let limit: Int
  /// The row that is written, and how many of its cells are.
  private(set) var row = 0
  private var cells = 0
  private var rowStart = 0
  private var width = 0
  /// Where a row begins that is wider than all before it, and how wide those are.
  private var widenings: [(offset: Int, before: Int)] = []

  /// - Parameter limit: how many bytes the text may have.
  init(limit: Int) { self.limit = limit }

  /// Writes a cell; rows and columns count from 1. Nothing is written for an empty text.
  ///
  /// - Throws: where cells are not in their order, stand outside of any sheet, or take more than the limit.
  mutating func put(_ text: UnsafeRawBufferPointer, row: Int, column: Int) throws(WorkbookFault) {
    guard !text.isEmpty else { return }
    if row != self.row { try begin(row) }
    guard column > cells, column <= Self.columnLimit else { throw Self.disorder }
    for _ in max(1, cells)..<max(1, column) { bytes.append(UInt8(ascii: ",")) }
    cells = column
    append(text)
    guard bytes.count <= limit else { throw tooMuch }
  }

  private mutating func begin(_ next: Int) throws(WorkbookFault) {
    guard next > row, next <= Self.rowLimit else { throw Self.disorder }
    try endRow()
    bytes.append(contentsOf: repeatElement(10, count: next - max(1, row) - (row > 0 ? 1 : 0)))
    (row, cells, rowStart) = (next, 0, bytes.count)
  }

  private mutating func endRow() throws(WorkbookFault) {
    guard row > 0 else { return }
    if cells > width {
      if width > 0 { widenings.append((rowStart, width)) }
      width = cells
    }
    guard bytes.count + width - cells < limit else { throw tooMuch }
    bytes.append(contentsOf: repeatElement(UInt8(ascii: ","), count: width - cells))
    bytes.append(10)
  }

  private mutating func append(_ text: UnsafeRawBufferPointer) {
    var needsQuotes = false
    for byte in text where byte == 44 || byte == 34 || byte == 10 || byte == 13 { needsQuotes = true }
    guard needsQuotes else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(34)
    var last: UInt8 = 0
    for byte in text {
      switch byte {
      case 34: bytes.append(contentsOf: [34, 34])
      case 10: if last != 13 { bytes.append(13) }
      default: bytes.append(byte)
      }
      last = byte
    }
    bytes.append(34)
  }

  /// All rows, each as wide as the widest.
  mutating func finish() throws(WorkbookFault) -> [UInt8] {
    try endRow()
    row = 0
    guard let last = widenings.last else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var start = 0
    for (offset, before) in widenings {
      for index in start..<offset {
        // A row without cells stays empty.
        if bytes[index] == 10, index > 0, bytes[index - 1] != 10 {
          guard text.count + width - before <= limit else { throw tooMuch }
          text.append(contentsOf: repeatElement(UInt8(ascii: ","), count: width - before))
        }
        text.append(bytes[index])
      }
      start = offset
    }
    text += bytes[last.offset...]
    return text
  }

  private static var disorder: WorkbookFault {
    WorkbookFault(
      "its cells are not in the order of rows and columns; open the file in a spreadsheet and save it again")
  }

  private var tooMuch: WorkbookFault {
    WorkbookFault(
      "a sheet holds more than \(limit >> 20) MiB of text, or cells far from its table; delete those, or save the sheet as “CSV UTF-8”"
    )
  }
}
