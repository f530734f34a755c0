import SourceText

/// Where whole numbers stand in a file: it is gone through once for all of them.
struct DigitPlaces {
  private let file: TextFile
  /// Where runs of digits begin, by the run, in the order of the file.
  private var places: [ArraySlice<UInt8>: [Int]] = [:]

  init(_ file: TextFile) {
    self.file = file
    var rest = file.bytes[...]
    while let start = rest.firstIndex(where: Self.isDigit) {
      let digits = rest[start...].prefix(while: Self.isDigit)
      places[digits, default: []].append(start)
      rest = rest[digits.endIndex...]
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// The byte at which a number next occurs: no digit stands before or behind it.
  ///
  /// - Parameter text: begins with a digit.
  func offset(of text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard let same = places[wanted.prefix(while: Self.isDigit)] else { return nil }
    return same[same.partitioningIndex { $0 >= start }...].first { place in
      let end = place + wanted.count
      return file.bytes[place...].starts(with: wanted) && !(end < file.bytes.count && Self.isDigit(file.bytes[end]))
    }
  }
}
