import CDeflate
import CZip

/// The parts of a zip file, which libzip finds. They are unpacked piece by piece, and no more of them than the archive says that they
/// hold.
final class ZipArchive {
  /// What all parts may unpack to, for a file of so many bytes: far more than any table takes, far less than a bomb.
  static func limit(forFileOf count: Int) -> Int { min(1 << 32, (1 << 26) + 150 * count) }

  private let zip: ZipLibrary
  private let archive: ZipLibrary.Archive

  /// - Throws: where libzip is not there, the bytes are no archive, where its parts are encrypted or where they unpack to more than `limit`.
  init(_ content: [UInt8]) throws(WorkbookFault) {
    guard let zip = ZipLibrary.shared else { throw WorkbookFault(ZipLibrary.lack) }
    let source = ArchiveBytes(content, zip).source()
    guard let source, let archive = zip.openFromSource(source, ZIP_RDONLY, nil) else {
      zip.freeSource(source)
      throw WorkbookFault("it is a damaged archive and no workbook; open it in a spreadsheet and save it again")
    }
    (self.zip, self.archive) = (zip, archive)
    try checkParts(forFileOf: content.count)
  }

  deinit { zip.discard(archive) }

  private func checkParts(forFileOf count: Int) throws(WorkbookFault) {
    let limit = Self.limit(forFileOf: count)
    var total = 0
    for index in 0..<max(0, zip.entryCount(archive, 0)) {
      guard let part = status(of: zip_uint64_t(index)) else { throw .broken("\(index + 1)") }
      guard part.encryption_method == ZIP_EM_NONE else {
        throw WorkbookFault("it is protected by a password; save it without one")
      }
      let (sum, isTooLarge) = total.addingReportingOverflow(Int(clamping: part.size))
      guard !isTooLarge, sum <= limit else {
        throw WorkbookFault(
          "it unpacks to more than \(limit >> 20) MiB; save the sheet that is wanted in a file of its own, or as “CSV UTF-8”"
        )
      }
      total = sum
    }
  }

  private func status(of index: zip_uint64_t) -> zip_stat_t? {
    var status = zip_stat_t()
    return zip.statIndex(archive, index, 0, &status) == 0 ? status : nil
  }

  func holds(_ name: String) -> Bool { index(of: name) >= 0 }

  /// The place of a part; below 0 where there is none. Capitals do not matter, since some programs name parts in other ones.
  private func index(of name: String) -> zip_int64_t {
    let index = zip.locate(archive, name, 0)
    return index >= 0 ? index : zip.locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
  }

  /// Opens a part by its path.
  func part(_ name: String) throws(WorkbookFault) -> Part {
    let index = index(of: name)
    guard index >= 0, let status = status(of: zip_uint64_t(index)),
      [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method)),
      let file = zip.openIndex(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_COMPRESSED))
    else { throw .broken(name) }
    return Part(archive: self, file: file, name: name, status)
  }

  /// A part that is read from its beginning to its end.
  final class Part {
    let name: String
    /// How many bytes it says that it unpacks to.
    let size: Int
    private let packed: PackedBytes
    /// Nil for a part that is stored as it is.
    private let inflater: Inflater?
    private var rest: Int
    private let sum: UInt32
    private var sumSoFar: UInt32 = 0

    fileprivate init(archive: ZipArchive, file: OpaquePointer, name: String, _ status: zip_stat_t) {
      let packed = PackedBytes(archive: archive, file: file, orThrow: .broken(name))
      (self.name, self.packed, sum, size) = (name, packed, status.crc, Int(clamping: status.size))
      rest = size
      inflater =
        Int32(status.comp_method) == ZIP_CM_STORE
        ? nil : Inflater(orThrow: .broken(name)) { memory throws(WorkbookFault) in try packed.read(into: memory) }
    }

    /// Reads the next bytes into memory; 0 at the end.
    ///
    /// - Throws: where they cannot be unpacked, are more or fewer than was said, or are not those that were packed.
    func read(into memory: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
      let count = if let inflater { try inflater.read(into: memory) } else { try packed.read(into: memory) }
      rest -= count
      sumSoFar = libdeflate_crc32(sumSoFar, memory.baseAddress, count)
      guard rest >= 0, count > 0 || memory.isEmpty || rest == 0 && sumSoFar == sum else { throw .broken(name) }
      return count
    }
  }

  /// The bytes of a part as they lie in the archive.
  private final class PackedBytes {
    /// Keeps what is read from.
    private let archive: ZipArchive
    private let file: OpaquePointer
    private let broken: WorkbookFault

    init(archive: ZipArchive, file: OpaquePointer, orThrow broken: WorkbookFault) {
      (self.archive, self.file, self.broken) = (archive, file, broken)
    }

    deinit { _ = archive.zip.closeFile(file) }

    func read(into memory: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
      guard let start = memory.baseAddress else { return 0 }
      let count = Int(archive.zip.read(file, start, zip_uint64_t(memory.count)))
      guard count >= 0 else { throw broken }
      return count
    }
  }
}
