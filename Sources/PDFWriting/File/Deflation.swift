import CDeflate
import Drawing

/// Compression in the form of zlib (RFC 1950), as PDF takes it.
enum Deflation {
  /// At the fastest level: a report is a sixth larger than at a middling one, and done in a third of the time.
  static func compressed(_ data: [UInt8]) throws(RenderingError) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(1) else {
      throw RenderingError(.compression, "no memory to compress a file")
    }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_zlib_compress_bound(compressor, data.count)
    let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(compressor, data, data.count, buffer.baseAddress, bound)
    }
    guard !output.isEmpty else { throw RenderingError(.compression, "a file could not be compressed") }
    return output
  }
}
