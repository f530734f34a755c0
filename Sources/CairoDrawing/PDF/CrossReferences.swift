/// Mends the table of cross references that Cairo 1.16 writes.
///
/// Cairo numbers an object for each link's tag, writes these objects only in tagged documents, and yet lists them all in
/// the table: readers then call the file damaged. Such entries are marked as free here, in place, so that no offset
/// changes. A table without them, as that of a tagged document, stays as it is.
enum CrossReferences {
  static func mended(_ file: [UInt8]) -> [UInt8] {
    guard let start = tableStart(of: file), let header = Header(file, at: start) else { return file }
    var mended = file
    for number in 0..<header.count {
      let entry = header.firstEntry + number * entryLength
      guard entry + entryLength <= file.count else { break }
      guard file[entry + 17] == UInt8(ascii: "n") else { continue }
      let offset = decimal(file[entry..<entry + 10])
      let name = Array("\(header.firstNumber + number) 0 obj".utf8)
      guard offset < file.count, !file[offset...].starts(with: name) else { continue }
      mended.replaceSubrange(entry..<entry + 18, with: "0000000000 65535 f".utf8)
    }
    return mended
  }

  /// Each entry is ten digits, a blank, five digits, a blank, a letter and two bytes that end the line.
  private static let entryLength = 20

  /// The line behind `xref`: number of the first object, number of objects.
  private struct Header {
    var firstNumber: Int
    var count: Int
    var firstEntry: Int

    init?(_ file: [UInt8], at start: Int) {
      let lines = file[start...].prefix(64).split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
      guard lines.count == 3, lines[0].elementsEqual("xref".utf8) else { return nil }
      let numbers = lines[1].split(separator: 0x20).map(CrossReferences.decimal)
      guard numbers.count == 2 else { return nil }
      (firstNumber, count) = (numbers[0], numbers[1])
      firstEntry = lines[2].startIndex
    }
  }

  /// The number behind the last `startxref`.
  private static func tableStart(of file: [UInt8]) -> Int? {
    let tail = file.suffix(64)
    guard let keyword = tail.indices.last(where: { tail[$0...].starts(with: "startxref".utf8) }) else { return nil }
    let digits = tail[(keyword + 9)...].drop { !isDigit($0) }.prefix(while: isDigit)
    let start = decimal(digits)
    return start < file.count ? start : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The value of ASCII digits; zero for anything else, and for more digits than a file has bytes.
  private static func decimal(_ digits: ArraySlice<UInt8>) -> Int {
    Int(String(decoding: digits, as: UTF8.self)) ?? 0
  }
}
