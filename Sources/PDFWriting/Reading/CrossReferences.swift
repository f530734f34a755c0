/// Where the objects of a PDF file stand: its tables of cross-references, newest first (ISO 32000-1, 7.5.4 and 7.5.8).
///
/// The tables stay as they are in the file, and are looked up in: what an entry takes there is all that it takes here.
struct CrossReferences {
  enum Place: Equatable {
    /// The first byte in the file.
    case byte(Int)
    case packed(stream: Int, index: Int)
  }

  /// Entries for objects of successive numbers.
  struct Section {
    let numbers: Range<Int>
    /// A table, and where in it the first entry begins.
    let table: ArraySlice<UInt8>
    /// How many bytes the three fields of an entry have; nil for the form of twenty letters.
    let widths: [Int]?
  }

  private(set) var sections: [Section] = []

  static let mostSections = 10_000

  mutating func add(_ section: Section) { sections.append(section) }

  /// nil for an object that the file does not have.
  func place(of number: Int) -> Place? {
    guard let section = sections.first(where: { $0.numbers.contains(number) }) else { return nil }
    return section.place(number - section.numbers.lowerBound)
  }
}

extension CrossReferences.Section {
  fileprivate func place(_ index: Int) -> CrossReferences.Place? {
    guard let widths else {
      let entry = table.dropFirst(index * 20).prefix(20)
      guard entry.count == 20, entry[entry.startIndex + 17] == UInt8(ascii: "n"),
        let byte = Int(String(decoding: entry.prefix(10), as: UTF8.self))
      else { return nil }
      return .byte(byte)
    }
    let length = widths.reduce(0, +)
    let entry = table.dropFirst(index * length).prefix(length)
    guard entry.count == length else { return nil }
    var fields: [Int] = []
    var start = entry.startIndex
    for width in widths {
      fields.append(entry[start..<start + width].reduce(0) { $0 << 8 | Int($1) })
      start += width
    }
    switch widths[0] == 0 ? 1 : fields[0] {
    case 1: return .byte(fields[1])
    case 2: return .packed(stream: fields[1], index: fields[2])
    default: return nil
    }
  }
}
