import CZip

/// The bytes of an archive as libzip reads them, where they are: a copy of a large file would be as much again in memory.
final class ArchiveBytes {
  private let bytes: [UInt8]
  private let zip: ZipLibrary
  private var position = 0
  private var error = zip_error_t()

  init(_ bytes: [UInt8], _ zip: ZipLibrary) { (self.bytes, self.zip) = (bytes, zip) }

  /// What libzip reads from; it keeps the bytes as long as it needs them.
  func source() -> OpaquePointer? {
    let own = Unmanaged.passRetained(self)
    let source = zip.makeSource(
      { state, data, count, command in
        guard let state else { return -1 }
        let own = Unmanaged<ArchiveBytes>.fromOpaque(state)
        if command == ZIP_SOURCE_FREE {
          own.release()
          return 0
        }
        return own.takeUnretainedValue().answer(command, data, count)
      }, own.toOpaque(), nil)
    if source == nil { own.release() }
    return source
  }

  private static let commands = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
    ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
  ]

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ count: zip_uint64_t
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_OPEN:
      position = 0
      return 0
    case ZIP_SOURCE_READ:
      let part = bytes[position...].prefix(Int(clamping: count))
      UnsafeMutableRawBufferPointer(start: data, count: part.count).copyBytes(from: part)
      position += part.count
      return zip_int64_t(part.count)
    case ZIP_SOURCE_SEEK:
      let place = zip.seekOffset(
        zip_uint64_t(position), zip_uint64_t(bytes.count), data, count, &error)
      guard place >= 0 else { return -1 }
      position = Int(place)
      return 0
    case ZIP_SOURCE_TELL: return zip_int64_t(position)
    case ZIP_SOURCE_STAT:
      guard let status = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
      status.pointee = zip_stat_t()
      status.pointee.size = zip_uint64_t(bytes.count)
      status.pointee.valid |= zip_uint64_t(ZIP_STAT_SIZE)
      return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR: return zip.faultData(&error, data, count)
    case ZIP_SOURCE_SUPPORTS: return Self.commands.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
    default: return 0
    }
  }
}
