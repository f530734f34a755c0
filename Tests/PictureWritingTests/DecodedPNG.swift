import CDeflate
import Testing

/// Reads back the PNG files of `PNGEncoder`: eight bits of red, green and blue, or of a number in the palette, rows filtered
/// with None or Up.
struct DecodedPNG {
  /// A text chunk.
  struct Text: Equatable {
    var keyword: String
    var language: String
    var text: String
  }

  var width = 0
  var height = 0
  /// The names of all chunks, in their order.
  var chunks: [String] = []
  /// Pixels a metre, across and down; nil where the file does not say it.
  var pixelsPerMetre: [Int]?
  var texts: [Text] = []
  /// The colours of the palette; nil in a file without one.
  var palette: [[Int]]?
  private var pixels: [UInt8] = []

  init(_ file: [UInt8]) throws {
    try #require(file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    var place = 8
    var compressed: [UInt8] = []
    var isIndexed = false
    while place + 12 <= file.count {
      let length = Self.number(file, at: place)
      let name = String(decoding: file[place + 4..<place + 8], as: UTF8.self)
      let data = Array(file[place + 8..<place + 8 + length])
      let named = Array(file[place + 4..<place + 8 + length])
      try #require(Int(libdeflate_crc32(0, named, named.count)) == Self.number(file, at: place + 8 + length))
      if name == "IHDR" {
        (width, height) = (Self.number(data, at: 0), Self.number(data, at: 4))
        try #require(data[8] == 8 && [2, 3].contains(data[9]) && Array(data[10...]) == [0, 0, 0])
        isIndexed = data[9] == 3
      }
      chunks.append(name)
      if name == "PLTE" {
        try #require(data.count.isMultiple(of: 3) && (1...256).contains(data.count / 3) && compressed.isEmpty)
        palette = stride(from: 0, to: data.count, by: 3).map { data[$0..<$0 + 3].map { Int($0) } }
      }
      if name == "pHYs" {
        try #require(data.count == 9 && data[8] == 1)
        pixelsPerMetre = [Self.number(data, at: 0), Self.number(data, at: 4)]
      }
      if name == "iTXt" { texts.append(try Self.text(data)) }
      if name == "IDAT" { compressed += data }
      place += 12 + length
    }
    try #require(place == file.count)
    try #require(isIndexed == (palette != nil))
    try inflate(compressed)
  }

  /// Keyword, two bytes for "not compressed", language, translated keyword, text, each but the last ended by a zero.
  private static func text(_ data: [UInt8]) throws -> Text {
    let keyword = data.prefix { $0 != 0 }
    try #require((1...79).contains(keyword.count) && keyword.allSatisfy { (0x21...0x7E).contains($0) })
    try #require(Array(data.dropFirst(keyword.count).prefix(3)) == [0, 0, 0])
    let rest = data.dropFirst(keyword.count + 3).split(
      separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    try #require(rest.count == 3 && rest[1].isEmpty && !rest[2].contains(0))
    return Text(
      keyword: String(decoding: keyword, as: UTF8.self), language: String(decoding: rest[0], as: UTF8.self),
      text: try #require(String(validating: rest[2], as: UTF8.self)))
  }

  private mutating func inflate(_ compressed: [UInt8]) throws {
    let decompressor = try #require(libdeflate_alloc_decompressor())
    defer { libdeflate_free_decompressor(decompressor) }
    let length = width * (palette == nil ? 3 : 1)
    let stride = length + 1
    var rows = [UInt8](repeating: 0, count: stride * height)
    var count = 0
    let result = libdeflate_zlib_decompress(decompressor, compressed, compressed.count, &rows, rows.count, &count)
    try #require(result == LIBDEFLATE_SUCCESS && count == rows.count)
    pixels = [UInt8](repeating: 0, count: length * height)
    rows.withUnsafeBufferPointer { rows in
      pixels.withUnsafeMutableBufferPointer { pixels in
        for y in 0..<height {
          for x in 0..<length {
            let above = y > 0 && rows[y * stride] == 2 ? pixels[(y - 1) * length + x] : 0
            pixels[y * length + x] = rows[y * stride + 1 + x] &+ above
          }
        }
      }
    }
    try #require(palette.map { palette in pixels.allSatisfy { Int($0) < palette.count } } ?? true)
  }

  subscript(x: Int, y: Int) -> [Int] {
    if let palette { return palette[Int(pixels[y * width + x])] }
    return (0..<3).map { Int(pixels[(y * width + x) * 3 + $0]) }
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
