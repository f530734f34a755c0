import Glibc

/// The few questions to the file system that the program asks.
enum FileSystem {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Names in a folder, alphabetically by their bytes; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    return (names(closing: directory) ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Names in an open folder, in no order; nil where they cannot all be read.
  static func names(closing directory: OpaquePointer) -> [String]? {
    var names: [String] = []
    errno = 0
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    let fault = errno
    closedir(directory)
    errno = fault
    return fault == 0 ? names : nil
  }

  /// The path without links and dots; nil where it does not exist.
  static func resolved(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }

  /// The same for a path of which only the beginning exists yet.
  static func resolvedAhead(_ path: String) -> String? {
    if let place = resolved(path) { return place }
    guard let slash = path.lastIndex(of: "/") else { return resolved(".").map { "\($0)/\(path)" } }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return resolvedAhead(folder).map { "\($0)/\(path[path.index(after: slash)...])" }
  }

  /// The symbolic links on the way to a path: the folder that each lies in, and its name there.
  static func links(on path: String) -> [(folder: String, name: String)] {
    var links: [(folder: String, name: String)] = []
    var current = path.hasPrefix("/") ? "/" : "."
    var rest = path.split(separator: "/").map(String.init)
    // More of them the system itself does not follow.
    while !rest.isEmpty, links.count < 40 {
      let name = rest.removeFirst()
      let place = "\(current)/\(name)"
      if let target = target(ofLink: place) {
        links.append((current, name))
        if target.hasPrefix("/") { current = "/" }
        rest = target.split(separator: "/").map(String.init) + rest
      } else {
        current = place
      }
    }
    return links
  }

  /// What a symbolic link says; nil where there is none.
  private static func target(ofLink path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  /// All bytes of an open file from where it stands; nil with `errno` where they cannot be read.
  ///
  /// - Parameters:
  ///   - size: how many there probably are.
  ///   - limit: from so many on no more are read.
  static func read(_ descriptor: Int32, expecting size: Int, below limit: Int) -> [UInt8]? {
    // A byte more than the file has shows its end.
    guard var bytes = read(descriptor, atMost: size + 1) else { return nil }
    var isWhole = bytes.count <= size
    while !isWhole, bytes.count < limit {
      guard let more = read(descriptor, atMost: 1 << 16) else { return nil }
      bytes += more
      isWhole = more.count < 1 << 16
    }
    return bytes
  }

  /// The next bytes of a file, fewer than `limit` only at its end; nil with `errno` where they cannot be read.
  private static func read(_ descriptor: Int32, atMost limit: Int) -> [UInt8]? {
    var error: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit, let start = buffer.baseAddress {
        let part = min(limit - count, 1 << 18)
        if limit > 1 << 20 { fetchPages(UnsafeMutableRawPointer(start + count), part) }
        let length = Glibc.read(descriptor, start + count, part)
        if length < 0, errno == EINTR { continue }
        if length < 0 { error = errno }
        if length <= 0 { return }
        count += length
      }
    }
    errno = error
    return error == 0 ? bytes : nil
  }

  /// Fills memory with the next bytes of an open file, with fewer only at its end; the number of them, or nil with `errno` where they
  /// cannot be read.
  static func fill(_ memory: UnsafeMutableRawBufferPointer, _ descriptor: Int32) -> Int? {
    var count = 0
    while count < memory.count {
      let length = Glibc.read(descriptor, memory.baseAddress.map { $0 + count }, memory.count - count)
      if length < 0, errno == EINTR { continue }
      if length < 0 { return nil }
      if length == 0 { break }
      count += length
    }
    return count
  }

  /// Has the system fetch the pages of memory that is about to be filled, all at once: one by one it would be interrupted for
  /// each. Where it cannot, it fetches them when they are filled.
  private static func fetchPages(_ start: UnsafeMutableRawPointer, _ count: Int) {
    let size = Int(sysconf(Int32(_SC_PAGESIZE)))
    let before = Int(bitPattern: start) % size
    // Of Linux 5.14: MADV_POPULATE_WRITE.
    _ = madvise(start - before, count + before, 23)
  }

  /// A folder and those it lies in, as far as they are not there; outermost first.
  static func missingFolders(_ path: String) -> [String] {
    if exists(path) { return [] }
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return [path] }
    return missingFolders(String(path[..<slash])) + [path]
  }

  /// Makes a folder and those it lies in; false with `errno` where that cannot be done.
  static func makeFolder(_ path: String) -> Bool {
    if isFolder(path) { return true }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex, !makeFolder(String(path[..<slash])) {
      return false
    }
    if mkdir(path, 0o777) == 0 || (errno == EEXIST && isFolder(path)) { return true }
    if errno == EEXIST { errno = ENOTDIR }
    return false
  }

  /// Writes a new file and hands it to the disk; false with `errno` where that cannot be done.
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    write(bytes, descriptor: open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666))
  }

  /// Writes an open file, hands it to the disk and closes it; false with `errno` where that cannot be done or it could not
  /// be opened.
  static func write(_ bytes: [UInt8], descriptor: Int32, isSynced: Bool = true) -> Bool {
    guard descriptor >= 0 else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = errno
        close(descriptor)
        errno = error
        return false
      }
      rest = rest.dropFirst(count)
    }
    let isWritten = !isSynced || fsync(descriptor) == 0
    return close(descriptor) == 0 && isWritten
  }
}
