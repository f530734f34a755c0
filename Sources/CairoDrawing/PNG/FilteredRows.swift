/// The rows of a picture as PNG compresses them: each as the difference from the row above (the filter Up) behind the
/// filter's number. Charts are flat: most rows become zeros.
struct FilteredRows {
  enum Pixels {
    /// A byte each, the number of a colour in a palette.
    case indexed(ColorPalette)
    /// Three bytes each: red, green, blue.
    case trueColor
  }

  let width: Int
  let height: Int
  let pixels: Pixels
  let bytes: [UInt8]

  /// Indexed where a palette can stand for the picture.
  ///
  /// - Parameter exact: colours that a palette has to keep.
  init(_ rows: PixelRows, keeping exact: Set<UInt32>) {
    (width, height) = (rows.width, rows.height)
    if let table = Self.colors(of: rows), let palette = ColorPalette(table.colors, keeping: exact) {
      (pixels, bytes) = (.indexed(palette), Self.indexed(rows, table, palette))
    } else {
      (pixels, bytes) = (.trueColor, Self.trueColor(rows))
    }
  }

  private static let up: UInt8 = 2

  private static func colors(of rows: PixelRows) -> ColorTable? {
    var table = ColorTable()
    for y in 0..<rows.height {
      let row = rows.row(y)
      for columns in rows.changes(in: y) {
        for x in columns where x == columns.lowerBound || row[x] != row[x - 1] {
          guard table.insert(row[x] & PixelRows.channels) else { return nil }
        }
      }
    }
    return table
  }

  private static func indexed(_ rows: PixelRows, _ table: ColorTable, _ palette: ColorPalette) -> [UInt8] {
    /// In both rows a pixel is most often that of the pixel before.
    func write(_ row: UnsafePointer<UInt32>, _ columns: Range<Int>, _ set: (Int, UInt8) -> Void) {
      var (last, index) = (row[columns.lowerBound], UInt8(0))
      for x in columns {
        if x == columns.lowerBound || row[x] != last {
          last = row[x]
          index = table.number(of: last & PixelRows.channels).map { palette.indices[$0] } ?? 0
        }
        set(x, index)
      }
    }
    return filled(rowLength: rows.width, of: rows) { target, y in
      for columns in rows.changes(in: y) {
        write(rows.row(y), columns) { target[$0] = $1 }
        if y > 0 { write(rows.row(y - 1), columns) { target[$0] &-= $1 } }
      }
    }
  }

  private static func trueColor(_ rows: PixelRows) -> [UInt8] {
    filled(rowLength: rows.width * 3, of: rows) { target, y in
      let row = rows.row(y)
      let above = y > 0 ? rows.row(y - 1) : nil
      for columns in rows.changes(in: y) {
        for x in columns {
          let (color, over) = (row[x], above?[x] ?? 0)
          target[3 * x] = UInt8(truncatingIfNeeded: color >> 16) &- UInt8(truncatingIfNeeded: over >> 16)
          target[3 * x + 1] = UInt8(truncatingIfNeeded: color >> 8) &- UInt8(truncatingIfNeeded: over >> 8)
          target[3 * x + 2] = UInt8(truncatingIfNeeded: color) &- UInt8(truncatingIfNeeded: over)
        }
      }
    }
  }

  /// Rows of zeros behind the filter's number, and in them what `fill` writes for each.
  @inline(__always)
  private static func filled(
    rowLength: Int, of rows: PixelRows, _ fill: (UnsafeMutablePointer<UInt8>, Int) -> Void
  ) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: (rowLength + 1) * rows.height)
    bytes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      for y in 0..<rows.height {
        let target = start + y * (rowLength + 1)
        target[0] = up
        fill(target + 1, y)
      }
    }
    return bytes
  }
}
