import Drawing

/// Writes a PDF file: plain objects packed into compressed streams, and one table of where each object is
/// (ISO 32000-1, 7.5.7 and 7.5.8).
struct PDFFileWriter {
  private enum Place {
    case free
    /// Its first byte in the file.
    case byte(Int)
    case packed(stream: Int, index: Int)
  }

  private var bytes: [UInt8] = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
  private var places: [Place] = [.free]
  /// Objects on their way into the next stream: their numbers, where each begins, and their text.
  private var packed: [(number: Int, start: Int)] = []
  private var body: [UInt8] = []

  /// A number for an object that is written later.
  mutating func reserve() -> Int {
    places.append(.free)
    return places.count - 1
  }

  mutating func reserve(_ count: Int) -> Range<Int> {
    places += Array(repeating: .free, count: count)
    return places.count - count..<places.count
  }

  mutating func add(_ object: [UInt8]) throws(RenderingError) -> Int {
    let number = reserve()
    try write(object, as: number)
    return number
  }

  /// Writes any object but a stream.
  mutating func write(_ object: [UInt8], as number: Int) throws(RenderingError) {
    packed.append((number, body.count))
    body += object
    body.append(0x0A)
    if packed.count == Self.packSize { try flush() }
  }

  mutating func add(stream: [UInt8], _ entries: [UInt8] = []) throws(RenderingError) -> Int {
    let number = reserve()
    try write(stream: stream, entries, as: number)
    return number
  }

  /// Writes a stream, compressed.
  ///
  /// - Parameter entries: what its dictionary holds besides length and filter.
  mutating func write(stream: [UInt8], _ entries: [UInt8] = [], as number: Int) throws(RenderingError) {
    write(encoded: try Deflation.compressed(stream), entries + Array("/Filter/FlateDecode".utf8), as: number)
  }

  /// Writes a stream as it is; its filter stands among the entries.
  mutating func write(encoded stream: [UInt8], _ entries: [UInt8], as number: Int) {
    places[number] = .byte(bytes.count)
    bytes.add(number)
    bytes.add(" 0 obj\n<<")
    bytes += entries
    bytes.add("/Length ")
    bytes.add(stream.count)
    bytes.add(">>stream\n")
    bytes += stream
    bytes.add("\nendstream\nendobj\n")
  }

  /// A reader has to decode a whole stream for one object in it, and packs well what is alike.
  private static let packSize = 200

  private mutating func flush() throws(RenderingError) {
    guard !packed.isEmpty else { return }
    let number = reserve()
    var index: [UInt8] = []
    for (position, entry) in packed.enumerated() {
      places[entry.number] = .packed(stream: number, index: position)
      index.add(entry.number)
      index.add(" ")
      index.add(entry.start)
      index.add(" ")
    }
    var entries: [UInt8] = []
    entries.add("/Type/ObjStm/N ")
    entries.add(packed.count)
    entries.add("/First ")
    entries.add(index.count)
    packed = []
    let content = index + body
    body = []
    try write(stream: content, entries, as: number)
  }

  /// The whole file, with an identity made of its bytes.
  mutating func finish(catalog: Int, information: Int) throws(RenderingError) -> [UInt8] {
    try flush()
    let start = bytes.count
    let number = reserve()
    var entries: [UInt8] = []
    entries.add("/Type/XRef/Size ")
    entries.add(places.count)
    entries.add("/W[1 4 2]/Root ")
    entries.add(reference: catalog)
    entries.add("/Info ")
    entries.add(reference: information)
    let identity = identity
    entries.add("/ID[<\(identity)><\(identity)>]")
    places[number] = .byte(start)
    write(encoded: try Deflation.compressed(table), entries + Array("/Filter/FlateDecode".utf8), as: number)
    bytes.add("startxref\n")
    bytes.add(start)
    bytes.add("\n%%EOF\n")
    return bytes
  }

  /// A kind, four bytes and two more for each object.
  private var table: [UInt8] {
    var table: [UInt8] = []
    table.reserveCapacity(places.count * 7)
    for place in places {
      let (kind, first, second): (UInt8, Int, Int) =
        switch place {
        case .free: (0, 0, 0xFFFF)
        case .byte(let start): (1, start, 0)
        case .packed(let stream, let index): (2, stream, index)
        }
      table.append(kind)
      for shift in [24, 16, 8, 0] { table.append(UInt8(truncatingIfNeeded: first >> shift)) }
      for shift in [8, 0] { table.append(UInt8(truncatingIfNeeded: second >> shift)) }
    }
    return table
  }

  /// 32 hex digits (FNV-1a, 64 bits, over the bytes and over the bytes from the second on with another start): the same
  /// for the same file.
  private var identity: String {
    var (first, second): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x8422_2325_CBF2_9CE4)
    for byte in bytes {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return [first, second].map { hash in
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
