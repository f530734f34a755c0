import Drawing

/// A PDF file from someone else, of which single objects are read: in bounded time and memory, whatever it says.
///
/// Nothing in it is gone through but what is asked for. Pages, fonts and pictures are never looked at.
struct PDFFile {
  /// An object, and the data behind it where it is a stream.
  struct Object {
    let value: PDFValue
    let data: Range<Int>?
  }

  private let bytes: [UInt8]
  private var references = CrossReferences()
  /// The dictionary of the newest table.
  private(set) var trailer: [String: PDFValue] = [:]
  private var valuesLeft = 1_000_000
  /// How many more bytes of objects may be gone through, and made of compressed ones.
  private var bytesLeft: Int
  /// The stream of objects that was read last.
  private var packed: (stream: Int, bytes: [UInt8], count: Int, first: Int)?

  /// What a compressed table or stream of objects may come to.
  static let largestStream = 1 << 26

  /// - Throws: `unreadable` where the bytes are no PDF file, or a damaged one.
  init(_ bytes: [UInt8]) throws(RenderingError) {
    self.bytes = bytes
    bytesLeft = bytes.count + 4 * Self.largestStream
    guard bytes.starts(with: "%PDF-".utf8) else {
      throw RenderingError(.unreadable, "it does not begin as one")
    }
    try readReferences()
    guard trailer["Encrypt"] == nil else { throw RenderingError(.unreadable, "it is encrypted") }
  }

  // MARK: - Objects

  /// What a reference leads to; any other value itself.
  mutating func resolved(_ value: PDFValue?) throws(RenderingError) -> PDFValue {
    guard case .reference(let number)? = value else { return value ?? .null }
    return try object(number).value
  }

  /// An object by its number; null where the file has none.
  mutating func object(_ number: Int) throws(RenderingError) -> Object {
    switch references.place(of: number) {
    case nil: return Object(value: .null, data: nil)
    case .byte(let place):
      let object = try self.object(at: place)
      guard object.number == number else { throw Self.damaged }
      return object.object
    case .packed(let stream, let index): return Object(value: try object(number, in: stream, index), data: nil)
    }
  }

  private mutating func object(at place: Int) throws(RenderingError) -> (number: Int, object: Object) {
    guard bytes.indices.contains(place) else { throw Self.damaged }
    var parser = PDFParser(bytes, at: place, valuesLeft: valuesLeft)
    let number = try parser.number()
    _ = try parser.number()
    guard parser.skip("obj") else { throw Self.damaged }
    let value = try parser.value()
    let isStream = parser.skip("stream")
    if isStream { parser.skipEndOfLine() }
    try charge(parser, from: place)
    guard isStream else { return (number, Object(value: value, data: nil)) }
    // A length may be an object of its own, which is a number and no stream.
    let length: PDFValue
    if case .reference(let other)? = value.entries?["Length"], case .byte(let place)? = references.place(of: other) {
      length = try plainNumber(at: place)
    } else {
      length = value.entries?["Length"] ?? .null
    }
    guard let count = length.number, (0...bytes.count - parser.position).contains(count) else { throw Self.damaged }
    let data = parser.position..<parser.position + count
    var end = PDFParser(bytes, at: data.upperBound, valuesLeft: 1)
    guard end.skip("endstream") else { throw Self.damaged }
    return (number, Object(value: value, data: data))
  }

  private mutating func plainNumber(at place: Int) throws(RenderingError) -> PDFValue {
    guard bytes.indices.contains(place) else { throw Self.damaged }
    var parser = PDFParser(bytes, at: place, valuesLeft: 3)
    _ = try parser.number()
    _ = try parser.number()
    guard parser.skip("obj") else { throw Self.damaged }
    let length = try parser.number()
    try charge(parser, from: place)
    return .number(length)
  }

  /// An object among others in a compressed stream.
  private mutating func object(_ number: Int, in stream: Int, _ index: Int) throws(RenderingError) -> PDFValue {
    let objects = try objects(in: stream)
    guard index < objects.count else { throw Self.damaged }
    var header = PDFParser(objects.bytes, at: 0, valuesLeft: valuesLeft)
    for _ in 0..<index * 2 { _ = try header.number() }
    guard try header.number() == number else { throw Self.damaged }
    let place = try header.number() + objects.first
    try charge(header, from: 0)
    guard objects.bytes.indices.contains(place) else { throw Self.damaged }
    var parser = PDFParser(objects.bytes, at: place, valuesLeft: valuesLeft)
    let value = try parser.value()
    try charge(parser, from: place)
    return value
  }

  private mutating func objects(
    in stream: Int
  ) throws(RenderingError) -> (stream: Int, bytes: [UInt8], count: Int, first: Int) {
    if let packed, packed.stream == stream { return packed }
    // No stream stands in another.
    guard case .byte? = references.place(of: stream) else { throw Self.damaged }
    let object = try object(stream)
    guard let entries = object.value.entries, entries["Type"]?.name == "ObjStm",
      let count = entries["N"]?.number, let first = entries["First"]?.number, count >= 0, first >= 0
    else { throw Self.damaged }
    let new = (stream, try content(of: object, limit: Self.largestStream), count, first)
    packed = new
    return new
  }

  // MARK: - Streams

  /// The bytes of a stream that is stored as it is, or compressed once.
  ///
  /// - Throws: `unreadable` for one that is stored in another form, or is larger than `limit`.
  mutating func content(of object: Object, limit: Int) throws(RenderingError) -> [UInt8] {
    guard object.value.entries?["DecodeParms"] ?? .null == .null else { throw Self.unknownForm }
    return try inflated(object, limit: limit)
  }

