import CDeflate
import Drawing

/// Writes the PNG format (ISO/IEC 15948), chunk by chunk.
struct PNGWriter {
  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// A whole file: eight bits a pixel or a channel, no alpha, what it says of itself in front of its pixels.
  ///
  /// - Parameter scale: pixels in a logical point.
  static func file(of picture: CompressedRows, scale: Double, metadata: PictureMetadata) -> [UInt8] {
    var writer = PNGWriter()
    writer.bytes.reserveCapacity(picture.bytes.count + 4096)
    writer.writeHeader(picture)
    writer.writePhysicalSize(pixelsPerPoint: scale)
    writer.write(metadata)
    if case .indexed(let palette) = picture.pixels {
      writer.write("PLTE", palette.entries.flatMap { bigEndian($0).dropFirst() })
    }
    writer.write("IDAT", picture.bytes)
    writer.write("IEND", [])
    return writer.bytes
  }

  /// Appends a chunk: length, name of four letters, data, checksum of name and data.
  mutating func write(_ name: StaticString, _ data: [UInt8]) {
    append(UInt32(clamping: data.count))
    let start = bytes.count
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes += data
    let checksum = bytes[start...].withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    append(checksum)
  }

  private mutating func writeHeader(_ picture: CompressedRows) {
    let size = Self.bigEndian(UInt32(clamping: picture.width)) + Self.bigEndian(UInt32(clamping: picture.height))
    let color: UInt8 =
      switch picture.pixels {
      case .trueColor: 2
      case .indexed: 3
      }
    let (depth, deflate, adaptive, noInterlace): (UInt8, UInt8, UInt8, UInt8) = (8, 0, 0, 0)
    write("IHDR", size + [depth, color, deflate, adaptive, noInterlace])
  }

  private mutating func append(_ value: UInt32) {
    bytes += Self.bigEndian(value)
  }

  static func bigEndian(_ value: UInt32) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }
}
