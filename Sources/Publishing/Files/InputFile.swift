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

  /// The hash of all bytes of a file, wherever it lies and whatever links lead to it.
  static func fingerprint(_ path: String) throws(Refusal) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable(systemErrorText()) }
    if let kind = kind(status) { throw .kind(kind) }
    return try fingerprint(descriptor: open(path, flags), below: sizeLimit)
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
    try atOneMoment(descriptor, below: limit) { size in
      FileSystem.read(descriptor, expecting: size, below: limit).map { (count: $0.count, content: $0) }
    }
  }

  /// The hash of all bytes of an open file, as they were at one moment; it is closed.
  static func fingerprint(descriptor: Int32, below limit: Int) throws(Refusal) -> String {
    try atOneMoment(descriptor, below: limit) { _ in
      var count: Int?
      let fingerprint = Fingerprint.of { add in count = FileSystem.eachPiece(descriptor, below: limit, add) }
      return count.map { (count: $0, content: fingerprint) }
    }
  }

  /// - Parameter read: what is made of a file of some size from its start on, with the number of bytes that were read; nil with
  ///   `errno` where they cannot be.
  private static func atOneMoment<Content>(
    _ descriptor: Int32, below limit: Int, _ read: (_ size: Int) -> (count: Int, content: Content)?
  ) throws(Refusal) -> Content {
    guard descriptor >= 0 else { throw .unreadable(systemErrorText()) }
    defer { close(descriptor) }
    // Half of a number is another number: what was read while somebody wrote is read again.
    for _ in 0..<3 {
      var (before, after) = (stat(), stat())
      guard fstat(descriptor, &before) == 0 else { throw .unreadable(systemErrorText()) }
      if let kind = kind(before) { throw .kind(kind) }
      guard before.st_size < limit else { throw .size(limit: limit) }
      guard lseek(descriptor, 0, SEEK_SET) == 0, let (count, content) = read(Int(before.st_size)),
        fstat(descriptor, &after) == 0
      else { throw .unreadable(systemErrorText()) }
      guard count < limit else { throw .size(limit: limit) }
      let (written, last) = (before.st_mtim, after.st_mtim)
      if (written.tv_sec, written.tv_nsec) == (last.tv_sec, last.tv_nsec), before.st_size == after.st_size {
        return content
      }
    }
    throw .changing
  }
}
