import SourceText

extension ImportDraft {
  /// Where a row of the draft stands in its text, and where its cells come from: a table has many rows, so their texts are kept in
  /// that text alone.
  struct Row {
    /// The first byte in the draft's text.
    let start: Int
    /// The byte of the table that stands for the whole row.
    let offset: Int
    /// The column of values that it is of; nil where the table has a row for each value.
    var column: Int? { shape.column }
    fileprivate let shape: Rows.Shape
    /// Where the bytes of the table that cells of its own come from stand among those of all rows.
    fileprivate let origins: Int
  }

  /// Rows, with their texts as the reader of observations reads them.
  struct Rows {
    /// What most rows of a table have in common.
    fileprivate struct Shape: Hashable {
      var column: Int?
      /// The fields that have something, and those of them that come from a byte of their own: each a bit.
      var filled: UInt32 = 0
      var own: UInt32 = 0
    }

    /// Where a row stands: in the text, among the origins, and its shape.
    private struct Place {
      let start: Int
      let origins: UInt32
      let shape: UInt32
    }

    private(set) var bytes = Array(DelimitedText.line(ImportDraft.fields).utf8)
    private var places: [Place] = []
    private var shapes: [Shape] = []
    private var knownShapes: [Shape: Int] = [:]
    /// Of each row its byte in the table, and those of the cells that come from elsewhere in it.
    private var origins: [UInt32] = []

    mutating func append(_ values: [String: Cell], offset: Int, column: Int?) {
      let (start, first) = (bytes.count, origins.count)
      var shape = Shape(column: column)
      origins.append(UInt32(truncatingIfNeeded: offset))
      let texts = ImportDraft.fields.enumerated().map { field, name in
        guard let cell = values[name] else { return "" }
        shape.filled |= 1 << UInt32(field)
        if cell.offset != offset {
          shape.own |= 1 << UInt32(field)
          origins.append(UInt32(truncatingIfNeeded: cell.offset))
        }
        return cell.text
      }
      bytes += DelimitedText.line(texts).utf8
      places.append(Place(start: start, origins: UInt32(first), shape: UInt32(number(of: shape))))
    }

    private mutating func number(of shape: Shape) -> Int {
      if let number = knownShapes[shape] { return number }
      knownShapes[shape] = shapes.count
      shapes.append(shape)
      return shapes.count - 1
    }

    /// The byte of the table that a field comes from; nil where there is nothing.
    func offset(of field: Int, in row: Row) -> Int? {
      let bit: UInt32 = 1 << UInt32(field)
      guard row.shape.filled & bit != 0 else { return nil }
      guard row.shape.own & bit != 0 else { return row.offset }
      return Int(origins[row.origins + (row.shape.own & (bit - 1)).nonzeroBitCount])
    }

    /// The last row that begins at a byte of the text, or before it.
    func row(atOrBefore byte: Int) -> Row? {
      let behind = places.partitioningIndex { $0.start > byte }
      guard behind > 0 else { return nil }
      let place = places[behind - 1]
      let first = Int(place.origins)
      return Row(
        start: place.start, offset: Int(origins[first]), shape: shapes[Int(place.shape)], origins: first + 1)
    }
  }

  /// One text for each field of a row.
  func texts(of row: Row) -> [String] { Self.texts(ofRowAt: row.start, in: text) }

  /// The same of a row that begins at a byte of a draft's text.
  static func texts(ofRowAt start: Int, in text: TextFile) -> [String] {
    let table = DelimitedText(file: text, separator: UInt8(ascii: ","))
    return table.withFields(ofRecordAt: start, atMost: fields.count) { $0.map(table.writtenText) }
  }
}
