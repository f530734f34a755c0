import CZip
import Glibc

/// libzip. It is looked for when an archive is read or written and not before: of each start of the program it, and what it brings
/// along, would be a sixth, and no other command needs it.
struct ZipLibrary: Sendable {
  typealias Archive = OpaquePointer
  typealias Source = OpaquePointer
  typealias File = OpaquePointer
  typealias Fault = UnsafeMutablePointer<zip_error_t>
  typealias Status = UnsafeMutablePointer<zip_stat_t>

  let openFromSource: @convention(c) (Source?, CInt, Fault?) -> Archive?
  let close: @convention(c) (Archive?) -> CInt
  let discard: @convention(c) (Archive?) -> Void

  let entryCount: @convention(c) (Archive?, zip_flags_t) -> zip_int64_t
  let statIndex: @convention(c) (Archive?, zip_uint64_t, zip_flags_t, Status?) -> CInt
  let locate: @convention(c) (Archive?, UnsafePointer<CChar>, zip_flags_t) -> zip_int64_t
  let openIndex: @convention(c) (Archive?, zip_uint64_t, zip_flags_t) -> File?
  let read: @convention(c) (File?, UnsafeMutableRawPointer?, zip_uint64_t) -> zip_int64_t
  let closeFile: @convention(c) (File?) -> CInt

  let add: @convention(c) (Archive?, UnsafePointer<CChar>, Source?, zip_flags_t) -> zip_int64_t
  let setCompression: @convention(c) (Archive?, zip_uint64_t, zip_int32_t, zip_uint32_t) -> CInt
  let setTime: @convention(c) (Archive?, zip_uint64_t, zip_uint16_t, zip_uint16_t, zip_flags_t) -> CInt

  let makeBuffer: @convention(c) (UnsafeRawPointer?, zip_uint64_t, CInt, Fault?) -> Source?
  let makeBufferOfArchive: @convention(c) (Archive?, UnsafeRawPointer?, zip_uint64_t, CInt) -> Source?
  let makeSource: @convention(c) (Callback?, UnsafeMutableRawPointer?, Fault?) -> Source?
  let keepSource: @convention(c) (Source?) -> Void
  let freeSource: @convention(c) (Source?) -> Void
  let openSource: @convention(c) (Source?) -> CInt
  let statSource: @convention(c) (Source?, Status?) -> CInt
  let readSource: @convention(c) (Source?, UnsafeMutableRawPointer?, zip_uint64_t) -> zip_int64_t
  let closeSource: @convention(c) (Source?) -> CInt
  let seekOffset:
    @convention(c) (zip_uint64_t, zip_uint64_t, UnsafeMutableRawPointer?, zip_uint64_t, Fault?) -> zip_int64_t
  let faultData: @convention(c) (Fault?, UnsafeMutableRawPointer?, zip_uint64_t) -> zip_int64_t

  typealias Callback =
    @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, zip_uint64_t, zip_source_cmd_t) -> zip_int64_t

  /// Debian 13 has the second; what is asked of them is the same in both.
  private static let fileNames = ["libzip.so.4", "libzip.so.5"]

  /// nil where it is not on this machine, or cannot be loaded. It stays loaded until the program ends.
  static let shared = ZipLibrary()

  /// What is said then.
  static let lack =
    "libzip, by which workbooks and decks are opened and packed, is not on this machine or cannot be loaded; install it, as libzip4 of Debian 12 or libzip5 of Debian 13"

  private init?() {
    guard let handle = Self.fileNames.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else { return nil }
    func function<Function>(_ name: String) throws(Missing) -> Function {
      guard let symbol = dlsym(handle, name) else { throw Missing() }
      return unsafeBitCast(symbol, to: Function.self)
    }
    do throws(Missing) {
      openFromSource = try function("zip_open_from_source")
      close = try function("zip_close")
      discard = try function("zip_discard")
      entryCount = try function("zip_get_num_entries")
      statIndex = try function("zip_stat_index")
      locate = try function("zip_name_locate")
      openIndex = try function("zip_fopen_index")
      read = try function("zip_fread")
      closeFile = try function("zip_fclose")
      add = try function("zip_file_add")
      setCompression = try function("zip_set_file_compression")
      setTime = try function("zip_file_set_dostime")
      makeBuffer = try function("zip_source_buffer_create")
      makeBufferOfArchive = try function("zip_source_buffer")
      makeSource = try function("zip_source_function_create")
      keepSource = try function("zip_source_keep")
      freeSource = try function("zip_source_free")
      openSource = try function("zip_source_open")
      statSource = try function("zip_source_stat")
      readSource = try function("zip_source_read")
      closeSource = try function("zip_source_close")
      seekOffset = try function("zip_source_seek_compute_offset")
      faultData = try function("zip_error_to_data")
    } catch {
      return nil
    }
  }

  /// Of a function.
  private struct Missing: Error {}
}
