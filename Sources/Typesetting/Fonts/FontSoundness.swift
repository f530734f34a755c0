/// Whether the bytes of a font are sound: its tables are all there and as their sums say, and a document may carry it.
package enum FontSoundness {
  /// What is wrong, behind "it"; nil where nothing is.
  package static func fault(in bytes: [UInt8]) -> String? {
    bytes.withUnsafeBytes { fault(in: Table($0)) }
  }

  private static func fault(in file: Table) -> String? {
    switch file.word(0) {
    case tag("ttcf"): return "it is a collection of fonts; bring the one that is meant as a file of its own"
    case tag("wOFF"), tag("wOF2"): return "it is packed for the web; bring the .otf or .ttf that it was made from"
    case 0x0001_0000, tag("true"), tag("OTTO"): break
    default: return "it is no font; bring an .otf or .ttf"
    }
    guard let count = file.half(4), (1...256).contains(count) else { return damaged }
    var tables: [UInt32: Table] = [:]
    for index in 0..<Int(count) {
      let entry = 12 + 16 * index
      guard let name = file.word(entry), let sum = file.word(entry + 4), let start = file.word(entry + 8),
        let length = file.word(entry + 12), let table = file.part(from: Int(start), length: Int(length)),
        // The sum of the head is that of the whole file, and stands in it.
        name == tag("head") || table.sum == sum
      else { return damaged }
      tables[name] = table
    }
    let outlines = tables[tag("CFF ")] != nil || (tables[tag("glyf")] != nil && tables[tag("loca")] != nil)
    guard outlines, ["cmap", "head", "hhea", "hmtx", "maxp"].allSatisfy({ tables[tag($0)] != nil }) else {
      return "it lacks tables that a font of outlines has; bring another"
    }
    if tables[tag("fvar")] != nil { return "it is a variable font; bring files of fixed weights" }
    // Of OS/2: what may be done with it. 2: it may not be carried in documents; 0x100: not in part.
    guard let rights = tables[tag("OS/2")]?.half(8) else { return nil }
    return rights & 0xF == 2 || rights & 0x100 != 0
      ? "its maker does not allow that documents carry it; ask for a licence, or bring another" : nil
  }

  private static let damaged = "it is a damaged font; bring it anew"

  private static func tag(_ name: String) -> UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  /// A run of big-endian numbers; what lies beyond its end is nil.
  private struct Table {
    private let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    func half(_ place: Int) -> UInt16? {
      guard place >= 0, place + 2 <= bytes.count else { return nil }
      return UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
    }

    func word(_ place: Int) -> UInt32? {
      guard let high = half(place), let low = half(place + 2) else { return nil }
      return UInt32(high) << 16 | UInt32(low)
    }

    func part(from start: Int, length: Int) -> Table? {
      guard start <= bytes.count, length <= bytes.count - start else { return nil }
      return Table(UnsafeRawBufferPointer(rebasing: bytes[start..<start + length]))
    }

    /// Of its words, the last one filled up with zeros.
    var sum: UInt32 {
      var sum: UInt32 = 0
      for place in bytes.indices { sum &+= UInt32(bytes[place]) << (24 - 8 * UInt32(place & 3)) }
      return sum
    }
  }
}
