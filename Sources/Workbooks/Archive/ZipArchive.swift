import CZip

/// The parts of a zip file. They are unpacked piece by piece, and no more of them than the archive says that they hold.
final class ZipArchive {
  /// What all parts may unpack to, for a file of so many bytes: far more than any table takes, far less than a bomb.
  static func limit(forFileOf count: Int) -> Int { min(1 << 32, (1 << 26) + 150 * count) }

  private let archive: OpaquePointer
  /// The bytes that libzip reads; it does not copy them.
  private let bytes: UnsafeMutableRawBufferPointer

  /// - Throws: where the bytes are no archive, where its parts are encrypted or where they unpack to more than `limit`.
  init(_ content: [UInt8]) throws(WorkbookFault) {
    bytes = .allocate(byteCount: max(1, content.count), alignment: 1)
    bytes.copyBytes(from: content)
    let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(content.count), 0, nil)
    guard let source, let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      bytes.deallocate()
      throw WorkbookFault("it is a damaged archive and no workbook; open it in a spreadsheet and save it again")
    }
    self.archive = archive
    try checkParts(forFileOf: content.count)
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  private func checkParts(forFileOf count: Int) throws(WorkbookFault) {
    let limit = Self.limit(forFileOf: count)
    var total = 0
    for index in 0..<max(0, zip_get_num_entries(archive, 0)) {
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
    return zip_stat_index(archive, index, 0, &status) == 0 ? status : nil
  }

  func holds(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

  /// Opens a part by its path.
  func part(_ name: String) throws(WorkbookFault) -> Part {
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0, let status = status(of: zip_uint64_t(index)),
      let file = zip_fopen_index(archive, zip_uint64_t(index), 0)
    else { throw .broken(name) }
    return Part(archive: self, file: file, name: name, size: Int(clamping: status.size))
  }

  /// A part that is read from its beginning to its end.
  final class Part {
    let name: String
    /// Keeps what is read from.
    private let archive: ZipArchive
    private let file: OpaquePointer
    private var rest: Int

    fileprivate init(archive: ZipArchive, file: OpaquePointer, name: String, size: Int) {
      (self.archive, self.file, self.name, rest) = (archive, file, name, size)
    }

    deinit { zip_fclose(file) }

    /// Reads the next bytes into memory; 0 at the end.
    ///
    /// - Throws: where they cannot be unpacked, are more than was said, or are not those that were packed.
    func read(into memory: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
      guard let start = memory.baseAddress else { return 0 }
      let count = Int(zip_fread(file, start, zip_uint64_t(memory.count)))
      guard count >= 0, count <= rest else { throw .broken(name) }
      rest -= count
      return count
    }
  }
}
