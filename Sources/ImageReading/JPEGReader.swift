import Drawing

/// Goes through a JPEG file (ITU-T T.81, B): its pixels stay as they are, what it says beside them is left out, since a
/// camera writes down where it was and whose it is.
struct JPEGReader {
  private var kept: [UInt8] = [0xFF, 0xD8]
  private var frame: (columns: Int, rows: Int, channels: ImageFile.Channels)?
  private var orientation = ImageFile.Orientation.upright
  private var hasScan = false

  static func image(_ bytes: [UInt8], named name: String) throws(ImageFault) -> ImageFile {
    var reader = JPEGReader()
    try reader.read(bytes)
    guard let frame = reader.frame, reader.hasScan else { throw ImageFault("it holds no picture") }
    return ImageFile(
      name: name, columns: frame.columns, rows: frame.rows, channels: frame.channels, content: .jpeg(reader.kept),
      orientation: reader.orientation)
  }

  private static let cutOff = ImageFault("it is cut off or damaged; save it again")

  private mutating func read(_ bytes: [UInt8]) throws(ImageFault) {
    kept.reserveCapacity(bytes.count)
    var place = 2
    while true {
      // Any number of fill bytes may stand before a marker.
      guard bytes.number(at: place, bytes: 1) == 0xFF else { throw Self.cutOff }
      while bytes.number(at: place + 1, bytes: 1) == 0xFF { place += 1 }
      guard let marker = bytes.number(at: place + 1, bytes: 1) else { throw Self.cutOff }
      place += 2
      if marker == 0xD9 {
        kept += [0xFF, 0xD9]
        return
      }
      guard let length = bytes.number(at: place, bytes: 2), length >= 2, place + length <= bytes.count else {
        throw Self.cutOff
      }
      let segment = Array(bytes[place + 2..<place + length])
      let end = place + length
      try read(segment, marker)
      if Self.isKept(marker) { kept += [0xFF, UInt8(marker)] + bytes[place..<end] }
      place = end
      if marker == 0xDA {
        hasScan = true
        place = try keepScan(bytes, from: end)
      }
    }
  }

  /// All but comments and what programs and cameras add: of that only how the picture is stored.
  private static func isKept(_ marker: Int) -> Bool {
    switch marker {
    case 0xE0, 0xEE: true
    case 0xE1...0xEF, 0xFE: false
    default: true
    }
  }

  private mutating func read(_ segment: [UInt8], _ marker: Int) throws(ImageFault) {
    switch marker {
    case 0xC0...0xC2: try readFrame(segment)
    case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      throw ImageFault("it is a kind of JPEG that hardly any program shows; save it as an ordinary one")
    case 0xE1: orientation = ExifOrientation.read(segment) ?? orientation
    default: break
    }
  }

  private mutating func readFrame(_ segment: [UInt8]) throws(ImageFault) {
    guard let depth = segment.number(at: 0, bytes: 1), let rows = segment.number(at: 1, bytes: 2),
      let columns = segment.number(at: 3, bytes: 2), let components = segment.number(at: 5, bytes: 1), frame == nil
    else { throw Self.cutOff }
    guard depth == 8 else { throw ImageFault("it has \(depth) bits for a colour; save it with 8") }
    try ImageFile.check(columns: columns, rows: rows)
    guard let channels = ImageFile.Channels(rawValue: components) else {
      throw ImageFault("its colours are inks (CMYK), and not those of a screen; save it as RGB")
    }
    frame = (columns, rows, channels)
  }

  /// Copies what is compressed.
  ///
  /// - Returns: the place of the marker behind it.
  private mutating func keepScan(_ bytes: [UInt8], from start: Int) throws(ImageFault) -> Int {
    guard frame != nil else { throw Self.cutOff }
    var place = start
    while true {
      guard let next = bytes[place...].firstIndex(of: 0xFF), let code = bytes.number(at: next + 1, bytes: 1) else {
        throw Self.cutOff
      }
      // A byte of the picture itself, or a mark to begin again at.
      if code == 0 || (0xD0...0xD7).contains(code) {
        place = next + 2
      } else if code == 0xFF {
        place = next + 1
      } else {
        kept += bytes[start..<next]
        return next
      }
    }
  }
}
