import CZip
import Glibc

/// Puts parts together into a zip file, in memory. They lie in it in the order in which they were added, and none bears a time:
/// the same parts give the same bytes.
package struct ArchiveWriter: Sendable {
  private struct Part: Sendable {
    let name: String
    let bytes: [UInt8]
    let isPacked: Bool
  }

  private var parts: [Part] = []

  package init() {}

  /// - Parameters:
  ///   - name: its path in the archive; none has another's.
  ///   - isPacked: whether its bytes are packed already, and not packed again.
  package mutating func add(_ name: String, _ bytes: [UInt8], isPacked: Bool = false) {
    parts.append(Part(name: name, bytes: bytes, isPacked: isPacked))
  }

  /// Adds the parts of another one behind those that are there.
  package mutating func add(_ other: ArchiveWriter) { parts += other.parts }

  /// - Throws: where libzip is not there or refuses, as for want of memory.
  package func file() throws(ArchiveFault) -> [UInt8] {
    guard let zip = ZipLibrary.shared else { throw .noLibrary }
    // What is written into stays when the archive that writes is closed.
    guard let target = zip.makeBuffer(nil, 0, 0, nil) else { throw ArchiveFault("begin") }
    defer { zip.freeSource(target) }
    zip.keepSource(target)
    guard let archive = zip.openFromSource(target, ZIP_TRUNCATE, nil) else {
      zip.freeSource(target)
      throw ArchiveFault("begin")
    }
    do {
      for part in parts { try Self.add(part, to: archive, zip) }
    } catch {
      zip.discard(archive)
      throw error
    }
    guard zip.close(archive) == 0 else {
      zip.discard(archive)
      throw ArchiveFault("end")
    }
    return try Self.bytes(of: target, zip)
  }

  private static func add(
    _ part: Part, to archive: ZipLibrary.Archive, _ zip: ZipLibrary
  ) throws(ArchiveFault) {
    // libzip reads them when the archive is closed, and frees them then.
    guard let copy = malloc(max(1, part.bytes.count)) else { throw ArchiveFault(part.name) }
    part.bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
    }
    guard let source = zip.makeBufferOfArchive(archive, copy, zip_uint64_t(part.bytes.count), 1) else {
      free(copy)
      throw ArchiveFault(part.name)
    }
    let index = zip.add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip.freeSource(source)
      throw ArchiveFault(part.name)
    }
    let place = zip_uint64_t(index)
    let method = part.isPacked ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    // 1 January 1980, before which a zip file knows no days.
    guard zip.setCompression(archive, place, method, 0) == 0,
      zip.setTime(archive, place, 0, 0x21, 0) == 0
    else { throw ArchiveFault(part.name) }
  }

  private static func bytes(of source: ZipLibrary.Source, _ zip: ZipLibrary) throws(ArchiveFault) -> [UInt8] {
    var status = zip_stat_t()
    guard zip.statSource(source, &status) == 0, zip.openSource(source) == 0 else { throw ArchiveFault("end") }
    defer { _ = zip.closeSource(source) }
    let size = Int(clamping: status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { memory, count in
      let read = memory.baseAddress.map { zip.readSource(source, $0, zip_uint64_t(size)) } ?? 0
      count = max(0, Int(read))
    }
    guard bytes.count == size else { throw ArchiveFault("end") }
    return bytes
  }
}

/// Why an archive could not be put together: a fault of the machine, not of what was to be in it.
package struct ArchiveFault: Error, CustomStringConvertible, Sendable {
  package let description: String

  private init(description: String) { self.description = description }

  /// - Parameter part: at which it showed.
  init(_ part: String) {
    description = "an archive could not be put together (at: \(part)); the memory may be full"
  }

  static let noLibrary = ArchiveFault(description: ZipLibrary.lack)
}
