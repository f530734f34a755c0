import SituationData
import SourceText

/// A table that people edit, with rows that are added to it: all else in it stays as it is.
struct AppendedTable {
  private let file: TextFile
  private let text: DelimitedText
  private let indices: [String: Int]
  private let width: Int
  /// What stands before the decimals of its numbers.
  private let hasDecimalComma: Bool

  /// - Parameter decimal: what the situation says of numbers in files without commas between their cells.
  init(_ file: TextFile, decimal: NumberReader.DecimalSign?) {
    let reader = TableReader(file: file, columns: ObservationReader.columns)
    (self.file, text, indices, width) = (file, reader.text, reader.indices, reader.fieldCount)
    hasDecimalComma = decimal == .comma && reader.text.separator != UInt8(ascii: ",")
  }

  /// - Parameters:
  ///   - rows: the cells of each by the names of their columns; those that the table lacks come behind its own.
  ///   - dropped: the bytes at which records begin that are left out.
  func adding(_ rows: [[String: String]], without dropped: Set<Int>) -> TextFile {
    let names = ObservationReader.columns.all
    let used = Set(rows.flatMap(\.keys))
    let new = (names + used.subtracting(names).sorted()).filter { used.contains($0) && indices[$0] == nil }
    var bytes = records(with: new, without: dropped)
    let lineBreak = lineBreak
    for row in rows {
      var cells = [String](repeating: "", count: width + new.count)
      for (name, cell) in row {
        guard let place = indices[name] ?? new.firstIndex(of: name).map({ width + $0 }) else { continue }
        cells[place] = isNumber(name) && hasDecimalComma ? cell.replacing(".", with: ",") : cell
      }
      bytes += DelimitedText.line(cells, separator: text.separator).utf8.dropLast()
      bytes += lineBreak
    }
    return TextFile(name: file.name, bytes: bytes)
  }

  private func isNumber(_ name: String) -> Bool { ["value", "low", "high"].contains(name) }

  /// How the lines of the file end.
  private var lineBreak: [UInt8] {
    guard let end = file.bytes.firstIndex(of: 10) else { return [10] }
    return end > 0 && file.bytes[end - 1] == 13 ? [13, 10] : [10]
  }

  /// The records that are there, each with a cell for each new column, without empty ones at the end.
  private func records(with new: [String], without dropped: Set<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.bytes.count)
    var (position, end, isHeader) = (0, 0, true)
    while position < file.bytes.count {
      let start = position
      let (fields, _) = text.record(at: &position, of: width)
      let isEmpty = fields.allSatisfy(\.isEmpty)
      guard !dropped.contains(start) else { continue }
      var body = file.bytes[start..<position]
      if body.last == 10 { body.removeLast() }
      if body.last == 13 { body.removeLast() }
      bytes += body
      if !isEmpty {
        for name in new { bytes += [text.separator] + (isHeader ? Array(name.utf8) : []) }
        isHeader = false
      }
      bytes += body.endIndex < position ? file.bytes[body.endIndex..<position] : lineBreak[...]
      if !isEmpty { end = bytes.count }
    }
    return Array(bytes[..<end])
  }
}
