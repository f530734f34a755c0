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

  /// More colours are hardly ever those of edges, and to find entries for them would take long.
  static let mostIndexed = 4096

  /// Indexed where a palette can stand for the picture. The picture is blank afterwards.
  ///
  /// - Parameters:
  ///   - differences: what the rows' are noted in.
  ///   - deflater: what compresses them.
  ///   - exact: colours that a palette has to keep.
  ///   - background: the colour of a blank picture.
  init(
    _ rows: PixelRows, _ differences: inout RowDifferences, _ deflater: inout RunDeflater, keeping exact: Set<UInt32>,
    clearing background: UInt32
  ) {
    (width, height) = (rows.width, rows.height)
    differences.read(rows, clearing: background)
    let colors = differences.table.colors
    if colors.count <= Self.mostIndexed, let palette = ColorPalette(colors, keeping: exact) {
      (pixels, bytes) = (.indexed(palette), Self.indexed(differences, &deflater, palette, width: width))
    } else {
      (pixels, bytes) = (.trueColor, Self.trueColor(differences, &deflater, width: width))
    }
  }

  private static func indexed(
    _ differences: RowDifferences, _ deflater: inout RunDeflater, _ palette: ColorPalette, width: Int
  ) -> [UInt8] {
    palette.indices.withUnsafeBufferPointer { indices in
      // The numbers of the row that is written, from left on, and of the row above.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width) { line in
        line.update(repeating: 0)
        return compressed(differences, &deflater, bytesPerPixel: 1, width: width) { bytes, change in
          let (column, index) = (Int(change.column), indices[Int(change.color)])
          bytes[0] = index &- line[column]
          line[column] = index
        }
      }
    }
  }

  private static func trueColor(
    _ differences: RowDifferences, _ deflater: inout RunDeflater, width: Int
  ) -> [UInt8] {
    let colors = differences.table.colors
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: width) { line in
      line.update(repeating: 0)
      return compressed(differences, &deflater, bytesPerPixel: 3, width: width) { bytes, change in
        let (column, color) = (Int(change.column), colors[Int(change.color)])
        for (place, shift) in [16, 8, 0].enumerated() {
          bytes[place] = UInt8(truncatingIfNeeded: color >> shift) &- UInt8(truncatingIfNeeded: line[column] >> shift)
        }
        line[column] = color
      }
    }
  }

  /// Rows of zeros behind the filter's number, and in them what `fill` writes for each change.
  @inline(__always)
  private static func compressed(
    _ differences: RowDifferences, _ deflater: inout RunDeflater, bytesPerPixel: Int, width: Int,
    fill: (_ bytes: UnsafeMutablePointer<UInt8>, _ change: RowDifferences.Change) -> Void
  ) -> [UInt8] {
    let up: UInt8 = 2
    differences.changes.withUnsafeBufferPointer { changes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width * bytesPerPixel) { buffer in
        guard let bytes = buffer.baseAddress else { return }
        var next = 0
        for end in differences.ends {
          deflater.append(up, count: 1)
          var done = 0
          while next < end {
            // Changes that are near each other, and the zeros between them, in one.
            let first = Int(changes[next].column)
            var behind = first
            repeat {
              let change = changes[next]
              let column = Int(change.column)
              if column > behind {
                (bytes + (behind - first) * bytesPerPixel).update(
                  repeating: 0, count: (column - behind) * bytesPerPixel)
              }
              fill(bytes + (column - first) * bytesPerPixel, change)
              behind = column + 1
              next += 1
            } while next < end && Int(changes[next].column) < behind + 16
            deflater.append(0, count: (first - done) * bytesPerPixel)
            deflater.append(UnsafeBufferPointer(start: bytes, count: (behind - first) * bytesPerPixel))
            done = behind
          }
          deflater.append(0, count: (width - done) * bytesPerPixel)
        }
      }
    }
    return deflater.finish()
  }
}
