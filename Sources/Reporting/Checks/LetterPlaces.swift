import SourceText

/// Where letters that are not of ASCII stand in a file: it is gone through once for all of them.
struct LetterPlaces {
  private let bytes: [UInt8]
  /// The bytes at which scalars begin, in the order of the file.
  private var places: [Unicode.Scalar: [Int]] = [:]

  init(_ file: TextFile) {
    bytes = file.bytes
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if !scalar.isASCII { places[scalar, default: []].append(offset) }
      offset += UTF8.width(scalar)
    }
  }

  /// The byte at which a letter next begins; nil where the file has it only in another form, as an entity.
  func offset(of letter: Character, from start: Int) -> Int? {
    let scalars = letter.unicodeScalars
    guard let index = scalars.firstIndex(where: { !$0.isASCII }), let same = places[scalars[index]] else { return nil }
    let (wanted, before) = (Array(String(letter).utf8), scalars[..<index].count)
    return same[same.partitioningIndex { $0 - before >= start }...].lazy.map { $0 - before }
      .first { bytes.dropFirst($0).starts(with: wanted) }
  }
}
