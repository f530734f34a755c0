/// The cells of a sheet as comma-separated text, as they come: line N is row N, and a row is as wide as the widest one. Line breaks
/// in cells become carriage returns, so that no line is more than a row.
struct SheetText {
  /// The last row and column that spreadsheets have.
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  private var bytes: [UInt8] = []
  private let limit: Int
  /// What comes behind the bytes, which are added many at a time.
  private let stage = Stage()
  private var staged = 0
  /// The row that is written, and how many of its cells are.
  private(set) var row = 0
  private var cells = 0
  private var rowStart = 0
  private var width = 0
  /// Where a row begins that is wider than all before it, and how wide those are.
  private var widenings: [(offset: Int, before: Int)] = []

  private final class Stage {
    static let size = 1 << 16
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)

    deinit { bytes.deallocate() }
  }

  /// - Parameters:
  ///   - limit: how many bytes the text may have.
  ///   - expected: how many it hardly has more of. Memory that is set aside and not written to is none.
  init(limit: Int, expected: Int) {
    self.limit = limit
    bytes.reserveCapacity(max(0, min(limit, expected)))
  }

  /// Writes the text of a cell; rows and columns count from 1. Nothing is written for an empty text.
  ///
  /// - Throws: where cells are not in their order, stand outside of any sheet, or take more than the limit.
  mutating func put(_ text: UnsafeRawBufferPointer, row: Int, column: Int) throws(WorkbookFault) {
    guard let quoted = Self.quoted(text) else { return try put(written: text, row: row, column: column) }
    try quoted.span.withUnsafeBytes { text throws(WorkbookFault) in
      try put(written: text, row: row, column: column)
    }
  }

  /// The same of a text as it is to be written: in quotes where it needs them.
  @inline(__always)
  mutating func put(written text: UnsafeRawBufferPointer, row: Int, column: Int) throws(WorkbookFault) {
    guard !text.isEmpty, let start = text.baseAddress else { return }
    if row != self.row { try begin(row) }
    guard column > cells, column <= Self.columnLimit else { throw Self.disorder }
    let commas = column &- max(1, cells)
    cells = column
    guard staged &+ commas &+ text.count <= Stage.size else {
      try fill(UInt8(ascii: ","), commas)
      return try append(text)
    }
    var end = stage.bytes + staged
    for _ in 0..<commas {
      end.storeBytes(of: UInt8(ascii: ","), as: UInt8.self)
      end += 1
    }
    end.copyMemory(from: start, byteCount: text.count)
    staged = staged &+ commas &+ text.count
  }

  private mutating func begin(_ next: Int) throws(WorkbookFault) {
    guard next > row, next <= Self.rowLimit else { throw Self.disorder }
    try endRow()
    try fill(10, next - max(1, row) - (row > 0 ? 1 : 0))
    (row, cells, rowStart) = (next, 0, bytes.count + staged)
  }

  private mutating func endRow() throws(WorkbookFault) {
    guard row > 0 else { return }
    if cells > width {
      if width > 0 { widenings.append((rowStart, width)) }
      width = cells
    }
    try fill(UInt8(ascii: ","), width - cells)
    try fill(10, 1)
  }

  private mutating func fill(_ byte: UInt8, _ count: Int) throws(WorkbookFault) {
    var rest = count
    while rest > 0 {
      if staged == Stage.size { try flush() }
      let part = min(rest, Stage.size - staged)
      (stage.bytes + staged).initializeMemory(as: UInt8.self, repeating: byte, count: part)
      staged += part
      rest -= part
    }
  }

  private mutating func append(_ text: UnsafeRawBufferPointer) throws(WorkbookFault) {
    try flush()
    guard bytes.count + text.count <= limit else { throw tooMuch }
    bytes.append(contentsOf: text)
  }

  private mutating func flush() throws(WorkbookFault) {
    guard bytes.count + staged <= limit else { throw tooMuch }
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: stage.bytes, count: staged))
    staged = 0
  }

  /// A text in quotes, with line breaks as carriage returns; nil where it needs none.
  static func quoted(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
    var needsQuotes = false
    for byte in text where byte == 44 || byte == 34 || byte == 10 || byte == 13 { needsQuotes = true }
    guard needsQuotes else { return nil }
    var quoted: [UInt8] = [34]
    quoted.reserveCapacity(text.count + 4)
    var last: UInt8 = 0
    for byte in text {
      switch byte {
      case 34: quoted.append(contentsOf: [34, 34])
      case 10: if last != 13 { quoted.append(13) }
      default: quoted.append(byte)
      }
      last = byte
    }
    quoted.append(34)
    return quoted
  }

  /// All rows, each as wide as the widest.
  mutating func finish() throws(WorkbookFault) -> [UInt8] {
    try endRow()
    row = 0
    try flush()
    try widen()
    // What was set aside for a small text and not used is given back.
    return bytes.count < 1 << 20 ? Array(bytes[...]) : bytes
  }

  /// Adds commas to the rows that came before a wider one, from the last on, each in its place.
  private mutating func widen() throws(WorkbookFault) {
    guard let last = widenings.last else { return }
    let starts = [0] + widenings.map(\.offset)
    let lacking = widenings.map { width - $0.before }
    let added = bytes.withUnsafeBytes { bytes in
      lacking.indices.reduce(0) { $0 + Self.filledRows(in: bytes, starts[$1]..<starts[$1 + 1]) * lacking[$1] }
    }
    guard bytes.count + added <= limit else { throw tooMuch }
    let count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: added))
    bytes.withUnsafeMutableBytes { bytes in
      var write = last.offset + added
      UnsafeMutableRawBufferPointer(rebasing: bytes[write...]).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[last.offset..<count]))
      for segment in lacking.indices.reversed() {
        for read in (starts[segment]..<starts[segment + 1]).reversed() {
          write -= 1
          // What stands before is not written over yet.
          let endsRow = Self.endsFilledRow(bytes[read], at: read, in: UnsafeRawBufferPointer(bytes))
          bytes[write] = bytes[read]
          guard endsRow else { continue }
          for _ in 0..<lacking[segment] {
            write -= 1
            bytes[write] = UInt8(ascii: ",")
          }
        }
      }
    }
  }

  private static func filledRows(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    range.count { endsFilledRow(bytes[$0], at: $0, in: bytes) }
  }

  /// Whether a byte ends a row that has cells: one without any stays empty.
  private static func endsFilledRow(_ byte: UInt8, at index: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    byte == 10 && index > 0 && bytes[index - 1] != 10
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
