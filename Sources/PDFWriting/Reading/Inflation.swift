import CDeflate
import Drawing

/// Takes apart what is compressed in the form of zlib (RFC 1950), up to a size.
enum Inflation {
  /// - Throws: `unreadable` for what is damaged, or larger than `limit`.
  static func inflated(_ data: ArraySlice<UInt8>, limit: Int) throws(RenderingError) -> [UInt8] {
    guard let decompressor = libdeflate_alloc_decompressor() else {
      throw RenderingError(.compression, "no memory to read a file")
    }
    defer { libdeflate_free_decompressor(decompressor) }
    // Deflate makes a thousandth of a file of zeros: what is asked for grows with what is found.
    var room = min(limit, max(4096, data.count * 8))
    while true {
      var status = LIBDEFLATE_BAD_DATA
      let result = data.withUnsafeBytes { data in
        [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          status = libdeflate_zlib_decompress_ex(
            decompressor, data.baseAddress, data.count, buffer.baseAddress, room, nil, &count)
          if status != LIBDEFLATE_SUCCESS { count = 0 }
        }
      }
      switch status {
      case LIBDEFLATE_SUCCESS: return result
      case LIBDEFLATE_INSUFFICIENT_SPACE where room < limit: room = min(limit, room * 4)
      case LIBDEFLATE_INSUFFICIENT_SPACE:
        throw RenderingError(.unreadable, "a part of it is larger than \(limit) bytes")
      default: throw RenderingError(.unreadable, "a part of it is damaged")
      }
    }
  }
}
