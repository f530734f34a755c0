import Glibc
import SituationData

/// Reads files that others may have made: regular ones and nothing else, below a size, without waiting for anybody.
enum InputFile {
  /// What is read of a table, at most.
  static let sizeLimit = 1 << 31

  /// Why a file is not read. No byte of it is looked at.
  enum Refusal: Error, Equatable {
    /// As "a named pipe": it is no file.
    case kind(String)
    /// A symbolic link that leads out of the folder.
    case leadsOut
    case size(limit: Int)
    /// Somebody goes on writing it.
    case changing
    /// What the system says.
    case unreadable(String)

    /// What is wrong, behind "it".
    var description: String {
      switch self {
      case .kind(let kind): "it is \(kind)"
      case .leadsOut: "it is a symbolic link that leads out of the folder"
      case .size(let limit): "it is not smaller than \(limit >> 20) MiB"
      case .changing: "it is being written; run the command again when that is done"
      case .unreadable(let text): text
      }
    }
  }

  /// All bytes of a file, wherever it lies and whatever links lead to it.
  static func read(_ path: String, below limit: Int = sizeLimit) throws(Refusal) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable(systemErrorText()) }
    // Before it is opened: that alone may do something to a device.
    if let kind = kind(status) { throw .kind(kind) }
    return try read(descriptor: open(path, flags), below: limit)
  }

  /// All bytes of a file in a folder. A symbolic link may lead to another file in it.
  static func read(
    _ name: String, in folder: OpenFolder, at path: String, below limit: Int = sizeLimit
  ) throws(Refusal) -> [UInt8] {
    guard let status = folder.status(of: name) else { throw .unreadable(systemErrorText()) }
    guard status.st_mode & S_IFMT == S_IFLNK else {
      if let kind = kind(status) { throw .kind(kind) }
      return try read(descriptor: folder.open(name, flags), below: limit)
    }
    guard let place = FileSystem.resolved("\(path)/\(name)") else { throw .unreadable(systemErrorText()) }
    guard let own = FileSystem.resolved(path), place.hasPrefix("\(own)/") else { throw .leadsOut }
    // From the folder on no link is followed: what was resolved may not be there any more.
    var parts = place.dropFirst(own.count + 1).split(separator: "/").map(String.init)
    let last = parts.removeLast()
    var inner = folder
    for part in parts {
      guard let next = inner.folder(part) else { throw .unreadable(systemErrorText()) }
      inner = next
    }
    guard let status = inner.status(of: last) else { throw .unreadable(systemErrorText()) }
    if let kind = kind(status) { throw .kind(kind) }
    return try read(descriptor: inner.open(last, flags), below: limit)
  }

  /// A pipe that nobody writes to must not be waited for, nor a terminal become this process's own.
  private static let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC

  /// What stands in place of a file; nil for a file.
  private static func kind(_ status: stat) -> String? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a named pipe"
    case S_IFSOCK: "a socket"
    case S_IFLNK: "a symbolic link"
    default: "a device"
    }
  }

  /// All bytes of an open file, as they were at one moment; it is closed.
  static func read(descriptor: Int32, below limit: Int) throws(Refusal) -> [UInt8] {
    try steadily(descriptor, below: limit) { size throws(Refusal) in
      guard let bytes = FileSystem.read(descriptor, expecting: size, below: limit) else {
        throw .unreadable(systemErrorText())
      }
      guard bytes.count < limit else { throw .size(limit: limit) }
      return bytes
    }
  }

  /// What is made of an open file, of its bytes as they were at one moment; it is closed.
  ///
  /// - Parameter take: reads the file from its start; it is told how large it is.
  private static func steadily<Value>(
    _ descriptor: Int32, below limit: Int, _ take: (_ size: Int) throws(Refusal) -> Value
  ) throws(Refusal) -> Value {
    guard descriptor >= 0 else { throw .unreadable(systemErrorText()) }
    defer { close(descriptor) }
    // Half of a number is another number: what was read while somebody wrote is read again.
    for _ in 0..<3 {
      let before = try state(of: descriptor, below: limit)
      guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .unreadable(systemErrorText()) }
      let value = try take(Int(before.st_size))
      if try isSame(before, descriptor) { return value }
    }
    throw .changing
  }

  /// What the system says of an open file, before it is read.
  private static func state(of descriptor: Int32, below limit: Int) throws(Refusal) -> stat {
    var state = stat()
    guard fstat(descriptor, &state) == 0 else { throw .unreadable(systemErrorText()) }
    if let kind = kind(state) { throw .kind(kind) }
    guard state.st_size < limit else { throw .size(limit: limit) }
    return state
  }

  /// Whether nobody has written to an open file since.
  private static func isSame(_ before: stat, _ descriptor: Int32) throws(Refusal) -> Bool {
    var after = stat()
    guard fstat(descriptor, &after) == 0 else { throw .unreadable(systemErrorText()) }
    let (written, last) = (before.st_mtim, after.st_mtim)
    return (written.tv_sec, written.tv_nsec) == (last.tv_sec, last.tv_nsec) && before.st_size == after.st_size
  }

  // MARK: - Hashes

  /// The hashes of files, each of all bytes as they were at one moment; nil for what is no file or cannot be read.
  ///
  /// - Parameter open: opens a file, by its number.
  static func fingerprints(_ count: Int, open: (Int) -> Int32) -> [String?] {
    (0..<count).map { number in try? fingerprint(descriptor: open(number)) }
  }

  /// The hash of an open file, as it is read; the file is closed.
  private static func fingerprint(descriptor: Int32) throws(Refusal) -> String {
    try steadily(descriptor, below: sizeLimit) { _ throws(Refusal) in
      var count = 0
      let found = Fingerprint.of(pieces: { memory in
        guard let length = FileSystem.fill(memory, descriptor), count + length < sizeLimit else { return nil }
        count += length
        return length
      })
      guard let found else { throw .unreadable(systemErrorText()) }
      return found
    }
  }

  /// The hashes of files, wherever they lie and whatever links lead to them.
  static func fingerprints(_ paths: [String]) -> [String?] {
    fingerprints(paths.count) { number in
      var status = stat()
      guard stat(paths[number], &status) == 0, kind(status) == nil else { return -1 }
      return open(paths[number], flags)
    }
  }
}