  private mutating func inflated(_ object: Object, limit: Int) throws(RenderingError) -> [UInt8] {
    guard let entries = object.value.entries, let data = object.data, entries["F"] == nil else {
      throw Self.unknownForm
    }
    let content: [UInt8]
    switch entries["Filter"] ?? .null {
    case .null, .array([]):
      guard data.count <= limit else { throw RenderingError(.unreadable, "a part of it is larger than \(limit) bytes") }
      content = Array(bytes[data])
    case .name("FlateDecode"), .array([.name("FlateDecode")]):
      content = try Inflation.inflated(bytes[data], limit: min(limit, bytesLeft))
    default: throw Self.unknownForm
    }
    try charge(content.count)
    return content
  }

  // MARK: - Tables

  private mutating func readReferences() throws(RenderingError) {
    var next: Int? = try startOfReferences()
    var seen: Set<Int> = []
    while let place = next {
      guard seen.insert(place).inserted else { throw RenderingError(.unreadable, "its tables lead back to themselves") }
      guard bytes.indices.contains(place) else { throw Self.damaged }
      var parser = PDFParser(bytes, at: place, valuesLeft: valuesLeft)
      let entries = parser.skip("xref") ? try readTable(&parser, from: place) : try readTableStream(at: place)
      if trailer.isEmpty { trailer = entries }
      // A table in letters may have one beside it, for readers that know both.
      if let beside = entries["XRefStm"]?.number, seen.insert(beside).inserted { _ = try readTableStream(at: beside) }
      next = entries["Prev"]?.number
    }
  }

  private func startOfReferences() throws(RenderingError) -> Int {
    let tail = bytes.suffix(1024)
    let word = Array("startxref".utf8)
    guard let place = tail.indices.last(where: { tail[$0...].starts(with: word) }) else {
      throw RenderingError(.unreadable, "its end is missing")
    }
    var parser = PDFParser(bytes, at: place + word.count, valuesLeft: 1)
    return try parser.number()
  }

  private mutating func readTable(
    _ parser: inout PDFParser, from place: Int
  ) throws(RenderingError) -> [String: PDFValue] {
    while !parser.skip("trailer") {
      let (first, count) = (try parser.number(), try parser.number())
      parser.skipBlanks()
      let length = count.multipliedReportingOverflow(by: 20)
      guard first >= 0, count >= 0, !length.overflow, length.partialValue <= bytes.count - parser.position else {
        throw Self.damaged
      }
      let table = bytes[parser.position..<parser.position + length.partialValue]
      try add(.init(numbers: first..<first + count, table: table, widths: nil))
      parser = PDFParser(bytes, at: table.endIndex, valuesLeft: parser.valuesLeft)
    }
    guard let entries = try parser.value().entries else { throw Self.damaged }
    try charge(parser, from: place)
    return entries
  }

  private mutating func readTableStream(at place: Int) throws(RenderingError) -> [String: PDFValue] {
    let object = try object(at: place).object
    guard let entries = object.value.entries, entries["Type"]?.name == "XRef", let size = entries["Size"]?.number,
      let widths = entries["W"]?.items?.compactMap(\.number), widths.count == 3,
      widths.allSatisfy({ (0...7).contains($0) })
    else { throw Self.damaged }
    let length = widths.reduce(0, +)
    var table = try inflated(object, limit: Self.largestStream)[...]
    if let parameters = entries["DecodeParms"]?.entries, parameters["Predictor"]?.number ?? 1 > 1 {
      guard parameters["Columns"]?.number == length else { throw Self.unknownForm }
      table = try Self.rows(table, of: length)[...]
    }
    let index = entries["Index"]?.items?.compactMap(\.number) ?? [0, size]
    for position in stride(from: 0, to: index.count - 1, by: 2) {
      let (first, count) = (index[position], index[position + 1])
      guard first >= 0, count >= 0, count <= 1 << 32, first <= 1 << 32, count * length <= table.count else {
        throw Self.damaged
      }
      try add(.init(numbers: first..<first + count, table: table, widths: widths))
      table = table.dropFirst(count * length)
    }
    return entries
  }

  private mutating func add(_ section: CrossReferences.Section) throws(RenderingError) {
    guard references.sections.count < CrossReferences.mostSections else {
      throw RenderingError(.unreadable, "it has too many tables")
    }
    references.add(section)
  }

  /// The rows of a table that are stored as they are, or as the difference from the row above (PNG's filters 0 and 2).
  private static func rows(_ table: ArraySlice<UInt8>, of length: Int) throws(RenderingError) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(table.count)
    var start = table.startIndex
    while start + length < table.endIndex {
      let isUp = table[start] == 2
      guard isUp || table[start] == 0 else { throw unknownForm }
      for column in 0..<length {
        let above = isUp && rows.count >= length ? rows[rows.count - length] : 0
        rows.append(table[start + 1 + column] &+ above)
      }
      start += length + 1
    }
    return rows
  }

  // MARK: - Bounds

  private mutating func charge(_ parser: PDFParser, from start: Int) throws(RenderingError) {
    valuesLeft = parser.valuesLeft
    try charge(parser.position - start)
  }

  private mutating func charge(_ count: Int) throws(RenderingError) {
    bytesLeft -= count
    guard bytesLeft >= 0 else { throw RenderingError(.unreadable, "it takes too long to read") }
  }

  private static var damaged: RenderingError { PDFParser.damaged }
  private static var unknownForm: RenderingError {
    RenderingError(.unreadable, "a part of it is stored in a form that is not read")
  }
}
