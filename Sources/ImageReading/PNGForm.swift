import Drawing

/// How the pixels of a PNG file are stored.
struct PNGForm {
  /// Every pixel, or every few of an interlaced file.
  struct Pass {
    var left = 0
    var top = 0
    var columnStep = 1
    var rowStep = 1
    var columns: Int
    var rows: Int
  }

  private enum Kind: Int {
    case grey = 0
    case color = 2
    case palette = 3
    case greyWithAlpha = 4
    case colorWithAlpha = 6

    /// Bits for a sample that there may be.
    var depths: [Int] {
      switch self {
      case .grey: [1, 2, 4, 8, 16]
      case .palette: [1, 2, 4, 8]
      case .color, .greyWithAlpha, .colorWithAlpha: [8, 16]
      }
    }

    var samples: Int {
      switch self {
      case .grey, .palette: 1
      case .greyWithAlpha: 2
      case .color: 3
      case .colorWithAlpha: 4
      }
    }
  }

  let columns: Int
  let rows: Int
  private let depth: Int
  private let kind: Kind
  private let isInterlaced: Bool
  var palette: [UInt8] = []
  var transparency: [UInt8] = []

  init(_ header: [UInt8]) throws(ImageFault) {
    guard header.count == 13, let columns = header.number(at: 0, bytes: 4), let rows = header.number(at: 4, bytes: 4),
      let kind = Kind(rawValue: Int(header[9])), kind.depths.contains(Int(header[8])), header[10] == 0,
      header[11] == 0, header[12] < 2
    else { throw PNGReader.damaged }
    try ImageFile.check(columns: columns, rows: rows)
    (self.columns, self.rows, self.kind) = (columns, rows, kind)
    depth = Int(header[8])
    isInterlaced = header[12] == 1
  }

  var channels: ImageFile.Channels { kind == .grey || kind == .greyWithAlpha ? .grey : .color }
  /// From a pixel to the next, 1 at least.
  var bytesOfPixel: Int { max(1, depth * kind.samples / 8) }

  /// What a row of so many pixels takes.
  func bytes(of columns: Int) -> Int { (columns * depth * kind.samples + 7) / 8 }

  var passes: [Pass] {
    guard isInterlaced else { return [Pass(columns: columns, rows: rows)] }
    return [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)].compactMap
    {
      left, top, columnStep, rowStep in
      let pass = Pass(
        left: left, top: top, columnStep: columnStep, rowStep: rowStep,
        columns: max(0, (columns - left + columnStep - 1) / columnStep),
        rows: max(0, (rows - top + rowStep - 1) / rowStep))
      return pass.columns > 0 && pass.rows > 0 ? pass : nil
    }
  }

  /// Whether pixels may let through what lies below them.
  var hasOpacity: Bool { kind == .greyWithAlpha || kind == .colorWithAlpha || !transparency.isEmpty }

  /// Puts a row of a pass where its pixels belong, on white, and how much they cover, where they do not cover all.
  func write(
    _ row: ArraySlice<UInt8>, of pass: Pass, row number: Int, to samples: inout [UInt8], _ opacity: inout [UInt8]
  ) {
    let count = kind.samples
    let start = (pass.top + number * pass.rowStep) * columns + pass.left
    for column in 0..<pass.columns {
      let first = column * count
      let pixel = start + column * pass.columnStep
      let place = pixel * channels.rawValue
      if !opacity.isEmpty { opacity[pixel] = cover(first, of: row) }
      switch kind {
      case .grey:
        samples[place] = isTransparent(first, of: row) ? 255 : eightBits(sample(first, of: row))
      case .greyWithAlpha:
        samples[place] = onWhite(eightBits(sample(first, of: row)), cover(first, of: row))
      case .color:
        let isClear = isTransparent(first, of: row)
        for channel in 0..<3 { samples[place + channel] = isClear ? 255 : eightBits(sample(first + channel, of: row)) }
      case .colorWithAlpha:
        let alpha = cover(first, of: row)
        for channel in 0..<3 {
          samples[place + channel] = onWhite(eightBits(sample(first + channel, of: row)), alpha)
        }
      case .palette:
        let (entry, alpha) = (sample(first, of: row), cover(first, of: row))
        for channel in 0..<3 {
          let color = 3 * entry + channel
          samples[place + channel] = onWhite(palette.indices.contains(color) ? palette[color] : 0, alpha)
        }
      }
    }
  }

  /// How much the pixel of a first sample covers.
  private func cover(_ first: Int, of row: ArraySlice<UInt8>) -> UInt8 {
    switch kind {
    case .grey, .color: return isTransparent(first, of: row) ? 0 : 255
    case .greyWithAlpha, .colorWithAlpha: return eightBits(sample(first + kind.samples - 1, of: row))
    case .palette:
      let entry = sample(first, of: row)
      return transparency.indices.contains(entry) ? transparency[entry] : 255
    }
  }

  private func sample(_ index: Int, of row: ArraySlice<UInt8>) -> Int {
    switch depth {
    case 8: return Int(row[row.startIndex + index])
    case 16: return Int(row[row.startIndex + 2 * index]) << 8 | Int(row[row.startIndex + 2 * index + 1])
    default:
      let bit = index * depth
      return Int(row[row.startIndex + bit / 8]) >> (8 - depth - bit % 8) & (1 << depth - 1)
    }
  }

  private func eightBits(_ sample: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: depth == 16 ? sample >> 8 : depth == 8 ? sample : sample * 255 / (1 << depth - 1))
  }

  /// Whether the file says that the colour of a pixel is none.
  private func isTransparent(_ first: Int, of row: ArraySlice<UInt8>) -> Bool {
    guard !transparency.isEmpty, transparency.count == 2 * kind.samples else { return false }
    return (0..<kind.samples).allSatisfy {
      transparency.number(at: 2 * $0, bytes: 2) == sample(first + $0, of: row)
    }
  }

  private func onWhite(_ sample: UInt8, _ alpha: UInt8) -> UInt8 {
    let paper = 255 * (255 - Int(alpha))
    return UInt8((Int(sample) * Int(alpha) + paper + 127) / 255)
  }
}
