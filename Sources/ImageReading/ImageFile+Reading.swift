package import Drawing

extension ImageFile {
  /// The most pixels of an image, and of one of its sides: what a reader's program holds in memory whole.
  static let mostPixels = 100_000_000
  static let longestSide = 30_000

  /// Whether a name is that of an image.
  package static func isNamed(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".png", ".jpg", ".jpeg"].contains { name.hasSuffix($0) && name.utf8.count > $0.utf8.count }
  }

  /// Reads a PNG or JPEG file. What it is it says itself, whatever its name is.
  package init(_ bytes: [UInt8], named name: String) throws(ImageFault) {
    if bytes.starts(with: PNGReader.signature) {
      self = try PNGReader(bytes).image(named: name)
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = try JPEGReader.image(bytes, named: name)
    } else {
      throw ImageFault("it is no PNG or JPEG file; save it as one of the two")
    }
  }

  static func check(columns: Int, rows: Int) throws(ImageFault) {
    guard columns > 0, rows > 0 else { throw ImageFault("it has no pixels") }
    guard columns <= longestSide, rows <= longestSide, columns * rows <= mostPixels else {
      throw ImageFault(
        "it has \(columns)×\(rows) pixels, and at most \(mostPixels / 1_000_000) million are printed; make it smaller")
    }
  }
}

/// Numbers in a file, the most significant byte first.
extension [UInt8] {
  /// nil behind the end.
  func number(at place: Int, bytes count: Int, isLittleEndian: Bool = false) -> Int? {
    guard place >= 0, count <= self.count, place <= self.count - count else { return nil }
    let range = self[place..<place + count]
    return isLittleEndian
      ? range.reversed().reduce(0) { $0 << 8 | Int($1) } : range.reduce(0) { $0 << 8 | Int($1) }
  }
}
