import Glibc

/// The right to write to a folder, of which there is one. It needs no file of its own, and ends with the process.
struct FolderLock {
  private let descriptor: Int32

  /// Takes the lock, after whoever has it. Where the file system knows no locks there is none to wait for.
  init(_ folder: String, waiting: () -> Void) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    waiting()
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  func release() {
    if descriptor >= 0 { close(descriptor) }
  }
}
