/// The rows of a picture as PNG stores them: each as the difference from the row above (the filter Up) behind the filter's
/// number, compressed. Charts are flat: most of a picture is equal to the row above, which costs nothing but a look.
struct CompressedRows {
  enum Pixels {
    /// A byte each, the number of a colour in a palette.
    case indexed(ColorPalette)
    /// Three bytes each: red, green, blue.
    case trueColor
  }

  let width: Int
  let height: Int
  let pixels: Pixels
  /// A zlib stream.
  let bytes: [UInt8]

  /// Indexed where a palette can stand for the picture.
  ///
  /// - Parameter exact: colours that a palette has to keep.
  init(_ rows: PixelRows, keeping exact: Set<UInt32>) {
    (width, height) = (rows.width, rows.height)
    let changes = rows.changes()
    if let table = Self.colors(of: rows, in: changes), let palette = ColorPalette(table.colors, keeping: exact) {
      (pixels, bytes) = (.indexed(palette), Self.indexed(rows, changes, table, palette))
    } else {
      (pixels, bytes) = (.trueColor, Self.trueColor(rows, changes))
    }
  }

  /// nil where there are too many.
  private static func colors(of rows: PixelRows, in changes: [PixelRows.Stretch]) -> ColorTable? {
    var table = ColorTable()
    for stretch in changes {
      let row = rows.row(stretch.row)
      var last: UInt32?
      for x in stretch.columns where row[x] != last {
        guard table.insert(row[x] & PixelRows.channels) else { return nil }
        last = row[x]
      }
    }
    return table
  }

  private static func indexed(
    _ rows: PixelRows, _ changes: [PixelRows.Stretch], _ table: ColorTable, _ palette: ColorPalette
  ) -> [UInt8] {
    table.withLookup(of: palette.indices) { lookup in
      var (index, over) = (ColorIndex(lookup), ColorIndex(lookup))
      return compressed(rows, changes, bytesPerPixel: 1) { bytes, row, above, columns in
        guard let above else {
          for (place, x) in columns.enumerated() { bytes[place] = index.of(row[x]) }
          return
        }
        for (place, x) in columns.enumerated() {
          bytes[place] = row[x] == above[x] ? 0 : index.of(row[x]) &- over.of(above[x])
        }
      }
    }
  }

  private static func trueColor(_ rows: PixelRows, _ changes: [PixelRows.Stretch]) -> [UInt8] {
    compressed(rows, changes, bytesPerPixel: 3) { bytes, row, above, columns in
      for (place, x) in columns.enumerated() {
        let (color, over) = (row[x], above?[x] ?? 0)
        bytes[3 * place] = UInt8(truncatingIfNeeded: color >> 16) &- UInt8(truncatingIfNeeded: over >> 16)
        bytes[3 * place + 1] = UInt8(truncatingIfNeeded: color >> 8) &- UInt8(truncatingIfNeeded: over >> 8)
        bytes[3 * place + 2] = UInt8(truncatingIfNeeded: color) &- UInt8(truncatingIfNeeded: over)
      }
    }
  }

  /// Rows of zeros behind the filter's number, and in them what `fill` writes for each stretch.
  @inline(__always)
  private static func compressed(
    _ rows: PixelRows, _ changes: [PixelRows.Stretch], bytesPerPixel: Int,
    fill: (
      _ bytes: UnsafeMutableBufferPointer<UInt8>, _ row: UnsafePointer<UInt32>, _ above: UnsafePointer<UInt32>?,
      _ columns: Range<Int>
    ) -> Void
  ) -> [UInt8] {
    let up: UInt8 = 2
    var deflater = RunDeflater()
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rows.width * bytesPerPixel) { buffer in
      var next = changes.startIndex
      for y in 0..<rows.height {
        deflater.append(up, count: 1)
        var x = 0
        while next < changes.endIndex, changes[next].row == y {
          let columns = changes[next].columns
          deflater.append(0, count: (columns.lowerBound - x) * bytesPerPixel)
          let bytes = UnsafeMutableBufferPointer(rebasing: buffer[..<(columns.count * bytesPerPixel)])
          fill(bytes, rows.row(y), y > 0 ? rows.row(y - 1) : nil, columns)
          deflater.append(UnsafeBufferPointer(bytes))
          x = columns.upperBound
          next += 1
        }
        deflater.append(0, count: (rows.width - x) * bytesPerPixel)
      }
    }
    return deflater.finished()
  }
}

/// Looks up the entries of pixels that follow each other: one is most often the same as the one before.
private struct ColorIndex {
  private let lookup: ColorTable.Lookup
  private var last: UInt32 = 0
  private var index: UInt8

  init(_ lookup: ColorTable.Lookup) {
    self.lookup = lookup
    index = lookup[0]
  }

  @inline(__always)
  mutating func of(_ pixel: UInt32) -> UInt8 {
    let color = pixel & PixelRows.channels
    if color != last { (last, index) = (color, lookup[color]) }
    return index
  }
}
