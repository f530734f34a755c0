import SourceText

extension ImportDraft {
  /// Where a row of the draft stands in its text, and where its cells come from: a table has many rows, so their texts are kept in
  /// that text alone.
  struct Row {
    /// The first byte in the draft's text.
    let start: Int
    private let place: UInt32
    /// -1 for none.
    private let valueColumn: Int32
    /// The fields that have something, each a bit.
    fileprivate(set) var filled: UInt32 = 0
    /// Where the bytes of the table that these come from stand among those of all rows.
    fileprivate let origins: UInt32

    fileprivate init(start: Int, offset: Int, column: Int?, origins: Int) {
      (self.start, place) = (start, UInt32(truncatingIfNeeded: offset))
      (valueColumn, self.origins) = (Int32(column ?? -1), UInt32(origins))
    }

    /// The byte of the table that stands for the whole row.
    var offset: Int { Int(place) }
    /// The column of values that it is of; nil where the table has a row for each value.
    var column: Int? { valueColumn < 0 ? nil : Int(valueColumn) }

    func has(_ field: Int) -> Bool { filled & 1 << UInt32(field) != 0 }
  }

  /// Rows, with their texts as the reader of observations reads them.
  struct Rows {
    private(set) var all: [Row] = []
    private(set) var bytes = Array(DelimitedText.line(ImportDraft.fields).utf8)
    private var origins: [UInt32] = []

    mutating func append(_ values: [String: Cell], offset: Int, column: Int?) {
      var row = Row(start: bytes.count, offset: offset, column: column, origins: origins.count)
      let texts = ImportDraft.fields.enumerated().map { field, name in
        guard let cell = values[name] else { return "" }
        row.filled |= 1 << UInt32(field)
        origins.append(UInt32(truncatingIfNeeded: cell.offset))
        return cell.text
      }
      bytes += DelimitedText.line(texts).utf8
      all.append(row)
    }

    /// The byte of the table that a field comes from; nil where there is nothing.
    func offset(of field: Int, in row: Row) -> Int? {
      guard row.has(field) else { return nil }
      return Int(origins[Int(row.origins) + (row.filled & (1 << UInt32(field) - 1)).nonzeroBitCount])
    }

    /// The last row that begins at a byte of the text, or before it.
    func row(atOrBefore byte: Int) -> Row? {
      let behind = all.partitioningIndex { $0.start > byte }
      return behind > 0 ? all[behind - 1] : nil
    }
  }

  /// One text for each field of a row.
  func texts(of row: Row) -> [String] {
    let table = DelimitedText(file: text, separator: UInt8(ascii: ","))
    return table.withFields(ofRecordAt: row.start, atMost: Self.fields.count) { $0.map(table.writtenText) }
  }
}
