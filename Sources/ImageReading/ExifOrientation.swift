import Drawing

/// How the camera was held, in the first directory of Exif's TIFF.
enum ExifOrientation {
  static func read(_ segment: [UInt8]) -> ImageFile.Orientation? {
    guard segment.starts(with: "Exif\0\0".utf8) else { return nil }
    let tiff = Array(segment[6...])
    let isLittleEndian = tiff.starts(with: "II".utf8)
    func number(_ place: Int, _ count: Int) -> Int? {
      tiff.number(at: place, bytes: count, isLittleEndian: isLittleEndian)
    }
    guard isLittleEndian || tiff.starts(with: "MM".utf8), let directory = number(4, 4), let count = number(directory, 2)
    else { return nil }
    for entry in 0..<count {
      let place = directory + 2 + 12 * entry
      guard let tag = number(place, 2) else { return nil }
      if tag == 0x0112 { return number(place + 8, 2).flatMap(ImageFile.Orientation.init(rawValue:)) }
    }
    return nil
  }
}
