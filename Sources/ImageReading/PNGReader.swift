import CDeflate
import Drawing

/// Reads a PNG file (ISO/IEC 15948) to samples of 8 bits on white paper.
struct PNGReader {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  static let damaged = ImageFault("it is cut off or damaged; save it again")
  /// What its rows may take in memory.
  private static let mostBytes = 1 << 28

  let form: PNGForm
  private let compressed: [UInt8]
  /// What of the file draws: what a program or a camera adds is left out.
  private let bare: [UInt8]

  init(_ bytes: [UInt8]) throws(ImageFault) {
    var form: PNGForm?
    var compressed: [UInt8] = []
    var bare = Self.signature
    var place = Self.signature.count
    while true {
      guard let length = bytes.number(at: place, bytes: 4), length <= bytes.count,
        let sum = bytes.number(at: place + 8 + length, bytes: 4)
      else { throw Self.damaged }
      let content = bytes[place + 8..<place + 8 + length]
      let crc = bytes[place + 4..<place + 8 + length].withUnsafeBytes {
        libdeflate_crc32(0, $0.baseAddress, $0.count)
      }
      guard Int(crc) == sum else { throw Self.damaged }
      let kind = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      if ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"].contains(kind) { bare += bytes[place..<place + 12 + length] }
      switch kind {
      case "IHDR": form = try PNGForm(Array(content))
      case "PLTE": form?.palette = Array(content)
      case "tRNS": form?.transparency = Array(content)
      case "IDAT": compressed += content
      case "IEND":
        guard let form else { throw Self.damaged }
        self.form = form
        (self.compressed, self.bare) = (compressed, bare)
        return
      default: break
      }
      if form == nil { throw Self.damaged }
      place += 12 + length
    }
  }

  func image(named name: String) throws(ImageFault) -> ImageFile {
    let passes = form.passes
    let size = passes.reduce(0) { $0 + $1.rows * (1 + form.bytes(of: $1.columns)) }
    guard size <= Self.mostBytes else {
      throw ImageFault("it takes \(size >> 20) MiB in memory; make it smaller")
    }
    var rows = try inflated(to: size)
    var samples = [UInt8](repeating: 0xFF, count: form.columns * form.rows * form.channels.rawValue)
    var opacity = form.hasOpacity ? [UInt8](repeating: 0xFF, count: form.columns * form.rows) : []
    var start = 0
    for pass in passes where pass.columns > 0 && pass.rows > 0 {
      let length = form.bytes(of: pass.columns)
      for row in 0..<pass.rows {
        try PNGFilter.undo(in: &rows, row: start, length: length, step: form.bytesOfPixel, isFirst: row == 0)
        form.write(rows[start + 1..<start + 1 + length], of: pass, row: row, to: &samples, &opacity)
        start += 1 + length
      }
    }
    return ImageFile(
      name: name, columns: form.columns, rows: form.rows, channels: form.channels, content: .samples(samples),
      opacity: opacity.allSatisfy { $0 == 255 } ? [] : opacity, png: bare)
  }

  /// The rows are as large as the header says, or the file is none: nothing else is asked of memory.
  private func inflated(to size: Int) throws(ImageFault) -> [UInt8] {
    guard let decompressor = libdeflate_alloc_decompressor() else { throw Self.damaged }
    defer { libdeflate_free_decompressor(decompressor) }
    var isWhole = false
    let rows = compressed.withUnsafeBytes { data in
      [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        isWhole =
          libdeflate_zlib_decompress(decompressor, data.baseAddress, data.count, buffer.baseAddress, size, &count)
          == LIBDEFLATE_SUCCESS
        if !isWhole { count = 0 }
      }
    }
    guard isWhole, rows.count == size else { throw Self.damaged }
    return rows
  }
}

/// What the encoder has taken from each byte (ISO/IEC 15948, 9).
enum PNGFilter {
  /// - Parameters:
  ///   - row: the place of the row's filter; its bytes follow.
  ///   - step: from a byte to that of the pixel before.
  static func undo(
    in bytes: inout [UInt8], row: Int, length: Int, step: Int, isFirst: Bool
  ) throws(ImageFault) {
    let filter = bytes[row]
    guard filter <= 4 else { throw PNGReader.damaged }
    guard filter > 0 else { return }
    bytes.withUnsafeMutableBufferPointer { bytes in
      for index in 0..<length {
        let place = row + 1 + index
        let left = index >= step ? Int(bytes[place - step]) : 0
        let above = isFirst ? 0 : Int(bytes[place - length - 1])
        let corner = isFirst || index < step ? 0 : Int(bytes[place - length - 1 - step])
        let guess =
          switch filter {
          case 1: left
          case 2: above
          case 3: (left + above) / 2
          default: nearest(left, above, corner)
          }
        bytes[place] = bytes[place] &+ UInt8(truncatingIfNeeded: guess)
      }
    }
  }

  private static func nearest(_ left: Int, _ above: Int, _ corner: Int) -> Int {
    let guess = left + above - corner
    let (first, second, third) = (abs(guess - left), abs(guess - above), abs(guess - corner))
    if first <= second, first <= third { return left }
    return second <= third ? above : corner
  }
}
