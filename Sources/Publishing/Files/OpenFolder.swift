import CSyncFS
import Glibc

/// A folder that is held open. What is done in it by names stays in it: no symbolic link is followed, whatever becomes of
/// the folder's path in the meantime.
final class OpenFolder: Sendable {
  private let descriptor: Int32

  /// - Parameter descriptor: of the open folder; it is closed with it.
  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens a folder by its path; nil with `errno` where that cannot be done.
  convenience init?(_ path: String) {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.init(descriptor: descriptor)
  }

  /// A folder inside of it, which is made where it is missing; nil with `errno` where that cannot be done.
  func folder(_ name: String, isMade: Bool = false) -> OpenFolder? {
    // That it is not there would say nothing of why it could not be made.
    let cause = isMade && mkdirat(descriptor, name, 0o777) != 0 && errno != EEXIST ? errno : nil
    let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard inner < 0 else { return OpenFolder(descriptor: inner) }
    if let cause { errno = cause }
    return nil
  }

  /// The folder that it lies in.
  var parent: OpenFolder? { folder("..") }

  /// Takes the right to write to the folder, of which there is one; it ends with this object or with the process.
  ///
  /// - Parameter waiting: called where another run has it, whose end has to be awaited.
  /// - Returns: whether no other run can hold it; false also where the file system knows no locks.
  func lock(waiting: () -> Void) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK else { return false }
      waiting()
      while flock(descriptor, LOCK_EX) != 0 { guard errno == EINTR else { return false } }
    }
    return true
  }

  // MARK: - Files

  /// The names in it, in no order; none where they cannot be read.
  var names: [String] { (try? list()) ?? [] }

  /// The names in it, in no order.
  ///
  /// - Throws: where they cannot all be read: what is missed would be taken for what is not there.
  func list() throws(InputFile.Refusal) -> [String] {
    let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0, let directory = fdopendir(own), let names = FileSystem.names(closing: directory) else {
      throw .unreadable(systemErrorText())
    }
    return names
  }

  enum Kind {
    case file, folder, link, other
  }

  /// What a name stands for; nil where there is nothing.
  func kind(of name: String) -> Kind? {
    guard let status = status(of: name) else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// When a file was last written; nil where there is none.
  func modified(_ name: String) -> timespec? {
    status(of: name)?.st_mtim
  }

  /// All bytes of a file; nil where it is none that can be read.
  func read(_ name: String) -> [UInt8]? {
    try? InputFile.read(descriptor: openFile(name), below: InputFile.sizeLimit)
  }

  /// Opens a file to be read; negative where it is none that can be.
  func openFile(_ name: String) -> Int32 {
    kind(of: name) == .file ? open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC) : -1
  }

  /// Opens a file of it, but no symbolic link; negative with `errno` where that cannot be done.
  func open(_ name: String, _ flags: Int32) -> Int32 { openat(descriptor, name, flags | O_NOFOLLOW) }

  /// What the system says of a name, of a link itself; nil with `errno` where there is nothing.
  func status(of name: String) -> stat? {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// Writes a new file, which is on the disk once `syncFiles` has returned; false with `errno` where that cannot be done.
  func write(_ bytes: [UInt8], to name: String) -> Bool {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return FileSystem.write(bytes, descriptor: openat(descriptor, name, flags, 0o666), isSynced: false)
  }

  /// Puts a file in the place of another; false with `errno` where that cannot be done.
  func rename(_ name: String, to other: String) -> Bool { renameat(descriptor, name, descriptor, other) == 0 }

  func remove(_ name: String) { unlinkat(descriptor, name, 0) }

  /// Removes a folder, where it is empty.
  func removeFolder(_ name: String) { unlinkat(descriptor, name, AT_REMOVEDIR) }

  /// Whether a path still leads here.
  func isStill(at path: String) -> Bool {
    var (own, other) = (Glibc.stat(), Glibc.stat())
    guard fstat(descriptor, &own) == 0, stat(path, &other) == 0 else { return false }
    return own.st_dev == other.st_dev && own.st_ino == other.st_ino
  }

  /// Hands the files of folders to the disk, at once: one after the other, each would wait for its own turn. False with
  /// `errno` where that cannot be done.
  static func syncFiles(in folders: some Sequence<OpenFolder>) -> Bool {
    // Folders mostly lie on one file system.
    var devices: Set<dev_t> = []
    return folders.allSatisfy { folder in
      var status = stat()
      guard fstat(folder.descriptor, &status) == 0 else { return false }
      return !devices.insert(status.st_dev).inserted || syncfs(folder.descriptor) == 0
    }
  }

  /// Hands renames to the disk.
  func sync() { fsync(descriptor) }
}
